#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// Beyond it a double no longer holds every whole number.
constexpr double largestWhole = 9'007'199'254'740'992.0;

/// Bytes of the group mark that stands at `at`; 0 if none does. A blank stands for any kind of space.
std::size_t groupMarkLength(std::string_view text, std::size_t at, char mark)
{
    const std::string_view rest = text.substr(at);
    if (mark == ' ')
        for (const std::string_view space : {" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"})
            if (rest.starts_with(space))
                return space.size();
    if (mark == '\'' && rest.starts_with("\xE2\x80\x99"))
        return 3;
    return mark != 0 && mark != ' ' && rest.starts_with(mark) ? 1 : 0;
}

/// The digits before the decimal mark, without group marks; nothing unless marks stand before each three digits.
std::optional<std::string> wholeDigits(std::string_view text, char mark)
{
    std::string digits;
    std::size_t sinceMark = 0;
    bool grouped = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = groupMarkLength(text, at, mark);
        if (length == 0 && !isDigit(text[at]))
            return std::nullopt;
        if (length > 0) {
            if (sinceMark == 0 || sinceMark > 3 || (grouped && sinceMark != 3))
                return std::nullopt;
            grouped = true;
            sinceMark = 0;
            at += length;
            continue;
        }
        digits += text[at++];
        ++sinceMark;
    }
    if (digits.empty() || (grouped && sinceMark != 3))
        return std::nullopt;
    return digits;
}

bool hasExponent(std::string_view text)
{
    return text.find_first_of("eE") != std::string_view::npos;
}

FigureReading wrong(std::string code, std::string rule, std::string remedy)
{
    return {std::nullopt, false, CellRemark{std::move(code), std::move(rule), std::move(remedy)}};
}

FigureReading checked(double value, const FigureRules& rules, std::optional<CellRemark> warning)
{
    if (rules.wholeNumbers && value < 0.0)
        return wrong("C20", "a count of people is never below 0", "Correct the cell, or leave it empty.");
    if (rules.wholeNumbers && value != std::floor(value))
        return wrong("C22", "a count of people has no fraction; nothing is rounded here",
                     "Correct the cell; if the mark groups thousands, set the decimal and group marks of the file.");
    if (std::abs(value) >= largestWhole)
        return wrong("C21", "the number is too large to be held exactly", "Correct the cell.");
    return {value == 0.0 ? 0.0 : value, false, std::move(warning)};
}

FigureReading notANumber(std::string_view text)
{
    const bool hasMarks = text.find_first_of("0123456789") != std::string_view::npos &&
                          text.find_first_not_of("0123456789.,' \xC2\xA0\xE2\x80\xAF", 1) == std::string_view::npos;
    if (hasMarks)
        return wrong("C9", "this is no number as the file's dialect writes it",
                     "Set the decimal mark and the group mark of the file, or correct the cell.");
    return wrong("C21", "a number is expected here",
                 "Correct the cell; if the word stands for \"not available\", add it to the words for missing values.");
}

FigureReading figureOfText(const TableCell& cell, const FigureRules& rules)
{
    const std::string text = trimmed(cell.text);
    if (std::ranges::find(rules.missingWords, text) != rules.missingWords.end())
        return {std::nullopt, true, std::nullopt};
    if (text.empty())
        return wrong("C24", "the cell is empty, and empty does not stand for \"not available\" here",
                     "Fill it in, or add the empty word to the words for missing values.");
    const auto value = parseWritten(text, rules.dialect);
    if (!value)
        return notANumber(text);
    std::optional<CellRemark> warning;
    if (rules.wholeNumbers && hasExponent(text))
        warning = CellRemark{"C23", "a count written with an exponent was read as " + printNumber(*value),
                             "Check that nothing was rounded before it came here."};
    return checked(*value, rules, std::move(warning));
}

} // namespace

std::optional<double> parseWritten(std::string_view text, const TextDialect& dialect)
{
    const bool negative = text.starts_with('-') || text.starts_with("\xE2\x88\x92"); // hyphen, or the true minus sign
    if (negative || text.starts_with('+'))
        text.remove_prefix(text.starts_with("\xE2\x88\x92") ? 3 : 1);
    const std::size_t exponentAt = std::min(text.find_first_of("eE"), text.size());
    const std::string_view mantissa = text.substr(0, exponentAt);
    const std::size_t markAt = std::min(mantissa.find(dialect.decimalMark), mantissa.size());
    const bool plain = exponentAt < text.size();
    const auto whole = wholeDigits(mantissa.substr(0, markAt), plain ? char{0} : dialect.groupMark);
    if (!whole)
        return std::nullopt;
    std::string canonical = *whole;
    if (markAt < mantissa.size()) {
        const std::string_view fraction = mantissa.substr(markAt + 1);
        if (fraction.empty() || !std::ranges::all_of(fraction, isDigit))
            return std::nullopt;
        canonical.append(".").append(fraction);
    }
    std::string_view exponent = text.substr(exponentAt);
    if (exponent.size() > 1 && exponent[1] == '+')
        canonical.append("e").append(exponent.substr(2));
    else
        canonical.append(exponent);
    const auto value = parseNumber(canonical);
    return value && negative ? std::optional(-*value) : value;
}

FigureReading readFigure(const TableCell& cell, const FigureRules& rules)
{
    using Kind = TableCell::Kind;
    switch (cell.kind) {
    case Kind::Number: return checked(cell.number, rules, std::nullopt);
    case Kind::Date: return wrong("X19", "a number is expected here, and this is a date", "Correct the cell's format.");
    case Kind::Boolean:
        return wrong("X19", "a number is expected here, and this is true or false", "Correct the cell.");
    case Kind::Error:
        return wrong("X18", "the spreadsheet program stored an error here",
                     "Repair the formula and save the workbook.");
    case Kind::NotCalculated:
        return wrong("X17", "the formula here has no stored value",
                     "Open the workbook in a spreadsheet program and save it first.");
    case Kind::Empty:
    case Kind::Text: break;
    }
    return figureOfText(cell, rules);
}

} // namespace antevia
