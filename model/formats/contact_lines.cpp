#include "model/formats/contact_lines.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <tuple>
#include <utility>

namespace antevia {
namespace {

constexpr std::size_t mostLines = 6; ///< below a label
constexpr std::size_t mostLabelWords = 4;

/// "Contact:", "Contact person", "Kontaktperson: …": the words up to a colon name whom to ask. Words that mean other
/// things too need the colon.
bool isContactLabel(const std::string& text)
{
    static constexpr std::array<std::string_view, 9> stems{
        "contact", "kontakt", "ansprechpartner", "contatto", "contacto", "kapcsolat", "yhteys", "επικοινω", "контакт"};
    static constexpr std::array<std::string_view, 5> others{"enquir", "inquir", "forfragnin", "upplysning",
                                                            "responsible"};
    const std::size_t colon = text.find(':');
    const std::vector<std::string> words = headingWords(text.substr(0, colon));
    const auto begins = [&](std::string_view stem) { return words.front().starts_with(stem); };
    return !words.empty() && words.size() <= mostLabelWords &&
           (std::ranges::any_of(stems, begins) || (colon != std::string::npos && std::ranges::any_of(others, begins)));
}

/// "E-mail", "Telephone": what goes on below such a label, with its answer beside it.
bool isWayToReach(const std::string& text)
{
    static constexpr std::array<std::string_view, 8> stems{"email", "mail", "tel", "phone",
                                                           "mob",   "fax",  "web", "adress"};
    const std::vector<std::string> words = headingWords(text);
    return !words.empty() && words.size() <= 2 &&
           (comparableHeading(text) == "e mail" ||
            std::ranges::any_of(stems, [&](std::string_view stem) { return words.front().starts_with(stem); }));
}

/// A figure or a word for none, however its parts are written: "1,234", "1.234,5", "12 000", "-". A telephone number
/// begins with a zero or a plus, has groups of other lengths or many digits.
bool isFigure(const std::string& text)
{
    static constexpr std::array<std::pair<char, char>, 6> marks{
        {{'.', ','}, {',', '.'}, {'.', ' '}, {',', ' '}, {'.', '\''}, {',', '\''}}}; // decimal and group
    constexpr double fewestOfTelephone = 1e8;
    if (text.starts_with('+') || (text.size() > 1 && text[0] == '0' && isDigit(text[1])))
        return false;
    return std::ranges::any_of(marks, [&](const auto& mark) {
        FigureRules rules{{}, {}, false};
        std::tie(rules.dialect.decimalMark, rules.dialect.groupMark) = mark;
        const FigureReading reading = readFigure({text, TableCell::Kind::Text, 0.0}, rules);
        return reading.missing || (reading.value && *reading.value < fewestOfTelephone);
    });
}

/// An address or a telephone number: "anna@example.org", "+46 010-479 40 00".
bool isAddress(const std::string& text)
{
    constexpr std::ptrdiff_t fewestDigits = 7;
    const bool isNumber = std::ranges::count_if(text, isDigit) >= fewestDigits &&
                          text.find_first_not_of("0123456789+-()/. ") == std::string::npos &&
                          text.find_first_of(" +-(/") != std::string::npos;
    return text.find('@') != std::string::npos || isNumber;
}

/// Whether a label has its answer in its own cell: "Contact: Statistics office, …".
bool isWhole(const std::string& label)
{
    const std::size_t colon = label.find(':');
    return isAddress(label) || (colon != std::string::npos && colon + 1 < label.size());
}

using TextsOfRow = std::function<std::vector<std::string>(std::size_t row)>;

/// One past the last line that belongs to a label alone in its row: up to the last address below it, or one line.
std::size_t endBelow(const TextsOfRow& at, std::size_t label)
{
    std::size_t end = label + 1;
    const std::size_t first = at(end).empty() ? end + 1 : end; // a blank line may follow
    for (std::size_t row = first; row < first + mostLines; ++row) {
        const std::vector<std::string> texts = at(row);
        if (texts.size() != 1 || texts.front().ends_with(':') || isFigure(texts.front()))
            break;
        if (isAddress(texts.front()))
            end = row + 1;
    }
    return end;
}

/// The same of a label with its answer beside it: ways to reach the office go on below. A heading is none, and no row
/// with a figure.
std::size_t endBeside(const TextsOfRow& at, std::size_t label)
{
    if (isFigure(at(label)[1]))
        return label;
    const bool isAnswer = at(label)[0].ends_with(':') || isAddress(at(label)[1]);
    std::size_t end = label + 1;
    while (end - label <= mostLines && at(end).size() == 2 && isWayToReach(at(end)[0]) && !isFigure(at(end)[1]))
        ++end;
    return isAnswer || end > label + 1 ? end : label;
}

} // namespace

std::vector<int> contactLines(const Table& table)
{
    std::vector<int> lines;
    const TextsOfRow at = [&](std::size_t row) {
        return row < table.rows.size() ? filledTexts(table.rows[row]) : std::vector<std::string>();
    };
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::vector<std::string> texts = at(i);
        if (texts.empty() || texts.size() > 2 || !isContactLabel(texts.front()))
            continue;
        const std::size_t end = texts.size() == 2 ? endBeside(at, i) : isWhole(texts.front()) ? i + 1 : endBelow(at, i);
        for (std::size_t row = i; row < end; ++row)
            lines.push_back(static_cast<int>(row) + 1);
        i = end > i ? end - 1 : i;
    }
    return lines;
}

} // namespace antevia
