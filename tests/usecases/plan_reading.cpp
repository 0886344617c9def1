#include "tests/usecases/plan_reading.h"

#include "app/usecases/plan_text.h"

namespace antevia::plan_test {
namespace {

/// Collects what it is called with.
struct Reader {
    std::vector<Span> spans;
    std::vector<std::string> texts;

    void read(const Text& text)
    {
        spans.insert(spans.end(), text.begin(), text.end());
        texts.push_back(plainText(text));
    }
    void operator()(const HeadingBlock& block) { texts.push_back(block.text); }
    void operator()(const ParagraphBlock& block) { read(block.text); }
    void operator()(const ListBlock& block)
    {
        for (const Text& item : block.items)
            read(item);
    }
    void operator()(const TableBlock& block)
    {
        texts.push_back(block.caption);
        for (const TableColumn& column : block.columns)
            texts.push_back(column.heading);
        for (const auto& row : block.rows)
            for (const TableCellText& cell : row)
                read(cell.text);
        texts.push_back(block.note);
    }
    void operator()(const KeyFiguresBlock& block)
    {
        for (const KeyFigure& figure : block.figures) {
            texts.push_back(figure.label);
            read(figure.value);
            read(figure.note);
        }
    }
    void operator()(const ChartBlock& block)
    {
        texts.push_back(block.chart.title);
        for (const ChartLine& line : block.chart.lines)
            texts.push_back(line.name);
    }
    void operator()(const SignatureBlock& block)
    {
        for (const auto& line : block.lines)
            texts.push_back(line.purpose + ": " + line.role);
    }
    void operator()(const PageBreakBlock&) {}
};

Reader readerOf(const std::vector<Block>& blocks)
{
    Reader reader;
    for (const Block& block : blocks)
        std::visit(reader, block);
    return reader;
}

std::vector<Block> allBlocks(const Document& document)
{
    std::vector<Block> blocks = document.cover;
    blocks.insert(blocks.end(), document.blocks.begin(), document.blocks.end());
    return blocks;
}

std::string joinedLines(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += text + "\n";
    return all;
}

} // namespace

std::vector<Span> spansOf(const Document& document)
{
    return readerOf(allBlocks(document)).spans;
}

std::vector<std::string> textsOf(const Document& document)
{
    std::vector<std::string> texts{document.title, document.subtitle, document.footer, document.attribution};
    texts.insert(texts.end(), document.coverLines.begin(), document.coverLines.end());
    const auto read = readerOf(allBlocks(document)).texts;
    texts.insert(texts.end(), read.begin(), read.end());
    return texts;
}

std::string sectionText(const Document& document, const std::string& headingBegins)
{
    std::vector<Block> inside;
    bool isInside = false;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<HeadingBlock>(&block); heading && heading->level == 1)
            isInside = heading->text.starts_with(headingBegins);
        if (isInside)
            inside.push_back(block);
    }
    return joinedLines(readerOf(inside).texts);
}

std::vector<TableBlock> tablesOf(const Document& document)
{
    std::vector<TableBlock> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<TableBlock>(&block))
            tables.push_back(*table);
    return tables;
}

std::string wholeText(const Document& document)
{
    return joinedLines(textsOf(document));
}

} // namespace antevia::plan_test
