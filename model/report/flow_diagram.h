#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace antevia {

/// A place in a flow diagram, in persons. What comes is what goes:
/// before + entered + arrived on all ways into it = set out on all ways from it + left + after.
struct FlowStop {
    std::string name;
    double height = 0.0;  ///< where it stands, 0 (top) … 1 (bottom)
    double before = 0.0;  ///< there at the start
    double entered = 0.0; ///< came in here without having been counted in another place
    double left = 0.0;    ///< left the corridor here
    double after = 0.0;   ///< there at the end
    bool operator==(const FlowStop&) const = default;
};

/// People on the way from one place to another, in persons: onTheWayBefore + setOut = arrived + onTheWayAfter.
struct FlowWay {
    std::size_t from = 0; ///< position in the diagram's stops
    std::size_t to = 0;
    std::string name;
    double setOut = 0.0;
    double arrived = 0.0;
    double onTheWayBefore = 0.0;
    double onTheWayAfter = 0.0;
    double low = 0.0; ///< central 80 % of those who set out
    double high = 0.0;
    bool operator==(const FlowWay&) const = default;
};

/// Who went where over some days.
struct FlowDiagram {
    std::string id; ///< file name without ending
    std::string title;
    std::string subtitle;
    std::vector<FlowStop> stops;
    std::vector<FlowWay> ways;
    std::string source;
    std::string note;
    bool operator==(const FlowDiagram&) const = default;
};

/// People that came into a place or were there; what its bar is as high as.
double peopleIn(const FlowDiagram& diagram, std::size_t stop);
/// People that left it or are still there.
double peopleOut(const FlowDiagram& diagram, std::size_t stop);

} // namespace antevia
