#pragma once

#include "model/formats/found_series.h"
#include "model/formats/message_log.h"

#include <vector>

namespace antevia {

/// Takes a sheet of a workbook once where all of its figures stand on another sheet too, under the same title and
/// headings, and tells it (`tables` are those of the file). Sheets that share most of the figures that they both have
/// are told and taken both. Tables with less than three different figures above those of small cells are no evidence:
/// sheets of men and of women may be alike by chance.
void settleCopiedSheets(std::vector<FoundSeries>& series, const std::vector<FoundTable>& tables, MessageLog& log);

} // namespace antevia
