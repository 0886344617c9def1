#pragma once

#include "model/base/result.h"
#include "model/formats/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// True if the bytes are a spreadsheet of OpenDocument: a ZIP whose first part says so.
bool looksLikeOds(std::string_view bytes);
/// All sheets of an OpenDocument spreadsheet with their stored values, hidden ones left out and told in `remarks` of
/// the first. Fails with Format as readSheet does.
Result<std::vector<Table>> readOds(std::string_view bytes);

} // namespace antevia
