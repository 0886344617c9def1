#include "model/formats/month_stems.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_names.h"
#include "model/formats/title_tokens.h"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace antevia {
namespace {

/// How names of months begin, and those that are too short for that, in the cases in which titles have them.
struct MonthStems {
    std::string_view english;
    std::string_view stems; ///< each between blanks
    std::string_view words;
};

constexpr std::array<MonthStems, 12> months{
    {{"January", " januar sijecn styczn ledn ιανουαρι јануар януар январ ocak ", " lednu "},
     {"February", " februar veljac febru φεβρουαρι фебруар феврал subat ", " lutym lutego unoru unora "},
     {"March", " ozujk brezn marcius μαρτι ", " martu marta marcu marca marsu марту марта мартом mart mart'ta "},
     {"April", " april travnj kwietni dubn aprilis απριλι април апрел nisan ", " aprilu "},
     {"May", " svibnj kvetn majus ", " maju maja μαιο μαιου мају маја мае мая mayis majusi "},
     {"June", " lipnj czerwc junius ιουνι ",
      " junu juna juniju junija cervnu cervna јуну јуна јуни июне июня haziran "},
     {"July", " srpnj lipc cervenc julius ιουλι ", " julu jula juliju julija јулу јула јули июле июля temmuz "},
     {"August", " avgust august kolovoz sierpni srpn augusztus αυγουστ август авгус agustos ", ""},
     {"September", " septemb septembr rujn wrzesni szeptember σεπτεμβρι септемб сентябр eylul ", " zari "},
     {"October", " oktob oktobr pazdziernik rijn october οκτωβρι октоб октябр ekim ", ""},
     {"November", " novemb novembr november νοεμβρι новемб ноябр kasim ", " studenom studenoga studenog "},
     {"December", " decemb decembr prosinc grudni december δεκεμβρι децемб декабр aralik ", ""}}};

bool isAmong(std::string_view word, std::string_view listed)
{
    return listed.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// Whether a word begins with a stem and ends as a case does, which is no further word ("aprilski").
bool beginsWithStem(const std::string& word, std::string_view stems)
{
    constexpr std::size_t longestEnding = 8; // in bytes
    constexpr std::size_t shortestStem = 4;
    for (std::size_t size = shortestStem; size <= word.size(); ++size)
        if (word.size() - size <= longestEnding && isAmong(std::string_view(word).substr(0, size), stems))
            return true;
    return false;
}

/// Adjectives ("martovski", "aprilski izveštaj") name no month of figures.
bool isAdjective(const std::string& word)
{
    return word.find("sk") != std::string::npos || word.find("ск") != std::string::npos;
}

std::string_view monthOfOtherCase(const std::string& word)
{
    if (monthOfName(word) > 0 || isAdjective(word))
        return {};
    for (const MonthStems& month : months)
        if (isAmong(word, month.words) || beginsWithStem(word, month.stems))
            return month.english;
    return {};
}

/// 1 of "first" and "ersten"; 0: no such word.
int ordinalOf(const std::string& word)
{
    static const std::map<std::string, int> ordinals{
        {"first", 1},    {"second", 2},    {"third", 3},     {"fourth", 4},  {"premier", 1},  {"premiere", 1},
        {"deuxieme", 2}, {"troisieme", 3}, {"quatrieme", 4}, {"primer", 1},  {"primero", 1},  {"segundo", 2},
        {"tercer", 3},   {"cuarto", 4},    {"primo", 1},     {"secondo", 2}, {"terzo", 3},    {"quarto", 4},
        {"erstes", 1},   {"ersten", 1},    {"erste", 1},     {"zweites", 2}, {"zweiten", 2},  {"zweite", 2},
        {"drittes", 3},  {"dritten", 3},   {"viertes", 4},   {"vierten", 4}, {"primeiro", 1}, {"terceiro", 3},
        {"prvi", 1},     {"prvo", 1},      {"drugi", 2},     {"drugo", 2},   {"treci", 3},    {"cetvrti", 4}};
    const auto found = ordinals.find(word);
    return found == ordinals.end() ? 0 : found->second;
}

bool isQuarterOrHalf(const std::string& word)
{
    static const std::set<std::string> words{"quarter",  "half",        "trimestre",   "semestre",
                                             "quartal",  "halbjahr",    "kvartal",     "trimester",
                                             "semester", "polugodiste", "tromjesecje", "tromesecje"};
    return words.contains(word);
}

} // namespace

std::string withNumberedParts(const std::string& title)
{
    std::vector<std::string> tokens = textsBetweenBlanks(title);
    bool isChanged = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto next = headingWords(tokens[i + 1]);
        const int number = ordinalOf(comparableHeading(tokens[i]));
        if (number == 0 || next.empty() || !isQuarterOrHalf(next.front()))
            continue;
        tokens[i] = std::to_string(number) + ".";
        isChanged = true;
    }
    return isChanged ? joined(tokens, " ") : title;
}

std::string withMonthsOfOtherCases(const std::string& title)
{
    std::vector<std::string> tokens = textsBetweenBlanks(title);
    bool isChanged = false;
    for (std::string& token : tokens) {
        const auto words = headingWords(token);
        if (words.size() != 1)
            continue;
        const std::string_view month = monthOfOtherCase(words.front());
        if (month.empty())
            continue;
        const std::size_t last = token.find_last_not_of(",;:.)");
        token = std::string(month) + (last == std::string::npos ? std::string() : token.substr(last + 1));
        isChanged = true;
    }
    return isChanged ? joined(tokens, " ") : title;
}

} // namespace antevia
