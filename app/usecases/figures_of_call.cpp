#include "app/usecases/figures_of_call.h"

#include "app/wording/wording.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/file.h"

namespace antevia {
namespace {

std::map<std::int32_t, double> figuresByIndex(const FoundSeries& series)
{
    std::map<std::int32_t, double> figures;
    for (const FoundObservation& cell : series.observations)
        if (cell.state == CellState::Figure)
            figures.emplace_hint(figures.end(), cell.index, cell.value);
    return figures;
}

} // namespace

std::vector<FigureClash> FiguresOfCall::add(std::size_t file, const SeriesId& id, const FoundSeries& series,
                                            std::optional<Day> knownOn)
{
    auto& seen = m_seen[{id, series.frequency, knownOn}];
    auto own = figuresByIndex(series);
    std::vector<FigureClash> clashes;
    for (const Figures& each : seen) {
        FigureClash clash{each.file, file, id, {}, 0.0, 0.0, 0};
        for (const auto& [index, value] : own) {
            const auto before = each.byIndex.find(index);
            if (before == each.byIndex.end() || before->second == value)
                continue;
            if (clash.periods++ == 0) {
                clash.period = {series.frequency, index};
                clash.before = before->second;
                clash.now = value;
            }
        }
        if (clash.periods > 0)
            clashes.push_back(clash);
    }
    seen.push_back({file, std::move(own)});
    return clashes;
}

RowMessage clashMessage(const FigureClash& clash, const std::string& earlierFile, const std::string& laterFile)
{
    return {RowMessage::Severity::Error,
            "C19",
            {},
            shownSafely(text(clash.series)),
            "'" + shownSafely(fileName(earlierFile)) + "' says " + groupedNumber(clash.before) + " of " +
                printPeriod(clash.period) + ", '" + shownSafely(fileName(laterFile)) + "' says " +
                groupedNumber(clash.now) + "; they differ in " + Wording().count(clash.periods, "period", "periods") +
                " of this series",
            "Take them in one by one: with its own publisher each (--publisher), or, if one is a later edition, with "
            "its day of publication (--published)."};
}

} // namespace antevia
