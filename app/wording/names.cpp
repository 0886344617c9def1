#include "app/wording/wording.h"

namespace antevia {

std::string Wording::lineName(CapacityLine line) const
{
    switch (line) {
    case CapacityLine::Beds:
        return "beds";
    case CapacityLine::CoveredSpace:
        return "covered space";
    case CapacityLine::Water:
        return "water";
    case CapacityLine::Toilets:
        return "toilets";
    case CapacityLine::Showers:
        return "showers";
    case CapacityLine::Meals:
        return "meals";
    case CapacityLine::RegistrationStations:
        return "registration posts";
    case CapacityLine::Staff:
        return "staff";
    case CapacityLine::Buses:
        return "coaches";
    }
    return word(line);
}

std::string Wording::lineUnit(CapacityLine line) const
{
    switch (line) {
    case CapacityLine::CoveredSpace:
        return "m²";
    case CapacityLine::Water:
        return "litres a day";
    case CapacityLine::Meals:
        return "meals a day";
    case CapacityLine::Staff:
        return "persons on the roster";
    case CapacityLine::Buses:
        return "coaches a day";
    default:
        return lineName(line);
    }
}

std::string Wording::amount(double value, CapacityLine line) const
{
    switch (line) {
    case CapacityLine::Beds:
        return count(value, "bed", "beds");
    case CapacityLine::CoveredSpace:
        return number(value) + "\u00A0m²";
    case CapacityLine::Water:
        return count(value, "litre a day", "litres a day");
    case CapacityLine::Toilets:
        return count(value, "toilet", "toilets");
    case CapacityLine::Showers:
        return count(value, "shower", "showers");
    case CapacityLine::Meals:
        return count(value, "meal a day", "meals a day");
    case CapacityLine::RegistrationStations:
        return count(value, "registration post", "registration posts");
    case CapacityLine::Staff:
        return count(value, "person on the roster", "persons on the roster");
    case CapacityLine::Buses:
        return count(value, "coach a day", "coaches a day");
    }
    return number(value);
}

std::string Wording::name(CapacityKind kind) const
{
    switch (kind) {
    case CapacityKind::Standard:
        return "standard";
    case CapacityKind::Surge:
        return "surge";
    case CapacityKind::Emergency:
        return "emergency";
    case CapacityKind::Planned:
        return "planned, not in hand";
    }
    return word(kind);
}

std::string Wording::name(Standing standing) const
{
    switch (standing) {
    case Standing::Cited:
        return "cited";
    case Standing::SecondHand:
        return "quoted by another document";
    case Standing::Derived:
        return "derived";
    case Standing::Default:
        return "default, not verified";
    case Standing::Analyst:
        return "analyst's entry";
    }
    return word(standing);
}

std::string Wording::name(Regime regime) const
{
    switch (regime) {
    case Regime::Transit:
        return "transit, up to 5 days";
    case Regime::Emergency:
        return "emergency phase";
    case Regime::LongStay:
        return "long stay";
    case Regime::Any:
        return "any stay";
    }
    return word(regime);
}

std::string Wording::name(NeedDriver driver) const
{
    switch (driver) {
    case NeedDriver::Present:
        return "people present";
    case NeedDriver::Arrivals:
        return "people arriving";
    case NeedDriver::Departures:
        return "people leaving";
    }
    return word(driver);
}

std::string Wording::name(BreachKind kind) const
{
    switch (kind) {
    case BreachKind::Reception:
        return "reception places";
    case BreachKind::Registration:
        return "registration";
    case BreachKind::Transport:
        return "onward transport";
    }
    return word(kind);
}

std::string Wording::unit(BreachKind kind) const
{
    return kind == BreachKind::Reception ? "people" : "people a day";
}

std::string Wording::name(ForecastMethod method) const
{
    switch (method) {
    case ForecastMethod::Naive:
        return "naive (last value)";
    case ForecastMethod::SeasonalNaive:
        return "seasonal naive (same season before)";
    case ForecastMethod::Drift:
        return "drift";
    case ForecastMethod::Mean:
        return "mean";
    case ForecastMethod::Ets:
        return "exponential smoothing (ETS)";
    case ForecastMethod::Theta:
        return "theta";
    case ForecastMethod::Arima:
        return "ARIMA of logarithms";
    case ForecastMethod::DampedTrend:
        return "damped trend of logarithms";
    case ForecastMethod::Pooled:
        return "networks learnt from many series";
    case ForecastMethod::Combination:
        return "combination of methods";
    }
    return word(method);
}

std::string Wording::name(CountingUnit unit) const
{
    switch (unit) {
    case CountingUnit::Arrival:
        return "arrivals";
    case CountingUnit::Departure:
        return "departures";
    case CountingUnit::Detection:
        return "detections";
    case CountingUnit::Registration:
        return "registrations";
    case CountingUnit::Application:
        return "applications";
    case CountingUnit::FirstApplication:
        return "first-time applications";
    case CountingUnit::Decision:
        return "decisions";
    case CountingUnit::Permit:
        return "permits";
    case CountingUnit::Refusal:
        return "refusals of entry";
    case CountingUnit::Attempt:
        return "attempts";
    case CountingUnit::Person:
        return "persons";
    case CountingUnit::Bed:
        return "beds";
    }
    return word(unit);
}

std::string Wording::name(BorderScope scope) const
{
    switch (scope) {
    case BorderScope::External:
        return "external border";
    case BorderScope::Common:
        return "common border";
    case BorderScope::Regional:
        return "regional border";
    case BorderScope::Internal:
        return "internal border";
    case BorderScope::Inland:
        return "inland";
    case BorderScope::Unknown:
        return "place of counting not stated";
    }
    return word(scope);
}

std::string Wording::name(Frequency frequency) const
{
    return word(frequency);
}

std::string Wording::name(ChartRole role) const
{
    switch (role) {
    case ChartRole::Observed:
        return "observed";
    case ChartRole::Afterwards:
        return "observed afterwards, not used";
    case ChartRole::Median:
        return "central estimate";
    case ChartRole::Band80:
        return "likely range (80\u00A0%)";
    case ChartRole::Band95:
        return "wide range (95\u00A0%)";
    case ChartRole::Comparison:
        return "comparison";
    case ChartRole::ComparisonBand:
        return "range of the comparison";
    case ChartRole::Naive:
        return "naive forecast";
    case ChartRole::Capacity:
        return "in hand";
    case ChartRole::Need:
        return "need";
    case ChartRole::Gap:
        return "shortfall";
    case ChartRole::Probability:
        return "probability";
    }
    return word(role);
}

std::string Wording::name(ChartUnit unit) const
{
    switch (unit) {
    case ChartUnit::People:
        return "people";
    case ChartUnit::PeoplePerDay:
        return "people per day";
    case ChartUnit::Percent:
        return "per cent";
    case ChartUnit::Other:
        return "value";
    }
    return word(unit);
}

std::string Wording::name(Tlp tlp) const
{
    switch (tlp) {
    case Tlp::Clear:
        return "may be shared with everyone";
    case Tlp::Green:
        return "for the recipients' community, not for the public";
    case Tlp::Amber:
        return "for the recipients' organisations and those they serve who need to know";
    case Tlp::AmberStrict:
        return "for the recipients' organisations only";
    case Tlp::Red:
        return "for the named recipients only";
    }
    return word(tlp);
}

std::string Wording::effectName(const MeasureEffect& effect) const
{
    struct Names {
        std::string operator()(const CloseLink&) const { return "border closed"; }
        std::string operator()(const CapLink&) const { return "border capped"; }
        std::string operator()(const FilterGroups&) const { return "only some groups admitted"; }
        std::string operator()(const ChangeTransport& change) const
        {
            return change.factor == 0.0 ? "transport stopped" : "transport changed";
        }
        std::string operator()(const ScaleEntry&) const { return "entries changed"; }
        std::string operator()(const ChangeStay&) const { return "stay changed"; }
        std::string operator()(const ChangeRegistration&) const { return "registration changed"; }
        std::string operator()(const ChangeCapacity&) const { return "capacity changed"; }
        std::string operator()(const ShiftRoute&) const { return "route shifted"; }
        std::string operator()(const WeatherDays&) const { return "days without passage"; }
        std::string operator()(const TransferPeople&) const { return "people transferred"; }
        std::string operator()(const AddEntry&) const { return "people come in here"; }
        std::string operator()(const ScaleGroup&) const { return "entries of a group changed"; }
        std::string operator()(const ReturnPeople&) const { return "people returned"; }
        std::string operator()(const BanMovement&) const { return "nobody may leave"; }
    };
    return std::visit(Names{}, effect);
}

} // namespace antevia
