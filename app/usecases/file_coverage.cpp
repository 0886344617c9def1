#include "app/usecases/file_coverage.h"

#include "app/wording/wording.h"
#include "model/base/if_found.h"
#include "model/formats/file.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace antevia {
namespace {

/// Periods of which a series says something, a figure or a mark.
std::set<Period> periodsSaid(const FiguresAsKnown& figures)
{
    std::set<Period> periods;
    for (int row = 0; row < figures.delivered.size(); ++row)
        if (!std::isnan(figures.delivered.values()[row]))
            periods.insert(later(figures.delivered.first(), row));
    for (const CellMark& mark : figures.marks)
        periods.insert(mark.period);
    return periods;
}

/// Takes off the periods that the file has a cell for.
void takeOff(std::set<Period>& periods, const FoundSeries& series)
{
    for (const FoundObservation& cell : series.observations)
        periods.erase({series.frequency, cell.index});
}

/// Whether the periods left out look like history, not like figures that were withdrawn.
bool looksLikePart(const std::set<Period>& leftOut, std::size_t known, const FoundSeries& series)
{
    const bool isKnownFromBefore = leftOut.begin()->index < series.observations.front().index;
    return isKnownFromBefore || leftOut.size() * 2 > known;
}

void add(FileCoverage& coverage, const std::set<Period>& leftOut, std::size_t known)
{
    const Day first = firstDay(*leftOut.begin());
    const Day last = lastDay(*leftOut.rbegin());
    coverage.first = coverage.series == 0 ? first : std::min(coverage.first, first);
    coverage.last = coverage.series == 0 ? last : std::max(coverage.last, last);
    ++coverage.series;
    coverage.known += static_cast<int>(known);
    coverage.leftOut += static_cast<int>(leftOut.size());
}

Result<std::optional<FiguresAsKnown>> knownOf(const ProjectFile& project, const SeriesId& id, std::optional<Day> day)
{
    return day ? project.knownBy(id, *day) : ifFound(project.figuresAsKnown(id, std::nullopt));
}

} // namespace

Result<FileCoverage> coverageOf(const ProjectFile& project, const std::string& path,
                                const std::vector<SeriesOfFile>& series, std::optional<Day> day,
                                std::optional<Coverage> said)
{
    FileCoverage coverage{path, said.value_or(Coverage::Whole), said.has_value()};
    for (const auto& [found, id] : series) {
        TRY(const auto known, knownOf(project, id, day));
        if (!known || found->observations.empty() || known->delivered.frequency() != found->frequency)
            continue;
        std::set<Period> leftOut = periodsSaid(*known);
        const std::size_t all = leftOut.size();
        takeOff(leftOut, *found);
        if (leftOut.empty())
            continue;
        add(coverage, leftOut, all);
        if (!said && looksLikePart(leftOut, all, *found))
            coverage.coverage = Coverage::Part;
    }
    return coverage;
}

RowMessage coverageMessage(const FileCoverage& coverage)
{
    const Wording wording;
    const std::string what = wording.count(coverage.leftOut, "period", "periods") + " of the " +
                             wording.number(coverage.known) + " known of " +
                             wording.count(coverage.series, "series", "series") + " (" + printDay(coverage.first) +
                             " to " + printDay(coverage.last) + ") are not in the file";
    if (coverage.coverage == Coverage::Part)
        return {RowMessage::Severity::Note,
                "V2",
                {},
                fileName(coverage.path),
                what + ": they stay as they were known",
                "If the file is to replace them, say that it is whole (--whole)."};
    return {RowMessage::Severity::Warning,
            "V2",
            {},
            fileName(coverage.path),
            what + ": the newest figures are without them",
            "If they are to stay, say that the file holds only some periods (--merge)."};
}

Series laidOn(const Series& earlier, const SeriesFigures& part)
{
    const Series& later = part.series;
    const Period first = std::min(earlier.first(), later.first());
    const Period last = std::max(earlier.last(), later.last());
    Eigen::VectorXd values(last.index - first.index + 1);
    for (Eigen::Index row = 0; row < values.size(); ++row) {
        const Period period = antevia::later(first, static_cast<int>(row));
        const bool isSaid = !std::isnan(later.at(period)) ||
                            std::ranges::find(part.marks, period, &CellMark::period) != part.marks.end();
        values[row] = isSaid ? later.at(period) : earlier.at(period);
    }
    return {first, std::move(values)};
}

} // namespace antevia
