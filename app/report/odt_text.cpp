#include "app/report/odt_text.h"

#include "app/report/odt_xml.h"
#include "app/wording/wording.h"

#include <QXmlStreamWriter>

namespace antevia {

QString odtHeadingMark(int nth)
{
    return QStringLiteral("heading") + QString::number(nth + 1);
}

void OdtTextWriter::writeOn(const Text& text)
{
    for (const Span& span : text)
        writeSpan(span);
}

void OdtTextWriter::writeOn(const Text& text, const char* style)
{
    const XmlElement element(m_xml, "text:span", {{"text:style-name", QLatin1String(style)}});
    writeOn(text);
}

void OdtTextWriter::writeSpan(const Span& span)
{
    const QString text = toQt(span.text);
    if (span.strong && !text.isEmpty()) {
        const XmlElement element(m_xml, "text:span", {{"text:style-name", "Strong"}});
        writeNoted(text);
    } else {
        writeNoted(text);
    }
    if (span.figureRef.empty())
        return;
    const XmlElement reference(m_xml, "text:span", {{"text:style-name", "Reference"}});
    writeOdtText(m_xml, QChar(0x202F) + toQt(span.figureRef));
}

/// The asterisk behind the name becomes the footnote's sign.
void OdtTextWriter::writeNoted(const QString& text)
{
    const QString name = QStringLiteral("Kosovo");
    const qsizetype at = m_isNoted ? -1 : text.indexOf(name);
    if (at < 0)
        return writeOdtText(m_xml, text);
    const qsizetype end = at + name.size();
    writeOdtText(m_xml, text.left(end));
    writeNote();
    writeOdtText(m_xml, text.mid(text.mid(end, 1) == QStringLiteral("*") ? end + 1 : end));
}

void OdtTextWriter::writeNote()
{
    m_isNoted = true;
    const XmlElement note(m_xml, "text:note",
                          {{"text:id", "kosovo" + QString::number(++m_notes)}, {"text:note-class", "footnote"}});
    {
        const XmlElement citation(m_xml, "text:note-citation", {{"text:label", "*"}});
        m_xml.writeCharacters(QStringLiteral("*"));
    }
    const XmlElement body(m_xml, "text:note-body");
    const XmlElement paragraph(m_xml, "text:p", {{"text:style-name", "Footnote"}});
    writeOdtText(m_xml, toQt(kosovoNote).mid(2)); // the sign "* " is the citation's
}

} // namespace antevia
