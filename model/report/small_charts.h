#pragma once

#include "model/report/chart_spec.h"

#include <string>
#include <vector>

namespace antevia {

/// Charts of one kind side by side, over the same days, small and without furniture of their own: the same names of
/// lines and bands mean the same in all.
struct SmallCharts {
    std::string id;       ///< file name without ending
    std::string title;
    std::string subtitle;
    ChartUnit unit = ChartUnit::People;
    std::string unitText;
    std::vector<ChartSpec> charts; ///< of each: title, bands, lines, and marks without their labels
    bool sameScale = false;        ///< else each has its own scale of values
    std::string source;
    std::string note;
    bool operator==(const SmallCharts&) const = default;
};

} // namespace antevia
