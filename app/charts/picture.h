#pragma once

#include "app/charts/chart_theme.h"
#include "model/report/chart_spec.h"
#include "model/report/flow_diagram.h"
#include "model/report/small_charts.h"

#include <QRectF>

#include <optional>
#include <string>
#include <variant>
#include <vector>

class QPainter;

namespace antevia {

/// Everything that is drawn from figures: shown, copied and saved in the same way.
using Picture = std::variant<ChartSpec, SmallCharts, FlowDiagram>;

const std::string& idOf(const Picture& picture);
const std::string& titleOf(const Picture& picture);
const std::string& subtitleOf(const Picture& picture);

/// Paints the picture into `target` as vectors. One chart unit (1/96 inch of the theme's sizes) takes `unit` of the
/// painter's units. The chosen part (a small chart, a place of a flow diagram) stands out.
void paintPicture(QPainter& painter, const QRectF& target, const Picture& picture, const ChartTheme& theme,
                  double unit = 1.0, std::optional<std::size_t> chosen = {});

/// The height in chart units below which a picture of this width cannot be read; 0 for a chart, which takes any.
double leastHeight(const Picture& picture, const ChartTheme& theme, double width);

/// A part that can be chosen, where it stands, and what it says, for readers of the screen.
struct PicturePart {
    QRectF place;
    QString name;
};
/// Small charts, or the places of a flow diagram; none of a chart.
std::vector<PicturePart> partsOf(const Picture& picture, const ChartTheme& theme, QSizeF size);

} // namespace antevia
