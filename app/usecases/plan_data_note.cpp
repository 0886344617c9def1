#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

namespace antevia {
namespace {

TableBlock tableOf(const std::string& caption, const std::string& lastHeading, const std::vector<DataNote::Line>& lines)
{
    TableBlock table;
    table.caption = caption;
    table.columns = {words("Ref.", 0.5), words("Figures of"), words("When", 1.2), words("What", 2.0),
                     words(lastHeading, 2.0)};
    for (const DataNote::Line& line : lines)
        table.rows.push_back(
            {cell(line.reference), cell(line.series), cell(line.periods), cell(line.what), cell(line.meaning)});
    return table;
}

} // namespace

std::vector<Block> dataNoteAnnex(const PlanContext& context)
{
    const DataNote& note = context.facts.dataNote;
    if (note.open.empty() && note.corrections.empty() && note.remarks.empty())
        return {};
    std::vector<Block> blocks{PageBreakBlock{}, heading(1, "Annex: data note"),
                              paragraph("What to know of the figures behind this plan, as they were on " +
                                        context.words.date(context.asOf()) +
                                        ". Q: found by a check and not answered. c: read otherwise than delivered, "
                                        "or explained; what was delivered is kept beside it.")};
    if (!note.open.empty())
        blocks.push_back(tableOf("Open findings", "What it means", note.open));
    if (!note.corrections.empty())
        blocks.push_back(tableOf("Corrections and explanations", "Why, and by whom", note.corrections));
    for (const std::string& remark : note.remarks)
        blocks.push_back(paragraph(remark));
    return blocks;
}

} // namespace antevia
