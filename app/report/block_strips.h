#pragma once

#include "app/report/strip.h"
#include "model/report/document.h"

#include <QString>

#include <span>
#include <string>
#include <vector>

namespace antevia {

/// A heading as printed, for the table of contents.
struct OutlineEntry {
    int level = 1;
    std::string number; ///< "4.2"; empty if headings are not numbered, or this one is an annex
    std::string text;
};

/// Numbers headings "1", "1.1", "2", …; what begins with "Annex" or a digit gets no number.
class HeadingNumbers {
public:
    std::string next(const HeadingBlock& heading);

private:
    int m_section = 0;
    int m_subsection = 0;
};

struct StripOptions {
    double width = 0.0;      ///< of the text, units
    double pageHeight = 0.0; ///< of the room on a page, units
    bool numbered = true;    ///< headings
};

struct StripsAndOutline {
    std::vector<Strip> strips;
    std::vector<OutlineEntry> outline; ///< `Strip::heading` points into it
};

/// The strips of blocks, in order.
StripsAndOutline stripsOf(std::span<const Block> blocks, const StripOptions& options);

/// One strip a line; no single line stays behind or goes overleaf alone.
std::vector<Strip> textStrips(const Text& text, const TextLook& look, double width, double left = 0.0);

// Blocks with a layout of their own; `number` counts the report's tables from 1
std::vector<Strip> tableStrips(const TableBlock& table, int number, const StripOptions& options);
std::vector<Strip> keyFigureStrips(const KeyFiguresBlock& block, const StripOptions& options);
std::vector<Strip> chartStrips(const ChartBlock& block, const StripOptions& options);
std::vector<Strip> signatureStrips(const SignatureBlock& block, const StripOptions& options);

/// "Table 3. Needs and what is in hand".
std::string tableCaption(const TableBlock& table, int number);

} // namespace antevia
