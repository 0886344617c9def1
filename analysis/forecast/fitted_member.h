#pragma once

#include "analysis/base/vectors.h"

#include <memory>
#include <string>

namespace antevia {

/// The models that are fitted, each to the counts themselves or to log(1 + count), which holds large values and growth
/// back.
enum class Model {
    Ets,
    LogEts,
    Theta,
    LogTheta,
    Ces,
    Arima,
    LogArima,
    LogStl,
    DampedLog,
    ScoreDriven,
    Tsb,
};

/// A model that has been fitted to a history and moves on with what comes, its parameters held.
class FittedMember {
public:
    virtual ~FittedMember() = default;
    /// One period more: a count ≥ 0.
    virtual void advance(double value) = 0;
    /// The next `horizon` periods, as the model has them: not held inside any bounds.
    virtual Eigen::VectorXd forecast(int horizon) const = 0;
    /// "ETS(A,Ad,N) of logarithms".
    virtual std::string name() const = 0;
};

/// `history` (periods, at least one, no missing values, counts ≥ 0) with a season of `season` periods. Nothing where
/// the model cannot be had: too short a history, no season to take out. Trends stand still after half the history.
std::unique_ptr<FittedMember> fitMember(Model model, const VectorRef& history, int season);

} // namespace antevia
