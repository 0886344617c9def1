#include "app/report/strip.h"

#include "app/charts/chart.h"

#include <QPainter>

namespace antevia {
namespace {

struct Painting {
    QPainter& painter;
    void operator()(const TextDrawing& text) const { text.text.paint(painter, text.corner, text.from, text.to); }
    void operator()(const FillDrawing& fill) const { painter.fillRect(fill.area, fill.colour); }
    void operator()(const RuleDrawing& rule) const
    {
        QPen pen(rule.colour, rule.width);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(rule.start, rule.end);
    }
    void operator()(const ChartDrawing& chart) const
    {
        paintChart(painter, chart.area, *chart.chart, house::chartTheme(), unitsPerChartUnit);
    }
};

struct Moving {
    QPointF by;
    void operator()(TextDrawing& text) const { text.corner += by; }
    void operator()(FillDrawing& fill) const { fill.area.translate(by); }
    void operator()(RuleDrawing& rule) const
    {
        rule.start += by;
        rule.end += by;
    }
    void operator()(ChartDrawing& chart) const { chart.area.translate(by); }
};

} // namespace

void paint(const Drawing& drawing, QPainter& painter)
{
    std::visit(Painting{painter}, drawing);
}

Drawing moved(Drawing drawing, QPointF by)
{
    std::visit(Moving{by}, drawing);
    return drawing;
}

Drawing drawn(const LaidText& text, QPointF corner)
{
    return TextDrawing{text, 0, text.lines(), corner};
}

} // namespace antevia
