#pragma once

#include "app/report/laid_text.h"
#include "model/report/chart_spec.h"

#include <QColor>
#include <QRectF>

#include <memory>
#include <variant>
#include <vector>

class QPainter;

namespace antevia {

// What can be painted on a page, in units from the corner of the strip or page that it belongs to.
struct TextDrawing {
    LaidText text;
    int from = 0; ///< first line
    int to = 0;   ///< one past the last line
    QPointF corner;
};
struct FillDrawing {
    QRectF area;
    QColor colour;
};
struct RuleDrawing {
    QPointF start;
    QPointF end;
    double width = 0.0;
    QColor colour;
};
struct ChartDrawing {
    QRectF area;
    std::shared_ptr<const ChartSpec> chart;
};
using Drawing = std::variant<TextDrawing, FillDrawing, RuleDrawing, ChartDrawing>;

void paint(const Drawing& drawing, QPainter& painter);
Drawing moved(Drawing drawing, QPointF by);

/// A horizontal piece of a report that is never split: a line of text, a row of a table, a chart.
struct Strip {
    double height = 0.0;      ///< units
    double spaceBefore = 0.0; ///< units; left out at the top of a page
    bool keepWithNext = false;
    bool breakBefore = false; ///< begins a page
    bool namesKosovo = false;
    int heading = -1; ///< index into the outline of the heading that begins here
    std::vector<Drawing> drawings = {};
    std::shared_ptr<const Strip> repeated = {}; ///< drawn above it where it begins a page: a table's heading row
};

/// All of a text as one drawing.
Drawing drawn(const LaidText& text, QPointF corner);

} // namespace antevia
