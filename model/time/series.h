#pragma once

#include <vector>

#include <Eigen/Core>

#include "model/base/result.h"
#include "model/time/period.h"

namespace antevia {

/// Values of consecutive periods. Rows are periods; NaN is a missing value, always told apart from 0.
class Series {
public:
    Series() = default;
    Series(Period first, Eigen::VectorXd values) : m_first(first), m_values(std::move(values)) {}

    Frequency frequency() const { return m_first.frequency; }
    Period first() const { return m_first; }
    /// The last period; one before `first` if the series is empty.
    Period last() const { return later(m_first, size() - 1); }
    int size() const { return static_cast<int>(m_values.size()); }
    bool empty() const { return m_values.size() == 0; }
    const Eigen::VectorXd& values() const { return m_values; }
    /// The value of a period; NaN outside the series and where it is missing.
    double at(Period period) const;
    double at(Day day) const { return at(periodOf(day, frequency())); }
    /// The periods that end on `day` or before.
    Series until(Day day) const;
    /// The periods that begin on `day` or later.
    Series from(Day day) const;
    int missing() const;
    bool operator==(const Series& other) const;

private:
    Period m_first;
    Eigen::VectorXd m_values;
};

/// One value to lay into a series.
struct Observation {
    Period period;
    double value = 0.0; ///< NaN: said to be missing
    bool operator==(const Observation& other) const;
};

/// A series from observations in any order; periods in between that nobody named are missing. Fails with Conflict if
/// one period stands twice with different values, with InvalidInput if frequencies are mixed or nothing is given.
Result<Series> makeSeries(std::vector<Observation> observations);

} // namespace antevia
