#include "app/report/block_strips.h"

#include "app/wording/wording.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr double listIndent = points(16);
constexpr double calloutPadding = points(9);
constexpr double calloutBar = points(3);

TextLook lookOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Body: return house::body();
    case ParagraphStyle::Lead: return house::lead();
    case ParagraphStyle::Note: return house::note();
    case ParagraphStyle::Callout: return house::body();
    }
    return house::body();
}

/// A box with a bar at its left; its lines stay together unless there are many.
std::vector<Strip> calloutStrips(const Text& text, double width)
{
    constexpr std::size_t mostTogether = 14;
    const double left = calloutBar + calloutPadding;
    auto strips = textStrips(text, house::body(), width - left - calloutPadding, left);
    for (std::size_t i = 0; i < strips.size(); ++i) {
        Strip& strip = strips[i];
        const double above = i == 0 ? calloutPadding * 0.7 : 0.0;
        const double below = i + 1 == strips.size() ? calloutPadding * 0.7 : 0.0;
        strip.drawings = {moved(strip.drawings.front(), {0.0, above})};
        strip.height += above + below;
        const QRectF area(0.0, 0.0, width, strip.height + 1.0); // no seam between lines
        strip.drawings.insert(strip.drawings.begin(),
                              {FillDrawing{area, house::paleFill()},
                               FillDrawing{QRectF(0.0, 0.0, calloutBar, area.height()), house::accent()}});
        if (strips.size() <= mostTogether && i + 1 < strips.size())
            strip.keepWithNext = true;
    }
    return strips;
}

class Builder {
public:
    explicit Builder(const StripOptions& options) : m_options(options) {}

    void operator()(const HeadingBlock& heading)
    {
        const std::string number = m_options.numbered ? m_numbers.next(heading) : "";
        const std::string text = number.empty() ? heading.text : number + "\u2002" + heading.text;
        auto strips = textStrips(plain(text), house::heading(heading.level), m_options.width);
        for (Strip& strip : strips)
            strip.keepWithNext = true;
        if (!strips.empty())
            strips.front().heading = static_cast<int>(m_made.outline.size());
        m_made.outline.push_back({heading.level, number, heading.text});
        add(std::move(strips), points(heading.level <= 1 ? 22 : 15), points(heading.level <= 1 ? 5 : 3));
    }
    void operator()(const ParagraphBlock& paragraph)
    {
        const bool isCallout = paragraph.style == ParagraphStyle::Callout;
        add(isCallout ? calloutStrips(paragraph.text, m_options.width)
                      : textStrips(paragraph.text, lookOf(paragraph.style), m_options.width),
            points(isCallout ? 9 : 6), points(isCallout ? 4 : 0));
    }
    void operator()(const ListBlock& list)
    {
        int number = 0;
        for (const Text& item : list.items) {
            const std::string sign = list.numbered ? std::to_string(++number) + "." : "•";
            auto strips = textStrips(item, house::body(), m_options.width - listIndent, listIndent);
            if (!strips.empty())
                strips.front().drawings.push_back(
                    drawn(LaidText(plain(sign), house::body(), listIndent), {points(list.numbered ? 1 : 4), 0.0}));
            const auto index = &item - list.items.data();
            const auto last = static_cast<std::ptrdiff_t>(list.items.size()) - 1;
            if (!strips.empty() && last > 0 && (index == 0 || index == last - 1))
                strips.back().keepWithNext = true; // no item alone
            add(std::move(strips), points(&item == &list.items.front() ? 6 : 3), 0.0);
        }
    }
    void operator()(const TableBlock& table)
    {
        m_tables += table.caption.empty() ? 0 : 1;
        add(tableStrips(table, m_tables, m_options), points(13), points(7));
    }
    void operator()(const KeyFiguresBlock& block) { add(keyFigureStrips(block, m_options), points(10), points(5)); }
    void operator()(const ChartBlock& block) { add(chartStrips(block, m_options), points(11), points(6)); }
    void operator()(const SignatureBlock& block) { add(signatureStrips(block, m_options), points(14), points(16)); }
    void operator()(const PageBreakBlock&) { m_breaks = true; }

    StripsAndOutline made() && { return std::move(m_made); }

private:
    void add(std::vector<Strip> strips, double above, double below)
    {
        if (strips.empty())
            return;
        strips.front().spaceBefore = std::max(above, m_below);
        strips.front().breakBefore = m_breaks;
        m_below = below;
        m_breaks = false;
        std::ranges::move(strips, std::back_inserter(m_made.strips));
    }

    StripOptions m_options;
    StripsAndOutline m_made;
    HeadingNumbers m_numbers;
    int m_tables = 0;
    double m_below = 0.0;
    bool m_breaks = false;
};

} // namespace

std::string HeadingNumbers::next(const HeadingBlock& heading)
{
    const bool hasOwnNumber = !heading.text.empty() && heading.text.front() >= '0' && heading.text.front() <= '9';
    if (hasOwnNumber || heading.text.starts_with("Annex"))
        return {};
    if (heading.level <= 1) {
        m_subsection = 0;
        return std::to_string(++m_section);
    }
    return std::to_string(m_section) + "." + std::to_string(++m_subsection);
}

std::vector<Strip> textStrips(const Text& text, const TextLook& look, double width, double left)
{
    const LaidText laid(text, look, width);
    const bool names = needsKosovoNote(text);
    std::vector<Strip> strips;
    for (int line = 0; line < laid.lines(); ++line) {
        Strip strip{.height = laid.lineHeight(), .namesKosovo = names};
        strip.keepWithNext = laid.lines() > 1 && (line == 0 || line == laid.lines() - 2);
        strip.drawings.push_back(TextDrawing{laid, line, line + 1, {left, 0.0}});
        strips.push_back(std::move(strip));
    }
    return strips;
}

StripsAndOutline stripsOf(std::span<const Block> blocks, const StripOptions& options)
{
    Builder builder(options);
    for (const Block& block : blocks)
        std::visit(builder, block);
    return std::move(builder).made();
}

std::string tableCaption(const TableBlock& table, int number)
{
    return table.caption.empty() ? "" : "Table " + std::to_string(number) + ". " + table.caption;
}

} // namespace antevia
