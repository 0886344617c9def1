#include "app/usecases/charts_of_project.h"
#include "app/usecases/look_at_files.h"
#include "app/usecases/take_in_found.h"
#include "tests/support/delivered_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace antevia {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string first = "month;arrivals\n2024-01;100\n2024-02;200\n2024-03;300\n";
const std::string second = "month;arrivals\n2024-01;100\n2024-02;210\n2024-03;350\n2024-04;400\n";
const std::string latest = "month;arrivals\n2024-04;450\n2024-05;500\n";

class Deliveries : public ::testing::Test {
protected:
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    }
    TakeInFoundRequest request(const std::vector<std::string>& paths, Day published, const std::string& publisher = {})
    {
        TakeInFoundRequest made;
        made.paths = paths;
        made.how.unit = CountingUnit::Arrival;
        made.published = published;
        made.source.standing = Standing::Cited;
        made.source.publisher = publisher;
        made.now = "2026-11-22T10:00:00Z";
        return made;
    }
    TakeInFoundReport taken(const TakeInFoundRequest& asked)
    {
        auto report = takeInFound(project, asked, RunContext());
        EXPECT_TRUE(report) << (report ? "" : report.error().detail);
        return report ? *std::move(report) : TakeInFoundReport();
    }
    TakeInFoundReport taken(const std::string& text, Day published, const std::string& publisher = {})
    {
        return taken(request({write("file.csv", text)}, published, publisher));
    }
    SeriesId only() { return project.all<SeriesInfo>()->front().id; }
    std::vector<double> known(std::optional<Day> day)
    {
        const Series seen = project.figuresAsKnown(only(), day)->series;
        return {seen.values().begin(), seen.values().end()};
    }

    testing::TemporaryFolder folder;
    ProjectFile project = testing::emptyProject(folder);
};

TEST_F(Deliveries, OfAColumnThatSaysWhenFiguresWereKnownAreTakenInEachByItsDay)
{
    const auto report = taken("vintage;month;arrivals\n2024-04-05;2024-01;100\n2024-04-05;2024-02;200\n"
                              "2024-05-05;2024-01;100\n2024-05-05;2024-02;210\n2024-05-05;2024-03;300\n",
                              makeDay(2024, 6, 1));
    EXPECT_THAT(report.vintages, SizeIs(2));
    ASSERT_THAT(*project.all<SeriesInfo>(), SizeIs(1));
    EXPECT_EQ(known(makeDay(2024, 4, 10)), (std::vector<double>{100, 200}));
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{100, 210, 300}));
}

TEST_F(Deliveries, OfSuchAFileAllCountWhatAPersonSaysOfTheirNewSeries)
{
    auto asked = request({write("dated.csv", "vintage;month;arrivals;others\n2024-04-05;2024-01;100;5\n"
                                             "2024-05-05;2024-01;110;6\n2024-05-05;2024-02;200;7\n")},
                         makeDay(2024, 6, 1));
    asked.how.unit.reset();
    asked.columns = {{{"arrivals", SeriesId{"crossings"}}}, 0, true, CountingUnit::Detection, BorderScope::External};
    const auto would = wouldTakeIn(project, asked, RunContext());
    ASSERT_TRUE(would) << would.error().detail;
    EXPECT_THAT(would->taken, SizeIs(2));
    const auto report = taken(asked);
    EXPECT_THAT(report.vintages, SizeIs(2));
    EXPECT_THAT(report.taken, SizeIs(2));
    const auto infos = project.all<SeriesInfo>();
    ASSERT_THAT(*infos, SizeIs(2));
    for (const SeriesInfo& each : *infos) {
        EXPECT_EQ(each.basis.unit, CountingUnit::Detection) << text(each.id);
        EXPECT_EQ(each.basis.scope, BorderScope::External) << text(each.id);
        EXPECT_EQ(project.deliveries(each.id)->size(), 2U) << text(each.id);
    }
}

TEST_F(Deliveries, OfSuchAFileAreChosenByTheKeysThatTheFileShows)
{
    auto asked = request({write("dated.csv", "vintage;month;arrivals;others\n2024-04-05;2024-01;100;5\n"
                                             "2024-05-05;2024-01;110;6\n")},
                         makeDay(2024, 6, 1));
    asked.series = {"vintage=2024-05-05;indicator=arrivals"};
    EXPECT_THAT(wouldTakeIn(project, asked, RunContext())->taken, SizeIs(1));
    asked.series.clear();
    asked.where = {"vintage=2024-05-05"};
    EXPECT_THAT(wouldTakeIn(project, asked, RunContext())->taken, SizeIs(2));
    EXPECT_THAT(taken(asked).vintages, SizeIs(1));
}

TEST_F(Deliveries, OfSuchAFileAreHeldAgainstWhatTheProjectHas)
{
    taken(first, makeDay(2024, 4, 5));
    const std::string dated = "vintage;month;arrivals\n2024-05-05;2024-01;100\n2024-05-05;2024-02;210\n"
                              "2024-06-05;2024-01;100\n2024-06-05;2024-02;-3\n";
    EXPECT_EQ(taken(dated, makeDay(2024, 7, 1)).refused, 1) << "a count below 0";
    auto drill = request({write("drill.csv", "vintage;month;arrivals\n2024-05-05;2024-01;100\n"
                                             "2024-06-05;2024-01;120\n")},
                         makeDay(2024, 7, 1));
    drill.status = FigureStatus::Exercise;
    const auto refused = taken(drill);
    EXPECT_EQ(refused.refused, 1) << "made-up figures over real ones";
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{100, 200, 300}));
}

TEST_F(Deliveries, OfAPartAreLaidOnWhatWasKnownOnTheirOwnDayNeverOnLaterOnes)
{
    taken(first, makeDay(2024, 4, 5));
    taken(second, makeDay(2024, 5, 5));
    auto late = request({write("late.csv", "month;arrivals\n2024-01;101\n")}, makeDay(2024, 4, 20));
    late.coverage = Coverage::Part;
    taken(late);
    EXPECT_EQ(known(makeDay(2024, 4, 25)), (std::vector<double>{101, 200, 300}));
    EXPECT_EQ(known(makeDay(2024, 6, 1)), (std::vector<double>{100, 210, 350, 400}));
}

TEST_F(Deliveries, OfTheLatestMonthsKeepTheHistoryAndSaySo)
{
    taken(second, makeDay(2024, 5, 5));
    const auto report = taken(latest, makeDay(2024, 6, 5));
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{100, 210, 350, 450, 500}));
    ASSERT_THAT(report.coverages, SizeIs(1));
    EXPECT_EQ(report.coverages[0].coverage, Coverage::Part);
    EXPECT_EQ(report.coverages[0].leftOut, 3);
    EXPECT_THAT(coverageMessage(report.coverages[0]).rule, HasSubstr("3 periods of the 4 known"));
    EXPECT_THAT(taken(latest, makeDay(2024, 6, 5)).alreadyThere, SizeIs(1));
}

TEST_F(Deliveries, ThatAreSaidToBeWholeReplaceTheHistoryWithAWarning)
{
    taken(second, makeDay(2024, 5, 5));
    auto whole = request({write("latest.csv", latest)}, makeDay(2024, 6, 5));
    whole.coverage = Coverage::Whole;
    const auto report = taken(whole);
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{450, 500}));
    ASSERT_THAT(report.doubtful, ::testing::Not(IsEmpty()));
    EXPECT_EQ(report.doubtful.front().code, "V2");
    EXPECT_THAT(report.doubtful.front().remedy, HasSubstr("--merge"));
}

TEST_F(Deliveries, OfARevisedFileOfAllYearsReplaceWhatWasWithdrawn)
{
    taken(second, makeDay(2024, 5, 5));
    const auto report = taken(first, makeDay(2024, 6, 5));
    EXPECT_EQ(report.coverages.front().coverage, Coverage::Whole);
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{100, 200, 300}));
}

TEST_F(Deliveries, OfSeveralMonthsInOneCallMakeOneSeries)
{
    const auto report = taken(request({write("a.csv", "month;arrivals\n2024-01;10\n2024-02;20\n"),
                                       write("b.csv", "month;arrivals\n2024-03;30\n2024-04;40\n")},
                                      makeDay(2024, 5, 5)));
    EXPECT_THAT(report.vintages, SizeIs(2));
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{10, 20, 30, 40}));
}

TEST_F(Deliveries, ThatContradictEachOtherInOneCallAreRefusedWithBothFilesNamed)
{
    const auto report = taken(request({write("ag_a.csv", "date;arrivals\n2024-01-01;100\n2024-01-02;110\n"),
                                       write("ag_b.csv", "date;arrivals\n2024-01-01;9000\n2024-01-02;9100\n")},
                                      makeDay(2024, 5, 5)));
    EXPECT_THAT(report.vintages, SizeIs(0));
    EXPECT_EQ(report.refused, 2);
    const RowMessage& message = report.files.front().messages.front();
    EXPECT_EQ(message.code, "C19");
    EXPECT_THAT(message.rule, HasSubstr("ag_a.csv"));
    EXPECT_THAT(message.rule, HasSubstr("ag_b.csv"));
    EXPECT_THAT(message.rule, HasSubstr("9,000"));
}

TEST_F(Deliveries, OfDatedFilesContradictEachOtherOnlyWhereTheyAreOfOneDay)
{
    const std::string may =
        write("may.csv", "vintage;month;arrivals\n2024-04-05;2024-01;100\n2024-05-05;2024-01;110\n");
    const std::string june = write("june.csv", "vintage;month;arrivals\n2024-06-05;2024-01;120\n");
    const std::string other =
        write("other.csv", "vintage;month;arrivals\n2024-04-05;2024-01;90\n2024-07-05;2024-01;1\n");
    EXPECT_EQ(lookAtFiles(project, {may, june}, {}, RunContext())->back().errors, 0);
    EXPECT_EQ(lookAtFiles(project, {may, other}, {}, RunContext())->back().errors, 1) << "of 5 April";
    const auto clash = taken(request({may, other}, makeDay(2024, 8, 1)));
    EXPECT_EQ(clash.refused, 2);
    EXPECT_EQ(clash.files.front().messages.front().code, "C19");
    EXPECT_THAT(taken(request({may, june}, makeDay(2024, 8, 1))).vintages, SizeIs(3));
}

TEST_F(Deliveries, OfSuchAFileThatAreOlderShowTheirErrorsBeforeTheyAreTakenInToo)
{
    taken(first, makeDay(2024, 4, 5));
    const std::string below =
        write("below.csv", "vintage;month;arrivals\n2024-05-05;2024-01;-3\n2024-06-05;2024-01;9\n");
    const auto look = lookAtFile(project, {below, {}, {}, {}}, RunContext());
    ASSERT_EQ(look->file.errors, 1);
    EXPECT_EQ(look->file.messages.front().code, "C20");
    const auto line = lookAtFiles(project, {below}, {}, RunContext());
    EXPECT_EQ(line->front().errors, 1);
    EXPECT_THAT(line->front().problem, HasSubstr("never below 0"));
}

TEST_F(Deliveries, OfTwoPublishersAreKeptApartAndEachFindsItsOwnAgain)
{
    taken(first, makeDay(2024, 4, 5), "Serbian police");
    const auto report = taken(second, makeDay(2024, 5, 5), "Greek police");
    ASSERT_THAT(project.all<SeriesInfo>().value(), SizeIs(2));
    EXPECT_EQ(report.doubtful.front().code, "V3");
    EXPECT_THAT(report.doubtful.front().rule, HasSubstr("Serbian police"));
    taken(latest, makeDay(2024, 6, 5), "greek  POLICE");
    ASSERT_THAT(project.all<SeriesInfo>().value(), SizeIs(2));
    EXPECT_EQ(known(std::nullopt), (std::vector<double>{100, 200, 300}));
    const SeriesId other = project.all<SeriesInfo>()->back().id;
    EXPECT_EQ(project.series(other)->size(), 5);
}

TEST_F(Deliveries, TellBeforehandOfAnotherPublisherOnlyWhereTheyWouldBeKeptApart)
{
    taken(first, makeDay(2024, 4, 5), "Serbian police");
    const auto underItsKey = lookAtFiles(project, {write("key.csv", second)}, {}, RunContext());
    EXPECT_THAT(underItsKey->front().publishers, ElementsAre("Serbian police"));
    const std::string byName = "month;" + text(only()) + "\n2024-04;7\n2024-05;8\n";
    const auto underItsId = lookAtFiles(project, {write("id.csv", byName)}, {}, RunContext());
    EXPECT_THAT(underItsId->front().publishers, IsEmpty());
    taken(byName, makeDay(2024, 6, 5), "Greek police");
    EXPECT_THAT(project.all<SeriesInfo>().value(), SizeIs(1)) << "the next delivery of the same series";
}

TEST_F(Deliveries, ArePrintedWithTheSourceGradeAndStatusOfTheOneThatIsShown)
{
    auto graded = request({write("v1.csv", "month;arrivals\n2024-01;100 p\n2024-02;200\n")}, makeDay(2024, 4, 5));
    graded.source.grade = *parseGrade("B2");
    taken(graded);
    EXPECT_THAT(seriesChart(project, only())->source, HasSubstr("publisher not given"));
    taken("month;arrivals\n2024-01;100\n2024-02;210\n", makeDay(2024, 5, 5), "Police");
    const auto chart = seriesChart(project, only());
    ASSERT_TRUE(chart) << chart.error().detail;
    EXPECT_THAT(chart->source, HasSubstr("Police"));
    EXPECT_EQ(chart->source.find("B2"), std::string::npos);
    EXPECT_EQ(chart->note, "");
    EXPECT_THAT(project.figuresAsKnown(only(), makeDay(2024, 4, 6))->info.qualityNote, HasSubstr("preliminary: 1"));
}

TEST_F(Deliveries, OfAnExerciseAndRealOnesNeverStandInOneSeries)
{
    auto exercise = request({write("x.csv", first)}, makeDay(2024, 4, 5));
    exercise.status = FigureStatus::Exercise;
    taken(exercise);
    const auto real = taken(second, makeDay(2024, 5, 5));
    EXPECT_EQ(real.refused, 1);
    EXPECT_EQ(real.files.front().messages.front().code, "V4");
    EXPECT_THAT(project.vintages().value(), SizeIs(1));
    ASSERT_TRUE(project.removeVintage(VintageId{"v1"}));
    taken(second, makeDay(2024, 5, 5));
    EXPECT_EQ(taken(exercise).refused, 1);
    EXPECT_THAT(project.vintages().value(), SizeIs(1));
}

TEST_F(Deliveries, AreShownBeforeTheyAreTakenInWithWhatTheyLeaveOutAndContradict)
{
    taken(second, makeDay(2024, 5, 5), "Police");
    const std::vector<std::string> paths{write("part.csv", latest), write("other.csv", "month;arrivals\n2024-05;7\n")};
    const auto one = lookAtFile(project, {paths[0], {}, {}, {}}, RunContext());
    ASSERT_TRUE(one);
    EXPECT_EQ(one->coverage.coverage, Coverage::Part);
    EXPECT_EQ(one->coverage.leftOut, 3);
    EXPECT_EQ(one->series.front().publisher, "Police");
    const auto alone = lookAtFiles(project, {paths[0]}, {}, RunContext());
    EXPECT_EQ(alone->front().warnings, 1);
    EXPECT_THAT(alone->front().problem, HasSubstr("3 periods"));
    const auto both = lookAtFiles(project, paths, {}, RunContext());
    EXPECT_EQ(both->front().errors, 1);
    EXPECT_THAT(both->back().problem, HasSubstr("part.csv"));
}

} // namespace
} // namespace antevia
