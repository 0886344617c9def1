#include "analysis/planning/in_hand.h"

#include <algorithm>
#include <variant>

namespace antevia {
namespace {

bool isKnownLater(const Source& source, Day day0)
{
    const auto date = parseDay(source.date);
    return date && *date > day0;
}

std::string named(const Place& place, CapacityLine line)
{
    return place.name + ", " + word(line);
}

void add(InHand& hand, CapacityLine line, double amount, int days)
{
    auto found = std::ranges::find(hand.lines, line, &LineInHand::line);
    if (found == hand.lines.end())
        found = hand.lines.insert(found, {line, Eigen::VectorXd::Zero(days + 1)});
    found->amount.array() += amount;
}

/// Adds the figures of a site that count; says which do not, and which rest on a default.
void addSite(InHand& hand, const Place& place, const Site& site, Day day0, int days)
{
    std::vector<CapacityLine> counted;
    for (const CapacityFigure& figure : site.lines) {
        if (figure.kind == CapacityKind::Planned)
            continue;
        const std::string what = named(place, figure.line) + " of " + site.name;
        if (isKnownLater(figure.source, day0)) {
            hand.warnings.push_back(what + ": the figure is of " + figure.source.date + ", after day 0; not counted");
            continue;
        }
        if (figure.source.standing == Standing::Default)
            hand.warnings.push_back(what + ": counted, but a default that nobody has verified");
        if (std::ranges::find(counted, figure.line) != counted.end())
            hand.warnings.push_back(what + ": stated more than once; the figures are added up");
        counted.push_back(figure.line);
        add(hand, figure.line, figure.amount, days);
    }
}

void applyMeasure(InHand& hand, const Place& place, const Measure& measure, Day day0)
{
    const auto& change = std::get<ChangeCapacity>(measure.effect);
    const std::string what = named(place, change.line) + ": the measure '" + measure.title + "'";
    if (measure.knownFrom > day0) {
        hand.warnings.push_back(what + " was not known on day 0; not counted");
        return;
    }
    const auto found = std::ranges::find(hand.lines, change.line, &LineInHand::line);
    if (found == hand.lines.end()) {
        hand.warnings.push_back(what + " changes a line whose present amount is not known; not counted");
        return;
    }
    for (int day = 0; day < found->amount.size(); ++day)
        found->amount[day] += change.amount * shareInForce(measure, day0 + Days{day});
}

} // namespace

const LineInHand* InHand::find(CapacityLine line) const
{
    const auto found = std::ranges::find(lines, line, &LineInHand::line);
    return found == lines.end() ? nullptr : &*found;
}

double shareInForce(const Measure& measure, Day day)
{
    if (day < measure.effective || (measure.ends && day >= *measure.ends))
        return 0.0;
    const int steps = daysBetween(measure.effective, day) + 1;
    return std::min(1.0, steps / (std::max(0, measure.rampDays) + 1.0));
}

InHand inHand(const Place& place, const NeedsInput& input, Day day0, int days)
{
    InHand hand;
    for (const Site& site : input.sites)
        if (site.place == place.id)
            addSite(hand, place, site, day0, days);
    for (const Measure& measure : input.measures)
        if (const auto* change = std::get_if<ChangeCapacity>(&measure.effect); change && change->place == place.id)
            applyMeasure(hand, place, measure, day0);
    for (LineInHand& line : hand.lines)
        line.amount = line.amount.cwiseMax(0.0);
    return hand;
}

} // namespace antevia
