#include "app/usecases/plan_text.h"

#include "model/base/text.h"

#include <algorithm>
#include <string_view>

namespace antevia {

Span strong(std::string words)
{
    return {std::move(words), true, {}};
}

std::string plainText(const Text& text)
{
    std::string all;
    for (const Span& span : text)
        all += span.text;
    return all;
}

std::string listed(const std::vector<std::string>& names)
{
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all += (i == 0 ? "" : i + 1 < names.size() ? ", " : " and ") + names[i];
    return all;
}

Block heading(int level, std::string words)
{
    return HeadingBlock{level, std::move(words)};
}

Block paragraph(Text text, ParagraphStyle style)
{
    return ParagraphBlock{std::move(text), style};
}

Block paragraph(std::string words, ParagraphStyle style)
{
    return ParagraphBlock{plain(std::move(words)), style};
}

Block bullets(std::vector<Text> items)
{
    return ListBlock{std::move(items), false};
}

std::vector<Block> paragraphs(const std::string& written, const std::string& ifEmpty)
{
    std::vector<Block> blocks;
    for (std::size_t start = 0; start <= written.size();) {
        const std::size_t end = std::min(written.find('\n', start), written.size());
        if (std::string part = trimmed(std::string_view(written).substr(start, end - start)); !part.empty())
            blocks.push_back(paragraph(std::move(part)));
        start = end + 1;
    }
    if (blocks.empty())
        blocks.push_back(paragraph(ifEmpty, ParagraphStyle::Note));
    return blocks;
}

TableColumn words(std::string heading, double width)
{
    return {std::move(heading), Align::Left, width};
}

TableColumn numbers(std::string heading, double width)
{
    return {std::move(heading), Align::Right, width};
}

TableCellText cell(Text text, Emphasis emphasis)
{
    return {std::move(text), emphasis};
}

TableCellText cell(std::string words, Emphasis emphasis)
{
    return {plain(std::move(words)), emphasis};
}

TableCellText cell(Span figure)
{
    return {{std::move(figure)}, Emphasis::None};
}

void append(std::vector<Block>& blocks, std::vector<Block> more)
{
    blocks.insert(blocks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

ChartSpec withoutAfterwards(ChartSpec chart)
{
    std::erase_if(chart.lines, [](const ChartLine& line) { return line.role == ChartRole::Afterwards; });
    return chart;
}

} // namespace antevia
