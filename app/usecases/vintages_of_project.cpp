#include "app/usecases/vintages_of_project.h"

#include "app/usecases/file_coverage.h"
#include "app/wording/wording.h"
#include "model/base/if_found.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

SheetValue cell(double value)
{
    return std::isnan(value) ? SheetValue() : SheetValue(value);
}

std::string deliveryHeading(const VintageId& vintage, Day knownOn)
{
    return text(vintage) + ", known " + printDay(knownOn);
}

std::vector<ChartPoint> pointsOf(const RevisionTriangle& triangle, Eigen::Index column)
{
    std::vector<ChartPoint> points;
    for (std::size_t row = 0; row < triangle.periods.size(); ++row)
        points.push_back({firstDay(triangle.periods[row]), triangle.values(static_cast<Eigen::Index>(row), column)});
    return points;
}

/// The series of a vintage as they were known once it was.
Result<std::vector<SeriesFigures>> leftKnownBy(const ProjectFile& project, const VintageId& vintage)
{
    TRY(auto figures, project.figuresOf(vintage));
    for (SeriesFigures& each : figures) {
        TRY(each.series, project.leftKnownBy(vintage, each.info.id));
    }
    return figures;
}

} // namespace

Result<std::vector<VintageLine>> vintagesOfProject(const ProjectFile& project)
{
    TRY(const auto vintages, project.vintages());
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<VintageLine> lines;
    for (const Vintage& vintage : vintages)
        lines.push_back({vintage, knownOn(vintage), {}});
    for (const SeriesInfo& info : infos) {
        const auto deliveries = project.deliveries(info.id);
        for (const DeliveredSeries& each : deliveries ? *deliveries : std::vector<DeliveredSeries>{}) {
            const auto line =
                std::ranges::find_if(lines, [&](const VintageLine& known) { return known.vintage.id == each.vintage; });
            if (line != lines.end())
                line->series.push_back(info.id);
        }
    }
    std::ranges::stable_sort(lines, {}, &VintageLine::knownOn);
    return lines;
}

Result<RevisionTriangle> triangleOf(const ProjectFile& project, const SeriesId& series)
{
    TRY(const SeriesInfo info, project.get<SeriesInfo>(series.value));
    TRY(auto deliveries, project.deliveries(series));
    if (deliveries.empty())
        return Error{ErrorCode::NotFound, "series '" + shownSafely(text(series)) + "' has no figures",
                     "Import figures for it."};
    return revisionTriangle(std::move(deliveries));
}

Sheet triangleSheet(const SeriesInfo& info, const RevisionTriangle& triangle)
{
    Sheet sheet;
    sheet.name = "Revisions " + text(info.id);
    sheet.title = "What each delivery said of each period: " + info.name;
    sheet.notes = {"One unit is: " + describe(info.basis) + ".", cite(info.source),
                   "Empty: that delivery has no figure of the period; that is not 0. Figures as delivered, without "
                   "corrections."};
    sheet.columns = {{"Period", Kind::Text, 0}};
    for (std::size_t column = 0; column < triangle.vintages.size(); ++column)
        sheet.columns.push_back(
            {deliveryHeading(triangle.vintages[column], triangle.knownOn[column]), Kind::Number, 0});
    sheet.columns.push_back({"Revised since the first", Kind::Percent, 1});
    const Eigen::VectorXd revisions = triangle.revisions();
    for (Eigen::Index row = 0; row < triangle.values.rows(); ++row) {
        std::vector<SheetValue> cells{printPeriod(triangle.periods[static_cast<std::size_t>(row)])};
        for (Eigen::Index column = 0; column < triangle.values.cols(); ++column)
            cells.push_back(cell(triangle.values(row, column)));
        cells.push_back(cell(revisions[row]));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

ChartSpec triangleChart(const SeriesInfo& info, const RevisionTriangle& triangle)
{
    constexpr Eigen::Index mostLines = 6;
    ChartSpec chart;
    chart.id = text(info.id) + "-revisions";
    chart.title = "As each delivery had it, " + info.name;
    chart.subtitle = describe(info.basis);
    chart.unit = ChartUnit::Other;
    chart.unitText = Wording().name(info.basis.unit);
    const Eigen::Index columns = triangle.values.cols();
    for (Eigen::Index column = std::max<Eigen::Index>(0, columns - mostLines); column < columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        const bool isNewest = column == columns - 1;
        chart.lines.push_back({deliveryHeading(triangle.vintages[at], triangle.knownOn[at]),
                               isNewest ? ChartRole::Observed : ChartRole::Comparison, pointsOf(triangle, column),
                               false});
    }
    chart.source = cite(info.source);
    return chart;
}

Result<std::vector<SeriesDifference>> compareDeliveries(const ProjectFile& project, const VintageId& from,
                                                        const VintageId& to)
{
    TRY(const auto earlier, leftKnownBy(project, from));
    TRY(const auto newer, leftKnownBy(project, to));
    return differenceOf(earlier, newer);
}

Sheet differenceSheet(const VintageId& from, const VintageId& to, const std::vector<SeriesDifference>& differences)
{
    Sheet sheet;
    sheet.name = "Difference " + text(from) + " to " + text(to);
    sheet.title = "What delivery " + text(to) + " changes of delivery " + text(from);
    sheet.columns = {{"Series", Kind::Text, 0},
                     {"In", Kind::Text, 0},
                     {"Added", Kind::Integer, 0},
                     {"Sum of added", Kind::Number, 0},
                     {"Changed", Kind::Integer, 0},
                     {"Changed, sum before", Kind::Number, 0},
                     {"Changed, sum after", Kind::Number, 0},
                     {"Removed", Kind::Integer, 0},
                     {"Sum of removed", Kind::Number, 0},
                     {"The same", Kind::Integer, 0},
                     {"Look at", Kind::Text, 0}};
    for (const SeriesDifference& each : differences)
        sheet.rows.push_back({each.name.empty() ? text(each.series) : each.name, std::string(word(each.presence)),
                              static_cast<double>(each.added), each.addedSum, static_cast<double>(each.changed),
                              each.changedBefore, each.changedAfter, static_cast<double>(each.removed), each.removedSum,
                              static_cast<double>(each.same), joined(each.warnings, " ")});
    return sheet;
}

Result<std::optional<SeriesDifference>> differenceFromKnown(const ProjectFile& project, const SeriesFigures& figures,
                                                            std::optional<Day> day, Coverage coverage)
{
    std::optional<FiguresAsKnown> known;
    if (day) {
        TRY(known, project.knownBy(figures.info.id, *day));
    }
    if (!known) {
        TRY(known, ifFound(project.figuresAsKnown(figures.info.id, std::nullopt)));
        if (!known)
            return std::optional<SeriesDifference>();
        coverage = day ? Coverage::Part : coverage; // what came later loses nothing by what is dated before it
    }
    if (known->delivered.frequency() != figures.series.frequency())
        return std::optional<SeriesDifference>(); // which the store refuses by name
    const SeriesFigures before{figures.info, known->vintage, known->delivered};
    const SeriesFigures after{
        figures.info, {}, coverage == Coverage::Part ? laidOn(known->delivered, figures) : figures.series};
    return std::optional(differenceOf(before, after));
}

} // namespace antevia
