#include "app/usecases/data_note.h"
#include "app/usecases/export_tables.h"
#include "app/usecases/plan_facts.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/take_in_found.h"
#include "app/usecases/withheld_findings.h"
#include "app/usecases/work_out_needs.h"
#include "app/usecases/write_plan.h"
#include "model/formats/file.h"
#include "tests/support/sample_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace antevia {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::TemporaryFolder;

/// Text taken in as a file, and what leaves of it.
class Export : public ::testing::Test {
protected:
    ProjectFile taken(const std::string& name, const std::string& text)
    {
        EXPECT_TRUE(writeFileAtomically(folder / name, text));
        return takenFrom(name);
    }
    ProjectFile takenFrom(const std::string& name)
    {
        ++m_projects;
        auto project = newProject({folder / (std::to_string(m_projects) + ".antevia"), {}, {}, {}, testing::sampleNow},
                                  RunContext());
        EXPECT_TRUE(project);
        TakeInFoundRequest request;
        request.paths = {folder / name};
        request.now = testing::sampleNow;
        request.how.places = &builtInPlaces();
        const auto report = takeInFound(*project, request, RunContext());
        EXPECT_TRUE(report) << report.error().detail;
        return *std::move(project);
    }
    std::string exported(const ProjectFile& project, TableFormat format = TableFormat::Csv,
                         SmallCells small = SmallCells::Withheld, const std::string& name = "out")
    {
        TableExport request;
        request.format = format;
        request.figures.smallCells = small;
        request.path = folder / name;
        const auto done = exportTable(project, request, RunContext());
        EXPECT_TRUE(done) << done.error().detail;
        return readFile(request.path).value();
    }
    TemporaryFolder folder;

private:
    int m_projects = 0;
};

constexpr const char* bySex = "period;sex;arrivals\n"
                              "2024-01;M;60\n2024-01;F;3\n2024-01;T;63\n"
                              "2024-02;M;61\n2024-02;F;30\n2024-02;T;91\n";

TEST_F(Export, OfOneSexIsNotHadFromTheTotal)
{
    const std::string csv = exported(taken("sex.csv", bySex));
    EXPECT_THAT(csv, HasSubstr(",,\"1 to 4, withheld\","));
    EXPECT_THAT(csv, HasSubstr(",,\"withheld, so that others cannot be worked out\","));
    EXPECT_THAT(csv, Not(HasSubstr(",60,")));
    EXPECT_THAT(csv, HasSubstr(",63,normal,"));
    EXPECT_THAT(csv, HasSubstr(",30,normal,"));
}

TEST_F(Export, OfAProjectThatIsChangedMeanwhileIsGivenUp)
{
    ProjectFile project = taken("sex.csv", bySex);
    const auto table = figuresTable(project, {}, RunContext());
    ASSERT_TRUE(table) << table.error().detail;
    ProjectInfo info = *project.info();
    info.title = "Changed";
    ASSERT_TRUE(project.put(info));
    ASSERT_TRUE(writeFileAtomically(folder / "out.csv", "old"));
    const auto written = writeTable(*table, TableFormat::Csv, folder / "out.csv");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Conflict);
    EXPECT_EQ(*readFile(folder / "out.csv"), "old");
}

TEST_F(Export, ThatIsStoppedLeavesTheOldFile)
{
    const ProjectFile project = taken("sex.csv", bySex);
    TableExport request;
    request.path = folder / "out.csv";
    ASSERT_TRUE(writeFileAtomically(request.path, "old"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(exportTable(project, request, RunContext(stop.get_token(), {}, 1)).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(*readFile(request.path), "old");
}

TEST_F(Export, OfOneSeriesAloneWithholdsWhatAnotherTableWouldGiveAway)
{
    const ProjectFile project = taken("sex.csv", bySex);
    TableExport request;
    request.path = folder / "out";
    const auto infos = project.all<SeriesInfo>().value();
    for (const SeriesInfo& info : infos)
        if (info.name == "M")
            request.figures.series = {info.id};
    ASSERT_TRUE(exportTable(project, request, RunContext()));
    EXPECT_THAT(readFile(request.path).value(), Not(HasSubstr(",60,")));
}

TEST_F(Export, HasNoFigureGivenInConfidenceInAnyFormat)
{
    const ProjectFile project = taken("conf.csv", "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE,"
                                                  "OBS_STATUS,CONF_STATUS\n"
                                                  "dataflow,X:Y(1.0),I,M,GR,2024-01,50123,A,C\n"
                                                  "dataflow,X:Y(1.0),I,M,GR,2024-02,600,A,F\n");
    for (const TableFormat format : {TableFormat::Csv, TableFormat::SdmxCsv, TableFormat::Hxl})
        for (const SmallCells small : {SmallCells::Withheld, SmallCells::Kept}) {
            const std::string text = exported(project, format, small);
            EXPECT_THAT(text, Not(HasSubstr("50123"))) << word(format);
            EXPECT_THAT(text, HasSubstr("600")) << word(format);
        }
    EXPECT_THAT(exported(project, TableFormat::SdmxCsv), HasSubstr(",2024-01,,Q,C,"));
}

TEST_F(Export, SaysHowFiguresStandAsTheirPublisherDoes)
{
    const ProjectFile project = taken("flags.csv", "date,arrivals\n2024-01-01,100 b\n2024-01-02,110 u\n"
                                                   "2024-01-03,120 bp\n2024-01-04,130*\n2024-01-05,140\n");
    const std::string csv = exported(project);
    EXPECT_THAT(csv, HasSubstr(",100,break in series,b,"));
    EXPECT_THAT(csv, HasSubstr(",110,low reliability,u,"));
    EXPECT_THAT(csv, HasSubstr(",120,\"preliminary, break in series\",bp,"));
    EXPECT_THAT(csv, HasSubstr(",130,flag *,*,"));
    EXPECT_THAT(csv, HasSubstr(",140,normal,,"));
    const std::string sdmx = exported(project, TableFormat::SdmxCsv);
    for (const char* cells : {",100,B,F,b,", ",110,U,F,u,", ",120,P,F,bp,", ",130,A,F,*,", ",140,A,F,,"})
        EXPECT_THAT(sdmx, HasSubstr(cells));
}

TEST_F(Export, NamesWhereAndWhom)
{
    const ProjectFile project = taken("who.csv", "period,country,nationality,sex,age,arrivals\n"
                                                 "2024-01,Serbia,Kosovo,F,Y14-17,100000\n"
                                                 "2024-01,Serbia,Afghanistan,F,Y14-17,50\n");
    const std::string csv = exported(project);
    EXPECT_THAT(csv, HasSubstr(",Serbia,RS,RS,Kosovo*,XK,,female,14-17,,"));
    EXPECT_THAT(csv, HasSubstr(",100000,normal,"));
    EXPECT_THAT(csv, HasSubstr("UNSCR 1244"));
    EXPECT_THAT(exported(project, TableFormat::SdmxCsv), HasSubstr(",RS,XK,,F,14-17,,"));
    EXPECT_THAT(exported(project, TableFormat::Hxl), HasSubstr("#population+nationality+code"));
}

TEST_F(Export, NeverPrintsKosovoWithoutItsAsterisk)
{
    const ProjectFile project = taken("kosovo.csv", "period,country,arrivals\n2024-01,Kosovo,100\n2024-01,RS,50\n");
    for (const TableFormat format : {TableFormat::Csv, TableFormat::SdmxCsv, TableFormat::Hxl}) {
        std::string text = exported(project, format);
        for (auto at = text.find("Kosovo"); at != std::string::npos; at = text.find("Kosovo", at + 1)) {
            const bool isInNote = text.substr(at).starts_with("Kosovo declaration of independence");
            EXPECT_TRUE(isInNote || text[at + 6] == '*') << word(format) << ": " << text.substr(at, 40);
        }
    }
}

TEST_F(Export, OfAnExerciseSaysSoOnTop)
{
    ASSERT_TRUE(writeFileAtomically(folder / "drill.csv", "date,arrivals\n2024-01-01,100\n2024-01-02,110\n"));
    auto project = newProject({folder / "drill.antevia", {}, {}, {}, testing::sampleNow}, RunContext());
    TakeInFoundRequest request;
    request.paths = {folder / "drill.csv"};
    request.now = testing::sampleNow;
    request.status = FigureStatus::Exercise;
    ASSERT_TRUE(takeInFound(*project, request, RunContext()));
    EXPECT_TRUE(exported(*project).starts_with("# EXERCISE"));
    EXPECT_THAT(exported(*project, TableFormat::SdmxCsv), HasSubstr("EXERCISE: these figures are made up"));
    EXPECT_THAT(exported(*project, TableFormat::Hxl), HasSubstr("EXERCISE"));
}

TEST_F(Export, APlanWithFiguresOfAnExerciseIsMarkedAsOne)
{
    ProjectFile project = testing::sampleProject(folder, "sample.antevia", 20);
    const ScenarioId scenario{"closure"};
    ASSERT_TRUE(simulateScenario(project, {scenario, testing::sampleNow}, RunContext()));
    ASSERT_TRUE(workOutNeeds(project, {scenario, {}, testing::sampleNow}, RunContext()));
    const PlanRequest request{{}, scenario, {}, testing::sampleNow};
    const auto before = planFacts(project, request);
    ASSERT_TRUE(before) << before.error().detail;
    EXPECT_FALSE(before->plan.marking.exercise);
    SeriesFigures drill{project.get<SeriesInfo>("MK").value(), {}, {}};
    drill.info.id.value = "drill";
    drill.series = Series(periodOf(makeDay(2015, 10, 1), Frequency::Daily), Eigen::VectorXd::Constant(1, 50.0));
    drill.marks = {{drill.series.first(), CellState::Figure, 0, 0, FigureStatus::Exercise, {}, ""}};
    Vintage vintage;
    vintage.recordedAt = testing::sampleNow;
    ASSERT_TRUE(project.addVintage(vintage, {drill}));
    const auto after = planFacts(project, request);
    ASSERT_TRUE(after) << after.error().detail;
    EXPECT_TRUE(after->plan.marking.exercise);
}

TEST_F(Export, KeepsFormulasFromRunningAndReadsThemBack)
{
    const ProjectFile project = taken("route.csv", "period,route,arrivals\n2024-01,\"=HYPERLINK(1)\",100\n"
                                                   "2024-01,@SUM(A1),200\n");
    const std::string csv = exported(project, TableFormat::Csv, SmallCells::Withheld, "out.csv");
    EXPECT_THAT(csv, HasSubstr(",'=HYPERLINK(1),"));
    EXPECT_THAT(csv, HasSubstr(",'@SUM(A1),"));
    const ProjectFile again = takenFrom("out.csv");
    EXPECT_THAT(again.all<SeriesInfo>().value(), ::testing::Contains(::testing::Field(&SeriesInfo::name, "@SUM(A1)")));
}

/// What has to come back: what each series is, its figures and marks.
std::string described(const ProjectFile& project)
{
    std::string out;
    const auto infos = project.all<SeriesInfo>().value();
    for (const SeriesInfo& info : infos) {
        const FiguresAsKnown known = project.figuresAsKnown(info.id, std::nullopt).value();
        out += text(info.id) + " " + info.name + " " + describe(info.basis) + " " + text(info.partOf) + "\n";
        for (int row = 0; row < known.series.size(); ++row)
            out +=
                printPeriod(later(known.series.first(), row)) + " " + std::to_string(known.series.values()[row]) + "\n";
        for (const CellMark& mark : known.marks)
            out += printPeriod(mark.period) + " " + printMark(mark) + "\n";
    }
    return out;
}

TEST_F(Export, ComesBackAsTheSameSeriesInEveryFormat)
{
    const ProjectFile project =
        taken("all.csv", "period,country,nationality,sex,arrivals\n"
                         "2024-01,Serbia,Afghanistan,F,100000 b\n2024-02,Serbia,Afghanistan,F,:\n"
                         "2024-03,Serbia,Afghanistan,F,3\n2024-04,Serbia,Afghanistan,F,<5\n"
                         "2024-01,Kosovo*,Syria,M,12 p\n2024-02,Kosovo*,Syria,M,13\n2024-03,Kosovo*,Syria,M,: z\n"
                         "2024-04,Kosovo*,Syria,M,14\n");
    const std::string before = described(project);
    for (const auto& [format, name] :
         {std::pair{TableFormat::Csv, "back.csv"}, std::pair{TableFormat::Xlsx, "back.xlsx"},
          std::pair{TableFormat::SdmxCsv, "back.sdmx.csv"}, std::pair{TableFormat::Hxl, "back.hxl.csv"}}) {
        exported(project, format, SmallCells::Kept, name);
        EXPECT_EQ(described(takenFrom(name)), before) << name;
    }
}

TEST_F(Export, MonthsThreeApartComeBackAsMonths)
{
    const ProjectFile project =
        taken("months.csv", "period,arrivals\n2024-01,10\n2024-02,11\n2024-04,12\n2024-07,13\n2024-10,14\n");
    const std::string csv = exported(project, TableFormat::Csv, SmallCells::Kept, "months-out.csv");
    std::string apart; // as somebody may cut it down
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("2024-") || std::string("01 04 07 10").find(line.substr(5, 2)) != std::string::npos)
            apart += line + "\n";
    ASSERT_TRUE(writeFileAtomically(folder / "apart.csv", apart));
    const ProjectFile again = takenFrom("apart.csv");
    EXPECT_EQ(again.all<SeriesInfo>()->front().frequency, Frequency::Monthly);
}

TEST_F(Export, OfTheQualityBoardDoesNotTellWithheldFigures)
{
    std::string text = "date,arrivals\n";
    for (int day = 10; day < 30; ++day)
        text += "2024-01-" + std::to_string(day) + "," + (day == 20 ? "50123 c" : std::to_string(100 + day % 7)) + "\n";
    const ProjectFile project = taken("spike.csv", text);
    const auto board = qualityOfProject(project, {}, RunContext());
    ASSERT_THAT(board->findings, ::testing::Not(::testing::IsEmpty()));
    TableExport request;
    request.table = "quality";
    request.path = folder / "quality";
    ASSERT_TRUE(exportTable(project, request, RunContext()));
    EXPECT_THAT(readFile(request.path).value(), HasSubstr("figures of these periods are withheld"));
    EXPECT_THAT(readFile(request.path).value(), Not(ContainsRegex("50,?123")));

    const SeriesId id = project.all<SeriesInfo>().value().front().id;
    const Day asOf = makeDay(2024, 3, 1);
    EXPECT_THAT(plainNote(*dataNote(project, {id}, asOf, RunContext())), ContainsRegex("50,?123"));
    const WithheldCells untold = withheldAsReadOrDelivered(project, {}).value();
    EXPECT_THAT(plainNote(*dataNote(project, {id}, asOf, RunContext(), untold)), Not(ContainsRegex("50,?123")));
}

TEST_F(Export, TheDataNoteTellsSuppressedFromMissing)
{
    std::string text = "date,arrivals\n";
    for (int day = 10; day < 26; ++day)
        text += "2024-01-" + std::to_string(day) + "," + (day < 14 ? "<5" : day < 16 ? ":" : "50") + "\n";
    const ProjectFile project = taken("days.csv", text);
    const SeriesId id = project.all<SeriesInfo>().value().front().id;
    const auto note = dataNote(project, {id}, makeDay(2027, 1, 1), RunContext());
    ASSERT_TRUE(note) << note.error().detail;
    EXPECT_THAT(plainNote(*note), HasSubstr("of 16 days 2 are not available, 4 are suppressed by the publisher"));
    EXPECT_THAT(plainNote(*note), HasSubstr("16 in all"));
}

} // namespace
} // namespace antevia
