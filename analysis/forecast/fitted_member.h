#pragma once

#include "analysis/base/vectors.h"

#include <array>
#include <memory>
#include <span>
#include <string>

namespace antevia {

/// What methods are made of: simple rules, and models fitted to the counts themselves or to log(1 + count), which holds
/// large values and growth back; Tsb, Sba and ScoreDriven to counts that are few or often zero; and networks learnt
/// from many series, to which nothing is fitted. Leading needs to know what is beside the history (leading_member.h).
enum class Part {
    Naive,
    SeasonalNaive,
    Drift,
    Mean,
    Ets,
    LogEts,
    Theta,
    LogTheta,
    Ces,
    LogArima,
    LogStl,
    DampedLog,
    Tsb,
    Sba,
    ScoreDriven,
    Pooled,
    Leading,
};
inline constexpr std::array allParts{Part::Naive, Part::SeasonalNaive, Part::Drift,  Part::Mean,
                                     Part::Ets,   Part::LogEts,        Part::Theta,  Part::LogTheta,
                                     Part::Ces,   Part::LogArima,      Part::LogStl, Part::DampedLog,
                                     Part::Tsb,   Part::Sba,           Part::ScoreDriven,
                                     Part::Pooled, Part::Leading};
inline constexpr auto partCount = static_cast<Eigen::Index>(allParts.size());
constexpr Eigen::Index indexOf(Part part)
{
    return static_cast<Eigen::Index>(part);
}

/// Whether nothing is fitted for it.
constexpr bool isRule(Part part)
{
    return part == Part::Naive || part == Part::SeasonalNaive || part == Part::Drift || part == Part::Mean;
}

/// A model that has been fitted to a history and moves on with what comes, its parameters held.
class FittedMember {
public:
    virtual ~FittedMember() = default;
    /// One period more: a count ≥ 0.
    virtual void advance(double value) = 0;
    /// The same kind of model fitted to `history`, which is that of this fit with what has come since (or corrected):
    /// the search starts from this fit, whose states and parameters stay. Nothing where it cannot be had any more.
    virtual std::unique_ptr<FittedMember> refitted(const VectorRef& history) const = 0;
    /// The next `horizon` periods, as the model has them: not held inside any bounds.
    virtual Eigen::VectorXd forecast(int horizon) const = 0;
    /// How far the quantiles at some levels lie from the median, on the scale of count_scale.h: horizon × levels.
    /// Nothing in it where a member has only the median.
    virtual Eigen::MatrixXd spread(int /*horizon*/, std::span<const double> /*levels*/) const { return {}; }
    /// Whether the search for its parameters came to an end by itself.
    virtual bool hasSettled() const { return true; }
    /// "ETS(A,Ad,N) of logarithms".
    virtual std::string name() const = 0;
};

/// `history` (periods, at least one, no missing values, counts ≥ 0) with a season of `season` periods. Nothing where
/// the part is a rule or cannot be had: too short a history, no season to take out. Trends stand still after half the
/// history.
std::unique_ptr<FittedMember> fitMember(Part part, const VectorRef& history, int season);

} // namespace antevia
