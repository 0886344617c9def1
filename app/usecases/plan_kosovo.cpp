#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/plan_text.h"

#include <string>

namespace antevia {
namespace {

/// Sets the asterisk in every text of what it is called with.
struct Marker {
    void operator()(std::string& text) const { text = withKosovoAsterisk(std::move(text)); }
    template <class Part>
    void operator()(std::vector<Part>& parts) const
    {
        for (Part& part : parts)
            (*this)(part);
    }
    void operator()(Span& span) const { (*this)(span.text); }
    void operator()(ChartBand& band) const { (*this)(band.name); }
    void operator()(ChartLine& line) const { (*this)(line.name); }
    void operator()(ChartMark& mark) const { (*this)(mark.label); }
    void operator()(ChartLevel& level) const { (*this)(level.label); }
    void operator()(ChartSpec& chart) const
    {
        for (std::string* text : {&chart.title, &chart.subtitle, &chart.unitText, &chart.source, &chart.note})
            (*this)(*text);
        (*this)(chart.bands);
        (*this)(chart.lines);
        (*this)(chart.marks);
        (*this)(chart.levels);
    }
    void operator()(TableColumn& column) const { (*this)(column.heading); }
    void operator()(TableCellText& cell) const { (*this)(cell.text); }
    void operator()(KeyFigure& figure) const
    {
        (*this)(figure.label);
        (*this)(figure.value);
        (*this)(figure.note);
    }
    void operator()(SignatureBlock::Line& line) const
    {
        (*this)(line.purpose);
        (*this)(line.role);
    }
    void operator()(HeadingBlock& block) const { (*this)(block.text); }
    void operator()(ParagraphBlock& block) const { (*this)(block.text); }
    void operator()(ListBlock& block) const { (*this)(block.items); }
    void operator()(TableBlock& block) const
    {
        (*this)(block.caption);
        (*this)(block.columns);
        (*this)(block.rows);
        (*this)(block.note);
    }
    void operator()(KeyFiguresBlock& block) const { (*this)(block.figures); }
    void operator()(ChartBlock& block) const { (*this)(block.chart); }
    void operator()(SignatureBlock& block) const { (*this)(block.lines); }
    void operator()(PageBreakBlock&) const {}
    void operator()(Block& block) const { std::visit(*this, block); }
};

} // namespace

void markKosovo(Document& document)
{
    const Marker mark;
    for (std::string* text : {&document.title, &document.subtitle, &document.footer, &document.attribution})
        mark(*text);
    mark(document.coverLines);
    mark(document.cover);
    mark(document.blocks);
}

} // namespace antevia
