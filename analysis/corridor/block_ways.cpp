// A day of those who go on: which way, whether they get through, when they arrive.
#include "analysis/corridor/block.h"

#include "analysis/corridor/share_out.h"

namespace antevia::corridor {
namespace {

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

} // namespace

/// Who comes to each way out and gets through its limits; by way, then by group.
std::vector<std::vector<Counts>> Block::choose(int place)
{
    const std::vector<int>& ways = m_layout.ways[at(place)];
    std::vector<Counts> ready;
    for (int group = 0; group < m_layout.groups; ++group)
        ready.emplace_back(m_state.ready.col(cell(place, group)));
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
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const int link = ways[way];
        const double stopped = m_rules.links[at(link)].stoppedShare.at(m_day);
        if (stopped > 0.0) {
            const Counts isStill = m_noise.happens(draw(link, 0, Purpose::Weather), stopped, m_draws.replicates);
            for (Counts& people : going[way])
                people *= 1 - isStill;
        }
        if (m_choice.isLimited(link)) {
            Counts coming = Counts::Zero(m_draws.replicates);
            for (const Counts& people : going[way])
                coming += people;
            going[way] = cutTo(m_choice.through(link, m_day, coming), going[way]);
        }
    }
    return going;
}

void Block::setOut(int place)
{
    const std::vector<int>& ways = m_layout.ways[at(place)];
    const auto going = choose(place);
    for (int group = 0; group < m_layout.groups; ++group) {
        CountColumn ready = m_state.ready.col(cell(place, group));
        for (std::size_t way = 0; way < ways.size(); ++way) {
            ready -= going[way][at(group)];
            depart(ways[way], group, going[way][at(group)]);
        }
        if (!m_choice.hasWayOut(place, group, m_day)) {
            m_state.stranded.col(cell(place, group)) += ready;
            ready.setZero();
        }
    }
}

/// Lays people who set out today into the days on which they will arrive.
void Block::depart(int link, int group, const Counts& people)
{
    m_state.flows.departures.col(cell(link, group)) += people;
    Counts left = people;
    for (int offset = m_transit.first(link); offset < m_transit.last(link) && left.any(); ++offset) {
        const Counts arriving = m_noise.movers(draw(link, group, Purpose::FirstTransit, offset), left,
                                               m_transit.arriving(link, offset));
        slot(link, group, m_day + offset) += arriving;
        left -= arriving;
    }
    slot(link, group, m_day + m_transit.last(link)) += left;
}

} // namespace antevia::corridor
