#include "analysis/corridor/calibrate.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/random.h"
#include "analysis/corridor/calibration_fit.h"
#include "analysis/corridor/draws.h"
#include "analysis/corridor/ensemble_smoother.h"
#include "analysis/corridor/free_parameters.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

using corridor::calibrationError;
using corridor::CalibrationFit;

constexpr int fewestMembers = 20;
constexpr double identifiedBelow = 0.8; // of the prior's spread, which so few members tell to about a tenth

Eigen::MatrixXd allOnCountScale(const Eigen::MatrixXd& arrivals)
{
    return arrivals.unaryExpr([](double people) { return onCountScale(people); });
}

/// Sum of |mean over members − seen| over sum of what was seen.
double errorOf(const CalibrationFit& fit, const Eigen::MatrixXd& arrivals)
{
    double error = 0.0;
    double people = 0.0;
    for (std::size_t i = 0; i < fit.figures.size(); ++i) {
        error += std::abs(arrivals.col(static_cast<Eigen::Index>(i)).mean() - fit.figures[i].people);
        people += fit.figures[i].people;
    }
    return people > 0.0 ? error / people : std::numeric_limits<double>::quiet_NaN();
}

Eigen::MatrixXd drawnScores(int members, std::size_t parameters, std::uint64_t seed)
{
    Eigen::MatrixXd scores(members, static_cast<Eigen::Index>(parameters));
    for (int member = 0; member < members; ++member) {
        Random random(seed, Stream::Parameter, static_cast<std::uint32_t>(member), 999);
        for (double& score : scores.row(member))
            score = random.normal();
    }
    return scores;
}

double spreadOf(const Eigen::VectorXd& values)
{
    return std::sqrt((values.array() - values.mean()).square().sum() / static_cast<double>(values.size() - 1));
}

Source calibratedOn(const CalibrationFit& fit, const std::string& name)
{
    Source source;
    source.standing = Standing::Derived;
    source.note = "calibrated on arrivals " + printDay(fit.start + Days(1)) + " to " +
                  printDay(fit.start + Days(fit.days)) + ": " + name;
    return source;
}

CalibratedParameter comparedWith(const CalibrationFit& fit, const FreeParameter& parameter,
                                 const Eigen::VectorXd& before, const Eigen::VectorXd& after)
{
    CalibratedParameter result{parameter.name, *parameter.value, *parameter.value, 1.0, false};
    result.widthShare = std::min(1.0, spreadOf(after) / spreadOf(before));
    result.identified = result.widthShare < identifiedBelow;
    if (!result.identified)
        return result;
    std::vector<double> values;
    for (const double score : after)
        values.push_back(corridor::triangularQuantile(*parameter.value, corridor::shareOfScore(score)));
    std::ranges::sort(values);
    result.posterior = {quantile(values, 0.025), quantile(values, 0.5), quantile(values, 0.975),
                        calibratedOn(fit, parameter.name)};
    return result;
}

/// The assumptions with those identified replaced, in the order of the list.
CorridorAssumptions withPosteriors(const CalibrationFit& fit, const std::vector<CalibratedParameter>& list)
{
    CorridorAssumptions assumptions = fit.prior;
    const auto free = freeParameters(assumptions, fit.run.network);
    for (std::size_t i = 0; i < free.size(); ++i)
        if (list[i].identified)
            *free[i].value = list[i].posterior;
    return assumptions;
}

/// The measures as they were given, with another leakage where that was identified.
std::vector<Measure> calibratedMeasures(const CalibrationInput& input, const CalibrationFit& fit,
                                        const std::vector<Measure>& found)
{
    std::vector<Measure> changed;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i] != fit.prior.measures[i]) {
            changed.push_back(*std::ranges::find(input.measures, found[i].id, &Measure::id));
            changed.back().effect = found[i].effect;
        }
    return changed;
}

/// The figures compared beside the means of the members before and after (members × figures).
std::vector<CalibrationFigures> figuresBeside(const CalibrationInput& input, const CalibrationFit& fit,
                                              const Eigen::MatrixXd& before, const Eigen::MatrixXd& after)
{
    std::vector<CalibrationFigures> list;
    for (std::size_t i = 0; i < fit.figures.size(); ++i) {
        const auto column = static_cast<Eigen::Index>(i);
        list.push_back({input.network.places()[fit.figures[i].place].id, fit.start + Days(fit.figures[i].day),
                        fit.figures[i].people, before.col(column).mean(), after.col(column).mean()});
    }
    return list;
}

Result<void> expectIdentified(const Calibration& made)
{
    if (std::ranges::any_of(made.parameters, &CalibratedParameter::identified))
        return {};
    return calibrationError("the figures of " + printDay(made.first) + " to " + printDay(made.last) +
                                " identify none of the " + printInteger(static_cast<int>(made.parameters.size())) +
                                " parameters: the likelihood is flat",
                            "Take more days or places in, or widen the ranges of what is unknown.");
}

} // namespace

Result<Calibration> calibrate(const CalibrationInput& input, const CalibrationOptions& options, const RunContext& run)
{
    if (options.members < fewestMembers || options.steps < 1)
        return calibrationError(printInteger(options.members) + " members in " + printInteger(options.steps) + " steps",
                                "Take at least " + printInteger(fewestMembers) + " members and one step.");
    TRY(const CalibrationFit fit, corridor::calibrationFit(input, options.days));
    CorridorAssumptions prior = fit.prior;
    const auto free = freeParameters(prior, input.network);
    if (free.empty())
        return calibrationError("no stay, unrecorded share, transit time, attraction or leakage has a range",
                                "Give what is uncertain a low and a high value.");
    const Eigen::MatrixXd before = drawnScores(options.members, free.size(), input.seed);
    Eigen::MatrixXd scores = before;
    const auto stageOf = [&](int step) {
        return run.stage(step / (options.steps + 1.0), (step + 1.0) / (options.steps + 1.0));
    };
    TRY(Eigen::MatrixXd arrivals, corridor::arrivalsUnder(fit, scores, stageOf(0)));
    Calibration made{fit.start + Days(1),
                     fit.start + Days(fit.days),
                     options.members,
                     static_cast<int>(fit.figures.size()),
                     errorOf(fit, arrivals),
                     0.0,
                     {},
                     {},
                     {},
                     {}};
    const Eigen::MatrixXd arrivalsBefore = arrivals;
    const Eigen::VectorXd errors = corridor::figureErrors(fit, allOnCountScale(arrivals));
    for (int step = 0; step < options.steps; ++step) {
        TRY(scores, smoothed({scores, allOnCountScale(arrivals), fit.seen, errors, static_cast<double>(options.steps),
                              input.seed, static_cast<std::uint32_t>(step)}));
        TRY(arrivals, corridor::arrivalsUnder(fit, scores, stageOf(step + 1)));
    }
    made.errorAfter = errorOf(fit, arrivals);
    for (std::size_t i = 0; i < free.size(); ++i) {
        const auto column = static_cast<Eigen::Index>(i);
        made.parameters.push_back(comparedWith(fit, free[i], before.col(column), scores.col(column)));
    }
    RETURN_IF_ERROR(expectIdentified(made));
    made.fit = figuresBeside(input, fit, arrivalsBefore, arrivals);
    CorridorAssumptions found = withPosteriors(fit, made.parameters);
    made.calibrated = std::move(found.parameters);
    made.measures = calibratedMeasures(input, fit, found.measures);
    return made;
}

} // namespace antevia
