#pragma once

#include "model/formats/table_out.h"

namespace antevia {

/// The table with the note on Kosovo* among its notes if any of its cells names it.
Sheet withKosovoFootnote(Sheet sheet);

} // namespace antevia
