#include "analysis/prepare/delivery_difference.h"

#include "analysis/base/quantiles.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr std::size_t mostShown = 20;
constexpr double timesAway = 5.0;
constexpr double leastSum = 50.0; ///< people; below, ratios mean nothing
constexpr int recentFigures = 12;

double size(const ChangedFigure& change)
{
    return std::abs((std::isnan(change.after) ? 0.0 : change.after) -
                    (std::isnan(change.before) ? 0.0 : change.before));
}

void note(SeriesDifference& difference, const ChangedFigure& change)
{
    if (std::isnan(change.before) && std::isnan(change.after))
        return;
    if (change.before == change.after) {
        ++difference.same;
    } else if (std::isnan(change.before)) {
        ++difference.added;
        difference.addedSum += change.after;
    } else if (std::isnan(change.after)) {
        ++difference.removed;
        difference.removedSum += change.before;
        difference.largest.push_back(change);
    } else {
        ++difference.changed;
        difference.changedBefore += change.before;
        difference.changedAfter += change.after;
        difference.largest.push_back(change);
    }
}

bool isFar(double ratio)
{
    return ratio > timesAway || ratio < 1.0 / timesAway;
}

bool isSlippedSeparator(double ratio)
{
    for (const double power : {10.0, 100.0, 1000.0})
        if (std::abs(ratio / power - 1) < 0.02 || std::abs(ratio * power - 1) < 0.02)
            return true;
    return false;
}

std::string timesText(double ratio)
{
    return ratio >= 1 ? groupedNumber(std::round(ratio * 10) / 10) + " times"
                      : "1/" + groupedNumber(std::round(10 / ratio) / 10) + " of";
}

/// Median of the last figures of `series` that lie before `end`, or (if `after`) of all that lie after it.
double levelAround(const Series& series, Period end, bool after)
{
    std::vector<double> values;
    for (int row = series.size() - 1; row >= 0; --row) {
        const bool isAfter = later(series.first(), row) > end;
        if (isAfter == after && !std::isnan(series.values()[row]) && static_cast<int>(values.size()) < recentFigures)
            values.push_back(series.values()[row]);
    }
    return medianOf(std::move(values));
}

void warnOfMagnitudes(SeriesDifference& difference, const Series& before, const Series& after)
{
    const double ratio = difference.changedAfter / difference.changedBefore;
    if (difference.changed > 0 && difference.changedBefore >= leastSum && isFar(ratio))
        difference.warnings.push_back(
            "The changed figures are " + timesText(ratio) + " what they were" +
            (isSlippedSeparator(ratio) ? ": a slipped decimal or thousands separator?" : "."));
    const double lastLevel = levelAround(after, before.last(), false);
    const double newLevel = levelAround(after, before.last(), true);
    if (lastLevel >= leastSum && newLevel >= 0 && isFar(newLevel / lastLevel))
        difference.warnings.push_back("The new periods stand at " + groupedNumber(std::round(newLevel)) +
                                      ", those before at " + groupedNumber(std::round(lastLevel)) +
                                      ": is it the same unit and the same series?");
    const int shared = difference.same + difference.changed;
    if (shared >= 10 && difference.changed * 2 > shared)
        difference.warnings.push_back(std::to_string(difference.changed) + " of " + std::to_string(shared) +
                                      " shared figures changed: a revision as a whole, or another series.");
    if (difference.removed >= 5)
        difference.warnings.push_back(std::to_string(difference.removed) +
                                      " figures that were there are there no more.");
}

const SeriesFigures* find(std::span<const SeriesFigures> figures, const SeriesId& id)
{
    const auto found = std::ranges::find_if(figures, [&](const SeriesFigures& each) { return each.info.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

SeriesDifference oneSided(const SeriesFigures& figures, SeriesDifference::Presence presence)
{
    SeriesDifference difference;
    difference.series = figures.info.id;
    difference.name = figures.info.name;
    difference.presence = presence;
    const bool isNew = presence == SeriesDifference::Presence::Added;
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (int row = 0; row < figures.series.size(); ++row) {
        const double value = figures.series.values()[row];
        note(difference, {later(figures.series.first(), row), isNew ? none : value, isNew ? value : none});
    }
    difference.largest.clear();
    return difference;
}

} // namespace

SeriesDifference differenceOf(const SeriesFigures& earlier, const SeriesFigures& newer)
{
    SeriesDifference difference;
    difference.series = newer.info.id;
    difference.name = newer.info.name;
    const Series& before = earlier.series;
    const Series& after = newer.series;
    const Period first = std::min(before.first(), after.first());
    const Period last = std::max(before.last(), after.last());
    for (Period period = first; period <= last; period = later(period, 1))
        note(difference, {period, before.at(period), after.at(period)});
    std::ranges::stable_sort(difference.largest, std::ranges::greater(), size);
    if (difference.largest.size() > mostShown)
        difference.largest.resize(mostShown);
    warnOfMagnitudes(difference, before, after);
    return difference;
}

std::vector<SeriesDifference> differenceOf(std::span<const SeriesFigures> earlier, std::span<const SeriesFigures> newer)
{
    std::vector<SeriesDifference> differences;
    for (const SeriesFigures& before : earlier) {
        const SeriesFigures* after = find(newer, before.info.id);
        differences.push_back(after ? differenceOf(before, *after)
                                    : oneSided(before, SeriesDifference::Presence::Removed));
    }
    for (const SeriesFigures& after : newer)
        if (!find(earlier, after.info.id))
            differences.push_back(oneSided(after, SeriesDifference::Presence::Added));
    return differences;
}

} // namespace antevia
