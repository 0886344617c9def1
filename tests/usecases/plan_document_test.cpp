#include "app/usecases/plan_document.h"
#include "model/base/number.h"
#include "tests/usecases/plan_fixture.h"
#include "tests/usecases/plan_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using namespace plan_test;
using testing::HasSubstr;
using testing::Not;

bool hasDigit(const std::string& text)
{
    return std::ranges::any_of(text, [](char each) { return each >= '0' && each <= '9'; });
}

/// What stands in the columns of numbers.
std::vector<Span> numericSpans(const TableBlock& table)
{
    std::vector<Span> spans;
    for (const auto& row : table.rows)
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (table.columns[column].align == Align::Right)
                spans.insert(spans.end(), row[column].text.begin(), row[column].text.end());
    return spans;
}

TEST(PlanDocument, EveryReferenceHasATraceAndEveryTraceIsPrinted)
{
    const auto made = planDocument(facts()).value();
    std::set<std::string> printed;
    std::set<std::string> traced;
    for (const Span& span : spansOf(made.document))
        if (!span.figureRef.empty())
            printed.insert(span.figureRef);
    for (const FigureTrace& trace : made.traces)
        traced.insert(trace.ref);
    EXPECT_GT(printed.size(), 50u);
    EXPECT_EQ(printed, traced);
}

TEST(PlanDocument, FiguresAreNumberedInTheOrderInWhichTheyArePrinted)
{
    const auto made = planDocument(facts()).value();
    std::vector<std::string> firstSeen;
    for (const Span& span : spansOf(made.document))
        if (!span.figureRef.empty() && std::ranges::find(firstSeen, span.figureRef) == firstSeen.end())
            firstSeen.push_back(span.figureRef);
    for (std::size_t i = 0; i < firstSeen.size(); ++i)
        ASSERT_EQ(firstSeen[i], "F" + std::to_string(i + 1));
}

TEST(PlanDocument, EachNumberInANumericColumnHasAReference)
{
    for (const TableBlock& table : tablesOf(document(facts())))
        for (const Span& span : numericSpans(table))
            EXPECT_TRUE(!span.figureRef.empty() || !hasDigit(span.text)) << table.caption << ": " << span.text;
}

TEST(PlanDocument, WhatIsPrintedIsWhatTheTraceSays)
{
    const auto made = planDocument(facts()).value();
    std::map<std::string, std::string> shown;
    for (const FigureTrace& trace : made.traces)
        shown[trace.ref] = trace.shown;
    for (const Span& span : spansOf(made.document))
        EXPECT_EQ(span.text, span.figureRef.empty() ? span.text : shown[span.figureRef]) << span.figureRef;
}

TEST(PlanDocument, ATraceHasTheHashesOfItsInputsAndTheCellsItRestsOn)
{
    const auto made = planDocument(facts()).value();
    for (const FigureTrace& trace : made.traces)
        for (const InputRef& input : trace.inputs)
            EXPECT_EQ(input.hash, "hash of " + input.kind + " " + input.id) << trace.label;
    const FigureTrace& first = made.traces.front(); // arrivals over the brief
    EXPECT_THAT(first.cells, testing::Contains(HasSubstr("SI 2015-10-16 = 0 (v1: UNHCR")));
    EXPECT_THAT(first.rule, HasSubstr("20 simulated courses (scenario 'closure', seed 7)"));
}

TEST(PlanDocument, ArrivalsOverTheBriefAreTheMedianOfSums)
{
    // In course i of 0 … 19, day d has d × (100 + 10 i) arrivals; days 1 to 14 make 105 × (100 + 10 i). The median lies
    // between i = 9 and i = 10: 105 × 195.
    const auto made = planDocument(facts()).value();
    EXPECT_DOUBLE_EQ(made.traces.front().value, 105 * 195.0);
    EXPECT_EQ(made.traces.front().shown, "20,500");
}

TEST(PlanDocument, TheBriefAnswersTheQuestionAndNamesWhoDecidesByWhen)
{
    const std::string brief = sectionText(document(facts()), "The brief");
    EXPECT_THAT(brief, HasSubstr("What if Hungary closes its border?"));
    EXPECT_THAT(brief, HasSubstr("expected to arrive in Slovenia from 17 to 30 October 2015"));
    EXPECT_THAT(brief,
                HasSubstr("almost certain (more than 99\u00A0%) that reception places run out by 30 October 2015"));
    EXPECT_THAT(brief, HasSubstr("20 October 2015")); // 22 October, the sixth day, less two days for the tents
    EXPECT_THAT(brief, HasSubstr("Civil Protection"));
    EXPECT_THAT(brief, HasSubstr("remote chance 0–5"));
}

TEST(PlanDocument, AnOverdueDecisionSaysSoInWords)
{
    const Document made = document(facts());
    for (const std::string& section : {std::string("The brief"), std::string("Actions")})
        EXPECT_THAT(sectionText(made, section), HasSubstr("OVERDUE by 4 days: 12 October 2015")) << section;
    EXPECT_THAT(sectionText(made, "The brief"), HasSubstr("1 of them overdue"));
}

TEST(PlanDocument, ADecisionThatIsDueOnTheAsOfDaySaysToday)
{
    PlanFacts due = facts(); // places run out on 22 October
    due.plan.actions = {action("tents", 6, 100)};
    workOutAgain(due);
    EXPECT_THAT(sectionText(document(due), "The brief"), HasSubstr("TODAY: 16 October 2015"));
}

TEST(PlanDocument, WherePlacesHaveRunOutAlreadyDecisionsAreDueAtOnce)
{
    PlanFacts full = facts(1000);
    full.simulation.places[1].present.array() += 5000;
    workOutAgain(full);
    const std::string brief = sectionText(document(full), "The brief");
    EXPECT_THAT(brief, HasSubstr("Reception places run out already on 16 October 2015"));
    EXPECT_THAT(brief, HasSubstr("decide at once"));
}

TEST(PlanDocument, WithoutABreachItSaysThatNoDecisionIsDueAndHasNoEmptyTable)
{
    const Document made = document(calmFacts());
    const std::string brief = sectionText(made, "The brief");
    EXPECT_THAT(brief, HasSubstr("only a remote chance (less than 1\u00A0%) that reception places run out"));
    EXPECT_THAT(brief, HasSubstr("No decision is due"));
    EXPECT_THAT(brief, Not(HasSubstr("Decide by")));
    for (const TableBlock& table : tablesOf(made)) {
        EXPECT_FALSE(table.rows.empty()) << table.caption;
        EXPECT_NE(table.caption, "");
    }
}

TEST(PlanDocument, EveryRowHasACellForEachColumn)
{
    for (const PlanFacts& each : {facts(), bareFacts(), calmFacts()})
        for (const TableBlock& table : tablesOf(document(each)))
            for (const auto& row : table.rows)
                EXPECT_EQ(row.size(), table.columns.size()) << table.caption;
}

TEST(PlanDocument, MissingPartsAreSaidToBeMissing)
{
    const Document made = document(bareFacts());
    const std::string all = wholeText(made);
    EXPECT_THAT(all, HasSubstr("no capacity figure of Slovenia is known"));
    EXPECT_THAT(all, HasSubstr("The legal basis is not stated yet."));
    EXPECT_THAT(all, HasSubstr("No published figures were given."));
    EXPECT_THAT(all, HasSubstr("No actions are set yet."));
    EXPECT_THAT(all, Not(HasSubstr("Annex B")));
    EXPECT_EQ(made.title, "Contingency plan of Slovenia");
    for (const TableBlock& table : tablesOf(made))
        EXPECT_FALSE(table.rows.empty()) << table.caption;
}

TEST(PlanDocument, KosovoIsNamedOnlyWithItsAsterisk)
{
    const std::string all = wholeText(document(facts()));
    EXPECT_THAT(all, HasSubstr("Kosovo*"));
    for (auto at = all.find("Kosovo"); at != std::string::npos; at = all.find("Kosovo", at + 1))
        EXPECT_EQ(all.substr(at, 7), "Kosovo*");
}

TEST(PlanDocument, ALineThatNobodyStatesIsListedAndNotZero)
{
    const std::string needs = sectionText(document(facts()), "Needs and gaps");
    EXPECT_THAT(needs, HasSubstr("Not known, and therefore not judged: toilets"));
    EXPECT_THAT(needs, HasSubstr("The tightest known line is beds"));
    EXPECT_THAT(needs, HasSubstr("default, not verified: general knowledge"));
}

TEST(PlanDocument, CountsTakenAtDifferentBordersAreSaidNotToBeAdded)
{
    const std::string situation = sectionText(document(facts()), "Situation");
    EXPECT_THAT(situation, HasSubstr("the rows are not added up"));
    EXPECT_THAT(situation, HasSubstr("Croatia\n5,000\n16 October 2015\n5,000\n5,000\nabout the same"));
}

TEST(PlanDocument, TheDailyTableHasAColumnOfRoomOnlyWhereRoomChanges)
{
    EXPECT_THAT(sectionText(document(facts()), "Annex A"), HasSubstr("There is room for 1,000 people on every day."));
    PlanFacts growing = facts();
    for (PlaceCapacity& capacity : growing.needs.capacities)
        capacity.persons += capacity.day > asOf + Days{7} ? 500 : 0;
    EXPECT_THAT(sectionText(document(growing), "Annex A"), HasSubstr("Room for"));
    EXPECT_THAT(sectionText(document(growing), "Annex A"), HasSubstr("1,500"));
}

TEST(PlanDocument, TheComparisonSaysWhatHappensWithoutTheMeasure)
{
    PlanFacts compared = facts();
    compared.comparison =
        ComparedScenario{.scenario = compared.scenario, .simulation = simulation({"open"}, 10), .needs = {}};
    compared.comparison->scenario.id = {"open"};
    compared.comparison->scenario.title = "No closure";
    const Document made = document(compared);
    EXPECT_THAT(sectionText(made, "The brief"), HasSubstr("under “No closure” about 11,000 people")); // 105 × 105
    EXPECT_THAT(sectionText(made, "Planning scenario"), HasSubstr("Beside the other scenario"));
}

TEST(PlanDocument, SameFactsGiveTheSameDocument)
{
    const auto first = planDocument(facts()).value();
    const auto second = planDocument(facts()).value();
    EXPECT_EQ(first.document, second.document);
    EXPECT_EQ(first.traces, second.traces);
}

TEST(PlanDocument, RefusesWhatDoesNotBelongTogether)
{
    const auto codeOf = [](const PlanFacts& from) { return planDocument(from).error().code; };
    PlanFacts other = facts();
    other.simulation.scenario = {"open"};
    EXPECT_EQ(codeOf(other), ErrorCode::Conflict);
    PlanFacts needs = facts();
    needs.needs.profile = {"long-stay"};
    EXPECT_EQ(codeOf(needs), ErrorCode::Conflict);
    PlanFacts exit = facts();
    exit.plan.partner = {"AT"};
    EXPECT_EQ(codeOf(exit), ErrorCode::InvalidInput);
    PlanFacts nowhere = facts();
    nowhere.plan.partner = {"XX"};
    EXPECT_EQ(codeOf(nowhere), ErrorCode::InvalidInput);
}

} // namespace
} // namespace antevia
