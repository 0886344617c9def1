#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/capacity/site.h"
#include "model/scenario/parameters.h"
#include "model/time/date.h"

namespace antevia {

/// The way is shut; `leakage` of those who want to pass still pass.
struct CloseLink {
    LinkId link;
    Uncertain leakage;
    bool operator==(const CloseLink&) const = default;
};
/// At most `perDay` are let through; `leakage` of those above it still pass.
struct CapLink {
    LinkId link;
    double perDay = 0.0;
    Uncertain leakage;
    bool operator==(const CapLink&) const = default;
};
/// Only the admitted groups may pass; `leakage` of the others still pass.
struct FilterGroups {
    LinkId link;
    std::vector<GroupId> admitted;
    Uncertain leakage;
    bool operator==(const FilterGroups&) const = default;
};
/// Transport on a link carries `factor` times its capacity (0 stops it; a link without a known limit is stopped by 0
/// and otherwise unchanged).
struct ChangeTransport {
    LinkId link;
    double factor = 1.0;
    bool operator==(const ChangeTransport&) const = default;
};
/// Entries are `factor` times what they would be.
struct ScaleEntry {
    double factor = 1.0;
    bool operator==(const ScaleEntry&) const = default;
};
/// The mean stay in a place is `factor` times what it was.
struct ChangeStay {
    PlaceId place;
    double factor = 1.0;
    bool operator==(const ChangeStay&) const = default;
};
/// `perDay` more (or, negative, fewer) people can be registered in a place each day.
struct ChangeRegistration {
    PlaceId place;
    double perDay = 0.0;
    bool operator==(const ChangeRegistration&) const = default;
};
/// A line of capacity of a place grows (or, negative, shrinks) by `amount` in the line's unit.
struct ChangeCapacity {
    PlaceId place;
    CapacityLine line = CapacityLine::Beds;
    double amount = 0.0;
    bool operator==(const ChangeCapacity&) const = default;
};

/// A way attracts `factor` times as much as it did: a route shifts, or a rumour sends people there.
struct ShiftRoute {
    LinkId link;
    double factor = 1.0;
    bool operator==(const ShiftRoute&) const = default;
};
/// On a share of the days, drawn by replicate and day, nobody passes: snow, storm, strike. Who comes waits.
struct WeatherDays {
    LinkId link;
    double stoppedShare = 0.0; ///< 0 … 1
    bool operator==(const WeatherDays&) const = default;
};
/// The authorities move up to `perDay` of those who stay in the place that a link leaves along it.
struct TransferPeople {
    LinkId link;
    double perDay = 0.0;
    bool operator==(const TransferPeople&) const = default;
};
/// `perDay` people (on average) come into the corridor in a place, beside those of the entry series.
struct AddEntry {
    PlaceId place;
    double perDay = 0.0;
    GroupId group; ///< of which group; empty: all groups in their shares
    bool operator==(const AddEntry&) const = default;
};
/// Entries of one group are `factor` times what they would be.
struct ScaleGroup {
    GroupId group;
    double factor = 1.0;
    bool operator==(const ScaleGroup&) const = default;
};
/// Up to `perDay` of the people present in a place are returned and leave the corridor.
struct ReturnPeople {
    PlaceId place;
    double perDay = 0.0;
    bool operator==(const ReturnPeople&) const = default;
};
/// Nobody may leave a place by any way; `leakage` of those who want to still do.
struct BanMovement {
    PlaceId place;
    Uncertain leakage;
    bool operator==(const BanMovement&) const = default;
};

using MeasureEffect = std::variant<CloseLink, CapLink, FilterGroups, ChangeTransport, ScaleEntry, ChangeStay,
                                   ChangeRegistration, ChangeCapacity, ShiftRoute, WeatherDays, TransferPeople,
                                   AddEntry, ScaleGroup, ReturnPeople, BanMovement>;

/// Something that somebody does, or that happens, on a date.
struct Measure {
    MeasureId id;
    std::string title;       ///< "Hungary closes its border with Croatia"
    std::string decidedBy;
    Day effective;           ///< first day of effect
    Day knownFrom;           ///< first day on which it was known; a model as of an earlier day does not see it
    std::optional<Day> ends; ///< first day without effect
    int rampDays = 0;        ///< days until the full effect, linear; 0 at once
    MeasureEffect effect;
    Source source;
    std::string observedAfterwards; ///< for people; models never see it
    bool operator==(const Measure&) const = default;
};

} // namespace antevia
