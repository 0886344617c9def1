#pragma once

#include "model/report/document.h"

class QXmlStreamWriter;

namespace antevia {

/// Paper and margins: those of the printed report.
void writeOdtPageLayout(QXmlStreamWriter& xml);
/// Header and footer: marking, title, edition, page numbers as fields, and the note of Kosovo* if they name it.
void writeOdtMasterPage(QXmlStreamWriter& xml, const Document& document);

} // namespace antevia
