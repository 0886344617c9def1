#pragma once

#include "analysis/forecast/fitted_member.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace antevia {

/// What methods are made of: simple rules and fitted models.
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
};
inline constexpr std::array allParts{Part::Naive, Part::SeasonalNaive, Part::Drift,  Part::Mean,
                                     Part::Ets,   Part::LogEts,        Part::Theta,  Part::LogTheta,
                                     Part::Ces,   Part::LogArima,      Part::LogStl, Part::DampedLog};
inline constexpr auto partCount = static_cast<Eigen::Index>(allParts.size());
constexpr Eigen::Index indexOf(Part part)
{
    return static_cast<Eigen::Index>(part);
}

/// Parts fitted to one history, that move on with what comes.
class Parts {
public:
    /// `history` (periods, at least one, no missing values, none below 0). Models are fitted to its last 500 periods,
    /// and only those that are wanted.
    Parts(const VectorRef& history, int season, std::span<const Part> wanted = allParts);

    /// One period more; parameters are held.
    void advance(double value);

    /// allParts × horizon. No forecast leaves the range from 0 to twice the largest value so far. A part that cannot be
    /// had (not wanted; too short a history; no season) is a row of NaN.
    Eigen::MatrixXd forecasts(int horizon) const;
    /// "ETS(A,Ad,N) of logarithms"; empty for a part that cannot be had.
    std::string name(Part part) const;

private:
    Eigen::VectorXd simple(Part part, int horizon) const;
    bool isThere(Part part) const;

    std::vector<double> m_history;
    int m_season;
    std::array<std::unique_ptr<FittedMember>, allParts.size()> m_models; ///< none for simple rules
};

} // namespace antevia
