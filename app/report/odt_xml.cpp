#include "app/report/odt_xml.h"

#include <QXmlStreamWriter>

namespace antevia {
namespace {

void writeAttributes(QXmlStreamWriter& xml, std::initializer_list<XmlAttribute> attributes)
{
    for (const XmlAttribute& attribute : attributes)
        xml.writeAttribute(QLatin1String(attribute.name), attribute.value);
}

bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\n' && code != u'\t') || code == 0xFFFE || code == 0xFFFF;
}

} // namespace

XmlElement::XmlElement(QXmlStreamWriter& xml, const char* name, std::initializer_list<XmlAttribute> attributes)
    : m_xml(xml)
{
    m_xml.writeStartElement(QLatin1String(name));
    writeAttributes(m_xml, attributes);
}

XmlElement::~XmlElement()
{
    m_xml.writeEndElement();
}

void writeEmpty(QXmlStreamWriter& xml, const char* name, std::initializer_list<XmlAttribute> attributes)
{
    xml.writeEmptyElement(QLatin1String(name));
    writeAttributes(xml, attributes);
}

void writeOdtText(QXmlStreamWriter& xml, const QString& text)
{
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            xml.writeCharacters(run);
        run.clear();
    };
    for (const QChar c : text) {
        if (isForbidden(c))
            continue;
        const bool isSecondSpace = c == u' ' && run.endsWith(u' ');
        if (c != u'\n' && c != u'\t' && !isSecondSpace) {
            run += c;
            continue;
        }
        flush();
        writeEmpty(xml, c == u'\n' ? "text:line-break" : c == u'\t' ? "text:tab" : "text:s");
    }
    flush();
}

void writeOdtNameSpaces(QXmlStreamWriter& xml)
{
    const std::initializer_list<std::pair<const char*, const char*>> spaces{
        {"office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
        {"fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
        {"xlink", "http://www.w3.org/1999/xlink"},
        {"dc", "http://purl.org/dc/elements/1.1/"},
        {"meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"}};
    for (const auto& [prefix, uri] : spaces)
        xml.writeAttribute(QStringLiteral("xmlns:") + QLatin1String(prefix), QLatin1String(uri));
    xml.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.3"));
}

} // namespace antevia
