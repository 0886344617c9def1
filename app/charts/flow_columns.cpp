#include "app/charts/flow_geometry.h"

#include <algorithm>

namespace antevia {
namespace {

/// Adds a stop after all that can be reached from it.
void visit(const FlowDiagram& diagram, std::size_t stop, std::vector<bool>& isVisited, std::vector<std::size_t>& order)
{
    if (isVisited[stop])
        return;
    isVisited[stop] = true;
    for (const FlowWay& way : diagram.ways)
        if (way.from == stop)
            visit(diagram, way.to, isVisited, order);
    order.push_back(stop);
}

/// Stops in an order in which ways lead ahead, but for those that close a circle: the reversed order of a walk along
/// the ways that begins where most people come in.
std::vector<std::size_t> alongTheWays(const FlowDiagram& diagram)
{
    std::vector<std::size_t> starts;
    for (std::size_t stop = 0; stop < diagram.stops.size(); ++stop)
        starts.push_back(stop);
    std::ranges::stable_sort(starts, std::ranges::greater(),
                             [&](std::size_t stop) { return diagram.stops[stop].entered; });
    std::vector<bool> isVisited(diagram.stops.size(), false);
    std::vector<std::size_t> order;
    for (const std::size_t stop : starts)
        visit(diagram, stop, isVisited, order);
    std::ranges::reverse(order);
    return order;
}

} // namespace

std::vector<int> flowColumns(const FlowDiagram& diagram)
{
    std::vector<int> columns(diagram.stops.size(), 0);
    std::vector<bool> isPassed(diagram.stops.size(), false);
    for (const std::size_t stop : alongTheWays(diagram)) {
        isPassed[stop] = true;
        for (const FlowWay& way : diagram.ways)
            if (way.from == stop && !isPassed[way.to])
                columns[way.to] = std::max(columns[way.to], columns[stop] + 1);
    }
    return columns;
}

} // namespace antevia
