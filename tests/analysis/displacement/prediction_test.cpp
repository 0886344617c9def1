#include "analysis/displacement/prediction.h"
#include "tests/analysis/displacement/two_camps.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace antevia {
namespace {

using Kind = DisplacementClosure::Kind;

TEST(SplitByRoom, SendsMoreToTheNearerCamp)
{
    const Eigen::MatrixXd people = splitByRoom(twoCamps(), hundredMoreADay(2));
    EXPECT_NEAR(people(1, 0), 100.0 * 2.0 / 3.0, 1e-9) << "1 / (1 + 50/50) against 1 / (1 + 150/50)";
}

TEST(SplitByRoom, FillsACampUpToItsCapacityAndThenTheOther)
{
    DisplacementInstance instance = twoCamps();
    instance.places[1].capacity = 150.0;
    const Eigen::MatrixXd people = splitByRoom(instance, hundredMoreADay(60));
    EXPECT_NEAR(people(59, 0), 150.0, 15.0);
    EXPECT_LE(people.col(0).maxCoeff(), 165.0);
}

TEST(SplitByRoom, SendsNobodyWhereTheBorderIsClosed)
{
    DisplacementInstance instance = twoCamps();
    instance.closures = {{Kind::Border, "Home", "East", 0, 3}};
    const Eigen::MatrixXd people = splitByRoom(instance, hundredMoreADay(5));
    EXPECT_EQ(people(2, 0), 0.0);
    EXPECT_GT(people(3, 0), 0.0);
}

TEST(SplitByRoom, SharesALossInProportion)
{
    const DisplacementGiven given{Eigen::Vector2d(30, 10), Eigen::Vector2d(40, 20)};
    EXPECT_EQ(splitByRoom(twoCamps(), given).row(1), Eigen::RowVector2d(15, 5));
}

TEST(SplitByRoom, SplitsAlikeWhereNothingIsKnown)
{
    DisplacementInstance instance = twoCamps();
    instance.conflict.setZero();
    EXPECT_EQ(splitByRoom(instance, hundredMoreADay(2)).row(1), Eigen::RowVector2d(50, 50));
}

TEST(CarryReportsForward, KeepsTheSharesOfTheLastReportWhenNobodyCame)
{
    DisplacementInstance instance = twoCamps();
    instance.camps[0].reports = {{{0, 0}, {5, 10}}};
    instance.camps[1].reports = {{{0, 0}, {5, 30}}};
    const DisplacementGiven given{Eigen::Vector2d(0, 40), Eigen::VectorXd::Constant(50, 40.0)};
    const Eigen::MatrixXd people = carryReportsForward(instance, given);
    EXPECT_EQ(people.row(34), Eigen::RowVector2d(0, 40)) << "the report of day 5 is 29 days old";
    EXPECT_EQ(people.row(35), Eigen::RowVector2d(10, 30));
}

TEST(CarryReportsForward, SumsThePartsOfACamp)
{
    DisplacementInstance instance = twoCamps();
    instance.camps[0].reports = {{{1, 10}}, {{2, 20}}};
    instance.camps[1].reports = {{{1, 30}}};
    const DisplacementGiven given{Eigen::Vector2d(0, 60), Eigen::VectorXd::Constant(50, 60.0)};
    EXPECT_EQ(carryReportsForward(instance, given).row(40), Eigen::RowVector2d(30, 30));
}

TEST(CarryReportsForward, TakesCountsThatAreCorrectedLaterForTheirShareOfTheTotal)
{
    DisplacementInstance instance = twoCamps();
    instance.camps[0].reports = {{{1, 50}}};
    instance.camps[1].reports = {{{1, 100}}};
    instance.camps[1].correctionDays = {400};
    const DisplacementGiven given{Eigen::Vector2d(50, 80), Eigen::VectorXd::Constant(50, 130.0)};
    EXPECT_EQ(carryReportsForward(instance, given).row(40), Eigen::RowVector2d(50, 80));
}

RC_GTEST_PROP(CarryReportsForward, SeesNoReportBeforeItIsThirtyDaysOld, ())
{
    const int reported = *rc::gen::inRange(1, 60);
    DisplacementInstance instance = twoCamps();
    instance.camps[0].reports = {{{0, 0}, {reported, *rc::gen::inRange(0, 5000) * 1.0}}};
    const Eigen::MatrixXd with = carryReportsForward(instance, hundredMoreADay(90));
    instance.camps[0].reports = {{{0, 0}}};
    const Eigen::MatrixXd without = carryReportsForward(instance, hundredMoreADay(90));
    RC_ASSERT(with.topRows(std::min(90, reported + 30)) == without.topRows(std::min(90, reported + 30)));
}

RC_GTEST_PROP(CarryReportsForward, DoesNotLookAtCapacities, ())
{
    DisplacementInstance instance = twoCamps();
    instance.camps[0].reports = {{{3, 77}}};
    const Eigen::MatrixXd before = carryReportsForward(instance, hundredMoreADay(60));
    instance.places[1].capacity = *rc::gen::inRange(1, 100000);
    RC_ASSERT(carryReportsForward(instance, hundredMoreADay(60)) == before);
}

RC_GTEST_PROP(DisplacementPredictions, UseTheTotalUpToTheDayOnly, ())
{
    DisplacementGiven given = hundredMoreADay(80);
    const Eigen::MatrixXd split = splitByRoom(twoCamps(), given);
    const Eigen::MatrixXd carried = carryReportsForward(twoCamps(), given);
    const int from = *rc::gen::inRange(1, 80);
    given.total.tail(80 - from).array() += 1000.0;
    RC_ASSERT(splitByRoom(twoCamps(), given).topRows(from) == split.topRows(from));
    RC_ASSERT(carryReportsForward(twoCamps(), given).topRows(from) == carried.topRows(from));
}

RC_GTEST_PROP(DisplacementPredictions, MoveEverybodyAndNobodyElse, ())
{
    DisplacementInstance instance = twoCamps();
    instance.places[1].capacity = *rc::gen::inRange(1, 20000);
    instance.camps[0].reports = {{{2, *rc::gen::inRange(0, 9000) * 1.0}}};
    DisplacementGiven given = hundredMoreADay(100);
    for (double& total : given.total.tail(99))
        total = *rc::gen::inRange(1, 10000);
    for (const Eigen::MatrixXd& people : {splitByRoom(instance, given), carryReportsForward(instance, given)}) {
        RC_ASSERT(people.minCoeff() >= 0.0);
        RC_ASSERT((people.rowwise().sum() - given.total).cwiseAbs().maxCoeff() < 1e-6);
    }
}

TEST(DisplacementPredictions, DoNotDependOnTheOrderOfCamps)
{
    DisplacementInstance turned = twoCamps();
    std::swap(turned.camps[0], turned.camps[1]);
    const Eigen::MatrixXd straight = splitByRoom(twoCamps(), hundredMoreADay(40));
    EXPECT_LT((splitByRoom(turned, hundredMoreADay(40)).rowwise().reverse() - straight).cwiseAbs().maxCoeff(), 1e-9);
}

TEST(AveragedRelativeDifference, ScalesEachDayAndCountsADayWithoutAnybodyAsZero)
{
    const Eigen::Matrix2d predicted{{7, 7}, {1, 1}};
    const Eigen::Matrix2d observed{{0, 0}, {30, 10}};
    EXPECT_DOUBLE_EQ(averagedRelativeDifference(predicted, observed), 0.5 * (10.0 + 10.0) / 40.0);
}

} // namespace
} // namespace antevia
