#include "model/formats/marked_figure.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

MarkedFigure read(const char* text, bool wholeNumbers = true)
{
    TextDialect dialect;
    return readMarkedFigure({text, *text == 0 ? TableCell::Kind::Empty : TableCell::Kind::Text, 0.0}, dialect,
                            wholeNumbers);
}

TEST(MarkedFigure, TellsSixKindsOfNothingApart) // C24
{
    EXPECT_EQ(read("0").state, CellState::Figure);
    for (const char* text : {"", ":", "-", "..", "n/a", "N/A", "not available", "[x]", "NULL"})
        EXPECT_EQ(read(text).state, CellState::Missing) << text;
    for (const char* text : {"*", "c", "[c]", ": c", "<5", "1-4"})
        EXPECT_EQ(read(text).state, CellState::Suppressed) << text;
    for (const char* text : {": z", "[z]", "not applicable"})
        EXPECT_EQ(read(text).state, CellState::NotApplicable) << text;
    for (const char* text : {"[low]", "~", ": n"})
        EXPECT_EQ(read(text).state, CellState::BelowRounding) << text;
    EXPECT_EQ(read("not yet available").state, CellState::NotYetDue);
}

TEST(MarkedFigure, KeepsWhatIsSuppressedAsARange)
{
    EXPECT_EQ(read("*").low, 1);
    EXPECT_EQ(read("*").high, 4);
    EXPECT_EQ(read("<5").low, 0);
    EXPECT_EQ(read("<5").high, 4);
    EXPECT_EQ(read("\xE2\x89\xA4"
                   "4")
                  .high,
              4);
    EXPECT_EQ(read("1\xE2\x80\x93"
                   "4")
                  .high,
              4);
    EXPECT_EQ(read("c").high, 0);
}

TEST(MarkedFigure, TakesFlagsOffTheFigureAndKeepsThem)
{
    const MarkedFigure glued = read("14103 bp");
    EXPECT_EQ(glued.value, 14103.0);
    EXPECT_EQ(glued.flags, "bp");
    EXPECT_EQ(glued.status, FigureStatus::Preliminary);
    EXPECT_EQ(read("7.2 e", false).status, FigureStatus::Estimate);
    EXPECT_EQ(read("7.2 b", false).status, FigureStatus::Final);
}

TEST(MarkedFigure, RefusesWhatIsNoNumber) // C20, C21, C22
{
    for (const char* text : {"inf", "1e999", "0x10", "--3", "3-", "12abc", "-5", "12.7", "abc"})
        EXPECT_TRUE(read(text).wrong) << text;
    EXPECT_FALSE(read("12.7", false).wrong);
    EXPECT_EQ(read("1e6").value, 1'000'000.0);
    EXPECT_EQ(read("1e6").warning->code, "C23");
}

TEST(MarkedFigure, AValueThatIsSaidToBeMissingContradictsItself) // S9
{
    MarkedFigure figure = read("5");
    applyFlags("M", figure);
    ASSERT_TRUE(figure.wrong);
    EXPECT_EQ(figure.wrong->code, "S9");
    MarkedFigure kept = read("5");
    applyConfidentiality("C", kept); // S10
    EXPECT_EQ(kept.state, CellState::Figure);
    EXPECT_EQ(kept.flags, "conf C");
}

} // namespace
} // namespace antevia
