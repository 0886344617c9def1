#include "model/formats/heading_words.h"

#include "model/base/text.h"

#include <QString>

namespace antevia {
namespace {

/// Letters with a stroke are letters of their own in Unicode; people leave the stroke out.
QChar withoutStroke(QChar c)
{
    switch (c.unicode()) {
    case u'đ': return u'd';
    case u'ł': return u'l';
    case u'ı': return u'i';
    case u'ø': return u'o';
    case u'ς': return u'σ';
    default: return c;
    }
}

QString folded(std::string_view text)
{
    const QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString out;
    const QString apart = all.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart)
        if (c.category() != QChar::Mark_NonSpacing)
            out += withoutStroke(c);
    return out;
}

/// How many bytes of a footnote's mark a text ends in; 0: none.
std::size_t markAtEnd(std::string_view text)
{
    for (const std::string_view mark : {"*", "^", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰"})
        if (text.ends_with(mark))
            return mark.size();
    const std::size_t open = text.find_last_of("([");
    if (text.empty() || open == std::string_view::npos || (text.back() != ')' && text.back() != ']'))
        return 0;
    const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
    const bool isNumber =
        !inside.empty() && inside.size() <= 2 && inside.find_first_not_of("0123456789*") == std::string_view::npos;
    const bool isLetter = inside.size() == 1 && inside[0] >= 'a' && inside[0] <= 'z';
    return isNumber || isLetter ? text.size() - open : 0;
}

} // namespace

std::string withoutFootnoteMarks(std::string_view text)
{
    std::string out = trimmed(text);
    for (std::size_t mark = markAtEnd(out); mark > 0 && mark < out.size(); mark = markAtEnd(out))
        out = trimmed(std::string_view(out).substr(0, out.size() - mark));
    return out;
}

std::vector<std::string> headingWords(std::string_view text)
{
    std::vector<std::string> words;
    QString current;
    const auto close = [&] {
        if (!current.isEmpty())
            words.push_back(current.toStdString());
        current.clear();
    };
    const QString all = folded(text);
    for (const QChar c : all) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            current += c;
        else
            close();
    }
    close();
    return words;
}

bool hasWord(std::string_view text, const std::set<std::string>& words)
{
    return std::ranges::any_of(headingWords(text), [&](const auto& each) { return words.contains(each); });
}

std::string comparableHeading(std::string_view text)
{
    return joined(headingWords(text), " ");
}

bool isAnswer(std::string_view text)
{
    static const std::set<std::string> answers{"y", "n", "yes", "no", "true", "false", "t", "f"};
    return answers.contains(lowered(text));
}

std::string lookAlikeForm(std::string_view text)
{
    static const QString alike = QStringLiteral("аaеeоoрpсcхxуyіiјjѕsκkοoαaρpνvτtυuιiмmкkтtвbнh");
    QString out = QString::fromStdString(comparableHeading(text));
    for (QChar& c : out)
        for (qsizetype i = 0; i + 1 < alike.size(); i += 2)
            if (c == alike[i])
                c = alike[i + 1];
    return out.toStdString();
}

} // namespace antevia
