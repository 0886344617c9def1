#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/capacity/needs.h"
#include "model/report/marking.h"
#include "model/time/date.h"

namespace antevia {

/// Who signs.
struct Approval {
    std::string role; ///< "Head of the national coordination centre"
    std::string purpose; ///< "Prepared by", "Approved by"
    bool operator==(const Approval&) const = default;
};

/// When something starts to count: indicator, level, how long it must hold, and when it stands down.
struct Threshold {
    std::string id;
    std::string indicator;     ///< for people: "People present, share of capacity"
    BreachKind kind = BreachKind::Reception;
    double level = 1.0;        ///< share of capacity (reception, registration, transport)
    int persistenceDays = 1;
    double stepDownLevel = 0.8;
    std::string activates;     ///< phase id
    std::string decidedBy;
    Source source;
    bool operator==(const Threshold&) const = default;
};

struct Phase {
    std::string id;    ///< "alert"
    std::string name;  ///< "1 Alert"
    std::string tasks; ///< what is done in it
    bool operator==(const Phase&) const = default;
};

/// Something the partner can do, with who does it and how long it takes to take effect.
struct PlanAction {
    std::string id;
    std::string title;
    std::string owner;
    std::string phase;       ///< phase id
    int leadTimeDays = 0;    ///< from decision to effect
    std::string resource;
    std::optional<BreachKind> closes; ///< which shortfall it helps; none: accompanying action
    double addsPersons = 0.0; ///< persons, or persons a day, that it adds
    Source source;
    bool operator==(const PlanAction&) const = default;
};

/// The parts of a contingency plan that people write; the figures are fields filled from results.
struct Plan {
    PlanId id;
    PlaceId partner;             ///< whose plan it is
    std::string title;
    std::string centre;          ///< issuing national coordination centre
    std::string edition;
    Marking marking;
    Day validFrom;
    Day validUntil;
    std::vector<Approval> approvals;
    std::string purpose;
    std::string legalBasis;
    std::string protection;      ///< vulnerable people, children, access to asylum
    std::string coordination;
    std::vector<std::string> distribution; ///< partners and agencies that receive it; names as printed
    std::vector<Threshold> thresholds;
    std::vector<Phase> phases;
    std::vector<PlanAction> actions;
    std::vector<std::string> assumptions;
    ProfileId profile;           ///< standards used
    double breachLevel = 0.5;    ///< probability at which a breach counts
    bool operator==(const Plan&) const = default;
};

} // namespace antevia
