#include "model/formats/csv_out.h"
#include "model/formats/delimited.h"
#include "model/formats/file.h"
#include "model/formats/workbook.h"
#include "model/formats/xlsx_out.h"
#include "model/formats/zip_archive.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

Sheet sample()
{
    Sheet sheet;
    sheet.name = "Needs";
    sheet.title = "Needs by day";
    sheet.notes = {"Kosovo*: see the footnote", "Source: own"};
    sheet.columns = {{"Place", Kind::Text},
                     {"Day", Kind::Date},
                     {"Beds", Kind::Integer},
                     {"Cost", Kind::Number, 2},
                     {"Share", Kind::Percent, 1}};
    sheet.rows = {{std::string("Šentilj"), makeDay(2015, 10, 21), 12616.0, 0.1, 0.25},
                  {std::string("=cmd|' /C calc'!A1"), std::monostate{}, std::numeric_limits<double>::quiet_NaN(), -3.5,
                   std::monostate{}}};
    return sheet;
}

WorkbookProperties properties()
{
    WorkbookProperties out;
    out.title = "Annex";
    out.created = makeDay(2026, 11, 22);
    return out;
}

TEST(CsvOut, WritesAsTheStandardSaysWithFullDigitsAndEmptyForMissing)
{
    EXPECT_EQ(*csvText(sample()), "Place,Day,Beds,Cost,Share\r\n"
                                  "Šentilj,2015-10-21,12616,0.1,0.25\r\n"
                                  "'=cmd|' /C calc'!A1,,,-3.5,\r\n");
}

TEST(CsvOut, WritesTitleAndNotesAboveWhenAsked)
{
    const std::string text = *csvText(sample(), {.titleAndNotes = true, .byteOrderMark = true});
    EXPECT_EQ(text.substr(0, 64), "\xEF\xBB\xBF# Needs by day\r\n# Kosovo*: see the footnote\r\n# Source: own\r\nP");
}

TEST(CsvOut, DisarmsTextThatASpreadsheetProgramWouldRunAndLeavesNumbersAlone)
{
    Sheet sheet;
    sheet.columns = {{"=heading", Kind::Text}, {"n", Kind::Number}};
    for (const char* text : {"=1", "+1", "-1", "@SUM", "\tx", "\rx"})
        sheet.rows.push_back({std::string(text), -1.0});
    EXPECT_EQ(*csvText(sheet), "'=heading,n\r\n'=1,-1\r\n'+1,-1\r\n'-1,-1\r\n'@SUM,-1\r\n'\tx,-1\r\n\"'\rx\",-1\r\n");
}

TEST(CsvOut, RefusesRowsOfAnotherWidthAndValuesOfAnotherKind)
{
    Sheet sheet = sample();
    sheet.rows.push_back({std::string("short")});
    EXPECT_EQ(csvText(sheet).error().code, ErrorCode::InvalidInput);
    sheet = sample();
    sheet.rows[0][2] = std::string("many");
    EXPECT_EQ(csvText(sheet).error().code, ErrorCode::InvalidInput);
    sheet.rows[0][2] = std::numeric_limits<double>::infinity();
    EXPECT_EQ(csvText(sheet).error().code, ErrorCode::InvalidInput);
    sheet = sample();
    sheet.rows[0][0] = std::string("\xFF");
    EXPECT_EQ(csvText(sheet).error().code, ErrorCode::InvalidInput);
}

RC_GTEST_PROP(CsvOut, IsReadBackByOurOwnReader, (std::vector<std::string> texts))
{
    Sheet sheet;
    sheet.columns = {{"a", Kind::Text}, {"b", Kind::Text}};
    for (std::string& text : texts) {
        std::erase_if(text, [](char c) { return c == '\0' || static_cast<unsigned char>(c) >= 0x80; });
        text.insert(0, "t"); // no mark that is disarmed, no blank line
        sheet.rows.push_back({text, std::string("x")});
    }
    const auto table = readDelimited(*csvText(sheet), {});
    RC_ASSERT(table.hasValue());
    RC_ASSERT(table->rows.size() == texts.size() + 1);
    for (std::size_t i = 0; i < texts.size(); ++i)
        RC_ASSERT(table->rows[i + 1][0].text == texts[i]);
}

TEST(XlsxOut, IsReadBackByOurOwnReaderCellByCell)
{
    const auto bytes = xlsxBytes({sample()}, properties());
    ASSERT_TRUE(bytes) << bytes.error().detail;
    const auto table = readSheet(*bytes, "Needs");
    ASSERT_TRUE(table) << table.error().detail;
    EXPECT_EQ(table->at(1, 1).text, "Needs by day");
    EXPECT_EQ(table->at(2, 1).text, "Kosovo*: see the footnote");
    EXPECT_EQ(table->at(5, 1).text, "Place");
    EXPECT_EQ(table->at(6, 1).text, "Šentilj");
    EXPECT_EQ(table->at(6, 2), (TableCell{"2015-10-21", TableCell::Kind::Date, 42298.0}));
    EXPECT_EQ(table->at(6, 3).number, 12616.0);
    EXPECT_EQ(table->at(6, 5).number, 0.25);
    EXPECT_EQ(table->at(7, 1), (TableCell{"=cmd|' /C calc'!A1", TableCell::Kind::Text, 0.0})); // a text, no formula
    EXPECT_EQ(table->at(7, 3).kind, TableCell::Kind::Empty);
}

TEST(XlsxOut, GivesTheSameBytesForTheSameSheets)
{
    EXPECT_EQ(*xlsxBytes({sample()}, properties()), *xlsxBytes({sample()}, properties()));
    WorkbookProperties later = properties();
    later.created += std::chrono::hours(1);
    EXPECT_NE(*xlsxBytes({sample()}, properties()), *xlsxBytes({sample()}, later));
}

TEST(XlsxOut, MakesNamesThatATabMayHaveAndRefusesTwoAlike)
{
    Sheet sheet = sample();
    sheet.name = "[Needs]: a/b *? and a name that is much too long";
    EXPECT_EQ(listSheets(*xlsxBytes({sheet}, properties()))->front().name, "-Needs-- a-b -- and a name that");
    EXPECT_EQ(xlsxBytes({sheet, sheet}, properties()).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(xlsxBytes({}, properties()).error().code, ErrorCode::InvalidInput);
}

TEST(XlsxOut, KeepsTheHeadingInView)
{
    const std::string bytes = *xlsxBytes({sample()}, properties());
    const std::string xml = *ZipArchive::make(bytes)->unpack("xl/worksheets/sheet1.xml");
    EXPECT_NE(xml.find("<pane ySplit=\"5\""), std::string::npos);
}

} // namespace
} // namespace antevia
