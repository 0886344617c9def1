#pragma once

#include "analysis/forecast/ets.h"

namespace antevia {

/// One-step errors of an exponential smoothing form as a linear function of the states before the first period: the
/// recursion is run for the history and, at the same time, for each state alone, one state a column; least squares
/// then gives the best states for any parameters.
class EtsErrors {
public:
    /// `history` (periods, no missing values) must outlive this; season 1 if the form has none.
    EtsErrors(const VectorRef& history, int season, const EtsForm& form);

    /// Free states: level, slope, and all places in the season but one (they sum to 0).
    Eigen::Index states() const { return m_columns - 1; }
    /// Sum of squared errors with the best states.
    double sse(const EtsParameters& parameters);
    /// The same with the states after the last period. `aicc` is left to the caller.
    EtsFit fit(const EtsParameters& parameters);

private:
    using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    void reset();
    void run(const EtsParameters& parameters);
    Eigen::VectorXd bestStates();

    Eigen::VectorXd m_history;
    int m_season;
    EtsForm m_form;
    Eigen::Index m_columns; ///< the history itself and one a state
    double m_base;          ///< level from which the history's own column starts; keeps the numbers small
    Rows m_errors;          ///< periods × columns
    Rows m_level, m_slope;  ///< 1 × columns
    Rows m_places;          ///< season × columns
    Rows m_products;        ///< columns × columns
};

} // namespace antevia
