#include "analysis/corridor/assimilate.h"

#include "analysis/base/random.h"
#include "analysis/base/stable_math.h"
#include "analysis/corridor/calibration_fit.h"
#include "analysis/forecast/count_scale.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using corridor::CalibrationFit;

constexpr double leastEffective = 0.25;

Result<CalibrationFit> daysBefore(const SimulationInput& input, int days)
{
    CalibrationInput before;
    before.network = input.network;
    before.parameters = input.parameters;
    before.measures = input.measures;
    before.observed = input.observed;
    before.asOf = input.scenario.asOf;
    before.seed = input.scenario.seed;
    return corridor::calibrationFit(before, days);
}

/// Arrivals at the figures, persons, of each replicate with its own parameters: replicates × figures.
Result<Eigen::MatrixXd> arrivalsOfReplicates(const CalibrationFit& fit, const SimulationInput& input,
                                             const RunContext& run)
{
    SimulationInput past = fit.run;
    past.parameters = input.parameters;
    past.measures = fit.prior.measures;
    past.scenario.replicates = input.scenario.replicates;
    for (auto& [place, paths] : past.entryPaths)
        paths = paths.replicate(input.scenario.replicates, 1).eval();
    TRY(const Simulation made, simulate(past, run));
    Eigen::MatrixXd arrivals(input.scenario.replicates, static_cast<Eigen::Index>(fit.figures.size()));
    for (std::size_t i = 0; i < fit.figures.size(); ++i)
        arrivals.col(static_cast<Eigen::Index>(i)) =
            made.places[fit.figures[i].place].arrivals.col(fit.figures[i].day).cast<double>();
    return arrivals;
}

/// Minus twice the logarithm of each replicate's likelihood, from the best one's on.
Eigen::VectorXd misfits(const CalibrationFit& fit, const Eigen::MatrixXd& arrivals)
{
    const Eigen::MatrixXd predicted = arrivals.unaryExpr([](double people) { return onCountScale(people); });
    const Eigen::VectorXd errors = corridor::figureErrors(fit, predicted);
    Eigen::VectorXd misfits(predicted.rows());
    for (Eigen::Index row = 0; row < predicted.rows(); ++row)
        misfits[row] = ((predicted.row(row).transpose() - fit.seen).array() / errors.array()).square().sum();
    return misfits.array() - misfits.minCoeff();
}

Eigen::VectorXd weightsOf(const Eigen::VectorXd& misfits, double power)
{
    const Eigen::VectorXd weights = misfits.unaryExpr([&](double misfit) { return stableExp(-0.5 * power * misfit); });
    return weights / weights.sum();
}

/// Share of equal weights that these are worth. Kish (1965), Survey Sampling.
double worthOf(const Eigen::VectorXd& weights)
{
    return 1.0 / (weights.squaredNorm() * static_cast<double>(weights.size()));
}

/// As much of the likelihood as leaves enough replicates in play.
Eigen::VectorXd temperedWeights(const Eigen::VectorXd& misfits)
{
    constexpr int halvings = 40;
    if (worthOf(weightsOf(misfits, 1.0)) >= leastEffective)
        return weightsOf(misfits, 1.0);
    double low = 0.0;
    double high = 1.0;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2.0;
        (worthOf(weightsOf(misfits, middle)) >= leastEffective ? low : high) = middle;
    }
    return weightsOf(misfits, low);
}

/// Half a turn away from their own places, so that chance of the days before is not met again on the days after.
std::vector<int> resampled(const Eigen::VectorXd& weights, std::uint64_t seed)
{
    constexpr std::uint32_t drawKey = 998;
    const auto count = static_cast<int>(weights.size());
    const double offset = Random(seed, Stream::Parameter, 0, drawKey).uniform();
    std::vector<int> ancestors;
    double sum = weights[0];
    int from = 0;
    for (int i = 0; i < count; ++i) {
        while (sum * count < i + offset && from + 1 < count)
            sum += weights[++from];
        ancestors.push_back(from);
    }
    std::ranges::rotate(ancestors, ancestors.begin() + count / 2);
    return ancestors;
}

/// Sum of |weighted mean − seen| over sum of what was seen.
double errorOf(const CalibrationFit& fit, const Eigen::MatrixXd& arrivals, const Eigen::VectorXd& weights)
{
    double error = 0.0;
    double people = 0.0;
    for (std::size_t i = 0; i < fit.figures.size(); ++i) {
        error += std::abs(arrivals.col(static_cast<Eigen::Index>(i)).dot(weights) - fit.figures[i].people);
        people += fit.figures[i].people;
    }
    return people > 0.0 ? error / people : 0.0;
}

} // namespace

Result<Assimilation> assimilate(const SimulationInput& input, int days, const RunContext& run)
{
    TRY(const CalibrationFit fit, daysBefore(input, days));
    TRY(const Eigen::MatrixXd arrivals, arrivalsOfReplicates(fit, input, run));
    const Eigen::VectorXd weights = temperedWeights(misfits(fit, arrivals));
    const Eigen::VectorXd equal = Eigen::VectorXd::Constant(weights.size(), 1.0 / static_cast<double>(weights.size()));
    return Assimilation{static_cast<int>(fit.figures.size()), worthOf(weights), errorOf(fit, arrivals, equal),
                        errorOf(fit, arrivals, weights), resampled(weights, input.scenario.seed)};
}

} // namespace antevia
