#include "model/base/text.h"
#include "model/formats/settled_dialect.h"
#include "model/formats/understanding.h"

namespace antevia {
namespace {

/// Up to here a text is read as a table in memory, so that it may hold several blocks; beyond, row by row.
constexpr std::size_t tableBytes = std::size_t{8} << 20;
constexpr std::size_t sampleBytes = tableBytes;

/// The first rows of a decoded text.
Result<Table> sampleTable(std::string_view text, char delimiter)
{
    const std::size_t end = text.size() <= sampleBytes ? text.size() : text.find_last_of('\n', sampleBytes);
    Table table;
    RETURN_IF_ERROR(cutRows(text.substr(0, end), delimiter, [&](const auto& cells, int, int) -> Result<void> {
        table.rows.push_back(cells);
        return {};
    }));
    return table;
}

} // namespace

Result<void> readTextFile(Understanding& reading, const ImportBytes& file)
{
    reading.file.format = "delimited-text";
    TRY(reading.file.dialect, settledDialect(file.bytes, reading.options, reading.log));
    const TextDialect& dialect = reading.file.dialect.dialect;
    if (reading.log.errors() > 0)
        return {};
    TRY(const std::string text, decodeText(file.bytes, dialect.encoding));
    if (text.size() <= tableBytes) {
        TRY(const Table table, sampleTable(text, dialect.delimiter));
        return readTable(reading, table, {}, true);
    }
    TRY(const Table sample, sampleTable(text, dialect.delimiter));
    BlockReading block{sample, layoutOf(sample, dialect), {}, true};
    return readBlock(reading, block, [&](const RowTaker& take) { return cutRows(text, dialect.delimiter, take); });
}

} // namespace antevia
