#include "model/formats/delimited.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

std::vector<std::vector<std::string>> texts(const Result<Table>& table)
{
    EXPECT_TRUE(table) << table.error().detail;
    std::vector<std::vector<std::string>> out;
    for (const auto& row : table ? table->rows : Table{}.rows) {
        auto& line = out.emplace_back();
        for (const TableCell& cell : row)
            line.push_back(cell.text);
    }
    return out;
}

using Rows = std::vector<std::vector<std::string>>;

std::string refusal(const std::string& bytes)
{
    const auto table = readDelimited(bytes, {});
    return table ? "" : table.error().detail;
}

TEST(Delimited, ReadsQuotedFieldsWithDelimitersQuotesAndLineEnds)
{
    EXPECT_EQ(texts(readDelimited("a,\"b,\"\"c\"\"\nd\",e\r\n1,,3\n", {})),
              (Rows{{"a", "b,\"c\"\nd", "e"}, {"1", "", "3"}}));
}

TEST(Delimited, TakesEveryKindOfLineEnd)
{
    EXPECT_EQ(texts(readDelimited("a\rb\r\nc\nd", {})), (Rows{{"a"}, {"b"}, {"c"}, {"d"}}));
}

TEST(Delimited, KeepsBlankLinesSoThatRowNumbersAreLines)
{
    EXPECT_EQ(texts(readDelimited("a\n\nb\n", {})), (Rows{{"a"}, {}, {"b"}}));
}

TEST(Delimited, RemembersLinesWhereAQuotedFieldHasLineEnds)
{
    const auto table = readDelimited("a\n\"x\r\ny\"\nb", {});
    EXPECT_EQ(table->lines, (std::vector<int>{1, 2, 4}));
}

TEST(Delimited, LeavesTheByteOrderMarkOut)
{
    EXPECT_EQ(texts(readDelimited("\xEF\xBB\xBF"
                                  "date,SI",
                                  {})),
              (Rows{{"date", "SI"}}));
}

TEST(Delimited, NamesTheLineAnOpenQuoteBeganIn)
{
    EXPECT_NE(refusal("a,b\nc,\"d\ne,f\n").find("line 2"), std::string::npos);
}

TEST(Delimited, RefusesTextAfterAClosingQuoteWithItsPlace)
{
    EXPECT_NE(refusal("a,b\nx,\"ab\"c\n").find("row 2, column B"), std::string::npos);
}

TEST(Delimited, RefusesANulWithItsPosition)
{
    const std::string bytes("ab\nc\0d", 6);
    EXPECT_NE(refusal(bytes).find("byte 5 (line 2)"), std::string::npos);
}

TEST(Delimited, RefusesAFieldOfMoreThanAMebibyte)
{
    EXPECT_EQ(refusal("a," + std::string(1 << 20, 'x')), "");
    EXPECT_NE(refusal("a," + std::string((1 << 20) + 1, 'x')).find("1 MiB"), std::string::npos);
    EXPECT_NE(refusal("a,\"" + std::string(2 << 20, 'x')).find("1 MiB"), std::string::npos);
}

TEST(Delimited, RefusesMoreColumnsThanAnybodyReads)
{
    EXPECT_EQ(refusal(std::string(4'095, ',')), "");
    EXPECT_NE(refusal(std::string(100'000, ',')).find("4096 columns"), std::string::npos);
}

TEST(Delimited, RefusesAnEmptyFile)
{
    EXPECT_EQ(refusal(""), "the file is empty");
}

TEST(Decoding, ReadsUtf16OfBothOrders)
{
    EXPECT_EQ(*decodeText(std::string_view("\xFF\xFE"
                                           "a\0\x16\x04",
                                           6),
                          "UTF-16LE"),
              "aЖ");
    EXPECT_EQ(*decodeText(std::string_view("\xFE\xFF\0a\x04\x16", 6), "UTF-16BE"), "aЖ");
}

TEST(Decoding, ReadsTheCodePagesOfTheRegion)
{
    EXPECT_EQ(*decodeText("\x8Aid", "windows-1250"), "Šid");
    EXPECT_EQ(*decodeText("\xC4\xE0\xF2\xF3\xEC", "windows-1251"), "Датум");
    EXPECT_EQ(*decodeText("M\xE4rz", "windows-1252"), "März");
    EXPECT_EQ(*decodeText("\xC5\xEB\xEB\xDC\xE4\xE1", "windows-1253"), "Ελλάδα");
}

TEST(Decoding, NeverPutsAReplacementCharacterIn)
{
    EXPECT_NE(decodeText("good\nM\xE4rz", "UTF-8").error().detail.find("line 2"), std::string::npos);
    EXPECT_FALSE(decodeText("\x81", "windows-1252"));
    EXPECT_FALSE(decodeText(std::string_view("\xFF\xFE\x00\xD8", 4), "UTF-16LE"));
    EXPECT_FALSE(decodeText("abc", "UTF-16LE"));
    EXPECT_FALSE(decodeText("abc", "latin1"));
}

std::vector<std::string> doubtedSettings(const DetectedDialect& detected)
{
    std::vector<std::string> out;
    for (const Doubt& doubt : detected.doubts)
        out.push_back(doubt.setting);
    return out;
}

DetectedDialect detectedIn(const std::string& bytes)
{
    const auto detected = detectDialect(bytes);
    EXPECT_TRUE(detected) << detected.error().detail;
    return detected ? *detected : DetectedDialect{};
}

TEST(Dialect, SeesSemicolonsDecimalCommasAndPointsInDates)
{
    const auto found = detectedIn("Datum;Slowenien;Kosten\n16.10.2015;3000;1,5\n17.10.2015;2700;2,25\n");
    EXPECT_EQ(found.dialect.delimiter, ';');
    EXPECT_EQ(found.dialect.decimalMark, ',');
    EXPECT_EQ(found.dialect.dateForm, DateOrder::DayMonthYear);
    EXPECT_TRUE(found.doubts.empty());
}

TEST(Dialect, SeesTabsIsoDatesAndSpacesThatGroup)
{
    const auto found = detectedIn("day\tGR\n2015-10-16\t8 564\n2015-10-17\t9\xC2\xA0"
                                  "063\n");
    EXPECT_EQ(found.dialect.delimiter, '\t');
    EXPECT_EQ(found.dialect.groupMark, ' ');
    EXPECT_EQ(found.dialect.dateForm, DateOrder::Iso);
    EXPECT_TRUE(found.doubts.empty());
}

TEST(Dialect, ReadsOneTwoThreePointFourAsItStands)
{
    const auto found = detectedIn("d;x\n1.1.2015;1.234,5\n2.1.2015;987,5\n");
    EXPECT_EQ(found.dialect.decimalMark, ',');
    EXPECT_EQ(found.dialect.groupMark, '.');
}

TEST(Dialect, TakesAZeroBeforeAMarkForAFraction)
{
    EXPECT_EQ(detectedIn("d;x\n2015-01-01;0,435\n").dialect.decimalMark, ',');
    EXPECT_EQ(detectedIn("d;x\n2015-01-01;0.435\n").dialect.decimalMark, '.');
}

TEST(Dialect, AsksWhatAMarkBeforeThreeDigitsMeans)
{
    EXPECT_EQ(doubtedSettings(detectedIn("d;x\n2015-01-01;1.234\n2015-01-02;1,234\n")),
              std::vector<std::string>{"decimal-mark"});
    EXPECT_EQ(doubtedSettings(detectedIn("d;x\n2015-01-01;1,234\n")), std::vector<std::string>{"decimal-mark"});
    EXPECT_EQ(doubtedSettings(detectedIn("d;x\n2015-01-01;1.5\n2015-01-02;1,5\n")),
              std::vector<std::string>{"decimal-mark"});
}

TEST(Dialect, AsksWhichComesFirstWhereDayAndMonthCanBoth)
{
    EXPECT_EQ(doubtedSettings(detectedIn("d,x\n03/04/2026,1\n")), std::vector<std::string>{"date-form"});
    EXPECT_EQ(doubtedSettings(detectedIn("d,x\n13/04/2026,1\n04/13/2026,2\n")), std::vector<std::string>{"date-form"});
    EXPECT_EQ(detectedIn("d,x\n03/04/2026,1\n13/04/2026,1\n").dialect.dateForm, DateOrder::DayMonthYear);
    EXPECT_EQ(detectedIn("d,x\n04/03/2026,1\n04/13/2026,1\n").dialect.dateForm, DateOrder::MonthDayYear);
}

TEST(Dialect, AsksForTheEncodingWhereTheBytesDoNotSay)
{
    const auto cyrillic = detectedIn("\xC4\xE0\xF2\xF3\xEC,\xD1\xF0\xE1\xE8\xBC\xE0\n2015-10-01,5\n"); // Датум,Србија
    EXPECT_EQ(cyrillic.dialect.encoding, "windows-1251");
    EXPECT_TRUE(doubtedSettings(cyrillic).empty());                 // read otherwise its words mix two scripts
    const auto latin = detectedIn("datum,\xE8rta\n2015-10-01,5\n"); // črta or èrta
    EXPECT_EQ(doubtedSettings(latin), std::vector<std::string>{"encoding"});
    EXPECT_EQ(latin.pages.size(), 2U);
    const auto greek = detectedIn("\xC7\xEC\xE5\xF1\xEF\xEC\xE7\xED\xDF\xE1,\xC5\xEB\xEB\xDC\xE4\xE1\n2015-10-01,5\n");
    EXPECT_EQ(greek.dialect.encoding, "windows-1253");
    const auto croatian = detectedIn("Da\x9Eum,Ko\x9Auta,\xE8\xE8\n2015-10-01,5,6\n");
    EXPECT_EQ(croatian.dialect.encoding, "windows-1250");
}

TEST(Dialect, KnowsUtf16ByItsMark)
{
    std::string bytes("\xFF\xFE", 2);
    for (const char c : std::string("d;x\n2015-01-01;5\n"))
        bytes += {c, '\0'};
    const auto found = detectedIn(bytes);
    EXPECT_EQ(found.dialect.encoding, "UTF-16LE");
    EXPECT_EQ(found.dialect.delimiter, ';');
}

TEST(Dialect, GivesAReasonForEveryFinding)
{
    EXPECT_EQ(detectedIn("d;x\n16.10.2015;1,5\n").reasons.size(), 4u); // encoding, delimiter, decimal mark, dates
}

} // namespace
} // namespace antevia
