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

/// Each row of a table of one row, so many times.
CountTable everywhere(const CountTable& one, int replicates)
{
    return one.row(0).replicate(replicates, 1);
}

} // namespace

Block::Block(const Layout& layout, const Rules& rules, Draws draws, Noise noise)
    : m_layout(layout), m_rules(rules), m_draws(std::move(draws)), m_noise(noise),
      m_choice(m_layout, m_rules, m_draws), m_transit(m_layout, m_draws),
      m_state(State::empty(m_layout, m_draws.replicates))
{
}

Eigen::Index Block::cell(int position, int group) const
{
    return position * m_layout.groups + group;
}

std::uint32_t Block::draw(int position, int group, Purpose purpose, int next) const
{
    constexpr std::uint32_t purposes = 128; ///< 32 and one for each day on the way, at most 96
    return static_cast<std::uint32_t>(cell(position, group)) * purposes + static_cast<std::uint32_t>(purpose) +
           static_cast<std::uint32_t>(next);
}

CountColumn Block::slot(int link, int group, int day)
{
    const int slots = m_layout.slotsOf(link);
    const int first = m_layout.firstSlot[at(link)] * m_layout.groups + group * slots;
    return m_state.onTheWay.col(first + (day % slots + slots) % slots);
}

/// People who set out before day 1 are laid in their transit times' usual shares. Whoever was due up to day 0 has
/// arrived already.
void Block::begin(const StartState& start)
{
    const int rows = m_draws.replicates;
    m_state.waiting = everywhere(start.state.waiting, rows);
    m_state.ready = everywhere(start.state.ready, rows);
    m_state.stranded = everywhere(start.state.stranded, rows);
    for (std::size_t stage = 0; stage < m_state.stay.size(); ++stage)
        m_state.stay[stage] = everywhere(start.state.stay[stage], rows);
    m_state.flows = {everywhere(start.recent[0].arrivals, rows), everywhere(start.recent[0].departures, rows)};
    for (int link = 0; link < m_layout.linkCount(); ++link)
        for (int back = 0; back < static_cast<int>(start.recent.size()); ++back)
            for (int offset = std::max(back + 1, m_transit.first(link)); offset <= m_transit.last(link); ++offset) {
                const Rates before = m_transit.arrived(link, offset - 1);
                const Rates within = m_transit.arrived(link, offset);
                for (int group = 0; group < m_layout.groups; ++group) {
                    const double people = start.recent[at(back)].departures(0, cell(link, group));
                    if (people > 0.0)
                        slot(link, group, offset - back) +=
                            ((within * people + 0.5).floor() - (before * people + 0.5).floor()).cast<std::int32_t>();
                }
            }
}

void Block::clearQueues()
{
    m_state.waiting.setZero();
    m_state.ready.setZero();
    m_state.stranded.setZero();
}

void Block::step(int day, std::span<const Counts> entering, std::span<const double> observed)
{
    m_day = day;
    m_noise.setDay(day);
    m_state.flows.departures.setZero();
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
        returnPeople(place);
        transferPeople(place);
        setOut(place);
    }
}

/// The share of those left that is a group's share of all, when `taken` of all are gone.
Rates Block::groupShare(int group, const Rates& taken) const
{
    return ofThoseLeft(Rates::Constant(taken.size(), m_rules.groupShares[at(group)].at(m_day)), taken);
}

/// Who comes in here beside the entry series.
Counts Block::added(int place, int group)
{
    Counts people = Counts::Zero(m_draws.replicates);
    for (std::size_t i = 0; i < m_rules.addedEntries.size(); ++i) {
        const AddedEntry& entry = m_rules.addedEntries[i];
        const double perDay = entry.perDay.at(m_day);
        if (entry.place != place || perDay <= 0.0 || (entry.group >= 0 && entry.group != group))
            continue;
        const double share = entry.group >= 0 ? 1.0 : m_rules.groupShares[at(group)].at(m_day);
        const int which = static_cast<int>(i % 10); // the purposes up to FirstStay are free
        people += m_noise.newcomers(draw(place, group, Purpose::AddedEntry, which),
                                    Rates::Constant(m_draws.replicates, perDay * share));
    }
    m_state.tally.entered += people.cast<std::int64_t>();
    return people;
}

void Block::arrive(int place, std::span<const Counts> entering)
{
    const auto entry = std::ranges::find(m_layout.entries, place);
    const bool isEntry = entry != m_layout.entries.end();
    Counts left = isEntry ? entering[static_cast<std::size_t>(entry - m_layout.entries.begin())]
                          : Counts::Zero(m_draws.replicates);
    Rates taken = Rates::Zero(m_draws.replicates);
    if (isEntry)
        m_state.tally.entered += left.cast<std::int64_t>();
    const Rates& hidden = m_draws.unrecorded[at(place)];
    for (int group = 0; group < m_layout.groups; ++group) {
        Counts arriving = added(place, group);
        if (isEntry) {
            const Counts part =
                m_noise.movers(draw(place, group, Purpose::Entry), left, groupShare(group, taken));
            left -= part;
            taken += m_rules.groupShares[at(group)].at(m_day);
            arriving += part;
        }
        for (const int link : m_layout.into[at(place)]) {
            CountColumn today = slot(link, group, m_day);
            arriving += today;
            today.setZero();
        }
        const Counts extra = m_noise.newcomers(draw(place, group, Purpose::Unrecorded),
                                               arriving.cast<double>() * hidden / (1.0 - hidden));
        m_state.tally.unrecorded += extra.cast<std::int64_t>();
        m_state.flows.arrivals.col(cell(place, group)) = arriving + extra;
    }
}

/// One replicate only: the groups as the flows upstream have them, or as they enter if nobody came by them.
void Block::anchor(int place, double observed)
{
    EXPECTS(m_draws.replicates == 1);
    CountTable& arrivals = m_state.flows.arrivals;
    std::vector<double> weights;
    double sum = 0.0;
    for (int group = 0; group < m_layout.groups; ++group) {
        weights.push_back(arrivals(0, cell(place, group)));
        sum += weights.back();
    }
    const auto parts =
        shareOut(static_cast<std::int32_t>(std::floor(observed + 0.5)), sum > 0.0 ? weights : m_layout.groupShares);
    for (int group = 0; group < m_layout.groups; ++group)
        arrivals(0, cell(place, group)) = parts[at(group)];
}

void Block::leaveCorridor(int place)
{
    for (int group = 0; group < m_layout.groups; ++group)
        m_state.tally.atExits += m_state.flows.arrivals.col(cell(place, group)).cast<std::int64_t>();
}

} // namespace antevia::corridor
