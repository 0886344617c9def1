#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"
#include "model/formats/place_dictionary.h"

namespace antevia {

/// Looks at all that was read of a file, whatever its format: the codes and words of its series, its titles, notes and
/// flags, and what its messages repeat. Of a file that holds something of a single person nothing is left but the
/// errors (C35) that say so, in which no value of it stands. `places` may be null.
void refusePersons(FoundFile& file, const PlaceDictionary* places, MessageLog& log);

} // namespace antevia
