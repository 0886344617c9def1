#include "analysis/corridor/network_check.h"

#include "analysis/corridor/layout.h"
#include "analysis/corridor/rules.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

using corridor::Layout;

/// Looks at one thing after another and collects what it finds.
class Check {
public:
    explicit Check(const NetworkToCheck& corridor) : m_corridor(corridor) {}

    std::vector<NetworkFinding> findings()
    {
        checkParameters();
        checkReach();
        checkCircles();
        checkWays();
        checkCapacities();
        checkMeasures();
        std::ranges::stable_sort(m_findings, {}, [](const NetworkFinding& each) { return !each.stopsRuns; });
        return std::move(m_findings);
    }

private:
    const std::vector<Place>& places() const { return m_corridor.network.places(); }
    const std::vector<Link>& links() const { return m_corridor.network.links(); }

    void stop(const Error& error) { m_findings.push_back({true, error.detail, error.remedy}); }
    void mention(std::string what, std::string remedy)
    {
        m_findings.push_back({false, std::move(what), std::move(remedy)});
    }

    void checkParameters()
    {
        const auto layout = corridor::makeLayout(m_corridor.network, m_corridor.parameters);
        if (!layout)
            stop(layout.error());
        for (const PlaceParameters& each : m_corridor.parameters.places)
            if (!m_corridor.network.find(each.place))
                mention("there are parameters of place '" + text(each.place) + "', which the network lacks",
                        "Remove them, or add the place.");
        for (const LinkParameters& each : m_corridor.parameters.links)
            if (!m_corridor.network.find(each.link))
                mention("there are parameters of link '" + text(each.link) + "', which the network lacks",
                        "Remove them, or add the link.");
    }

    /// Places that can be come to from the ones marked, along the links or against them.
    std::vector<bool> reached(std::vector<bool> marked, bool against) const
    {
        for (bool grows = true; grows;) {
            grows = false;
            for (const Link& link : links()) {
                const auto from = static_cast<std::size_t>(m_corridor.network.indexOf(against ? link.to : link.from));
                const auto to = static_cast<std::size_t>(m_corridor.network.indexOf(against ? link.from : link.to));
                if (marked[from] && !marked[to])
                    marked[to] = grows = true;
            }
        }
        return marked;
    }

    std::vector<bool> ofRole(PlaceRole role) const
    {
        std::vector<bool> marked;
        for (const Place& place : places())
            marked.push_back(place.role == role);
        return marked;
    }

    void checkReach()
    {
        const std::vector<bool> fromEntry = reached(ofRole(PlaceRole::Entry), false);
        const std::vector<bool> toExit = reached(ofRole(PlaceRole::Exit), true);
        for (std::size_t i = 0; i < places().size(); ++i) {
            const std::string place = "place '" + text(places()[i].id) + "'";
            const auto position = static_cast<int>(i);
            const bool hasLinks = !m_corridor.network.linksFrom(position).empty() ||
                                  !m_corridor.network.linksInto(position).empty();
            if (!hasLinks)
                mention(place + " stands alone: no link leads to it or from it", "Join it by a link, or remove it.");
            else if (!fromEntry[i])
                mention(place + " cannot be reached from the entry",
                        "Add the missing link, or let people come in there by a measure.");
            if (hasLinks && !toExit[i])
                mention("from " + place + " no way leads to an exit: everybody is stranded there in the end",
                        "Add the missing link, or make the place an exit.");
        }
    }

    void checkCircles()
    {
        for (std::size_t i = 0; i < places().size(); ++i) {
            std::vector<bool> next(places().size(), false);
            for (const int link : m_corridor.network.linksFrom(static_cast<int>(i)))
                next[static_cast<std::size_t>(
                    m_corridor.network.indexOf(links()[static_cast<std::size_t>(link)].to))] = true;
            if (!reached(std::move(next), false)[i])
                continue;
            mention("links lead in a circle through place '" + text(places()[i].id) + "'",
                    "People can go round and are counted again each time: remove a link, or keep the way back if it "
                    "is meant.");
        }
    }

    const LinkParameters* parametersOf(const Link& link) const
    {
        const auto found = std::ranges::find(m_corridor.parameters.links, link.id, &LinkParameters::link);
        return found == m_corridor.parameters.links.end() ? nullptr : &*found;
    }

    void checkWays()
    {
        for (const Link& link : links()) {
            const LinkParameters* parameters = parametersOf(link);
            if (!parameters)
                continue;
            const std::string name = "link '" + text(link.id) + "'";
            const Place* from = m_corridor.network.find(link.from);
            const Place* to = m_corridor.network.find(link.to);
            if (parameters->transitDays.high <= 0.0 && from->countryCode != to->countryCode)
                mention(name + " takes no time between two countries", "Give it the days on the way.");
            const auto ways = m_corridor.network.linksFrom(m_corridor.network.indexOf(link.from));
            if (parameters->attraction.high <= 0.0 && parameters->transferPerDay.high <= 0.0 && ways.size() > 1)
                mention(name + " attracts nobody and no transfers use it", "Give it an attraction, or remove it.");
        }
    }

    void checkCapacities()
    {
        for (const Site& site : m_corridor.sites) {
            if (!m_corridor.network.find(site.place))
                mention("site '" + text(site.id) + "' is in place '" + text(site.place) + "', which the network lacks",
                        "Put it in another place, or remove it.");
            for (const CapacityFigure& figure : site.lines)
                if (figure.source.date.empty())
                    mention("the capacity of site '" + text(site.id) + "' in " + word(figure.line) + " has no date",
                            "Give the day on which it was so: capacities change within weeks.");
        }
    }

    void checkMeasures()
    {
        const auto layout = corridor::makeLayout(m_corridor.network, m_corridor.parameters);
        const Day day0 = m_corridor.scenario ? m_corridor.scenario->asOf : Day();
        for (const Measure& measure : m_corridor.measures) {
            if (layout) {
                const auto rules = corridor::makeRules(*layout, m_corridor.network, m_corridor.parameters.groups,
                                                       {measure}, {day0, -1, 1});
                if (!rules)
                    stop(rules.error());
            }
            checkDates(measure);
        }
    }

    void checkDates(const Measure& measure)
    {
        const std::string name = "measure '" + text(measure.id) + "'";
        if (measure.ends && *measure.ends <= measure.effective)
            mention(name + " ends before it takes effect", "Let it end later, or give it no end.");
        if (!m_corridor.scenario || std::ranges::find(m_corridor.scenario->measures, measure.id) ==
                                        m_corridor.scenario->measures.end())
            return;
        const Day day0 = m_corridor.scenario->asOf;
        if (measure.ends && *measure.ends <= day0)
            mention(name + " is over before day 0 of the scenario and changes nothing",
                    "Take it out of the scenario, or change its dates.");
        if (measure.knownFrom > day0)
            mention(name + " was known only after day 0 and is left out of the run",
                    "If it is a question of what if, let it be known on day 0.");
        if (daysBetween(day0, measure.effective) > m_corridor.scenario->days)
            mention(name + " begins after the last day of the run", "Run more days, or let it begin earlier.");
    }

    const NetworkToCheck& m_corridor;
    std::vector<NetworkFinding> m_findings;
};

} // namespace

std::vector<NetworkFinding> checkNetwork(const NetworkToCheck& corridor)
{
    return Check(corridor).findings();
}

} // namespace antevia
