#pragma once

#include "analysis/forecast/ets_likelihood.h"
#include "analysis/forecast/ets_scoring.h"

namespace antevia {

/// Where a search has come to.
struct EtsPoint {
    EtsCoordinates at;
    double deviance = 0.0; ///< infinity where the form cannot be had
    double sse = 0.0;
    EtsRing last;
};

/// Searches the likelihood of one form by Fisher's scoring, damped as by Levenberg and Marquardt (1963), inside the
/// bounds of the parameters; see fitEts. Every step lowers the deviance. It finds a local minimum: other starts may
/// find other ones.
class EtsSearch {
public:
    /// `history` (periods; between −1 and 1, so that squares stay in range) must outlive this. With `held` parameters
    /// only the first states are searched, whether or not they are inside the bounds.
    EtsSearch(const VectorRef& history, const EtsForm& form, int season,
              const std::optional<EtsParameters>& held = std::nullopt);
    EtsSearch(const EtsSearch&) = delete; // its parts refer to each other
    EtsSearch& operator=(const EtsSearch&) = delete;

    const EtsCoordinateSystem& system() const { return m_system; }
    /// Through the history, so far; one with derivatives counts as one.
    int passes() const { return m_passes; }
    /// At most `steps`, and until a step promises less than `tolerance` of the deviance.
    EtsPoint from(const EtsStart& start, double tolerance, int steps = 60);
    EtsPoint onward(const EtsPoint& start, double tolerance, int steps = 60);

private:
    struct Step {
        EtsCoordinates move;
        std::array<bool, 4> isPinned{}; ///< shares whose move is given
    };

    EtsPoint point(const EtsCoordinates& at);
    bool isAllowed(const EtsCoordinates& at) const;
    void makeAdmissible(EtsCoordinates& at) const;
    Step solved(const EtsNormalEquations& equations, Step step) const;
    EtsCoordinates bounded(const EtsNormalEquations& equations, const EtsCoordinates& at) const;
    void learnCurvature(const EtsNormalEquations& equations);
    EtsPoint better(const EtsPoint& current, double tolerance);

    VectorRef m_history;
    EtsForm m_form;
    EtsCoordinateSystem m_system;
    EtsScoring m_scoring;
    double m_lowest; ///< deviance of what is rounding only
    int m_passes = 0;
    double m_damping = 0.0;
    EtsCoordinates m_lastMove;
    EtsCoordinates m_lastCross; ///< before it
    bool m_isNear = false;      ///< the last move was short, so that it tells something about the curvature
    EtsNormalEquations::Square m_curvature;
};

} // namespace antevia
