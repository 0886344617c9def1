#include "app/usecases/run_chain.h"
#include "app/usecases/simulate_scenario.h"
#include "app/usecases/trace_figure.h"
#include "app/usecases/verify_project.h"
#include "app/usecases/work_out_needs.h"
#include "app/usecases/write_plan.h"
#include "model/formats/workbook.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

std::string outputOf(const std::string& command)
{
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    std::array<char, 4096> buffer{};
    for (std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe); n > 0;
         n = fread(buffer.data(), 1, buffer.size(), pipe))
        out.append(buffer.data(), n);
    pclose(pipe);
    return out;
}

std::string textOf(const std::string& path)
{
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

/// The chain run once on the sample case, for all tests that look at what it wrote.
class Chain : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TemporaryFolder>();
        s_project = std::make_unique<ProjectFile>(sampleProject(*s_folder));
        const auto report = runChain(*s_project, {{}, out(), testing::sampleNow}, RunContext({}, {}, 2));
        ASSERT_TRUE(report) << report.error().detail;
        s_report = *report;
        s_summary = nlohmann::json::parse(textOf(out() + "/summary.json"));
    }
    static void TearDownTestSuite()
    {
        s_project.reset();
        s_folder.reset();
    }
    static std::string out() { return *s_folder / "out"; }
    static std::string pdfText() { return outputOf("pdftotext -layout '" + out() + "/plan.pdf' -"); }

    inline static std::unique_ptr<TemporaryFolder> s_folder;
    inline static std::unique_ptr<ProjectFile> s_project;
    inline static RunReport s_report;
    inline static nlohmann::json s_summary;
};

TEST_F(Chain, WritesPlanTablesChartsAndSummary)
{
    for (const char* name :
         {"plan.pdf", "plan.odt", "tables.xlsx", "summary.json", "tables/needs.csv", "charts/SI-arrivals.svg"})
        EXPECT_GT(std::filesystem::file_size(out() + "/" + name), 100U) << name;
    for (const std::string& path : s_report.written)
        EXPECT_TRUE(std::filesystem::exists(path)) << path;
}

TEST_F(Chain, EmbedsItsOwnFontsInThePdf)
{
    std::istringstream fonts(outputOf("pdffonts '" + out() + "/plan.pdf'"));
    std::string line;
    int count = 0;
    for (int row = 0; std::getline(fonts, line); ++row) {
        if (row < 2)
            continue;
        ++count;
        EXPECT_NE(line.find("NotoSans"), std::string::npos) << line;
        EXPECT_NE(line.find("yes"), std::string::npos) << line;
    }
    EXPECT_GE(count, 2);
}

TEST_F(Chain, MarksAndNumbersEveryPage)
{
    for (int page = 1; page <= s_report.planPages; ++page) {
        const std::string number = std::to_string(page);
        const std::string text =
            outputOf("pdftotext -layout -f " + number + " -l " + number + " '" + out() + "/plan.pdf' -");
        EXPECT_NE(text.find("TLP:GREEN"), std::string::npos) << "page " << page;
        EXPECT_NE(text.find(number + " of " + std::to_string(s_report.planPages)), std::string::npos)
            << "page " << page;
    }
}

TEST_F(Chain, PrintsTheNoteOnKosovoOnEachPageThatNamesIt)
{
    int named = 0;
    for (int page = 1; page <= s_report.planPages; ++page) {
        const std::string number = std::to_string(page);
        const std::string text = outputOf("pdftotext -f " + number + " -l " + number + " '" + out() + "/plan.pdf' -");
        if (text.find("Kosovo*") == std::string::npos)
            continue;
        ++named;
        EXPECT_NE(text.find("without prejudice to positions on status"), std::string::npos) << "page " << page;
    }
    EXPECT_GE(named, 1);
}

TEST_F(Chain, PrintsTheSameFiguresInPdfWorkbookAndSummary)
{
    const std::string pdf = pdfText();
    const auto sheet = readSheet(textOf(out() + "/tables.xlsx"), "Figures");
    ASSERT_TRUE(sheet) << sheet.error().detail;
    ASSERT_GT(s_summary["figures"].size(), 20U);
    for (const auto& figure : s_summary["figures"]) {
        const std::string reference = figure["ref"];
        EXPECT_NE(pdf.find(reference), std::string::npos) << reference;
        const auto row = std::ranges::find_if(
            sheet->rows, [&](const auto& cells) { return !cells.empty() && cells[0].text == reference; });
        ASSERT_NE(row, sheet->rows.end()) << reference;
        EXPECT_EQ((*row)[3].text, figure["shown"].get<std::string>()) << reference;
        if (figure["value"].is_number()) {
            EXPECT_NEAR((*row)[2].number, figure["value"].get<double>(), 1e-9 * std::abs(figure["value"].get<double>()))
                << reference;
        }
    }
}

TEST_F(Chain, StartsFromWhatWasObserved)
{
    const Simulation simulation = s_project->simulation(ScenarioId{"closure"})->value;
    const auto slovenia = std::ranges::find(simulation.places, PlaceId{"SI"}, &PlacePaths::place);
    EXPECT_TRUE((slovenia->arrivals.col(0).array() == 0).all());
    const auto austria = std::ranges::find(simulation.places, PlaceId{"AT"}, &PlacePaths::place);
    EXPECT_TRUE((austria->arrivals.col(0).array() == 6500).all());
}

TEST_F(Chain, AccountsForEveryPerson)
{
    EXPECT_EQ(s_summary["conservation"]["worstImbalance"], 0);
    EXPECT_GT(s_summary["conservation"]["entered"], 0);
}

TEST_F(Chain, SendsPeopleToSloveniaOnlyWhenTheBorderCloses)
{
    const auto total = [](const char* scenario) {
        const Simulation simulation = s_project->simulation(ScenarioId{scenario})->value;
        const auto slovenia = std::ranges::find(simulation.places, PlaceId{"SI"}, &PlacePaths::place);
        return slovenia->arrivals.middleCols(1, 30).cast<double>().sum() / simulation.replicates;
    };
    EXPECT_GT(total("closure"), 50000);
    EXPECT_LT(total("no-closure"), 5000);
}

TEST_F(Chain, ResolvesEveryPrintedReference)
{
    const auto traces = s_project->traces(s_project->info()->plan);
    ASSERT_TRUE(traces) << traces.error().detail;
    ASSERT_EQ(traces->size(), s_summary["figures"].size());
    for (std::size_t i = 0; i < traces->size(); ++i) {
        const FigureTrace& trace = (*traces)[i];
        EXPECT_EQ(trace.ref, s_summary["figures"][i]["ref"].get<std::string>());
        EXPECT_EQ(trace.shown, s_summary["figures"][i]["shown"].get<std::string>());
        EXPECT_FALSE(trace.rule.empty()) << trace.ref;
        EXPECT_FALSE(trace.inputs.empty() && trace.cells.empty()) << trace.ref << " " << trace.label;
    }
    for (const std::string& reference : {traces->front().ref, traces->back().ref})
        EXPECT_EQ(traceFigure(*s_project, reference)->ref, reference);
}

TEST_F(Chain, VerifiesItself)
{
    const auto report = verifyProject(*s_project, RunContext({}, {}, 2));
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->agrees()) << (report->differences.empty() ? "" : report->differences.front().where);
    EXPECT_GT(report->compared, 100000);
    EXPECT_TRUE(report->sameVersion);
}

TEST(Verify, FindsANumberThatWasChanged)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder, "x.antevia", 20);
    ASSERT_TRUE(simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, RunContext()));
    auto kept = project.simulation(ScenarioId{"closure"});
    ++kept->value.places[5].arrivals(3, 4);
    ASSERT_TRUE(project.put(kept->value, kept->provenance));
    const auto report = verifyProject(project, RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_FALSE(report->agrees());
}

TEST(Verify, NamesADeliveryWhoseFiguresWereChangedOutsideTheProgram)
{
    const TemporaryFolder folder;
    const std::string path = folder / "x.antevia";
    sampleProject(folder, "x.antevia", 20);
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "UPDATE observation SET value = 7 WHERE value = 12616", nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(other);
    const auto project = ProjectFile::open(path, OpenMode::ReadOnly, "test");
    ASSERT_TRUE(project) << project.error().detail;
    const auto report = verifyProject(*project, RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_EQ(report->damaged, std::vector<std::string>{"v1"});
    EXPECT_FALSE(report->agrees());
}

TEST(Needs, RefuseAnEnsembleThatIsOutOfDate)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder, "x.antevia", 20);
    ASSERT_TRUE(simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, RunContext()));
    Measure measure = *project.get<Measure>("hu-hr-closure");
    measure.effective += Days(1);
    ASSERT_TRUE(project.put(measure));
    const auto needs = workOutNeeds(project, {ScenarioId{"closure"}, {}, testing::sampleNow}, RunContext());
    ASSERT_FALSE(needs);
    EXPECT_EQ(needs.error().code, ErrorCode::Conflict);
    EXPECT_NE(needs.error().detail.find("hu-hr-closure"), std::string::npos);
}

TEST(ThreadCount, ChangesNoNumber)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder, "x.antevia", 200);
    const auto one = simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, RunContext({}, {}, 1));
    const auto two = simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, RunContext({}, {}, 2));
    ASSERT_TRUE(one && two);
    EXPECT_TRUE(*one == *two);
}

TEST(Simulate, StoppedHalfWayLeavesTheProjectAsItWas)
{
    const TemporaryFolder folder;
    ProjectFile project = sampleProject(folder, "x.antevia", 20);
    std::stop_source stop;
    const RunContext run(
        stop.get_token(),
        [&](double share, std::string_view) {
            if (share > 0.3)
                stop.request_stop();
        },
        1);
    const auto made = simulateScenario(project, {ScenarioId{"closure"}, testing::sampleNow}, run);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(project.simulation(ScenarioId{"closure"}));
}

} // namespace
} // namespace antevia
