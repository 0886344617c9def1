#pragma once

#include "analysis/corridor/draws.h"
#include "analysis/corridor/layout.h"
#include "analysis/corridor/rules.h"

#include <vector>

namespace antevia::corridor {

/// Which ways people take out of a place on a day, and how many of them fit through.
class Choice {
public:
    Choice(const Layout& layout, const Rules& rules, const Draws& draws);

    /// Shares of those ready who come to each way out of a place and pass its opening rules, limits apart: by group,
    /// then by way, rows are replicates. What is missing to 1 waits. `ready` is by group.
    std::vector<std::vector<Rates>> shares(int place, int day, const std::vector<Counts>& ready) const;
    /// How many of those who come to a link get through its caps and its capacity.
    Counts through(int link, int day, const Counts& coming) const;
    bool isLimited(int link) const;
    /// Whether a way that anybody would take is open to the group, however little.
    bool hasWayOut(int place, int group, int day) const;

private:
    struct Way;
    double passingAt(int link, int group, int day, Eigen::Index row) const;
    Rates passing(int link, int group, int day) const;
    bool hasJustChanged(int link, int day) const;
    Rates attraction(int link, int day) const;
    std::vector<Rates> bases(int place, int day) const;
    double inForce(int link, int day) const;
    Rates believed(int link, int group, int day) const;
    Rates knownLimits(int link, int day) const;
    Rates room(int link, int day, const Rates& wanting) const;
    bool isUnrestricted(int place) const;
    std::vector<Way> waysOut(int place, int day, const std::vector<Counts>& ready) const;
    std::vector<Rates> redirected(const std::vector<Way>& ways, int group) const;

    const Layout& m_layout;
    const Rules& m_rules;
    const Draws& m_draws;
    std::vector<Rates> m_base;  ///< by link: share of those who would take it if every way were open
    std::vector<bool> m_shifts; ///< by place: the attraction of a way out changes some day
};

} // namespace antevia::corridor
