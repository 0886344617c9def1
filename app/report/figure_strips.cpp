#include "app/charts/chart.h"
#include "app/report/block_strips.h"
#include "app/wording/wording.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr std::size_t figuresInARow = 4;
constexpr double figureGap = points(12);
constexpr double figureBar = points(2.2);

/// One large figure with its label above and its note below.
struct LaidFigure {
    LaidText label;
    LaidText value;
    LaidText note;
    Emphasis emphasis = Emphasis::None;
};

/// The value in the largest size at which it fits on one line, as long as that is large.
LaidText laidValue(const KeyFigure& figure, double width)
{
    constexpr double smallest = 12.0; // points
    TextLook look = house::figureValue();
    if (figure.emphasis != Emphasis::None)
        look.colour = house::emphasisInk(figure.emphasis);
    while (look.size > smallest && LaidText(figure.value, look, width).lines() > 1)
        look.size -= 1.0;
    return LaidText(figure.value, look, width);
}

LaidFigure laidFigure(const KeyFigure& figure, double width)
{
    return {LaidText(plain(figure.label), house::figureLabel(), width), laidValue(figure, width),
            LaidText(figure.note, house::note(), width), figure.emphasis};
}

/// Values of one row stand on one line, whatever the length of the labels above them.
Strip figureRow(std::span<const KeyFigure> figures, double columnWidth)
{
    std::vector<LaidFigure> laid;
    double labels = 0.0;
    double values = 0.0;
    double notes = 0.0;
    Strip strip;
    for (const KeyFigure& figure : figures) {
        laid.push_back(laidFigure(figure, columnWidth));
        labels = std::max(labels, laid.back().label.height());
        values = std::max(values, laid.back().value.height());
        notes = std::max(notes, laid.back().note.height());
        strip.namesKosovo = strip.namesKosovo || needsKosovoNote(Block(KeyFiguresBlock{{figure}}));
    }
    const double top = figureBar + points(5);
    strip.height = top + labels + values + notes + points(4);
    for (std::size_t i = 0; i < laid.size(); ++i) {
        const double left = static_cast<double>(i) * (columnWidth + figureGap);
        const bool isCalm = laid[i].emphasis == Emphasis::None;
        strip.drawings.push_back(FillDrawing{QRectF(left, 0.0, columnWidth, figureBar),
                                             isCalm ? house::accent() : house::emphasisInk(laid[i].emphasis)});
        strip.drawings.push_back(drawn(laid[i].label, {left, top}));
        strip.drawings.push_back(drawn(laid[i].value, {left, top + labels}));
        strip.drawings.push_back(drawn(laid[i].note, {left, top + labels + values}));
    }
    return strip;
}

Drawing signingLine(double left, double width, double y)
{
    return RuleDrawing{{left, y}, {left + width, y}, points(0.5), house::quietInk()};
}

} // namespace

std::vector<Strip> keyFigureStrips(const KeyFiguresBlock& block, const StripOptions& options)
{
    std::vector<Strip> strips;
    const std::size_t count = block.figures.size();
    const std::size_t rows = (count + figuresInARow - 1) / figuresInARow;
    const std::size_t perRow = rows == 0 ? 0 : (count + rows - 1) / rows;
    for (std::size_t begin = 0; begin < count; begin += perRow) {
        const double columns = static_cast<double>(perRow);
        const double width = (options.width - (columns - 1.0) * figureGap) / columns;
        const std::size_t here = std::min(perRow, count - begin);
        strips.push_back(figureRow(std::span(block.figures).subspan(begin, here), width));
        strips.back().spaceBefore = points(10);
    }
    return strips;
}

std::vector<Strip> chartStrips(const ChartBlock& block, const StripOptions& options)
{
    constexpr double least = 0.16;
    constexpr double most = 0.92;
    const double margin = points(7.5); // the chart's own, so that its text stands where other text does
    const double chartWidth = (options.width + 2 * margin) / unitsPerChartUnit;
    const double needed = leastChartHeight(block.chart, house::chartTheme(), chartWidth) * unitsPerChartUnit;
    const double wanted = options.pageHeight * std::clamp(block.heightShare, least, most);
    Strip strip{.height = std::min(std::max(wanted, needed), options.pageHeight * most),
                .namesKosovo = needsKosovoNote(block.chart)};
    const QRectF area(-margin, 0.0, options.width + 2 * margin, strip.height);
    strip.drawings.push_back(ChartDrawing{area, std::make_shared<const ChartSpec>(block.chart)});
    return {strip};
}

/// Purpose and role at the left; lines for name and signature, and date, at the right.
std::vector<Strip> signatureStrips(const SignatureBlock& block, const StripOptions& options)
{
    const double gap = points(14);
    const double left = options.width * 0.34;
    const double nameWidth = (options.width - left - gap) * 0.7;
    const double dateLeft = left + nameWidth + gap;
    std::vector<Strip> strips;
    for (const SignatureBlock::Line& line : block.lines) {
        const LaidText purpose(plain(line.purpose), house::caption(), left - gap);
        const LaidText role(plain(line.role), house::note(), left - gap);
        const double lineY = points(30);
        Strip strip{.height = std::max(purpose.height() + role.height() + points(14), lineY + points(20)),
                    .keepWithNext = &line != &block.lines.back(),
                    .namesKosovo = namesKosovo(line.purpose) || namesKosovo(line.role)};
        strip.drawings = {
            drawn(purpose, {0.0, points(14)}),
            drawn(role, {0.0, points(14) + purpose.height()}),
            signingLine(left, nameWidth, lineY),
            signingLine(dateLeft, options.width - dateLeft, lineY),
            drawn(LaidText(plain("Name and signature"), house::note(), nameWidth), {left, lineY + points(2)}),
            drawn(LaidText(plain("Date"), house::note(), nameWidth), {dateLeft, lineY + points(2)})};
        strips.push_back(std::move(strip));
    }
    return strips;
}

} // namespace antevia
