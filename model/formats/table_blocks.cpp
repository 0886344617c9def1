#include "model/formats/table_blocks.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int fewestFilled = 3;

bool isFilled(const TableCell& cell)
{
    return !trimmed(cell.text).empty();
}

/// First and last column of a group, 1-based.
struct ColumnSpan {
    int first = 0;
    int last = 0;
};

/// The groups of columns between empty ones; a column counts as empty with two cells at most (a stray note, a title).
std::vector<ColumnSpan> columnGroups(const Table& table)
{
    std::vector<int> filled(static_cast<std::size_t>(table.columnCount()), 0);
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            filled[i] += isFilled(row[i]) ? 1 : 0;
    std::vector<ColumnSpan> out;
    for (std::size_t i = 0; i < filled.size(); ++i) {
        if (filled[i] < fewestFilled)
            continue;
        const bool follows = i > 0 && filled[i - 1] >= fewestFilled;
        if (follows && !out.empty())
            out.back().last = static_cast<int>(i) + 1;
        else
            out.push_back({static_cast<int>(i) + 1, static_cast<int>(i) + 1});
    }
    return out;
}

Table onlyColumns(const Table& table, ColumnSpan span)
{
    Table out = table;
    for (auto& row : out.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            if (static_cast<int>(i) + 1 < span.first || static_cast<int>(i) + 1 > span.last)
                row[i] = {};
        if (static_cast<int>(row.size()) > span.last)
            row.resize(static_cast<std::size_t>(span.last));
    }
    return out;
}

/// First and last rows between empty rows.
std::vector<RowSpan> rowGroups(const Table& table)
{
    std::vector<RowSpan> out;
    bool open = false;
    for (int row = 1; row <= static_cast<int>(table.rows.size()); ++row) {
        const bool filled = std::ranges::any_of(table.rows[static_cast<std::size_t>(row - 1)], isFilled);
        if (filled && !open)
            out.push_back({0, row, row});
        else if (filled)
            out.back().last = row;
        open = filled;
    }
    return out;
}

bool isReadable(const TableLayout& layout)
{
    return layout.kind != TableLayout::Kind::None && layout.headerRow > 0;
}

/// Blocks below each other: groups of rows with headings of their own; a group without belongs to the one above.
std::vector<FigureBlock> stackedBlocks(const Table& table, const TextDialect& dialect)
{
    std::vector<FigureBlock> out;
    std::string title;
    for (const RowSpan& rows : rowGroups(table)) {
        if (rows.last == rows.first) {
            for (const TableCell& cell : table.rows[static_cast<std::size_t>(rows.first - 1)])
                if (isFilled(cell) && title.empty())
                    title = trimmed(cell.text);
            continue;
        }
        TableLayout layout = layoutOf(table, dialect, rows.first, rows.last);
        if (isReadable(layout) && layout.headerRow <= rows.first + 4) {
            layout.lastRow = rows.last;
            layout.title = layout.title.empty() ? title : layout.title;
            out.push_back({{}, std::move(layout)});
        } else if (!out.empty()) {
            out.back().layout.lastRow = rows.last;
        }
        title.clear();
    }
    for (FigureBlock& block : out)
        block.table = table;
    return out;
}

/// Whether a block has columns that say whose its figures are or when; one without goes on with those at its left.
bool hasLabels(const TableLayout& layout)
{
    return std::ranges::any_of(layout.columns, [](const ColumnUse& use) {
        return use.role == ColumnRole::Dimension || use.role == ColumnRole::Label || saysWhen(use.role);
    });
}

std::vector<FigureBlock> sideBySide(const Table& table, const TextDialect& dialect)
{
    const std::vector<ColumnSpan> groups = columnGroups(table);
    std::vector<FigureBlock> out;
    if (groups.size() < 2)
        return out;
    for (const ColumnSpan& span : groups) {
        if (span.last == span.first)
            return {};
        Table part = onlyColumns(table, span);
        TableLayout layout = layoutOf(part, dialect);
        if (!isReadable(layout) || (!out.empty() && !hasLabels(layout)))
            return {};
        out.push_back({std::move(part), std::move(layout)});
    }
    return out;
}

} // namespace

std::vector<FigureBlock> blocksOf(const Table& table, const TextDialect& dialect, int headerRow)
{
    const int last = static_cast<int>(table.rows.size());
    if (headerRow > 0 && headerRow < last) {
        auto wide = wideLayout(table, dialect, headerRow, last);
        TableLayout layout = wide && wide->headerRow == headerRow
                                 ? *wide
                                 : longLayoutUnder(table, dialect, {headerRow, headerRow + 1, last});
        return {{table, std::move(layout)}};
    }
    if (auto beside = sideBySide(table, dialect); beside.size() > 1)
        return beside;
    if (auto stacked = stackedBlocks(table, dialect); stacked.size() > 1)
        return stacked;
    return {{table, layoutOf(table, dialect)}};
}

} // namespace antevia
