#include "analysis/corridor/hindcast_scores.h"

#include "analysis/forecast/accuracy.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace antevia {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::array alphas{0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
constexpr double usualSmoothing = 0.3; // of the daily corridor's published rows
constexpr int weekDays = 7;

double lastOf(const std::vector<double>& known)
{
    return known.back();
}

double weekMean(const VectorRef& history)
{
    double sum = 0.0;
    int count = 0;
    for (const double value : history.tail(std::min<Eigen::Index>(weekDays, history.size())))
        if (!std::isnan(value)) {
            sum += value;
            ++count;
        }
    return count > 0 ? sum / count : nan;
}

double smoothedLevel(const std::vector<double>& known)
{
    double level = known.front();
    for (const double value : known)
        level += usualSmoothing * (value - level);
    return level;
}

/// Sums of one method at one place, by periods ahead.
struct Errors {
    Eigen::VectorXd absolute;
    Eigen::VectorXd actual;
};

/// WAPE by periods ahead of the column `method` of the medians, and its mean over places.
HindcastScore pointScore(std::span<const HindcastCase> cases, HindcastMethod method, Eigen::Index column)
{
    std::map<PlaceId, Errors> places;
    const Eigen::Index horizon = cases.empty() ? 0 : cases.front().actual.size();
    HindcastScore score{method, Eigen::VectorXd::Zero(horizon), nan, 0.0, nan, 0};
    for (const HindcastCase& each : cases) {
        Errors& sums =
            places.try_emplace(each.place, Errors{Eigen::VectorXd::Zero(horizon), Eigen::VectorXd::Zero(horizon)})
                .first->second;
        for (Eigen::Index h = 0; h < horizon; ++h)
            if (!std::isnan(each.actual[h])) {
                const double error = std::abs(each.actual[h] - each.medians(h, column));
                sums.absolute[h] += error;
                sums.actual[h] += each.actual[h];
                score.wis += error;
                ++score.figures;
            }
    }
    for (const auto& [place, sums] : places)
        score.wape += sums.absolute.cwiseQuotient(sums.actual) / static_cast<double>(places.size());
    score.wis = score.figures > 0 ? score.wis / score.figures : nan;
    if (horizon > 0 && score.figures > 0)
        score.meanWape = score.wape.mean();
    return score;
}

/// Replaces what a point forecast cannot have by the scores of the quantiles.
void addQuantileScores(HindcastScore& score, std::span<const HindcastCase> cases, std::span<const double> levels)
{
    QuantileScore quantiles;
    double sum = 0.0;
    for (const HindcastCase& each : cases) {
        quantiles.add(each.quantiles, levels, each.actual);
        for (Eigen::Index h = 0; h < each.actual.size(); ++h)
            if (!std::isnan(each.actual[h]))
                sum += weightedIntervalScore(each.quantiles.row(h).transpose(), levels, alphas, each.actual[h]);
    }
    score.wis = score.figures > 0 ? sum / score.figures : nan;
    score.coverage80 = score.figures > 0 ? quantiles.coverage80() : nan;
}

} // namespace

const std::vector<double>& hindcastLevels()
{
    static const std::vector<double> levels{0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4,   0.45, 0.5,
                                            0.55, 0.6,   0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99};
    return levels;
}

Eigen::MatrixXd simpleMedians(const VectorRef& history, int horizon)
{
    std::vector<double> known;
    std::ranges::copy_if(history, std::back_inserter(known), [](double value) { return !std::isnan(value); });
    EXPECTS(!known.empty());
    Eigen::MatrixXd medians(horizon, static_cast<Eigen::Index>(wordsOf<HindcastMethod>.size()));
    const double week = weekMean(history);
    medians.col(0).setZero();
    medians.col(1).setConstant(lastOf(known));
    medians.col(2).setConstant(std::isnan(week) ? lastOf(known) : week);
    medians.col(3).setConstant(smoothedLevel(known));
    return medians;
}

std::vector<HindcastScore> hindcastScores(std::span<const HindcastCase> cases, std::span<const double> levels)
{
    std::vector<HindcastScore> scores;
    for (const auto& [method, word] : wordsOf<HindcastMethod>)
        scores.push_back(pointScore(cases, method, static_cast<Eigen::Index>(scores.size())));
    addQuantileScores(scores.front(), cases, levels);
    return scores;
}

} // namespace antevia
