#include "app/report/block_strips.h"
#include "app/report/column_widths.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr double padX = points(4.5);
constexpr double padY = points(3.2);
constexpr double headingRule = points(1.0);
constexpr double rowRule = points(0.4);

Qt::Alignment alignmentOf(Align align)
{
    switch (align) {
    case Align::Left: return Qt::AlignLeft;
    case Align::Right: return Qt::AlignRight;
    case Align::Centre: return Qt::AlignHCenter;
    }
    return Qt::AlignLeft;
}

/// A row whose texts are broken into lines.
struct LaidRow {
    std::vector<LaidText> cells;
    std::vector<Emphasis> emphasis;
    bool namesKosovo = false;
    int lines = 0; ///< of the highest cell
};

class TableLayouter {
public:
    TableLayouter(const TableBlock& table, double width)
        : m_table(table), m_widths(columnWidths(table, width, 2 * padX))
    {
        double left = 0.0;
        for (const double each : m_widths) {
            m_lefts.push_back(left);
            left += each;
        }
        m_width = left;
    }

    Strip heading() const
    {
        LaidRow row;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const TableColumn& column = m_table.columns[i];
            row.cells.push_back(laid(plain(column.heading), house::tableHeading(), i));
            row.lines = std::max(row.lines, row.cells.back().lines());
            row.namesKosovo = row.namesKosovo || namesKosovo(column.heading);
        }
        row.emphasis.assign(row.cells.size(), Emphasis::None);
        Strip strip = drawnRow(row, 0, row.lines, house::tableHeading().lineHeight);
        strip.drawings.insert(strip.drawings.begin(),
                              FillDrawing{QRectF(0, 0, m_width, strip.height), house::paleFill()});
        strip.drawings.push_back(rule(strip.height, headingRule, house::accent()));
        strip.keepWithNext = true;
        return strip;
    }

    /// One strip; more only if the row is higher than `mostHeight`.
    std::vector<Strip> row(const std::vector<TableCellText>& cells, double mostHeight) const
    {
        const LaidRow row = laidRow(cells);
        const double lineHeight = house::tableCell().lineHeight;
        const int most = std::max(1, static_cast<int>((mostHeight - 2 * padY) / points(lineHeight)));
        std::vector<Strip> strips;
        for (int line = 0; line < std::max(row.lines, 1); line += most) {
            strips.push_back(drawnRow(row, line, std::min(line + most, std::max(row.lines, 1)), lineHeight));
            strips.back().drawings.push_back(rule(strips.back().height, rowRule, house::hairline()));
        }
        return strips;
    }

    double width() const { return m_width; }

private:
    LaidText laid(const Text& text, TextLook look, std::size_t column) const
    {
        look.alignment = alignmentOf(m_table.columns[column].align);
        return LaidText(text, look, m_widths[column] - 2 * padX);
    }

    LaidRow laidRow(const std::vector<TableCellText>& cells) const
    {
        LaidRow row;
        for (std::size_t i = 0; i < std::min(cells.size(), m_widths.size()); ++i) {
            TextLook look = house::tableCell();
            look.colour = house::emphasisInk(cells[i].emphasis);
            look.strong = cells[i].emphasis != Emphasis::None;
            row.cells.push_back(laid(cells[i].text, look, i));
            row.emphasis.push_back(cells[i].emphasis);
            row.lines = std::max(row.lines, row.cells.back().lines());
            row.namesKosovo = row.namesKosovo || needsKosovoNote(cells[i].text);
        }
        return row;
    }

    Strip drawnRow(const LaidRow& row, int from, int to, double lineHeight) const
    {
        Strip strip{.height = (to - from) * points(lineHeight) + 2 * padY, .namesKosovo = row.namesKosovo};
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const QRectF area(m_lefts[i], 0.0, m_widths[i], strip.height);
            if (row.emphasis[i] != Emphasis::None)
                strip.drawings.push_back(FillDrawing{area, house::emphasisFill(row.emphasis[i])});
            const int last = std::min(to, row.cells[i].lines());
            strip.drawings.push_back(TextDrawing{row.cells[i], from, last, {m_lefts[i] + padX, padY}});
        }
        return strip;
    }

    Drawing rule(double y, double thickness, const QColor& colour) const
    {
        return RuleDrawing{{0.0, y}, {m_width, y}, thickness, colour};
    }

    const TableBlock& m_table;
    std::vector<double> m_widths;
    std::vector<double> m_lefts;
    double m_width = 0.0;
};

/// Caption above, note below, both kept with the row next to them.
void addCaptionAndNote(std::vector<Strip>& strips, const TableBlock& table, int number, double width)
{
    auto caption = textStrips(plain(tableCaption(table, number)), house::caption(), width);
    for (Strip& line : caption)
        line.keepWithNext = true;
    strips.front().spaceBefore = caption.empty() ? 0.0 : points(4);
    strips.insert(strips.begin(), caption.begin(), caption.end());
    auto note = textStrips(plain(table.note), house::note(), width);
    if (note.empty())
        return;
    note.front().spaceBefore = points(4);
    strips.back().keepWithNext = true;
    std::ranges::move(note, std::back_inserter(strips));
}

} // namespace

std::vector<Strip> tableStrips(const TableBlock& table, int number, const StripOptions& options)
{
    if (table.columns.empty())
        return {};
    const TableLayouter layouter(table, options.width);
    const auto heading = std::make_shared<const Strip>(layouter.heading());
    std::vector<Strip> strips{*heading};
    const double mostHeight = options.pageHeight - heading->height - points(60); // caption, note of Kosovo*
    for (const auto& cells : table.rows)
        for (Strip& strip : layouter.row(cells, mostHeight)) {
            strip.repeated = heading;
            strips.push_back(std::move(strip));
        }
    if (strips.size() > 2)
        strips[strips.size() - 2].keepWithNext = true; // no last row alone
    strips.back().keepWithNext = false;
    addCaptionAndNote(strips, table, number, options.width);
    return strips;
}

} // namespace antevia
