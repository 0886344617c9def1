#include "model/formats/marked_figure.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

/// Words and signs that stand for no figure. "-" is "none reported" for some publishers and "nothing" for others: it
/// is missing, never 0.
std::optional<CellState> stateOfWord(const std::string& low)
{
    constexpr std::array<std::pair<std::string_view, CellState>, 53> words{
        {{"", CellState::Missing},
         {":", CellState::Missing},
         {"-", CellState::Missing},
         {"--", CellState::Missing},
         {"\xE2\x80\x93", CellState::Missing},
         {"\xE2\x80\x94", CellState::Missing},
         {".", CellState::Missing},
         {"..", CellState::Missing},
         {"/", CellState::Missing},
         {"...", CellState::Missing},
         {"....", CellState::Missing},
         {".....", CellState::Missing},
         {"......", CellState::Missing},
         {"\xE2\x80\xA6", CellState::Missing},
         {"n/a", CellState::Missing},
         {"na", CellState::Missing},
         {"n.a.", CellState::Missing},
         {"n.a", CellState::Missing},
         {"#n/a", CellState::Missing},
         {"nd", CellState::Missing},
         {"n.d.", CellState::Missing},
         {"null", CellState::Missing},
         {"none", CellState::Missing},
         {"not available", CellState::Missing},
         {"not reported", CellState::Missing},
         {"no data", CellState::Missing},
         {"missing", CellState::Missing},
         {"unknown", CellState::Missing},
         {"[x]", CellState::Missing},
         {"[w]", CellState::Missing},
         {"k.a.", CellState::Missing},
         {"n/d", CellState::Missing},
         {"nije dostupno", CellState::Missing},
         {"\xCE\xBC/\xCE\xB4", CellState::Missing},
         {"*", CellState::Suppressed},
         {"**", CellState::Suppressed},
         {"c", CellState::Suppressed},
         {"[c]", CellState::Suppressed},
         {"confidential", CellState::Suppressed},
         {"suppressed", CellState::Suppressed},
         {"x", CellState::Suppressed},
         {"z", CellState::NotApplicable},
         {"[z]", CellState::NotApplicable},
         {"not applicable", CellState::NotApplicable},
         {"///", CellState::NotApplicable},
         {"[low]", CellState::BelowRounding},
         {"~", CellState::BelowRounding},
         {"(0)", CellState::BelowRounding},
         {"n", CellState::BelowRounding},
         {"not yet available", CellState::NotYetDue},
         {"pending", CellState::NotYetDue},
         {"not yet due", CellState::NotYetDue},
         {"tbd", CellState::NotYetDue}}};
    const auto found = std::ranges::find(words, low, &std::pair<std::string_view, CellState>::first);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// "<5", "< 5", "≤4", "1-4", "1–4": a small figure that is kept back.
std::optional<std::pair<int, int>> rangeOf(std::string_view text)
{
    const auto small = [](std::string_view digits) -> int {
        const std::string plain = trimmed(digits);
        const auto value = !plain.empty() && plain.size() <= 3 ? parseInteger(plain) : std::nullopt;
        return value && *value >= 0 ? static_cast<int>(*value) : -1;
    };
    for (const std::string_view mark : {"<=", "\xE2\x89\xA4", "<", "fewer than ", "less than ", "under "}) {
        if (!text.starts_with(mark))
            continue;
        const bool inclusive = mark == "<=" || mark == "\xE2\x89\xA4";
        const int bound = small(text.substr(mark.size()));
        return bound > 0 ? std::optional(std::pair(0, inclusive ? bound : bound - 1)) : std::nullopt;
    }
    for (const std::string_view dash : {"-", "\xE2\x80\x93"}) {
        const std::size_t at = text.find(dash);
        if (at == std::string_view::npos || at == 0)
            continue;
        const int from = small(text.substr(0, at));
        const int to = small(text.substr(at + dash.size()));
        if (from >= 0 && to > from && to < 20)
            return std::pair(from, to);
    }
    return std::nullopt;
}

/// Letters that Eurostat and others put after a figure and a blank.
bool areFlagLetters(std::string_view text)
{
    return !text.empty() && text.size() <= 5 && std::ranges::all_of(text, [](char c) {
        return std::string_view("bcdefimnpqrsuvz").find(c) != std::string_view::npos;
    });
}

struct Parted {
    std::string figure;
    std::string flags;
};

/// ": @C" as Eurostat writes that a figure is confidential.
bool isConfidentiality(std::string_view text)
{
    return text.size() == 2 && text[0] == '@' && text[1] >= 'A' && text[1] <= 'Z';
}

/// "1 234*", "987¹", "120 (p)": a figure and what points to its footnote, or a letter in brackets.
Parted figureWithFootnote(const std::string& text)
{
    const std::string figure = withoutFootnoteMarks(text);
    if (figure.size() == text.size() || figure.empty() || !isDigit(figure.back()))
        return {text, {}};
    std::string mark = trimmed(std::string_view(text).substr(figure.size()));
    const bool isLetter = mark.size() == 3 && areFlagLetters(std::string_view(mark).substr(1, 1));
    return {figure, isLetter ? mark.substr(1, 1) : mark};
}

/// "14103 bp", ": c", ":c", "0n" and ": @C" in their two parts; "1 234" is one figure.
Parted parted(const std::string& text)
{
    const bool isGlued = text == "0n" || (text.starts_with(':') && areFlagLetters(std::string_view(text).substr(1)));
    if (isGlued) // as in Eurostat's older files; letters after other figures may be multipliers ("12m")
        return {text.substr(0, 1), text.substr(1)};
    const std::size_t blank = text.find_last_of(' ');
    const std::string_view last = std::string_view(text).substr(blank + 1);
    if (blank == std::string::npos || (!areFlagLetters(last) && !isConfidentiality(last)))
        return figureWithFootnote(text);
    const std::string figure = trimmed(std::string_view(text).substr(0, blank));
    if (figure.empty() || (!isDigit(figure.back()) && figure != ":"))
        return {text, {}};
    return {figure, text.substr(blank + 1)};
}

MarkedFigure suppressed(int low, int high)
{
    MarkedFigure out;
    out.state = CellState::Suppressed;
    out.low = static_cast<std::uint8_t>(low);
    out.high = static_cast<std::uint16_t>(high);
    return out;
}

MarkedFigure refused(std::string code, std::string rule, std::string remedy)
{
    MarkedFigure out;
    out.wrong = CellRemark{std::move(code), std::move(rule), std::move(remedy)};
    return out;
}

MarkedFigure withoutFigure(CellState state, const std::string& text)
{
    if (text == "*") // UNHCR keeps 1 to 4 back and writes an asterisk
        return suppressed(1, 4);
    MarkedFigure out;
    out.state = state;
    return out;
}

MarkedFigure read(const TableCell& cell, const FigureRules& rules)
{
    MarkedFigure out;
    const FigureReading reading = readFigure(cell, rules);
    if (!reading.value) {
        out.wrong = reading.remark.value_or(CellRemark{"C21", "a number is expected here", "Correct the cell."});
        return out;
    }
    out.state = CellState::Figure;
    out.value = *reading.value;
    out.warning = reading.remark;
    return out;
}

} // namespace

bool isNoFigureMark(std::string_view text)
{
    const std::string plain = lowered(trimmed(text));
    return stateOfWord(plain) || rangeOf(plain) || (plain.size() > 1 && stateOfWord(parted(plain).figure));
}

MarkedFigure readMarkedFigure(const TableCell& cell, const TextDialect& dialect, bool wholeNumbers)
{
    const FigureRules rules{dialect, {}, wholeNumbers};
    using Kind = TableCell::Kind;
    if (cell.kind == Kind::Empty)
        return {};
    if (cell.kind == Kind::Error && cell.text == "#N/A")
        return {};
    if (cell.kind != Kind::Text)
        return read(cell, rules);
    std::string text = trimmed(cell.text);
    if (text.size() > 1 && text.ends_with('%')) {
        if (wholeNumbers && isDigit(text.front()))
            return refused("C22", "a share stands among counts",
                           "Write how many it is of, or keep shares in a column whose heading says so.");
        text = trimmed(std::string_view(text).substr(0, text.size() - 1)); // a share, as its number says
    }
    if (!text.empty() && isDigit(text.front()) && isDigit(text.back()) &&
        text.find_first_not_of("0123456789") == std::string::npos)
        return read({text, Kind::Text, 0.0}, rules);
    const std::string low = lowered(text);
    if (const auto state = stateOfWord(low))
        return withoutFigure(*state, low);
    if (const auto range = rangeOf(low))
        return suppressed(range->first, range->second);
    const Parted parts = parted(text);
    if (parts.flags.empty())
        return read({text, Kind::Text, 0.0}, rules);
    MarkedFigure out = stateOfWord(parts.figure) ? withoutFigure(*stateOfWord(parts.figure), parts.figure)
                                                 : read({parts.figure, Kind::Text, 0.0}, rules);
    if (isConfidentiality(parts.flags))
        applyConfidentiality(parts.flags.substr(1), out);
    else
        applyFlags(parts.flags, out);
    return out;
}

} // namespace antevia
