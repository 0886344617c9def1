#include "app/usecases/plan_numbering.h"

#include "model/base/contract.h"

#include <map>

namespace antevia {
namespace {

/// Gives each figure its number as it comes by.
class Numbering {
public:
    explicit Numbering(const std::vector<FigureTrace>& traces)
    {
        for (const FigureTrace& trace : traces)
            m_given.emplace(trace.ref, &trace);
    }
    std::vector<FigureTrace> traces() && { return std::move(m_printed); }

    void operator()(Span& span)
    {
        if (span.figureRef.empty())
            return;
        auto& number = m_numbers[span.figureRef];
        if (number.empty()) {
            const auto given = m_given.find(span.figureRef);
            EXPECTS(given != m_given.end());
            number = "F" + std::to_string(m_printed.size() + 1);
            m_printed.push_back(*given->second);
            m_printed.back().ref = number;
        }
        span.figureRef = number;
    }
    template <class Part>
    void operator()(std::vector<Part>& parts)
    {
        for (Part& part : parts)
            (*this)(part);
    }
    void operator()(TableCellText& cell) { (*this)(cell.text); }
    void operator()(KeyFigure& figure)
    {
        (*this)(figure.value);
        (*this)(figure.note);
    }
    void operator()(ParagraphBlock& block) { (*this)(block.text); }
    void operator()(ListBlock& block) { (*this)(block.items); }
    void operator()(TableBlock& block) { (*this)(block.rows); }
    void operator()(KeyFiguresBlock& block) { (*this)(block.figures); }
    void operator()(HeadingBlock&) {}
    void operator()(ChartBlock&) {}
    void operator()(SignatureBlock&) {}
    void operator()(PageBreakBlock&) {}
    void operator()(Block& block) { std::visit(*this, block); }

private:
    std::map<std::string, const FigureTrace*> m_given;
    std::map<std::string, std::string> m_numbers;
    std::vector<FigureTrace> m_printed;
};

} // namespace

PlanDocument numberedAsPrinted(Document document, const std::vector<FigureTrace>& traces)
{
    Numbering numbering(traces);
    numbering(document.cover);
    numbering(document.blocks);
    return {std::move(document), std::move(numbering).traces()};
}

} // namespace antevia
