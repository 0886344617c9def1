#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

std::vector<Site> ownSites(const PlanContext& context)
{
    std::vector<Site> sites;
    std::ranges::copy_if(context.facts.sites, std::back_inserter(sites),
                         [&](const Site& site) { return site.place == context.partner.id; });
    return sites;
}

std::string lineNames(const PlanContext& context, const std::vector<CapacityLine>& lines)
{
    std::vector<std::string> names;
    for (const CapacityLine line : lines)
        names.push_back(context.words.lineName(line));
    return listed(names);
}

Text capacityText(const PlanContext& context)
{
    const PlaceCapacity* today = context.capacity(0);
    const std::string date = context.words.date(context.asOf());
    if (!today || std::isnan(today->persons))
        return prose(strong("How many people " + context.partner.name + " can hold is not known"),
                     ": no line that people present need is stated for any of its sites. Not known is not zero.");
    Text text = prose("On " + date + " there is room for ",
                      capacityFigure(context, BreachKind::Reception, today->tightest, 0, today->persons),
                      " people. The tightest known line is ", strong(context.words.lineName(today->tightest)), ". ");
    if (!today->unknownLines.empty())
        text = prose(text, "Not known, and therefore not judged: " + lineNames(context, today->unknownLines) +
                               ". The true room may be smaller.");
    return text;
}

TableCellText siteAmount(const PlanContext& context, const Site& site, const CapacityFigure& capacity)
{
    PrintedFigure figure;
    figure.label = site.name + ", " + context.words.lineName(capacity.line);
    figure.value = capacity.amount;
    figure.shown = context.words.number(capacity.amount);
    figure.unit = context.words.lineUnit(capacity.line);
    figure.whole = capacity.amount == std::floor(capacity.amount);
    figure.rule = "As stated for the site";
    figure.inputs = {{"site", text(site.id), {}}};
    figure.cells = {cite(capacity.source)};
    return cell(prose(context.figures.figure(figure), " " + figure.unit));
}

std::vector<Block> siteTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "What the sites have";
    table.columns = {words("Site", 1.4), numbers("Amount", 1.3), words("Quoted as", 0.9), words("Source", 2.6)};
    for (const Site& site : ownSites(context))
        for (const CapacityFigure& capacity : site.lines)
            table.rows.push_back({cell(site.name), siteAmount(context, site, capacity),
                                  cell(context.words.name(capacity.kind)), cell(cite(capacity.source))});
    if (table.rows.empty())
        return {};
    table.note = "Planned amounts are not in hand and do not count.";
    return {std::move(table)};
}

/// A line's needs over the brief: the day that counts, and when it falls short first.
struct LineNeeds {
    NeedRow worst;
    std::optional<Day> firstShort; ///< by the high need
};

std::optional<LineNeeds> lineNeeds(const PlanContext& context, CapacityLine line)
{
    std::vector<NeedRow> rows = context.needsOf(line);
    std::erase_if(rows, [&](const NeedRow& row) { return row.day > context.briefEnd(); });
    if (rows.empty())
        return std::nullopt;
    const auto severity = [](const NeedRow& row) {
        return std::pair(std::isnan(row.gapP90) ? 0.0 : row.gapP90, row.needP90);
    };
    LineNeeds found{*std::ranges::max_element(rows, {}, severity), {}};
    const auto first = std::ranges::find_if(rows, [](const NeedRow& row) { return row.gapP90 > 0.0; });
    if (first != rows.end())
        found.firstShort = first->day;
    return found;
}

/// Needs and shortfalls of a line as printed: needs roughly, and shortfalls that fit the needs and what is in hand.
class NeedPrinter {
public:
    NeedPrinter(const PlanContext& context, const NeedRow& row)
        : m_context(context), m_row(row), m_name(capitalised(context.words.lineName(row.line)))
    {
    }

    Span need(const std::string& level, double value) const
    {
        return printed("need, " + level, value, m_context.words.number(shownNeed(value)),
                       level + " of people on the day / persons per unit, rounded up where the line is whole things");
    }
    TableCellText inHand() const
    {
        if (std::isnan(m_row.inHand))
            return cell("not known");
        return cell(printed("in hand", m_row.inHand, m_context.words.number(m_row.inHand),
                            "Sum over the sites, planned amounts left out, changed by the measures"));
    }
    TableCellText shortfall() const
    {
        if (std::isnan(m_row.gapP90))
            return cell("not known");
        const double shown = std::max(0.0, shownNeed(m_row.needP90) - m_row.inHand);
        const Span figure = printed("shortfall, 90th percentile", m_row.gapP90, m_context.words.number(shown),
                                    "Need − in hand, at least 0; shown as the difference of the shown numbers");
        return cell({figure}, m_row.gapP90 > 0.0 ? Emphasis::Alarm : Emphasis::Good);
    }

private:
    /// Rounded, unless rounding would hide a shortfall or make one.
    double shownNeed(double need) const
    {
        const double rounded = roughlyRounded(need);
        return std::isnan(m_row.inHand) || (rounded > m_row.inHand) == (need > m_row.inHand) ? rounded : need;
    }
    Span printed(const std::string& what, double value, const std::string& shown, const std::string& rule) const
    {
        PrintedFigure figure;
        figure.label =
            m_name + " in " + m_context.partner.name + " on " + m_context.words.date(m_row.day) + ": " + what;
        figure.value = value;
        figure.shown = shown;
        figure.unit = m_context.words.lineUnit(m_row.line);
        figure.whole = value == std::floor(value);
        figure.rule = rule + "; norm " + m_row.normId;
        figure.inputs = inputsOfNeeds(m_context);
        figure.cells = cellsOfSites(m_context, m_row.line);
        return m_context.figures.figure(figure);
    }

    const PlanContext& m_context;
    const NeedRow& m_row;
    std::string m_name;
};

std::vector<TableCellText> needRow(const PlanContext& context, const Norm& norm, const LineNeeds& needs)
{
    const NeedPrinter print(context, needs.worst);
    const std::string name = capitalised(context.words.lineName(norm.line));
    const std::string unit = context.words.lineUnit(norm.line);
    return {cell(unit == context.words.lineName(norm.line) ? name : name + ", " + unit),
            cell(print.need("median", needs.worst.needP50)),
            cell(print.need("90th percentile", needs.worst.needP90)),
            print.inHand(),
            print.shortfall(),
            cell(context.words.shortDate(needs.worst.day)),
            cell(needs.firstShort                 ? context.words.shortDate(*needs.firstShort)
                 : std::isnan(needs.worst.inHand) ? "not known"
                                                  : "not short")};
}

std::vector<Block> needTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Need against what is in hand on each line's worst day, " +
                    context.words.dateRange(context.briefStart(), context.briefEnd());
    table.columns = {words("Line", 1.7),      numbers("Need, middle", 1.0), numbers("Need, high", 1.0),
                     numbers("In hand", 1.0), numbers("Short, high", 1.0),  words("Worst day", 0.9),
                     words("Short from", 0.9)};
    for (const Norm& norm : context.facts.profile.norms)
        if (const auto needs = lineNeeds(context, norm.line))
            table.rows.push_back(needRow(context, norm, *needs));
    if (table.rows.empty())
        return {paragraph("The standards profile has no norm, so no need can be worked out.", ParagraphStyle::Note)};
    table.note =
        "High: nine simulated courses in ten need no more. A line whose amount nobody states is not known, never "
        "zero.";
    return {std::move(table)};
}

std::vector<Block> normTable(const PlanContext& context)
{
    TableBlock table;
    table.caption = "Standards used: " + context.facts.profile.name;
    table.columns = {words("Line", 1.0), words("Standard", 2.2), words("Meant for", 1.0), words("Source", 2.6)};
    for (const Norm& norm : context.facts.profile.norms)
        table.rows.push_back({cell(capitalised(context.words.lineName(norm.line))), cell(norm.statement),
                              cell(context.words.name(norm.regime)), cell(cite(norm.source))});
    if (table.rows.empty())
        return {};
    return {std::move(table)};
}

} // namespace

std::vector<Block> needsSection(const PlanContext& context)
{
    std::vector<Block> blocks{heading(1, "Needs and gaps"), paragraph(capacityText(context))};
    append(blocks, needTable(context));
    append(blocks, siteTable(context));
    append(blocks, normTable(context));
    return blocks;
}

} // namespace antevia
