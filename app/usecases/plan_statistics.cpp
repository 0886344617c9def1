#include "app/usecases/plan_statistics.h"

#include "analysis/base/quantiles.h"
#include "model/base/contract.h"

#include <span>
#include <vector>

namespace antevia {
namespace {

Spread spreadOf(std::vector<std::int32_t> values)
{
    constexpr double levels[] = {0.1, 0.5, 0.9};
    const auto found = quantiles(std::span<std::int32_t>(values), levels);
    return {found[0], found[1], found[2]};
}

} // namespace

Spread spreadOn(const Paths& people, int day)
{
    EXPECTS(day >= 0 && day < people.cols());
    return spreadOf({people.col(day).begin(), people.col(day).end()});
}

Spread spreadOfSum(const Paths& people, int first, int last)
{
    EXPECTS(0 <= first && first <= last && last < people.cols());
    const Eigen::VectorXi sums = people.middleCols(first, last - first + 1).rowwise().sum();
    return spreadOf({sums.begin(), sums.end()});
}

int dayOfLargestMedian(const Paths& people, int first, int last)
{
    EXPECTS(0 <= first && first <= last && last < people.cols());
    int best = first;
    double largest = spreadOn(people, first).p50;
    for (int day = first + 1; day <= last; ++day)
        if (const double median = spreadOn(people, day).p50; median > largest) {
            largest = median;
            best = day;
        }
    return best;
}

} // namespace antevia
