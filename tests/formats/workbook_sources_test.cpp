#include "model/formats/formula_guard.h"
#include "model/formats/ods.h"
#include "tests/formats/made_workbook.h"
#include "tests/formats/understood.h"

namespace antevia {
namespace {

/// "date,SI" and two rows.
const std::string rowsOfArrivals =
    R"(<row r="1"><c r="A1" t="inlineStr"><is><t>date</t></is></c><c r="B1" t="inlineStr"><is><t>SI</t></is></c></row>)"
    R"(<row r="2"><c r="A2" t="inlineStr"><is><t>2016-05-01</t></is></c><c r="B2"><v>5</v></c></row>)"
    R"(<row r="3"><c r="A3" t="inlineStr"><is><t>2016-05-02</t></is></c><c r="B3"><v>6</v></c></row>)";

using test::madeZip;
using test::workbookOfRows;
using testing::cells;
using testing::firstPeriod;
using testing::lastPeriod;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

/// A row of a sheet; numbers are written as numbers, everything else as inline text, "" as no cell.
std::string row(int number, const std::vector<std::string>& texts)
{
    std::string out = "<row r=\"" + std::to_string(number) + "\">";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string place = std::string(1, static_cast<char>('A' + i)) + std::to_string(number);
        const bool isNumber = !texts[i].empty() && texts[i].find_first_not_of("0123456789.") == std::string::npos;
        if (isNumber)
            out += "<c r=\"" + place + "\"><v>" + texts[i] + "</v></c>";
        else if (!texts[i].empty())
            out += "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>";
    }
    return out + "</row>";
}

TEST(FrontexWorkbook, MonthHeadingsInTheFirstRowAreRead)
{
    const FoundFile file = understood(
        workbookOfRows(row(1, {"Route", "Border type or inland", "Nationality", "JAN2009", "FEB2009", "MAR2009"}) +
                       row(2, {"Made Route", "Land", "Kosovo*", "7", "0", "12"}) +
                       row(3, {"Made Route", "Sea", "Palestine^", "1", "2", "3"})));
    EXPECT_EQ(file.format, "frontex-monthly-workbook");
    const FoundSeries kosovo = seriesOf(file, "route=Made Route;border_type_or_inland=Land;nationality=Kosovo*");
    EXPECT_EQ(firstPeriod(kosovo), "2009-01");
    EXPECT_EQ(sumOf(kosovo), 19);
    EXPECT_EQ(kosovo.meaning.origin, "XK");
    EXPECT_EQ(kosovo.meaning.unitText, "detections");
    EXPECT_TRUE(testing::warns(file, "T3"));
    EXPECT_EQ(seriesOf(file, "route=Made Route;border_type_or_inland=Sea;nationality=Palestine^").meaning.origin, "PS");
}

TEST(FrontexWorkbook, ABlankRowAboveTheHeadingIsPassedOver)
{
    const FoundFile file = understood(workbookOfRows(
        row(2, {"Route", "BorderLocation", "Nationality", "JAN2009", "FEB2009"}) +
        row(3, {"Made Route", "Land", "Iraq", "7", "8"}) + row(4, {"Made Route", "Land", "Iran", "7", "1"})));
    EXPECT_EQ(file.format, "frontex-monthly-workbook");
    EXPECT_EQ(file.headerRow, 2);
    EXPECT_EQ(file.series.size(), 2u);
}

TEST(FrontexWorkbook, SerialDatesAsMonthHeadingsAreRead)
{
    // 39814 and 39845 are 1 January and 1 February 2009; style 1 is a date.
    const std::string heading =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Route</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>"
        "BorderLocation</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>NationalityLong</t></is></c>"
        "<c r=\"D1\" s=\"1\"><v>39814</v></c><c r=\"E1\" s=\"1\"><v>39845</v></c></row>";
    test::MadeWorkbook workbook;
    workbook.sheetData =
        heading + row(2, {"Made Route", "Land", "Iraq", "7", "8"}) + row(3, {"Made Route", "Sea", "Iran", "5", "6"});
    workbook.cellFormats = "<xf numFmtId=\"17\" applyNumberFormat=\"1\"/>";
    const FoundFile file = understood(test::madeWorkbook(workbook));
    const FoundSeries series = seriesOf(file, "route=Made Route;borderlocation=Land;nationalitylong=Iraq");
    EXPECT_EQ(series.frequency, Frequency::Monthly);
    EXPECT_EQ(firstPeriod(series), "2009-01");
    EXPECT_EQ(lastPeriod(series), "2009-02");
}

TEST(EurostatWorkbook, FlagsBesideThePeriodsBelongToThem)
{
    const FoundFile file =
        understood(workbookOfRows(row(1, {"Data extracted on 01/02/2024"}) + row(2, {"Unit of measure", "Person"}) +
                                  row(4, {"TIME", "2019", "", "2020", ""}) + row(5, {"GEO (Labels)"}) +
                                  row(6, {"Austria", "10", "p", "12", ""}) + row(7, {"Greece", ":", "", "14", "b"})));
    ASSERT_EQ(file.errors, 0);
    const FoundSeries austria = seriesOf(file, "unit_of_measure=Person;geo_labels=Austria");
    EXPECT_EQ(sumOf(austria), 22);
    EXPECT_EQ(austria.observations[0].status, FigureStatus::Preliminary);
    EXPECT_EQ(cells(seriesOf(file, "unit_of_measure=Person;geo_labels=Greece"), CellState::Missing), 1);
}

TEST(Workbooks, AFigureWithAFootnoteAmongNumbersIsReadAsTheyAre)
{
    const FoundFile file =
        understood(workbookOfRows(row(1, {"Country", "2021", "2022"}) + row(2, {"Serbia", "3418", "1979"}) +
                                  row(3, {"Albania", "1,234¹", "2100"}) + row(4, {"Croatia", "2500", "2600"})));
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "country=Albania")), 3334);
}

std::string ods(const std::string& rows)
{
    const std::string space = "urn:oasis:names:tc:opendocument:xmlns:";
    return madeZip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                    {"content.xml", "<?xml version=\"1.0\"?><o:document-content xmlns:o=\"" + space +
                                        "office:1.0\" xmlns:t=\"" + space + "table:1.0\" xmlns:x=\"" + space +
                                        "text:1.0\"><o:body><o:spreadsheet><t:table t:name=\"Figures\">" + rows +
                                        "</t:table></o:spreadsheet></o:body></o:document-content>"}});
}

TEST(Ods, ValuesDatesAndRepeatedCellsAreRead)
{
    const std::string text = "<t:table-cell o:value-type=\"string\"><x:p>";
    const FoundFile file = understood(ods(
        "<t:table-row>" + text + "date</x:p></t:table-cell>" + text + "SI</x:p></t:table-cell>" + text +
        "AT</x:p></t:table-cell></t:table-row>"
        "<t:table-row><t:table-cell o:value-type=\"date\" o:date-value=\"2015-10-16\"/><t:table-cell "
        "t:number-columns-repeated=\"2\" "
        "o:value-type=\"float\" o:value=\"12\"/></t:table-row>"
        "<t:table-row><t:table-cell o:value-type=\"date\" o:date-value=\"2015-10-17\"/><t:table-cell/><t:table-cell "
        "o:value-type=\"float\" o:value=\"5\"/></t:table-row><t:table-row "
        "t:number-rows-repeated=\"1048570\"><t:table-cell "
        "t:number-columns-repeated=\"16384\"/></t:table-row>"));
    EXPECT_EQ(file.format, "ods");
    EXPECT_EQ(sumOf(seriesOf(file, "series=AT")), 17);
    EXPECT_EQ(cells(seriesOf(file, "series=SI"), CellState::Missing), 1);
}

std::string odsRow(const std::vector<std::string>& texts)
{
    std::string out = "<t:table-row>";
    for (const std::string& text : texts)
        out += "<t:table-cell o:value-type=\"string\"><x:p>" + text + "</x:p></t:table-cell>";
    return out + "</t:table-row>";
}

/// Sheets with these names, each with rows of its own; the first sheet is empty.
std::string odsOfSheets(const std::vector<std::pair<std::string, std::string>>& sheets)
{
    std::string rows;
    for (const auto& [name, content] : sheets)
        rows += "</t:table><t:table t:name=\"" + name + "\">" + content;
    return ods(rows);
}

TEST(Sheets, NamedByYearsPartNoSeries)
{
    const auto months = [](const char* first, const char* second) {
        return odsRow({"Nationality", "Jan", "Feb", "Mar"}) + odsRow({"Syria", first, "20", "30"}) +
               odsRow({"Iraq", second, "21", "31"});
    };
    const FoundFile plain = understood(odsOfSheets({{"2022", months("1", "2")}, {"2023", months("3", "4")}}));
    EXPECT_EQ(sumOf(seriesOf(plain, "nationality=Syria")), 104);
    EXPECT_EQ(lastPeriod(seriesOf(plain, "nationality=Iraq")), "2023-03");
    const FoundFile named = understood(odsOfSheets({{"Serbia 2022", months("1", "2")},
                                                    {"Serbia 2023", months("3", "4")},
                                                    {"Albania 2022", months("5", "6")},
                                                    {"Albania 2023", months("7", "8")}}));
    ASSERT_EQ(named.series.size(), 4U);
    EXPECT_EQ(sumOf(seriesOf(named, "sheet=serbia;nationality=Syria")), 104);
}

TEST(Sheets, NamedByYearsStayApartWhereTheirTablesDiffer)
{
    const auto months = [](const char* title, const char* figure) {
        return odsRow({title}) + odsRow({"Nationality", "Jan", "Feb", "Mar"}) + odsRow({"Syria", figure, "20", "30"}) +
               odsRow({"Iraq", "21", "31", "41"});
    };
    const FoundFile titles =
        understood(odsOfSheets({{"2022", months("Applications", "1")}, {"2023", months("Rejected", "3")}}));
    EXPECT_EQ(titles.series.size(), 4U) << "two things";
    const auto years = [](const char* first, const char* second) {
        return odsRow({"Country", first, second}) + odsRow({"Serbia", "10", "20"}) + odsRow({"Bosnia", "30", "40"});
    };
    const FoundFile editions =
        understood(odsOfSheets({{"2022", years("2021", "2022")}, {"2023", years("2022", "2023")}}));
    EXPECT_EQ(editions.errors, 0);
    EXPECT_EQ(editions.series.size(), 4U) << "two editions";
    const FoundFile tables =
        understood(odsOfSheets({{"T1 2023", years("2020", "2021")}, {"T2 2023", years("2022", "2023")}}));
    EXPECT_EQ(tables.series.size(), 4U) << "two tables";
}

TEST(Sheets, ThatAreOnlyNumberedAreToldApartByTheLinesAboveTheirTables)
{
    const auto sheet = [](const char* citizen, const char* figure) {
        return odsRow({"Citizenship", citizen}) + "<t:table-row/>" + odsRow({"GEO (Labels)", "2023-01", "2023-02"}) +
               odsRow({"Austria", figure, "20"}) + odsRow({"Greece", "30", "40"});
    };
    const FoundFile file =
        understood(odsOfSheets({{"Sheet 1", sheet("Syria", "10")}, {"Sheet 2", sheet("Iraq", "11")}}));
    ASSERT_EQ(file.series.size(), 4U);
    const FoundSeries iraq = seriesOf(file, "citizenship=Iraq;geo_labels=Austria");
    EXPECT_EQ(sumOf(iraq), 31);
    EXPECT_EQ(iraq.meaning.origin, "IQ");
    const FoundFile alike =
        understood(odsOfSheets({{"Sheet 1", sheet("Iraq", "10")}, {"Sheet 2", sheet("Iraq", "11")}}));
    EXPECT_EQ(sumOf(seriesOf(alike, "sheet=Sheet 2;citizenship=Iraq;geo_labels=Austria")), 31);
}

TEST(Sheets, AndTextsHaveTheSameKeysWhereLinesAboveSpeakOfAllFigures)
{
    const FoundFile sheet = understood(
        odsOfSheets({{"Sheet 1", odsRow({"Citizenship", "Syria"}) + odsRow({"Sex", "Females"}) + "<t:table-row/>" +
                                     odsRow({"Country", "2023-01", "2023-02"}) + odsRow({"Austria", "10", "20"})}}));
    const FoundFile text = understood("Citizenship;Syria;\nSex;Females;\n;;\nCountry;2023-01;2023-02\nAustria;10;20\n");
    const std::string key = "citizenship=Syria;sex=Females;country=Austria";
    EXPECT_EQ(sumOf(seriesOf(sheet, key)), 30);
    EXPECT_EQ(sumOf(seriesOf(text, key)), 30);
    EXPECT_EQ(seriesOf(text, key).meaning.origin, "SY");
}

TEST(Ods, RaisedTextsAreMarksOfFootnotes)
{
    const std::string cell = "<t:table-cell o:value-type=\"string\"><x:p>";
    const std::string style = "<s:style xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" s:name=\"T1\">"
                              "<s:text-properties s:text-position=\"super 58%\"/></s:style>";
    const FoundFile file = understood(ods(
        "<t:table-row>" + cell + "year</x:p></t:table-cell>" + cell + "arrivals</x:p></t:table-cell></t:table-row>" +
        style + "<t:table-row>" + cell + "2021</x:p></t:table-cell>" + cell +
        "345<x:span x:style-name=\"T1\">2</x:span></x:p></t:table-cell></t:table-row><t:table-row>" + cell +
        "2022</x:p></t:table-cell>" + cell + "350</x:p></t:table-cell></t:table-row>"));
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 695);
}

TEST(Ods, TheApostropheThatKeepsOurTextsFromRunningIsTakenOffAgain)
{
    const std::string running = "=cmd|' /C calc'!A1";
    const std::string text = "<t:table-row><t:table-cell o:value-type=\"string\"><x:p>";
    const auto tables = readOds(ods(text + guardedText(running) + "</x:p></t:table-cell></t:table-row>" + text +
                                    "'s-Hertogenbosch</x:p></t:table-cell></t:table-row>"));
    ASSERT_TRUE(tables) << tables.error().detail;
    EXPECT_EQ(tables->front().at(1, 1).text, running);
    EXPECT_EQ(tables->front().at(2, 1).text, "'s-Hertogenbosch") << "an apostrophe of its own stays";
}

TEST(OtherFiles, AreRefusedForWhatTheyAre) // X1, X2
{
    for (const std::string& bytes : {std::string("<!DOCTYPE html><html></html>"), std::string("%PDF-1.4 x"),
                                     std::string("\x1F\x8B\x08"), std::string("PK\x03\x04 broken")})
        EXPECT_GT(understood(bytes).errors, 0);
}

TEST(OtherWorkbooks, WithMacrosAreReadAndSaySo) // X3
{
    const FoundFile file = understood(test::madeWorkbook(
        {.sheetData = rowsOfArrivals, .moreParts = {{"xl/vbaProject.bin", "x"}, {"xl/embeddings/inner.zip", "PK"}}}));
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 11);
    EXPECT_TRUE(std::ranges::any_of(file.notes,
                                    [](const std::string& note) { return note.find("macros") != std::string::npos; }));
}

TEST(OtherWorkbooks, NestedArchivesAreNotOpened) // X11
{
    const FoundFile file = understood(test::madeWorkbook(
        {.sheetData = rowsOfArrivals, .moreParts = {{"xl/embeddings/inner.zip", "PK\x03\x04 broken"}}}));
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 11);
}

/// Arrivals of twelve days, and of a thirteenth in a cell of one's own.
std::string workbookEndingIn(const std::string& cell)
{
    std::string rows = row(1, {"date", "SI"});
    for (int day = 1; day <= 12; ++day)
        rows += row(day + 1, {"2016-05-" + std::string(day < 10 ? "0" : "") + std::to_string(day), "5"});
    return workbookOfRows(rows + R"(<row r="14"><c r="A14" t="inlineStr"><is><t>2016-05-13</t></is></c>)" + cell +
                          "</row>");
}

TEST(OtherWorkbooks, ErrorsAndFormulasWithoutAValueAreErrorsOfTheirCells) // X17, X18
{
    EXPECT_TRUE(testing::refuses(understood(workbookEndingIn(R"(<c r="B14" t="e"><v>#REF!</v></c>)")), "X18"));
    EXPECT_TRUE(testing::refuses(understood(workbookEndingIn(R"(<c r="B14"><f>SUM(B2)</f></c>)")), "X17"));
    EXPECT_EQ(understood(workbookEndingIn(R"(<c r="B14"><v>7</v></c>)")).errors, 0);
}

TEST(Workbook, NumbersStoredAsTextAmongOthersAreWarnedOf) // X19
{
    const std::string asText =
        R"(<row r="4"><c r="A4" t="inlineStr"><is><t>2016-05-03</t></is></c><c r="B4" t="inlineStr"><is><t>7</t></is></c></row>)";
    const FoundFile file = understood(workbookOfRows(rowsOfArrivals + asText));
    EXPECT_TRUE(testing::warns(file, "X19"));
    EXPECT_EQ(sumOf(seriesOf(file, "series=SI")), 18);
    EXPECT_FALSE(testing::warns(understood(workbookOfRows(rowsOfArrivals)), "X19"));
}

TEST(Workbook, ADayAmongFiguresIsRefused) // X19
{
    const std::string day =
        R"(<row r="4"><c r="A4" t="inlineStr"><is><t>2016-05-03</t></is></c><c r="B4" t="d"><v>2016-05-03</v></c></row>)";
    EXPECT_TRUE(testing::refuses(understood(workbookOfRows(rowsOfArrivals + day)), "X19"));
}

TEST(Workbook, ANoteBesideTheTableIsTold) // N3
{
    const std::string note =
        R"(<row r="4"><c r="A4" t="inlineStr"><is><t>2016-05-03</t></is></c><c r="B4"><v>7</v></c><c r="F4" t="inlineStr"><is><t>border reopened</t></is></c></row>)";
    const FoundFile file = understood(workbookOfRows(rowsOfArrivals + note));
    const auto told = std::ranges::find(file.messages, std::string("N3"), &RowMessage::code);
    ASSERT_NE(told, file.messages.end());
    EXPECT_EQ(told->place, "row 4, column F");
    EXPECT_EQ(told->value, "border reopened");
}

TEST(Sheets, ThatAreCopiesOfOneTableAreTakenOnceAndTold)
{
    const std::string table =
        odsRow({"Country", "2021", "2022"}) + odsRow({"Serbia", "120", "130"}) + odsRow({"Greece", "140", "150"});
    const FoundFile file = understood(odsOfSheets({{"Table", table}, {"Copy", table}}));
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(seriesOf(file, "sheet=Table;country=Serbia")), 250);
    EXPECT_TRUE(testing::warns(file, "C18"));
    const FoundFile longer =
        understood(odsOfSheets({{"Part", table}, {"Whole", table + odsRow({"Italy", "160", "170"})}}));
    EXPECT_EQ(longer.series.size(), 3U);
    EXPECT_EQ(sumOf(seriesOf(longer, "sheet=Whole;country=Italy")), 330);
}

TEST(Sheets, WithOtherOrWithFewSmallFiguresAreTakenAll)
{
    const auto sheet = [](const char* first, const char* second) {
        return odsRow({"Country", "2021", "2022"}) + odsRow({"Serbia", first, second}) + odsRow({"Greece", "0", "1"});
    };
    EXPECT_EQ(understood(odsOfSheets({{"Men", sheet("2", "3")}, {"Women", sheet("2", "3")}})).series.size(), 4U);
    const FoundFile file = understood(odsOfSheets({{"Men", sheet("120", "130")}, {"Women", sheet("121", "131")}}));
    EXPECT_EQ(file.series.size(), 4U);
    EXPECT_FALSE(testing::warns(file, "C18"));
}

TEST(Sheets, UnderTitlesOfTheirOwnAreNoCopies)
{
    const std::string table =
        odsRow({"Country", "2021", "2022"}) + odsRow({"Serbia", "520", "530"}) + odsRow({"Greece", "540", "550"});
    const auto sheets = [&](const char* one, const char* other) {
        return understood(odsOfSheets({{"A", odsRow({one}) + odsRow({""}) + table + odsRow({"Italy", "560", "570"})},
                                       {"B", odsRow({other}) + odsRow({""}) + table}}));
    };
    const FoundFile own = sheets("Asylum applications lodged", "Persons granted temporary protection");
    EXPECT_EQ(own.series.size(), 5U);
    EXPECT_TRUE(testing::warns(own, "C18")) << "the likeness is told";
    EXPECT_EQ(sheets("Table 1: Asylum applications", "Table 2: Asylum applications").series.size(), 3U);
    EXPECT_EQ(understood(odsOfSheets({{"Applications", table}, {"Men", table}})).series.size(), 4U);
}

} // namespace
} // namespace antevia
