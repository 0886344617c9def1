#pragma once

#include "app/report/odt_text.h"
#include "model/report/document.h"

#include <QString>

class QXmlStreamWriter;

namespace antevia {

/// Styles of all tables, columns and cells of a report: columns take the widths that the printed report gives them.
void writeOdtTableStyles(QXmlStreamWriter& xml, const Document& document);
/// With a heading row that is repeated and rows that are not split.
void writeOdtTable(QXmlStreamWriter& xml, OdtTextWriter& text, const TableBlock& table, const QString& name);
void writeOdtKeyFigures(QXmlStreamWriter& xml, OdtTextWriter& text, const KeyFiguresBlock& block, const QString& name);
void writeOdtSignatures(QXmlStreamWriter& xml, OdtTextWriter& text, const SignatureBlock& block, const QString& name);

} // namespace antevia
