#pragma once

#include "analysis/forecast/ets.h"

namespace antevia {

/// First states read off the first seasons: a line through them, and how each place stands to the mean of its season.
/// A rough guess from which a search can start; for forms with a multiplicative part every value is above 0. Season 1
/// if the form has none, else at least two seasons of history. Book (see EtsForm), ch. 2.6.
EtsStates roughStates(const VectorRef& history, int season, const EtsForm& form);

/// Those of a fit with an additive season as those of a multiplicative one; nothing if a place would not be above 0.
std::optional<EtsStates> asMultiplicative(const EtsStates& additive);

} // namespace antevia
