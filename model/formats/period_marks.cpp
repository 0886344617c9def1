#include "model/formats/period_marks.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace antevia {
namespace {

using Words = std::vector<std::string>;

std::string_view withoutBlanksBehind(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t,;:-");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// What a word says of figures; nothing if it is no such word. "r" and "revised" say that they are as they will stay.
std::optional<FigureStatus> statusOfWord(const std::string& word)
{
    constexpr std::array<std::pair<FigureStatus, std::string_view>, 3> words{
        {{FigureStatus::Preliminary,
          " p prov provisional provisionally prel prelim preliminary incomplete vorl vorlaufig vorlaufige vorlaufiger "
          "provisoire provisoires provvisorio provvisori provvisoria provisorio provisorios provisionales voorlopig "
          "privremeni privremeno privremena preliminarno preliminarni zacasno zacasni preliminar preliminart forelopig "
          "forelobig forelobige ennakko wstepne predbezne predbezny elozetes provizoriu provizorii gecici "
          "предварителни предварительно прелиминарни привремени προσωρινα paraprake "},
         {FigureStatus::Estimate,
          " e est estim estimate estimated estimates geschatzt schatzung estime estimes estimee estimation stima "
          "stimato "
          "stime estimado estimados estimacion estimativa raming procjena procena ocena oszacowanie odhad becsles "
          "tahmini "},
         {FigureStatus::Final, " r rev revised final definitive revidiert revise revises riveduto revisado revidirano "
                               "revidirani herzien reviderad revidert endgultig definitif definitivo konacno "}}};
    if (word.empty() || word.find(' ') != std::string::npos)
        return std::nullopt;
    for (const auto& [status, all] : words)
        if (all.find(" " + word + " ") != std::string_view::npos)
            return status;
    return std::nullopt;
}

/// "note 3", "fn", "Anm. 2": words that point to a note.
bool pointsToNote(const Words& words)
{
    constexpr std::array<std::string_view, 14> names{"note",      "notes",    "fn",    "footnote", "anm",
                                                     "anmerkung", "fussnote", "nota",  "not",      "napomena",
                                                     "ref",       "see",      "siehe", "voir"};
    return !words.empty() && std::ranges::find(names, words.front()) != names.end();
}

/// Whether what stands in brackets is a mark: "provisional", "p", "1", "note 2", "*".
bool isMark(std::string_view inside)
{
    const Words words = headingWords(inside);
    const bool isNumber = words.size() == 1 && words[0].size() <= 2 && isDigits(words[0]);
    const bool isLetter =
        words.size() == 1 && words[0].size() == 1 && words[0] != "i" && words[0] != "v" && words[0] != "x";
    return words.empty() || isNumber || isLetter || pointsToNote(words) ||
           std::ranges::all_of(words, [](const std::string& each) { return statusOfWord(each).has_value(); });
}

/// Where the mark begins in which a text ends; its size if there is none.
std::size_t markBegin(std::string_view text)
{
    for (const std::string_view sign : {"*)", "*", "†", "‡", "⁾", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰"})
        if (text.ends_with(sign))
            return text.size() - sign.size();
    const bool isRound = text.ends_with(')');
    if (!isRound && !text.ends_with(']'))
        return text.size();
    const std::size_t open = text.find_last_of(isRound ? '(' : '[');
    if (open != std::string_view::npos) {
        const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
        const bool isSameYear = inside.starts_with("YR") && text.starts_with(inside.substr(2)); // "2015 [YR2015]"
        return isMark(inside) || isSameYear ? open : text.size();
    }
    const std::string_view inside = text.substr(0, text.size() - 1);
    if (const std::size_t sign = markBegin(inside); sign < inside.size()) // "2023²)"
        return sign;
    const std::size_t blank = inside.find_last_not_of("0123456789"); // "2023 1)"
    const bool isNumber = blank != std::string_view::npos && blank + 1 < inside.size() && inside.size() - blank <= 3;
    return isRound && isNumber && inside[blank] == ' ' ? blank : text.size();
}

std::size_t lastWordBegin(std::string_view text)
{
    const std::size_t blank = text.find_last_of(" -,;");
    return blank == std::string_view::npos ? text.size() : blank + 1;
}

} // namespace

std::string_view withoutMarksBehind(std::string_view text)
{
    std::string_view out = text;
    for (std::size_t cut = markBegin(out); cut > 0 && cut < out.size(); cut = markBegin(out))
        out = withoutBlanksBehind(out.substr(0, cut));
    return out.empty() ? text : out;
}

std::string_view withoutStatusBehind(std::string_view text)
{
    const std::size_t begin = lastWordBegin(text);
    const Words words = headingWords(text.substr(begin));
    const bool isStatus = words.size() == 1 && statusOfWord(words.front());
    const std::string_view rest = withoutBlanksBehind(text.substr(0, begin));
    return isStatus && !rest.empty() ? rest : text;
}

std::optional<FigureStatus> statusBehind(std::string_view text)
{
    const std::string_view plain = withoutMarksBehind(text);
    std::optional<FigureStatus> out;
    for (const std::string& word : headingWords(text.substr(plain.size())))
        out = out ? out : statusOfWord(word);
    const std::string_view rest = withoutStatusBehind(plain);
    for (const std::string& word : headingWords(plain.substr(rest.size())))
        out = out ? out : statusOfWord(word);
    return out;
}

} // namespace antevia
