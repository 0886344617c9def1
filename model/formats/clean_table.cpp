#include "model/formats/clean_table.h"

#include "model/formats/column_numbers.h"
#include "model/formats/contact_lines.h"

#include <algorithm>

namespace antevia {
namespace {

void leaveRow(Table& table, int row, LeftRow::Why why)
{
    std::ranges::fill(table.rows[static_cast<std::size_t>(row) - 1], TableCell());
    table.left.push_back({row, why});
}

} // namespace

Table cleanTable(Table table)
{
    for (const int row : contactLines(table))
        leaveRow(table, row, LeftRow::Why::SaysWhomToAsk);
    for (int row = rowOfColumnNumbers(table); row > 0; row = rowOfColumnNumbers(table))
        leaveRow(table, row, LeftRow::Why::NumbersColumns);
    return table;
}

void tellRowsLeft(const Table& table, MessageLog& log)
{
    for (const LeftRow& each : table.left) {
        const bool isContact = each.why == LeftRow::Why::SaysWhomToAsk;
        log.add(
            {RowMessage::Severity::Note, "N1", "row " + std::to_string(each.row), isContact ? "(not shown)" : "",
             isContact ? "this row says whom to ask and is left out" : "this row numbers the columns and is left out",
             ""});
    }
}

} // namespace antevia
