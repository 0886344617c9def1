#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

class QXmlStreamWriter;

namespace antevia {

struct XmlAttribute {
    const char* name;
    QString value;
};

/// Writes a start tag with its attributes, and the end tag when it goes.
class XmlElement {
public:
    XmlElement(QXmlStreamWriter& xml, const char* name, std::initializer_list<XmlAttribute> attributes = {});
    ~XmlElement();
    XmlElement(const XmlElement&) = delete;
    XmlElement& operator=(const XmlElement&) = delete;

private:
    QXmlStreamWriter& m_xml;
};

/// An element without content.
void writeEmpty(QXmlStreamWriter& xml, const char* name, std::initializer_list<XmlAttribute> attributes = {});
/// Text as OpenDocument has it: runs of spaces, tabs and line ends as elements; characters that XML forbids left out.
void writeOdtText(QXmlStreamWriter& xml, const QString& text);
/// The name spaces of OpenDocument, on the element that was just begun.
void writeOdtNameSpaces(QXmlStreamWriter& xml);

} // namespace antevia
