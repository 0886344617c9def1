#include "app/wording/wording.h"

#include <algorithm>

namespace antevia {
namespace {

/// True for everything that names Kosovo in any of its texts.
struct Names {
    bool operator()(const std::string& text) const { return namesKosovo(text); }
    bool operator()(const Span& span) const { return namesKosovo(span.text); }
    template <class Part>
    bool operator()(const std::vector<Part>& parts) const
    {
        return std::ranges::any_of(parts, *this);
    }

    bool operator()(const ChartBand& band) const { return namesKosovo(band.name); }
    bool operator()(const ChartLine& line) const { return namesKosovo(line.name); }
    bool operator()(const ChartMark& mark) const { return namesKosovo(mark.label); }
    bool operator()(const ChartLevel& level) const { return namesKosovo(level.label); }
    bool operator()(const ChartSpec& chart) const
    {
        const auto& self = *this;
        return self(chart.title) || self(chart.subtitle) || self(chart.unitText) || self(chart.source) ||
               self(chart.note) || self(chart.bands) || self(chart.lines) || self(chart.marks) || self(chart.levels);
    }

    bool operator()(const TableColumn& column) const { return namesKosovo(column.heading); }
    bool operator()(const TableCellText& cell) const { return (*this)(cell.text); }
    bool operator()(const KeyFigure& figure) const
    {
        return namesKosovo(figure.label) || (*this)(figure.note) || (*this)(figure.value);
    }
    bool operator()(const SignatureBlock::Line& line) const
    {
        return namesKosovo(line.purpose) || namesKosovo(line.role);
    }

    bool operator()(const HeadingBlock& heading) const { return namesKosovo(heading.text); }
    bool operator()(const ParagraphBlock& paragraph) const { return (*this)(paragraph.text); }
    bool operator()(const ListBlock& list) const { return (*this)(list.items); }
    bool operator()(const TableBlock& table) const
    {
        return namesKosovo(table.caption) || namesKosovo(table.note) || (*this)(table.columns) || (*this)(table.rows);
    }
    bool operator()(const KeyFiguresBlock& row) const { return (*this)(row.figures); }
    bool operator()(const ChartBlock& block) const { return (*this)(block.chart); }
    bool operator()(const SignatureBlock& signatures) const { return (*this)(signatures.lines); }
    bool operator()(const PageBreakBlock&) const { return false; }
    bool operator()(const Block& block) const { return std::visit(*this, block); }
};

} // namespace

bool needsKosovoNote(const std::string& text)
{
    return Names{}(text);
}

bool needsKosovoNote(const Text& text)
{
    return Names{}(text);
}

bool needsKosovoNote(const ChartSpec& chart)
{
    return Names{}(chart);
}

bool needsKosovoNote(const Block& block)
{
    return Names{}(block);
}

bool needsKosovoNote(const Document& document)
{
    const Names names;
    return names(document.title) || names(document.subtitle) || names(document.footer) || names(document.attribution) ||
           names(document.coverLines) || names(document.cover) || names(document.blocks);
}

std::string withKosovoNote(std::string text)
{
    if (!namesKosovo(text) || text.find(kosovoNote) != std::string::npos)
        return text;
    return text + "\n" + kosovoNote;
}

} // namespace antevia
