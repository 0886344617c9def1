#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace antevia::test {

/// As zlib packs it with this window: -15 without a header, 31 with that of gzip.
std::string deflated(const std::string& content, int windowBits);

/// One entry of a ZIP to make; what is set apart from name and content makes it wrong on purpose.
struct MadeEntry {
    std::string name;
    std::string content;
    std::int64_t declaredBytes = -1;  ///< in both headers; -1: the truth
    std::uint32_t checkSumChange = 0; ///< added to the CRC
    std::uint32_t externalAttributes = 0;
    std::uint16_t flags = 0;
    std::int64_t offset = -1; ///< in the directory; -1: the truth
    bool deflated = false;
};

/// A ZIP of these entries.
std::string madeZip(const std::vector<MadeEntry>& entries);

/// What a small workbook holds: the XML between <sheetData> and </sheetData>, and the parts around it.
struct MadeWorkbook {
    std::string sheetData;
    std::string afterSheetData = {};
    std::vector<std::string> sharedStrings = {};
    std::string cellFormats = {};   ///< <xf …/> elements after the first, plain one
    std::string numberFormats = {}; ///< <numFmt …/> elements
    std::string workbookProperties = "<workbookPr/>";
    std::string secondSheetState = {}; ///< "hidden": there is a second, empty sheet in this state
    std::map<std::string, std::string> moreParts = {};
    std::string sheetName = "Figures"; ///< of the first sheet
};
std::string madeWorkbook(const MadeWorkbook& workbook);
/// A workbook whose only sheet has these rows.
std::string workbookOfRows(const std::string& sheetData);

} // namespace antevia::test
