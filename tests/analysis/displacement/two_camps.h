#pragma once

#include "model/displacement/displacement.h"

#include <optional>

namespace antevia {

/// A town under attack from day 0 on, a near camp at 50 km and a far one at 150 km, in two countries.
inline DisplacementInstance twoCamps()
{
    DisplacementInstance instance;
    instance.places = {{"Town", "Home", false, {}}, {"Near", "East", true, {}}, {"Far", "West", true, {}}};
    instance.routes = {{0, 1, 50.0}, {0, 2, 150.0}};
    instance.camps = {{1, {}, {}}, {2, {}, {}}};
    instance.conflict = Eigen::MatrixXd::Zero(1, 3);
    instance.conflict(0, 0) = 1.0;
    return instance;
}

/// Day 0 empty, then 100 people more a day.
inline DisplacementGiven hundredMoreADay(int days)
{
    return {Eigen::Vector2d::Zero(), Eigen::VectorXd::LinSpaced(days, 0.0, 100.0 * (days - 1))};
}

} // namespace antevia
