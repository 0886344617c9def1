#include "model/formats/sign_legend.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace antevia {
namespace {

constexpr std::size_t longestSign = 3;

bool isSign(std::string_view text)
{
    return !text.empty() && text.size() <= longestSign && text.find_first_of("0123456789 ") == std::string_view::npos;
}

/// The sign between quotation marks: of 'Values between 0 and 5 are shown as "--"'.
std::string quotedSign(std::string_view text)
{
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"\"", "\""},
                                      {"\xE2\x80\x9C", "\xE2\x80\x9D"},
                                      {"'", "'"},
                                      {"\xE2\x80\x9E", "\xE2\x80\x9C"}}) {
        const std::size_t begin = text.find(open);
        const std::size_t from = begin + open.size();
        const std::size_t end = begin == std::string_view::npos ? begin : text.find(close, from);
        if (end != std::string_view::npos && isSign(text.substr(from, end - from)))
            return std::string(text.substr(from, end - from));
    }
    return {};
}

/// "between 0 and 5", "1 to 4", "fewer than 5": from and to.
std::optional<std::pair<int, int>> rangeIn(std::string_view text)
{
    const std::vector<std::string> words = headingWords(text);
    const auto number = [&](std::size_t at) {
        const auto value = at < words.size() && words[at].size() <= 2 ? parseInteger(words[at]) : std::nullopt;
        return value ? static_cast<int>(*value) : -1;
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isBound = i + 1 < words.size() && words[i + 1] == "than" &&
                             (words[i] == "less" || words[i] == "fewer" || words[i] == "smaller");
        const int bound = isBound ? number(i + 2) : words[i] == "under" || words[i] == "below" ? number(i + 1) : -1;
        if (bound > 0)
            return std::pair(0, bound - 1);
        const bool isJoined = i + 2 < words.size() && (words[i + 1] == "and" || words[i + 1] == "to" ||
                                                       words[i + 1] == "bis" || words[i + 1] == "do");
        if (isJoined && number(i) >= 0 && number(i + 2) > number(i))
            return std::pair(number(i), number(i + 2));
    }
    return std::nullopt;
}

/// What words say of a cell without a figure.
std::optional<CellState> stateIn(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, CellState>, 22> phrases{
        {{"not applicable", CellState::NotApplicable},
         {"nicht sinnvoll", CellState::NotApplicable},
         {"nije primenljivo", CellState::NotApplicable},
         {"withheld", CellState::Suppressed},
         {"suppressed", CellState::Suppressed},
         {"confidential", CellState::Suppressed},
         {"disclosure", CellState::Suppressed},
         {"geheim", CellState::Suppressed},
         {"gesperrt", CellState::Suppressed},
         {"povjerljiv", CellState::Suppressed},
         {"poverljiv", CellState::Suppressed},
         {"confidentiel", CellState::Suppressed},
         {"not available", CellState::Missing},
         {"not yet available", CellState::NotYetDue},
         {"fallt spater an", CellState::NotYetDue},
         {"liegt noch nicht vor", CellState::NotYetDue},
         {"unknown", CellState::Missing},
         {"nicht verfugbar", CellState::Missing},
         {"keine angabe", CellState::Missing},
         {"unbekannt", CellState::Missing},
         {"less than half", CellState::BelowRounding},
         {"weniger als die halfte", CellState::BelowRounding}}};
    const std::string plain = comparableHeading(text);
    const auto found =
        std::ranges::find_if(phrases, [&](const auto& each) { return plain.find(each.first) != std::string::npos; });
    return found == phrases.end() ? std::nullopt : std::optional(found->second);
}

MarkedFigure figureOf(CellState state, std::pair<int, int> range)
{
    MarkedFigure out;
    out.state = state;
    out.low = static_cast<std::uint8_t>(range.first);
    out.high = static_cast<std::uint16_t>(range.second);
    return out;
}

/// "D Data withheld", "x = gesperrt", "D: not available": the sign before its meaning; "" if there is none.
std::string leadingSign(const std::string& text)
{
    const std::size_t end = text.find_first_of(" =:\t");
    const std::string sign = text.substr(0, end);
    const bool isWord = sign.size() > 1 && std::ranges::any_of(sign, [](char c) { return c >= 'a' && c <= 'z'; });
    return end != std::string::npos && isSign(sign) && !isWord && text.size() > sign.size() + 3 ? sign : std::string();
}

/// Also each byte of a letter outside ASCII.
bool isLetterOrDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A line that explains several signs in its parts: "- = none; . = suppressed".
std::vector<std::string> notesIn(const std::string& text)
{
    std::vector<std::string> notes;
    std::size_t begin = 0;
    for (std::size_t at = text.find_first_of(";,.|"); at != std::string::npos;
         at = text.find_first_of(";,.|", at + 1)) {
        const std::string rest = trimmed(std::string_view(text).substr(at + 1));
        const bool isQuoted =
            rest.find_first_of("\"'") == 0 || rest.starts_with("\xE2\x80\x9E") || rest.starts_with("\xE2\x80\x9C");
        const bool endsWords =
            at > begin && (isLetterOrDigit(text[at - 1]) || text[at - 1] == '"' || text[at - 1] == ')');
        if (!endsWords || (isQuoted ? quotedSign(rest) : leadingSign(rest)).empty())
            continue;
        notes.push_back(trimmed(std::string_view(text).substr(begin, at - begin)));
        begin = at + 1;
    }
    notes.push_back(trimmed(std::string_view(text).substr(begin)));
    return notes;
}

void addNote(const std::string& text, SignLegend& legend)
{
    if (const std::string sign = quotedSign(text); !sign.empty()) {
        if (const auto range = rangeIn(text))
            legend.emplace(sign, figureOf(CellState::Suppressed, *range));
        else if (const auto state = stateIn(text))
            legend.emplace(sign, figureOf(*state, {0, 0}));
        return;
    }
    const std::string sign = leadingSign(text);
    if (sign.empty())
        return;
    const auto range = rangeIn(text);
    const auto state = range ? std::optional(stateIn(text).value_or(CellState::Suppressed)) : stateIn(text);
    if (state)
        legend.emplace(sign, figureOf(*state, *state == CellState::Suppressed ? range.value_or(std::pair(0, 0))
                                                                              : std::pair(0, 0)));
}

} // namespace

SignLegend signLegendOf(const Table& table)
{
    SignLegend out;
    for (const auto& row : table.rows) {
        const std::vector<std::string> texts = filledTexts(row);
        if (texts.size() == 1)
            for (const std::string& note : notesIn(texts[0]))
                addNote(note, out);
        else if (texts.size() == 2 && isSign(texts[0]))
            addNote(texts[0] + " " + texts[1], out);
    }
    return out;
}

} // namespace antevia
