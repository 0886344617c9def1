#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(BadText, AnEmptyFileIsRefused) // C1
{
    EXPECT_TRUE(refuses(understood(""), "C1"));
}

TEST(BadText, AHeadingWithoutRowsIsRefused) // C2
{
    EXPECT_TRUE(refuses(understood("date,SI\n"), "C2"));
}

TEST(BadText, AByteOrderMarkIsNoPartOfTheFirstName) // C3
{
    const FoundFile file = understood("\xEF\xBB\xBF"
                                      "date,SI\n2016-05-01,10\n2016-05-02,11\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 21);
    EXPECT_EQ(file.mapping.front().heading, "date");
}

TEST(BadText, ThousandsThatAreNotGroupedAsTheDialectSaysAreErrorsOfTheirCells) // C9
{
    UnderstandOptions options;
    options.decimalMark = ',';
    options.groupMark = '.';
    const auto withCell = [](const std::string& cell) {
        return "date;SI\n2016-05-01;1.234\n2016-05-02;1.300\n2016-05-03;" + cell + "\n";
    };
    for (const char* cell : {"12.34", "1.2345", "1..234", ".234", "1234.567"})
        EXPECT_TRUE(refuses(understood(withCell(cell), options), "C9")) << cell;
    EXPECT_EQ(sumOf(seriesOf(understood(withCell("1.234.567"), options), "series=SI")), 1'237'101);
    for (const char* space : {" ", "\xC2\xA0", "\xE2\x80\xAF"})
        EXPECT_EQ(sumOf(seriesOf(understood("date;SI\n2016-05-01;5\n2016-05-02;18" + std::string(space) + "715\n"),
                                 "series=SI")),
                  18'720)
            << space;
}

TEST(BadText, OfTwoRowsOfHeadingsTheOtherIsNamed) // X22
{
    const FoundFile file = understood("when,Slovenia,Austria\ndate,SI,AT\n2016-05-01,10,7\n2016-05-02,11,8\n");
    EXPECT_TRUE(warns(file, "X22"));
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 21);
    EXPECT_FALSE(warns(understood("Arrivals\ndate,SI,AT\n2016-05-01,10,7\n2016-05-02,11,8\n"), "X22"));
}

TEST(BadText, Utf16IsConverted) // C4
{
    std::string little("\xFF\xFE", 2);
    std::string big("\xFE\xFF", 2);
    for (const char c : std::string("date,SI\n2016-05-01,10\n2016-05-02,11\n")) {
        little += c;
        little += '\0';
        big += '\0';
        big += c;
    }
    EXPECT_EQ(sumOf(seriesOf(understood(little), "series=SI")), 21);
    EXPECT_EQ(understood(big).dialect.dialect.encoding, "UTF-16BE");
}

TEST(BadText, NamesOfPlacesDecideTheCodePage) // C5
{
    // Србија and Бугарска in windows-1251.
    const FoundFile cyrillic =
        understood("date;place;arrivals\n2016-05-01;\xD1\xF0\xE1\xE8\xBC\xE0;10\n"
                   "2016-05-01;\xC1\xF3\xE3\xE0\xF0\xF1\xEA\xE0;5\n2016-05-02;\xD1\xF0\xE1\xE8\xBC\xE0;12\n");
    EXPECT_EQ(cyrillic.dialect.dialect.encoding, "windows-1251");
    EXPECT_EQ(cyrillic.errors, 0);
}

TEST(BadText, ACodePageThatNothingDecidesIsAskedFor) // C5
{
    // č in windows-1250, è in windows-1252: letters of the region both.
    const std::string text = "date,Gre\xE8,b\n2016-05-01,10,1\n2016-05-02,11,1\n";
    EXPECT_TRUE(refuses(understood(text), "C5"));
    UnderstandOptions said;
    said.encoding = "windows-1250";
    EXPECT_EQ(understood(text, said).errors, 0);
}

TEST(BadText, ANulIsRefusedWithItsPosition) // C6
{
    const FoundFile file = understood(std::string("date,SI\n2016-05-01,1\0\n", 22));
    ASSERT_TRUE(refuses(file, "C6"));
    EXPECT_NE(file.messages.front().rule.find("byte 21"), std::string::npos) << file.messages.front().rule;
}

TEST(BadText, ASemicolonWithADecimalCommaIsSeen) // C7
{
    const FoundFile file = understood("datum;stopa\n01.05.2016;1,5\n02.05.2016;2,25\n13.05.2016;3,0\n");
    EXPECT_EQ(file.dialect.dialect.delimiter, ';');
    EXPECT_EQ(file.dialect.dialect.decimalMark, ',');
    EXPECT_DOUBLE_EQ(sumOf(seriesOf(file, "series=stopa")), 6.75);
}

TEST(BadText, PointsAndCommasInOneColumnAreAskedAbout) // C8
{
    EXPECT_TRUE(refuses(understood("date;SI\n2016-05-01;1.234\n2016-05-02;1,234\n"), "C8"));
}

TEST(BadText, AMarkBeforeThreeDigitsThroughoutGroupsThousands) // C8
{
    const FoundFile file =
        understood("date;SI\n2016-05-01;1.234\n2016-05-02;12.100\n2016-05-03;2.345\n2016-05-04;900\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 16'579);
}

TEST(BadText, ThousandsMayBeGroupedBySpacesAndApostrophes) // C9
{
    for (const char* text : {"18 715",
                             "18\xC2\xA0"
                             "715",
                             "18\xE2\x80\xAF"
                             "715"}) {
        const FoundFile file = understood(std::string("date;SI\n2016-05-01;") + text + "\n2016-05-02;20 565\n");
        EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 39'280) << text;
    }
    EXPECT_EQ(sumOf(seriesOf(understood("date;SI\n2016-05-01;18'715\n2016-05-02;1\n"), "series=SI")), 18'716);
}

TEST(BadText, AnOpenQuoteNamesItsLine) // C10
{
    const FoundFile file = understood("date,SI\n2016-05-01,1\n\"2016-05-02,1\n");
    ASSERT_TRUE(refuses(file, "C10"));
    EXPECT_NE(file.messages.front().rule.find("line 3"), std::string::npos);
}

TEST(BadText, TextAfterAClosingQuoteIsRefused) // C11
{
    EXPECT_TRUE(refuses(understood("date,SI\n\"2016-05-01\"c,1\n2016-05-02,3\n"), "C11"));
}

TEST(BadText, RowsOfAnotherWidthAreErrorsAndNeverShifted) // C12
{
    const FoundFile file = understood("date,SI,AT\n2016-05-01,1,2\n2016-05-02,1\n2016-05-03,1,2,3\n2016-05-04,4,4\n");
    ASSERT_TRUE(refuses(file, "C12"));
    EXPECT_EQ(file.errors, 2);
}

TEST(BadText, AFieldOfTwoMebibytesIsRefused) // C13
{
    EXPECT_TRUE(refuses(understood("date,SI\n2016-05-01," + std::string(2'000'000, '1') + "\n"), "C13"));
}

TEST(BadText, TooManyColumnsAreRefused) // C15
{
    EXPECT_TRUE(refuses(understood("date" + std::string(5'000, ',') + "\n2016-05-01,1\n"), "C15"));
}

TEST(BadText, AHeadingThatStandsTwiceIsRefusedWithBothColumns) // C16
{
    const FoundFile file = understood("date,SI,SI\n2016-05-01,1,2\n2016-05-02,3,4\n");
    ASSERT_TRUE(refuses(file, "C16"));
    EXPECT_NE(file.messages.front().rule.find("column B"), std::string::npos) << file.messages.front().rule;
    EXPECT_FALSE(refuses(understood("date,SI,note,note\n2016-05-01,1,a,b\n2016-05-02,3,c,d\n"), "C16"));
}

TEST(BadText, ControlCharactersInAHeadingAreRefused) // C17
{
    EXPECT_TRUE(refuses(understood("date,S\x01I\n2016-05-01,1\n2016-05-02,3\n"), "C17"));
}

TEST(BadText, TheSameFigureTwiceIsTakenOnce) // C18
{
    const FoundFile file = understood("date,SI\n2016-05-01,7\n2016-05-01,7\n2016-05-02,1\n");
    EXPECT_TRUE(warns(file, "C18"));
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 8);
}

TEST(BadText, AnotherFigureOfTheSamePeriodIsRefusedWithBothRows) // C19
{
    const FoundFile file = understood("date,SI\n2016-05-01,7\n2016-05-01,8\n");
    ASSERT_TRUE(refuses(file, "C19"));
    EXPECT_NE(file.messages.front().rule.find("rows 2 and 3"), std::string::npos);
}

TEST(BadText, WhatIsNoCountOfPeopleIsAnErrorOfItsCell) // C20, C21, C22
{
    for (const auto& [text, code] : std::initializer_list<std::pair<const char*, const char*>>{{"-5", "C20"},
                                                                                               {"NaN", "C21"},
                                                                                               {"inf", "C21"},
                                                                                               {"1e999", "C21"},
                                                                                               {"0x10", "C21"},
                                                                                               {"--3", "C21"},
                                                                                               {"12.7", "C22"}}) {
        std::string file = "date,arrivals\n";
        for (int day = 1; day <= 28; ++day)
            file += "2016-05-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",10\n";
        EXPECT_TRUE(refuses(understood(file + "2016-05-29," + text + "\n"), code)) << text;
    }
}

TEST(BadText, AMistypedCellOfAShortColumnIsAnErrorAndDoesNotMakeItAName) // C21
{
    const FoundFile file = understood("date;Slovenia;Austria\n2015-11-16;12;5\n2015-11-17;1x;6\n2015-11-18;3;7\n");
    ASSERT_TRUE(refuses(file, "C21"));
    EXPECT_NE(file.messages.front().place.find("row 3"), std::string::npos) << file.messages.front().place;
}

TEST(BadText, AnExponentIsReadAndWarnedOf) // C23
{
    const FoundFile file = understood("date,SI\n2016-05-01,1e6\n2016-05-02,2\n");
    EXPECT_TRUE(warns(file, "C23"));
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 1'000'002);
}

TEST(BadText, NothingIsNeverZero) // C24
{
    const FoundFile file =
        understood("date,SI\n2016-05-01,\n2016-05-02,-\n2016-05-03,..\n2016-05-04,:\n2016-05-05,n/a\n"
                   "2016-05-06,c\n2016-05-07,0\n");
    const FoundSeries series = seriesOf(file, "series=SI");
    EXPECT_EQ(testing::cells(series, CellState::Missing), 5);
    EXPECT_EQ(testing::cells(series, CellState::Suppressed), 1);
    EXPECT_EQ(testing::cells(series, CellState::Figure), 1);
}

TEST(BadText, DayOrMonthFirstIsAskedUnlessTheRhythmTells) // C25
{
    EXPECT_TRUE(refuses(understood("date,SI\n03/04/2026,1\n04/04/2026,2\n"), "C25"));
    EXPECT_TRUE(refuses(understood("date,SI\n13/04/2026,1\n04/14/2026,2\n"), "C25"));
    UnderstandOptions said;
    said.dateForm = DateOrder::MonthDayYear;
    EXPECT_EQ(testing::firstPeriod(seriesOf(understood("date,SI\n03/04/2026,1\n03/05/2026,2\n", said), "series=SI")),
              "2026-03-04");
}

TEST(BadText, DaysAndWeeksThatDoNotExistAreErrors) // C26
{
    for (const char* text : {"2026-02-30", "2025-W53", "0202-01-01"})
        EXPECT_TRUE(
            refuses(understood(std::string("date,SI\n2026-01-01,1\n2026-01-02,2\n2026-01-03,2\n2026-01-04,2\n"
                                           "2026-01-05,2\n2026-01-06,2\n2026-01-07,2\n2026-01-08,2\n2026-01-09,2\n"
                                           "2026-01-10,2\n") +
                               text + ",4\n"),
                    "C26"))
            << text;
}

TEST(BadText, TheFutureIsWarnedOf) // C27
{
    EXPECT_TRUE(warns(understood("date,SI\n2026-11-24,1\n2026-12-24,2\n"), "C27"));
}

TEST(BadText, TheFutureIsRefusedWhereItIsSaidToBeObserved) // C27
{
    const std::string heading = "time_period,geo,obs_value,obs_status\n2026-11-23,AT,1,A\n2026-11-24,AT,1,A\n";
    EXPECT_TRUE(refuses(understood(heading + "2026-12-24,AT,2,A\n"), "C27"));
    EXPECT_FALSE(refuses(understood(heading + "2026-12-24,AT,2,F\n"), "C27"));
}

TEST(BadText, AStatusInWordsAndAnAdmiraltyGradeBelongToTheirFigures) // C24
{
    const FoundFile file = understood("date,place,persons,status,reliability,credibility\n2026-05-01,AT,5,final,B,2\n"
                                      "2026-05-02,AT,6,exercise,C,3\n2026-05-03,AT,7,estimated,,\n");
    ASSERT_EQ(file.errors, 0) << file.messages.front().rule;
    ASSERT_EQ(file.series.size(), 1u);
    const auto& cells = file.series.front().observations;
    EXPECT_EQ(cells[0].status, FigureStatus::Final);
    EXPECT_EQ(cells[1].status, FigureStatus::Exercise);
    EXPECT_EQ(cells[2].status, FigureStatus::Estimate);
    EXPECT_EQ(unpackedGrade(cells[0].grade), (AdmiraltyGrade{'B', '2'}));
    EXPECT_EQ(printGrade(unpackedGrade(cells[1].grade)), "C3");
    EXPECT_FALSE(unpackedGrade(cells[2].grade).isGiven());
}

TEST(BadText, WhatIsCountedIsToldApart)
{
    const auto unitOf = [](const std::string& heading) {
        const FoundFile file = understood("date,place," + heading + "\n2026-05-01,AT,50\n2026-05-02,AT,60\n");
        return file.series.empty() ? std::nullopt : file.series.front().meaning.unit;
    };
    EXPECT_EQ(unitOf("decisions"), CountingUnit::Decision);
    EXPECT_EQ(unitOf("refusals of entry"), CountingUnit::Refusal);
    EXPECT_EQ(unitOf("first-time applications"), CountingUnit::FirstApplication);
    EXPECT_EQ(unitOf("applications"), CountingUnit::Application);
    EXPECT_EQ(unitOf("residence permits"), CountingUnit::Permit);
    EXPECT_EQ(unitOf("persons"), CountingUnit::Person);
}

TEST(BadText, MixedLengthsOfPeriodsBecomeSeriesOfTheirOwn) // C28
{
    const FoundFile file = understood("period,SI\n2016-01,5\n2016-02,6\n2016-Q1,11\n");
    EXPECT_TRUE(warns(file, "C28"));
    EXPECT_EQ(file.series.size(), 2u);
}

TEST(BadText, OldCodesAreReadAsThoseOfTodayAndUnknownOnesTold) // C29
{
    const FoundFile file = understood("TIME,GEO,Value\n2016,EL,5\n2016,UK,6\n2016,AT,7\n2016,XK,8\n2016,QQ,1\n");
    EXPECT_EQ(seriesOf(file, "geo=EL").meaning.place, "GR");
    EXPECT_EQ(seriesOf(file, "geo=UK").meaning.place, "GB");
    EXPECT_EQ(seriesOf(file, "geo=XK").meaning.place, "XK");
    EXPECT_EQ(seriesOf(file, "geo=QQ").meaning.place, "QQ");
    EXPECT_TRUE(warns(file, "C29"));
    const FoundFile misspelt = understood("month;country;arrivals\n2016-01;Austria;5\n2016-01;Solvenia;6\n"
                                          "2016-01;Croatia;7\n");
    const auto told = std::ranges::find(misspelt.messages, "C29", &RowMessage::code);
    ASSERT_NE(told, misspelt.messages.end());
    EXPECT_NE(told->remedy.find("Is 'Solvenia' Slovenia? Say so with --place \"Solvenia=SI\""), std::string::npos)
        << told->remedy;
}

TEST(BadText, FormulasAndTagsInTextsArePlainText) // C30, C31
{
    const FoundFile file = understood("date,place,SI,note\n2016-05-01,\"=HYPERLINK(\"\"http://x\"\")\",1,<img src=x>\n"
                                      "2016-05-02,@SUM,3,\n");
    EXPECT_EQ(seriesOf(file, "place==HYPERLINK(\"http://x\")").observations.size(), 1u);
}

TEST(BadText, CharactersThatCannotBeSeenAreWarnedOf) // C32
{
    EXPECT_TRUE(warns(understood("date,S\xE2\x80\xAE"
                                 "I\n2016-05-01,1\n2016-05-02,3\n"),
                      "C32"));
}

TEST(BadText, AnyLineEndIsTaken) // C34
{
    EXPECT_EQ(sumOf(seriesOf(understood("date,SI\r2016-05-01,1\r2016-05-02,3\r"), "series=SI")), 4);
    EXPECT_EQ(sumOf(seriesOf(understood("date,SI\r\n2016-05-01,1\n2016-05-02,3\r\n"), "series=SI")), 4);
}

TEST(BadText, DataOfPersonsAreRefused) // C35
{
    for (const char* text : {"date,passport no,count\n2016-05-01,AB1234567,1\n2016-05-02,CD7654321,1\n",
                             "date,e-mail,count\n2016-05-01,a@b.org,1\n2016-05-02,c@d.org,1\n",
                             "date,name,count\n2016-05-01,Ana,1\n2016-05-02,Ivo,1\n",
                             "date,sex,age,nationality\n2016-05-01,F,23,AF\n2016-05-01,M,31,SY\n2016-05-02,M,8,SY\n"})
        EXPECT_TRUE(refuses(understood(text), "C35")) << text;
}

TEST(BadText, ANoteThatNamesAPersonIsRefusedAndNotShown) // C35
{
    const FoundFile file = understood("date,SI,note\n2016-05-01,1,called +381 64 123 4567\n2016-05-02,3,\n");
    ASSERT_TRUE(refuses(file, "C35"));
    for (const RowMessage& each : file.messages)
        EXPECT_EQ(each.value.find("381"), std::string::npos);
}

TEST(BadText, SmallCellsAreMarked) // C36
{
    EXPECT_TRUE(warns(understood("date,SI\n2016-05-01,3\n2016-05-02,30\n"), "C36"));
}

} // namespace
} // namespace antevia
