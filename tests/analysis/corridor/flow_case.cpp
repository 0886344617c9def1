#include "tests/analysis/corridor/flow_case.h"

#include "analysis/base/random.h"

#include <cmath>

namespace antevia::testing {

HindcastInput chainOfThree(int days)
{
    Random random(29, Stream::Test, 0, 0);
    HindcastInput input;
    input.network = *FlowNetwork::make({{"A"}, {"B"}, {"C"}}, {{{"A"}, {"B"}}, {{"B"}, {"C"}}});
    input.first = makeDay(2020, 1, 1);
    input.counts.resize(days, 3);
    for (int day = 0; day < days; ++day) {
        input.counts(day, 0) = std::round(600.0 + 800.0 * random.uniform());
        input.counts(day, 1) = day > 0 ? input.counts(day - 1, 0) : 1000.0;
        input.counts(day, 2) = std::round(50.0 + 0.9 * (day > 0 ? input.counts(day - 1, 1) : 1000.0));
    }
    return input;
}

} // namespace antevia::testing
