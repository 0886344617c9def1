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
        "ženske femei");
    return words;
}

const std::set<std::string>& maleWords()
{
    static const std::set<std::string> words = wordsIn(
        "male males man men boy boys muškarci muškarac muški muška männlich männer mann hommes homme garçons uomini "
        "uomo maschi hombres άνδρες άνδρας άρρεν мушкарци мушкарац мушки мажи маж мъже мужчины burra meshkuj férfi "
        "férfiak erkek moški bărbați");
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

} // namespace

std::string sexOfWords(std::string_view text)
{
    if (const HxlTag tag = parseHxlTag(text); !tag.name.empty())
        return tag.attributes.contains("f") ? "female" : tag.attributes.contains("m") ? "male" : "";
    bool female = false;
    bool male = false;
    for (const std::string& each : headingWords(apart(text))) {
        female = female || femaleWords().contains(each);
        male = male || maleWords().contains(each);
    }
    return female == male ? "" : female ? "female" : "male";
}

std::string sexOfName(std::string_view text)
{
    const std::string name = comparableHeading(text);
    const std::string word = trimmed(text);
    const bool isHungarian = word == "nő" || word == "Nő"; // without its accent it is a heading's "No."
    if (name == "f" || name == "w" || name == "z" || isHungarian)
        return "female";
    if (name == "m")
        return "male";
    if (name == "both" || name == "both sexes" || isTotalName(text))
        return "total";
    if (name == "unk" || name == "unknown")
        return "unknown";
    return sexOfWords(text);
}

} // namespace antevia
