#include "analysis/corridor/block.h"

#include "analysis/corridor/share_out.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

/// The share of those left that is `share` of all, when `taken` of all are gone.
Rates ofThoseLeft(const Rates& share, const Rates& taken)
{
    constexpr double rounding = 1e-12;
    const Rates left = 1.0 - taken;
    return (share >= left - rounding).select(1.0, share / left.max(rounding));
}

} // namespace

Block::Block(const Layout& layout, const Rules& rules, Draws draws, Noise noise)
    : m_layout(layout), m_rules(rules), m_draws(std::move(draws)), m_noise(noise), m_choice(m_layout, m_rules, m_draws)
{
    const Counts nobody = Counts::Zero(m_draws.replicates);
    const Tally::People none = Tally::People::Zero(m_draws.replicates);
    const auto placeCells = at(layout.placeCount() * layout.groups);
    const auto linkCells = at(layout.linkCount() * layout.groups);
    m_stages.assign(placeCells, {nobody, nobody, nobody, nobody, nobody});
    m_slots.assign(linkCells, std::vector<Counts>(at(layout.slots), nobody));
    m_flows = {std::vector<Counts>(placeCells, nobody), std::vector<Counts>(linkCells, nobody)};
    m_tally = {none, none, none, none, none};
}

std::size_t Block::cell(int position, int group) const
{
    return at(position * m_layout.groups + group);
}

std::uint32_t Block::draw(int position, int group, Purpose purpose) const
{
    constexpr std::uint32_t purposes = 8;
    return static_cast<std::uint32_t>(cell(position, group)) * purposes + static_cast<std::uint32_t>(purpose);
}

Counts& Block::slot(int link, int group, int day)
{
    const int slots = m_layout.slots;
    return m_slots[cell(link, group)][at((day % slots + slots) % slots)];
}

Counts Block::inTransit(int link) const
{
    Counts people = Counts::Zero(m_draws.replicates);
    for (int group = 0; group < m_layout.groups; ++group)
        for (const Counts& slot : m_slots[cell(link, group)])
            people += slot;
    return people;
}

void Block::begin(const StartState& start)
{
    const auto everywhere = [&](const Counts& one) { return Counts(Counts::Constant(m_draws.replicates, one[0])); };
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        const Stages& from = start.stages[i];
        m_stages[i] = {everywhere(from.waiting), everywhere(from.firstStay), everywhere(from.secondStay),
                       everywhere(from.ready), everywhere(from.stranded)};
        m_flows.arrivals[i] = everywhere(start.recent[0].arrivals[i]);
    }
    m_earliest = 1;
    for (int back = 0; back < static_cast<int>(start.recent.size()); ++back)
        for (int link = 0; link < m_layout.linkCount(); ++link)
            for (int group = 0; group < m_layout.groups; ++group) {
                const Counts people = everywhere(start.recent[at(back)].departures[cell(link, group)]);
                const Rates& transit = m_draws.transit[at(link)];
                const Rates later = people.cast<double>() * (transit - transit.floor());
                depart(link, group, people, (later + 0.5).floor().cast<std::int32_t>(), -back);
                if (back == 0)
                    m_flows.departures[cell(link, group)] = people;
            }
}

void Block::clearQueues()
{
    for (Stages& stages : m_stages) {
        stages.waiting.setZero();
        stages.ready.setZero();
        stages.stranded.setZero();
    }
}

void Block::step(int day, const Counts& entering, std::span<const double> observed)
{
    m_day = day;
    m_noise.setDay(day);
    for (const int place : m_layout.order) {
        arrive(place, entering);
        if (!observed.empty() && !std::isnan(observed[at(place)]))
            anchor(place, observed[at(place)]);
        if (m_layout.roles[at(place)] == PlaceRole::Exit) {
            leaveCorridor(place);
            continue;
        }
        takeHeart(place);
        registerPeople(place);
        stay(place);
        setOut(place);
    }
}

void Block::arrive(int place, const Counts& entering)
{
    Counts left = place == m_layout.entry ? entering : Counts::Zero(m_draws.replicates);
    Rates taken = Rates::Zero(m_draws.replicates);
    m_tally.entered += left.cast<std::int64_t>();
    const Rates& hidden = m_draws.unrecorded[at(place)];
    for (int group = 0; group < m_layout.groups; ++group) {
        const Rates share = Rates::Constant(m_draws.replicates, m_layout.groupShares[at(group)]);
        Counts arriving = m_noise.movers(draw(place, group, Purpose::Entry), left, ofThoseLeft(share, taken));
        left -= arriving;
        taken += share;
        for (const int link : m_layout.into[at(place)]) {
            Counts& today = slot(link, group, m_day);
            arriving += today;
            today.setZero();
        }
        const Counts extra = m_noise.newcomers(draw(place, group, Purpose::Unrecorded),
                                               arriving.cast<double>() * hidden / (1.0 - hidden));
        m_tally.unrecorded += extra.cast<std::int64_t>();
        m_flows.arrivals[cell(place, group)] = arriving + extra;
    }
}

/// One replicate only: the groups as the flows upstream have them, or as they enter if nobody came by them.
void Block::anchor(int place, double observed)
{
    EXPECTS(m_draws.replicates == 1);
    std::vector<double> weights;
    double sum = 0.0;
    for (int group = 0; group < m_layout.groups; ++group) {
        weights.push_back(m_flows.arrivals[cell(place, group)][0]);
        sum += weights.back();
    }
    const auto parts =
        shareOut(static_cast<std::int32_t>(std::floor(observed + 0.5)), sum > 0.0 ? weights : m_layout.groupShares);
    for (int group = 0; group < m_layout.groups; ++group)
        m_flows.arrivals[cell(place, group)][0] = parts[at(group)];
}

void Block::leaveCorridor(int place)
{
    for (int group = 0; group < m_layout.groups; ++group)
        m_tally.atExits += m_flows.arrivals[cell(place, group)].cast<std::int64_t>();
}

/// Stranded people turn back, or set out again if a way is open to them now.
void Block::takeHeart(int place)
{
    for (int group = 0; group < m_layout.groups; ++group) {
        Stages& here = m_stages[cell(place, group)];
        const Counts back =
            m_noise.movers(draw(place, group, Purpose::TurnBack), here.stranded, m_draws.turnBack[at(place)]);
        m_tally.turnedBack += back.cast<std::int64_t>();
        here.stranded -= back;
        if (m_choice.hasWayOut(place, group, m_day)) {
            here.ready += here.stranded;
            here.stranded.setZero();
        }
    }
}

/// As many as the place can register, the groups in proportion; all, if there is no such step here.
void Block::registerPeople(int place)
{
    std::vector<Counts> registered;
    Counts waiting = Counts::Zero(m_draws.replicates);
    for (int group = 0; group < m_layout.groups; ++group) {
        Stages& here = m_stages[cell(place, group)];
        here.waiting += m_flows.arrivals[cell(place, group)];
        waiting += here.waiting;
        registered.push_back(here.waiting);
    }
    if (m_layout.places[at(place)].registrationPerDay.central > 0.0) {
        const Rates able = m_draws.registration[at(place)] + m_rules.registrationChange[at(place)].at(m_day);
        registered = cutTo((able.max(0.0).min(1e9) + 0.5).floor().cast<std::int32_t>(), registered);
    }
    for (int group = 0; group < m_layout.groups; ++group) {
        Stages& here = m_stages[cell(place, group)];
        here.waiting -= registered[at(group)];
        here.firstStay += registered[at(group)];
    }
}

void Block::stay(int place)
{
    const Rates days = m_draws.stay[at(place)] * m_rules.stayFactor[at(place)].at(m_day);
    const Rates leaving = 1.0 / (1.0 + days / 2.0);
    for (int group = 0; group < m_layout.groups; ++group) {
        Stages& here = m_stages[cell(place, group)];
        const Counts halfway = m_noise.movers(draw(place, group, Purpose::FirstStay), here.firstStay, leaving);
        here.firstStay -= halfway;
        here.secondStay += halfway;
        const Counts done = m_noise.movers(draw(place, group, Purpose::SecondStay), here.secondStay, leaving);
        here.secondStay -= done;
        const Counts asylum = m_noise.movers(draw(place, group, Purpose::Asylum), done, m_draws.asylum[at(place)]);
        m_tally.asylum += asylum.cast<std::int64_t>();
        here.ready += done - asylum;
    }
}

/// Who comes to each way out and gets through its limits; by way, then by group.
std::vector<std::vector<Counts>> Block::choose(int place)
{
    const std::vector<int>& ways = m_layout.ways[at(place)];
    std::vector<Counts> ready;
    for (int group = 0; group < m_layout.groups; ++group)
        ready.push_back(m_stages[cell(place, group)].ready);
    const auto shares = m_choice.shares(place, m_day, ready);
    std::vector<std::vector<Counts>> going(ways.size());
    for (int group = 0; group < m_layout.groups; ++group) {
        Counts left = ready[at(group)];
        Rates taken = Rates::Zero(m_draws.replicates);
        for (std::size_t way = 0; way < ways.size(); ++way) {
            const Rates& share = shares[at(group)][way];
            going[way].push_back(
                m_noise.movers(draw(ways[way], group, Purpose::Choice), left, ofThoseLeft(share, taken)));
            left -= going[way].back();
            taken += share;
        }
    }
    for (std::size_t way = 0; way < ways.size(); ++way)
        if (m_choice.isLimited(ways[way])) {
            Counts coming = Counts::Zero(m_draws.replicates);
            for (const Counts& people : going[way])
                coming += people;
            going[way] = cutTo(m_choice.through(ways[way], m_day, coming), going[way]);
        }
    return going;
}

void Block::setOut(int place)
{
    const std::vector<int>& ways = m_layout.ways[at(place)];
    const auto going = choose(place);
    for (int group = 0; group < m_layout.groups; ++group) {
        Stages& here = m_stages[cell(place, group)];
        for (std::size_t way = 0; way < ways.size(); ++way) {
            const Counts& people = going[way][at(group)];
            const Rates& transit = m_draws.transit[at(ways[way])];
            const Counts later =
                m_noise.movers(draw(ways[way], group, Purpose::Transit), people, transit - transit.floor());
            here.ready -= people;
            m_flows.departures[cell(ways[way], group)] = people;
            depart(ways[way], group, people, later, m_day);
        }
        if (!m_choice.hasWayOut(place, group, m_day)) {
            here.stranded += here.ready;
            here.ready.setZero();
        }
    }
}

/// Lays people who set out on `day` into the pipeline, `later` of them a day after the others. Whoever was due up to
/// day 0 has arrived already.
void Block::depart(int link, int group, const Counts& people, const Counts& later, int day)
{
    const Rates& transit = m_draws.transit[at(link)];
    const int least = m_layout.against[at(link)] ? 1 : 0;
    for (Eigen::Index row = 0; row < people.size(); ++row) {
        const auto whole = static_cast<int>(transit[row]);
        const int early = day + std::max(whole, least);
        const int late = day + std::max(whole + 1, least);
        if (early >= m_earliest)
            slot(link, group, early)[row] += people[row] - later[row];
        if (late >= m_earliest)
            slot(link, group, late)[row] += later[row];
    }
}

} // namespace antevia::corridor
