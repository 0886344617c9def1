#pragma once

#include "model/report/document.h"

#include <string>
#include <utility>
#include <vector>

namespace antevia {

inline void addTo(Text& text, std::string words)
{
    if (!words.empty())
        text.push_back({std::move(words), false, {}});
}
inline void addTo(Text& text, Span span)
{
    text.push_back(std::move(span));
}
inline void addTo(Text& text, const Text& part)
{
    text.insert(text.end(), part.begin(), part.end());
}

/// A text from words, figures and texts: `prose("About ", figure, " people")`.
template <class... Parts>
Text prose(Parts&&... parts)
{
    Text text;
    (addTo(text, std::forward<Parts>(parts)), ...);
    return text;
}

Span strong(std::string words);
/// All of it, without references.
std::string plainText(const Text& text);
/// "Croatia, Austria and Hungary".
std::string listed(const std::vector<std::string>& names);

Block heading(int level, std::string words);
Block paragraph(Text text, ParagraphStyle style = ParagraphStyle::Body);
Block paragraph(std::string words, ParagraphStyle style = ParagraphStyle::Body);
Block bullets(std::vector<Text> items);
/// What people wrote, one block a paragraph (parted by line ends); `ifEmpty` if they wrote nothing.
std::vector<Block> paragraphs(const std::string& written, const std::string& ifEmpty);

TableColumn words(std::string heading, double width = 1.0);
TableColumn numbers(std::string heading, double width = 1.0);
TableCellText cell(Text text, Emphasis emphasis = Emphasis::None);
TableCellText cell(std::string words, Emphasis emphasis = Emphasis::None);
TableCellText cell(Span figure);

/// Appends blocks to blocks.
void append(std::vector<Block>& blocks, std::vector<Block> more);

/// Sets the asterisk behind each "Kosovo" of a document that has none; the set note itself stays as it is.
void markKosovo(Document& document);

/// The chart without lines of what happened after its as-of day.
ChartSpec withoutAfterwards(ChartSpec chart);

} // namespace antevia
