#include "model/capacity/needs.h"

namespace antevia {
namespace {

bool same(double a, double b)
{
    return a == b || (a != a && b != b);
}

} // namespace

bool NeedRow::operator==(const NeedRow& other) const
{
    return place == other.place && day == other.day && line == other.line && same(needP50, other.needP50) &&
           same(needP90, other.needP90) && same(inHand, other.inHand) && same(gapP50, other.gapP50) &&
           same(gapP90, other.gapP90) && normId == other.normId;
}

bool PlaceCapacity::operator==(const PlaceCapacity& other) const
{
    return place == other.place && day == other.day && same(persons, other.persons) && tightest == other.tightest &&
           unknownLines == other.unknownLines;
}

bool BreachCurve::operator==(const BreachCurve& other) const
{
    return place == other.place && kind == other.kind && line == other.line && onDay.size() == other.onDay.size() &&
           byDay.size() == other.byDay.size() && onDay == other.onDay && byDay == other.byDay &&
           breachDay == other.breachDay && same(capacity, other.capacity) && same(worstGapP90, other.worstGapP90) &&
           worstDay == other.worstDay;
}

} // namespace antevia
