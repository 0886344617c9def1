#include "analysis/displacement/prediction.h"

#include "analysis/base/stable_math.h"
#include "analysis/displacement/reports.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace antevia {
namespace {

constexpr double daysOfMonth = 30.0;

Eigen::VectorXd capacitiesOf(const DisplacementInstance& instance)
{
    Eigen::VectorXd capacities(static_cast<int>(instance.camps.size()));
    for (std::size_t camp = 0; camp < instance.camps.size(); ++camp) {
        const auto place = static_cast<std::size_t>(instance.camps[camp].place);
        capacities(static_cast<int>(camp)) =
            instance.places[place].capacity.value_or(std::numeric_limits<double>::infinity());
    }
    return capacities;
}

/// `people` scaled so that they sum to `total`; shared alike if there is nobody to scale.
Eigen::VectorXd scaledTo(double total, const Eigen::VectorXd& people)
{
    if (const double sum = people.sum(); sum > 0.0)
        return people * (total / sum);
    return Eigen::VectorXd::Constant(people.size(), total / static_cast<double>(people.size()));
}

/// People who came by the network alone since day 0 (days × camps), with room everywhere.
Eigen::MatrixXd cumulatedByWays(const DisplacementInstance& instance, const DisplacementGiven& given,
                                const DisplacementParameters& parameters)
{
    const auto days = given.total.size();
    ArrivalShares arrivals(instance, parameters, static_cast<int>(days));
    const Eigen::VectorXd room = Eigen::VectorXd::Ones(given.dayZero.size());
    Eigen::MatrixXd people = Eigen::MatrixXd::Zero(days, given.dayZero.size());
    arrivals.goTo(0);
    for (Eigen::Index day = 1; day < days; ++day) {
        arrivals.goTo(static_cast<int>(day));
        const double came = std::max(0.0, given.total(day) - given.total(day - 1));
        people.row(day) = people.row(day - 1) + came * arrivals.shares(room).transpose();
    }
    return people;
}

/// The last reports that day `day` may see, put on the scale of the total as far as that is known.
struct KnownStock {
    Eigen::VectorXd people; ///< by camp
    std::vector<int> day;   ///< by camp
};

KnownStock knownStock(const DisplacementInstance& instance, const DisplacementGiven& given, Eigen::Index day,
                      double leastCorrection)
{
    const int until = static_cast<int>(day) - reportDelayDays;
    KnownStock known{given.dayZero, std::vector<int>(instance.camps.size(), 0)};
    if (until < 0)
        return known;
    double settled = 0.0;
    double unsettled = 0.0;
    std::vector<bool> isUnsettled;
    for (std::size_t camp = 0; camp < instance.camps.size(); ++camp) {
        const auto last = lastReport(instance.camps[camp], until, given.dayZero(static_cast<int>(camp)));
        known.people(static_cast<int>(camp)) = last.people;
        known.day[camp] = last.day;
        isUnsettled.push_back(last.isCorrectedLater);
        (last.isCorrectedLater ? unsettled : settled) += last.people;
    }
    if (unsettled <= 0.0)
        return known;
    const double correction = std::clamp((given.total(until) - settled) / unsettled, leastCorrection, 1.0);
    for (std::size_t camp = 0; camp < isUnsettled.size(); ++camp)
        if (isUnsettled[camp])
            known.people(static_cast<int>(camp)) *= correction;
    return known;
}

/// Weights (camps) by which those who came since the last reports are shared.
Eigen::VectorXd growthSince(const KnownStock& known, const Eigen::MatrixXd& byWays, const DisplacementGiven& given,
                            Eigen::Index day, const DisplacementParameters& parameters)
{
    Eigen::VectorXd growth(known.people.size());
    for (Eigen::Index camp = 0; camp < growth.size(); ++camp) {
        const int since = known.day[static_cast<std::size_t>(camp)];
        const double months = static_cast<double>(day - since) / daysOfMonth;
        const double totalThen = std::max(1.0, given.total(since));
        growth(camp) = (byWays(day, camp) - byWays(since, camp)) * stablePower(months, parameters.gapExponent) +
                       parameters.stockWeight * known.people(camp) * std::max(0.0, given.total(day) / totalThen - 1.0);
    }
    return growth;
}

} // namespace

Eigen::MatrixXd splitByRoom(const DisplacementInstance& instance, const DisplacementGiven& given,
                            const DisplacementParameters& parameters)
{
    const auto days = given.total.size();
    const Eigen::VectorXd capacities = capacitiesOf(instance);
    ArrivalShares arrivals(instance, parameters, static_cast<int>(days));
    Eigen::VectorXd people = given.dayZero;
    Eigen::MatrixXd predicted(days, people.size());
    predicted.row(0) = people.transpose();
    arrivals.goTo(0);
    for (Eigen::Index day = 1; day < days; ++day) {
        arrivals.goTo(static_cast<int>(day));
        const double came = given.total(day) - people.sum();
        const Eigen::VectorXd room = (capacities.cwiseMin(given.total(day)) - people).cwiseMax(0.0);
        people =
            came > 0.0 ? Eigen::VectorXd(people + came * arrivals.shares(room)) : scaledTo(given.total(day), people);
        predicted.row(day) = people.transpose();
    }
    return predicted;
}

Eigen::MatrixXd carryReportsForward(const DisplacementInstance& instance, const DisplacementGiven& given,
                                    const DisplacementParameters& parameters)
{
    const auto days = given.total.size();
    const Eigen::MatrixXd byWays = cumulatedByWays(instance, given, parameters);
    Eigen::MatrixXd predicted(days, given.dayZero.size());
    predicted.row(0) = given.dayZero.transpose();
    for (Eigen::Index day = 1; day < days; ++day) {
        const KnownStock known = knownStock(instance, given, day, parameters.leastCorrection);
        const Eigen::VectorXd growth = growthSince(known, byWays, given, day, parameters);
        const double came = given.total(day) - known.people.sum();
        Eigen::VectorXd people = known.people;
        if (came > 0.0 && growth.sum() > 0.0)
            people += came / growth.sum() * growth;
        predicted.row(day) = scaledTo(given.total(day), people).transpose();
    }
    return predicted;
}

DisplacementInstance withoutCapacities(DisplacementInstance instance)
{
    for (DisplacementPlace& place : instance.places)
        place.capacity.reset();
    return instance;
}

double averagedRelativeDifference(const Eigen::MatrixXd& predicted, const Eigen::MatrixXd& observed)
{
    double sum = 0.0;
    for (Eigen::Index day = 0; day < observed.rows(); ++day) {
        const double all = observed.row(day).sum();
        if (all <= 0.0)
            continue;
        const Eigen::VectorXd scaled = scaledTo(all, predicted.row(day).transpose());
        sum += (scaled.transpose() - observed.row(day)).cwiseAbs().sum() / all;
    }
    return sum / static_cast<double>(observed.rows());
}

} // namespace antevia
