#include "analysis/corridor/transit.h"

#include "analysis/base/stable_math.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

constexpr int mostOffset = 95;
constexpr double tail = 1e-3;

/// P(X ≤ x) of an Erlang variable of so many stages of mean 1 each.
double erlang(double x, int stages)
{
    double term = 1.0;
    double sum = 1.0;
    for (int i = 1; i < stages; ++i) {
        term *= x / i;
        sum += term;
    }
    return 1.0 - stableExp(-x) * sum;
}

/// Integral of P(X ≤ t) for t from 0 to x, X Erlang of mean `mean`: x·P(X ≤ x) − E[X; X ≤ x], and the latter is
/// mean · P(X' ≤ x) with one stage more.
double integral(double x, double mean, int stages)
{
    if (x <= 0.0)
        return 0.0;
    const double scaled = x * stages / mean;
    return x * erlang(scaled, stages) - mean * erlang(scaled, stages + 1);
}

} // namespace

double arrivedWithin(int offset, double meanDays, int stages)
{
    if (offset < 0)
        return 0.0;
    if (stages == 0 || meanDays <= 0.0)
        return std::clamp(offset + 1.0 - meanDays, 0.0, 1.0);
    return std::clamp(integral(offset + 1.0, meanDays, stages) - integral(offset, meanDays, stages), 0.0, 1.0);
}

int longestWay(double meanDays, int stages)
{
    int offset = 0;
    const double enough = stages == 0 ? 1.0 : 1.0 - tail;
    while (offset < mostOffset && arrivedWithin(offset, meanDays, stages) < enough)
        ++offset;
    return std::max(offset, 1);
}

Transit::Transit(const Layout& layout, const Draws& draws)
{
    constexpr double rounding = 1e-12;
    for (int link = 0; link < layout.linkCount(); ++link) {
        const auto position = static_cast<std::size_t>(link);
        const int stages = layout.links[position].transitStages;
        const int least = layout.against[position] ? 1 : 0;
        const int last = layout.lastOffset[position];
        std::vector<Rates> arriving(static_cast<std::size_t>(last) + 1, Rates::Zero(draws.replicates));
        int first = last;
        int end = 0;
        for (Eigen::Index row = 0; row < draws.replicates; ++row) {
            double before = 0.0;
            for (int offset = least; offset <= last; ++offset) {
                const double within =
                    offset == last ? 1.0 : arrivedWithin(offset, draws.transit[position][row], stages);
                if (before >= 1.0 - rounding)
                    break;
                const double now = std::clamp((within - before) / (1.0 - before), 0.0, 1.0);
                arriving[static_cast<std::size_t>(offset)][row] = within >= 1.0 - rounding ? 1.0 : now;
                if (now > 0.0) {
                    first = std::min(first, offset);
                    end = std::max(end, offset);
                }
                before = within;
            }
        }
        m_arriving.push_back(std::move(arriving));
        m_first.push_back(first);
        m_last.push_back(end);
    }
}

const Rates& Transit::arriving(int link, int offset) const
{
    return ofLink(link)[static_cast<std::size_t>(offset)];
}

Rates Transit::arrived(int link, int offset) const
{
    Rates onTheWay = Rates::Ones(ofLink(link).front().size());
    for (int day = 0; day <= std::min(offset, last(link)); ++day)
        onTheWay *= 1.0 - arriving(link, day);
    return 1.0 - onTheWay;
}

} // namespace antevia::corridor
