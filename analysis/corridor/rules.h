#pragma once

#include "analysis/corridor/layout.h"
#include "model/scenario/measure.h"
#include "model/time/date.h"

#include <cstdint>
#include <string>
#include <vector>

namespace antevia::corridor {

/// A number by day, counted from day 0. Days before the first are like the first, days after the last like the last.
struct Curve {
    int first = 0;
    std::vector<double> values;
    double at(int day) const;
};

/// Shuts a link to some groups, with a strength from 0 (not in force) to 1 (in full effect). Who closes a way that
/// somebody else has shut already changes nothing: the earliest of those in full effect counts, stopped transport first.
struct Closing {
    Curve strength;
    std::vector<bool> groups; ///< by group: shut out
    int leakage = -1;         ///< position in Rules::leakages; −1: nobody leaks
    Day since;
};

/// Lets at most `perDay` pass, and a leakage of those above it.
struct Cap {
    Curve strength;
    double perDay = 0.0;
    int leakage = -1;
};

struct LinkRules {
    std::vector<Closing> closings; ///< the earliest first
    std::vector<Cap> caps;
    Curve transport;    ///< factor on the capacity
    Curve attraction;   ///< factor on the attraction
    Curve stoppedShare; ///< of days on which nobody passes
    Curve transfers;    ///< persons a day, beside those of the link's parameters
    bool unrestricted() const { return closings.empty() && caps.empty(); }
};

/// A leakage to be drawn once per replicate. The key belongs to the measure, not to its place in a list.
struct Leakage {
    Uncertain value;
    std::uint32_t key = 0;
};

/// People who come in beside the entry series.
struct AddedEntry {
    int place = 0;
    int group = -1; ///< −1: all, in the shares of the day
    Curve perDay;
};

/// What the links' own states and the measures do on each day.
struct Rules {
    std::vector<LinkRules> links;          ///< by link
    std::vector<Curve> stayFactor;         ///< by place
    std::vector<Curve> registrationChange; ///< by place, persons a day
    std::vector<Curve> returns;            ///< by place, persons a day
    Curve entryFactor;                     ///< relative to day 0
    std::vector<Curve> groupShares;        ///< by group, of entries; they add to 1 each day
    std::vector<AddedEntry> addedEntries;
    std::vector<Leakage> leakages;
};

/// Days that rules are laid out for, counted from day 0.
struct RuleSpan {
    Day day0;
    int first = 0;
    int last = 0;
};

/// Fails with InvalidInput if a measure names an unknown link, place or group, or has an impossible value.
Result<Rules> makeRules(const Layout& layout, const Network& network, const std::vector<Group>& groups,
                        const std::vector<Measure>& measures, const RuleSpan& span);

/// Share of a link that is open to a group on a day, 0 … 1, apart from leakage: the tightest closing counts.
double openShare(const LinkRules& rules, int group, int day);

} // namespace antevia::corridor
