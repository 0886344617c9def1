#pragma once

#include "analysis/forecast/fitted_member.h"
#include "analysis/forecast/surroundings.h"

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace antevia {

/// Parts fitted to one history, that move on with what comes.
class Parts {
public:
    /// `history` (periods, at least one, no missing values, none below 0). Models are fitted to its last 500 periods,
    /// and only those that are wanted.
    /// `around`: what is known beside the history, period by period; may reach on beyond its end.
    Parts(const VectorRef& history, int season, std::span<const Part> wanted = allParts,
          std::shared_ptr<const Surroundings> around = nullptr);

    /// Fitted to `history`, which is the one of these with what has come since, or a corrected one: every search starts
    /// from the fit that is there, which takes a third of the time or less.
    Parts refitted(const VectorRef& history) const;

    /// One period more; parameters are held.
    void advance(double value);

    /// allParts × horizon. No forecast leaves the range from 0 to twice the largest value so far. A part that cannot be
    /// had (not wanted; too short a history; no season) is a row of NaN.
    Eigen::MatrixXd forecasts(int horizon) const;
    /// FittedMember::spread by the networks learnt from many series; nothing in it where that part is not wanted or
    /// cannot be had.
    Eigen::MatrixXd learntSpread(int horizon, std::span<const double> levels) const;
    /// Models whose search for parameters did not come to an end by itself, by name; they stay in use.
    std::vector<std::string> unsettled() const;
    /// "ETS(A,Ad,N) of logarithms"; empty for a part that cannot be had.
    std::string name(Part part) const;

private:
    Parts(int season, std::vector<Part> wanted, std::shared_ptr<const Surroundings> around)
        : m_season(season), m_wanted(std::move(wanted)), m_around(std::move(around))
    {
    }
    /// Starting from an earlier fit, if there is one.
    void fit(const VectorRef& history, const Parts* earlier);

    Eigen::VectorXd simple(Part part, int horizon) const;
    bool isThere(Part part) const;

    std::vector<double> m_history;
    int m_season;
    std::vector<Part> m_wanted;
    std::shared_ptr<const Surroundings> m_around; ///< of all ends of one history
    std::array<std::unique_ptr<FittedMember>, allParts.size()> m_models; ///< none for simple rules
};

} // namespace antevia
