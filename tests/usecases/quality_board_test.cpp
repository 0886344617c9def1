#include "app/usecases/quality_of_project.h"
#include "app/usecases/take_in_found.h"
#include "model/formats/file.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

/// The board of the sample project with one more file taken in.
class QualityBoardOfAFile : public ::testing::Test {
protected:
    void takeIn(const std::string& text)
    {
        TakeInFoundRequest request;
        request.paths = {folder / "figures.csv"};
        ASSERT_TRUE(writeFileAtomically(request.paths.front(), text));
        request.how.unit = CountingUnit::Person;
        request.source.publisher = "Border police";
        request.now = testing::sampleNow;
        const auto report = takeInFound(project, request, RunContext());
        ASSERT_TRUE(report) << report.error().detail;
        ASSERT_EQ(report->refused, 0);
        for (const SeriesId& id : report->taken)
            m_taken.push_back(id.value);
    }
    std::vector<QualityFinding> found(QualityCheck check) const
    {
        const auto board = qualityOfProject(project, {std::nullopt, makeDay(2026, 10, 1)}, RunContext());
        EXPECT_TRUE(board);
        std::vector<QualityFinding> all;
        for (const BoardFinding& each : board->findings)
            if (each.finding.check == check && std::ranges::count(m_taken, each.finding.series.value) > 0)
                all.push_back(each.finding);
        return all;
    }
    static std::string day(int at) { return printDay(makeDay(2026, 7, 1) + Days(at)); }
    TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);

private:
    std::vector<std::string> m_taken;
};

TEST_F(QualityBoardOfAFile, PartsOfATotalAreThoseThatStoodBesideItInTheTable)
{
    std::string text = "date;country;sex;people\n";
    for (int i = 0; i < 30; ++i)
        for (const int country : {0, 1}) {
            const int women = 40 + 7 * country + i % 5;
            const int men = 60 + 3 * country + i % 7;
            const int slip = i == 11 && country == 1 ? 25 : 0;
            const std::string start = day(i) + (country == 0 ? ";Serbia;" : ";Croatia;");
            text += start + "female;" + std::to_string(women) + "\n" + start + "male;" + std::to_string(men) + "\n" +
                    start + "total;" + std::to_string(women + men + slip) + "\n";
        }
    takeIn(text);
    const auto sums = found(QualityCheck::Sum);
    ASSERT_EQ(sums.size(), 1u);
    EXPECT_EQ(printPeriod(sums[0].first), day(11));
    EXPECT_NE(sums[0].what.find("In 1 of 30 periods the 2 parts"), std::string::npos) << sums[0].what;
}

TEST_F(QualityBoardOfAFile, BothSidesOfABorderInOneTableAreHeldAgainstEachOther)
{
    std::string text = "date;reporter;partner;direction;people\n";
    const auto left = [](int i) { return 300 + (i * 37) % 97 + (i * i) % 41; };
    for (int i = 0; i < 60; ++i) {
        text += day(i) + ";RS;HR;exit;" + std::to_string(left(i)) + "\n";
        if (i >= 2)
            text += day(i) + ";HR;RS;entry;" + std::to_string(left(i - 2) * 6 / 10) + "\n";
    }
    takeIn(text);
    const auto mirrors = found(QualityCheck::Mirror);
    ASSERT_FALSE(mirrors.empty());
    EXPECT_NE(mirrors[0].what.find("2 days earlier"), std::string::npos) << mirrors[0].what;
    EXPECT_NE(mirrors[0].what.find("fewer"), std::string::npos) << mirrors[0].what;
}

} // namespace
} // namespace antevia
