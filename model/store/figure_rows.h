#pragma once

#include "model/base/id.h"
#include "model/indicators/series_info.h"
#include "model/store/database.h"
#include "model/time/series.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// One series in one vintage: where it stands in it, and the SHA-256 of its rows.
struct Delivery {
    SeriesId series;
    VintageId vintage;
    std::int64_t position = 0;
    std::string rowsHash;
};

/// "v2 SI": what a delivery is listed and remembered as.
std::string deliveryKey(const Delivery& delivery);

/// What one delivery has of a series.
struct KeptRows {
    Series series;
    std::vector<CellMark> marks; ///< in the order of periods
};

/// The hash of the lines "2015-10-16 1200\n", one a period ("2015-10-16 \n" if it is missing), with a blank and
/// printMark() before the end of the line where there is a mark.
std::string rowsHash(const Series& series, const std::vector<CellMark>& marks = {});
/// SHA-256 of a vintage: a line for each delivery, in the order of series ids: the id as a JSON text, a space,
/// rowsHash.
std::string contentHash(std::vector<Delivery> deliveries);

/// The number in "v12", by which vintages are ordered; nothing if the id is written in another way.
std::optional<std::int64_t> vintageNumber(const VintageId& id);

/// Fails with InvalidInput unless a series can be kept and read back equal.
Result<void> checkKeepable(const SeriesFigures& figures);
/// Fails with InvalidInput if what the publisher says of a cell is personal (checkFreeTexts).
Result<void> checkFlags(const SeriesFigures& figures);

/// In the order in which they stand in the vintage.
Result<std::vector<Delivery>> deliveriesIn(const Database& database, const VintageId& vintage);
/// The last taken in first.
Result<std::vector<Delivery>> deliveriesOf(const Database& database, const SeriesId& series);

/// The rows as they are kept, whether or not they are still what was written.
Result<KeptRows> rowsAsKept(const Database& database, const Delivery& delivery);
/// The rows, or Format, naming the vintage, if they are not what was written.
Result<KeptRows> checkedRows(const Database& database, const Delivery& delivery);
/// SHA-256 of the rows as they are now, read without making anything of them.
Result<std::string> rowsHashNow(const Database& database, const Delivery& delivery);

Result<void> writeRows(const Database& database, const Delivery& delivery, const SeriesFigures& figures);
Result<void> deleteRows(const Database& database, const Delivery& delivery);

/// Fails with Conflict, naming the vintages, if the series has figures.
Result<void> checkHasNoFigures(const Database& database, const std::string& series);

} // namespace antevia
