#include "model/formats/file.h"
#include "tests/formats/understood.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace antevia {
namespace {

using testing::cells;
using testing::seriesOf;
using testing::sumOf;

const std::string folder = ANTEVIA_SOURCE_DIR "/../shared/data/";

FoundFile understoodFile(const std::string& name)
{
    return testing::understood(*readFile(folder + name));
}

/// The figures from the first to the last of two days.
double sumBetween(const FoundSeries& series, Day first, Day last)
{
    double sum = 0.0;
    for (const FoundObservation& cell : series.observations) {
        const Day day = firstDay({series.frequency, cell.index});
        sum += day >= first && day <= last && cell.state == CellState::Figure ? cell.value : 0.0;
    }
    return sum;
}

double valueAt(const FoundSeries& series, Day day)
{
    const auto found =
        std::ranges::find(series.observations, periodOf(day, series.frequency).index, &FoundObservation::index);
    return found == series.observations.end() ? -1.0 : found->value;
}

TEST(PublishedFiles, AllImportWithoutHandWork)
{
    int tables = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string kind = entry.path().extension().string();
        if (kind != ".csv" && kind != ".tsv" && kind != ".xlsx" && kind != ".geojson" && kind != ".json")
            continue;
        const FoundFile file = testing::understood(*readFile(entry.path().string()));
        EXPECT_EQ(file.errors, 0) << entry.path() << " " << (file.messages.empty() ? "" : file.messages.front().rule);
        ++tables;
    }
    EXPECT_GE(tables, 20);
}

TEST(PublishedCorridor, BothFormsHaveTheSumsOfTheirDescription)
{
    const FoundFile workbook = understoodFile("unhcr-corridor-daily/20160921-analysisofestimatedarrivals.xlsx");
    const FoundFile text = understoodFile("unhcr-corridor-daily/balkan_daily_tidy.csv");
    ASSERT_EQ(workbook.series.size(), 9u);
    EXPECT_EQ(workbook.headerRow, 16);
    const Day first = makeDay(2015, 10, 18);
    const Day last = makeDay(2016, 3, 7);
    for (const auto& [code, sum] : std::initializer_list<std::pair<const char*, double>>{
             {"GRi", 450'561}, {"MK", 440'796}, {"RS", 439'245}, {"HR", 466'611}, {"SI", 471'097}, {"AT", 490'002}})
        EXPECT_EQ(sumBetween(seriesOf(text, std::string("series=") + code), first, last), sum) << code;
    EXPECT_EQ(sumBetween(workbook.series[1], first, last), 450'561);
    EXPECT_EQ(seriesOf(text, "series=GRi").observations.size(), 357u);
    EXPECT_EQ(valueAt(seriesOf(text, "series=SI"), makeDay(2015, 10, 21)), 12'616);
}

TEST(PublishedCorridor, BothFormsHaveTheSameCells)
{
    const FoundFile workbook = understoodFile("unhcr-corridor-daily/20160921-analysisofestimatedarrivals.xlsx");
    const FoundFile text = understoodFile("unhcr-corridor-daily/balkan_daily_tidy.csv");
    ASSERT_EQ(workbook.series.size(), text.series.size());
    for (std::size_t i = 0; i < text.series.size(); ++i) {
        const auto& cells = workbook.series[i].observations;
        EXPECT_TRUE(std::ranges::equal(cells, text.series[i].observations, [](const auto& a, const auto& b) {
            return a.index == b.index && a.state == b.state && a.value == b.value;
        })) << keyText(text.series[i].key);
    }
    const FoundSeries slovenia = seriesOf(text, "series=SI");
    EXPECT_EQ(testing::cells(slovenia, CellState::Missing), 4); // not 0
    EXPECT_EQ(valueAt(slovenia, makeDay(2015, 10, 2)), 0);
    for (const auto& [code, day, most] :
         std::initializer_list<std::tuple<const char*, Day, double>>{{"GRi", makeDay(2015, 10, 20), 10'006},
                                                                     {"HU", makeDay(2015, 10, 12), 8'702},
                                                                     {"SI", makeDay(2015, 10, 21), 12'616},
                                                                     {"MK", makeDay(2015, 11, 9), 11'572}}) {
        const FoundSeries found = seriesOf(text, std::string("series=") + code);
        EXPECT_EQ(valueAt(found, day), most) << code;
        EXPECT_EQ(std::ranges::max(found.observations, {}, &FoundObservation::value).value, most) << code;
    }
}

TEST(PublishedCorridor, TheWorkbookTellsItsHiddenSheetMergedCellsAndStrayNote)
{
    const FoundFile file = understoodFile("unhcr-corridor-daily/20160921-analysisofestimatedarrivals.xlsx");
    const auto says = [&](const std::string& piece) {
        return std::ranges::any_of(file.notes, [&](const auto& each) { return each.find(piece) != std::string::npos; });
    };
    EXPECT_TRUE(says("'ESRI_MAPINFO_SHEET' is very-hidden"));
    EXPECT_TRUE(says("L188:N188"));
    const auto note = std::ranges::find(file.messages, std::string("row 188, column L"), &RowMessage::place);
    ASSERT_NE(note, file.messages.end());
    EXPECT_EQ(note->value, "EU-Turkey Deal cut-off date");
}

TEST(PublishedUnhcrMonthly, AnEighthOfItsCellsIsSuppressedAndCombinedEntitiesStay)
{
    const FoundFile file =
        understoodFile("unhcr-asylum-monthly/unhcr_popstats_export_asylum_seekers_monthly_2017-08-09.csv");
    double suppressed = 0.0;
    double all = 0.0;
    for (const FoundSeries& series : file.series) {
        suppressed += cells(series, CellState::Suppressed);
        all += static_cast<double>(series.observations.size());
    }
    EXPECT_NEAR(suppressed / all, 0.12, 0.005);
    EXPECT_EQ(all, 106'038);
    EXPECT_EQ(seriesOf(file, "place=USA (EOIR);origin=Serbia and Kosovo: S/RES/1244 (1999)").meaning.origin, "RS+XK");
}

TEST(PublishedVintages, GermanysSeptemberOf2015WasRevised)
{
    const FoundFile file = understoodFile("unhcr-asylum-monthly/vintages_corridor_totals.csv");
    double least = 1e9;
    double most = 0.0;
    for (const FoundSeries& series : file.series)
        if (series.key[1].code == "Germany" && series.key[2].code == "sum_of_published")
            if (const double value = valueAt(series, makeDay(2015, 9, 1)); value > 0) {
                least = std::min(least, value);
                most = std::max(most, value);
            }
    EXPECT_EQ(least, 40'463);
    EXPECT_EQ(most, 44'481);
}

TEST(PublishedEurostat, FlagsCodesAndGroupedThousandsAreUnderstood)
{
    const FoundFile old = understoodFile("eurostat/tps00176_old.tsv");
    const FoundSeries bulgaria = seriesOf(old, "citizen=TOTAL;agedef=COMPLET;age=TOTAL;unit=NR;sex=T;geo=BG");
    EXPECT_EQ(valueAt(bulgaria, makeDay(2012, 1, 1)), 14'103);
    EXPECT_EQ(cells(bulgaria, CellState::Missing), 4);
    const FoundFile explorer = understoodFile("eurostat/migr_asyappctzm_1_Data_EU28_2010M01-.csv");
    EXPECT_EQ(explorer.series.front().observations.front().value, 18'715);
    EXPECT_EQ(understoodFile("eurostat/migr_eipre_sdmxcsv1_labels.csv").format, "sdmx-csv-1.0");
    EXPECT_EQ(understoodFile("eurostat/migr_asyappctza_sdmxcsv2_labelsname.csv").format, "sdmx-csv-2.0");
}

TEST(PublishedUnhcrPopulation, ItsCodesAreReadAsItsOwn)
{
    const FoundFile file = understoodFile("unhcr-population/asylum_applications_corridor_2000-2025.csv");
    for (const FoundSeries& series : file.series)
        EXPECT_TRUE(series.key[1].code != "AUS" || series.meaning.place == "AT");
}

} // namespace
} // namespace antevia
