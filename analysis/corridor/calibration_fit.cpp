#include "analysis/corridor/calibration_fit.h"

#include "analysis/base/parallel.h"
#include "analysis/base/quantiles.h"
#include "analysis/base/stable_math.h"
#include "analysis/corridor/draws.h"
#include "analysis/corridor/free_parameters.h"
#include "analysis/forecast/count_scale.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia::corridor {
namespace {

constexpr int daysToStart = 7;
constexpr double madToDeviation = 1.4826; // of a normal distribution
constexpr double leastError = 0.05;       // on the count scale: 10 % of a large count
constexpr double alikeDays = 3.0;         // in a row tell as much as one: waves and strikes last
constexpr double logisticSlope = 1.702;   // nearest to the normal distribution: Camilli (1994), JEBS 19(3)

/// The assumptions with each free one fixed where its score puts it in its range, and the others at their centre.
CorridorAssumptions assumptionsAt(const CalibrationFit& fit, const Eigen::RowVectorXd& scores)
{
    CorridorAssumptions assumptions = fit.prior;
    assumptions.parameters.dispersion = 0.0;
    Eigen::Index next = 0;
    for (const FreeParameter& each : freeParameters(assumptions, fit.run.network))
        *each.value = fixedAt(triangularQuantile(*each.value, shareOfScore(scores[next++])));
    fixAtCentral(assumptions.parameters);
    return assumptions;
}

/// The entries, each with the arrivals counted there.
Result<std::map<PlaceId, Series>> countedEntries(const CalibrationInput& input)
{
    std::map<PlaceId, Series> entries;
    for (const Place& place : input.network.places()) {
        if (place.role != PlaceRole::Entry)
            continue;
        const auto found = input.observed.find(place.id);
        if (found == input.observed.end() || found->second.empty())
            return calibrationError("the arrivals of the entry '" + text(place.id) + "' are not counted",
                                    "Give each entry of the network a daily series.");
        entries[place.id] = found->second;
    }
    return entries;
}

/// Days on which every entry has begun and none has ended, up to asOf.
struct CountedDays {
    Day first = Day::min();
    Day last;
    PlaceId least; ///< the entry that begins last

    CountedDays(const std::map<PlaceId, Series>& entries, Day asOf) : last(asOf)
    {
        for (const auto& [place, series] : entries) {
            last = std::min(last, lastDay(series.last()));
            if (const Day begin = firstDay(series.first()); begin > first || least.empty()) {
                first = begin;
                least = place;
            }
        }
    }
    int count() const { return daysBetween(first, last) + 1; }
};

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

void addFigures(const CalibrationInput& input, CalibrationFit& fit)
{
    for (std::size_t place = 0; place < input.network.places().size(); ++place) {
        const Place& at = input.network.places()[place];
        const auto found = input.observed.find(at.id);
        if (at.role == PlaceRole::Entry || found == input.observed.end())
            continue;
        for (int day = 1; day <= fit.days; ++day)
            if (const double people = found->second.at(fit.start + Days(day)); !std::isnan(people))
                fit.figures.push_back({place, day, people});
    }
    fit.seen.resize(static_cast<Eigen::Index>(fit.figures.size()));
    for (std::size_t i = 0; i < fit.figures.size(); ++i)
        fit.seen[static_cast<Eigen::Index>(i)] = onCountScale(fit.figures[i].people);
}

/// Measures known by asOf and in force on a day after `start`, as if they had been known from there.
std::vector<Measure> knownMeasures(const CalibrationInput& input, Day start)
{
    std::vector<Measure> known;
    for (Measure measure : input.measures)
        if (measure.knownFrom <= input.asOf && measure.effective <= input.asOf &&
            (!measure.ends || *measure.ends > start)) {
            measure.knownFrom = std::min(measure.knownFrom, start);
            known.push_back(std::move(measure));
        }
    return known;
}

/// Arrivals at the figures (persons) under one member's parameters.
Result<Eigen::RowVectorXd> memberArrivals(const CalibrationFit& fit, const Eigen::RowVectorXd& scores)
{
    SimulationInput run = fit.run;
    CorridorAssumptions assumptions = assumptionsAt(fit, scores);
    run.parameters = std::move(assumptions.parameters);
    run.measures = std::move(assumptions.measures);
    TRY(const Simulation made, simulate(run, RunContext()));
    Eigen::RowVectorXd arrivals(static_cast<Eigen::Index>(fit.figures.size()));
    for (std::size_t i = 0; i < fit.figures.size(); ++i)
        arrivals[static_cast<Eigen::Index>(i)] = made.places[fit.figures[i].place].arrivals(0, fit.figures[i].day);
    return arrivals;
}

} // namespace

Error calibrationError(const std::string& what, const std::string& remedy)
{
    return {ErrorCode::InvalidInput, "cannot calibrate: " + what, remedy};
}

double shareOfScore(double score)
{
    return 1.0 / (1.0 + stableExp(-logisticSlope * score));
}

Result<CalibrationFit> calibrationFit(const CalibrationInput& input, int mostDays)
{
    TRY(const auto entries, countedEntries(input));
    const CountedDays counted(entries, input.asOf);
    if (mostDays < fewestCalibrationDays)
        return calibrationError("only " + printInteger(mostDays) + " days are to be compared",
                                "Ask for " + printInteger(fewestCalibrationDays) + " days or more.");
    const Day last = counted.last;
    const int days = std::min(mostDays, counted.count() - daysToStart);
    if (days < fewestCalibrationDays)
        return calibrationError("the entry '" + text(counted.least) + "' has " +
                                    printInteger(std::max(0, counted.count())) + " days of figures up to " +
                                    printDay(input.asOf) + ", and " +
                                    printInteger(daysToStart + fewestCalibrationDays) + " are needed",
                                "Take earlier figures in or choose a later as-of day.");
    const Day start = last - Days(days);
    CalibrationFit fit{{input.parameters, knownMeasures(input, start)}, {}, {}, {}, start, days};
    addFigures(input, fit);
    if (fit.figures.empty())
        return calibrationError("no place after the entry has a figure from " + printDay(fit.start + Days(1)) + " to " +
                                    printDay(last),
                                "Give the places of the network daily series.");
    fit.run.network = input.network;
    for (const auto& [place, series] : input.observed)
        fit.run.observed[place] = series.until(fit.start);
    for (const auto& [place, series] : entries)
        fit.run.entryPaths[place] = entriesOf(series, fit.start, days);
    fit.run.scenario.id = {"calibration"};
    fit.run.scenario.asOf = fit.start;
    fit.run.scenario.days = days;
    fit.run.scenario.replicates = 1;
    fit.run.scenario.seed = input.seed;
    return fit;
}

Result<Eigen::MatrixXd> arrivalsUnder(const CalibrationFit& fit, const Eigen::MatrixXd& scores, const RunContext& run)
{
    Eigen::MatrixXd arrivals(scores.rows(), static_cast<Eigen::Index>(fit.figures.size()));
    const auto runOne = [&](int member) -> Result<void> {
        TRY(arrivals.row(member), memberArrivals(fit, scores.row(member)));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(scores.rows()), runOne, run));
    return arrivals;
}

Eigen::VectorXd figureErrors(const CalibrationFit& fit, const Eigen::MatrixXd& predicted)
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

} // namespace antevia::corridor
