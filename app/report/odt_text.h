#pragma once

#include "model/report/document.h"

#include <QString>

class QXmlStreamWriter;

namespace antevia {

/// Name of the bookmark in the nth heading.
QString odtHeadingMark(int nth);

/// Writes texts with their strong parts and references. The first text of a block that names Kosovo carries the note as
/// a footnote.
class OdtTextWriter {
public:
    explicit OdtTextWriter(QXmlStreamWriter& xml) : m_xml(xml) {}

    /// A block of its own.
    void write(const Text& text)
    {
        beginBlock();
        writeOn(text);
    }
    /// What follows belongs to one block: a list, a table.
    void beginBlock() { m_isNoted = false; }
    void writeOn(const Text& text);
    /// The same, all in one character style.
    void writeOn(const Text& text, const char* style);

private:
    void writeSpan(const Span& span);
    void writeNoted(const QString& text);
    void writeNote();

    QXmlStreamWriter& m_xml;
    bool m_isNoted = false;
    int m_notes = 0;
};

} // namespace antevia
