#include "app/charts/text_lines.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace antevia {

QString inOurFont(QString text)
{
    return text.replace(QChar(0x2212), QChar(0x2013));
}

QStringList wrappedLines(const QString& text, const QFont& font, double width)
{
    if (text.isEmpty())
        return {};
    QString shown = inOurFont(text);
    shown.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        QString piece = shown.mid(line.textStart(), line.textLength());
        while (piece.endsWith(u' ') || piece.endsWith(QChar::LineSeparator))
            piece.chop(1);
        lines << piece;
    }
    layout.endLayout();
    return lines;
}

double lineHeight(const QFont& font)
{
    return std::ceil(font.pixelSize() * 1.32);
}

double linesHeight(const QStringList& lines, const QFont& font)
{
    return static_cast<double>(lines.size()) * lineHeight(font);
}

double textWidth(const QString& text, const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

void drawLines(QPainter& painter, const QStringList& lines, const QFont& font, QPointF corner)
{
    painter.setFont(font);
    const double height = lineHeight(font);
    const QFontMetricsF metrics(font);
    double baseline = corner.y() + (height - metrics.ascent() - metrics.descent()) / 2.0 + metrics.ascent();
    for (const QString& line : lines) {
        painter.drawText(QPointF(corner.x(), baseline), inOurFont(line));
        baseline += height;
    }
}

QString shortened(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(inOurFont(text), Qt::ElideRight, width);
}

} // namespace antevia
