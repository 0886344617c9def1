#include "tests/usecases/plan_fixture.h"
#include "tests/usecases/plan_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace plan_test;
using testing::HasSubstr;
using testing::Not;

/// The text before the annex on what happened.
std::string planText(const PlanFacts& from)
{
    const std::string all = wholeText(document(from));
    return all.substr(0, all.find("Annex B"));
}

PlanFacts withChart()
{
    PlanFacts made = facts();
    made.charts.arrivals = ChartSpec{.id = "si-arrivals", .title = "People arriving each day, Slovenia"};
    made.charts.arrivals->lines = {{"Published figures", ChartRole::Observed, {}, false},
                                   {"What happened", ChartRole::Afterwards, {{asOf + Days{5}, 12616}}, false}};
    return made;
}

TEST(PlanAfterwards, StandsOnPagesOfItsOwnAndSaysThatItWasNotKnown)
{
    const std::string annex = sectionText(document(facts()), "Annex B");
    EXPECT_THAT(annex, HasSubstr("Annex B: what happened (not known on 16 October 2015)"));
    EXPECT_THAT(annex, HasSubstr("nothing of it entered the plan"));
    EXPECT_THAT(annex, HasSubstr("25,993\n4\n")); // 3,000 + 2,700 + 7,677 + 12,616
    EXPECT_THAT(annex, HasSubstr("People turned to Slovenia at once"));
}

TEST(PlanAfterwards, NeverReachesThePlanItself)
{
    PlanFacts without = withChart();
    without.series[1].afterwards = {};
    EXPECT_EQ(planText(withChart()), planText(without));
    EXPECT_THAT(planText(withChart()), Not(HasSubstr("What happened")));
    EXPECT_THAT(planText(withChart()), Not(HasSubstr("People turned to Slovenia at once")));
}

TEST(PlanAfterwards, ChartsShowItInTheAnnexOnly)
{
    EXPECT_THAT(planText(withChart()), HasSubstr("People arriving each day, Slovenia"));
    EXPECT_THAT(sectionText(document(withChart()), "Annex B"),
                HasSubstr("People arriving each day, Slovenia\nPublished figures\nWhat happened"));
}

TEST(PlanAfterwards, ScoresThePlanBesideTheNaiveForecast)
{
    // Day d: middle 195 d. Seen 3,000, 2,700, 7,677, 12,616 on days 1, 2, 3, 5: errors 2,805, 2,310, 7,092, 11,641,
    // mean 5,962; the last known value was 0, so the naive error is the mean of what was seen, 6,498.25.
    const auto made = planDocument(facts()).value();
    const auto valueOf = [&](const std::string& label) {
        const auto found = std::ranges::find(made.traces, label, &FigureTrace::label);
        return found == made.traces.end() ? -1.0 : found->value;
    };
    EXPECT_DOUBLE_EQ(valueOf("Slovenia, afterwards: mean error of the middle"), 5962.0);
    EXPECT_DOUBLE_EQ(valueOf("Slovenia, afterwards: mean error of the naive forecast"), 6498.25);
    EXPECT_DOUBLE_EQ(valueOf("Slovenia, afterwards: share of days inside the 80\u00A0% range"), 0.0);
}

TEST(PlanAfterwards, IsLeftOutWhereNothingIsKnown)
{
    PlanFacts made = facts();
    made.series[1].afterwards = {};
    EXPECT_EQ(sectionText(document(made), "Annex B"), "");
}

} // namespace
} // namespace antevia
