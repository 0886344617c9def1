#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/report/chart_spec.h"
#include "model/report/marking.h"

namespace antevia {

/// A piece of text. A figure carries its reference ("F12"), printed small behind it and resolved by `trace`.
struct Span {
    std::string text;
    bool strong = false;
    std::string figureRef;
    bool operator==(const Span&) const = default;
};
using Text = std::vector<Span>;
inline Text plain(std::string text)
{
    Span span;
    span.text = std::move(text);
    return {std::move(span)};
}

struct HeadingBlock {
    int level = 1; ///< 1 section, 2 sub-section
    std::string text;
    bool operator==(const HeadingBlock&) const = default;
};

enum class ParagraphStyle { Body, Lead, Note, Callout };
struct ParagraphBlock {
    Text text;
    ParagraphStyle style = ParagraphStyle::Body;
    bool operator==(const ParagraphBlock&) const = default;
};

struct ListBlock {
    std::vector<Text> items;
    bool numbered = false;
    bool operator==(const ListBlock&) const = default;
};

enum class Align { Left, Right, Centre };
enum class Emphasis { None, Good, Caution, Alarm };
struct TableColumn {
    std::string heading;
    Align align = Align::Left;
    double width = 1.0; ///< relative
    bool operator==(const TableColumn&) const = default;
};
struct TableCellText {
    Text text;
    Emphasis emphasis = Emphasis::None; ///< always with a word or sign in the text too
    bool operator==(const TableCellText&) const = default;
};
/// A table. Rows are never split between pages; the heading row is repeated.
struct TableBlock {
    std::string caption;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCellText>> rows;
    std::string note;
    bool operator==(const TableBlock&) const = default;
};

struct KeyFigure {
    std::string label;
    Text value;        ///< "7,400"
    Text note;         ///< "likely range 5,100 to 9,900"
    Emphasis emphasis = Emphasis::None;
    bool operator==(const KeyFigure&) const = default;
};
/// A row of large figures.
struct KeyFiguresBlock {
    std::vector<KeyFigure> figures;
    bool operator==(const KeyFiguresBlock&) const = default;
};

struct ChartBlock {
    ChartSpec chart;
    double heightShare = 0.32; ///< of the page's text height
    bool operator==(const ChartBlock&) const = default;
};

/// Lines to sign on.
struct SignatureBlock {
    struct Line {
        std::string purpose;
        std::string role;
        bool operator==(const Line&) const = default;
    };
    std::vector<Line> lines;
    bool operator==(const SignatureBlock&) const = default;
};

struct PageBreakBlock {
    bool operator==(const PageBreakBlock&) const = default;
};

using Block = std::variant<HeadingBlock, ParagraphBlock, ListBlock, TableBlock, KeyFiguresBlock, ChartBlock,
                           SignatureBlock, PageBreakBlock>;

/// A report as values; writers visit the blocks.
struct Document {
    std::string title;
    std::string subtitle;
    std::vector<std::string> coverLines; ///< "As of 16 October 2015", "Valid 16 Oct – 15 Nov 2015", …
    Marking marking;
    std::string footer;      ///< left of the page number: centre and edition
    std::string madeAt;      ///< UTC time stamp, printed and put into the file's properties
    std::string attribution; ///< data licences
    std::vector<Block> cover; ///< on the cover page below the title: approval, distribution
    std::vector<Block> blocks;
    bool operator==(const Document&) const = default;
};

} // namespace antevia
