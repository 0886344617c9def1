#pragma once

#include "model/base/run_context.h"
#include "model/formats/found_series.h"
#include "model/formats/place_dictionary.h"

#include <optional>
#include <string>

namespace antevia {

/// What is known beside the bytes of a file, and what a person says of how it is written.
struct UnderstandOptions {
    const PlaceDictionary* places = nullptr; ///< must live longer
    std::optional<Day> today;                ///< later periods are warned of
    std::optional<char> delimiter;
    std::optional<char> decimalMark;
    std::optional<char> groupMark;
    std::optional<DateOrder> dateForm;
    std::string encoding;
    std::string sheet; ///< only this one of a workbook
    int headerRow = 0;
    bool dailyFromCumulative = false; ///< running totals are turned into what each period added
};

/// Everything that the bytes of a publisher's file say, recognised by content, never by name. What is wrong with the
/// file stands in its messages; a file with errors has no series. Fails only with Cancelled.
Result<FoundFile> understandFile(const ImportBytes& file, const UnderstandOptions& options, const RunContext& run = {});

/// The same from the disk; what keeps a file from being read is an error among its messages.
Result<FoundFile> understandFile(const std::string& path, const UnderstandOptions& options, const RunContext& run = {});

} // namespace antevia
