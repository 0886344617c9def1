#include "analysis/corridor/choice.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {

/// A way out of a place on a day. Rows are replicates.
struct Choice::Way {
    Rates base;                  ///< share that wants it
    Rates pull;                  ///< attraction × room, for those who are turned away elsewhere
    Rates room;                  ///< share of those who want it that its limits let through
    Rates knownRoom;             ///< as people know it
    std::vector<double> open;    ///< by group
    std::vector<Rates> passing;  ///< by group: open or leaking
    std::vector<Rates> believed; ///< as people know it
};

namespace {

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// So much of the way from one number to another; exactly the number where both are the same.
double between(double from, double to, double share)
{
    return from == to ? from : (1.0 - share) * from + share * to;
}

/// Each way's part of the sum of what attracts; equal parts if nothing does.
template <class Attraction>
std::vector<Rates> sharesOf(const std::vector<int>& ways, const Attraction& attraction)
{
    std::vector<Rates> shares;
    for (const int link : ways)
        shares.push_back(attraction(link));
    if (shares.empty())
        return shares;
    Rates sum = Rates::Zero(shares.front().size());
    for (const Rates& share : shares)
        sum += share;
    const double equal = 1.0 / static_cast<double>(ways.size());
    for (Rates& share : shares)
        share = (sum > 0.0).select(Rates(share / sum), equal);
    return shares;
}

} // namespace

Choice::Choice(const Layout& layout, const Rules& rules, const Draws& draws)
    : m_layout(layout), m_rules(rules), m_draws(draws), m_base(layout.links.size())
{
    for (const std::vector<int>& ways : layout.ways) {
        m_shifts.push_back(std::ranges::any_of(ways, [&](int link) {
            return std::ranges::any_of(rules.links[at(link)].attraction.values, [](double f) { return f != 1.0; });
        }));
        const std::vector<Rates> shares = sharesOf(ways, [&](int link) { return draws.attraction[at(link)]; });
        for (std::size_t way = 0; way < ways.size(); ++way)
            m_base[at(ways[way])] = shares[way];
    }
}

Rates Choice::attraction(int link, int day) const
{
    return m_draws.attraction[at(link)] * m_rules.links[at(link)].attraction.at(day);
}

/// Shares of those who would take each way out of a place if all were open; by way.
std::vector<Rates> Choice::bases(int place, int day) const
{
    const std::vector<int>& ways = m_layout.ways[at(place)];
    if (m_shifts[at(place)])
        return sharesOf(ways, [&](int link) { return attraction(link, day); });
    std::vector<Rates> bases;
    for (const int link : ways)
        bases.push_back(m_base[at(link)]);
    return bases;
}

bool Choice::isLimited(int link) const
{
    return m_layout.links[at(link)].capacityPerDay.central > 0.0 || !m_rules.links[at(link)].caps.empty();
}

bool Choice::isUnrestricted(int place) const
{
    return std::ranges::all_of(m_layout.ways[at(place)],
                               [&](int link) { return m_rules.links[at(link)].closings.empty() && !isLimited(link); });
}

bool Choice::hasWayOut(int place, int group, int day) const
{
    return std::ranges::any_of(m_layout.ways[at(place)], [&](int link) {
        return m_layout.links[at(link)].attraction.high > 0.0 && openShare(m_rules.links[at(link)], group, day) > 0.0;
    });
}

double Choice::passingAt(int link, int group, int day, Eigen::Index row) const
{
    double passing = 1.0;
    for (const Closing& closing : m_rules.links[at(link)].closings) {
        const double strength = closing.groups[at(group)] ? closing.strength.at(day) : 0.0;
        const double leaking = closing.leakage < 0 ? 0.0 : m_draws.leakages[at(closing.leakage)][row];
        passing = std::min(passing, 1.0 - strength * (1.0 - leaking));
        if (strength >= 1.0)
            break;
    }
    return passing;
}

/// passingAt of all rows.
Rates Choice::passing(int link, int group, int day) const
{
    Rates passing = Rates::Ones(m_draws.replicates);
    for (const Closing& closing : m_rules.links[at(link)].closings) {
        const double strength = closing.groups[at(group)] ? closing.strength.at(day) : 0.0;
        if (closing.leakage < 0)
            passing = passing.min(1.0 - strength);
        else
            passing = passing.min(1.0 - strength * (1.0 - m_draws.leakages[at(closing.leakage)]));
        if (strength >= 1.0)
            break;
    }
    return passing;
}

/// Whether a closing or a cap is another on one of the days that people remember.
bool Choice::hasJustChanged(int link, int day) const
{
    const auto changed = [&](const auto& rule) {
        for (int back = 1; back <= m_layout.memoryDays; ++back)
            if (rule.strength.at(day - back) != rule.strength.at(day))
                return true;
        return false;
    };
    return std::ranges::any_of(m_rules.links[at(link)].closings, changed) ||
           std::ranges::any_of(m_rules.links[at(link)].caps, changed);
}

/// People know an opening at once, and a closure when their diversion delay has passed.
Rates Choice::believed(int link, int group, int day) const
{
    if (!hasJustChanged(link, day))
        return passing(link, group, day);
    Rates believed(m_draws.replicates);
    for (Eigen::Index row = 0; row < believed.size(); ++row) {
        const auto whole = static_cast<int>(m_draws.delay[row]);
        const double rest = m_draws.delay[row] - whole;
        const double then = between(passingAt(link, group, day - whole, row),
                                    passingAt(link, group, day - whole - 1, row), rest);
        believed[row] = std::max(then, passingAt(link, group, day, row));
    }
    return believed;
}

double Choice::inForce(int link, int day) const
{
    double strength = m_layout.links[at(link)].capacityPerDay.central > 0.0 ? 1.0 : 0.0;
    for (const Cap& cap : m_rules.links[at(link)].caps)
        strength = std::max(strength, cap.strength.at(day));
    return strength;
}

/// How far people know of a link's limits, 0 … 1.
Rates Choice::knownLimits(int link, int day) const
{
    if (!hasJustChanged(link, day))
        return Rates::Constant(m_draws.replicates, inForce(link, day));
    Rates known(m_draws.replicates);
    for (Eigen::Index row = 0; row < known.size(); ++row) {
        const auto whole = static_cast<int>(m_draws.delay[row]);
        const double rest = m_draws.delay[row] - whole;
        known[row] = between(inForce(link, day - whole), inForce(link, day - whole - 1), rest);
    }
    return known;
}

Counts Choice::through(int link, int day, const Counts& coming) const
{
    const Rates wanting = coming.cast<double>();
    Rates through = wanting;
    for (const Cap& cap : m_rules.links[at(link)].caps) {
        const Rates kept = cap.strength.at(day) * (1.0 - m_draws.leakages[at(cap.leakage)]);
        through = through.min(wanting - kept * (wanting - cap.perDay).max(0.0));
    }
    if (m_layout.links[at(link)].capacityPerDay.central > 0.0)
        through = through.min(m_draws.capacity[at(link)] * m_rules.links[at(link)].transport.at(day));
    return (through + 0.5).floor().cast<std::int32_t>().min(coming);
}

Rates Choice::room(int link, int day, const Rates& wanting) const
{
    if (!isLimited(link))
        return Rates::Ones(wanting.size());
    const Counts coming = wanting.ceil().cast<std::int32_t>();
    const Rates fitting = through(link, day, coming).cast<double>();
    return (coming > 0).select(fitting / coming.cast<double>(), 1.0);
}

std::vector<Choice::Way> Choice::waysOut(int place, int day, const std::vector<Counts>& ready) const
{
    std::vector<Way> ways;
    const std::vector<Rates> bases = this->bases(place, day);
    for (const int link : m_layout.ways[at(place)]) {
        Way way;
        way.base = bases[ways.size()];
        Rates wanting = Rates::Zero(m_draws.replicates);
        for (int group = 0; group < m_layout.groups; ++group) {
            way.passing.push_back(passing(link, group, day));
            wanting += ready[at(group)].cast<double>() * way.base * way.passing.back();
            way.believed.push_back(believed(link, group, day));
            way.open.push_back(openShare(m_rules.links[at(link)], group, day));
        }
        way.room = room(link, day, wanting);
        way.knownRoom = 1.0 - (1.0 - way.room) * knownLimits(link, day);
        way.pull = attraction(link, day) * way.room;
        ways.push_back(std::move(way));
    }
    return ways;
}

/// Those who know that they will not pass where they would like to, spread over the other open ways by attraction.
/// Added to those who go where they would like to; by way.
std::vector<Rates> Choice::redirected(const std::vector<Way>& ways, int group) const
{
    const Rates zero = Rates::Zero(m_draws.replicates);
    std::vector<Rates> coming(ways.size(), zero);
    for (std::size_t from = 0; from < ways.size(); ++from) {
        Rates others = zero;
        for (std::size_t to = 0; to < ways.size(); ++to)
            if (to != from)
                others += ways[to].pull * ways[to].open[at(group)];
        const Rates passing = ways[from].base * ways[from].believed[at(group)];
        const Rates direct = (others > 0.0).select(passing * ways[from].knownRoom, passing);
        const Rates spill = (others > 0.0).select((ways[from].base - direct) / others, 0.0);
        coming[from] += direct;
        for (std::size_t to = 0; to < ways.size(); ++to)
            if (to != from)
                coming[to] += spill * ways[to].pull * ways[to].open[at(group)] * ways[to].believed[at(group)];
    }
    return coming;
}

std::vector<std::vector<Rates>> Choice::shares(int place, int day, const std::vector<Counts>& ready) const
{
    std::vector<std::vector<Rates>> shares(at(m_layout.groups));
    if (isUnrestricted(place)) {
        shares.assign(at(m_layout.groups), bases(place, day));
        return shares;
    }
    const std::vector<Way> ways = waysOut(place, day, ready);
    for (int group = 0; group < m_layout.groups; ++group) {
        const std::vector<Rates> coming = redirected(ways, group);
        for (std::size_t way = 0; way < ways.size(); ++way) {
            const Rates& known = ways[way].believed[at(group)];
            const Rates kept = (known > 0.0).select((ways[way].passing[at(group)] / known).min(1.0), 0.0);
            shares[at(group)].push_back(coming[way] * kept);
        }
    }
    return shares;
}

} // namespace antevia::corridor
