#pragma once

#include <optional>
#include <string>
#include <vector>

#include <Eigen/Core>

#include "model/capacity/norm.h"
#include "model/capacity/site.h"
#include "model/time/date.h"

namespace antevia {

/// Need of one line in one place on one day against what is in hand that day.
struct NeedRow {
    PlaceId place;
    Day day;
    CapacityLine line = CapacityLine::Beds;
    double needP50 = 0.0;
    double needP90 = 0.0;
    double inHand = 0.0; ///< NaN: not known
    double gapP50 = 0.0; ///< max(0, need − in hand); NaN if in hand is not known
    double gapP90 = 0.0;
    std::string normId;
    bool operator==(const NeedRow& other) const;
};

/// How many people a place can hold on one day: the smallest over its known lines, the tightest named.
struct PlaceCapacity {
    PlaceId place;
    Day day;
    double persons = 0.0;                      ///< NaN if no line is known
    CapacityLine tightest = CapacityLine::Beds; ///< meaningless if persons is NaN
    std::vector<CapacityLine> unknownLines;    ///< lines with a norm and no figure; never taken as zero
    bool operator==(const PlaceCapacity& other) const;
};

/// What runs out: room for people present, or registrations a day, or onward transport a day.
enum class BreachKind { Reception, Registration, Transport };
template <>
inline constexpr auto wordsOf<BreachKind> =
    std::array{std::pair{BreachKind::Reception, "reception"}, std::pair{BreachKind::Registration, "registration"},
               std::pair{BreachKind::Transport, "transport"}};

/// When a place runs out, by the ensemble.
struct BreachCurve {
    PlaceId place;
    BreachKind kind = BreachKind::Reception;
    CapacityLine line = CapacityLine::Beds;
    Eigen::VectorXd onDay;  ///< days + 1: share of replicates above capacity on that day
    Eigen::VectorXd byDay;  ///< days + 1: share of replicates above capacity on that day or before; never falls
    std::optional<Day> breachDay; ///< first day on which byDay reaches the chosen level
    double capacity = 0.0;  ///< persons (reception) or persons a day, on the breach day, else on day 0
    double worstGapP90 = 0.0; ///< largest p90 shortfall in persons over the brief
    Day worstDay;
    bool operator==(const BreachCurve& other) const;
};

/// By when who must decide what.
struct DecideBy {
    PlaceId place;
    BreachKind kind = BreachKind::Reception;
    std::string actionId;
    std::string action;
    std::string owner;
    int leadTimeDays = 0;
    double adds = 0.0;          ///< persons (or persons a day) that the action adds
    Day breachDay;
    Day decideBy;               ///< breachDay − leadTimeDays; the as-of day if the place has run out on it already
    int daysLate = 0;           ///< days that breachDay − leadTimeDays lies before the as-of day; 0 if it does not
    double probability = 0.0;   ///< of breach by `horizonEnd`
    Day horizonEnd;
    bool closesGap = false;     ///< the action alone covers the p90 gap
    bool operator==(const DecideBy&) const = default;
};

struct NeedsResult {
    ProfileId profile;
    Day day0;
    int days = 0;
    double breachLevel = 0.5;   ///< probability at which a breach counts
    std::vector<NeedRow> rows;
    std::vector<PlaceCapacity> capacities;
    std::vector<BreachCurve> breaches;
    std::vector<DecideBy> decisions; ///< earliest first
    std::vector<std::string> warnings;
    bool operator==(const NeedsResult&) const = default;
};

} // namespace antevia
