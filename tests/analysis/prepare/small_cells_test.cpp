#include "analysis/prepare/small_cells.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

const Period first = periodOf(makeDay(2015, 10, 1), Frequency::Daily);

SeriesFigures figures(const std::string& id, double value, const std::string& partOf = "")
{
    SeriesFigures made;
    made.info.id.value = id;
    made.info.partOf.value = partOf;
    made.info.basis.unit = CountingUnit::Arrival;
    made.series = Series(first, Eigen::VectorXd::Constant(1, value));
    return made;
}

std::string withheldOf(const std::vector<SeriesFigures>& series)
{
    std::string out;
    for (const auto& [id, period] : cellsToWithhold(series))
        out += id.value + " ";
    return out;
}

TEST(SmallCells, OfOneToFourPeopleAreWithheld)
{
    EXPECT_EQ(withheldOf({figures("a", 0), figures("b", 1), figures("c", 4), figures("d", 5)}), "b c ");
}

TEST(SmallCells, BedsAreNoPeople)
{
    SeriesFigures beds = figures("beds", 3);
    beds.info.basis.unit = CountingUnit::Bed;
    EXPECT_EQ(withheldOf({beds}), "");
}

TEST(SmallCells, ThatATotalWouldGiveAwayTakeTheSmallestOtherPartWithThem)
{
    EXPECT_EQ(withheldOf({figures("t", 33), figures("a", 3, "t"), figures("b", 20, "t"), figures("c", 10, "t")}),
              "a c ");
}

TEST(SmallCells, WithOnlyZeroesBesideThemTakeTheTotalWithThem)
{
    EXPECT_EQ(withheldOf({figures("t", 3), figures("a", 3, "t"), figures("b", 0, "t")}), "a t ");
}

TEST(SmallCells, OfTwoPartsNeedNothingMore)
{
    EXPECT_EQ(withheldOf({figures("t", 25), figures("a", 3, "t"), figures("b", 2, "t"), figures("c", 20, "t")}),
              "a b ");
}

TEST(SmallCells, WithheldInOneSumDoNotOpenAnother)
{
    // u = t + d; t = a + b: a is small, so b is withheld; the sum of t and d is untouched.
    EXPECT_EQ(withheldOf({figures("u", 60), figures("t", 23, "u"), figures("d", 37, "u"), figures("a", 3, "t"),
                          figures("b", 20, "t")}),
              "a b ");
    // With nothing beside a, t goes too, and then d, or u minus d would give t away.
    EXPECT_EQ(withheldOf({figures("u", 40), figures("t", 3, "u"), figures("d", 37, "u"), figures("a", 3, "t")}),
              "a d t ");
}

TEST(SmallCells, InSumsWithAGapCannotBeWorkedOut)
{
    EXPECT_EQ(withheldOf({figures("t", 33), figures("a", 3, "t"), figures("b", std::nan(""), "t")}), "a ");
}

RC_GTEST_PROP(SmallCells, AreNeverTheOnlyUnknownOfASum, ())
{
    const auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)));
    std::vector<SeriesFigures> series;
    double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        series.push_back(figures("p" + std::to_string(i), values[i], "t"));
        total += values[i];
    }
    series.push_back(figures("t", total));
    const auto withheld = cellsToWithhold(series);
    RC_ASSERT(withheld.size() != 1u || total == 0);
    for (const SeriesFigures& each : series)
        if (isSmallCell(each.info, each.series.values()[0]))
            RC_ASSERT(withheld.contains({each.info.id, first}));
}

} // namespace
} // namespace antevia
