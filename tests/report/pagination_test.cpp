#include "app/report/column_widths.h"
#include "app/report/pagination.h"
#include "tests/report/sample_document.h"

#include <gtest/gtest.h>

#include <numeric>

namespace antevia {
namespace {

const PageRoom room{100.0, 100.0, 20.0, false};

Strip strip(double height, bool keepWithNext = false)
{
    Strip made{.height = height, .keepWithNext = keepWithNext};
    made.drawings = {FillDrawing{QRectF(0, 0, 100, height), QColor(Qt::black)}};
    return made;
}

std::vector<std::size_t> drawingsPerPage(const std::vector<Strip>& strips)
{
    std::vector<std::size_t> counts;
    for (const LaidPage& page : paginate(strips, room))
        counts.push_back(page.drawings.size());
    return counts;
}

using Counts = std::vector<std::size_t>;

TEST(Pagination, FillsPagesFromTheTop)
{
    EXPECT_EQ(drawingsPerPage({strip(40), strip(40), strip(40)}), (Counts{2, 1}));
}

TEST(Pagination, KeepsAHeadingWithWhatFollows)
{
    EXPECT_EQ(drawingsPerPage({strip(80), strip(10, true), strip(30)}), (Counts{1, 2}));
}

TEST(Pagination, LeavesOutTheSpaceAboveAtTheTopOfAPage)
{
    std::vector<Strip> strips{strip(60), strip(50)};
    strips[1].spaceBefore = 30;
    const auto pages = paginate(strips, room);
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_EQ(std::get<FillDrawing>(pages[1].drawings[0]).area.top(), 0.0);
}

TEST(Pagination, MakesRoomForTheNoteOnlyOnPagesThatNameKosovo)
{
    std::vector<Strip> strips{strip(50), strip(40)};
    EXPECT_EQ(drawingsPerPage(strips), (Counts{2}));
    strips[1].namesKosovo = true;
    EXPECT_EQ(drawingsPerPage(strips), (Counts{1, 1}));
    EXPECT_FALSE(paginate(strips, room)[0].namesKosovo);
    EXPECT_TRUE(paginate(strips, room)[1].namesKosovo);
}

TEST(Pagination, RepeatsAHeadingRowWhereARowBeginsAPage)
{
    std::vector<Strip> strips{strip(10, true), strip(60), strip(60)};
    for (std::size_t row : {std::size_t{1}, std::size_t{2}})
        strips[row].repeated = std::make_shared<const Strip>(strip(10));
    EXPECT_EQ(drawingsPerPage(strips), (Counts{2, 2}));
}

TEST(Pagination, BreaksAGroupThatFillsMoreThanAPage)
{
    EXPECT_EQ(drawingsPerPage({strip(60, true), strip(60, true), strip(60)}), (Counts{1, 1, 1}));
}

TEST(Pagination, BeginsAPageWhereAsked)
{
    std::vector<Strip> strips{strip(10), strip(10)};
    strips[1].breakBefore = true;
    EXPECT_EQ(drawingsPerPage(strips), (Counts{1, 1}));
}

TEST(ColumnWidths, FillTheWidthByWeightAndBreakNoWordThatFits)
{
    TableBlock table = sample::needsTable();
    table.columns[0].width = 0.01;
    const auto widths = columnWidths(table, points(450), points(9));
    EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0), points(450), 1.0);
    EXPECT_GE(widths[0], widestWord(plain("Registration"), house::tableCell()));
}

TEST(ColumnWidths, TakeRoomToSpareForCellsThatWouldBeBroken)
{
    TableBlock table;
    table.columns = {{"Line", Align::Left, 4.0}, {"Range", Align::Right, 1.0}};
    table.rows = {{sample::cell("Beds"), sample::cell("a range of 34,600 to 44,500")}};
    const auto widths = columnWidths(table, points(300), points(9));
    EXPECT_EQ(LaidText(plain("a range of 34,600 to 44,500"), house::tableCell(), widths[1] - points(9)).lines(), 1);
}

TEST(ColumnWidths, StandColumnsThatCannotAllFit)
{
    const auto widths = columnWidths(sample::longTable(), points(60), points(9));
    EXPECT_NEAR(std::accumulate(widths.begin(), widths.end(), 0.0), points(60), 1.0);
}

} // namespace
} // namespace antevia
