#include "model/base/text.h"
#include "model/formats/layout_reader.h"

#include <algorithm>

// Which series a figure belongs to: the codes of its row, in words where the table has them.
namespace antevia {
namespace {

/// "AT: Austria" in its two parts.
std::string codeOf(const TableCell& cell, const ColumnUse& use)
{
    const std::string text = trimmed(cell.text);
    return use.codeAndWords ? trimmed(text.substr(0, text.find(": "))) : text;
}

std::string wordsAfterCode(const TableCell& cell)
{
    const std::string text = trimmed(cell.text);
    const std::size_t colon = text.find(": ");
    return colon == std::string::npos ? std::string() : trimmed(text.substr(colon + 2));
}

} // namespace

void LayoutReader::collectCodes(const std::vector<TableCell>& cells)
{
    m_codes.clear();
    for (const KeyPart& part : m_setting.extraKey)
        m_codes.append(part.code).push_back(SeriesCollector::keyMark);
    for (const std::size_t column : m_dimensions) {
        m_codes += codeOf(cellAt(cells, column), m_layout.columns[column]);
        m_codes += SeriesCollector::keyMark;
    }
}

std::string LayoutReader::nameOfValues() const
{
    const bool isTaken = std::ranges::any_of(
        m_dimensions, [&](std::size_t column) { return m_layout.columns[column].dimension == "indicator"; });
    return m_dimensions.empty() ? "series" : isTaken ? "measure" : "indicator";
}

std::vector<KeyPart> LayoutReader::keyOf(const std::vector<TableCell>& cells, std::size_t valueColumn) const
{
    std::vector<KeyPart> key = m_setting.extraKey;
    for (const std::size_t column : m_dimensions) {
        const ColumnUse& use = m_layout.columns[column];
        KeyPart part{use.dimension, codeOf(cellAt(cells, column), use), {}};
        if (use.codeAndWords)
            part.label = wordsAfterCode(cellAt(cells, column));
        for (std::size_t i = 0; i < m_layout.columns.size() && part.label.empty(); ++i)
            if (m_layout.columns[i].role == ColumnRole::Label &&
                m_layout.columns[i].dimensionColumn == static_cast<int>(column) + 1)
                part.label = trimmed(cellAt(cells, i).text);
        key.push_back(std::move(part));
    }
    const bool namesValue = m_layout.kind != TableLayout::Kind::Wide && (m_values.size() > 1 || m_dimensions.empty());
    if (const ColumnUse& use = m_layout.columns[valueColumn]; !use.part.empty())
        key.push_back({use.dimension, use.part, {}});
    if (m_layout.kind == TableLayout::Kind::Wide && key.empty())
        key.push_back({"series", m_layout.title.empty() ? "figures" : m_layout.title, {}});
    if (namesValue)
        key.push_back({nameOfValues(),
                       m_layout.columns[valueColumn].heading.empty() ? m_layout.columns[valueColumn].dimension
                                                                     : m_layout.columns[valueColumn].heading,
                       {}});
    return key;
}

} // namespace antevia
