#include "app/usecases/charts_of_past.h"

#include "app/usecases/info_as_shown.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int daysShownBefore = 28;
constexpr double lowLevel = 0.1;
constexpr double highLevel = 0.9;

Eigen::Index levelNearest(const std::vector<double>& levels, double level)
{
    const auto nearest = std::ranges::min_element(levels, {}, [&](double each) { return std::abs(each - level); });
    return nearest - levels.begin();
}

std::vector<ChartPoint> pointsAhead(const HindcastCase& one, const Eigen::VectorXd& values)
{
    std::vector<ChartPoint> points;
    for (Eigen::Index h = 0; h < values.size(); ++h)
        points.push_back({one.origin + Days(static_cast<int>(h) + 1), values[h]});
    return points;
}

Result<std::string> nameOfPlace(const ProjectFile& project, const PlaceId& place)
{
    TRY(const Network network, project.network());
    const Place* found = network.find(place);
    return found ? found->name : place.value;
}

const CalibrationFigures* firstOf(const Calibration& calibration, const PlaceId& place)
{
    const auto found = std::ranges::find(calibration.fit, place, &CalibrationFigures::place);
    return found == calibration.fit.end() ? nullptr : &*found;
}

ChartSpec chartOfFit(const Calibration& calibration, const Place& place)
{
    ChartSpec chart;
    chart.id = place.id.value;
    chart.title = place.name;
    chart.unit = ChartUnit::PeoplePerDay;
    ChartLine counted{"Counted", ChartRole::Observed, {}, false};
    ChartLine before{"As assumed", ChartRole::Comparison, {}, false};
    ChartLine after{"As calibrated", ChartRole::Median, {}, false};
    for (const CalibrationFigures& each : calibration.fit)
        if (each.place == place.id) {
            counted.points.push_back({each.day, each.counted});
            before.points.push_back({each.day, each.before});
            after.points.push_back({each.day, each.after});
        }
    chart.lines = {std::move(counted), std::move(before), std::move(after)};
    return chart;
}

} // namespace

Result<ChartSpec> hindcastChart(const ProjectFile& project, const PastDay& past, const PlaceId& place)
{
    const auto isThis = [&](const HindcastCase& each) { return each.place == place && each.origin == past.asOf; };
    const auto found = std::ranges::find_if(past.record.cases, isThis);
    const auto known = std::ranges::find(past.known, place, &KnownFigures::place);
    if (found == past.record.cases.end() || known == past.known.end())
        return Error{ErrorCode::NotFound, "nothing was said of '" + text(place) + "' on that day"};
    const HindcastCase& one = *found;
    TRY(const std::string name, nameOfPlace(project, place));
    TRY(const SeriesInfo info, infoAsShown(project, known->series, std::nullopt));
    TRY(const Series figures, project.series(known->series));
    const Wording wording;
    ChartSpec chart;
    chart.id = "hindcast-" + text(place) + "-" + printDay(past.asOf);
    chart.title = "What was said and what came, " + name;
    chart.subtitle = "With nothing known later than " + wording.date(past.asOf);
    chart.unit = ChartUnit::PeoplePerDay;
    chart.unitText = wording.name(chart.unit);
    const auto quantileAt = [&](double level) {
        return pointsAhead(one, one.quantiles.col(levelNearest(past.record.levels, level)));
    };
    const auto medians = [&](HindcastMethod method) {
        return pointsAhead(one, one.medians.col(static_cast<Eigen::Index>(method)));
    };
    chart.bands = {{"Range 80 %", ChartRole::Band80, quantileAt(lowLevel), quantileAt(highLevel)}};
    ChartLine before{"Known then", ChartRole::Observed, {}, false};
    for (Day day = past.asOf - Days(daysShownBefore); day <= past.asOf; day += Days(1))
        before.points.push_back({day, figures.at(day)});
    chart.lines = {{"What was said (median)", ChartRole::Median, medians(HindcastMethod::Flow), false},
                   {"The last value", ChartRole::Naive, medians(HindcastMethod::LastValue), false},
                   std::move(before),
                   {"What came", ChartRole::Afterwards, pointsAhead(one, one.actual), false}};
    chart.marks = {{past.asOf, "as of " + wording.shortDate(past.asOf)}};
    chart.source = cite(info.source) + ". Hindcast by Antevia.";
    return chart;
}

Result<SmallCharts> calibrationCharts(const ProjectFile& project, const Calibration& calibration)
{
    TRY(const Network network, project.network());
    const Wording wording;
    SmallCharts charts;
    charts.id = "calibration";
    charts.title = "Arrivals counted, as assumed and as calibrated";
    charts.subtitle = wording.dateRange(calibration.first, calibration.last) +
                      ". Error over all arrivals: " + wording.percent(calibration.errorBefore) + " as assumed, " +
                      wording.percent(calibration.errorAfter) + " as calibrated.";
    charts.unit = ChartUnit::PeoplePerDay;
    charts.unitText = wording.name(charts.unit);
    charts.source = "calibration by Antevia on figures up to " + wording.date(calibration.last);
    for (const Place& place : network.places())
        if (firstOf(calibration, place.id))
            charts.charts.push_back(chartOfFit(calibration, place));
    return charts;
}

} // namespace antevia
