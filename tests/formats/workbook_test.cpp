#include "model/formats/workbook.h"
#include "model/formats/workbook_styles.h"
#include "tests/formats/made_workbook.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using Kind = TableCell::Kind;
using test::madeWorkbook;
using test::madeZip;
using test::workbookOfRows;

std::string refusal(const std::string& bytes)
{
    const auto table = readSheet(bytes, "Figures");
    return table ? "" : table.error().detail;
}

Table tableOf(const std::string& bytes)
{
    auto table = readSheet(bytes, "Figures");
    EXPECT_TRUE(table) << table.error().detail;
    return table ? *table : Table{};
}

bool says(const Table& table, const std::string& piece)
{
    return std::ranges::any_of(table.remarks,
                               [&](const std::string& each) { return each.find(piece) != std::string::npos; });
}

TEST(Workbook, ReadsSharedInlineAndFormulaTextsAndNumbers) // X25
{
    const Table table = tableOf(madeWorkbook(
        {.sheetData =
             R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>)"
             R"(<c r="C1" t="str"><f>A1</f><v>kept</v></c><c r="D1"><v>5900</v></c><c r="E1" t="b"><v>1</v></c></row>)",
         .sharedStrings = {"first", "second"}}));
    EXPECT_EQ(table.at(1, 1), (TableCell{"second", Kind::Text, 0.0}));
    EXPECT_EQ(table.at(1, 2), (TableCell{"inline", Kind::Text, 0.0}));
    EXPECT_EQ(table.at(1, 3), (TableCell{"kept", Kind::Text, 0.0}));
    EXPECT_EQ(table.at(1, 4), (TableCell{"5900", Kind::Number, 5900.0}));
    EXPECT_EQ(table.at(1, 5).kind, Kind::Boolean);
}

TEST(Workbook, WritesRaisedRunsAsMarksOfFootnotes)
{
    const std::string raised = R"(<r><rPr><vertAlign val="superscript"/></rPr><t>)";
    const Table table = tableOf(madeWorkbook(
        {.sheetData = R"(<row r="1"><c r="A1" t="inlineStr"><is><r><t>345</t></r>)" + raised +
                      R"(2</t></r></is></c><c r="B1" t="inlineStr"><is><r><t>345</t></r>)" + raised +
                      R"(a</t></r></is></c><c r="C1" t="inlineStr"><is>)" + raised +
                      R"(678</t></r></is></c><c r="D1" t="inlineStr"><is><r><t>1</t></r>)" + raised +
                      R"(st</t></r><r><t> half</t></r></is></c><c r="E1" t="inlineStr"><is><r><t>345</t></r>)" +
                      raised + R"(1)</t></r></is></c></row>)"}));
    EXPECT_EQ(table.at(1, 1).text, "345²");
    EXPECT_EQ(table.at(1, 2).text, "345 [a]");
    EXPECT_EQ(table.at(1, 3).text, "678") << "a cell that is raised as a whole is no footnote";
    EXPECT_EQ(table.at(1, 4).text, "1st half");
    EXPECT_EQ(table.at(1, 5).text, "345¹");
}

TEST(Workbook, FindsSheetsThroughRelationshipsAndPlacesCellsWithoutReferences) // X25
{
    const Table table =
        tableOf(workbookOfRows("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c><v>3</v></c></row>"));
    EXPECT_EQ(table.at(1, 2).number, 2.0);
    EXPECT_EQ(table.at(4, 1).number, 3.0);
    EXPECT_EQ(table.rows.size(), 4u);
}

TEST(Workbook, ReadsDatesByTheStyleOfTheirCells)
{
    const Table table = tableOf(madeWorkbook(
        {.sheetData =
             R"(<row r="1"><c r="A1" s="1"><v>42278</v></c><c r="B1" s="2"><v>42278.5</v></c><c r="C1" s="3"><v>42278</v></c>)"
             R"(<c r="D1" s="1"><v>60</v></c><c r="E1"><v>42278</v></c></row>)",
         .cellFormats = R"(<xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/>)",
         .numberFormats =
             R"x(<numFmt numFmtId="165" formatCode="[$-409]d\-mmm;@"/><numFmt numFmtId="166" formatCode="&quot;days&quot; #,##0"/>)x"}));
    EXPECT_EQ(table.at(1, 1), (TableCell{"2015-10-01", Kind::Date, 42278.0}));
    EXPECT_EQ(table.at(1, 2).text, "2015-10-01 12:00");
    EXPECT_EQ(table.at(1, 3).kind, Kind::Number);
    EXPECT_EQ(table.at(1, 4).kind, Kind::Error);
    EXPECT_EQ(table.at(1, 5).kind, Kind::Number);
}

TEST(Workbook, CountsDaysFrom1904WhereItSaysSo) // X20
{
    const Table table = tableOf(madeWorkbook({.sheetData = R"(<row r="1"><c r="A1" s="1"><v>40816</v></c></row>)",
                                              .cellFormats = R"(<xf numFmtId="14"/>)",
                                              .workbookProperties = R"(<workbookPr date1904="1"/>)"}));
    EXPECT_EQ(table.at(1, 1).text, "2015-10-01");
}

TEST(WorkbookDays, FollowTheSpreadsheetCalendarAroundTheDayThatNeverWas) // X20
{
    EXPECT_EQ(serialDayText(1, false), "1900-01-01");
    EXPECT_EQ(serialDayText(59, false), "1900-02-28");
    EXPECT_EQ(serialDayText(60, false), std::nullopt);
    EXPECT_EQ(serialDayText(61, false), "1900-03-01");
    EXPECT_EQ(serialDayText(0.75, false), "18:00");
    EXPECT_EQ(serialDayText(42278.999999999, false), "2015-10-02");
    EXPECT_EQ(serialDayText(2958465, false), "9999-12-31");
    EXPECT_EQ(serialDayText(2958466, false), std::nullopt);
    EXPECT_EQ(serialDayText(-1, false), std::nullopt);
    EXPECT_EQ(serialDayText(0, true), "1904-01-01");
}

TEST(WorkbookDays, AreToldFromNumbersByTheFormatCode)
{
    for (const char* code : {"dd/mm/yyyy", "[$-409]d\\-mmm;@", "yyyy", "h:mm", "[h]:mm:ss", "mmm-yy"})
        EXPECT_TRUE(isDateFormat(code)) << code;
    for (const char* code : {"General", "#,##0", "0.00", "\"days\" 0", "0\\d", "[Red]0", "_d0", "@", "#,##0;[Red]d"})
        EXPECT_FALSE(isDateFormat(code)) << code;
}

TEST(Workbook, KeepsStoredErrorsAndFormulasWithoutValuesApart) // X17, X18
{
    const Table table = tableOf(
        workbookOfRows(R"(<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>SUM(A1)</f></c></row>)"));
    EXPECT_EQ(table.at(1, 1), (TableCell{"#DIV/0!", Kind::Error, 0.0}));
    EXPECT_EQ(table.at(1, 2).kind, Kind::NotCalculated);
}

TEST(Workbook, TellsWhatIsHiddenMergedFilteredOrNotOpened) // X21, X23
{
    const Table table = tableOf(madeWorkbook(
        {.sheetData = R"(<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>)",
         .afterSheetData = R"(<autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>)",
         .secondSheetState = "veryHidden",
         .moreParts = {{"xl/vbaProject.bin", "x"}, {"xl/externalLinks/externalLink1.xml", "<x/>"}}}));
    EXPECT_TRUE(says(table, "1 hidden rows"));
    EXPECT_TRUE(says(table, "A1:B1"));
    EXPECT_TRUE(says(table, "filter"));
    EXPECT_TRUE(says(table, "'Aside' is very-hidden"));
    EXPECT_TRUE(says(table, "macros"));
    EXPECT_TRUE(says(table, "links to other workbooks"));
    EXPECT_EQ(table.at(1, 1).number, 1.0);
}

TEST(Workbook, ListsItsSheetsWithTheirVisibility)
{
    const auto sheets = listSheets(madeWorkbook({.sheetData = "", .secondSheetState = "hidden"}));
    ASSERT_TRUE(sheets);
    EXPECT_EQ(*sheets,
              (std::vector<SheetInfo>{{"Figures", SheetVisibility::Visible}, {"Aside", SheetVisibility::Hidden}}));
    EXPECT_EQ(readSheet(madeWorkbook({.sheetData = ""}), "Nowhere").error().code, ErrorCode::NotFound);
}

TEST(Workbook, RefusesCellsOutsideASheet) // X15
{
    EXPECT_NE(refusal(workbookOfRows(R"(<row r="1"><c r="XFE1"><v>1</v></c></row>)")), "");
    EXPECT_NE(refusal(workbookOfRows(R"(<row r="1"><c r="AAAAAAAAAAAA1"><v>1</v></c></row>)")), "");
    EXPECT_NE(refusal(workbookOfRows(R"(<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>)")), "");
    EXPECT_NE(refusal(workbookOfRows(R"(<row r="1"><c r="A1048577"><v>1</v></c></row>)")), "");
    EXPECT_NE(refusal(workbookOfRows(R"(<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>)")), "");
}

TEST(Workbook, RefusesTextsThatItDoesNotHave) // X16
{
    for (const char* index : {"2", "-1", "x", "99999999999999999999"})
        EXPECT_NE(refusal(madeWorkbook(
                      {.sheetData = std::string(R"(<row r="1"><c r="A1" t="s"><v>)") + index + "</v></c></row>",
                       .sharedStrings = {"a", "b"}})),
                  "")
            << index;
    EXPECT_NE(refusal(workbookOfRows(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)")), "");
}

TEST(Workbook, StopsAtADoctype) // X13
{
    const std::string bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>";
    EXPECT_NE(listSheets(madeZip({{"_rels/.rels", bomb}})).error().detail.find("DOCTYPE"), std::string::npos);
    const std::string outside = "<!DOCTYPE x SYSTEM \"file:///etc/hostname\"><x/>";
    EXPECT_NE(listSheets(madeZip({{"_rels/.rels", outside}})).error().detail.find("DOCTYPE"), std::string::npos);
}

TEST(Workbook, StopsAtElementsThatStandTooDeepAndAtTooManyAttributes) // X14
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<a>";
    EXPECT_NE(refusal(workbookOfRows(deep)).find("100 deep"), std::string::npos);
    std::string wide = "<row";
    for (int i = 0; i < 300; ++i)
        wide += " a" + std::to_string(i) + "=\"1\"";
    EXPECT_NE(refusal(workbookOfRows(wide + "/>")).find("256 attributes"), std::string::npos);
}

TEST(Workbook, SaysWhatAFileIsThatIsNone) // X1
{
    EXPECT_NE(refusal("<html><table>").find("web page"), std::string::npos);
    const std::string oldOffice = "\xD0\xCF\x11\xE0";
    const std::string directory("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
    EXPECT_NE(refusal(oldOffice + directory).find("old binary kind (XLS)"), std::string::npos);
    EXPECT_NE(refusal(oldOffice + "rest").find("not a workbook"), std::string::npos);
    const std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    EXPECT_NE(refusal("\xD0\xCF\x11\xE0" + std::string(encrypted)).find("password"), std::string::npos);
    EXPECT_NE(refusal(madeZip({{"readme.txt", "x"}})).find("no workbook"), std::string::npos);
}

TEST(Workbook, RefusesASparseSheetThatWouldFillTheMemory) // X15
{
    std::string rows;
    for (int row = 1; row <= 1'000; ++row) {
        const std::string number = std::to_string(row);
        rows += "<row r=\"" + number + "\"><c r=\"XFD" + number + "\"><v>1</v></c></row>";
    }
    EXPECT_NE(refusal(workbookOfRows(rows)).find("cells"), std::string::npos);
}

TEST(Workbook, IsReadInTheStrictVariantOfTheFormat) // X25
{
    const std::string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const std::string relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const std::string package =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const std::string bytes =
        madeZip({{"_rels/.rels", package + "<Relationship Id=\"a\" Type=\"" + relationships +
                                     "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"},
                 {"xl/workbook.xml",
                  "<x:workbook xmlns:x=\"" + strict + "\" xmlns:r=\"" + relationships +
                      "\"><x:sheets><x:sheet name=\"Figures\" sheetId=\"1\" r:id=\"b\"/></x:sheets></x:workbook>"},
                 {"xl/_rels/workbook.xml.rels", package + "<Relationship Id=\"b\" Type=\"" + relationships +
                                                    "/worksheet\" Target=\"worksheets/one.xml\"/></Relationships>"},
                 {"xl/worksheets/one.xml",
                  "<x:worksheet xmlns:x=\"" + strict +
                      "\"><x:sheetData><x:row><x:c "
                      "t=\"d\"><x:v>2015-10-01T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>"}});
    EXPECT_EQ(tableOf(bytes).at(1, 1), (TableCell{"2015-10-01", Kind::Date, 0.0}));
}

TEST(Workbook, UndoesEscapedCharactersAndPassesOverPronunciation)
{
    const Table table = tableOf(madeWorkbook(
        {.sheetData =
             R"(<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000A_b_x005F_c</t><rPh><t>no</t></rPh></is></c></row>)"}));
    EXPECT_EQ(table.at(1, 1).text, "a\nb_c");
}

TEST(Workbook, ReadsEveryPrefixAndEveryDamagedByteWithoutHarm)
{
    const std::string bytes =
        madeWorkbook({.sheetData = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>)",
                      .sharedStrings = {"text"}});
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        EXPECT_FALSE(readSheet(bytes.substr(0, at), "Figures"));
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x04);
        const auto table = readSheet(damaged, "Figures");
        EXPECT_TRUE(!table || table->at(1, 1).text == "text") << at;
    }
}

TEST(WorkbookSheets, OddNamesArePlainText) // X24
{
    const std::string odd = "<b>&amp;'\"%s $(x) \xE2\x80\xAE!";
    const auto sheets = listSheets(madeWorkbook({.sheetData = "", .sheetName = odd}));
    ASSERT_TRUE(sheets) << sheets.error().detail;
    EXPECT_EQ(sheets->front().name, odd);
    EXPECT_TRUE(readSheet(madeWorkbook({.sheetData = "", .sheetName = odd}), odd));
}

} // namespace
} // namespace antevia
