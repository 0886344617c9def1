#pragma once

#include "analysis/corridor/simulate.h"

#include <string>
#include <vector>

namespace antevia::testing_corridor {

/// A small corridor put together step by step, everything fixed and without noise unless said otherwise.
class Case {
public:
    Case& place(const std::string& id, PlaceRole role = PlaceRole::Transit);
    /// A link "from-to".
    Case& link(const std::string& from, const std::string& to, double transitDays = 0.0, double attraction = 1.0);
    /// The same number comes in at each entry there is by now on each day; on `days` days, in `replicates` replicates.
    Case& enter(double perDay, int days, int replicates = 1);
    Case& enter(const std::vector<double>& perDay);
    /// Counted arrivals, the last of them on day 0.
    Case& observe(const std::string& id, const std::vector<double>& arrivals);
    Case& measure(const std::string& id, int effectiveDay, MeasureEffect effect);

    PlaceParameters& at(const std::string& id);
    LinkParameters& on(const std::string& id);
    SimulationInput input() const;
    SimulationInput rest; ///< everything but the network

private:
    std::vector<Place> m_places;
    std::vector<Link> m_links;
};

/// GR (entry) → A → X (exit), people always enough to see each step.
Case chain();
/// GR (entry) → A, from where most go to B and few to C; both lead to X (exit).
Case fork();

Simulation runOf(const Case& corridor, int threads = 1, int replicatesPerTask = 128);
const PlacePaths& place(const Simulation& simulation, const std::string& id);
const LinkPaths& link(const Simulation& simulation, const std::string& id);
/// The first replicate, day 0 first.
std::vector<int> firstRow(const Paths& paths);
Day dayZero();

} // namespace antevia::testing_corridor
