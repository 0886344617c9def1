#include "model/formats/file.h"
#include "model/formats/import.h"
#include "model/formats/workbook.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

const std::string folder = ANTEVIA_SOURCE_DIR "/../shared/data/unhcr-corridor-daily/";
const std::string workbookPath = folder + "20160921-analysisofestimatedarrivals.xlsx";
const std::string textPath = folder + "balkan_daily_tidy.csv";

/// The nine series, by the names that the workbook's headings have.
std::vector<SeriesInfo> knownSeries()
{
    const std::pair<const char*, const char*> names[] = {{"IT", "Arrivals in Italy"},
                                                         {"GRi", "Arrivals to the Greek islands"},
                                                         {"GRm", "Departures to mainland Greece"},
                                                         {"MK", "Arrivals in North Macedonia"},
                                                         {"RS", "Arrivals in Serbia"},
                                                         {"HR", "Arrivals in Croatia"},
                                                         {"HU", "Arrivals in Hungary"},
                                                         {"SI", "Arrivals in Slovenia"},
                                                         {"AT", "Arrivals in Austria"}};
    std::vector<SeriesInfo> out;
    for (const auto& [id, name] : names) {
        SeriesInfo info;
        info.id.value = id;
        info.name = name;
        out.push_back(info);
    }
    return out;
}

ImportedFigures importedAsProposed(const std::string& path)
{
    const auto preview = previewImport(path, knownSeries(), makeDay(2026, 11, 22));
    EXPECT_TRUE(preview) << preview.error().detail;
    EXPECT_TRUE(preview->doubts.empty());
    const auto outcome = importFigures(path, preview->plan, makeDay(2026, 11, 22));
    EXPECT_TRUE(outcome) << outcome.error().detail;
    const auto figures = outcome->accepted();
    EXPECT_TRUE(figures) << figures.error().detail;
    return figures ? *figures : ImportedFigures{};
}

const Series& seriesOf(const ImportedFigures& figures, const std::string& id)
{
    return std::ranges::find(figures.series, id, [](const auto& each) { return each.info.id.value; })->series;
}

double largest(const Series& series)
{
    return (series.values().array().isNaN()).select(0.0, series.values().array()).maxCoeff();
}

double sumOf(const Series& series, Day first, Day last)
{
    const Series part = series.from(first).until(last);
    return (part.values().array().isNaN()).select(0.0, part.values().array()).sum();
}

TEST(RealCorridorWorkbook, IsReadFromRowSixteenWithAllNineSeriesMappedByTheirNames)
{
    const auto preview = previewImport(workbookPath, knownSeries());
    ASSERT_TRUE(preview) << preview.error().detail;
    EXPECT_EQ(preview->plan.headerRow, 16);
    EXPECT_EQ(preview->plan.dateColumn, 1);
    EXPECT_EQ(preview->plan.sheet, "Sheet2");
    EXPECT_EQ(preview->plan.columns.size(), 9u);
    EXPECT_EQ(preview->plan.frequency, Frequency::Daily);
}

TEST(RealCorridorWorkbook, TellsItsVeryHiddenSheetAndItsMergedCells)
{
    const auto preview = previewImport(workbookPath, knownSeries());
    ASSERT_TRUE(preview);
    const auto says = [&](const std::string& piece) {
        return std::ranges::any_of(preview->explanations,
                                   [&](const std::string& each) { return each.find(piece) != std::string::npos; });
    };
    EXPECT_TRUE(says("'ESRI_MAPINFO_SHEET' is very-hidden"));
    EXPECT_TRUE(says("L188:N188"));
    EXPECT_EQ(preview->sheets, std::vector<std::string>{"Sheet2"});
}

TEST(RealCorridorWorkbook, LeavesTheStrayNoteOutAndSaysSo)
{
    const auto preview = previewImport(workbookPath, knownSeries());
    ASSERT_TRUE(preview);
    const auto outcome = importFigures(workbookPath, preview->plan);
    ASSERT_TRUE(outcome);
    const auto note = std::ranges::find(outcome->messages, std::string("row 188, column L"), &RowMessage::place);
    ASSERT_NE(note, outcome->messages.end());
    EXPECT_EQ(note->severity, RowMessage::Severity::Note);
    EXPECT_EQ(note->value, "EU-Turkey Deal cut-off date");
    EXPECT_NE(outcome->figures->leftOut.find("EU-Turkey Deal cut-off date"), std::string::npos);
}

TEST(RealCorridorFiles, GiveTheSameNineSeriesOfThreeHundredAndFiftySevenDays)
{
    const ImportedFigures workbook = importedAsProposed(workbookPath);
    const ImportedFigures text = importedAsProposed(textPath);
    ASSERT_EQ(workbook.series.size(), 9u);
    ASSERT_EQ(text.series.size(), 9u);
    for (std::size_t i = 0; i < 9; ++i) {
        EXPECT_EQ(workbook.series[i].info.id, text.series[i].info.id);
        EXPECT_EQ(workbook.series[i].series, text.series[i].series) << text.series[i].info.id.value;
        EXPECT_EQ(workbook.series[i].series.size(), 357);
        EXPECT_EQ(printPeriod(workbook.series[i].series.first()), "2015-10-01");
        EXPECT_EQ(printPeriod(workbook.series[i].series.last()), "2016-09-21");
    }
    EXPECT_EQ(workbook.contentHash, text.contentHash);
    EXPECT_NE(workbook.fileHash, text.fileHash);
    EXPECT_EQ(workbook.observations + workbook.missing, 9 * 357);
    EXPECT_EQ(workbook.missing, text.missing);
}

TEST(RealCorridorFiles, HaveTheMaximaThatWerePublished)
{
    const ImportedFigures figures = importedAsProposed(textPath);
    EXPECT_EQ(largest(seriesOf(figures, "GRi")), 10006);
    EXPECT_EQ(seriesOf(figures, "GRi").at(makeDay(2015, 10, 20)), 10006);
    EXPECT_EQ(largest(seriesOf(figures, "HU")), 8702);
    EXPECT_EQ(seriesOf(figures, "HU").at(makeDay(2015, 10, 12)), 8702);
    EXPECT_EQ(largest(seriesOf(figures, "SI")), 12616);
    EXPECT_EQ(seriesOf(figures, "SI").at(makeDay(2015, 10, 21)), 12616);
    EXPECT_EQ(largest(seriesOf(figures, "MK")), 11572);
    EXPECT_EQ(seriesOf(figures, "MK").at(makeDay(2015, 11, 9)), 11572);
}

TEST(RealCorridorFiles, HaveTheSumsOfTheOpenCorridorThatWerePublished)
{
    const ImportedFigures figures = importedAsProposed(workbookPath);
    const Day first = makeDay(2015, 10, 18);
    const Day last = makeDay(2016, 3, 7);
    EXPECT_EQ(sumOf(seriesOf(figures, "GRi"), first, last), 450561);
    EXPECT_EQ(sumOf(seriesOf(figures, "MK"), first, last), 440796);
    EXPECT_EQ(sumOf(seriesOf(figures, "RS"), first, last), 439245);
    EXPECT_EQ(sumOf(seriesOf(figures, "HR"), first, last), 466611);
    EXPECT_EQ(sumOf(seriesOf(figures, "SI"), first, last), 471097);
    EXPECT_EQ(sumOf(seriesOf(figures, "AT"), first, last), 490002);
}

TEST(RealCorridorFiles, KeepNotAvailableApartFromZero)
{
    const ImportedFigures figures = importedAsProposed(workbookPath);
    EXPECT_TRUE(std::isnan(seriesOf(figures, "SI").at(makeDay(2015, 10, 3))));
    EXPECT_EQ(seriesOf(figures, "SI").at(makeDay(2015, 10, 2)), 0);
}

} // namespace
} // namespace antevia
