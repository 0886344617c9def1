// A day inside a place: hope, registration, stay, and what the authorities do with those who stay.
#include "analysis/corridor/block.h"

#include "analysis/corridor/share_out.h"

namespace antevia::corridor {
namespace {

std::size_t at(int position)
{
    return static_cast<std::size_t>(position);
}

Counts wholePeople(const Rates& people)
{
    constexpr double most = 1e9;
    return (people.max(0.0).min(most) + 0.5).floor().cast<std::int32_t>();
}

} // namespace

/// Stranded people turn back, or set out again if a way is open to them now.
void Block::takeHeart(int place)
{
    for (int group = 0; group < m_layout.groups; ++group) {
        CountColumn stranded = m_state.stranded.col(cell(place, group));
        const Counts back =
            m_noise.movers(draw(place, group, Purpose::TurnBack), stranded, m_draws.turnBack[at(place)]);
        m_state.tally.turnedBack += back.cast<std::int64_t>();
        stranded -= back;
        if (m_choice.hasWayOut(place, group, m_day)) {
            m_state.ready.col(cell(place, group)) += stranded;
            stranded.setZero();
        }
    }
}

/// As many as the place can register, the groups in proportion; all, if there is no such step here. Where the queue
/// has an end, those beyond it go on unregistered.
void Block::registerPeople(int place)
{
    std::vector<Counts> passing;
    Counts waiting = Counts::Zero(m_draws.replicates);
    for (int group = 0; group < m_layout.groups; ++group) {
        CountColumn here = m_state.waiting.col(cell(place, group));
        here += m_state.flows.arrivals.col(cell(place, group));
        waiting += here;
        passing.emplace_back(here);
    }
    const PlaceParameters& parameters = m_layout.places[at(place)];
    if (parameters.registrationPerDay.central > 0.0) {
        const Rates able = (m_draws.registration[at(place)] + m_rules.registrationChange[at(place)].at(m_day)).max(0.0);
        Counts through = wholePeople(able).min(waiting);
        if (parameters.registrationPatience.central > 0.0)
            through = through.max(waiting - wholePeople(able * m_draws.patience[at(place)]));
        passing = cutTo(through, passing);
    }
    for (int group = 0; group < m_layout.groups; ++group) {
        m_state.waiting.col(cell(place, group)) -= passing[at(group)];
        m_state.stay.front().col(cell(place, group)) += passing[at(group)];
    }
}

void Block::stay(int place)
{
    const int stages = m_layout.places[at(place)].stayStages;
    const Rates days = m_draws.stay[at(place)] * m_rules.stayFactor[at(place)].at(m_day);
    const Rates leaving = 1.0 / (1.0 + days / stages);
    for (int group = 0; group < m_layout.groups; ++group) {
        const Eigen::Index here = cell(place, group);
        Counts moving = Counts::Zero(m_draws.replicates);
        for (int stage = 0; stage < stages; ++stage) {
            CountColumn staying = m_state.stay[at(stage)].col(here);
            staying += moving;
            moving = m_noise.movers(draw(place, group, Purpose::FirstStay, stage), staying, leaving);
            staying -= moving;
        }
        const Counts asylum = m_noise.movers(draw(place, group, Purpose::Asylum), moving, m_draws.asylum[at(place)]);
        m_state.tally.asylum += asylum.cast<std::int64_t>();
        m_state.ready.col(here) += moving - asylum;
    }
}

/// The people in a place whom the authorities can move, by group and then by stage: those who stay, or everybody.
std::vector<CountsView> Block::peopleToMove(int place, bool everybody)
{
    std::vector<CountsView> parts;
    for (int group = 0; group < m_layout.groups; ++group) {
        const Eigen::Index here = cell(place, group);
        for (CountTable& stage : m_state.stay)
            parts.emplace_back(stage.col(here));
        if (everybody)
            for (CountTable* table : {&m_state.waiting, &m_state.ready, &m_state.stranded})
                parts.emplace_back(table->col(here));
    }
    return parts;
}

void Block::returnPeople(int place)
{
    const double perDay = m_rules.returns[at(place)].at(m_day);
    if (perDay <= 0.0)
        return;
    std::vector<CountsView> parts = peopleToMove(place, true);
    const std::vector<Counts> going =
        cutTo(wholePeople(Rates::Constant(m_draws.replicates, perDay)), {parts.begin(), parts.end()});
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] -= going[i];
        m_state.tally.turnedBack += going[i].cast<std::int64_t>();
    }
}

/// People who are moved to another site leave by the link and arrive there like anybody else.
void Block::transferPeople(int place)
{
    for (const int link : m_layout.ways[at(place)]) {
        const Rates perDay = m_draws.transfers[at(link)] + m_rules.links[at(link)].transfers.at(m_day);
        if (!(perDay > 0.0).any())
            continue;
        std::vector<CountsView> parts = peopleToMove(place, false);
        const std::vector<Counts> going = cutTo(wholePeople(perDay), {parts.begin(), parts.end()});
        const std::size_t stages = m_state.stay.size();
        for (int group = 0; group < m_layout.groups; ++group) {
            Counts people = Counts::Zero(m_draws.replicates);
            for (std::size_t i = at(group) * stages; i < (at(group) + 1) * stages; ++i) {
                parts[i] -= going[i];
                people += going[i];
            }
            depart(link, group, people);
        }
    }
}

} // namespace antevia::corridor
