#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <cmath>

namespace antevia {
namespace {

TableCellText roomCell(const PlanContext& context, int day)
{
    const PlaceCapacity* room = context.capacity(day);
    if (!room || std::isnan(room->persons))
        return cell("not known");
    return cell(capacityFigure(context, BreachKind::Reception, room->tightest, day, room->persons));
}

TableCellText chanceCell(const PlanContext& context, int day)
{
    const BreachCurve* breach = context.breach(BreachKind::Reception);
    if (!breach)
        return cell("not known");
    return cell(probability(context, "Places run out by " + context.words.date(context.dayAt(day)), breach->byDay[day],
                            "Share of simulated courses in which people present pass the capacity on day " +
                                std::to_string(day) + " or before"));
}

std::vector<TableCellText> dayRow(const PlanContext& context, int day)
{
    const Ensemble own = ownEnsemble(context);
    const auto arrivals = people(context, own, {Counted::Arrivals, context.partner, day, day});
    const auto present = people(context, own, {Counted::Present, context.partner, day, day});
    return {cell(context.words.weekdayDate(context.dayAt(day))),
            cell(arrivals.low),
            cell(arrivals.middle),
            cell(arrivals.high),
            cell(present.low),
            cell(present.middle),
            cell(present.high),
            roomCell(context, day),
            chanceCell(context, day)};
}

} // namespace

std::vector<Block> dailyAnnex(const PlanContext& context)
{
    TableBlock table;
    table.caption = context.partner.name + " day by day";
    table.columns = {words("Day", 1.2), numbers("Arrivals, low"), numbers("Middle"),
                     numbers("High"),   numbers("Present, low"),  numbers("Middle"),
                     numbers("High"),   numbers("Room for"),      numbers("Run out by then", 1.3)};
    for (int day = 1; day <= context.brief; ++day)
        table.rows.push_back(dayRow(context, day));
    table.note =
        "Low to high is the 80\u00A0% range. Run out by then: probability that people present have passed the room by "
        "that day.";
    return {PageBreakBlock{}, heading(1, "Annex A: daily figures"), std::move(table)};
}

} // namespace antevia
