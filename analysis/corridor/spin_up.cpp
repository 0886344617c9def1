#include "analysis/corridor/spin_up.h"

#include "analysis/corridor/share_out.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace antevia::corridor {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr int warmUpDays = 120; ///< enough for stays and ways of weeks to fill
constexpr int firstWeek = 7;
constexpr double mostPeople = 1e7; ///< in a place

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// What was counted in each place, by day; NaN where nothing was, and always after day 0.
class Observed {
public:
    explicit Observed(const SimulationInput& input) : m_day0(input.scenario.asOf)
    {
        for (const Place& place : input.network.places()) {
            const auto found = input.observed.find(place.id);
            m_series.push_back(found == input.observed.end() ? nullptr : &found->second);
        }
    }

    double in(int place, int day) const
    {
        return day > 0 || !m_series[at(place)] ? unknown : m_series[at(place)]->at(m_day0 + Days(day));
    }

    std::vector<double> on(int day) const
    {
        std::vector<double> arrivals;
        for (int place = 0; place < static_cast<int>(m_series.size()); ++place)
            arrivals.push_back(in(place, day));
        return arrivals;
    }

    /// Mean of a week from `first` on, by place; NaN if nothing was counted in it.
    std::vector<double> meanOfWeek(int first) const
    {
        std::vector<double> means;
        for (int place = 0; place < static_cast<int>(m_series.size()); ++place) {
            double sum = 0.0;
            int counted = 0;
            for (int day = first; day < first + firstWeek; ++day)
                if (const double people = in(place, day); !std::isnan(people)) {
                    sum += people;
                    ++counted;
                }
            means.push_back(counted > 0 ? sum / counted : unknown);
        }
        return means;
    }

private:
    Day m_day0;
    std::vector<const Series*> m_series;
};

Result<void> checkSeries(const SimulationInput& input)
{
    for (const auto& [id, series] : input.observed) {
        if (!input.network.find(id))
            return Error{ErrorCode::InvalidInput, "arrivals are observed in '" + text(id) + "', which is no place",
                         "Name a place of the network, or add this one to it."};
        if (!series.empty() && series.frequency() != Frequency::Daily)
            return Error{ErrorCode::InvalidInput, "the arrivals of '" + text(id) + "' are not daily",
                         "Choose a daily series for the place in the network."};
        if ((series.values().array() < 0.0).any() || (series.values().array() > mostPeople).any())
            return Error{ErrorCode::InvalidInput, "the arrivals of '" + text(id) + "' are below 0 or beyond all size",
                         "Correct the figure in the data, or leave it out."};
    }
    return {};
}

Result<void> checkStocks(const SimulationInput& input)
{
    for (const InitialStock& stock : input.stocks) {
        const Place* place = input.network.find(stock.place);
        if (!place || place->role == PlaceRole::Exit)
            return Error{ErrorCode::InvalidInput,
                         "a stock is given for '" + text(stock.place) + "', where nobody can be present",
                         "Give it for a place of the network that is no exit."};
        if (!(stock.people >= 0.0 && stock.people <= mostPeople))
            return Error{ErrorCode::InvalidInput,
                         "the stock of '" + text(stock.place) + "' is " + printNumber(stock.people),
                         "Give a number of people, 0 or more."};
    }
    return {};
}

/// Puts `people` into a place, in the stages and groups that the spin-up found, or into the stay if it found nobody.
void putStock(const Layout& layout, State& state, int place, std::int32_t people)
{
    std::vector<std::int32_t*> parts;
    std::vector<double> weights;
    std::vector<double> otherwise;
    const auto addPart = [&](CountTable& table, int group, double weight) {
        parts.push_back(&table(0, place * layout.groups + group));
        weights.push_back(*parts.back());
        otherwise.push_back(weight);
    };
    for (int group = 0; group < layout.groups; ++group) {
        for (CountTable* table : {&state.waiting, &state.ready, &state.stranded})
            addPart(*table, group, 0.0);
        for (int stage = 0; stage < layout.places[at(place)].stayStages; ++stage)
            addPart(state.stay[at(stage)], group, layout.groupShares[at(group)]);
    }
    const bool nobody = std::ranges::all_of(weights, [](double weight) { return weight == 0.0; });
    const auto shares = shareOut(people, nobody ? otherwise : weights);
    for (std::size_t i = 0; i < parts.size(); ++i)
        *parts[i] = shares[i];
}

double presentIn(const Layout& layout, const State& state, int place)
{
    double people = 0.0;
    for (int group = 0; group < layout.groups; ++group)
        people += state.present(place * layout.groups + group)[0];
    return people;
}

Source derivation(const SimulationInput& input, const PlaceId& place)
{
    const Day first = input.scenario.asOf + Days(firstObservedDay(input));
    const std::string from = input.observed.contains(place) ? "arrivals " : "the flows upstream ";
    Source source;
    source.standing = Standing::Derived;
    source.note = "spun up from " + from + printDay(first) + " to " + printDay(input.scenario.asOf);
    return source;
}

/// The stock of a place, given or as it came out, laid into `state`.
StartingPoint startIn(const Layout& layout, const SimulationInput& input, int place, State& state)
{
    const PlaceId id = input.network.places()[at(place)].id;
    StartingPoint point;
    point.place = id;
    point.arrivalsObserved = Observed(input).in(place, 0);
    const auto given = std::ranges::find(input.stocks, id, &InitialStock::place);
    if (given == input.stocks.end()) {
        point.source = derivation(input, id);
    } else {
        putStock(layout, state, place, static_cast<std::int32_t>(std::floor(given->people + 0.5)));
        point.source = given->source;
    }
    point.stock = presentIn(layout, state, place);
    return point;
}

/// Who comes in day by day at the entries.
class Entering {
public:
    /// Where `means` has nothing, as many as the paths begin with.
    Entering(const Layout& layout, const SimulationInput& input, const std::vector<double>& means) : m_layout(layout)
    {
        for (const int entry : layout.entries) {
            const auto paths = input.entryPaths.find(input.network.places()[at(entry)].id);
            const bool hasPaths = paths != input.entryPaths.end() && paths->second.size() > 0;
            const double usual = hasPaths ? paths->second.col(0).mean() : 0.0;
            m_people.push_back(wholePeople(std::isnan(means[at(entry)]) ? usual : means[at(entry)]));
        }
    }

    /// An entry without an arrival observed goes on as the day before.
    void observe(const std::vector<double>& arrivals)
    {
        for (std::size_t i = 0; i < m_people.size(); ++i)
            if (const double people = arrivals[at(m_layout.entries[i])]; !std::isnan(people))
                m_people[i] = wholePeople(people);
    }

    std::span<const Counts> people() const { return m_people; }

private:
    static Counts wholePeople(double people)
    {
        return Counts::Constant(1, static_cast<std::int32_t>(std::floor(people + 0.5)));
    }

    const Layout& m_layout;
    std::vector<Counts> m_people;
};

} // namespace

int firstObservedDay(const SimulationInput& input)
{
    int first = 0;
    for (const auto& [id, series] : input.observed)
        for (int row = 0; row < series.size(); ++row)
            if (!std::isnan(series.values()[row])) {
                first = std::min(first, daysBetween(input.scenario.asOf, firstDay(later(series.first(), row))));
                break;
            }
    return first;
}

Result<SpunUp> spunUp(const Layout& layout, const Rules& rules, const SimulationInput& input)
{
    RETURN_IF_ERROR(checkSeries(input));
    RETURN_IF_ERROR(checkStocks(input));
    const Observed observed(input);
    const int first = firstObservedDay(input);
    Block block(layout, rules, centralParameters(layout, rules), Noise::quiet());

    const std::vector<double> means = observed.meanOfWeek(first);
    Entering entering(layout, input, means);
    for (int day = first - warmUpDays; day < first; ++day)
        block.step(day, entering.people(), means);
    block.clearQueues();

    SpunUp spun;
    for (int day = first; day <= 0; ++day) {
        const std::vector<double> arrivals = observed.on(day);
        entering.observe(arrivals);
        block.step(day, entering.people(), arrivals);
        spun.state.recent.insert(spun.state.recent.begin(), block.flows());
        spun.state.recent.resize(std::min(spun.state.recent.size(), at(layout.longestOffset() + 1)));
    }
    spun.state.state = block.state();
    for (int place = 0; place < layout.placeCount(); ++place)
        if (layout.roles[at(place)] != PlaceRole::Exit)
            spun.points.push_back(startIn(layout, input, place, spun.state.state));
    return spun;
}

} // namespace antevia::corridor
