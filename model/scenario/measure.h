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

using MeasureEffect = std::variant<CloseLink, CapLink, FilterGroups, ChangeTransport, ScaleEntry, ChangeStay,
                                   ChangeRegistration, ChangeCapacity>;

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
