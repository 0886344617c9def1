#include "analysis/planning/needs.h"

#include "analysis/base/parallel.h"
#include "analysis/base/quantiles.h"
#include "analysis/planning/breach.h"
#include "analysis/planning/decide_by.h"
#include "analysis/planning/in_hand.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace antevia {
namespace {

constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();
/// A quotient that is whole but for its last bits is whole: 300 persons at 15 l are 4,500 l, not 4,501.
constexpr double wholeTolerance = 1e-9;

double unitsFor(double persons, const Norm& norm)
{
    const double units = persons / norm.personsPerUnit;
    return norm.wholeUnits ? std::ceil(units * (1.0 - wholeTolerance)) : units;
}

/// Persons that so many units serve, in whole persons.
double personsServed(double units, const Norm& norm)
{
    return std::floor(units * norm.personsPerUnit * (1.0 + wholeTolerance));
}

const Paths& drivingPaths(const PlacePaths& paths, NeedDriver driver)
{
    switch (driver) {
    case NeedDriver::Arrivals:
        return paths.arrivals;
    case NeedDriver::Departures:
        return paths.departures;
    case NeedDriver::Present:
        break;
    }
    return paths.present;
}

struct MiddleAndHigh {
    double p50 = 0.0;
    double p90 = 0.0;
};

MiddleAndHigh personsOn(const Paths& paths, int day)
{
    std::vector<std::int32_t> values(paths.col(day).begin(), paths.col(day).end());
    constexpr double levels[] = {0.5, 0.9};
    const auto found = quantiles(std::span<std::int32_t>(values), levels);
    return {found[0], found[1]};
}

/// What is worked out for one place; places are worked out apart and laid together in the network's order.
struct PlaceNeeds {
    std::vector<NeedRow> rows;
    std::vector<PlaceCapacity> capacities;
    std::vector<BreachCurve> breaches;
    std::vector<std::string> warnings;
};

/// Works one place out.
class PlaceWork {
public:
    PlaceWork(const Simulation& simulation, const NeedsInput& input, const Place& place, const PlacePaths& paths)
        : m_simulation(simulation), m_input(input), m_place(place), m_paths(paths),
          m_hand(inHand(place, input, simulation.day0, simulation.days))
    {
        m_made.warnings = m_hand.warnings;
    }

    PlaceNeeds made() &&
    {
        for (const Norm& norm : m_input.profile.norms)
            addRows(norm);
        addReception();
        addThroughput(BreachKind::Registration, CapacityLine::RegistrationStations, NeedDriver::Arrivals);
        addThroughput(BreachKind::Transport, CapacityLine::Buses, NeedDriver::Departures);
        return std::move(m_made);
    }

private:
    Day dayAt(int day) const { return m_simulation.day0 + Days{day}; }

    double amountOn(CapacityLine line, int day) const
    {
        const LineInHand* known = m_hand.find(line);
        return known ? known->amount[day] : notKnown;
    }

    void addRows(const Norm& norm)
    {
        const Paths& paths = drivingPaths(m_paths, norm.driver);
        for (int day = 0; day <= m_simulation.days; ++day) {
            const auto persons = personsOn(paths, day);
            NeedRow row;
            row.place = m_place.id;
            row.day = dayAt(day);
            row.line = norm.line;
            row.normId = norm.id;
            row.needP50 = unitsFor(persons.p50, norm);
            row.needP90 = unitsFor(persons.p90, norm);
            row.inHand = amountOn(norm.line, day);
            const auto gap = [&](double need) {
                return std::isnan(row.inHand) ? notKnown : std::max(0.0, need - row.inHand);
            };
            row.gapP50 = gap(row.needP50);
            row.gapP90 = gap(row.needP90);
            m_made.rows.push_back(row);
        }
    }

    /// The smallest over the known lines that people present drive; lines nobody knows are listed, never taken as zero.
    PlaceCapacity capacityOn(int day) const
    {
        PlaceCapacity capacity;
        capacity.place = m_place.id;
        capacity.day = dayAt(day);
        capacity.persons = notKnown;
        for (const Norm& norm : m_input.profile.norms) {
            if (norm.driver != NeedDriver::Present)
                continue;
            const double amount = amountOn(norm.line, day);
            if (std::isnan(amount)) {
                capacity.unknownLines.push_back(norm.line);
                continue;
            }
            const double persons = personsServed(amount, norm);
            if (!(capacity.persons <= persons)) {
                capacity.persons = persons;
                capacity.tightest = norm.line;
            }
        }
        return capacity;
    }

    BreachQuestion question(BreachKind kind) const
    {
        BreachQuestion asked;
        asked.place = m_place.id;
        asked.kind = kind;
        asked.capacity = Eigen::VectorXd::Zero(m_simulation.days + 1);
        asked.breachLevel = m_input.breachLevel;
        asked.briefDays = m_input.briefDays;
        return asked;
    }

    void addReception()
    {
        BreachQuestion asked = question(BreachKind::Reception);
        for (int day = 0; day <= m_simulation.days; ++day) {
            const PlaceCapacity capacity = capacityOn(day);
            asked.capacity[day] = capacity.persons;
            asked.line.push_back(capacity.tightest);
            m_made.capacities.push_back(capacity);
        }
        if (!std::isnan(asked.capacity[0]))
            m_made.breaches.push_back(breachCurve(m_paths.present, asked, m_simulation.day0));
        else
            m_made.warnings.push_back(m_place.name + ": no capacity figure is known, so a shortage of reception places "
                                                     "cannot be judged");
    }

    void addThroughput(BreachKind kind, CapacityLine line, NeedDriver driver)
    {
        const auto norm = std::ranges::find(m_input.profile.norms, line, &Norm::line);
        const LineInHand* known = m_hand.find(line);
        if (norm == m_input.profile.norms.end() || norm->driver != driver || !known)
            return;
        BreachQuestion asked = question(kind);
        for (int day = 0; day <= m_simulation.days; ++day)
            asked.capacity[day] = personsServed(known->amount[day], *norm);
        asked.line.assign(static_cast<std::size_t>(m_simulation.days) + 1, line);
        m_made.breaches.push_back(breachCurve(drivingPaths(m_paths, driver), asked, m_simulation.day0));
    }

    const Simulation& m_simulation;
    const NeedsInput& m_input;
    const Place& m_place;
    const PlacePaths& m_paths;
    InHand m_hand;
    PlaceNeeds m_made;
};

Result<void> checkProfile(const StandardsProfile& profile)
{
    std::vector<CapacityLine> seen;
    for (const Norm& norm : profile.norms) {
        if (!(norm.personsPerUnit > 0.0) || !std::isfinite(norm.personsPerUnit))
            return Error{ErrorCode::InvalidInput, "norm '" + norm.id + "' of the profile '" + text(profile.id) +
                                                      "' needs a number of persons per unit above 0"};
        if (std::ranges::find(seen, norm.line) != seen.end())
            return Error{ErrorCode::InvalidInput,
                         "the profile '" + text(profile.id) + "' has two norms for " + word(norm.line)};
        seen.push_back(norm.line);
    }
    return {};
}

Result<void> checkSites(const NeedsInput& input)
{
    for (const Site& site : input.sites) {
        if (!input.network.find(site.place))
            return Error{ErrorCode::InvalidInput, "site '" + site.name + "' stands in '" + text(site.place) +
                                                      "', which is no place of the corridor"};
        for (const CapacityFigure& figure : site.lines)
            if (!(figure.amount >= 0.0) || !std::isfinite(figure.amount))
                return Error{ErrorCode::InvalidInput, "site '" + site.name + "' states no valid amount of " +
                                                          std::string(word(figure.line)) +
                                                          "; leave out what is not known"};
    }
    for (const Measure& measure : input.measures)
        if (const auto* change = std::get_if<ChangeCapacity>(&measure.effect);
            change && !input.network.find(change->place))
            return Error{ErrorCode::InvalidInput, "measure '" + measure.title + "' changes capacity in '" +
                                                      text(change->place) + "', which is no place of the corridor"};
    return {};
}

Result<void> check(const Simulation& simulation, const NeedsInput& input)
{
    RETURN_IF_ERROR(checkProfile(input.profile));
    RETURN_IF_ERROR(checkSites(input));
    if (!(input.breachLevel > 0.0 && input.breachLevel <= 1.0))
        return Error{ErrorCode::InvalidInput,
                     "the probability at which a shortage counts must lie above 0 and at most 1"};
    if (input.briefDays < 1)
        return Error{ErrorCode::InvalidInput, "the brief must speak of at least one day"};
    if (!input.actionsOf.empty() && !input.network.find(input.actionsOf))
        return Error{ErrorCode::InvalidInput, "'" + text(input.actionsOf) + "' is no place of the corridor"};
    if (!std::ranges::equal(simulation.places, input.network.places(), {}, &PlacePaths::place, &Place::id))
        return Error{ErrorCode::Conflict,
                     "the simulation '" + text(simulation.scenario) + "' was made on another network",
                     "Run the scenario again."};
    return {};
}

template <class T>
void append(std::vector<T>& to, std::vector<T> from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void addDecisions(NeedsResult& result, const NeedsInput& input)
{
    std::vector<BreachCurve> own;
    std::ranges::copy_if(result.breaches, std::back_inserter(own),
                         [&](const BreachCurve& breach) { return breach.place == input.actionsOf; });
    result.decisions = decisions(own, input.actions, result.day0, result.day0 + Days{result.days});
}

} // namespace

Result<NeedsResult> workOut(const Simulation& simulation, const NeedsInput& input, const RunContext& run)
{
    RETURN_IF_ERROR(check(simulation, input));
    const auto& places = input.network.places();
    std::vector<PlaceNeeds> made(places.size());
    RETURN_IF_ERROR(parallelFor(
        static_cast<int>(places.size()),
        [&](int i) -> Result<void> {
            const auto slot = static_cast<std::size_t>(i);
            if (places[slot].role != PlaceRole::Exit)
                made[slot] = PlaceWork(simulation, input, places[slot], simulation.places[slot]).made();
            return {};
        },
        run));

    NeedsResult result;
    result.profile = input.profile.id;
    result.day0 = simulation.day0;
    result.days = simulation.days;
    result.breachLevel = input.breachLevel;
    for (PlaceNeeds& place : made) {
        append(result.rows, std::move(place.rows));
        append(result.capacities, std::move(place.capacities));
        append(result.breaches, std::move(place.breaches));
        append(result.warnings, std::move(place.warnings));
    }
    addDecisions(result, input);
    return result;
}

} // namespace antevia
