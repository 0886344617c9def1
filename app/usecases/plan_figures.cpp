#include "app/usecases/plan_figures.h"

#include <algorithm>

namespace antevia {
namespace {

bool isSameFigure(const FigureTrace& a, const FigureTrace& b)
{
    return a.label == b.label && a.value == b.value && a.shown == b.shown && a.unit == b.unit && a.whole == b.whole &&
           a.rule == b.rule && a.inputs == b.inputs && a.cells == b.cells;
}

} // namespace

Span FigureRegister::figure(const PrintedFigure& printed, bool strong)
{
    FigureTrace trace{"",           printed.label,  printed.value, printed.shown, printed.unit, printed.whole,
                      printed.rule, printed.inputs, printed.cells};
    for (InputRef& input : trace.inputs) {
        const auto known = std::ranges::find_if(
            m_known, [&](const InputRef& each) { return each.kind == input.kind && each.id == input.id; });
        if (known != m_known.end())
            input.hash = known->hash;
    }
    Span span;
    span.text = printed.shown;
    span.strong = strong;
    span.figureRef = referenceFor(std::move(trace));
    return span;
}

std::string FigureRegister::referenceFor(FigureTrace trace)
{
    const auto printed =
        std::ranges::find_if(m_traces, [&](const FigureTrace& each) { return isSameFigure(trace, each); });
    if (printed != m_traces.end())
        return printed->ref;
    trace.ref = "F" + std::to_string(m_traces.size() + 1);
    m_traces.push_back(std::move(trace));
    return m_traces.back().ref;
}

} // namespace antevia
