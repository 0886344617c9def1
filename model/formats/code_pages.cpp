#include "model/formats/code_pages.h"

#include "model/formats/delimited.h"

#include <QString>

#include <algorithm>
#include <array>
#include <tuple>

namespace antevia {
namespace {

constexpr std::array<const char*, 7> pages{"windows-1250", "windows-1252", "windows-1251", "windows-1253",
                                           "windows-1254", "ISO-8859-2",   "ISO-8859-5"};

/// Letters beyond ASCII of Bosnian, Croatian, Serbian, Slovene, German, Hungarian, Albanian, Romanian, Polish, Czech,
/// Slovak, Turkish, Italian, French, Spanish and Swedish.
bool isCommonLatin(QChar c)
{
    static const QString letters = QStringLiteral("šžčćđäöüßéèëçáíóúőűýřěůňťďôâîăşţąęłńśźżğıàùêûìòñå");
    return letters.contains(c.toLower()) || c == QChar(u'İ');
}

bool isForeign(QChar c)
{
    return c.unicode() >= 0x80;
}

/// Signs such as ® and ˇ stand beside words, not in them; quotation marks and dashes may.
bool isSign(QChar c)
{
    const auto kind = c.category();
    return isForeign(c) && !c.isLetter() && !c.isSpace() && !c.isPunct() && kind != QChar::Mark_NonSpacing;
}

/// Adds what one word shows.
void weighWord(QStringView word, PageFit& fit)
{
    qsizetype accented = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isLatin = word[i].script() == QChar::Script_Latin;
        accented += isLatin && isForeign(word[i]) ? 1 : 0;
        fit.uncommon += isLatin && isForeign(word[i]) && !isCommonLatin(word[i]) ? 1 : 0;
        const bool otherScript = i > 0 && word[i].script() != word[i - 1].script();
        const bool lateCapital = i > 0 && word[i].isUpper() && word[i - 1].isLower() && isForeign(word[i]);
        fit.impossible += otherScript || lateCapital ? 1 : 0;
    }
    fit.impossible += word.size() >= 4 && accented * 2 > word.size() ? 1 : 0; // another script read as Latin
}

PageFit fitOf(const std::string& encoding, const QString& text)
{
    PageFit fit{encoding, 0, 0};
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i].isLetter())
            continue;
        weighWord(QStringView(text).sliced(begin, i - begin), fit);
        begin = i + 1;
        if (i == text.size())
            break;
        // "Š" or "Љ" as a word of its own, at the beginning of a line or a cell, is the sign © of other pages.
        const bool isAlone = i == 1 || (i > 1 && !text[i - 2].isLetterOrNumber() && text[i - 2] != QChar(u'.'));
        fit.impossible +=
            isAlone && (text[i - 1] == QChar(u'Š') || text[i - 1] == QChar(u'Љ')) && text[i].isSpace() ? 1 : 0;
        const bool beforeLetter = i + 1 < text.size() && text[i + 1].isLetter();
        fit.impossible += isSign(text[i]) && beforeLetter ? 1 : 0;
    }
    // What tells Turkish from its neighbours, which have the other bytes of this page too.
    if (encoding == "windows-1254" && !text.contains(QChar(u'ı')))
        ++fit.impossible;
    return fit;
}

} // namespace

std::vector<PageFit> fittingPages(std::string_view bytes)
{
    std::vector<PageFit> out;
    std::vector<std::string> texts;
    for (const char* page : pages) {
        const auto text = decodeText(bytes, page);
        if (!text || std::ranges::find(texts, *text) != texts.end())
            continue;
        out.push_back(fitOf(page, QString::fromStdString(*text)));
        texts.push_back(*text);
    }
    std::ranges::stable_sort(out, {}, [](const PageFit& each) { return std::tuple(each.impossible, each.uncommon); });
    if (!out.empty() && out.front().impossible == 0)
        std::erase_if(out, [](const PageFit& each) { return each.impossible > 0; });
    return out;
}

} // namespace antevia
