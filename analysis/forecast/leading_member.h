#pragma once

#include "analysis/forecast/fitted_member.h"
#include "analysis/forecast/surroundings.h"

namespace antevia {

/// The regression of leading.h on what is known beside a history (periods, no missing values, counts ≥ 0); beyond
/// fourteen periods ahead it stays where it is. An update takes the figure in, and of the surroundings what was known
/// by then; a refit has one optimum wherever it starts. Nothing with fewer than sixty periods or without surroundings.
std::unique_ptr<FittedMember> leadingMember(const VectorRef& history, int season,
                                            std::shared_ptr<const Surroundings> around);

} // namespace antevia
