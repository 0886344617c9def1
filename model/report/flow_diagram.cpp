#include "model/report/flow_diagram.h"

namespace antevia {

double peopleIn(const FlowDiagram& diagram, std::size_t stop)
{
    double people = diagram.stops[stop].before + diagram.stops[stop].entered;
    for (const FlowWay& way : diagram.ways)
        people += way.to == stop ? way.arrived : 0.0;
    return people;
}

double peopleOut(const FlowDiagram& diagram, std::size_t stop)
{
    double people = diagram.stops[stop].left + diagram.stops[stop].after;
    for (const FlowWay& way : diagram.ways)
        people += way.from == stop ? way.setOut : 0.0;
    return people;
}

} // namespace antevia
