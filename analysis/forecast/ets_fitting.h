#pragma once

#include "analysis/forecast/ets_search.h"

#include <vector>

namespace antevia {

/// Fits forms to one history, which is scaled by a power of two so that no square leaves the range of numbers and no
/// figure is rounded. Forms already fitted lend the next one their states to start from.
class EtsFitting {
public:
    EtsFitting(const VectorRef& history, int season);

    std::optional<EtsFit> fit(const EtsForm& form);
    std::optional<EtsFit> fitFrom(const EtsForm& form, const EtsStart& start);
    std::optional<EtsFit> fitWith(const EtsForm& form, const EtsParameters& parameters);
    /// All forms are searched roughly, and those near the best one then to the end.
    EtsFit best(EtsTrends trends, EtsKinds kinds, const std::optional<EtsFit>& earlier);

private:
    struct Candidate {
        EtsForm form;
        EtsStart found;
        double aicc;
    };

    std::vector<Candidate> candidates(std::vector<EtsForm> forms, const std::optional<EtsFit>& earlier);

    bool canHave(const EtsForm& form) const;
    /// The best of `starts` after `trialSteps` from each, gone on with unless its AICc is above `hopelessAbove`.
    std::optional<Candidate> candidate(const EtsForm& form, const std::vector<EtsStart>& starts, int trialSteps,
                                       double hopelessAbove);
    std::optional<EtsFit> refined(const Candidate& rough);
    std::vector<EtsStart> starts(const EtsForm& form, const std::vector<Candidate>& known, std::size_t tries) const;
    EtsFit meanFit() const;
    EtsFit made(const EtsForm& form, const EtsSearch& search, const EtsPoint& point) const;
    EtsStates scaled(EtsStates states, const EtsForm& form, double factor) const;
    int seasonOf(const EtsForm& form) const { return form.season == EtsSeason::None ? 1 : m_season; }

    double m_scale;            ///< a power of two
    Eigen::VectorXd m_history; ///< divided by m_scale
    int m_season;
    bool m_isPositive;
    int m_evaluations = 0;
};

} // namespace antevia
