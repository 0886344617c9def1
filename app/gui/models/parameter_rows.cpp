#include "app/gui/models/parameter_rows.h"

#include <QCoreApplication>

namespace antevia {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Parameters", text);
}

template <class Of>
struct Quantity {
    Uncertain Of::*member;
    const char* what;
    const char* unit;
    bool isShare;
};

constexpr Quantity<PlaceParameters> placeQuantities[] = {
    {&PlaceParameters::registrationPerDay, "Registration", "people a day", false},
    {&PlaceParameters::stayDays, "Mean stay after registration", "days", false},
    {&PlaceParameters::asylumShare, "Apply for asylum here", "of arrivals", true},
    {&PlaceParameters::strandedTurnBack, "Stranded people who turn back", "a day", true},
    {&PlaceParameters::unrecordedEntryShare, "Arrive uncounted upstream", "of arrivals", true},
};
constexpr Quantity<LinkParameters> linkQuantities[] = {
    {&LinkParameters::transitDays, "Time on the way", "days", false},
    {&LinkParameters::capacityPerDay, "Transport", "people a day", false},
    {&LinkParameters::attraction, "Attraction", "weight in the choice", false},
    {&LinkParameters::leakage, "Leakage when closed", "of those wanting to pass", true},
};

} // namespace

std::vector<ParameterRow> parameterRows(const CorridorParameters& parameters, const Network& network)
{
    std::vector<ParameterRow> rows;
    for (std::size_t i = 0; i < parameters.places.size(); ++i) {
        const Place* place = network.find(parameters.places[i].place);
        const QString where = toQt(place ? place->name : parameters.places[i].place.value);
        for (const auto& quantity : placeQuantities)
            rows.push_back({where, say(quantity.what), say(quantity.unit), quantity.isShare,
                            parameters.places[i].*quantity.member,
                            [i, member = quantity.member](CorridorParameters& all) -> Uncertain& {
                                return all.places[i].*member;
                            }});
    }
    for (std::size_t i = 0; i < parameters.links.size(); ++i) {
        const Link* link = network.find(parameters.links[i].link);
        const QString where = toQt(link ? link->name : parameters.links[i].link.value);
        for (const auto& quantity : linkQuantities)
            rows.push_back({where, say(quantity.what), say(quantity.unit), quantity.isShare,
                            parameters.links[i].*quantity.member,
                            [i, member = quantity.member](CorridorParameters& all) -> Uncertain& {
                                return all.links[i].*member;
                            }});
    }
    rows.push_back({say("Whole corridor"), say("Delay before another way is taken"), say("days"), false,
                    parameters.diversionDelayDays,
                    [](CorridorParameters& all) -> Uncertain& { return all.diversionDelayDays; }});
    return rows;
}

} // namespace antevia
