#pragma once

#include "model/formats/layout_reader.h"
#include "model/formats/own_figures.h"
#include "model/formats/text_blocks.h"
#include "model/formats/understand_file.h"

#include <functional>
#include <map>
#include <string>

namespace antevia {

/// What the readers of all formats share while one file is read.
struct Understanding {
    const UnderstandOptions& options;
    const RunContext& run;
    FoundFile& file;
    MessageLog& log;
    SeriesCollector& collector;
    std::map<std::string, OwnSeries> ownSeries = {}; ///< by id: what our own export says of its series
};

/// The rows of a table of any length, one after the other.
using RowFeed = std::function<Result<void>(const RowTaker& take)>;

/// Reads one block by its layout: checks it for personal data, tells its mapping, passes its rows to the collector.
/// `sample` holds the first rows; `extraKey` ("sheet", "block") and what the lines above say are put before each key.
struct BlockReading {
    const Table& sample;
    TableLayout layout;
    std::vector<KeyPart> extraKey;
    bool isText = false; ///< rows must be as wide as the heading
};
Result<void> readBlock(Understanding& reading, const BlockReading& block, const RowFeed& rows);

/// Reads a block that our own export wrote: no guess, each column by its heading, each series under its own id.
Result<void> readOwnFigures(Understanding& reading, const OwnColumns& columns, const BlockReading& block,
                            const RowFeed& rows);
/// Says of the series of a file what our own export said of them.
void settleOwnSeries(FoundFile& file, const std::map<std::string, OwnSeries>& own);

/// Where a table in memory comes from: rows of text must be as wide as their heading; the names of the fields of
/// records stand in its first row.
enum class TableSource { Text, Rows, Records };

/// Reads all blocks of a table in memory that was cleaned (clean_table.h). `extraKey` as above.
Result<void> readTable(Understanding& reading, const Table& table, const std::vector<KeyPart>& extraKey,
                       TableSource source);

/// Reads the sheets of a workbook that hold figures by period; with more than one, each key begins with its sheet.
Result<void> readSheets(Understanding& reading, std::vector<Table> tables);

// One reader a format; each fills reading.file.format and passes what it finds to the collector.
Result<void> readTextFile(Understanding& reading, const ImportBytes& file);
/// Text of any length; beyond `tableBytes` no more of it is in memory than that.
Result<void> readTextBlocks(Understanding& reading, const TextBlocks& blocks,
                            std::size_t tableBytes = TextBlocks::tableBytes);
Result<void> readWorkbookFile(Understanding& reading, const ImportBytes& file);
Result<void> readOdsFile(Understanding& reading, const ImportBytes& file);
Result<void> readJsonFile(Understanding& reading, const ImportBytes& file);
Result<void> readPxFile(Understanding& reading, const ImportBytes& file);
Result<void> readSdmxMl(Understanding& reading, const ImportBytes& file);

} // namespace antevia
