#include "model/formats/delimited.h"

#include "model/formats/limits.h"
#include "model/formats/row_cutter.h"

namespace antevia {

Result<void> cutRows(std::string_view text, char delimiter, const RowTaker& take)
{
    RowCutter cutter(delimiter, take);
    RETURN_IF_ERROR(cutter.feed(text));
    return cutter.finish();
}

Result<Table> readDelimited(std::string_view bytes, const TextDialect& dialect)
{
    if (bytes.empty())
        return Error{ErrorCode::Format, "the file is empty"};
    TRY(const std::string text, decodeText(bytes, dialect.encoding));
    Table table;
    std::size_t cells = 0;
    bool linesDiffer = false;
    RETURN_IF_ERROR(cutRows(text, dialect.delimiter, [&](const auto& row, int number, int line) -> Result<void> {
        cells += row.size();
        if (cells > limits::cells)
            return Error{ErrorCode::Format, "the table has more than " + std::to_string(limits::cells) + " cells"};
        linesDiffer = linesDiffer || line != number;
        table.rows.push_back(row);
        table.lines.push_back(line);
        return {};
    }));
    if (!linesDiffer)
        table.lines.clear();
    return table;
}

} // namespace antevia
