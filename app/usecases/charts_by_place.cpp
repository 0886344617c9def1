#include "app/usecases/charts_by_place.h"

#include "app/wording/wording.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int daysBefore = 14;

bool isKnown(const PictureFigure& figure)
{
    return std::isfinite(figure.middle);
}

/// Published figures up to the as-of day as one line, the ensemble after it as a line and a band.
void addFigures(ChartSpec& chart, const CorridorPicture& picture, const std::vector<PictureFigure>& figures)
{
    ChartLine published{"Published figures", ChartRole::Observed, {}, false};
    ChartLine middle{"Middle (median)", ChartRole::Median, {}, false};
    ChartBand range{"Range 80 %", ChartRole::Band80, {}, {}};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Day day = picture.firstDay + Days(static_cast<int>(i));
        const bool isPublished = day < picture.asOf || (day == picture.asOf && figures[i].low == figures[i].high);
        if (isPublished)
            published.points.push_back({day, figures[i].middle});
        if (day < picture.asOf)
            continue;
        middle.points.push_back({day, figures[i].middle});
        range.lower.push_back({day, figures[i].low});
        range.upper.push_back({day, figures[i].high});
    }
    const auto known = [](const ChartPoint& point) { return std::isfinite(point.value); };
    if (std::ranges::any_of(published.points, known) && published.points.size() > 1)
        chart.lines.push_back(std::move(published));
    chart.lines.push_back(std::move(middle));
    chart.bands.push_back(std::move(range));
}

void addRoom(ChartSpec& chart, const CorridorPicture& picture, const PictureOfPlace& place)
{
    ChartLine room{"Capacity, by its tightest line", ChartRole::Capacity, {}, false};
    for (std::size_t i = 0; i < place.capacity.size(); ++i)
        if (std::isfinite(place.capacity[i]))
            room.points.push_back({picture.firstDay + Days(static_cast<int>(i)), place.capacity[i]});
    if (!room.points.empty())
        chart.lines.push_back(std::move(room));
}

SmallCharts emptyCharts(const Scenario& scenario, const ChartsByPlaceRequest& request, const CorridorPicture& picture)
{
    const Wording wording;
    const bool isStock = request.figure == PlaceFigure::Present;
    SmallCharts charts;
    charts.id = std::string("by-place-") + word(request.figure);
    charts.title = isStock ? "People present by place" : "People arriving each day by place";
    charts.subtitle = scenario.title + ". Dashed vertical line: as of " + wording.date(picture.asOf) + ". " +
                      (request.sameScale ? "All places have the same scale." : "Each place has its own scale.");
    charts.unit = isStock ? ChartUnit::People : ChartUnit::PeoplePerDay;
    charts.unitText = wording.name(charts.unit);
    charts.sameScale = request.sameScale;
    charts.source = "simulation by Antevia from figures as of " + wording.date(picture.asOf);
    if (!isStock && !picture.source.empty())
        charts.source += "; published figures: " + picture.source;
    return charts;
}

} // namespace

Result<ChartsByPlace> chartsByPlace(const ProjectFile& project, const ChartsByPlaceRequest& request)
{
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    TRY(const Network network, project.network());
    TRY(const CorridorPicture picture,
        pictureOfCorridor(project, request.scenario, request.figure == PlaceFigure::Present ? 0 : daysBefore));
    if (!picture.isSimulated)
        return Error{ErrorCode::NotFound, "scenario '" + scenario.title + "' was not simulated",
                     "Run the scenario first."};
    ChartsByPlace made{emptyCharts(scenario, request, picture), {}};
    std::vector<std::string> without;
    for (std::size_t i = 0; i < picture.places.size(); ++i) {
        const PictureOfPlace& place = picture.places[i];
        const bool isStock = request.figure == PlaceFigure::Present;
        const auto& figures = isStock ? place.present : place.arrivals;
        if (std::ranges::none_of(figures, isKnown)) {
            without.push_back(network.places()[i].name);
            continue;
        }
        ChartSpec chart;
        chart.id = place.place.value;
        chart.title = network.places()[i].name;
        chart.unit = made.charts.unit;
        addFigures(chart, picture, figures);
        if (isStock)
            addRoom(chart, picture, place);
        chart.marks.push_back({picture.asOf, "as of " + Wording().shortDate(picture.asOf)});
        made.charts.charts.push_back(std::move(chart));
        made.places.push_back(place.place);
    }
    if (!without.empty())
        made.charts.note = "Not shown, since people are only counted as arriving there: " + joined(without, ", ") + ".";
    return made;
}

} // namespace antevia
