#pragma once

#include <string>
#include <vector>

#include "model/base/id.h"
#include "model/indicators/source.h"

namespace antevia {

/// A quantity that is not known exactly: drawn once per replicate from the triangular distribution low – central –
/// high. low ≤ central ≤ high; fixed if low = high.
struct Uncertain {
    double low = 0.0;
    double central = 0.0;
    double high = 0.0;
    Source source;
    bool operator==(const Uncertain&) const = default;
};

inline Uncertain fixedAt(double value, Source source = {})
{
    return {value, value, value, std::move(source)};
}

/// People who are treated alike: a nationality group or profile.
struct Group {
    GroupId id;          ///< "SIA"
    std::string name;    ///< "Syria, Iraq, Afghanistan"
    double share = 1.0;  ///< of entries, 0 … 1; all groups together make 1
    Source source;
    double childShare = 0.0;         ///< of the group, 0 … 1: under 18, the unaccompanied included
    double unaccompaniedShare = 0.0; ///< of the group, 0 … childShare: children without their parents
    bool operator==(const Group&) const = default;
};

/// What people do in a place.
struct PlaceParameters {
    PlaceId place;
    Uncertain registrationPerDay;   ///< persons a day; central 0: no registration step here
    Uncertain stayDays;             ///< mean stay after registration, days (Erlang)
    Uncertain asylumShare;          ///< share of arrivals who apply here and leave the corridor, 0 … 1
    Uncertain strandedTurnBack;     ///< share of people without a way on who turn back or leave the corridor, per day
    Uncertain unrecordedEntryShare; ///< people who arrive though no upstream place counted them, share of arrivals
    /// Days' worth of registration that queue; who comes beyond passes unregistered. Central 0: the queue has no end.
    Uncertain registrationPatience = {};
    int stayStages = 2; ///< of the stay's Erlang distribution, 1 … 8: 1 is memoryless, many are one length for all
    bool operator==(const PlaceParameters&) const = default;
};

/// How people move along a link.
struct LinkParameters {
    LinkId link;
    Uncertain transitDays;    ///< mean days between leaving one place and being counted in the next
    Uncertain capacityPerDay; ///< persons a day that transport can carry; central 0: no limit known
    Uncertain attraction;     ///< weight in the choice between open links (multinomial logit: exp of utility)
    double openShare = 1.0;   ///< 1 open, 0 closed at the start; closed links still leak
    Uncertain leakage;        ///< share of those wanting to pass that still pass when closed, 0 … 1
    int transitStages = 0;    ///< Erlang stages of the time on the way, up to 32; 0: everybody takes the mean
    /// Persons a day whom the authorities move along the link out of those who stay.
    Uncertain transferPerDay = {};
    bool operator==(const LinkParameters&) const = default;
};

/// The corridor's parameters. Every place but exits has PlaceParameters, every link LinkParameters.
struct CorridorParameters {
    std::vector<Group> groups;
    std::vector<PlaceParameters> places;
    std::vector<LinkParameters> links;
    Uncertain diversionDelayDays; ///< days until people turned away take another way (domain: 0 – 3)
    double dispersion = 0.05;     ///< of day-to-day noise: variance = mean + dispersion·mean²
    Source dispersionSource;
    bool operator==(const CorridorParameters&) const = default;
};

} // namespace antevia
