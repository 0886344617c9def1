#include "model/formats/import.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

const std::string folder = ANTEVIA_TEST_DATA "/formats/";

std::vector<SeriesInfo> knownSeries()
{
    std::vector<SeriesInfo> known(3);
    known[0].id.value = "NOR";
    known[0].name = "Arrivals in Nordtal";
    known[1].id.value = "MID";
    known[1].name = "Arrivals in Mittelfurt";
    known[2].id.value = "SUD";
    known[2].name = "Arrivals in Südhang";
    return known;
}

/// Imports as proposed; the person is asked for `doubts` settings.
ImportedFigures importedFrom(const std::string& name, const std::vector<std::string>& doubts)
{
    const auto preview = previewImport(folder + name, knownSeries());
    EXPECT_TRUE(preview) << preview.error().detail;
    std::vector<std::string> asked;
    for (const Doubt& doubt : preview->doubts)
        asked.push_back(doubt.setting);
    EXPECT_EQ(asked, doubts);
    const auto outcome = importFigures(folder + name, preview->plan);
    EXPECT_TRUE(outcome) << outcome.error().detail;
    const auto figures = outcome->accepted();
    EXPECT_TRUE(figures) << figures.error().detail;
    return figures ? *figures : ImportedFigures{};
}

TEST(Fixtures, HoldTheSameFiguresInFiveForms)
{
    const ImportedFigures plain = importedFrom("arrivals_plain.csv", {});
    EXPECT_EQ(plain.series[0].series.at(makeDay(2031, 4, 2)), 1332.0);
    EXPECT_EQ(plain.observations, 27);
    EXPECT_EQ(plain.missing, 3);
    EXPECT_EQ(importedFrom("arrivals_central_european.csv", {}).contentHash, plain.contentHash);
    EXPECT_EQ(importedFrom("arrivals_cyrillic_1251.tsv", {"encoding"}).contentHash, plain.contentHash);
    EXPECT_EQ(importedFrom("arrivals_utf16.csv", {}).contentHash, plain.contentHash);
    EXPECT_EQ(importedFrom("arrivals_published_layout.xlsx", {}).contentHash, plain.contentHash);
}

TEST(Fixtures, SayWhatIsInThemAndNotTaken)
{
    EXPECT_EQ(importedFrom("arrivals_plain.csv", {}).leftOut, "");
    EXPECT_EQ(importedFrom("arrivals_central_european.csv", {}).leftOut,
              "row 15 ('Quelle: eigene Zählung'); column E ('Betten je Ankunft'); rows above the heading: 1");
    EXPECT_EQ(importedFrom("arrivals_published_layout.xlsx", {}).leftOut,
              "a note outside the table (row 12, column G: 'border reopened'); rows above the heading: 1");
}

TEST(Fixtures, ReadTheLettersOfTheirCodePage)
{
    const auto preview = previewImport(folder + "arrivals_cyrillic_1251.tsv", knownSeries());
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->plan.dialect.encoding, "windows-1251");
    EXPECT_EQ(preview->plan.dialect.dateForm, DateOrder::DayMonthYear);
    EXPECT_EQ(preview->columns.front().heading, "Датум");
}

TEST(Fixtures, WithPersonsInThemAreRefused)
{
    const auto preview = previewImport(folder + "persons.csv", knownSeries());
    ASSERT_TRUE(preview);
    EXPECT_EQ(preview->columns[1].use, PreviewColumn::Use::Personal);
    EXPECT_EQ(preview->columns[2].use, PreviewColumn::Use::Personal);
    const auto outcome = importFigures(folder + "persons.csv", preview->plan);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->figures);
    EXPECT_TRUE(std::ranges::any_of(outcome->messages, [](const RowMessage& each) { return each.code == "C35"; }));
}

} // namespace
} // namespace antevia
