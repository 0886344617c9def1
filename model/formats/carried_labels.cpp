#include "model/formats/carried_labels.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr int mostRowsSeen = 5000;

bool isBlank(const std::vector<TableCell>& cells, std::size_t column)
{
    return column >= cells.size() || trimmed(cells[column].text).empty();
}

std::string textOf(const std::vector<TableCell>& cells, std::size_t column)
{
    return column < cells.size() ? trimmed(cells[column].text) : std::string();
}

/// Coordinates and times, and columns left of the first of them that have a heading and seem empty, since labels may
/// stand in rows of their own.
std::vector<std::size_t> columnsThatTell(const TableLayout& layout, const std::vector<ColumnWish>& wishes)
{
    const auto isWished = [&](std::size_t column) {
        return std::ranges::find(wishes, static_cast<int>(column) + 1, &ColumnWish::column) != wishes.end();
    };
    std::vector<std::size_t> columns;
    bool any = false;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const ColumnUse& use = layout.columns[i];
        const bool tells = use.role == ColumnRole::Dimension || saysWhen(use.role);
        any = any || tells;
        if (tells || (!any && use.role == ColumnRole::Ignored && !use.heading.empty() && !isWished(i)))
            columns.push_back(i);
    }
    return columns;
}

std::vector<std::size_t> columnsOfFigures(const TableLayout& layout)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i].role == ColumnRole::Value)
            columns.push_back(i);
    return columns;
}

bool isAnyFilled(const std::vector<TableCell>& cells, const std::vector<std::size_t>& columns)
{
    return std::ranges::any_of(columns, [&](std::size_t column) { return !isBlank(cells, column); });
}

using Rows = std::vector<std::vector<TableCell>>;

/// The first rows of the block.
Rows rowsOf(const Table& sample, const TableLayout& layout)
{
    const int end = std::min({layout.lastRow > 0 ? layout.lastRow : static_cast<int>(sample.rows.size()),
                              static_cast<int>(sample.rows.size()), layout.firstRow + mostRowsSeen});
    Rows rows;
    for (int row = layout.firstRow; row <= end; ++row)
        rows.push_back(sample.rows[static_cast<std::size_t>(row) - 1]);
    return rows;
}

bool namesTotal(const std::string& text)
{
    return std::ranges::any_of(headingWords(text), [](const std::string& word) { return isTotalName(word); });
}

/// Whether remarks stand in a column, which are of one row.
bool holdsSentences(const Rows& rows, std::size_t column)
{
    constexpr std::size_t longestLabel = 40;
    return std::ranges::any_of(rows, [&](const auto& cells) { return textOf(cells, column).size() > longestLabel; });
}

/// Whether labels of the column stand where they change only, or where a label left of them begins a group. A sum of a
/// group has none.
bool standsWhereItChanges(const Rows& rows, std::size_t column, const std::vector<std::size_t>& leftOfIt,
                          const std::vector<std::size_t>& figures)
{
    std::string standing;
    std::size_t blanks = 0;
    std::size_t filled = 0;
    for (const auto& cells : rows) {
        const std::string label = textOf(cells, column);
        if (isAnyFilled(cells, figures)) {
            const auto begins = std::ranges::find_if(leftOfIt, [&](std::size_t left) { return !isBlank(cells, left); });
            const bool isOfGroup = begins == leftOfIt.end();
            const bool fits = label.empty() ? (isOfGroup ? !standing.empty() : namesTotal(textOf(cells, *begins)))
                                            : !isOfGroup || label != standing;
            if (!fits)
                return false;
            blanks += label.empty() && isOfGroup ? 1 : 0;
            ++filled;
        }
        standing = label.empty() ? standing : label;
    }
    return blanks > 0 && blanks * 4 >= filled;
}

/// Whether each label of a column stands once and two or more of them have blanks below, as in the groups of a pivot.
bool headsGroups(const Rows& rows, std::size_t column, const std::vector<std::size_t>& figures)
{
    std::set<std::string> labels;
    std::set<std::string> withBlanks;
    std::string standing;
    for (const auto& cells : rows) {
        const std::string label = textOf(cells, column);
        if (!label.empty() && !labels.insert(label).second)
            return false;
        standing = label.empty() ? standing : label;
        if (label.empty() && isAnyFilled(cells, figures))
            withBlanks.insert(standing);
    }
    return withBlanks.size() >= 2;
}

/// Whether rows of the last group may be sums of all groups: one without any label, or a total where other groups have
/// none.
bool sumsUpGroups(const Rows& rows, const std::vector<std::size_t>& telling, const std::vector<std::size_t>& figures)
{
    int groups = 0;
    int withTotal = 0;
    bool hasTotal = false;
    for (const auto& cells : rows) {
        if (!isAnyFilled(cells, figures))
            continue;
        if (!isAnyFilled(cells, telling))
            return true;
        const bool begins = !isBlank(cells, telling.front());
        groups += begins ? 1 : 0;
        hasTotal = hasTotal && !begins;
        const bool isTotal = !begins && std::ranges::any_of(telling, [&](std::size_t column) {
            return namesTotal(textOf(cells, column));
        });
        withTotal += isTotal && !hasTotal ? 1 : 0;
        hasTotal = hasTotal || isTotal;
    }
    return hasTotal && withTotal == 1 && groups > 1; // in the last one only
}

/// Whether two rows of figures say the same in these columns.
bool areAnyAlike(const Rows& rows, const std::vector<std::size_t>& columns, const std::vector<std::size_t>& figures)
{
    std::set<std::string> seen;
    for (const auto& cells : rows) {
        if (!isAnyFilled(cells, figures))
            continue;
        std::string said;
        for (const std::size_t column : columns)
            said += textOf(cells, column) + '\n';
        if (!seen.insert(std::move(said)).second)
            return true;
    }
    return false;
}

} // namespace

CarriedLabels CarriedLabels::of(const Table& sample, const TableLayout& layout, const std::vector<ColumnWish>& wishes)
{
    CarriedLabels out;
    out.m_figures = columnsOfFigures(layout);
    const std::vector<std::size_t> telling = columnsThatTell(layout, wishes);
    Rows rows = rowsOf(sample, layout);
    const auto isBehind = [&](std::size_t column) { return !out.m_figures.empty() && column > out.m_figures.front(); };
    for (const std::size_t column : telling)
        if (!(holdsSentences(rows, column) && isBehind(column)) &&
            standsWhereItChanges(rows, column, out.m_columns, out.m_figures))
            out.m_columns.push_back(column);
    out.m_labels.resize(out.m_columns.size());
    const auto isPlain = [&](std::size_t column) {
        return saysWhen(layout.columns[column].role) || headsGroups(rows, column, out.m_figures);
    };
    if (!areAnyAlike(rows, telling, out.m_figures) && std::ranges::none_of(out.m_columns, isPlain))
        return {};
    CarriedLabels trial = out;
    Rows filled = rows;
    for (auto& cells : filled)
        cells = trial.filled(std::move(cells));
    const bool isSure = !areAnyAlike(filled, telling, out.m_figures) && !sumsUpGroups(rows, telling, out.m_figures);
    return isSure ? out : CarriedLabels();
}

void CarriedLabels::makeCoordinates(TableLayout& layout) const
{
    for (const std::size_t column : m_columns)
        if (ColumnUse& use = layout.columns[column]; use.role == ColumnRole::Ignored) {
            use.role = ColumnRole::Dimension;
            use.dimension = dimensionName(use.heading);
        }
}

std::string CarriedLabels::names(const TableLayout& layout) const
{
    std::vector<std::string> names;
    for (const std::size_t column : m_columns)
        names.push_back(layout.columns[column].heading.empty() ? columnPlace(static_cast<int>(column) + 1)
                                                               : layout.columns[column].heading);
    return joined(names, ", ");
}

std::vector<TableCell> CarriedLabels::filled(std::vector<TableCell> cells)
{
    const bool isOfFigures = isAnyFilled(cells, m_figures);
    bool begins = false;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::size_t column = m_columns[i];
        if (!isBlank(cells, column)) {
            m_labels[i] = cells[column];
            begins = true;
            continue;
        }
        if (begins)
            m_labels[i] = {};
        if (!isOfFigures)
            continue;
        cells.resize(std::max(cells.size(), column + 1));
        cells[column] = m_labels[i];
    }
    return cells;
}

} // namespace antevia
