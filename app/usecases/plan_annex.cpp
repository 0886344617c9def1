#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <cmath>

namespace antevia {
namespace {

double roomOn(const PlanContext& context, int day)
{
    const PlaceCapacity* room = context.capacity(day);
    return room ? room->persons : std::nan("");
}

/// Whether room grows or shrinks within the brief, so that it needs a column.
bool roomChanges(const PlanContext& context)
{
    for (int day = 2; day <= context.brief; ++day)
        if (roomOn(context, day) != roomOn(context, 1) &&
            !(std::isnan(roomOn(context, day)) && std::isnan(roomOn(context, 1))))
            return true;
    return false;
}

Span roomFigure(const PlanContext& context, int day)
{
    const PlaceCapacity& room = *context.capacity(day);
    return capacityFigure(context, BreachKind::Reception, room.tightest, day, room.persons);
}

Block roomParagraph(const PlanContext& context)
{
    if (roomChanges(context))
        return paragraph("Room changes from day to day with the measures and stands in the table.");
    if (std::isnan(roomOn(context, 1)))
        return paragraph("How many people " + context.partner.name + " can hold is not known.");
    return paragraph(prose("There is room for ", roomFigure(context, 1), " people on every day."));
}

/// "> 99 %", for narrow columns.
std::string shortProbability(const PlanContext& context, double share)
{
    if (share < 0.005)
        return "<\u00A0" + context.words.percent(0.01);
    return share >= 0.995 ? ">\u00A0" + context.words.percent(0.99) : context.words.percent(share);
}

/// "Sat 17 Oct", never broken into two lines.
std::string dayName(const PlanContext& context, int day)
{
    std::string name = context.words.weekdayDate(context.dayAt(day));
    for (auto at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 2))
        name.replace(at, 1, "\u00A0");
    return name;
}

TableCellText chanceCell(const PlanContext& context, int day)
{
    const BreachCurve* breach = context.breach(BreachKind::Reception);
    if (!breach)
        return cell("not known");
    PrintedFigure figure;
    figure.label = "Places in " + context.partner.name + " run out by " + context.words.date(context.dayAt(day));
    figure.value = breach->byDay[day];
    figure.shown = shortProbability(context, figure.value);
    figure.unit = "probability";
    figure.rule = "Share of simulated courses in which people present pass the capacity on day " + std::to_string(day) +
                  " or before";
    figure.inputs = inputsOfNeeds(context);
    return cell(context.figures.figure(figure));
}

std::vector<TableCellText> dayRow(const PlanContext& context, int day)
{
    const Ensemble own = ownEnsemble(context);
    const auto arrivals = people(context, own, {Counted::Arrivals, context.partner, day, day});
    const auto present = people(context, own, {Counted::Present, context.partner, day, day});
    std::vector<TableCellText> row{cell(dayName(context, day)), cell(arrivals.low), cell(arrivals.middle),
                                   cell(arrivals.high),         cell(present.low),  cell(present.middle),
                                   cell(present.high)};
    if (roomChanges(context))
        row.push_back(std::isnan(roomOn(context, day)) ? cell("not known") : cell(roomFigure(context, day)));
    row.push_back(chanceCell(context, day));
    return row;
}

} // namespace

std::vector<Block> dailyAnnex(const PlanContext& context)
{
    TableBlock table;
    table.caption = context.partner.name + " day by day";
    table.columns = {words("Day", 1.3),       numbers("Arrivals, low"), numbers("Middle"),   numbers("High"),
                     numbers("Present, low"), numbers("Middle"),        numbers("High", 1.1)};
    if (roomChanges(context))
        table.columns.push_back(numbers("Room for"));
    table.columns.push_back(numbers("Run out by then", 1.1));
    for (int day = 1; day <= context.brief; ++day)
        table.rows.push_back(dayRow(context, day));
    table.note =
        "Low to high is the 80\u00A0% range. Run out by then: probability that people present have passed the room by "
        "that day.";
    return {heading(1, "Annex: daily figures"), roomParagraph(context), std::move(table)};
}

} // namespace antevia
