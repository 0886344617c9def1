#include "analysis/questions/load.h"

#include "analysis/base/quantiles.h"
#include "model/base/contract.h"

#include <algorithm>

namespace antevia {
namespace {

using Values = std::vector<std::int32_t>;

MiddleRange spreadOf(Values values)
{
    constexpr double levels[] = {0.1, 0.5, 0.9};
    const auto found = quantiles(std::span<std::int32_t>(values), levels);
    return {found[0], found[1], found[2]};
}

Values column(const Paths& paths, Eigen::Index day)
{
    return {paths.col(day).begin(), paths.col(day).end()};
}

std::vector<MiddleRange> byDay(const Paths& paths)
{
    std::vector<MiddleRange> spreads;
    for (Eigen::Index day = 0; day < paths.cols(); ++day)
        spreads.push_back(spreadOf(column(paths, day)));
    return spreads;
}

/// All arrivals after day 0, by replicate (replicates × 1).
Paths totals(const Paths& arrivals)
{
    return arrivals.rightCols(arrivals.cols() - 1).rowwise().sum();
}

/// People on the fullest day, by replicate (replicates × 1).
Paths peaks(const Paths& present)
{
    return present.rowwise().maxCoeff();
}

PlaceLoad loadOf(const PlaceId& place, const Paths& arrivals, const Paths& present, const Paths& total,
                 const Paths& peak)
{
    PlaceLoad load{place, byDay(arrivals), {}, spreadOf(column(total, 0)), {}};
    if (present.size() > 0) {
        load.present = byDay(present);
        load.mostPresent = spreadOf(column(peak, 0));
    }
    return load;
}

} // namespace

std::vector<PlaceLoad> loadOf(const Simulation& simulation)
{
    std::vector<PlaceLoad> loads;
    for (const PlacePaths& paths : simulation.places)
        loads.push_back(loadOf(paths.place, paths.arrivals, paths.present, totals(paths.arrivals),
                               paths.present.size() > 0 ? peaks(paths.present) : Paths()));
    return loads;
}

std::vector<PlaceLoad> addedLoad(const Simulation& base, const Simulation& changed)
{
    EXPECTS(base.places.size() == changed.places.size());
    std::vector<PlaceLoad> loads;
    for (std::size_t i = 0; i < base.places.size(); ++i) {
        const PlacePaths& before = base.places[i];
        const PlacePaths& after = changed.places[i];
        const bool staysHere = before.present.size() > 0;
        loads.push_back(loadOf(before.place, after.arrivals - before.arrivals,
                               staysHere ? Paths(after.present - before.present) : Paths(),
                               totals(after.arrivals) - totals(before.arrivals),
                               staysHere ? Paths(peaks(after.present) - peaks(before.present)) : Paths()));
    }
    return loads;
}

Measure closureOf(const LinkId& link, const Uncertain& leakage, Day asOf, Day from)
{
    Measure measure;
    measure.id = {"closure of " + text(link)};
    measure.title = "closure of " + text(link);
    measure.effective = from;
    measure.knownFrom = asOf;
    measure.effect = CloseLink{link, leakage};
    return measure;
}

} // namespace antevia
