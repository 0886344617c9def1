#include "app/gui/theme.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace antevia {

namespace {

constexpr int iconSize = 24;

ThemeColours lightColours()
{
    ThemeColours c;
    c.kind = ThemeKind::Light;
    c.window = QColor(0xf4f5f7);
    c.base = QColor(0xffffff);
    c.text = QColor(0x1b222c);
    c.muted = QColor(0x59636f);
    c.border = QColor(0xd3d8de);
    c.accent = QColor(0x1f3a5f);
    c.onAccent = QColor(0xffffff);
    c.rail = QColor(0x1f3a5f);
    c.onRail = QColor(0xe9eef5);
    c.alarm = QColor(0x971b1b);
    c.caution = QColor(0x8a5a00);
    c.good = QColor(0x2b6043);
    c.alarmBack = QColor(0xf8e9e7);
    c.cautionBack = QColor(0xfbf2dc);
    c.infoBack = QColor(0xe8eef6);
    c.flow = QColor(0x6f8db3);
    c.band = QColor(0xc3d1e3);
    c.track = c.border;
    return c;
}

ThemeColours darkColours()
{
    ThemeColours c;
    c.kind = ThemeKind::Dark;
    c.window = QColor(0x1b1f25);
    c.base = QColor(0x23282f);
    c.text = QColor(0xe6e9ed);
    c.muted = QColor(0xa3adb9);
    c.border = QColor(0x3c444e);
    c.accent = QColor(0x8db4e2);
    c.onAccent = QColor(0x10161d);
    c.rail = QColor(0x14181d);
    c.onRail = QColor(0xd5dde7);
    c.alarm = QColor(0xf0938a);
    c.caution = QColor(0xe3b65c);
    c.good = QColor(0x86c5a0);
    c.alarmBack = QColor(0x42262a);
    c.cautionBack = QColor(0x3d3421);
    c.infoBack = QColor(0x27343f);
    c.flow = QColor(0x7fa3cf);
    c.band = QColor(0x3d5470);
    c.track = c.border;
    return c;
}

ThemeColours contrastColours()
{
    ThemeColours c;
    c.kind = ThemeKind::HighContrast;
    c.window = QColor(0xfefefe);
    c.base = QColor(0xffffff);
    c.text = QColor(Qt::black);
    c.muted = QColor(Qt::black);
    c.border = QColor(Qt::black);
    c.accent = QColor(0x00267f);
    c.onAccent = QColor(0xffffff);
    c.rail = QColor(Qt::black);
    c.onRail = QColor(0xffffff);
    c.alarm = QColor(0x7a0000);
    c.caution = QColor(0x5a3a00);
    c.good = QColor(0x00401f);
    c.alarmBack = QColor(0xffffff);
    c.cautionBack = QColor(0xffffff);
    c.infoBack = QColor(0xffffff);
    c.flow = QColor(0x00267f);
    c.band = QColor(0xb5c4e6);
    c.track = QColor(0xe8e8e8);
    return c;
}

QPalette paletteOf(const ThemeColours& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.base);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.kind == ThemeKind::Dark ? QColor(0x2b3139) : c.base);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.alarm);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::ToolTipBase, c.base);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Mid, c.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.kind == ThemeKind::Dark ? QColor(0x76808c) : QColor(0x8a929c));
    return palette;
}

/// The style sheet is small on purpose: shapes and spaces; colours come from the palette where they can.
QString sheetOf(const ThemeColours& c)
{
    const int width = c.kind == ThemeKind::HighContrast ? 2 : 1;
    return QStringLiteral(R"(
QFrame#card, QFrame[panel="true"] { background: %1; border: %9px solid %2; border-radius: 6px; }
QLabel[role="title"] { font-size: 17pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 11pt; font-weight: 600; }
QLabel[role="muted"] { color: %3; }
QLabel[role="alarm"] { color: %11; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QTableView, QListView, QTreeView { border: %9px solid %2; border-radius: 4px; background: %1; gridline-color: %2; }
QHeaderView { background: %4; border: none; }
QHeaderView::section { background: %4; color: %3; border: none; border-bottom: 1px solid %2; padding: 5px 4px; font-weight: 600; }
QPushButton { background: %1; border: %9px solid %2; border-radius: 4px; padding: 5px 14px; min-height: 18px; }
QPushButton:hover { border-color: %5; }
QPushButton:focus { border: 2px solid %5; padding: 4px 13px; }
QPushButton:disabled { color: %3; background: %4; }
QPushButton[primary="true"] { background: %5; color: %6; border-color: %5; }
QPushButton[primary="true"]:disabled { background: %2; color: %3; border-color: %2; }
QFrame#rail { background: %7; border: none; }
QFrame#rail QToolButton { color: %8; background: transparent; border: none; border-left: 3px solid transparent; padding: 8px 2px; }
QFrame#rail QToolButton:hover { background: rgba(255,255,255,24); }
QFrame#rail QToolButton:focus { border: 1px solid %8; }
QFrame#rail QToolButton:checked { background: rgba(255,255,255,40); border-left: 3px solid %8; }
QTabWidget::pane { border: none; border-top: 1px solid %2; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; border: none; padding: 7px 14px; color: %3; }
QTabBar::tab:selected { color: %10; border-bottom: 2px solid %5; font-weight: 600; }
QTabBar::tab:focus { text-decoration: underline; }
QSplitter::handle { background: transparent; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: %2; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: %3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView::indicator, QCheckBox::indicator, QListView::indicator { width: 13px; height: 13px; border: 1px solid %3; border-radius: 2px; background: %1; }
QTableView::indicator:checked, QCheckBox::indicator:checked, QListView::indicator:checked { background: %5; border-color: %5; image: url(:/icons/%12.svg); }
QProgressBar { border: 1px solid %2; border-radius: 3px; background: %1; text-align: center; max-height: 14px; }
QProgressBar::chunk { background: %5; }
)")
        .arg(c.base.name(), c.border.name(), c.muted.name(), c.window.name(), c.accent.name(), c.onAccent.name(),
             c.rail.name(), c.onRail.name(), QString::number(width))
        .arg(c.text.name(), c.alarm.name(),
             c.kind == ThemeKind::Dark ? QStringLiteral("tick-black") : QStringLiteral("tick-white"));
}

} // namespace

const ThemeColours& coloursOf(ThemeKind kind)
{
    static const std::array<ThemeColours, 3> all{lightColours(), darkColours(), contrastColours()};
    return all[static_cast<std::size_t>(kind)];
}

const ThemeColours& coloursOf(const QPalette& palette)
{
    for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::HighContrast})
        if (palette.color(QPalette::Active, QPalette::Window) == coloursOf(kind).window)
            return coloursOf(kind);
    return coloursOf(ThemeKind::Light);
}

void applyTheme(QApplication& application, ThemeKind kind)
{
    const ThemeColours& colours = coloursOf(kind);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(colours));
    application.setStyleSheet(sheetOf(colours));
}

QIcon tintedIcon(const QString& name, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    QPixmap pixmap(iconSize * 2, iconSize * 2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(2.0);
    return QIcon(pixmap);
}

} // namespace antevia
