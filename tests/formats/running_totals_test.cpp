#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::cells;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

UnderstandOptions asDifferences()
{
    UnderstandOptions options;
    options.dailyFromCumulative = true;
    return options;
}

double figure(const FoundFile& file, std::size_t at)
{
    return file.series.front().observations.at(at).value;
}

constexpr auto overNewYear = "month;cumulative arrivals\n2023-11;900\n2023-12;1000\n2024-01;80\n2024-02;170\n";

TEST(RunningTotals, ThatBeginAnewEachJanuaryAreTurnedYearByYear)
{
    const FoundFile file = understood(overNewYear, asDifferences());
    EXPECT_EQ(file.errors, 0);
    EXPECT_TRUE(warns(file, "K1"));
    EXPECT_EQ(cells(file.series.front(), CellState::Missing), 1); // nobody knows how many came in November alone
    EXPECT_EQ(figure(file, 1), 100);
    EXPECT_EQ(figure(file, 2), 80);
    EXPECT_EQ(figure(file, 3), 90);
}

TEST(RunningTotals, AreToldByTheirNamesAlsoWhereTheyFall)
{
    EXPECT_TRUE(warns(understood(overNewYear), "K1"));
    EXPECT_TRUE(warns(understood("date;cumulative arrivals\n2024-03-01;10\n2024-03-02;8\n2024-03-03;12\n"), "K1"));
    EXPECT_TRUE(
        warns(understood("date;country;kumulativno dolasci\n2024-03-01;Srbija;10\n2024-03-02;Srbija;18\n"), "K1"));
    EXPECT_FALSE(warns(understood("date;arrivals\n2024-03-01;10\n2024-03-02;18\n2024-03-03;20\n"), "K1"));
}

TEST(RunningTotals, ThatFallWithinTheYearAreRefusedWithTheRow)
{
    const FoundFile file = understood(
        "date;cumulative arrivals\n2024-03-01;10\n2024-03-02;18\n2024-03-03;12\n2024-03-04;20\n", asDifferences());
    ASSERT_TRUE(refuses(file, "K1"));
    EXPECT_EQ(file.messages.front().place, "row 4");
}

TEST(RunningTotals, BeginAnewInTheMonthThatTheHeadingSays)
{
    const std::string rows = "2023-08;900\n2023-09;1000\n2023-10;30\n2023-11;70\n";
    const FoundFile file = understood("month;arrivals since October\n" + rows, asDifferences());
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(file.series.front()), 100 + 30 + 40);
    EXPECT_TRUE(refuses(understood("month;cumulative arrivals\n" + rows, asDifferences()), "K1"));
    EXPECT_TRUE(refuses(understood("month;arrivals since January 2015\n" + rows, asDifferences()), "K1"));
}

TEST(RunningTotals, OfAYearWhoseBeginningIsSaidHaveTheirFirstPeriod)
{
    const FoundFile file =
        understood("month;arrivals since 1 January\n2024-01;30\n2024-02;50\n2024-04;90\n", asDifferences());
    EXPECT_EQ(figure(file, 0), 30);
    EXPECT_EQ(figure(file, 1), 20);
    EXPECT_EQ(file.series.front().observations.back().state, CellState::Missing); // March is a hole
}

TEST(RunningTotals, OfMonthsAreToldByTheirCourseIfTheyBeginAnewEachJanuary)
{
    std::string text = "month;arrivals\n";
    for (int month = 0; month < 24; ++month)
        text += std::to_string(2022 + month / 12) + (month % 12 < 9 ? "-0" : "-") + std::to_string(month % 12 + 1) +
                ";" + std::to_string(100 * (month % 12 + 1)) + "\n";
    EXPECT_TRUE(warns(understood(text), "K1"));
    EXPECT_EQ(sumOf(understood(text, asDifferences()).series.front()), 2'400);
}

TEST(RunningTotals, ThatAreAskedForAndAreNoneAreRefused)
{
    EXPECT_TRUE(refuses(
        understood("date;arrivals\n2024-03-01;10\n2024-03-02;8\n2024-03-03;12\n2024-03-04;3\n", asDifferences()),
        "K1"));
}

TEST(RunningTotals, LeaveOtherColumnsOfTheFileAlone)
{
    const FoundFile file = understood(
        "date;new arrivals;cumulative arrivals\n2024-03-01;5;10\n2024-03-02;3;13\n2024-03-03;6;19\n", asDifferences());
    EXPECT_EQ(sumOf(seriesOf(file, "series=new arrivals")), 14);
    EXPECT_EQ(sumOf(seriesOf(file, "series=cumulative arrivals")), 9);
}

} // namespace
} // namespace antevia
