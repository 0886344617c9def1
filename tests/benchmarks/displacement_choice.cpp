#include "tests/benchmarks/displacement_choice.h"

#include "analysis/displacement/prediction.h"

#include <array>
#include <cmath>

namespace antevia {
namespace {

constexpr std::array chosen{&DisplacementParameters::nearKm,         &DisplacementParameters::distanceExponent,
                            &DisplacementParameters::recencyDays,    &DisplacementParameters::roomExponent,
                            &DisplacementParameters::stockWeight,    &DisplacementParameters::gapExponent,
                            &DisplacementParameters::leastCorrection};

double meanError(const std::vector<const DisplacementSample*>& samples, const DisplacementParameters& parameters)
{
    double sum = 0.0;
    for (const DisplacementSample* sample : samples) {
        const DisplacementError error = errorOf(*sample, parameters);
        sum += (error.setting1 + error.setting2) / 2.0;
    }
    return sum / static_cast<double>(samples.size());
}

/// Shares stay shares.
bool isAllowed(const DisplacementParameters& parameters)
{
    return parameters.stockWeight <= 1.0 && parameters.leastCorrection <= 1.0;
}

} // namespace

DisplacementError errorOf(const DisplacementSample& sample, const DisplacementParameters& parameters)
{
    const DisplacementGiven given = sample.observed.given();
    const DisplacementInstance open = withoutCapacities(sample.instance);
    return {averagedRelativeDifference(splitByRoom(sample.instance, given, parameters), sample.observed.people),
            averagedRelativeDifference(carryReportsForward(open, given, parameters), sample.observed.people)};
}

DisplacementParameters chosenParameters(const std::vector<const DisplacementSample*>& samples)
{
    constexpr double least = 1e-4; // gain
    DisplacementParameters best;
    double error = meanError(samples, best);
    for (double before = error + 1.0; before - error > least;) {
        before = error;
        for (const auto member : chosen) {
            const double centre = best.*member;
            for (int step = -4; step <= 4; ++step) {
                DisplacementParameters tried = best;
                tried.*member = centre * std::exp2(step / 4.0);
                const double now = isAllowed(tried) ? meanError(samples, tried) : error;
                if (now < error) {
                    error = now;
                    best = tried;
                }
            }
        }
    }
    return best;
}

} // namespace antevia
