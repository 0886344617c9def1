#include "model/scenario/simulation.h"

#include <algorithm>

namespace antevia {
namespace {

bool same(const Paths& a, const Paths& b)
{
    return a.rows() == b.rows() && a.cols() == b.cols() && (a.size() == 0 || a == b);
}

} // namespace

bool PlacePaths::operator==(const PlacePaths& other) const
{
    return place == other.place && same(arrivals, other.arrivals) && same(departures, other.departures) &&
           same(present, other.present) && same(waiting, other.waiting) && same(stranded, other.stranded) &&
           std::ranges::equal(arrivalsByGroup, other.arrivalsByGroup, same) &&
           std::ranges::equal(presentByGroup, other.presentByGroup, same);
}

bool LinkPaths::operator==(const LinkPaths& other) const
{
    return link == other.link && same(departures, other.departures) && same(inTransit, other.inTransit);
}

} // namespace antevia
