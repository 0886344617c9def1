#include "analysis/corridor/calibrate.h"

#include "analysis/base/parallel.h"
#include "analysis/base/quantiles.h"
#include "analysis/base/random.h"
#include "analysis/corridor/draws.h"
#include "analysis/corridor/ensemble_smoother.h"
#include "analysis/corridor/free_parameters.h"
#include "analysis/corridor/simulate.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr int daysToStart = 7;
constexpr int fewestDays = 7;
constexpr int fewestMembers = 20;
constexpr double identifiedBelow = 0.8;   // of the prior's spread, which so few members tell to about a tenth
constexpr double madToDeviation = 1.4826; // of a normal distribution
constexpr double leastError = 0.05;       // on the count scale: 10 % of a large count
constexpr double alikeDays = 3.0;         // in a row tell as much as one: waves and strikes last
constexpr double logisticSlope = 1.702;   // nearest to the normal distribution: Camilli (1994), JEBS 19(3)

Error invalid(const std::string& what, const std::string& remedy)
{
    return {ErrorCode::InvalidInput, "cannot calibrate: " + what, remedy};
}

/// An arrival figure that is compared.
struct Figure {
    std::size_t place = 0; ///< position in the network
    int day = 1;           ///< after the start
    double people = 0.0;
};

/// What the members share.
struct Fit {
    const CalibrationInput& input;
    SimulationInput run; ///< with everything but the member's parameters
    std::vector<Figure> figures;
    Eigen::VectorXd seen; ///< figures, on the count scale
    Day start;
    int days = 0;
};

/// The share of a standard normal score, closely enough for a prior.
double shareOf(double score)
{
    return 1.0 / (1.0 + stableExp(-logisticSlope * score));
}

/// The parameters with each free one fixed where its score puts it in its range, and the others at their centre.
CorridorParameters parametersAt(const CalibrationInput& input, const Eigen::RowVectorXd& scores)
{
    CorridorParameters parameters = input.parameters;
    parameters.dispersion = 0.0;
    Eigen::Index next = 0;
    for (const FreeParameter& each : freeParameters(parameters, input.network))
        *each.value = fixedAt(corridor::triangularQuantile(*each.value, shareOf(scores[next++])));
    fixAtCentral(parameters);
    return parameters;
}

Result<PlaceId> entryOf(const CalibrationInput& input)
{
    for (const Place& place : input.network.places())
        if (const auto found = input.observed.find(place.id);
            place.role == PlaceRole::Entry && found != input.observed.end() && !found->second.empty())
            return place.id;
    return invalid("the arrivals of no entry are counted", "Give the entry of the network a daily series.");
}

/// Entries of the days after the start (1 × days); a missing one is like the day before.
Eigen::MatrixXd entriesOf(const Series& series, Day start, int days)
{
    double before = 0.0;
    for (int back = 0; back < daysToStart && before == 0.0; ++back)
        if (const double people = series.at(start - Days(back)); !std::isnan(people))
            before = people;
    Eigen::MatrixXd entries(1, days);
    for (int day = 1; day <= days; ++day) {
        const double people = series.at(start + Days(day));
        before = std::isnan(people) ? before : people;
        entries(0, day - 1) = before;
    }
    return entries;
}

void addFigures(Fit& fit)
{
    for (std::size_t place = 0; place < fit.input.network.places().size(); ++place) {
        const Place& at = fit.input.network.places()[place];
        const auto found = fit.input.observed.find(at.id);
        if (at.role == PlaceRole::Entry || found == fit.input.observed.end())
            continue;
        for (int day = 1; day <= fit.days; ++day)
            if (const double people = found->second.at(fit.start + Days(day)); !std::isnan(people))
                fit.figures.push_back({place, day, people});
    }
    fit.seen.resize(static_cast<Eigen::Index>(fit.figures.size()));
    for (std::size_t i = 0; i < fit.figures.size(); ++i)
        fit.seen[static_cast<Eigen::Index>(i)] = onCountScale(fit.figures[i].people);
}

/// Measures known by asOf, as if they had been known from the start.
std::vector<Measure> knownMeasures(const CalibrationInput& input, Day start)
{
    std::vector<Measure> known;
    for (Measure measure : input.measures)
        if (measure.knownFrom <= input.asOf) {
            measure.knownFrom = std::min(measure.knownFrom, start);
            known.push_back(std::move(measure));
        }
    return known;
}

Result<Fit> fitOf(const CalibrationInput& input, const CalibrationOptions& options)
{
    TRY(const PlaceId entry, entryOf(input));
    const Series& entries = input.observed.at(entry);
    const Day last = std::min(input.asOf, lastDay(entries.last()));
    const int available = daysBetween(firstDay(entries.first()), last) + 1;
    const int days = std::min(options.days, available - daysToStart);
    if (days < fewestDays)
        return invalid("the entry '" + text(entry) + "' has " + printInteger(std::max(0, available)) +
                           " days of figures up to " + printDay(input.asOf) + ", and " +
                           printInteger(daysToStart + fewestDays) + " are needed",
                       "Take earlier figures in or choose a later as-of day.");
    Fit fit{input, {}, {}, {}, last - Days(days), days};
    addFigures(fit);
    if (fit.figures.empty())
        return invalid("no place after the entry has a figure from " + printDay(fit.start + Days(1)) + " to " +
                           printDay(last),
                       "Give the places of the network daily series.");
    fit.run.network = input.network;
    fit.run.measures = knownMeasures(input, fit.start);
    for (const auto& [place, series] : input.observed)
        fit.run.observed[place] = series.until(fit.start);
    fit.run.entryPaths = entriesOf(entries, fit.start, days);
    fit.run.scenario.id = {"calibration"};
    fit.run.scenario.asOf = fit.start;
    fit.run.scenario.days = days;
    fit.run.scenario.replicates = 1;
    fit.run.scenario.seed = input.seed;
    return fit;
}

/// Arrivals at the figures (persons) under one member's parameters.
Result<Eigen::RowVectorXd> arrivalsUnder(const Fit& fit, const Eigen::RowVectorXd& scores)
{
    SimulationInput run = fit.run;
    run.parameters = parametersAt(fit.input, scores);
    TRY(const Simulation made, simulate(run, RunContext()));
    Eigen::RowVectorXd arrivals(static_cast<Eigen::Index>(fit.figures.size()));
    for (std::size_t i = 0; i < fit.figures.size(); ++i)
        arrivals[static_cast<Eigen::Index>(i)] = made.places[fit.figures[i].place].arrivals(0, fit.figures[i].day);
    return arrivals;
}

/// Members × figures, persons.
Result<Eigen::MatrixXd> arrivalsOf(const Fit& fit, const Eigen::MatrixXd& scores, const RunContext& run)
{
    Eigen::MatrixXd arrivals(scores.rows(), static_cast<Eigen::Index>(fit.figures.size()));
    const auto runOne = [&](int member) -> Result<void> {
        TRY(arrivals.row(member), arrivalsUnder(fit, scores.row(member)));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(scores.rows()), runOne, run));
    return arrivals;
}

Eigen::MatrixXd allOnCountScale(const Eigen::MatrixXd& arrivals)
{
    return arrivals.unaryExpr([](double people) { return onCountScale(people); });
}

/// How far figures lie from what is (figures, on the count scale): what the best of the members leaves in each place.
Eigen::VectorXd errorsOf(const Fit& fit, const Eigen::MatrixXd& predicted)
{
    Eigen::VectorXd errors(fit.seen.size());
    for (std::size_t begin = 0, end = 0; begin < fit.figures.size(); begin = end) {
        while (end < fit.figures.size() && fit.figures[end].place == fit.figures[begin].place)
            ++end;
        const auto first = static_cast<Eigen::Index>(begin);
        const auto count = static_cast<Eigen::Index>(end - begin);
        double least = std::numeric_limits<double>::infinity();
        for (Eigen::Index member = 0; member < predicted.rows(); ++member) {
            const Eigen::VectorXd missed =
                (predicted.row(member).segment(first, count).transpose() - fit.seen.segment(first, count)).cwiseAbs();
            least = std::min(least, medianOf({missed.begin(), missed.end()}));
        }
        errors.segment(first, count).setConstant(std::sqrt(alikeDays) * std::max(leastError, madToDeviation * least));
    }
    return errors;
}

/// Sum of |mean over members − seen| over sum of what was seen.
double errorOf(const Fit& fit, const Eigen::MatrixXd& arrivals)
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

Source calibratedOn(const Fit& fit, const std::string& name)
{
    Source source;
    source.standing = Standing::Derived;
    source.note = "calibrated on arrivals " + printDay(fit.start + Days(1)) + " to " +
                  printDay(fit.start + Days(fit.days)) + ": " + name;
    return source;
}

CalibratedParameter comparedWith(const Fit& fit, const FreeParameter& parameter, const Eigen::VectorXd& before,
                                 const Eigen::VectorXd& after)
{
    CalibratedParameter result{parameter.name, *parameter.value, *parameter.value, 1.0, false};
    result.widthShare = std::min(1.0, spreadOf(after) / spreadOf(before));
    result.identified = result.widthShare < identifiedBelow;
    if (!result.identified)
        return result;
    std::vector<double> values;
    for (const double score : after)
        values.push_back(corridor::triangularQuantile(*parameter.value, shareOf(score)));
    std::ranges::sort(values);
    result.posterior = {quantile(values, 0.025), quantile(values, 0.5), quantile(values, 0.975),
                        calibratedOn(fit, parameter.name)};
    return result;
}

/// The parameters with those identified replaced, in the order of the list.
CorridorParameters withPosteriors(const CalibrationInput& input, const std::vector<CalibratedParameter>& list)
{
    CorridorParameters parameters = input.parameters;
    const auto free = freeParameters(parameters, input.network);
    for (std::size_t i = 0; i < free.size(); ++i)
        if (list[i].identified)
            *free[i].value = list[i].posterior;
    return parameters;
}

Result<void> expectIdentified(const Calibration& made)
{
    if (std::ranges::any_of(made.parameters, &CalibratedParameter::identified))
        return {};
    return invalid("the figures of " + printDay(made.first) + " to " + printDay(made.last) + " identify none of the " +
                       printInteger(static_cast<int>(made.parameters.size())) + " parameters: the likelihood is flat",
                   "Take more days or places in, or widen the ranges of what is unknown.");
}

} // namespace

Result<Calibration> calibrate(const CalibrationInput& input, const CalibrationOptions& options, const RunContext& run)
{
    if (options.members < fewestMembers || options.steps < 1)
        return invalid(printInteger(options.members) + " members in " + printInteger(options.steps) + " steps",
                       "Take at least " + printInteger(fewestMembers) + " members and one step.");
    CorridorParameters prior = input.parameters;
    const auto free = freeParameters(prior, input.network);
    if (free.empty())
        return invalid("no stay, unrecorded share, transit time or attraction has a range",
                       "Give what is uncertain a low and a high value.");
    TRY(const Fit fit, fitOf(input, options));
    const Eigen::MatrixXd before = drawnScores(options.members, free.size(), input.seed);
    Eigen::MatrixXd scores = before;
    const auto stageOf = [&](int step) {
        return run.stage(step / (options.steps + 1.0), (step + 1.0) / (options.steps + 1.0));
    };
    TRY(Eigen::MatrixXd arrivals, arrivalsOf(fit, scores, stageOf(0)));
    Calibration made{fit.start + Days(1),
                     fit.start + Days(fit.days),
                     options.members,
                     static_cast<int>(fit.figures.size()),
                     errorOf(fit, arrivals),
                     0.0,
                     {},
                     {}};
    const Eigen::VectorXd errors = errorsOf(fit, allOnCountScale(arrivals));
    for (int step = 0; step < options.steps; ++step) {
        TRY(scores, smoothed({scores, allOnCountScale(arrivals), fit.seen, errors, static_cast<double>(options.steps),
                              input.seed, static_cast<std::uint32_t>(step)}));
        TRY(arrivals, arrivalsOf(fit, scores, stageOf(step + 1)));
    }
    made.errorAfter = errorOf(fit, arrivals);
    for (std::size_t i = 0; i < free.size(); ++i) {
        const auto column = static_cast<Eigen::Index>(i);
        made.parameters.push_back(comparedWith(fit, free[i], before.col(column), scores.col(column)));
    }
    RETURN_IF_ERROR(expectIdentified(made));
    made.calibrated = withPosteriors(input, made.parameters);
    return made;
}

} // namespace antevia
