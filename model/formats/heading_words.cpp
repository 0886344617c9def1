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

} // namespace

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

std::string comparableHeading(std::string_view text)
{
    return joined(headingWords(text), " ");
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
