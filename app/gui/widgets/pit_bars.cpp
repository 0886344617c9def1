#include "app/gui/widgets/pit_bars.h"

#include "app/gui/theme.h"

#include <QPainter>

#include <algorithm>

namespace antevia {

namespace {

constexpr double right = 0.1;     // share of each tenth if the ranges are right
constexpr double farOff = 0.05;   // from it, for the outer tenths to be named
constexpr double leastTop = 0.25; // share at the top of the picture
constexpr int leftMargin = 44;
constexpr int footHeight = 22;
constexpr int gap = 4;

} // namespace

PitBars::PitBars(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pitBars"));
    setMinimumHeight(110);
}

void PitBars::show(std::vector<double> shares)
{
    m_shares = std::move(shares);
    setAccessibleName(inWords());
    update();
}

QString PitBars::inWords() const
{
    if (m_shares.empty())
        return tr("Too few forecasts have come true yet to show how wide the ranges ought to be.");
    const double outer = (m_shares.front() + m_shares.back()) / 2.0;
    const double lean = m_shares.back() - m_shares.front();
    if (outer > right + farOff)
        return tr("Ranges were too narrow: more than a tenth of what came fell into each outer tenth.");
    if (lean > 2 * farOff)
        return tr("Forecasts leaned low: much came in the highest tenth.");
    if (lean < -2 * farOff)
        return tr("Forecasts leaned high: much came in the lowest tenth.");
    if (outer < right - farOff)
        return tr("Ranges were wide: less than a tenth of what came fell into each outer tenth.");
    return tr("Ranges were about right: each tenth of the forecast held about a tenth of what came.");
}

QSize PitBars::sizeHint() const
{
    return {560, 150};
}

void PitBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const ThemeColours& colours = coloursOf(palette());
    painter.setPen(colours.muted);
    if (m_shares.empty())
        return;
    const double top = std::max(leastTop, *std::ranges::max_element(m_shares));
    const double foot = height() - footHeight;
    const double width = (this->width() - leftMargin) / static_cast<double>(m_shares.size());
    for (std::size_t i = 0; i < m_shares.size(); ++i) {
        const double x = leftMargin + width * static_cast<double>(i);
        const double tall = (foot - gap) * m_shares[i] / top;
        painter.fillRect(QRectF(x + gap, foot - tall, width - 2 * gap, tall), colours.flow);
        painter.drawText(QRectF(x, foot, width, footHeight), Qt::AlignCenter, QString::number(i + 1));
    }
    const double line = foot - (foot - gap) * right / top;
    painter.setPen(QPen(colours.text, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(leftMargin, line), QPointF(this->width(), line));
    painter.drawText(QRectF(0, line - 10, leftMargin - gap, 20), Qt::AlignRight | Qt::AlignVCenter, tr("10 %"));
}

} // namespace antevia
