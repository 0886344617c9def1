#include "analysis/corridor/rules.h"

#include "analysis/corridor/draws.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia::corridor {
namespace {

/// FNV-1a, so that a measure's leakage is the same draw in every scenario that has the measure.
std::uint32_t keyOf(const std::string& id)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash | 0x80000000U; // the lower half of the keys belongs to places and links
}

Curve constant(const RuleSpan& span, double value)
{
    return {span.first, std::vector<double>(static_cast<std::size_t>(span.last - span.first + 1), value)};
}

/// 0 before and after the measure; on its first day one step of the ramp is taken, after rampDays all.
Curve strengthOf(const Measure& measure, const RuleSpan& span)
{
    Curve curve = constant(span, 0.0);
    for (int day = span.first; day <= span.last; ++day) {
        const Day date = span.day0 + Days(day);
        if (date < measure.effective || (measure.ends && date >= *measure.ends))
            continue;
        const double step = daysBetween(measure.effective, date) + 1.0;
        curve.values[static_cast<std::size_t>(day - span.first)] = std::min(1.0, step / (measure.rampDays + 1.0));
    }
    return curve;
}

/// Multiplies each day by 1 + strength · (factor − 1).
void scale(Curve& curve, const Curve& strength, double factor)
{
    for (std::size_t i = 0; i < curve.values.size(); ++i)
        curve.values[i] *= 1.0 + strength.values[i] * (factor - 1.0);
}

/// Lays the effect of one measure into the rules.
class Effects {
public:
    Effects(Rules& rules, const Network& network, const std::vector<Group>& groups)
        : m_rules(rules), m_network(network), m_groups(groups)
    {
    }

    Result<void> add(const Measure& measure, const RuleSpan& span)
    {
        if (measure.rampDays < 0)
            return wrong(measure, "its ramp is " + printInteger(measure.rampDays) + " days long");
        m_measure = &measure;
        m_strength = strengthOf(measure, span);
        return std::visit([this](const auto& effect) { return lay(effect); }, measure.effect);
    }

private:
    static Error wrong(const Measure& measure, const std::string& why)
    {
        return {ErrorCode::InvalidInput, "measure '" + text(measure.id) + "': " + why};
    }

    void close(LinkRules& rules, std::vector<bool> shut, int leakage)
    {
        rules.closings.push_back({m_strength, std::move(shut), leakage, m_measure->effective});
    }

    void add(Curve& curve, double amount) const
    {
        for (std::size_t i = 0; i < curve.values.size(); ++i)
            curve.values[i] += m_strength.values[i] * amount;
    }

    Result<int> groupOf(const GroupId& id) const
    {
        const auto found = std::ranges::find(m_groups, id, &Group::id);
        if (found == m_groups.end())
            return wrong(*m_measure, "there is no group '" + text(id) + "'");
        return static_cast<int>(found - m_groups.begin());
    }

    Result<LinkRules*> rulesOf(const LinkId& id)
    {
        const int link = m_network.indexOf(id);
        if (link < 0)
            return wrong(*m_measure, "the network has no link '" + text(id) + "'");
        return &m_rules.links[static_cast<std::size_t>(link)];
    }

    Result<std::size_t> placeOf(const PlaceId& id)
    {
        const int place = m_network.indexOf(id);
        if (place < 0)
            return wrong(*m_measure, "the network has no place '" + text(id) + "'");
        return static_cast<std::size_t>(place);
    }

    Result<int> addLeakage(const Uncertain& value)
    {
        if (!(value.low >= 0.0 && value.low <= value.central && value.central <= value.high && value.high <= 1.0))
            return wrong(*m_measure, "its leakage is not low ≤ central ≤ high from 0 to 1");
        m_rules.leakages.push_back({value, keyOf(text(m_measure->id))});
        return static_cast<int>(m_rules.leakages.size()) - 1;
    }

    Result<void> checkNotNegative(double value, const char* what)
    {
        if (value >= 0.0 && std::isfinite(value))
            return {};
        return wrong(*m_measure, std::string(what) + " is " + printNumber(value));
    }

    Result<void> lay(const CloseLink& effect)
    {
        TRY(LinkRules* const rules, rulesOf(effect.link));
        TRY(const int leakage, addLeakage(effect.leakage));
        close(*rules, std::vector<bool>(m_groups.size(), true), leakage);
        return {};
    }

    Result<void> lay(const CapLink& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.perDay, "its cap"));
        if (effect.perDay == 0.0)
            return lay(CloseLink{effect.link, effect.leakage});
        TRY(LinkRules* const rules, rulesOf(effect.link));
        TRY(const int leakage, addLeakage(effect.leakage));
        rules->caps.push_back({m_strength, effect.perDay, leakage});
        return {};
    }

    Result<void> lay(const FilterGroups& effect)
    {
        for (const GroupId& id : effect.admitted)
            RETURN_IF_ERROR(groupOf(id));
        TRY(LinkRules* const rules, rulesOf(effect.link));
        TRY(const int leakage, addLeakage(effect.leakage));
        std::vector<bool> shut;
        for (const Group& group : m_groups)
            shut.push_back(std::ranges::find(effect.admitted, group.id) == effect.admitted.end());
        close(*rules, std::move(shut), leakage);
        return {};
    }

    Result<void> lay(const ChangeTransport& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.factor, "its factor"));
        TRY(LinkRules* const rules, rulesOf(effect.link));
        if (effect.factor == 0.0)
            close(*rules, std::vector<bool>(m_groups.size(), true), -1);
        else
            scale(rules->transport, m_strength, effect.factor);
        return {};
    }

    Result<void> lay(const ScaleEntry& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.factor, "its factor"));
        scale(m_rules.entryFactor, m_strength, effect.factor);
        return {};
    }

    Result<void> lay(const ChangeStay& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.factor, "its factor"));
        TRY(const std::size_t place, placeOf(effect.place));
        scale(m_rules.stayFactor[place], m_strength, effect.factor);
        return {};
    }

    Result<void> lay(const ChangeRegistration& effect)
    {
        TRY(const std::size_t place, placeOf(effect.place));
        add(m_rules.registrationChange[place], effect.perDay);
        return {};
    }

    Result<void> lay(const ShiftRoute& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.factor, "its factor"));
        TRY(LinkRules* const rules, rulesOf(effect.link));
        scale(rules->attraction, m_strength, effect.factor);
        return {};
    }

    Result<void> lay(const WeatherDays& effect)
    {
        if (!(effect.stoppedShare >= 0.0 && effect.stoppedShare <= 1.0))
            return wrong(*m_measure, "its share of days is " + printNumber(effect.stoppedShare) + ", not from 0 to 1");
        TRY(LinkRules* const rules, rulesOf(effect.link));
        Curve& stopped = rules->stoppedShare;
        for (std::size_t i = 0; i < stopped.values.size(); ++i)
            stopped.values[i] = std::max(stopped.values[i], m_strength.values[i] * effect.stoppedShare);
        return {};
    }

    Result<void> lay(const TransferPeople& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.perDay, "its people a day"));
        TRY(LinkRules* const rules, rulesOf(effect.link));
        add(rules->transfers, effect.perDay);
        return {};
    }

    Result<void> lay(const AddEntry& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.perDay, "its people a day"));
        TRY(const std::size_t place, placeOf(effect.place));
        if (m_network.places()[place].role == PlaceRole::Exit)
            return wrong(*m_measure, "'" + text(effect.place) + "' is an exit, where nobody comes in");
        AddedEntry entry{static_cast<int>(place), -1, m_strength};
        for (double& value : entry.perDay.values)
            value *= effect.perDay;
        if (!effect.group.empty()) {
            TRY(entry.group, groupOf(effect.group));
        }
        m_rules.addedEntries.push_back(std::move(entry));
        return {};
    }

    /// The factor is kept where the group's share will be, until all measures are laid.
    Result<void> lay(const ScaleGroup& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.factor, "its factor"));
        TRY(const int group, groupOf(effect.group));
        scale(m_rules.groupShares[static_cast<std::size_t>(group)], m_strength, effect.factor);
        return {};
    }

    Result<void> lay(const ReturnPeople& effect)
    {
        RETURN_IF_ERROR(checkNotNegative(effect.perDay, "its people a day"));
        TRY(const std::size_t place, placeOf(effect.place));
        add(m_rules.returns[place], effect.perDay);
        return {};
    }

    Result<void> lay(const BanMovement& effect)
    {
        TRY(const std::size_t place, placeOf(effect.place));
        TRY(const int leakage, addLeakage(effect.leakage));
        for (const int link : m_network.linksFrom(static_cast<int>(place)))
            close(m_rules.links[static_cast<std::size_t>(link)], std::vector<bool>(m_groups.size(), true), leakage);
        return {};
    }

    /// Capacity does not move people: who finds no bed is there all the same.
    Result<void> lay(const ChangeCapacity& effect)
    {
        RETURN_IF_ERROR(placeOf(effect.place));
        return {};
    }

    Rules& m_rules;
    const Network& m_network;
    const std::vector<Group>& m_groups;
    const Measure* m_measure = nullptr;
    Curve m_strength;
};

/// The link's own state at the start is a closing that is always in force.
void addOwnState(Rules& rules, const Layout& layout, std::size_t link, const RuleSpan& span)
{
    const LinkParameters& parameters = layout.links[link];
    if (parameters.openShare >= 1.0)
        return;
    rules.leakages.push_back({parameters.leakage, ownLeakageKey(static_cast<int>(link))});
    rules.links[link].closings.push_back({constant(span, 1.0 - parameters.openShare),
                                          std::vector<bool>(layout.groupShares.size(), true),
                                          static_cast<int>(rules.leakages.size()) - 1, Day::min()});
}

/// The entry paths show day 0 as it is, measures in force included.
void makeRelativeToDayZero(Curve& curve)
{
    const double now = curve.at(0);
    if (now > 0.0)
        for (double& value : curve.values)
            value /= now;
}

/// Turns each group's factor into its share of entries, and what all factors do to their number into one.
void shareEntries(Rules& rules, const Layout& layout)
{
    for (Curve& curve : rules.groupShares)
        makeRelativeToDayZero(curve);
    for (std::size_t day = 0; day < rules.entryFactor.values.size(); ++day) {
        double sum = 0.0;
        for (std::size_t group = 0; group < rules.groupShares.size(); ++group)
            sum += rules.groupShares[group].values[day] * layout.groupShares[group];
        for (std::size_t group = 0; group < rules.groupShares.size(); ++group) {
            double& share = rules.groupShares[group].values[day];
            share = sum > 0.0 ? share * layout.groupShares[group] / sum : layout.groupShares[group];
        }
        rules.entryFactor.values[day] *= sum;
    }
}

/// Stopped transport first, then by date.
void sortClosings(LinkRules& rules)
{
    std::ranges::stable_sort(rules.closings, {}, [](const Closing& closing) {
        return std::pair(closing.leakage >= 0, closing.since);
    });
}

} // namespace

double Curve::at(int day) const
{
    return values[static_cast<std::size_t>(std::clamp(day - first, 0, static_cast<int>(values.size()) - 1))];
}

Result<Rules> makeRules(const Layout& layout, const Network& network, const std::vector<Group>& groups,
                        const std::vector<Measure>& measures, const RuleSpan& span)
{
    EXPECTS(span.first <= 0 && span.last >= 0);
    Rules rules;
    rules.links.resize(layout.links.size());
    rules.stayFactor.assign(layout.places.size(), constant(span, 1.0));
    rules.registrationChange.assign(layout.places.size(), constant(span, 0.0));
    rules.returns.assign(layout.places.size(), constant(span, 0.0));
    rules.entryFactor = constant(span, 1.0);
    rules.groupShares.assign(layout.groupShares.size(), constant(span, 1.0));
    for (std::size_t link = 0; link < layout.links.size(); ++link) {
        rules.links[link].transport = rules.links[link].attraction = constant(span, 1.0);
        rules.links[link].stoppedShare = rules.links[link].transfers = constant(span, 0.0);
        addOwnState(rules, layout, link, span);
    }
    Effects effects(rules, network, groups);
    for (const Measure& measure : measures)
        RETURN_IF_ERROR(effects.add(measure, span));
    makeRelativeToDayZero(rules.entryFactor);
    shareEntries(rules, layout);
    for (LinkRules& link : rules.links)
        sortClosings(link);
    return rules;
}

double openShare(const LinkRules& rules, int group, int day)
{
    double open = 1.0;
    for (const Closing& closing : rules.closings)
        if (closing.groups[static_cast<std::size_t>(group)])
            open = std::min(open, 1.0 - closing.strength.at(day));
    return open;
}

} // namespace antevia::corridor
