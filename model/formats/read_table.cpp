#include "model/formats/clean_table.h"
#include "model/formats/table_blocks.h"
#include "model/formats/understanding.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

RowFeed rowsOf(const Table& table)
{
    return [&table](const RowTaker& take) -> Result<void> {
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            RETURN_IF_ERROR(take(table.rows[i], static_cast<int>(i) + 1, 0));
        return {};
    };
}

/// Blocks are told apart by their titles, or by their number where titles are missing or alike.
std::vector<std::string> namesOf(const std::vector<FigureBlock>& blocks)
{
    std::set<std::string> seen;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const std::string& title = blocks[i].layout.title;
        out.push_back(!title.empty() && seen.insert(title).second ? title : "block " + std::to_string(i + 1));
    }
    return out;
}

bool holdsSeries(const FigureBlock& block)
{
    return block.layout.kind != TableLayout::Kind::None;
}

} // namespace

Result<void> readTable(Understanding& reading, const Table& table, const std::vector<KeyPart>& extraKey,
                       TableSource source)
{
    tellRowsLeft(table, reading.log);
    std::vector<FigureBlock> blocks = blocksOf(table, reading.file.dialect.dialect, reading.options.headerRow);
    // The names of fields stand in the first row, also where one is a year.
    if (source == TableSource::Records && reading.options.headerRow == 0 && std::ranges::none_of(blocks, holdsSeries))
        blocks = blocksOf(table, reading.file.dialect.dialect, 1);
    const std::vector<std::string> names = namesOf(blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::vector<KeyPart> key = extraKey;
        if (blocks.size() > 1)
            key.push_back({"block", names[i], ""});
        RETURN_IF_ERROR(readBlock(
            reading,
            {blocks[i].table, blocks[i].layout, std::move(key), source == TableSource::Text && blocks.size() == 1},
            rowsOf(blocks[i].table)));
    }
    return {};
}

} // namespace antevia
