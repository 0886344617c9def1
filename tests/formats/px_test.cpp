#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::cells;
using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

/// A table of two countries, two quarters and two sexes, with these statements before its data.
std::string px(const std::string& statements, const std::string& data)
{
    return "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\n" + statements +
           "TITLE=\"Asylum applications by country, \"\n\"quarter and sex\";\n"
           "TITLE[sq]=\"Kërkesa për azil; sipas shtetit\";\n"
           "STUB=\"Country of citizenship\";\nHEADING=\"Quarter\",\"Sex\";\n"
           "VALUES(\"Country of citizenship\")=\"Syria\",\"Morocco\";\nVALUES(\"Quarter\")=\"2024T1\",\"2024T2\";\n"
           "VALUES[sq](\"Quarter\")=\"a\",\"b\";\nVALUES(\"Sex\")=\"Total\",\"Women\";\nCODES(\"Sex\")=\"0\",\"2\";\n"
           "TIMEVAL(\"Quarter\")=TLIST(Q1),\"20241\",\"20242\";\nDATA=\n" +
           data + ";\n";
}

TEST(Px, CellsAreReadWithTheLastDimensionRunningFastest)
{
    const FoundFile file = understood(px("", "10 7 12 8\n3 \"..\" 4 -"));
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(file.format, "px");
    const FoundSeries syria = seriesOf(file, "country_of_citizenship=Syria;sex=0");
    EXPECT_EQ(firstPeriod(syria), "2024-Q1");
    EXPECT_EQ(lastPeriod(syria), "2024-Q2");
    EXPECT_EQ(sumOf(syria), 22);
    EXPECT_EQ(syria.meaning.origin, "SY");
    EXPECT_EQ(syria.meaning.unitText, "applications");
    const FoundSeries women = seriesOf(file, "country_of_citizenship=Morocco;sex=2");
    EXPECT_EQ(women.meaning.sex, "female");
    EXPECT_EQ(cells(women, CellState::Missing), 2);
    EXPECT_EQ(file.notes.front(), "Asylum applications by country, quarter and sex");
}

TEST(Px, TheUnitSaysWhatFiguresAreAndHowTheyAreWritten)
{
    const FoundFile file = understood(px("UNITS=\"1 000 persons\";\n", "1.5 7 12 8 3 2 4 1"));
    EXPECT_EQ(sumOf(seriesOf(file, "country_of_citizenship=Syria;sex=0;unit=1 000 persons")), 13500);
    const FoundFile money = understood(px("UNITS=\"million euro\";\n", "1.5 7 12 8 3 2 4 \"..\""));
    EXPECT_EQ(sumOf(seriesOf(money, "country_of_citizenship=Syria;sex=0;unit=million euro")), 13.5);
    ASSERT_EQ(money.marks.size(), 1u);
    EXPECT_EQ(money.marks[0].state, CellState::Missing);
    EXPECT_TRUE(warns(file, "S16"));
}

TEST(Px, TheCodePageThatTheFileNamesIsUsed)
{
    const FoundFile file = understood(px("CODEPAGE=\"windows-1250\";\nNOTE=\"pr\xE8\";\n", "1 2 3 4 5 6 7 8"));
    EXPECT_EQ(file.dialect.dialect.encoding, "windows-1250");
    EXPECT_EQ(file.errors, 0);
}

TEST(Px, APageThatIsStatedIsNotGuessed)
{
    const FoundFile western = understood(px("CODEPAGE=\"iso-8859-1\";\nNOTE=\"m\xF5j \xF8\";\n", "1 2 3 4 5 6 7 8"));
    EXPECT_EQ(western.dialect.dialect.encoding, "windows-1252");
    EXPECT_FALSE(warns(western, "C5"));
    const FoundFile newer = understood(px("CODEPAGE=\"ISO-8859-15\";\nNOTE=\"\xA6\";\n", "1 2 3 4 5 6 7 8"));
    EXPECT_EQ(newer.dialect.dialect.encoding, "ISO-8859-15");
    EXPECT_EQ(newer.errors, 0);
    const FoundFile unknown = understood(px("CODEPAGE=\"cp437\";\nNOTE=\"m\xE5l\";\n", "1 2 3 4 5 6 7 8"));
    ASSERT_TRUE(warns(unknown, "C5"));
    EXPECT_NE(unknown.messages.front().rule.find("cp437"), std::string::npos);
}

TEST(Px, WhatIsBrokenIsRefused)
{
    EXPECT_TRUE(refuses(understood(px("", "1 2 3")), "format"));
    EXPECT_TRUE(refuses(understood(px("", "1 2 3 4 5 6 7 8 9")), "format"));
    EXPECT_TRUE(refuses(understood(px("", "1 2 3 4 5 6 7 eight")), "C21"));
    EXPECT_TRUE(refuses(understood(px("KEYS(\"Sex\")=\"CODES\";\n", "1 2 3 4 5 6 7 8")), "format"));
    EXPECT_TRUE(refuses(understood("CHARSET=\"ANSI\";\nTITLE=\"never closed"), "format"));
    EXPECT_TRUE(refuses(understood("AXIS-VERSION=\"2013\";\nSTUB=\"a\";\nVALUES(\"a\")=\"x\";\nDATA=1;"), "format"));
}

} // namespace
} // namespace antevia
