#include "model/formats/personal_names.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/personal_name_words.h"

#include <QString>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace antevia {
namespace {

using Words = std::unordered_set<std::string_view>;

Words wordsIn(std::string_view text, char between = ' ')
{
    Words out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(between, from), text.size());
        if (end > from)
            out.insert(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

/// Cyrillic and Greek letters as names are written in Latin ones; "μπ" is a b, "ντ" a d.
QString inLatin(const QString& folded)
{
    static const std::unordered_map<char16_t, QString> letters = [] {
        std::unordered_map<char16_t, QString> out;
        const QString pairs = QStringLiteral(
            "аa бb вv гg дd ђdj еe жz зz иi јj йy кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чc џdz шs щsh ыy "
            "эe "
            "юyu яya іi їi єe ґg ѓgj ќkj ѕdz αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χh ψps ωo "
            "ъ ь ");
        for (qsizetype from = 0; from < pairs.size(); from = pairs.indexOf(u' ', from) + 1)
            out[pairs[from].unicode()] = pairs.mid(from + 1, pairs.indexOf(u' ', from) - from - 1);
        return out;
    }();
    QString text = folded;
    for (const auto& [greek, latin] :
         std::array{std::pair{u"μπ", u"b"}, std::pair{u"ντ", u"d"}, std::pair{u"γκ", u"g"}, std::pair{u"ου", u"ou"}})
        text.replace(QString::fromUtf16(greek), QString::fromUtf16(latin));
    QString out;
    for (const QChar c : std::as_const(text)) {
        const auto latin = letters.find(c.unicode());
        out += latin == letters.end() ? QString(c) : latin->second;
    }
    return out;
}

/// As headingWords() folds a word, in Latin letters.
std::string foldedWord(const QString& word)
{
    if (std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; }))
        return lowered(word.toStdString()); // the usual case, and much faster
    return inLatin(QString::fromStdString(comparableHeading(word.toStdString()))).toStdString();
}

WrittenWord writtenWord(const QString& word, QString gap)
{
    WrittenWord out;
    out.folded = foldedWord(word);
    out.gap = gap.remove(u' ').toStdString();
    out.capital = !word[0].isLower();
    out.isLetters = std::ranges::none_of(word, [](QChar c) { return c.isDigit(); });
    out.allCapitals = word.size() > 1 && std::ranges::none_of(word, [](QChar c) { return c.isLower(); });
    out.isInitial = out.isLetters && word.size() == 1 && word[0].isUpper();
    return out;
}

bool isNameWord(const WrittenWord& word)
{
    return word.isLetters && word.folded.size() > 1 && !namesThing(word.folded);
}

bool isConnector(const WrittenWord& word)
{
    static const Words connectors = wordsIn("bin ibn bint ben van von");
    return connectors.contains(word.folded);
}

/// The two words, and a third if there is one, as namedAfterPeople writes them.
bool isNamedAfterPeople(const std::vector<WrittenWord>& words, std::size_t at)
{
    static const Words known = wordsIn(namedAfterPeople, '|');
    std::string all = words[at].folded;
    for (std::size_t i = at + 1; i < std::min(words.size(), at + 4); ++i) {
        all += " " + words[i].folded;
        if (known.contains(all))
            return true;
    }
    return false;
}

/// A name that stands at `at` belongs to a place, a ship or an institution.
bool isOfThing(const std::vector<WrittenWord>& words, std::size_t at)
{
    static const Words before = wordsIn(placePrefixWords);
    if (at > 0 && words[at].gap.find_first_of(",.;:(") == std::string::npos && before.contains(words[at - 1].folded))
        return true;
    static const Words things = wordsIn(thingWords);
    const auto goesOn = [&](std::size_t i) { return i < words.size() && words[i].gap.empty(); };
    const auto institution = [&](std::size_t i) {
        return goesOn(i) && (things.contains(words[i].folded) || before.contains(words[i].folded));
    };
    const bool isThree = goesOn(at + 1) && goesOn(at + 2) && words[at].capital && words[at + 2].capital;
    return institution(at + 1) || institution(at + 2) || (isThree && institution(at + 3)) ||
           isNamedAfterPeople(words, at);
}

bool isKnownName(std::string_view word)
{
    return isGivenName(word) || isFamilyName(word);
}

/// "Ahmad Rahimi", "ahmad rahimi", "Ahmad R.", "Ahmad bin Rahim" from `at` on.
bool beginsName(const std::vector<WrittenWord>& words, std::size_t at)
{
    if (!isGivenName(words[at].folded) || at + 1 >= words.size() || isOfThing(words, at))
        return false;
    std::size_t next = at + 1;
    if (isConnector(words[next]) && next + 1 < words.size())
        ++next;
    const WrittenWord& second = words[next];
    if (second.gap.find_first_not_of("-'’._") != std::string::npos)
        return false;
    if (isNameWord(second) && isKnownName(second.folded))
        return true;
    return words[at].capital && second.capital && (isNameWord(second) || second.isInitial);
}

/// "Rahimi, Ahmad".
bool beginsTurnedName(const std::vector<WrittenWord>& words, std::size_t at)
{
    return at + 1 < words.size() && isFamilyName(words[at].folded) && isGivenName(words[at + 1].folded) &&
           words[at + 1].gap.find_first_not_of(",-_.") == std::string::npos && !isOfThing(words, at);
}

} // namespace

std::vector<WrittenWord> writtenWords(std::string_view text)
{
    const QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    std::vector<WrittenWord> out;
    QString word;
    QString gap;
    const auto close = [&] {
        if (!word.isEmpty()) {
            out.push_back(writtenWord(word, gap));
            gap.clear();
        }
        word.clear();
    };
    for (const QChar c : all) {
        if (c.isUpper() && !word.isEmpty() && word.back().isLower()) // "AhmadRahimi"
            close();
        if (c.isLetterOrNumber() || c.isSurrogate() || (c.category() == QChar::Mark_NonSpacing && !word.isEmpty())) {
            word += c;
            continue;
        }
        close();
        gap += c.isSpace() ? QChar(u' ') : c;
    }
    close();
    return out;
}

bool isGivenName(std::string_view word)
{
    static const Words latin = wordsIn(givenNameWords);
    static const Words arabic = wordsIn(arabicNameWords);
    return latin.contains(word) || arabic.contains(word);
}

bool isFamilyName(std::string_view word)
{
    static const Words all = wordsIn(familyNameWords);
    return all.contains(word);
}

bool namesThing(std::string_view word)
{
    static const Words before = wordsIn(placePrefixWords);
    static const Words things = wordsIn(thingWords);
    static const Words common = wordsIn(commonWords);
    return before.contains(word) || things.contains(word) || common.contains(word);
}

NameLikeness nameLikeness(std::string_view text)
{
    const std::vector<WrittenWord> words = writtenWords(text);
    const bool isShort = !words.empty() && words.size() <= 4;
    if (!isShort || !std::ranges::all_of(words, [](const WrittenWord& word) {
            return word.isInitial || isNameWord(word) || isConnector(word);
        }))
        return NameLikeness::None;
    if (words.size() > 1 && isNamedAfterPeople(words, 0))
        return NameLikeness::None;
    const auto known = std::ranges::count_if(words, [](const auto& word) { return isKnownName(word.folded); });
    const bool given = std::ranges::any_of(words, [](const auto& word) { return isGivenName(word.folded); });
    const bool initial = std::ranges::any_of(words, &WrittenWord::isInitial);
    if (known > 0 && (given ? known >= 2 || initial : initial))
        return NameLikeness::Sure;
    if (given)
        return NameLikeness::Likely;
    const bool capitals = std::ranges::all_of(words, [](const auto& word) { return word.capital; });
    return words.size() > 1 && capitals ? NameLikeness::Shape : NameLikeness::None;
}

bool holdsName(const std::vector<WrittenWord>& words)
{
    for (std::size_t i = 0; i < words.size(); ++i)
        if (beginsName(words, i) || beginsTurnedName(words, i))
            return true;
    return false;
}

} // namespace antevia
