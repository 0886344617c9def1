#pragma once

#include "model/base/run_context.h"
#include "model/formats/found_series.h"
#include "model/formats/place_dictionary.h"
#include "model/formats/sdmx_structure.h"
#include "model/formats/table_layout.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// What a person says a column is. It counts where number and heading are those of the file.
struct ColumnWish {
    int column = 0; ///< 1-based
    std::string heading;
    ColumnRole role = ColumnRole::Ignored;
    std::string dimension; ///< of a Dimension: its name; empty: from the heading
    bool operator==(const ColumnWish&) const = default;
};

/// What is known beside the bytes of a file, and what a person says of how it is written.
struct UnderstandOptions {
    const PlaceDictionary* places = nullptr;                ///< must live longer
    const std::vector<SdmxStructure>* structures = nullptr; ///< of SDMX messages; must live longer
    std::optional<Day> today;                               ///< later periods are warned of
    std::optional<char> delimiter;
    std::optional<char> decimalMark;
    std::optional<char> groupMark;
    std::optional<DateOrder> dateForm;
    std::string encoding;
    std::string sheet; ///< only this one of a workbook
    int headerRow = 0;
    int fiscalYearStart = 0;          ///< the month (1 … 12) in which fiscal years begin; 0: as the file says
    bool dailyFromCumulative = false; ///< running totals are turned into what each period added
    std::vector<ColumnWish> columns;
    std::vector<PlaceAlias> placeNames; ///< names that no dictionary has; those who load `places` put them in
    std::optional<CountingUnit> unit;   ///< what one unit of every series is, in place of what the file says
    std::optional<BorderScope> scope;
    bool operator==(const UnderstandOptions&) const = default;
};

/// Everything that the bytes of a publisher's file say, recognised by content, never by name. What is wrong with the
/// file stands in its messages; a file with errors has no series. Fails only with Cancelled.
Result<FoundFile> understandFile(const ImportBytes& file, const UnderstandOptions& options, const RunContext& run = {});

/// The same from the disk; what keeps a file from being read is an error among its messages. Delimited text of more
/// than 8 MiB (4 GiB at most) is read block by block and never in memory whole.
Result<FoundFile> understandFile(const std::string& path, const UnderstandOptions& options, const RunContext& run = {});

} // namespace antevia
