#include "model/indicators/cell_mark.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

const Period day = periodOf(makeDay(2015, 10, 16), Frequency::Daily);

CellMark suppressed(int low, int high)
{
    CellMark mark;
    mark.period = day;
    mark.state = CellState::Suppressed;
    mark.low = low;
    mark.high = high;
    return mark;
}

TEST(CellMark, PrintsASuppressedCellWithItsRange)
{
    CellMark mark = suppressed(1, 4);
    mark.flags = "c";
    EXPECT_EQ(printMark(mark), "suppressed|1-4|final||c");
    EXPECT_EQ(parseMark(day, "suppressed|1-4|final||c"), mark);
}

TEST(CellMark, PrintsAnUnknownRangeAsNone)
{
    EXPECT_EQ(printMark(suppressed(0, 0)), "suppressed||final||");
    EXPECT_EQ(parseMark(day, "suppressed||final||"), suppressed(0, 0));
}

TEST(CellMark, KeepsBarsInFlags)
{
    EXPECT_EQ(parseMark(day, "figure||preliminary|B2|p|q")->flags, "p|q");
}

TEST(CellMark, IsNotReadFromAnyOtherText)
{
    for (const char* text : {"", "figure", "figure|||", "zero||final||", "figure||final|B7|", "suppressed|4-1|final||",
                             "suppressed|-1-4|final||", "suppressed|1-99999|final||", "figure||maybe||"})
        EXPECT_FALSE(parseMark(day, text)) << text;
}

TEST(CellMark, OfAFinalFigureOrASimpleGapSaysNothingMore)
{
    CellMark mark;
    EXPECT_FALSE(saysMore(mark));
    mark.state = CellState::Missing;
    EXPECT_FALSE(saysMore(mark));
    mark.state = CellState::NotApplicable;
    EXPECT_TRUE(saysMore(mark));
    mark = {};
    mark.status = FigureStatus::Exercise;
    EXPECT_TRUE(saysMore(mark));
}

TEST(AdmiraltyGrade, IsReadAsPeopleWriteIt)
{
    EXPECT_EQ(parseGrade("B2"), (AdmiraltyGrade{'B', '2'}));
    EXPECT_EQ(parseGrade("b-2"), (AdmiraltyGrade{'B', '2'}));
    EXPECT_EQ(parseGrade("F 6"), (AdmiraltyGrade{'F', '6'}));
    EXPECT_EQ(parseGrade("C"), (AdmiraltyGrade{'C', 0}));
    EXPECT_EQ(parseGrade("3"), (AdmiraltyGrade{0, '3'}));
    EXPECT_FALSE(parseGrade("")->isGiven());
    for (const char* text : {"G1", "A7", "A0", "2B", "BB", "B22", "B/2", "Bx"})
        EXPECT_FALSE(parseGrade(text)) << text;
}

RC_GTEST_PROP(AnyMark, ReadsBackEqual, ())
{
    CellMark mark;
    mark.period = day;
    mark.state = *rc::gen::element(CellState::Figure, CellState::Suppressed, CellState::NotApplicable,
                                   CellState::BelowRounding, CellState::NotYetDue);
    mark.status = *rc::gen::element(FigureStatus::Final, FigureStatus::Preliminary, FigureStatus::Exercise);
    mark.grade = unpackedGrade(static_cast<std::uint8_t>(*rc::gen::inRange(0, 49)));
    mark.high = *rc::gen::inRange(0, 500);
    mark.low = mark.high == 0 ? 0 : *rc::gen::inRange(0, mark.high);
    mark.flags = *rc::gen::arbitrary<std::string>();
    RC_ASSERT(parseMark(day, printMark(mark)) == mark);
    RC_ASSERT(unpackedGrade(packedGrade(mark.grade)) == mark.grade);
    RC_ASSERT(parseGrade(printGrade(mark.grade)) == mark.grade);
}

} // namespace
} // namespace antevia
