#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// Changes of a week's mean below this share are called the same.
constexpr double steadyShare = 0.1;

std::string changeInWords(const PlanContext& context, double now, double before)
{
    if (std::isnan(now) || std::isnan(before))
        return "not known";
    if (before == 0.0)
        return now == 0.0 ? "none, as before" : "up from none";
    if (now == 0.0)
        return "down to none";
    const double change = now / before - 1.0;
    if (std::abs(change) < steadyShare)
        return "about the same";
    return (change > 0.0 ? "up by " : "down by ") + context.words.percent(std::abs(change));
}

/// The last period with a known value; nothing if there is none.
std::optional<Period> lastKnown(const Series& series)
{
    for (int i = series.size() - 1; i >= 0; --i)
        if (!std::isnan(series.values()[i]))
            return later(series.first(), i);
    return std::nullopt;
}

/// Change of the last seven days' mean against the seven days before, with a reference.
TableCellText changeCell(const PlanContext& context, const SeriesFacts& series, double now, double before)
{
    const std::string shown = changeInWords(context, now, before);
    if (shown.find_first_of("0123456789") == std::string::npos)
        return cell(shown);
    PrintedFigure figure;
    figure.label = series.info.name + ", last 7 days against the 7 days before";
    figure.value = now / before - 1.0;
    figure.shown = shown;
    figure.unit = "share";
    figure.rule = "Mean of the last 7 days / mean of the 7 days before − 1";
    figure.inputs = inputsOf(context, series);
    figure.cells = cellsOf(series, context.asOf() - Days{13}, context.asOf());
    return cell(context.figures.figure(figure));
}

std::vector<TableCellText> latestRow(const PlanContext& context, const std::string& name, const SeriesFacts& series)
{
    const auto last = lastKnown(series.known);
    std::vector<TableCellText> row{cell(name)};
    row.push_back(last ? cell(observedFigure(context, series, *last)) : cell("not available"));
    row.push_back(cell(last ? context.words.period(*last) : std::string("–")));
    if (series.info.frequency != Frequency::Daily) {
        row.insert(row.end(), {cell(std::string(word(series.info.frequency)) + " figures"), cell("–"), cell("–")});
        return row;
    }
    const MeanText week = meanFigure(context, series, context.asOf() - Days{6}, context.asOf());
    const MeanText before = meanFigure(context, series, context.asOf() - Days{13}, context.asOf() - Days{7});
    row.insert(row.end(), {cell(week.text), cell(before.text), changeCell(context, series, week.value, before.value)});
    return row;
}

/// The series of the corridor's places, in the network's order, then the entry series if no place has it.
std::vector<std::pair<std::string, const SeriesFacts*>> corridorSeries(const PlanContext& context)
{
    std::vector<std::pair<std::string, const SeriesFacts*>> found;
    bool hasEntry = false;
    for (const Place& place : context.facts.network.places())
        if (const SeriesFacts* series = context.series(place.observed)) {
            found.push_back({place.name, series});
            hasEntry = hasEntry || place.observed == context.facts.scenario.entrySeries;
        }
    if (const SeriesFacts* entry = context.series(context.facts.scenario.entrySeries); entry && !hasEntry)
        found.insert(found.begin(), {entry->info.name, entry});
    return found;
}

Block latestTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Arrivals counted along the corridor, up to " + context.words.date(context.asOf());
    table.columns = {words("Partner", 1.5),
                     numbers("Latest figure", 1.0),
                     words("Of", 1.3),
                     numbers("Mean, last 7 days", 1.1),
                     numbers("7 days before", 1.1),
                     words("Change", 1.3)};
    for (const auto& [name, series] : corridorSeries(context))
        table.rows.push_back(latestRow(context, name, *series));
    table.note =
        "Each row is counted at another border, and the same person can stand in several rows: the rows are not "
        "added up.";
    return table;
}

/// The source that all the series share; nothing if they have different ones.
std::optional<std::string> sharedSource(const PlanContext& context)
{
    const auto all = corridorSeries(context);
    const auto isFirst = [&](const auto& each) { return each.second->info.source == all.front().second->info.source; };
    if (all.empty() || !std::ranges::all_of(all, isFirst))
        return std::nullopt;
    return cite(all.front().second->info.source);
}

Block sourcesTable(const PlanContext& context)
{
    const auto shared = sharedSource(context);
    TableBlock table;
    table.caption = "What the figures count, and what limits them";
    table.columns = {words("Series", 1.3), words("Counts", 2.0), words("Quality", 2.0)};
    if (!shared)
        table.columns.push_back(words("Source", 2.2));
    for (const auto& [name, series] : corridorSeries(context)) {
        const SeriesInfo& info = series->info;
        table.rows.push_back({cell(info.name), cell(describe(info.basis)),
                              cell(info.qualityNote.empty() ? "no remark" : info.qualityNote)});
        if (!shared)
            table.rows.back().push_back(cell(cite(info.source)));
    }
    table.note = shared ? "Source of all series: " + *shared + "." : "";
    return table;
}

Text opening(const PlanContext& context)
{
    Text text = plain("The figures stand as they were known on " + context.words.date(context.asOf()) + ". ");
    const SeriesFacts* own = context.series(context.partner.observed);
    const auto last = own ? lastKnown(own->known) : std::nullopt;
    if (!last)
        return prose(text, "No figure of " + context.partner.name + " itself is known. ");
    return prose(text, context.partner.name + " counted ", observedFigure(context, *own, *last),
                 " " + context.words.name(own->info.basis.unit) + " on " + context.words.period(*last) + ". ");
}

} // namespace

std::vector<Block> purposeSection(const PlanContext& context)
{
    const Plan& plan = context.facts.plan;
    std::vector<Block> blocks{PageBreakBlock{}, heading(1, "Purpose, scope and legal basis")};
    append(blocks, paragraphs(plan.purpose, "The purpose is not stated yet."));
    blocks.push_back(paragraph("The plan covers " + context.partner.name + " " + context.briefDates() +
                               ". It is written for one scenario: " + context.facts.scenario.title +
                               ". It uses totals only; it holds nothing about any single person."));
    blocks.push_back(heading(2, "Legal basis"));
    append(blocks, paragraphs(plan.legalBasis, "The legal basis is not stated yet."));
    return blocks;
}

std::vector<Block> situationSection(const PlanContext& context)
{
    std::vector<Block> blocks{heading(1, "Situation"), paragraph(opening(context))};
    if (corridorSeries(context).empty()) {
        blocks.push_back(paragraph("No published figures were given.", ParagraphStyle::Note));
        return blocks;
    }
    blocks.push_back(latestTable(context));
    blocks.push_back(sourcesTable(context));
    return blocks;
}

} // namespace antevia
