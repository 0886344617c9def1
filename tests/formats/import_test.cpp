#include "model/formats/hash.h"
#include "model/formats/import.h"
#include "tests/formats/made_workbook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

SeriesInfo series(const std::string& id, const std::string& name)
{
    SeriesInfo info;
    info.id.value = id;
    info.name = name;
    return info;
}

const std::vector<SeriesInfo> known{series("SI", "Arrivals in Slovenia"), series("AT", "Arrivals in Austria"),
                                    series("GR", "Arrivals in Greece"), series("MK", "Arrivals in North Macedonia")};
const Day today = makeDay(2026, 11, 22);

ImportPreview previewOf(const std::string& bytes)
{
    const auto preview = previewImport(ImportBytes{"figures.csv", bytes}, known, today);
    EXPECT_TRUE(preview) << preview.error().detail;
    return preview ? *preview : ImportPreview{};
}

ImportOutcome importedWith(const std::string& bytes, const ImportPlan& plan)
{
    const auto outcome = importFigures(ImportBytes{"figures.csv", bytes}, plan, today);
    EXPECT_TRUE(outcome) << outcome.error().detail;
    return outcome ? *outcome : ImportOutcome{};
}

ImportOutcome imported(const std::string& bytes)
{
    return importedWith(bytes, previewOf(bytes).plan);
}

/// The codes of the messages of one severity, in order.
std::vector<std::string> codes(const std::vector<RowMessage>& messages, Severity severity)
{
    std::vector<std::string> out;
    for (const RowMessage& message : messages)
        if (message.severity == severity)
            out.push_back(message.code);
    return out;
}

std::vector<std::string> errorCodes(const std::string& bytes)
{
    const ImportOutcome outcome = imported(bytes);
    EXPECT_EQ(outcome.figures.has_value(), outcome.errors == 0);
    return codes(outcome.messages, Severity::Error);
}

std::vector<std::string> warningCodes(const std::string& bytes)
{
    const ImportOutcome outcome = imported(bytes);
    EXPECT_TRUE(outcome.figures.has_value());
    return codes(outcome.messages, Severity::Warning);
}

using Codes = std::vector<std::string>;

/// A table of one series whose third of three days is `cell`.
std::string withCell(const std::string& cell)
{
    return "date;SI\n2015-10-01;5\n2015-10-02;10\n2015-10-03;" + cell + "\n";
}

double thirdFigure(const std::string& cell)
{
    const ImportOutcome outcome = imported(withCell(cell));
    EXPECT_TRUE(outcome.figures) << cell;
    return outcome.figures ? outcome.figures->series.front().series.at(makeDay(2015, 10, 3)) : -1.0;
}

TEST(Import, TakesAPlainTableIn)
{
    const ImportOutcome outcome = imported("date,SI,AT\n2015-10-01,5900.0,0\n2015-10-02,N/A,12\n");
    ASSERT_TRUE(outcome.figures);
    const ImportedFigures& figures = *outcome.figures;
    ASSERT_EQ(figures.series.size(), 2u);
    EXPECT_EQ(figures.series[0].info.id.value, "SI");
    EXPECT_EQ(figures.series[0].series.at(makeDay(2015, 10, 1)), 5900.0);
    EXPECT_TRUE(std::isnan(figures.series[0].series.at(makeDay(2015, 10, 2))));
    EXPECT_EQ(figures.series[1].series.at(makeDay(2015, 10, 1)), 0.0);
    EXPECT_EQ(figures.observations, 3);
    EXPECT_EQ(figures.missing, 1);
    EXPECT_EQ(figures.leftOut, "");
    EXPECT_TRUE(outcome.messages.empty());
}

TEST(Import, HashesTheFileAndTheCanonicalRows)
{
    const std::string bytes = "date,SI\n2015-10-01,5\n2015-10-02,\n";
    const ImportedFigures figures = *imported(bytes).figures;
    EXPECT_EQ(canonicalRows(figures.series), "SI\t2015-10-01\t5\nSI\t2015-10-02\t\n");
    EXPECT_EQ(figures.contentHash, sha256Hex("SI\t2015-10-01\t5\nSI\t2015-10-02\t\n"));
    EXPECT_EQ(figures.fileHash, sha256Hex(bytes));
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4
}

TEST(Import, GivesTheSameContentHashForTheSameFiguresInAnotherDialect)
{
    const ImportOutcome a = imported("date,SI\n2015-10-16,3000\n2015-10-17,2700\n");
    const ImportOutcome b = imported("\xEF\xBB\xBF"
                                     "Datum;SI\r\n16.10.2015;3 000\r\n17.10.2015;2 700\r\n");
    EXPECT_EQ(a.figures->contentHash, b.figures->contentHash);
    EXPECT_NE(a.figures->fileHash, b.figures->fileHash);
}

TEST(Import, MapsHeadingsByIdByNameByTheirWordsAndByOlderCodes)
{
    const ImportPreview preview =
        previewOf("date,SI,arrivals in AUSTRIA,EL,Arrivals to fYRoM,other\n2015-10-01,1,2,3,4,5\n");
    Codes ids;
    for (const ColumnMapping& each : preview.plan.columns)
        ids.push_back(each.info.id.value);
    EXPECT_EQ(ids, (Codes{"SI", "AT", "GR", "MK"}));
    EXPECT_EQ(preview.columns[5].use, PreviewColumn::Use::Unmapped);
    EXPECT_TRUE(preview.doubts.empty());
}

TEST(Import, AsksWhereTwoColumnsClaimOneSeries)
{
    const ImportPreview preview = previewOf("date,SI,SI\n2015-10-01,1,2\n");
    EXPECT_TRUE(preview.plan.columns.empty());
    EXPECT_EQ(preview.doubts.size(), 2u);
}

TEST(Import, RefusesAnEmptyFileAndOneWithoutRows)
{
    EXPECT_EQ(previewImport(ImportBytes{"a.csv", ""}, known).error().code, ErrorCode::Format);
    ImportPlan plan = previewOf("date,SI\n2015-10-01,1\n").plan;
    EXPECT_EQ(codes(importedWith("date,SI\n", plan).messages, Severity::Error), Codes{"C2"});
}

TEST(Import, KeepsNotAvailableApartFromZero)
{
    for (const char* word : {"", "-", "..", ":", "n/a", "N/A", " N/A "})
        EXPECT_TRUE(std::isnan(thirdFigure(word))) << word;
    EXPECT_EQ(thirdFigure("0"), 0.0);
    EXPECT_FALSE(std::signbit(thirdFigure("-0")));
}

TEST(Import, RefusesEachCellThatIsNoCount)
{
    EXPECT_EQ(errorCodes(withCell("-5")), Codes{"C20"});
    for (const char* word : {"NaN", "inf", "1e999", "0x10", "--3", "3-", "many", "c", "*"})
        EXPECT_EQ(errorCodes(withCell(word)), Codes{"C21"}) << word;
    EXPECT_EQ(errorCodes(withCell("12.7")), Codes{"C22"});
    EXPECT_EQ(errorCodes(withCell("99999999999999999999")), Codes{"C21"});
}

TEST(Import, NamesPlaceValueRuleAndRemedyOfWhatIsWrong)
{
    const ImportOutcome outcome = imported(withCell("12.7"));
    ASSERT_EQ(outcome.messages.size(), 1u);
    EXPECT_EQ(outcome.messages[0].place, "row 4, column B");
    EXPECT_EQ(outcome.messages[0].value, "12.7");
    EXPECT_FALSE(outcome.messages[0].rule.empty());
    EXPECT_FALSE(outcome.messages[0].remedy.empty());
    EXPECT_NE(outcome.accepted().error().detail.find("row 4, column B: '12.7'"), std::string::npos);
}

TEST(Import, TakesAFigureWithAnExponentAndWarns)
{
    EXPECT_EQ(warningCodes(withCell("1e6")), Codes{"C23"});
    EXPECT_EQ(thirdFigure("1e6"), 1'000'000.0);
}

TEST(Import, TakesFractionsAndNegativesWhereTheSeriesIsNoCount)
{
    ImportPlan plan = previewOf(withCell("1")).plan;
    plan.columns[0].wholeNumbers = false;
    const ImportOutcome outcome = importedWith(withCell("-12.7"), plan);
    ASSERT_TRUE(outcome.figures);
    EXPECT_EQ(outcome.figures->series[0].series.at(makeDay(2015, 10, 3)), -12.7);
}

TEST(Import, ReadsGroupedThousandsOnlyIfTheDialectSaysSo)
{
    ImportPlan plan = previewOf(withCell("1")).plan;
    for (const char* cell : {"18 715",
                             "18\xC2\xA0"
                             "715",
                             "18\xE2\x80\xAF"
                             "715"}) {
        plan.dialect.groupMark = 0;
        EXPECT_EQ(codes(importedWith(withCell(cell), plan).messages, Severity::Error), Codes{"C9"}) << cell;
        plan.dialect.groupMark = ' ';
        EXPECT_EQ(importedWith(withCell(cell), plan).figures->series[0].series.at(makeDay(2015, 10, 3)), 18715.0)
            << cell;
    }
    plan.dialect.groupMark = '\'';
    EXPECT_EQ(importedWith(withCell("18'715"), plan).figures->series[0].series.at(makeDay(2015, 10, 3)), 18715.0);
    plan.dialect.groupMark = '.';
    plan.dialect.decimalMark = ',';
    EXPECT_EQ(importedWith(withCell("1.234.567"), plan).figures->series[0].series.at(makeDay(2015, 10, 3)), 1234567.0);
    for (const char* cell : {"12.34", "1.2345", "1..234", ".234", "1234.567"})
        EXPECT_EQ(codes(importedWith(withCell(cell), plan).messages, Severity::Error), Codes{"C9"}) << cell;
}

TEST(Import, RefusesAFieldOfOneHalfReadWithADecimalCommaAsACount)
{
    EXPECT_EQ(errorCodes(withCell("0,435")), Codes{"C22"});
}

TEST(Import, RefusesDaysThatDoNotExist)
{
    for (const char* day : {"2026-02-30", "0202-01-01", "2015-13-01", "2015-10-00"})
        EXPECT_EQ(errorCodes("date,SI\n2015-10-01,5\n" + std::string(day) + ",6\n"), Codes{"C26"}) << day;
}

TEST(Import, RefusesAWeekThatTheYearDoesNotHave)
{
    EXPECT_EQ(errorCodes("week,SI\n2025-W52,5\n2025-W53,6\n"), Codes{"C26"});
    EXPECT_EQ(errorCodes("week,SI\n2026-W52,5\n2026-W53,6\n"), Codes{});
}

TEST(Import, RefusesDatesThatContradictTheirForm)
{
    ImportPlan plan = previewOf("date;SI\n13/04/2026;1\n").plan;
    const ImportOutcome outcome = importedWith("date;SI\n13/04/2026;1\n04/13/2026;2\n", plan);
    EXPECT_EQ(codes(outcome.messages, Severity::Error), Codes{"C25"});
}

TEST(Import, WarnsOfDatesInTheFuture)
{
    EXPECT_EQ(warningCodes("date,SI\n2026-11-23,5\n2026-11-24,6\n"), Codes{"C27"});
}

TEST(Import, RefusesPeriodsOfDifferentLengths)
{
    EXPECT_EQ(errorCodes("date,SI\n2015-10-01,5\n2015-10-02,5\n2015-11,60\n"), Codes{"C28"});
}

TEST(Import, TakesARowThatStandsTwiceOnceAndRefusesTwoThatDiffer)
{
    EXPECT_EQ(warningCodes("date,SI\n2015-10-01,5\n2015-10-01,5\n"), Codes{"C18"});
    const ImportOutcome outcome = imported("date,SI\n2015-10-01,5\n2015-10-01,6\n");
    ASSERT_EQ(outcome.errors, 1);
    EXPECT_EQ(outcome.messages[0].code, "C19");
    EXPECT_NE(outcome.messages[0].rule.find("rows 2 and 3"), std::string::npos);
}

TEST(Import, SaysThatATableWithSeveralRowsForEachPeriodIsLaidOutAnotherWay)
{
    const std::string bytes = "date,place,SI\n2015-10-01,a,5\n2015-10-01,b,5\n2015-10-02,a,6\n2015-10-02,b,6\n";
    EXPECT_EQ(errorCodes(bytes), Codes{"L1"});
}

TEST(Import, TakesNoLongNumbersForMonths)
{
    EXPECT_EQ(errorCodes("date,SI\n2015-10-01,5\n202005,6\n"), Codes{"C26"});
    EXPECT_EQ(previewOf("SI,date\n202005,2015-10-01\n202006,2015-10-02\n").plan.dateColumn, 2);
}

TEST(Import, NeverShiftsTheFieldsOfARowThatIsTooShortOrTooLong)
{
    EXPECT_EQ(errorCodes("date,SI,AT\n2015-10-01,5,6\n2015-10-02,5\n"), Codes{"C12"});
    EXPECT_EQ(errorCodes("date,SI,AT\n2015-10-01,5,6\n2015-10-02,5,6,7\n"), Codes{"C12"});
    EXPECT_EQ(errorCodes("date,SI,AT,\n2015-10-01,5,6\n2015-10-02,5,6,\n"), Codes{});
}

TEST(Import, LeavesNotesAndSumsBelowTheTableOutAndSaysSo)
{
    const ImportOutcome outcome = imported("date,SI,AT\n2015-10-01,5,6\nTotal,5,6\n\nSource: own count\n");
    ASSERT_TRUE(outcome.figures);
    EXPECT_EQ(codes(outcome.messages, Severity::Warning), Codes{"N2"});
    EXPECT_EQ(codes(outcome.messages, Severity::Note), Codes{"N1"});
    EXPECT_EQ(outcome.figures->leftOut, "row 3 ('Total'); row 5 ('Source: own count')");
}

TEST(Import, RefusesFiguresWithoutADate)
{
    EXPECT_EQ(errorCodes("date,SI\n2015-10-01,5\n,6\n"), Codes{"C26"});
}

TEST(Import, SaysHowManyPeriodsHaveNoRow)
{
    const ImportOutcome outcome = imported("date,SI\n2015-10-01,5\n2015-10-02,5\n2015-10-05,6\n");
    ASSERT_TRUE(outcome.figures);
    EXPECT_EQ(outcome.messages[0].code, "G1");
    EXPECT_EQ(outcome.messages[0].value, "2 of 5");
    EXPECT_EQ(outcome.figures->series[0].series.missing(), 2);
}

TEST(Import, PassesOverARowOfHxlTags)
{
    const ImportOutcome outcome = imported("date,SI\n#date,#affected +f\n2015-10-01,5\n2015-10-02,6\n");
    ASSERT_TRUE(outcome.figures);
    EXPECT_EQ(codes(outcome.messages, Severity::Note), Codes{"H1"});
    EXPECT_EQ(outcome.figures->observations, 2);
}

TEST(Import, FindsTheHeadingBelowATitleAndAsksWhereThereAreTwo) // X22
{
    EXPECT_EQ(previewOf("Daily arrivals\n\ndate,SI,AT\n2015-10-01,5,6\n").plan.headerRow, 3);
    const ImportPreview two = previewOf("when,Slovenia,Austria\ndate,SI,AT\n2015-10-01,5,6\n");
    ASSERT_EQ(two.doubts.size(), 1u);
    EXPECT_EQ(two.doubts[0].setting, "header-row");
}

TEST(Import, SeesTheLengthOfThePeriods)
{
    EXPECT_EQ(previewOf("d,SI\n2015-10-05,1\n2015-10-12,1\n2015-10-26,1\n").plan.frequency, Frequency::Weekly);
    EXPECT_EQ(previewOf("d,SI\n2015-10-01,1\n2015-11-01,1\n2015-12-01,1\n").plan.frequency, Frequency::Monthly);
    EXPECT_EQ(previewOf("d,SI\n2015-Q1,1\n2015-Q2,1\n").plan.frequency, Frequency::Quarterly);
    EXPECT_EQ(previewOf("d,SI\n2015M10,1\n2015M11,1\n").plan.frequency, Frequency::Monthly);
    EXPECT_EQ(previewOf("d,SI\n2014,1\n2015,1\n").plan.frequency, Frequency::Yearly);
    EXPECT_EQ(previewOf("d,SI\n2015-10-05,1\n2015-10-06,1\n").plan.frequency, Frequency::Daily);
}

TEST(Import, WarnsOfHeadingsThatLookAlikeOrHideCharacters)
{
    EXPECT_EQ(warningCodes("date,SI,AT,\xCE\x91\xCE\xA4\n2015-10-01,1,2,3\n"), Codes{"C33"}); // Greek Alpha, Tau
    ImportPlan plan = previewOf("date,SI\n2015-10-01,1\n").plan;
    EXPECT_EQ(codes(importedWith("date,S\xE2\x80\xAEI\n2015-10-01,1\n", plan).messages, Severity::Warning),
              Codes{"C32"});
    EXPECT_EQ(codes(importedWith("date,S\x01I\n2015-10-01,1\n", plan).messages, Severity::Error), Codes{"C17"});
    EXPECT_EQ(codes(importedWith("date,SI,SI\n2015-10-01,1,2\n", plan).messages, Severity::Warning), Codes{"C16"});
}

TEST(Import, TakesFormulasAndMarkupForPlainText)
{
    const ImportPreview preview = previewOf("date,SI,note\n2015-10-01,5,=SUM(A1)\n2015-10-02,6,<b>\n");
    EXPECT_EQ(preview.head.at(2, 3).text, "=SUM(A1)");
    EXPECT_EQ(preview.head.at(3, 3).text, "<b>");
    EXPECT_EQ(errorCodes("date,SI,note\n2015-10-01,=SUM(A1),\n"), Codes{"C21"});
}

TEST(Import, CountsWhatItDoesNotShow)
{
    std::string bytes = "date,SI\n2015-10-01,1\n";
    for (int i = 0; i < 250; ++i)
        bytes += printDay(makeDay(2015, 10, 2) + Days(i)) + ",x\n";
    const ImportOutcome outcome = imported(bytes);
    EXPECT_EQ(outcome.errors, 250);
    EXPECT_EQ(outcome.messages.size(), 100u);
    EXPECT_EQ(outcome.messagesNotShown, 150);
    EXPECT_NE(outcome.accepted().error().detail.find("250 errors"), std::string::npos);
}

TEST(Import, SaysWhatAPlanLacks)
{
    ImportPlan plan;
    EXPECT_EQ(codes(importedWith("date,SI\n2015-10-01,1\n", plan).messages, Severity::Error), (Codes{"P1", "P2"}));
    plan.dateColumn = 1;
    plan.columns = {{1, known[0]}, {9, known[0]}};
    EXPECT_EQ(codes(importedWith("date,SI\n2015-10-01,1\n", plan).messages, Severity::Error),
              (Codes{"P3", "P4", "C16", "C21"}));
}

TEST(Import, FollowsAPlanThatAPersonCorrected)
{
    ImportPlan plan = previewOf("date;SI\n03/04/2026;1\n").plan;
    plan.dialect.dateForm = DateOrder::MonthDayYear;
    plan.columns = {{2, known[1]}};
    const auto preview = previewImport(ImportBytes{"a.csv", "date;SI\n03/04/2026;1\n"}, plan, known, today);
    ASSERT_TRUE(preview);
    EXPECT_TRUE(preview->doubts.empty());
    EXPECT_EQ(preview->plan, plan);
    const ImportOutcome outcome = importedWith("date;SI\n03/04/2026;1\n", plan);
    EXPECT_EQ(printPeriod(outcome.figures->series[0].series.first()), "2026-03-04");
    EXPECT_EQ(outcome.figures->series[0].info.id.value, "AT");
}

TEST(Import, ProposesASeriesForAHeading)
{
    PreviewColumn column;
    column.column = 3;
    column.heading = "Arrivals to Škofja Loka (2015)";
    EXPECT_EQ(proposedSeries(column).id.value, "arrivals-to-skofja-loka-2015");
    column.heading = "Доласци";
    EXPECT_EQ(proposedSeries(column).id.value, "column-c");
    EXPECT_EQ(proposedSeries(column).name, "Доласци");
}

TEST(ImportOfWorkbooks, ReadsDatesNumbersAndNotAvailableAndWarnsOfNumbersStoredAsText) // X19
{
    const std::string rows =
        R"(<row r="3"><c r="A3" t="inlineStr"><is><t>Date</t></is></c><c r="B3" t="inlineStr"><is><t>SI</t></is></c></row>)"
        R"(<row r="4"><c r="A4" s="1"><v>42278</v></c><c r="B4"><v>5</v></c><c r="F4" t="inlineStr"><is><t>a note</t></is></c></row>)"
        R"(<row r="5"><c r="A5" s="1"><v>42279</v></c><c r="B5" t="inlineStr"><is><t>N/A</t></is></c></row>)"
        R"(<row r="6"><c r="A6" s="1"><v>42280</v></c><c r="B6" t="inlineStr"><is><t>7</t></is></c></row>)";
    const std::string bytes = test::madeWorkbook({.sheetData = rows, .cellFormats = R"(<xf numFmtId="14"/>)"});
    const ImportOutcome outcome = imported(bytes);
    ASSERT_TRUE(outcome.figures);
    EXPECT_EQ(canonicalRows(outcome.figures->series), "SI\t2015-10-01\t5\nSI\t2015-10-02\t\nSI\t2015-10-03\t7\n");
    EXPECT_EQ(codes(outcome.messages, Severity::Warning), Codes{"X19"});
    EXPECT_EQ(codes(outcome.messages, Severity::Note), Codes{"N3"});
}

TEST(ImportOfWorkbooks, RefusesErrorsFormulasWithoutValuesAndNumbersThatAreNoDates) // X17, X18, X20
{
    const std::string head =
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>SI</t></is></c></row>)"
        R"(<row r="2"><c r="A2" s="1"><v>42278</v></c><c r="B2"><v>5</v></c></row>)";
    const auto errors = [&](const std::string& row) {
        return errorCodes(test::madeWorkbook({.sheetData = head + row, .cellFormats = R"(<xf numFmtId="14"/>)"}));
    };
    EXPECT_EQ(errors(R"(<row r="3"><c r="A3" s="1"><v>42279</v></c><c r="B3" t="e"><v>#N/A</v></c></row>)"),
              Codes{"X18"});
    EXPECT_EQ(errors(R"(<row r="3"><c r="A3" s="1"><v>42279</v></c><c r="B3"><f>B2</f></c></row>)"), Codes{"X17"});
    EXPECT_EQ(errors(R"(<row r="3"><c r="A3"><v>42279</v></c><c r="B3"><v>5</v></c></row>)"), Codes{"X20"});
    EXPECT_EQ(errors(R"(<row r="3"><c r="A3" s="1"><v>60</v></c><c r="B3"><v>5</v></c></row>)"), Codes{"X20"});
    EXPECT_EQ(errors(R"(<row r="3"><c r="A3" s="1"><v>42279</v></c><c r="B3" s="1"><v>42279</v></c></row>)"),
              Codes{"X19"});
}

TEST(ImportOfWorkbooks, NamesTheFileInWhatCannotBeRead)
{
    const auto preview = previewImport(ImportBytes{"old.xls", "\xD0\xCF\x11\xE0"}, known);
    ASSERT_FALSE(preview);
    EXPECT_EQ(preview.error().detail.substr(0, 9), "old.xls: ");
}

} // namespace
} // namespace antevia
