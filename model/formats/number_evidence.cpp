#include "model/formats/number_evidence.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace antevia {
namespace {

void note(std::string& evidence, const std::string& text)
{
    if (evidence.empty())
        evidence = text;
}

/// Without the group marks that are never decimal marks; notes which it saw.
std::string withoutPlainGroups(const std::string& text, NumberEvidence& evidence)
{
    std::string out;
    bool space = false;
    bool quote = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const std::size_t wide = rest.starts_with(" ")                                                  ? 1
                                 : rest.starts_with("\xC2\xA0")                                         ? 2
                                 : rest.starts_with("\xE2\x80\xAF") || rest.starts_with("\xE2\x80\x89") ? 3
                                                                                                        : 0;
        const std::size_t tick = rest.starts_with("'") ? 1 : rest.starts_with("\xE2\x80\x99") ? 3 : 0;
        space = space || wide > 0;
        quote = quote || tick > 0;
        if (wide + tick == 0)
            out += text[at];
        at += std::max<std::size_t>(1, wide + tick);
    }
    if (space)
        note(evidence.spaceGroup, text);
    if (quote)
        note(evidence.quoteGroup, text);
    return out;
}

/// A sign, digits, and marks between them: the cell may be a number of some dialect.
bool mayBeNumber(const std::string& text)
{
    if (text.empty() || text.size() > 30 || looksLikeDate(text))
        return false;
    const std::string_view body = std::string_view(text).substr(text.front() == '-' || text.front() == '+' ? 1 : 0);
    if (body.find(", ") != std::string_view::npos || body.find(". ") != std::string_view::npos)
        return false; // two of them: "32.8, 13.0"
    return !body.empty() && isDigit(body.front()) && isDigit(body.back()) &&
           body.find_first_not_of("0123456789.,' \xC2\xA0\xE2\x80\xAF\x89\x99") == std::string_view::npos;
}

/// A single mark: three digits after it leave both readings open, unless a 0 stands before it or four digits do.
void weighSingleMark(const std::string& plain, std::size_t at, NumberEvidence& evidence)
{
    const bool point = plain[at] == '.';
    const std::string_view whole =
        std::string_view(plain).substr(isDigit(plain.front()) ? 0 : 1, at - (isDigit(plain.front()) ? 0 : 1));
    const bool either = plain.size() - at - 1 == 3 && whole.size() <= 3 && whole != "0";
    if (either)
        note(point ? evidence.pointEither : evidence.commaEither, plain);
    else
        note(point ? evidence.pointDecimal : evidence.commaDecimal, plain);
}

/// "1.2.1.1" is a position in a table, not a number: between marks that group stand three digits.
bool isNumbering(const std::string& plain, char mark)
{
    std::size_t at = plain.find(mark);
    for (std::size_t next = plain.find(mark, at + 1); next != std::string::npos; next = plain.find(mark, at + 1)) {
        if (next - at != 4)
            return true;
        at = next;
    }
    return plain.size() - at != 4;
}

void weigh(const std::string& text, NumberEvidence& evidence)
{
    const std::string plain = withoutPlainGroups(text, evidence);
    const auto points = std::ranges::count(plain, '.');
    const auto commas = std::ranges::count(plain, ',');
    if ((points > 1 && commas == 0 && isNumbering(plain, '.')) ||
        (commas > 1 && points == 0 && isNumbering(plain, ',')))
        return;
    if (points > 0 && commas > 0)
        note(plain.rfind('.') > plain.rfind(',') ? evidence.pointDecimal : evidence.commaDecimal, text);
    if (points > 1 || (points > 0 && plain.rfind(',') > plain.rfind('.') && commas == 1))
        note(evidence.pointGroup, text);
    if (commas > 1 || (commas > 0 && points == 1 && plain.rfind('.') > plain.rfind(',')))
        note(evidence.commaGroup, text);
    if (points + commas == 1)
        weighSingleMark(plain, plain.find_first_of(".,"), evidence);
}

/// "37172386": whoever groups digits would have written marks here. Four digits are left alone, as many leave them.
bool isBareThousands(const std::string& text)
{
    return text.size() >= 5 && text.front() != '0' && std::ranges::all_of(text, isDigit);
}

/// What could be a thousand is a fraction in a column that has thousands without marks.
NumberEvidence withoutGroups(NumberEvidence column)
{
    if (column.pointDecimal.empty() && column.commaDecimal.empty() && column.pointGroup.empty() &&
        column.commaGroup.empty()) {
        column.pointDecimal = std::exchange(column.pointEither, {});
        column.commaDecimal = std::exchange(column.commaEither, {});
    }
    return column;
}

void addUp(const NumberEvidence& column, NumberEvidence& all)
{
    for (const auto part : {&NumberEvidence::pointDecimal, &NumberEvidence::commaDecimal, &NumberEvidence::pointEither,
                            &NumberEvidence::commaEither, &NumberEvidence::pointGroup, &NumberEvidence::commaGroup,
                            &NumberEvidence::spaceGroup, &NumberEvidence::quoteGroup})
        if (!(column.*part).empty())
            note(all.*part, column.*part);
}

} // namespace

NumberEvidence numberEvidence(const Table& table)
{
    NumberEvidence evidence;
    std::vector<NumberEvidence> columns(static_cast<std::size_t>(table.columnCount()));
    std::vector<bool> hasBareThousands(columns.size());
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].kind != TableCell::Kind::Text)
                continue;
            std::string text = withoutFootnoteMarks(row[i].text);
            if (text.ends_with('%'))
                text = trimmed(std::string_view(text).substr(0, text.size() - 1));
            if (!mayBeNumber(text))
                continue;
            weigh(text, columns[i]);
            hasBareThousands[i] = hasBareThousands[i] || isBareThousands(text);
        }
    for (std::size_t i = 0; i < columns.size(); ++i)
        addUp(hasBareThousands[i] ? withoutGroups(columns[i]) : columns[i], evidence);
    return evidence;
}

} // namespace antevia
