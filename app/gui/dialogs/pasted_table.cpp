#include "app/gui/dialogs/pasted_table.h"

#include <QFile>
#include <QMimeData>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <array>

namespace antevia {

namespace {

constexpr qsizetype mostCharacters = qsizetype{64} << 20;

/// What the commonest character references stand for; others stay as they are written.
QString withoutReferences(QString text)
{
    static const std::array<std::pair<const char*, QChar>, 6> references{
        {{"&nbsp;", u' '}, {"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&#39;", u'\''}, {"&amp;", u'&'}}};
    for (const auto& [name, character] : references)
        text.replace(QLatin1String(name), QString(character), Qt::CaseInsensitive);
    return text;
}

QString textOfCell(QString html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    html.remove(tags);
    return withoutReferences(html).simplified().replace(u'\t', u' ');
}

/// The number behind colspan=, at least 1.
int spanOf(const QString& attributes)
{
    static const QRegularExpression span(QStringLiteral("colspan\\s*=\\s*[\"']?(\\d{1,3})"),
                                         QRegularExpression::CaseInsensitiveOption);
    return std::max(1, span.match(attributes).captured(1).toInt());
}

QString lineOfRow(const QString& row)
{
    static const QRegularExpression cell(QStringLiteral("<t[dh]\\b([^>]*)>(.*?)(?=<t[dh]\\b|</t[dh]>|$)"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    QStringList cells;
    for (auto found = cell.globalMatch(row); found.hasNext();) {
        const auto match = found.next();
        cells << textOfCell(match.captured(2));
        for (int i = 1; i < spanOf(match.captured(1)); ++i)
            cells << QString();
    }
    return cells.join(u'\t');
}

} // namespace

QString textOfHtmlTable(const QString& html)
{
    static const QRegularExpression rows(QStringLiteral("<tr\\b[^>]*>(.*?)(?=<tr\\b|</tr>|</table>|$)"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    const qsizetype from = html.indexOf(QStringLiteral("<table"), 0, Qt::CaseInsensitive);
    if (from < 0)
        return {};
    const qsizetype end = html.indexOf(QStringLiteral("</table>"), from, Qt::CaseInsensitive);
    QString text;
    for (auto found = rows.globalMatch(html.mid(from, end < 0 ? -1 : end - from)); found.hasNext();)
        text += lineOfRow(found.next().captured(1)) + u'\n';
    return text;
}

std::optional<QByteArray> pastedTable(const QMimeData& data)
{
    const QString text = data.text();
    if (text.size() > mostCharacters || data.html().size() > mostCharacters)
        return std::nullopt;
    if (!text.contains(u'\t') && data.hasHtml())
        if (const QString table = textOfHtmlTable(data.html()); !table.isEmpty())
            return table.toUtf8();
    return text.trimmed().contains(u'\n') ? std::optional(text.toUtf8()) : std::nullopt;
}

std::optional<PastedFile> keptAsFile(const QByteArray& table, const QString& name)
{
    auto folder = std::make_shared<QTemporaryDir>();
    QFile file(folder->filePath(name));
    if (!folder->isValid() || !file.open(QIODevice::WriteOnly) || file.write(table) != table.size())
        return std::nullopt;
    return PastedFile{file.fileName(), folder};
}

} // namespace antevia
