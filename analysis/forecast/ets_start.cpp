#include "analysis/forecast/ets_start.h"

#include "analysis/forecast/ets_likelihood.h"

#include <algorithm>

namespace antevia {

namespace {

constexpr Eigen::Index fewestInLine = 10; // as in the book
constexpr Eigen::Index mostSeasons = 3;   // later ones may have changed
constexpr double smallestPlace = 0.01;    // of a multiplicative season's mean

/// How each place stands to the mean of its season, on average over the first seasons.
Eigen::VectorXd roughSeason(const VectorRef& history, int season, EtsSeason kind)
{
    const Eigen::Index seasons = std::min<Eigen::Index>(history.size() / season, mostSeasons);
    Eigen::VectorXd places = Eigen::VectorXd::Zero(season);
    for (Eigen::Index i = 0; i < seasons; ++i) {
        const VectorRef values = history.segment(i * season, season);
        if (kind == EtsSeason::Additive)
            places.array() += values.array() - values.mean();
        else
            places += values / values.mean();
    }
    places /= static_cast<double>(seasons);
    if (kind == EtsSeason::Additive)
        return places;
    places = places.cwiseMax(smallestPlace);
    return places / places.mean();
}

} // namespace

EtsStates roughStates(const VectorRef& history, int season, const EtsForm& form)
{
    const Eigen::Index length = std::min(history.size(), std::max<Eigen::Index>(fewestInLine, 2 * season));
    const VectorRef begin = history.head(length);
    const double mean = begin.mean();
    EtsStates states{mean, 0.0, {}};
    if (form.season != EtsSeason::None)
        states.season = roughSeason(history, season, form.season);
    if (form.trend == EtsTrend::None || length < 2)
        return states;
    const double middle = 0.5 * static_cast<double>(length - 1);
    const Eigen::VectorXd time = Eigen::VectorXd::LinSpaced(length, -middle, middle);
    const double slope = time.dot(begin) / time.squaredNorm();
    const double level = mean - slope * (middle + 1.0);
    if (isMultiplicative(form) && !(level > 0.0 && level + 2.0 * slope * middle > 0.0))
        return states;
    states.level = level;
    states.slope = slope;
    return states;
}

std::optional<EtsStates> asMultiplicative(const EtsStates& additive)
{
    if (!(additive.level > 0.0))
        return std::nullopt;
    EtsStates states = additive;
    states.season = (additive.season.array() / additive.level + 1.0).matrix();
    if (!(states.season.minCoeff() > smallestPlace))
        return std::nullopt;
    states.season /= states.season.mean();
    return states;
}

} // namespace antevia
