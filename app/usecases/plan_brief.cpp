#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// Rows of the decide-by table on the brief; the rest stands in the section on actions.
constexpr std::size_t mostDecisions = 3;

/// The figures of the brief's answer.
struct Answer {
    SpreadText arrivals; ///< over the brief's days
    int busiestDay = 1;
    SpreadText busiest;
    int fullestDay = 1;
    SpreadText fullest;
    const PlaceCapacity* room = nullptr; ///< on the fullest day; nothing if it is not known
};

Answer answer(const PlanContext& context)
{
    const Ensemble own = ownEnsemble(context);
    const Place& place = context.partner;
    Answer made;
    made.busiestDay = dayOfLargestMedian(context.paths().arrivals, 1, context.brief);
    made.fullestDay = dayOfLargestMedian(context.paths().present, 1, context.brief);
    made.arrivals = people(context, own, {Counted::Arrivals, place, 1, context.brief});
    made.busiest = people(context, own, {Counted::Arrivals, place, made.busiestDay, made.busiestDay});
    made.fullest = people(context, own, {Counted::Present, place, made.fullestDay, made.fullestDay});
    const PlaceCapacity* room = context.capacity(made.fullestDay);
    made.room = room && std::isfinite(room->persons) ? room : nullptr;
    return made;
}

Span roomFigure(const PlanContext& context, const PlaceCapacity& room)
{
    return capacityFigure(context, BreachKind::Reception, room.tightest, daysBetween(context.asOf(), room.day),
                          room.persons);
}

Text bold(Text text)
{
    for (Span& span : text)
        span.strong = true;
    return text;
}

Text arrivalsSentence(const PlanContext& context, const Answer& answer)
{
    return prose("About ", bold({answer.arrivals.middle}),
                 " people are expected to arrive in " + context.partner.name + " " + context.briefDates() +
                     " (80\u00A0% range: ",
                 answer.arrivals.range,
                 "). The busiest day is expected around " + context.words.date(context.dayAt(answer.busiestDay)) +
                     ", with about ",
                 bold({answer.busiest.middle}), " arrivals (", answer.busiest.range, "). ");
}

Text presentSentence(const PlanContext& context, const Answer& answer)
{
    const std::string day = context.words.date(context.dayAt(answer.fullestDay));
    const std::string begin = answer.fullestDay == context.brief
                                  ? "The number of people present is highest at the end, on " + day + ", at about "
                                  : "The number of people present peaks around " + day + " at about ";
    Text text = prose(begin, bold({answer.fullest.middle}), " (", answer.fullest.range, ")");
    if (!answer.room)
        return prose(text, "; how many " + context.partner.name + " can hold is not known. ");
    return prose(text, ", against room for ", bold({roomFigure(context, *answer.room)}),
                 " (the tightest known line is " + context.words.lineName(answer.room->tightest) + "). ");
}

/// Where the known places of a neighbour are passed within the brief; empty if they are not, or none is known.
Text neighbourBreach(const PlanContext& context, const Place& place)
{
    const auto& breaches = context.facts.needs.breaches;
    const auto found = std::ranges::find_if(breaches, [&](const BreachCurve& each) {
        return each.place == place.id && each.kind == BreachKind::Reception;
    });
    if (found == breaches.end() || !found->breachDay || *found->breachDay > context.briefEnd())
        return {};
    const Span room = enteredFigure(context, "Known reception places, " + place.name, found->capacity,
                                    context.words.number(found->capacity), "persons");
    return prose("The places known in " + place.name + ", ", room,
                 *found->breachDay == context.asOf() ? ", are passed already on "
                                                     : ", are more likely than not passed from ",
                 context.words.date(*found->breachDay), ". ");
}

/// What reaches the places further on.
Text onwardSentence(const PlanContext& context)
{
    Text text;
    for (const Place* place : context.downstream()) {
        const auto arrivals = people(context, ownEnsemble(context), {Counted::Arrivals, *place, 1, context.brief});
        text = prose(text, text.empty() ? "Further on, about " : ", about ", arrivals.middle, " (", arrivals.range,
                     ") are expected in " + place->name);
    }
    if (!text.empty())
        text = prose(text, " over the same days. ");
    for (const Place* place : context.downstream())
        text = prose(text, neighbourBreach(context, *place));
    return text;
}

/// "reception places run out", "registration capacity runs out".
std::string runsOut(const PlanContext& context, BreachKind kind)
{
    if (kind == BreachKind::Registration)
        return "registration capacity runs out";
    return context.words.name(kind) + (kind == BreachKind::Reception ? " run out" : " runs out");
}

Text breachSentence(const PlanContext& context, const BreachCurve& breach, const std::string& byWhen)
{
    const std::string what = runsOut(context, breach.kind);
    if (breach.breachDay == context.asOf())
        return prose(strong(capitalised(what) + " already on " + context.words.date(context.asOf()) + ". "));
    const BreachText chance = breachByEndOfBrief(context, breach);
    Text text = prose(likely(context, chance.probability, chance.share), what + byWhen);
    if (!breach.breachDay || *breach.breachDay > context.briefEnd())
        return prose(text, ". ");
    const Span level = enteredFigure(context, "Probability at which a shortage counts", context.facts.needs.breachLevel,
                                     context.words.percent(context.facts.needs.breachLevel), "probability");
    return prose(text, "; the chance reaches ", level, " on ", breachDayFigure(context, breach), ". ");
}

/// Reception always; registration and transport where they run out within the brief.
Text breachSentences(const PlanContext& context)
{
    Text text;
    if (!context.breach(BreachKind::Reception))
        text = plain("Whether the places suffice cannot be said: no capacity figure of " + context.partner.name +
                     " is known. ");
    std::string byWhen = " by " + context.words.date(context.briefEnd());
    for (const BreachKind kind : {BreachKind::Reception, BreachKind::Registration, BreachKind::Transport}) {
        const BreachCurve* breach = context.breach(kind);
        const bool isDue = breach && breach->breachDay && *breach->breachDay <= context.briefEnd();
        if (!breach || (kind != BreachKind::Reception && !isDue))
            continue;
        text = prose(text, breachSentence(context, *breach, byWhen));
        if (breach->breachDay != context.asOf())
            byWhen = " by then";
    }
    return text;
}

std::size_t overdueCount(const PlanContext& context)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        context.facts.needs.decisions, [&](const DecideBy& each) { return dueText(context, each).isOverdue; }));
}

Text decisionSentence(const PlanContext& context)
{
    const auto& decisions = context.facts.needs.decisions;
    if (decisions.empty())
        return plain(context.facts.needs.breaches.empty()
                         ? "Without a judgement on shortages no decide-by date can be given."
                         : "No decision is due: no shortage that the plan's actions "
                           "could close is expected.");
    const std::string count =
        context.words.count(static_cast<double>(decisions.size()), "decision is", "decisions are");
    const std::size_t overdue = overdueCount(context);
    Text text = prose(capitalised(count) + " called for");
    if (overdue == 0)
        return prose(text, "; the first is due by ", strong(context.words.date(decisions.front().decideBy)), ".");
    const bool isAll = overdue == decisions.size();
    return prose(text, "; ", strong((isAll ? "all" : std::to_string(overdue)) + " of them overdue"), ".");
}

Text comparisonSentence(const PlanContext& context)
{
    const Ensemble other = comparedEnsemble(context);
    const int fullest =
        dayOfLargestMedian(PlanContext::pathsOf(other.simulation, context.partner.id).present, 1, context.brief);
    const auto arrivals = people(context, other, {Counted::Arrivals, context.partner, 1, context.brief});
    const auto present = people(context, other, {Counted::Present, context.partner, fullest, fullest});
    return prose("For comparison, under “" + context.facts.comparison->scenario.title + "” about ", arrivals.middle,
                 " people (", arrivals.range,
                 ") would arrive in " + context.partner.name + " over the same days, and about ", present.middle, " (",
                 present.range, ") would be present on the fullest day.");
}

KeyFigure chanceFigure(const PlanContext& context)
{
    KeyFigure figure{
        .label = "Chance that places run out", .value = plain("not known"), .note = plain("no capacity figure is known")};
    if (const BreachCurve* breach = context.breach(BreachKind::Reception)) {
        const BreachText chance = breachByEndOfBrief(context, *breach);
        figure.value = {chance.probability};
        figure.note = plain(likelyWord(context, chance.share) + ", by " + context.words.date(context.briefEnd()));
        figure.emphasis = chance.share >= context.facts.needs.breachLevel ? Emphasis::Alarm : Emphasis::None;
    }
    return figure;
}

KeyFigure key(const std::string& label, const SpreadText& people, const std::string& when)
{
    return {label, {people.middle}, prose("80\u00A0% range ", people.range, "; " + when), Emphasis::None};
}

Block keyFigures(const PlanContext& context, const Answer& answer)
{
    const Wording& words = context.words;
    KeyFigure present = key("People present at the peak", answer.fullest,
                            "around " + words.shortDate(context.dayAt(answer.fullestDay)));
    if (answer.room && answer.fullest.p50 > answer.room->persons) {
        present.emphasis = Emphasis::Alarm;
        present.note = prose(present.note, "; more than there is room for");
    }
    return KeyFiguresBlock{
        {key("Arrivals", answer.arrivals, words.shortDateRange(context.briefStart(), context.briefEnd())),
         key("Arrivals on the busiest day", answer.busiest,
             "around " + words.shortDate(context.dayAt(answer.busiestDay))),
         present, chanceFigure(context)}};
}

std::vector<TableCellText> decisionRow(const PlanContext& context, const DecideBy& decision)
{
    const DueText due = dueText(context, decision);
    return {cell(due.text, due.isOverdue ? Emphasis::Alarm : Emphasis::None),
            cell(decision.action),
            cell(decision.owner),
            cell(enteredFigure(context, "Lead time of “" + decision.action + "”", decision.leadTimeDays,
                               context.words.days(decision.leadTimeDays), "days")),
            cell(enteredFigure(context, "People that “" + decision.action + "” adds", decision.adds,
                               context.words.number(decision.adds) + " " + context.words.unit(decision.kind),
                               context.words.unit(decision.kind))),
            cell(decision.closesGap ? "yes" : "no")};
}

Block decisionTable(const PlanContext& context)
{
    const auto& decisions = context.facts.needs.decisions;
    TableBlock table;
    table.caption = decisions.size() > mostDecisions ? "Decide by: the first three; all are in the section on actions"
                                                     : "Decide by";
    table.columns = {words("Decide by", 1.5), words("Action", 2.2), words("Owner", 1.5),
                     numbers("Takes", 0.8),   numbers("Adds", 1.1), words("Enough alone", 0.8)};
    for (std::size_t i = 0; i < std::min(mostDecisions, decisions.size()); ++i)
        table.rows.push_back(decisionRow(context, decisions[i]));
    return table;
}

} // namespace

std::vector<Block> briefPage(const PlanContext& context)
{
    const PlanFacts& facts = context.facts;
    const Answer figures = answer(context);
    std::vector<Block> blocks{PageBreakBlock{}, heading(1, "The brief")};
    const std::string question = facts.scenario.question.empty() ? facts.info.question : facts.scenario.question;
    if (!question.empty())
        blocks.push_back(paragraph(question, ParagraphStyle::Lead));
    blocks.push_back(paragraph(
        prose(arrivalsSentence(context, figures), presentSentence(context, figures), onwardSentence(context))));
    blocks.push_back(paragraph(prose(breachSentences(context), decisionSentence(context))));
    blocks.push_back(keyFigures(context, figures));
    if (!facts.needs.decisions.empty())
        blocks.push_back(decisionTable(context));
    if (facts.comparison)
        blocks.push_back(paragraph(comparisonSentence(context)));
    blocks.push_back(paragraph("The 80\u00A0% range holds four simulated courses in five. " +
                                   context.words.legend(facts.yardstick) +
                                   " A small mark such as F1 names a figure: “antevia-cli trace FILE F1” shows what it "
                                   "was worked out from.",
                               ParagraphStyle::Note));
    return blocks;
}

} // namespace antevia
