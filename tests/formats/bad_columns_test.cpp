#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

std::string goodRows(int rows)
{
    std::string out = "date;arrivals;note\n";
    for (int i = 0; i < rows; ++i)
        out += "2024-01-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1) + ";" + std::to_string(100 + i) +
               ";ok\n";
    return out;
}

TEST(BadColumns, AnOpenQuoteAmongGoodRowsIsToldWithItsLine) // C10
{
    for (const char* rest : {"2024-02-01;5;\"abc\n", "2024-02-01;5;\"abc\n2024-02-02;6;ok\n2024-02-03;7;ok\n"}) {
        const FoundFile file = understood(goodRows(30) + rest);
        ASSERT_TRUE(refuses(file, "C10"));
        EXPECT_NE(file.messages.front().rule.find("line 32"), std::string::npos) << file.messages.front().rule;
    }
}

TEST(BadColumns, TextAfterAQuoteAmongGoodRowsIsToldWithItsLine) // C11
{
    const FoundFile file = understood(goodRows(30) + "2024-02-01;5;\"ab\"c\n" + "2024-02-02;6;ok\n");
    ASSERT_TRUE(refuses(file, "C11"));
    EXPECT_NE(file.messages.front().rule.find("line 32"), std::string::npos) << file.messages.front().rule;
}

TEST(BadColumns, TooManyColumnsAreToldAsSuch) // C15
{
    std::string heading = "date";
    std::string row = "2024-01-01";
    for (int i = 0; i < 5'000; ++i) {
        heading += ";c" + std::to_string(i);
        row += ";1";
    }
    EXPECT_TRUE(refuses(understood(heading + "\n" + row + "\n"), "C15"));
}

TEST(BadColumns, FiguresThatCannotBeReadAreToldCellByCellAlsoInTheirOnlyColumn) // C21
{
    const FoundFile file = understood("date;arrivals\n2024-01-01;NaN\n2024-01-02;inf\n2024-01-03;1e999\n"
                                      "2024-01-04;0x10\n2024-01-05;--3\n2024-01-06;3-\n");
    EXPECT_EQ(file.errors, 6);
    EXPECT_TRUE(refuses(file, "C21"));
    EXPECT_EQ(file.messages.front().place, "row 2, column B");
}

TEST(BadColumns, AColumnMostlyOfMarksIsAColumnOfFigures) // C24
{
    const FoundFile file = understood("date;arrivals\n2024-01-01;100\n2024-01-02;\n2024-01-03;-\n2024-01-04;..\n"
                                      "2024-01-05;:\n2024-01-06;n/a\n2024-01-07;c\n2024-01-08;what\n");
    EXPECT_TRUE(refuses(file, "C21"));
    EXPECT_EQ(file.errors, 1);
    EXPECT_EQ(file.messages.front().place, "row 9, column B");
}

TEST(BadColumns, DatesInNoKnownFormAreToldWithTheFirst) // C26
{
    const FoundFile file = understood("date;arrivals\nfirst day;100\nsecond day;110\n");
    ASSERT_TRUE(refuses(file, "C26"));
    EXPECT_EQ(file.messages.front().place, "row 2, column A");
}

TEST(BadColumns, FiguresWithoutAHeadingAreRefusedWithTheLetterOfTheirColumn) // C17
{
    const FoundFile file = understood("date;;arrivals\n2024-01-01;100;30\n2024-01-02;110;40\n");
    ASSERT_TRUE(refuses(file, "C17"));
    EXPECT_EQ(file.messages.front().place, "row 1, column B");
}

TEST(BadColumns, AKindOfStructureThatIsNoneIsRefused) // S13
{
    const std::string head = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE\n";
    EXPECT_TRUE(refuses(understood(head + "foo,IOM:X(1.0),I,M,GR,2024-01,5\n"), "S13"));
    EXPECT_TRUE(refuses(understood(head + "dataflow,,I,M,GR,2024-01,5\n"), "S13"));
    EXPECT_EQ(understood(head + "dataflow,IOM:X(1.0),I,M,GR,2024-01,5\n").errors, 0);
    EXPECT_EQ(understood(head + "DATAFLOW,IOM:X(1.0),I,M,GR,2024-01,5\n").errors, 0);
}

TEST(BadColumns, Utf16IsConvertedWithoutItsMark) // C4
{
    std::string little;
    std::string big;
    for (const char c : std::string("date,SI\n2016-05-01,10\n2016-05-02,11\n")) {
        little += {c, '\0'};
        big += {'\0', c};
    }
    EXPECT_EQ(sumOf(seriesOf(understood(little), "series=SI")), 21);
    EXPECT_EQ(sumOf(seriesOf(understood(big), "series=SI")), 21);
}

TEST(BadColumns, ThreeDigitsAfterAMarkAreAskedAboutWhereFiguresAreSeldomWhole) // C8
{
    for (const char* heading : {"average stay in days", "rate", "Share of minors", "arrivals per day", "Dauer in Tagen",
                                "просечан боравак", "ποσοστό"}) {
        const std::string rows = ";1,435\n2016-05-02;2,512\n2016-05-03;3,387\n2016-05-04;1,234\n";
        EXPECT_TRUE(refuses(understood(std::string("date;") + heading + "\n2016-05-01" + rows), "C8")) << heading;
    }
    EXPECT_TRUE(refuses(understood("date,rate\n2016-05-01,1.234\n2016-05-02,2.345\n2016-05-03,3.450\n"), "C8"));
    EXPECT_TRUE(refuses(understood("Average stay by country\ndate;SI;AT\n2016-05-01;1,435;1,512\n"
                                   "2016-05-02;2,512;1,100\n"),
                        "C8"));
    EXPECT_TRUE(refuses(understood("date;arrivals;stay\n2016-05-01;1,435;1,512\n2016-05-02;2,512;1,100\n"), "C8"));
    UnderstandOptions comma;
    comma.decimalMark = ',';
    EXPECT_DOUBLE_EQ(
        sumOf(seriesOf(understood("date;rate\n2016-05-01;1,435\n2016-05-02;2,512\n", comma), "series=rate")), 3.947);
}

TEST(BadColumns, AColumnOfSharesUnderTheNameOfACountIsRefused) // C22
{
    EXPECT_TRUE(refuses(understood("date;arrivals\n2016-05-01;12%\n2016-05-02;34%\n"), "C22"));
    const FoundFile shares = understood("date;girls\n2016-05-01;12%\n2016-05-02;34%\n");
    EXPECT_TRUE(warns(shares, "C22"));
    EXPECT_FALSE(warns(understood("date;share of arrivals\n2016-05-01;12%\n2016-05-02;34%\n"), "C22"));
}

} // namespace
} // namespace antevia
