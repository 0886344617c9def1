#include "model/formats/sex_words.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"
#include "model/formats/hxl_tags.h"

#include <set>

namespace antevia {
namespace {

std::set<std::string> wordsIn(std::string_view text)
{
    const auto words = headingWords(text);
    return {words.begin(), words.end()};
}

const std::set<std::string>& femaleWords()
{
    static const std::set<std::string> words = wordsIn(
        "female females woman women girl girls žene žena ženska ženski weiblich frauen frau femmes femme filles "
        "donne donna femmine mujeres γυναίκες γυναίκα θήλυ жене жена женски жени женщины gra femra nők kadın "
        "ženske žensko женско femei vrouwen meisjes naiset kvinnor kvinner kvinder");
    return words;
}

const std::set<std::string>& maleWords()
{
    static const std::set<std::string> words = wordsIn(
        "male males man men boy boys muškarci muškarac muški muška männlich männer mann hommes homme garçons uomini "
        "uomo maschi hombres άνδρες άνδρας άρρεν мушкарци мушкарац мушки мажи маж мъже мужчины burra meshkuj férfi "
        "férfiak erkek moški muško мушко bărbați mannen jongens miehet män menn mænd");
    return words;
}

/// "numberMales" as "number Males".
std::string apart(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !out.empty() && out.back() >= 'a' && out.back() <= 'z')
            out += ' ';
        out += c;
    }
    return out;
}

/// What stands behind a single letter that says a sex: an age, or all of them.
bool isGroup(const std::string& word)
{
    return word == "total" || word == "other" || word == "unknown" ||
           word.find_first_not_of("0123456789") == std::string::npos;
}

} // namespace

std::string sexOfWords(std::string_view text)
{
    if (const HxlTag tag = parseHxlTag(text); !tag.name.empty())
        return tag.attributes.contains("f") ? "female" : tag.attributes.contains("m") ? "male" : "";
    bool female = false;
    bool male = false;
    const auto words = headingWords(apart(text));
    if (words.size() > 1 && (words[0] == "f" || words[0] == "m") && isGroup(words[1])) // "f_0_4", "m_total"
        return words[0] == "f" ? "female" : "male";
    for (const std::string& each : words) {
        female = female || femaleWords().contains(each);
        male = male || maleWords().contains(each);
    }
    return female == male ? "" : female ? "female" : "male";
}

std::string sexOfName(std::string_view text)
{
    std::string name = comparableHeading(text);
    if (name.starts_with("sex ")) // "SEX_M" of SDMX
        name = name.substr(4);
    const std::string word = trimmed(text);
    const bool isHungarian = word == "nő" || word == "Nő"; // without its accent it is a heading's "No."
    if (name == "f" || name == "w" || name == "z" || isHungarian)
        return "female";
    if (name == "m")
        return "male";
    if (name == "both" || name == "both sexes" || isTotalName(name))
        return "total";
    if (name == "unk" || name == "unknown")
        return "unknown";
    return sexOfWords(text);
}

} // namespace antevia
