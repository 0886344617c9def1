#include "analysis/planning/breach.h"

#include "analysis/base/quantiles.h"
#include "model/base/contract.h"

#include <algorithm>
#include <limits>
#include <span>
#include <vector>

namespace antevia {
namespace {

/// Shares of replicates above capacity on each day, and on it or before (first passage).
void fillShares(BreachCurve& curve, const Paths& persons, const Eigen::VectorXd& capacity)
{
    Eigen::ArrayXi passed = Eigen::ArrayXi::Zero(persons.rows());
    for (Eigen::Index day = 0; day < persons.cols(); ++day) {
        const Eigen::ArrayXi above = (persons.col(day).cast<double>().array() > capacity[day]).cast<int>();
        passed = passed.max(above);
        curve.onDay[day] = above.cast<double>().mean();
        curve.byDay[day] = passed.cast<double>().mean();
    }
}

double p90(const Paths& persons, Eigen::Index day)
{
    std::vector<std::int32_t> values(persons.col(day).begin(), persons.col(day).end());
    return quantile(std::span<std::int32_t>(values), 0.9);
}

void findWorstDay(BreachCurve& curve, const Paths& persons, const BreachQuestion& question, Day day0)
{
    double worst = -std::numeric_limits<double>::infinity();
    const Eigen::Index last = std::min<Eigen::Index>(question.briefDays, persons.cols() - 1);
    for (Eigen::Index day = 0; day <= last; ++day) {
        const double shortfall = p90(persons, day) - question.capacity[day];
        if (shortfall > worst) {
            worst = shortfall;
            curve.worstDay = day0 + Days{day};
        }
    }
    curve.worstGapP90 = std::max(0.0, worst);
}

} // namespace

BreachCurve breachCurve(const Paths& persons, const BreachQuestion& question, Day day0)
{
    EXPECTS(persons.rows() > 0 && persons.cols() == question.capacity.size());
    EXPECTS(question.line.size() == static_cast<std::size_t>(persons.cols()));
    BreachCurve curve;
    curve.place = question.place;
    curve.kind = question.kind;
    curve.onDay.resize(persons.cols());
    curve.byDay.resize(persons.cols());
    fillShares(curve, persons, question.capacity);

    constexpr double tolerance = 1e-12; // shares are counts divided by the number of replicates
    const auto reached =
        std::ranges::find_if(curve.byDay, [&](double share) { return share >= question.breachLevel - tolerance; });
    Eigen::Index shown = 0;
    if (reached != curve.byDay.end()) {
        shown = reached - curve.byDay.begin();
        curve.breachDay = day0 + Days{shown};
    }
    curve.capacity = question.capacity[shown];
    curve.line = question.line[static_cast<std::size_t>(shown)];
    findWorstDay(curve, persons, question, day0);
    return curve;
}

} // namespace antevia
