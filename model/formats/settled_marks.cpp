#include "model/formats/settled_marks.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dialect_findings.h"
#include "model/formats/heading_words.h"

#include <cmath>

namespace antevia {
namespace {

constexpr int fewestGrouped = 3;

/// What the numbers of a column of text say of a mark that may group thousands or begin a fraction.
struct GroupEvidence {
    int grouped = 0;          ///< "1.234", "12.345"
    int plain = 0;            ///< "1234": thousands without a mark
    int broken = 0;           ///< "1.5", "1.2345"
    bool ofCounts = false;    ///< under headings of what is counted, where there are no fractions
    bool ofFractions = false; ///< some of the grouped under or beside words for what has fractions
};

/// Whether a heading says that people or decisions are counted below it.
bool namesWholeCount(const TableCell& cell)
{
    return namesCount(cell.text) && !namesRate(cell.text);
}

void weigh(const std::string& text, char mark, bool ofCounts, GroupEvidence& out)
{
    if (text.empty() || !isDigit(text.front()) || !isDigit(text.back()) || looksLikeDate(text) ||
        text.find_first_not_of(std::string("0123456789") + mark) != std::string::npos)
        return;
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) {
        out.plain += text.size() > 4 ? 1 : 0; // years have four digits
        return;
    }
    const bool isGroup = at <= 3 && (text.size() - at) % 4 == 0 && text.front() != '0';
    out.ofCounts = (out.ofCounts || out.grouped == 0) && ofCounts;
    (isGroup ? out.grouped : out.broken) += 1;
}

bool namesFractionIn(const TableCell& cell)
{
    return cell.kind == TableCell::Kind::Text && namesFraction(cell.text);
}

/// Whether a line above the table, alone in its row, says that its figures are rates or averages.
bool isTitledWithFractions(const Table& table, std::size_t rows)
{
    return std::ranges::any_of(table.rows.begin(),
                               table.rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows, table.rows.size())),
                               [](const auto& row) {
                                   return filledCells(row) == 1 && std::ranges::any_of(row, [](const TableCell& cell) {
                                              return namesFractionIn(cell) && !namesCount(cell.text);
                                          });
                               });
}

/// Columns with numbers of a workbook, all of them whole: a text among them is whole too.
std::vector<bool> columnsOfWholeNumbers(const Table& table)
{
    constexpr int fewest = 2;
    std::vector<int> numbers(static_cast<std::size_t>(table.columnCount()));
    std::vector<bool> whole(numbers.size(), true);
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i].kind == TableCell::Kind::Number) {
                ++numbers[i];
                whole[i] = whole[i] && row[i].number == std::trunc(row[i].number);
            }
    for (std::size_t i = 0; i < whole.size(); ++i)
        whole[i] = whole[i] && numbers[i] >= fewest;
    return whole;
}

GroupEvidence groupEvidence(const Table& table, char mark)
{
    GroupEvidence out;
    constexpr std::size_t rowsForHeading = 20;
    const std::vector<bool> counts = columnsHeaded(table, rowsForHeading, namesWholeCount);
    const std::vector<bool> fractions = columnsHeaded(table, rowsForHeading, namesFractionIn);
    const std::vector<bool> whole = columnsOfWholeNumbers(table);
    const bool isTitled = isTitledWithFractions(table, rowsForHeading);
    for (const auto& row : table.rows) {
        const bool isRate = isTitled || (!row.empty() && namesFractionIn(row.front()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int before = out.grouped;
            if (row[i].kind == TableCell::Kind::Text)
                weigh(withoutFootnoteMarks(row[i].text), mark, counts[i] || whole[i], out);
            out.ofFractions = out.ofFractions || (out.grouped > before && (isRate || fractions[i]));
        }
    }
    return out;
}

} // namespace

bool settleDecimalMark(const Table& table, DetectedDialect& detected)
{
    const GroupEvidence points = groupEvidence(table, '.');
    const GroupEvidence commas = groupEvidence(table, ',');
    const bool both = points.grouped + points.broken > 0 && commas.grouped + commas.broken > 0;
    const GroupEvidence& used = points.grouped > 0 ? points : commas;
    const bool commaCuts = detected.dialect.delimiter == ',' && &used == &commas;
    const int fewest = used.ofCounts || commaCuts ? 1 : fewestGrouped;
    if (both || used.grouped < fewest || used.plain > 0 || used.broken > 0 || used.ofFractions)
        return false;
    detected.dialect.groupMark = points.grouped > 0 ? '.' : ',';
    detected.dialect.decimalMark = points.grouped > 0 ? ',' : '.';
    detected.reasons.push_back("The mark stands before three digits in all " + std::to_string(used.grouped) +
                               " cells that have it, so it groups thousands.");
    return true;
}

} // namespace antevia
