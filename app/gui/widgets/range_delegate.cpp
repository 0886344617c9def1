#include "app/gui/widgets/range_delegate.h"

#include "app/gui/theme.h"

#include <QPainter>

#include <algorithm>

namespace antevia {

namespace {

constexpr double margin = 8.0;
constexpr double thickness = 7.0;

/// From the lowest to the highest of both ranges, across the cell.
class Scale {
public:
    Scale(const CalibratedParameter& parameter, const QRectF& cell)
        : m_low(std::min(parameter.prior.low, parameter.posterior.low)),
          m_high(std::max(parameter.prior.high, parameter.posterior.high)), m_cell(cell)
    {
    }
    double x(double value) const
    {
        const double span = m_high > m_low ? m_high - m_low : 1.0;
        return m_cell.left() + (value - m_low) / span * m_cell.width();
    }

private:
    double m_low;
    double m_high;
    QRectF m_cell;
};

void paintRange(QPainter& painter, const Uncertain& range, const Scale& scale, double y)
{
    const double left = scale.x(range.low);
    painter.drawRect(QRectF(left, y, std::max(2.0, scale.x(range.high) - left), thickness));
    const double middle = scale.x(range.central);
    painter.drawLine(QPointF(middle, y - 2), QPointF(middle, y + thickness + 2));
}

} // namespace

RangeDelegate::RangeDelegate(Of parameterOf, QObject* parent)
    : QStyledItemDelegate(parent), m_of(std::move(parameterOf))
{
}

void RangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CalibratedParameter* parameter = m_of(index);
    if (!parameter)
        return;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const ThemeColours& colours = coloursOf(option.palette);
    const QColor ink = isChosen ? option.palette.color(QPalette::HighlightedText) : colours.text;
    painter->save();
    if (isChosen)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const Scale scale(*parameter, QRectF(option.rect).adjusted(margin, 0, -margin, 0));
    const double middle = option.rect.center().y();
    painter->setPen(QPen(ink, 1.0));
    painter->setBrush(Qt::NoBrush);
    paintRange(*painter, parameter->prior, scale, middle - thickness - 2);
    if (parameter->identified) {
        painter->setBrush(isChosen ? ink : colours.accent);
        paintRange(*painter, parameter->posterior, scale, middle + 2);
    }
    painter->restore();
}

} // namespace antevia
