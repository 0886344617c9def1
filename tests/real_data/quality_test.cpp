#include "app/usecases/quality_of_project.h"
#include "app/usecases/take_in_found.h"
#include "app/usecases/vintages_of_project.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using testing::TemporaryFolder;

constexpr const char* table = ANTEVIA_SOURCE_DIR "/../shared/data/unhcr-corridor-daily/balkan_daily_tidy.csv";

/// The published corridor figures, whole, in a project of the sample case.
class CorridorQuality : public ::testing::Test {
protected:
    void SetUp() override
    {
        TakeInFoundRequest request;
        request.paths = {table};
        request.source = {Standing::Cited, "UNHCR", "Daily estimated arrivals", "2016-09-21", "CC BY 4.0", {}};
        request.now = testing::sampleNow;
        const auto report = takeInFound(project, request, RunContext());
        ASSERT_TRUE(report) << report.error().detail;
        ASSERT_EQ(report->refused, 0);
        auto looked = qualityOfProject(project, {}, RunContext());
        ASSERT_TRUE(looked) << looked.error().detail;
        board = std::move(*looked);
    }
    std::vector<QualityFinding> found(QualityCheck check, const std::string& series) const
    {
        std::vector<QualityFinding> findings;
        for (const BoardFinding& line : board.findings)
            if (line.finding.check == check && text(line.finding.series) == series)
                findings.push_back(line.finding);
        return findings;
    }
    Mirror mirror(const std::string& upstream, const std::string& downstream) const
    {
        const auto of = [&](const std::string& id) {
            const SeriesFigures figures{project.get<SeriesInfo>(id).value(), {}, project.series(SeriesId{id}).value()};
            return figures;
        };
        return mirrorOf(of(upstream), of(downstream)).value();
    }

    TemporaryFolder folder;
    ProjectFile project = testing::sampleProject(folder);
    QualityBoard board;
};

/// The table holds daily figures up to 12 June 2016 and the same figure from then on, though its notes say April.
TEST_F(CorridorQuality, SerbiaIsAConstantPlaceholderFromMidJuneOn)
{
    const auto constants = found(QualityCheck::Constant, "RS");
    ASSERT_EQ(constants.size(), 2u);
    EXPECT_EQ(constants[0].first, periodOf(makeDay(2016, 6, 13), Frequency::Daily));
    EXPECT_DOUBLE_EQ(constants[0].evidence.front().value, 300);
    EXPECT_EQ(constants[1].first, periodOf(makeDay(2016, 8, 8), Frequency::Daily));
    EXPECT_EQ(constants[1].last, periodOf(makeDay(2016, 9, 21), Frequency::Daily));
    EXPECT_DOUBLE_EQ(constants[1].evidence.front().value, 200);
    EXPECT_EQ(constants[0].grade, FindingGrade::Serious);
}

TEST_F(CorridorQuality, SerbiaIsEstimatedInMultiples)
{
    const auto rounded = found(QualityCheck::Rounding, "RS");
    ASSERT_FALSE(rounded.empty());
    EXPECT_LT(rounded.front().first, periodOf(makeDay(2015, 10, 10), Frequency::Daily));
}

TEST_F(CorridorQuality, LagsAlongTheCorridorAreThoseOfThePublishedFigures)
{
    EXPECT_EQ(mirror("GRi", "MK").lag, 3);
    EXPECT_EQ(mirror("MK", "RS").lag, 0);
    EXPECT_EQ(mirror("RS", "HR").lag, 1);
    EXPECT_EQ(mirror("GRi", "AT").lag, 6);
}

TEST_F(CorridorQuality, DownstreamCountsExceedUpstreamOnesAndTheBoardSaysSo)
{
    const auto croatia = found(QualityCheck::Mirror, "HR");
    ASSERT_FALSE(croatia.empty());
    EXPECT_TRUE(std::ranges::any_of(
        croatia, [](const QualityFinding& each) { return each.what.find("more than RS") != std::string::npos; }));
}

TEST_F(CorridorQuality, AustriaIsSaidToBeMoreThanHungarySentOnceItComesFromSlovenia)
{
    const auto austria = found(QualityCheck::Mirror, "AT");
    EXPECT_TRUE(std::ranges::any_of(austria, [](const QualityFinding& each) { return text(each.other) == "SI"; }));
}

TEST_F(CorridorQuality, SloveniasMissingDaysAreGaps)
{
    EXPECT_EQ(found(QualityCheck::Gap, "SI").size(), 3u);
}

TEST_F(CorridorQuality, TheSecondDeliveryIsComparedWithTheFirst)
{
    const auto differences = compareDeliveries(project, VintageId{"v1"}, VintageId{"v2"});
    ASSERT_TRUE(differences) << differences.error().detail;
    for (const SeriesDifference& each : *differences) {
        EXPECT_EQ(each.changed, 0) << text(each.series);
        EXPECT_EQ(each.removed, 0) << text(each.series);
    }
}

} // namespace
} // namespace antevia
