#include "app/charts/picture_view.h"

#include "app/charts/chart_files.h"
#include "app/charts/picture_export.h"
#include "app/wording/wording.h"

#include <QContextMenuEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace antevia {

PictureView::PictureView(QWidget* parent) : QWidget(parent), m_theme(lightTheme())
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(320);
}

void PictureView::show(Picture picture)
{
    if (m_chosen && picture.index() != m_picture.index())
        m_chosen.reset();
    m_picture = std::move(picture);
    layOut();
}

void PictureView::setTheme(const ChartTheme& theme)
{
    m_theme = theme;
    layOut();
}

void PictureView::layOut()
{
    setMinimumHeight(static_cast<int>(std::ceil(leastHeight(m_picture, m_theme, width()))));
    m_parts = partsOf(m_picture, m_theme, size());
    if (m_chosen && *m_chosen >= m_parts.size())
        m_chosen.reset();
    m_drawn = QPixmap();
    setAccessibleName(toQt(titleOf(m_picture)));
    QStringList said{toQt(subtitleOf(m_picture))};
    for (const PicturePart& part : m_parts)
        said << part.name;
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    update();
}

QRectF PictureView::placeOf(std::size_t part) const
{
    return part < m_parts.size() ? m_parts[part].place : QRectF();
}

void PictureView::choose(std::optional<std::size_t> part)
{
    if (part && *part >= m_parts.size())
        part.reset();
    if (m_chosen == part)
        return;
    m_chosen = part;
    m_drawn = QPixmap();
    update();
}

void PictureView::chooseAndTell(std::size_t part)
{
    choose(part);
    Q_EMIT partChosen(static_cast<int>(part));
}

/// Drawn once for as long as nothing changes: a scrolled page is painted often.
void PictureView::paintEvent(QPaintEvent*)
{
    if (m_drawn.isNull()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(m_theme.paper);
        QPainter painter(&m_drawn);
        paintPicture(painter, QRectF(rect()), m_picture, m_theme, 1.0, m_chosen);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    if (!hasFocus())
        return;
    painter.setPen(QPen(m_theme.accent, 1.0, Qt::DotLine));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void PictureView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PictureView::mousePressEvent(QMouseEvent* event)
{
    const auto hit =
        std::ranges::find_if(m_parts, [&](const PicturePart& part) { return part.place.contains(event->position()); });
    if (event->button() == Qt::LeftButton && hit != m_parts.end())
        chooseAndTell(static_cast<std::size_t>(hit - m_parts.begin()));
}

void PictureView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copyFigures(m_picture);
    const bool ahead = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (m_parts.empty() || (!ahead && !back))
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_parts.size() - 1;
    if (!m_chosen)
        return chooseAndTell(ahead ? 0 : last);
    chooseAndTell(ahead ? std::min(last, *m_chosen + 1) : *m_chosen - std::min<std::size_t>(1, *m_chosen));
}

void PictureView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy as image"), this, [this] { copyPicture(m_picture); });
    menu->addAction(tr("Copy figures"), this, [this] { copyFigures(m_picture); });
    menu->addSeparator();
    menu->addAction(tr("Save picture as …"), this, &PictureView::saveAs);
    menu->popup(event->globalPos());
}

void PictureView::saveAs()
{
    connect(askWhereToSave(this, m_picture), &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const auto written = writeChart(m_picture, path.toStdString()); !written)
            Q_EMIT saveFailed(written.error());
    });
}

} // namespace antevia
