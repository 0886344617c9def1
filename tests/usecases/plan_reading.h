#pragma once

#include "model/report/document.h"

#include <string>
#include <vector>

namespace antevia::plan_test {

/// Every span of the document's pages in the order of reading, spans of tables included.
std::vector<Span> spansOf(const Document& document);
/// Every text that a reader meets: headings, captions, notes, labels, spans.
std::vector<std::string> textsOf(const Document& document);
/// The same from one heading of level 1 to the next; empty if there is no such heading.
std::string sectionText(const Document& document, const std::string& headingBegins);
/// All tables.
std::vector<TableBlock> tablesOf(const Document& document);
std::string wholeText(const Document& document);

} // namespace antevia::plan_test
