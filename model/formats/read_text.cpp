#include "model/base/text.h"
#include "model/formats/clean_table.h"
#include "model/formats/settled_dialect.h"
#include "model/formats/understanding.h"

#include <algorithm>

namespace antevia {
namespace {

/// The dialect by what the survey found.
Result<DetectedDialect> surveyedDialect(const TextSurvey& survey, const UnderstandOptions& options, MessageLog& log)
{
    if (!survey.encoding.starts_with("UTF-16"))
        return settledDialect(survey.sample, options, log);
    UnderstandOptions rest = options; // the sample has been decoded already
    rest.encoding.clear();
    TRY(DetectedDialect detected, settledDialect(survey.sample, rest, log));
    detected.dialect.encoding = survey.encoding;
    detected.reasons.front() = "Its first bytes say that the text is UTF-16.";
    return detected;
}

bool isLeft(const Table& table, int row)
{
    return std::ranges::find(table.left, row, &LeftRow::row) != table.left.end();
}

} // namespace

Result<void> readTextBlocks(Understanding& reading, const TextBlocks& blocks, std::size_t tableBytes)
{
    reading.file.format = "delimited-text";
    TRY(const TextSurvey survey, surveyText(blocks, reading.run));
    TRY(reading.file.dialect, surveyedDialect(survey, reading.options, reading.log));
    const TextDialect& dialect = reading.file.dialect.dialect;
    if (reading.log.errors() > 0)
        return {};
    const bool isShort = blocks.size() <= tableBytes;
    TRY(Table first, firstRows(blocks, dialect, isShort ? SIZE_MAX : tableBytes, reading.run));
    first = cleanTable(std::move(first));
    if (isShort)
        return readTable(reading, first, {}, TableSource::Text);
    const BlockReading block{first, layoutOf(first, dialect), {}, true};
    tellRowsLeft(first, reading.log);
    return readBlock(reading, block, [&](const RowTaker& take) {
        return cutBlocks(blocks, dialect, reading.run, [&](const auto& cells, int row, int line) {
            return isLeft(first, row) ? Result<void>() : take(cells, row, line);
        });
    });
}

Result<void> readTextFile(Understanding& reading, const ImportBytes& file)
{
    return readTextBlocks(reading, TextBlocks::ofBytes(file.bytes));
}

} // namespace antevia
