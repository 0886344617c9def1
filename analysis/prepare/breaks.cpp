#include "analysis/prepare/breaks.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/stable_math.h"
#include "analysis/base/vectors.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/gaps.h"
#include "analysis/forecast/seasonal.h"
#include "analysis/forecast/stl.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace antevia {
namespace {

constexpr int fewestValues = 8;
constexpr Eigen::Index startUp = 2;            // periods in which the level is still being found
constexpr double surelyNoChance = 0.99;        // of a break that is told
constexpr int mostShare = 10;                  // at most one break in so many periods
constexpr int levelWindow = 6;                 // periods on either side of a shift whose medians are its levels
constexpr int shiftPeriods = 2;                // at the new level, for a shift to be told from an outlier
constexpr double deviationOfNormal = 1.4826;   // standard deviations in a median absolute deviation, …
constexpr double efficiencyOfDeviation = 0.37; // … which knows as much as this share of the values would

/// Errors one step ahead of the local level; 0 where nothing was seen and while the level is being found.
Eigen::VectorXd filtered(const VectorRef& values, const std::vector<bool>& seen, double average, double level)
{
    Eigen::VectorXd errors = Eigen::VectorXd::Zero(values.size());
    for (Eigen::Index t = 0; t < values.size(); ++t) {
        if (!seen[static_cast<std::size_t>(t)])
            continue;
        errors[t] = values[t] - level;
        level += (1.0 - average) * errors[t];
    }
    return errors;
}

double bestAverage(const VectorRef& values, const std::vector<bool>& seen)
{
    double best = 0.0;
    double least = std::numeric_limits<double>::infinity();
    for (const double average : {0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95}) {
        const Eigen::VectorXd errors = filtered(values, seen, average, values[0]);
        const double size = errors.tail(errors.size() - startUp).cwiseAbs().sum();
        if (size < least) {
            least = size;
            best = average;
        }
    }
    return best;
}

/// That of Poisson counts around the usual one, on the scale of counts: no history of counts is steadier.
double leastDeviation(const VectorRef& values)
{
    constexpr double scaleOfCounts = 50.0; // count_scale.h
    const double usual = fromCountScale(medianOf({values.begin(), values.end()}));
    return 0.5 / std::sqrt(scaleOfCounts + usual);
}

/// Chance that a standard normal is above `x` ≥ 1, relative error below 1 %: Mills' ratio as a continued fraction,
/// Abramowitz, Stegun (1964), 26.2.14.
double upperTail(double x)
{
    double fraction = x;
    for (int k = 8; k >= 1; --k)
        fraction = x + k / fraction;
    return stableExp(-0.5 * x * x) / (std::sqrt(2.0 * std::numbers::pi) * fraction);
}

/// The normal score as rare as `t` of Student's distribution with `freedom` degrees of freedom: Wallace (1959), Ann.
/// Math. Stat. 30(4), eq. 2.
double normalScoreOf(double t, double freedom)
{
    return (8.0 * freedom + 1.0) / (8.0 * freedom + 3.0) * std::sqrt(freedom * stableLog1p(t * t / freedom));
}

struct Effect {
    BreakKind kind = BreakKind::Outlier;
    Eigen::Index at = 0;
    double size = 0.0; ///< on the scale of counts
    double strength = 0.0;
    Eigen::VectorXd trace; ///< what it adds to the errors, for a size of 1
};

/// Takes effects out of a history one by one.
class Search {
public:
    Search(Eigen::VectorXd values, std::vector<bool> seen)
        : m_seen(std::move(seen)), m_average(bestAverage(values, m_seen)),
          m_errors(filtered(values, m_seen, m_average, values[0])),
          m_last(std::find(m_seen.rbegin(), m_seen.rend(), true).base() - m_seen.begin() - 1),
          m_count(static_cast<int>(std::ranges::count(m_seen, true))), m_least(leastDeviation(values)),
          m_deviation(deviation())
    {
    }

    /// The strongest effect left, if it is no chance.
    std::optional<Effect> next()
    {
        Effect best;
        for (Eigen::Index at = startUp; at <= m_last; ++at)
            if (m_seen[static_cast<std::size_t>(at)])
                for (const BreakKind kind : kindsAt(at))
                    if (Effect each = effectOf(kind, at); each.strength > best.strength)
                        best = std::move(each);
        if (sure(best.strength) < surelyNoChance)
            return std::nullopt;
        m_errors -= best.size * best.trace;
        m_deviation = deviation();
        return best;
    }

    /// One less the chance that any trial of a history without breaks comes out so strong.
    double sure(double strength) const
    {
        const double score = normalScoreOf(strength, efficiencyOfDeviation * m_count);
        return score < 1.0 ? 0.0 : 1.0 - std::min(1.0, 4.0 * m_count * upperTail(score));
    }

private:
    std::vector<BreakKind> kindsAt(Eigen::Index at) const
    {
        if (at == m_last)
            return {BreakKind::Recent};
        if (std::count(m_seen.begin() + at, m_seen.end(), true) <= shiftPeriods)
            return {BreakKind::Outlier};
        return {BreakKind::Outlier, BreakKind::LevelShift};
    }

    Effect effectOf(BreakKind kind, Eigen::Index at) const
    {
        Eigen::VectorXd effect = Eigen::VectorXd::Zero(m_errors.size());
        if (kind == BreakKind::LevelShift)
            effect.tail(effect.size() - at).setOnes();
        else
            effect[at] = 1.0;
        Eigen::VectorXd trace = filtered(effect, m_seen, m_average, 0.0);
        const double weight = trace.squaredNorm();
        const double size = trace.dot(m_errors) / weight;
        return {kind, at, size, std::abs(size) * std::sqrt(weight) / m_deviation, std::move(trace)};
    }

    double deviation() const
    {
        std::vector<double> sizes;
        for (Eigen::Index t = startUp; t < m_errors.size(); ++t)
            if (m_seen[static_cast<std::size_t>(t)])
                sizes.push_back(std::abs(m_errors[t]));
        return std::max(m_least, deviationOfNormal * medianOf(std::move(sizes)));
    }

    std::vector<bool> m_seen;
    double m_average;
    Eigen::VectorXd m_errors;
    std::ptrdiff_t m_last;
    int m_count;
    double m_least;
    double m_deviation = 0.0;
};

/// The median of up to `levelWindow` values that were seen from `from` on, going by `step`; NaN if none.
double levelBeside(const Eigen::VectorXd& values, Eigen::Index from, Eigen::Index step)
{
    std::vector<double> near;
    for (Eigen::Index t = from; t >= 0 && t < values.size() && near.size() < levelWindow; t += step)
        if (!std::isnan(values[t]))
            near.push_back(values[t]);
    return medianOf(std::move(near));
}

/// On the scale of counts, without the season.
struct Scaled {
    Eigen::VectorXd adjusted;
    Eigen::VectorXd season;
};

Scaled scaled(const Eigen::VectorXd& values, int season)
{
    const Eigen::VectorXd full = filled(values, season).unaryExpr(&onCountScale);
    if (!isSeasonal(full, season))
        return {full, Eigen::VectorXd::Zero(full.size())};
    const Eigen::VectorXd repeated = stl(full, season, {.robust = true}).season;
    return {full - repeated, repeated};
}

HistoryBreak breakOf(const Effect& effect, const Scaled& scale, const Series& history, double sure)
{
    const Eigen::Index at = effect.at;
    HistoryBreak found;
    found.kind = effect.kind;
    found.period = later(history.first(), static_cast<int>(at));
    found.sure = sure;
    found.value = history.values()[at];
    found.expected = fromCountScale(scale.adjusted[at] + scale.season[at] - effect.size);
    found.size = found.value - found.expected;
    if (effect.kind == BreakKind::LevelShift)
        found.size = levelChange(history, found.period);
    return found;
}

} // namespace

double levelChange(const Series& history, Period period)
{
    const Eigen::Index at = period.index - history.first().index;
    return levelBeside(history.values(), at, 1) - levelBeside(history.values(), at - 1, -1);
}

std::vector<HistoryBreak> findBreaks(const Series& history, int season)
{
    if (history.size() - history.missing() < fewestValues)
        return {};
    const auto first = std::ranges::find_if(history.values(), [](double value) { return !std::isnan(value); });
    const Series known =
        history.from(firstDay(later(history.first(), static_cast<int>(first - history.values().begin()))));
    const Scaled scale = scaled(known.values(), season);
    std::vector<bool> seen;
    for (const double value : known.values())
        seen.push_back(!std::isnan(value));
    Search search(scale.adjusted, std::move(seen));
    std::vector<HistoryBreak> breaks;
    const int most = std::max(1, known.size() / mostShare);
    while (static_cast<int>(breaks.size()) < most) {
        const auto effect = search.next();
        if (!effect)
            break;
        breaks.push_back(breakOf(*effect, scale, known, search.sure(effect->strength)));
    }
    std::ranges::sort(breaks, {}, &HistoryBreak::period);
    return breaks;
}

} // namespace antevia
