#include "app/usecases/breaks_of_series.h"

#include "analysis/prepare/breaks.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

struct Touches {
    const PlaceId& place;
    const Network& network;

    bool isEntry() const
    {
        const Place* found = network.find(place);
        return found && found->role == PlaceRole::Entry;
    }
    bool operator()(const ScaleEntry&) const { return isEntry(); }
    bool operator()(const ScaleGroup&) const { return isEntry(); }
    template <class Effect>
    bool operator()(const Effect& effect) const
    {
        if constexpr (requires { effect.link; }) {
            const Link* link = network.find(effect.link);
            return link && (link->from == place || link->to == place);
        } else {
            return effect.place == place;
        }
    }
};

bool concerns(const Measure& measure, const SeriesInfo& series, const Network& network)
{
    return series.place.empty() || std::visit(Touches{series.place, network}, measure.effect);
}

HistoryBreak breakAt(const Measure& measure, const Series& history)
{
    HistoryBreak made;
    made.kind = BreakKind::LevelShift;
    made.period = periodOf(measure.effective, history.frequency());
    made.value = history.at(made.period);
    made.expected = notKnown;
    made.size =
        made.period > history.first() && made.period <= history.last() ? levelChange(history, made.period) : notKnown;
    made.measure = measure.id;
    return made;
}

/// Told with the shift that was found beside it, or by itself.
void addMeasure(std::vector<HistoryBreak>& breaks, const Measure& measure, const Series& history)
{
    const Period period = periodOf(measure.effective, history.frequency());
    if (period < history.first())
        return;
    for (HistoryBreak& each : breaks)
        if (each.measure.empty() && each.kind != BreakKind::Outlier &&
            std::abs(each.period.index - period.index) <= 1) {
            each.measure = measure.id;
            return;
        }
    breaks.push_back(breakAt(measure, history));
}

bool isSame(const BreakDecision& decision, BreakKind kind, Period period)
{
    return decision.kind == kind && decision.period == period;
}

void addDecision(std::vector<HistoryBreak>& breaks, const BreakDecision& decision, const Series& history)
{
    const auto found = std::ranges::find_if(
        breaks, [&](const HistoryBreak& each) { return isSame(decision, each.kind, each.period); });
    if (found != breaks.end()) {
        found->verdict = decision.verdict;
        return;
    }
    HistoryBreak made;
    made.kind = decision.kind;
    made.period = decision.period;
    made.value = history.at(decision.period);
    made.expected = made.size = notKnown;
    made.verdict = decision.verdict;
    breaks.push_back(made);
}

} // namespace

Result<std::vector<Measure>> measuresOfSeries(const ProjectFile& project, const SeriesInfo& info, Day asOf)
{
    TRY(const Network network, project.network());
    TRY(auto measures, project.all<Measure>());
    std::erase_if(measures, [&](const Measure& measure) {
        return measure.knownFrom > asOf || !concerns(measure, info, network);
    });
    return measures;
}

Result<std::vector<HistoryBreak>> breaksOfSeries(const ProjectFile& project, const SeriesId& series,
                                                 std::optional<Day> asOf)
{
    TRY(const ProjectInfo about, project.info());
    const Day day = asOf.value_or(about.asOf);
    TRY(const SeriesInfo info, project.get<SeriesInfo>(series.value));
    TRY(const Series history, project.series(series, day));
    TRY(const auto measures, measuresOfSeries(project, info, day));
    std::vector<HistoryBreak> breaks = findBreaks(history, seasonLength(info.frequency));
    for (const Measure& measure : measures)
        addMeasure(breaks, measure, history);
    for (const BreakDecision& decision : info.breakDecisions)
        addDecision(breaks, decision, history);
    std::ranges::stable_sort(breaks, {}, &HistoryBreak::period);
    return breaks;
}

SeriesInfo withDecision(SeriesInfo info, const BreakDecision& decision)
{
    info = withoutDecision(std::move(info), decision.kind, decision.period);
    info.breakDecisions.push_back(decision);
    return info;
}

SeriesInfo withoutDecision(SeriesInfo info, BreakKind kind, Period period)
{
    std::erase_if(info.breakDecisions, [&](const BreakDecision& each) { return isSame(each, kind, period); });
    return info;
}

Result<BreakDecision> parseBreak(const std::string& text)
{
    const std::size_t at = text.find('@');
    const auto kind = at == std::string::npos ? std::nullopt : fromWord<BreakKind>(text.substr(0, at));
    const auto period = kind ? parsePeriod(std::string_view(text).substr(at + 1)) : std::nullopt;
    if (!period)
        return Error{
            ErrorCode::InvalidInput, "'" + shownSafely(text) + "' names no break",
            "Write outlier@2015-10, level-shift@2015-10-18 or recent@2015-W42, with the period as the list has it."};
    return BreakDecision{*kind, *period, BreakVerdict::Confirmed, {}};
}

} // namespace antevia
