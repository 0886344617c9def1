#include "model/time/series.h"

#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace antevia {
namespace {

constexpr double missingValue = std::numeric_limits<double>::quiet_NaN();

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

std::string shownValue(double value)
{
    return std::isnan(value) ? "missing" : printNumber(value);
}

} // namespace

double Series::at(Period period) const
{
    const int row = period.index - m_first.index;
    if (period.frequency != m_first.frequency || row < 0 || row >= size())
        return missingValue;
    return m_values[row];
}

Series Series::until(Day day) const
{
    int rows = 0;
    while (rows < size() && lastDay(later(m_first, rows)) <= day)
        ++rows;
    return {m_first, m_values.head(rows)};
}

Series Series::from(Day day) const
{
    int skipped = 0;
    while (skipped < size() && firstDay(later(m_first, skipped)) < day)
        ++skipped;
    return {later(m_first, skipped), m_values.tail(size() - skipped)};
}

int Series::missing() const
{
    return static_cast<int>(m_values.array().isNaN().count());
}

bool Series::operator==(const Series& other) const
{
    if (m_first != other.m_first || size() != other.size())
        return false;
    for (int i = 0; i < size(); ++i)
        if (!same(m_values[i], other.m_values[i]))
            return false;
    return true;
}

bool Observation::operator==(const Observation& other) const
{
    return period == other.period && same(value, other.value);
}

Result<Series> makeSeries(std::vector<Observation> observations)
{
    if (observations.empty())
        return Error{ErrorCode::InvalidInput, "there is no observation to make a series of"};
    std::ranges::stable_sort(observations, {}, &Observation::period);
    const Period first = observations.front().period;
    const Period last = observations.back().period;
    if (first.frequency != last.frequency)
        return Error{ErrorCode::InvalidInput, std::string("the series mixes ") + word(first.frequency) + " and " +
                                                  word(last.frequency) + " periods"};
    Eigen::VectorXd values = Eigen::VectorXd::Constant(last.index - first.index + 1, missingValue);
    for (std::size_t i = 0; i < observations.size(); ++i) {
        const Observation& each = observations[i];
        if (i > 0 && observations[i - 1].period == each.period && !same(observations[i - 1].value, each.value))
            return Error{ErrorCode::Conflict, printPeriod(each.period) + " stands twice with different values: " +
                                                  shownValue(observations[i - 1].value) + " and " +
                                                  shownValue(each.value)};
        values[each.period.index - first.index] = each.value;
    }
    return Series(first, std::move(values));
}

} // namespace antevia
