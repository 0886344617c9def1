#include "tests/cli/command_run.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::fileWith;
using testing::Outcome;
using testing::run;
using testing::sample;
using testing::TemporaryFolder;

TEST(CommandLine, TeachesWithHelp)
{
    const Outcome help = run({"--help"});
    EXPECT_EQ(help.code, ExitCode::Ok);
    for (const char* word : {"new", "import", "forecast", "hindcast", "calibrate", "simulate", "needs", "plan", "run",
                             "trace", "verify", "Exit codes"})
        EXPECT_NE(help.out.find(word), std::string::npos) << word;
    EXPECT_EQ(run({"import", "--help"}).code, ExitCode::Ok);
}

TEST(CommandLine, SaysWhatItDoesNotUnderstand)
{
    EXPECT_EQ(run({}).code, ExitCode::Usage);
    EXPECT_EQ(run({"frobnicate"}).code, ExitCode::Usage);
    const Outcome wrong = run({"forecast"});
    EXPECT_EQ(wrong.code, ExitCode::Usage);
    EXPECT_NE(wrong.err.find("project"), std::string::npos);
}

TEST(CommandLine, AnswersQuestionsToTheCorridor)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    const Outcome load = run({"--json", "load-if-closed", project, "no-closure", "--link", "HR-SI"});
    ASSERT_EQ(load.code, ExitCode::Ok) << load.out;
    EXPECT_EQ(load.json()["closures"][0]["link"], "HR-SI");
    EXPECT_EQ(load.json()["closures"][0]["added"][0]["arrivals"]["p50"].size(), 61u);
    const Outcome comparison = run({"--json", "compare", project, "no-closure", "closure"});
    ASSERT_EQ(comparison.code, ExitCode::Ok) << comparison.out;
    EXPECT_EQ(comparison.json()["scenarios"].size(), 2u);
    const Outcome why = run({"--json", "explain", project, "closure", "--against", "no-closure"});
    ASSERT_EQ(why.code, ExitCode::Ok) << why.out;
    EXPECT_EQ(why.json()["causes"], nlohmann::json::array({"measures"}));
    const Outcome sensitivity = run({"--json", "sensitivity", project, "closure", "--target", "most-present",
                                     "--trajectories", "2", "--leading", "1", "--replicates", "3"});
    ASSERT_EQ(sensitivity.code, ExitCode::Ok) << sensitivity.out;
    EXPECT_EQ(sensitivity.json()["target"], "most-present");
    EXPECT_GT(sensitivity.json()["effects"][0]["muStar"], 0.0);
}

TEST(CommandLine, AnswersQuestionsInWords)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    EXPECT_NE(run({"load-if-closed", project, "no-closure"}).out.find("HR-SI"), std::string::npos);
    EXPECT_NE(run({"compare", project}).out.find("the same random numbers"), std::string::npos);
    EXPECT_NE(run({"explain", project, "closure", "--against", "no-closure"}).out.find("measures"), std::string::npos);
    EXPECT_EQ(run({"load-if-closed", project, "--link", "A-Z"}).code, ExitCode::NotFound);
    EXPECT_EQ(run({"explain", project, "closure"}).code, ExitCode::NotFound) << "nothing is kept yet";
}

TEST(CommandLine, GoesThroughTheChainStepByStep)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    const Outcome forecast = run({"--json", "forecast", project, "GRm", "--horizon", "60"});
    ASSERT_EQ(forecast.code, ExitCode::Ok) << forecast.out;
    EXPECT_EQ(forecast.json()[0]["series"], "GRm");
    const Outcome simulation = run({"--json", "simulate", project, "closure"});
    ASSERT_EQ(simulation.code, ExitCode::Ok) << simulation.out;
    EXPECT_EQ(simulation.json()["conservation"]["worstImbalance"], 0);
    const Outcome needs = run({"--json", "needs", project, "closure"});
    ASSERT_EQ(needs.code, ExitCode::Ok) << needs.out;
    EXPECT_FALSE(needs.json()["rows"].empty());
    const Outcome plan = run({"--json", "plan", project, "--out", folder / "plan.pdf", "--out", folder / "plan.odt"});
    ASSERT_EQ(plan.code, ExitCode::Ok) << plan.out;
    EXPECT_TRUE(std::filesystem::exists(folder / "plan.odt"));
    const Outcome trace = run({"--json", "trace", project, "F1"});
    ASSERT_EQ(trace.code, ExitCode::Ok) << trace.out;
    EXPECT_EQ(trace.json()["ref"], "F1");
    const Outcome verify = run({"--json", "verify", project});
    EXPECT_EQ(verify.code, ExitCode::Ok) << verify.out;
    EXPECT_EQ(verify.json()["agrees"], true);
}

TEST(CommandLine, ForecastsAPastDayAgainAndChangesNothing)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    const std::vector<std::string> verb{"hindcast", project, "--as-of", "2015-10-20", "--record-days", "1", "--json"};
    const Outcome past = run(verb);
    ASSERT_EQ(past.code, ExitCode::Ok) << past.err;
    EXPECT_EQ(past.json()["asOf"], "2015-10-20");
    EXPECT_EQ(past.json()["scores"][0]["method"], "flow");
    EXPECT_EQ(past.json()["cases"][0]["actual"]["1"], 9725); // mainland Greece, published for 21 October 2015
    EXPECT_EQ(run({"hindcast", project, "--as-of", "yesterday"}).code, ExitCode::BadInput);
    EXPECT_EQ(run({"hindcast", project, "--as-of", "2013-01-01"}).code, ExitCode::BadInput);
}

TEST(CommandLine, CalibratesAndSaysWhatTheFiguresDoNotTell)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    const std::vector<std::string> verb{"calibrate", project, "closure", "--as-of", "2015-11-15",
                                        "--members", "40",    "--days",  "14",      "--json"};
    const Outcome made = run(verb);
    ASSERT_EQ(made.code, ExitCode::Ok) << made.err;
    EXPECT_EQ(made.json()["kept"], true);
    EXPECT_NE(made.json()["before"], made.json()["after"]);
    EXPECT_LT(made.json()["errorAfter"], made.json()["errorBefore"]);
    EXPECT_EQ(run({"calibrate", project, "nosuch"}).code, ExitCode::NotFound);
}

TEST(CommandLine, AssimilatesAndKeepsItWithTheScenarioOnlyIfThatIsSaid)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    const auto days = [&] {
        return ProjectFile::open(project, OpenMode::ReadOnly, "test")->get<Scenario>("closure")->assimilatedDays;
    };
    const Outcome shown = run({"--json", "assimilate", project, "closure", "--days", "7"});
    ASSERT_EQ(shown.code, ExitCode::Ok) << shown.out;
    EXPECT_EQ(shown.json()["kept"], false);
    EXPECT_EQ(shown.json()["days"], 7);
    EXPECT_EQ(days(), 0);
    const Outcome kept = run({"--json", "assimilate", project, "closure", "--days", "7", "--keep"});
    ASSERT_EQ(kept.code, ExitCode::Ok) << kept.out;
    EXPECT_EQ(kept.json()["kept"], true);
    EXPECT_EQ(kept.json()["errorAfter"], shown.json()["errorAfter"]) << "keeping changes nothing of the answer";
    EXPECT_EQ(days(), 7);
    const Outcome dropped = run({"--json", "assimilate", project, "closure", "--drop"});
    ASSERT_EQ(dropped.code, ExitCode::Ok) << dropped.out;
    EXPECT_EQ(dropped.json()["kept"], false);
    EXPECT_EQ(days(), 0);
}

TEST(CommandLine, TakesKeepOrDropOfAnAssimilationAndNotBoth)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    EXPECT_EQ(run({"assimilate", project, "closure", "--keep", "--drop"}).code, ExitCode::Usage);
    EXPECT_EQ(run({"assimilate", project, "nosuch", "--drop"}).code, ExitCode::NotFound);
    EXPECT_EQ(run({"assimilate", project, "nosuch", "--keep"}).code, ExitCode::NotFound);
}

TEST(CommandLine, WarnsOfANetworkDriveAndWritesTheProjectBack)
{
    const TemporaryFolder folder;
    const TemporaryFolder cache;
    const std::string project = sample(folder);
    const std::string data = fileWith(folder, "x.csv", "date,SI\n2016-05-01,100\n2016-05-02,120\n");
    ::setenv("ANTEVIA_NETWORK_FOLDERS", std::filesystem::path(project).parent_path().c_str(), 1);
    ::setenv("XDG_CACHE_HOME", (cache / "").c_str(), 1);
    const Outcome import = run({"import", project, data});
    ::unsetenv("ANTEVIA_NETWORK_FOLDERS");
    ::unsetenv("XDG_CACHE_HOME");
    EXPECT_EQ(import.code, ExitCode::Ok) << import.err;
    EXPECT_NE(import.err.find("network drive"), std::string::npos) << import.err;
    EXPECT_EQ(import.out.find("network drive"), std::string::npos);
    EXPECT_EQ(ProjectFile::open(project, OpenMode::ReadOnly, "test")->vintages()->size(), 2U);
}

TEST(CommandLine, NamesTheStepThatIsMissing)
{
    const TemporaryFolder folder;
    const Outcome needs = run({"needs", sample(folder), "closure"});
    EXPECT_EQ(needs.code, ExitCode::NotFound);
    EXPECT_FALSE(needs.err.empty());
}

TEST(CommandLine, RefusesAFileThatIsThereAlready)
{
    const TemporaryFolder folder;
    EXPECT_EQ(run({"new", sample(folder), "--case", testing::sampleCase}).code, ExitCode::Conflict);
}

TEST(CommandLine, NamesRowAndColumnOfWhatItDoesNotTakeIn)
{
    const TemporaryFolder folder;
    const std::string data = fileWith(folder, "x.csv", "date,SI\n2016-05-01,-3\n2016-05-02,12.7\n2016-02-30,4\n");
    const Outcome import = run({"import", sample(folder), data});
    EXPECT_EQ(import.code, ExitCode::Differs);
    for (const char* words : {"row 2", "row 3", "row 4", "nothing was taken in"})
        EXPECT_NE(import.out.find(words), std::string::npos) << words << "\n" << import.out;
}

TEST(CommandLine, ShowsWhatItUnderstandsBeforeItTakesAnythingIn)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    const std::string data = fileWith(folder, "x.csv", "Datum;Zahl\n01.05.2016;1.234\n13.05.2016;1.100\n");
    const Outcome dry = run({"import", project, data, "--dry-run", "--group-mark", ".", "--decimal-mark", ",",
                             "--date-form", "day-month-year", "--column", "Zahl=SI"});
    EXPECT_EQ(dry.code, ExitCode::Ok) << dry.out << dry.err;
    EXPECT_NE(dry.out.find("Would take in 2 figures of 1 series (11 cells without a figure): SI"), std::string::npos)
        << dry.out;
    EXPECT_EQ(ProjectFile::open(project, OpenMode::ReadOnly, "test")->vintages()->size(), 1U);
    const Outcome taken = run({"--json", "import", project, data, "--group-mark", ".", "--decimal-mark", ",",
                               "--date-form", "day-month-year", "--column", "Zahl=SI"});
    ASSERT_EQ(taken.code, ExitCode::Ok) << taken.out << taken.err;
    EXPECT_EQ(taken.json()["observations"], 2);
}

TEST(CommandLine, TakesAFileIntoAnEmptyProjectOnceItIsSaidWhatItCounts)
{
    const TemporaryFolder folder;
    ASSERT_EQ(run({"new", folder / "mine.antevia", "--title", "Mine"}).code, ExitCode::Ok);
    const std::string data = fileWith(folder, "x.csv", "date,North,South\n2016-05-01,10,20\n2016-05-02,11,N/A\n");
    const Outcome silent = run({"import", folder / "mine.antevia", data, "--add-unknown"});
    EXPECT_EQ(silent.code, ExitCode::BadInput);
    EXPECT_NE(silent.err.find("--unit"), std::string::npos) << silent.err;
    const Outcome taken =
        run({"--json", "import", folder / "mine.antevia", data, "--add-unknown", "--unit", "arrival"});
    ASSERT_EQ(taken.code, ExitCode::Ok) << taken.out << taken.err;
    EXPECT_EQ(taken.json()["series"].size(), 2U);
    EXPECT_EQ(taken.json()["missing"], 1);
}

TEST(CommandLine, TakesAPersonsWordForAPlaceThatNoDictionaryHas)
{
    const TemporaryFolder folder;
    const std::string data = fileWith(folder, "x.csv",
                                      "month,country,arrivals\n2016-05,Austria,1\n2016-05,Slovenia,2\n"
                                      "2016-05,Kraotia,3\n");
    const auto dryRun = [&](const std::vector<std::string>& said) {
        std::vector<std::string> arguments{"--json", "import", "--dry-run", data};
        arguments.insert(arguments.end(), said.begin(), said.end());
        return run(arguments);
    };
    const auto placeIn = [](const Outcome& dry) { return dry.json()["files"][0]["series"][2]["place"]; };
    EXPECT_EQ(placeIn(dryRun({})), "Kraotia");
    EXPECT_EQ(placeIn(dryRun({"--place", "Kraotia=HR"})), "HR");
    const Outcome noPlace = dryRun({"--place", "Kraotia=QQ"});
    EXPECT_EQ(noPlace.code, ExitCode::NotFound);
    EXPECT_NE((noPlace.out + noPlace.err).find("'QQ' is the code of no place"), std::string::npos);
    const Outcome noCode = dryRun({"--place", "Kraotia"});
    EXPECT_EQ(noCode.code, ExitCode::BadInput);
    EXPECT_NE((noCode.out + noCode.err).find("--place takes NAME=CODE, not 'Kraotia'"), std::string::npos);
}

struct BadFile {
    const char* name;
    std::string bytes;
    ExitCode code;
};

TEST(CommandLine, AnswersEachBadFileAndLeavesTheProjectAsItWas)
{
    const TemporaryFolder folder;
    const std::string project = sample(folder);
    for (const BadFile& bad :
         {BadFile{"empty.csv", "", ExitCode::BadInput}, BadFile{"zip.xlsx", "PK\x03\x04 broken", ExitCode::BadInput},
          BadFile{"nul.csv", std::string("date,SI\n2016-05-01,1\0\n", 22), ExitCode::BadInput},
          BadFile{"latin.csv", "date,SI\n2016-05-01,1\nSlovenija \x9a\xe6,\n", ExitCode::BadInput},
          BadFile{"quote.csv", "date,SI\n\"2016-05-01,1\n", ExitCode::BadInput}}) {
        const Outcome import = run({"import", project, fileWith(folder, bad.name, bad.bytes)});
        EXPECT_TRUE(import.code == bad.code || import.code == ExitCode::Differs) << bad.name << "\n"
                                                                                 << import.out << import.err;
        EXPECT_FALSE(import.out.empty() && import.err.empty()) << bad.name;
    }
    EXPECT_EQ(run({"import", project, folder / "not-there.csv"}).code, ExitCode::NotFound);
    EXPECT_EQ(ProjectFile::open(project, OpenMode::ReadOnly, "test")->vintages()->size(), 1U);
}

TEST(CommandLine, ShowsFilesWithoutAProjectAsJson)
{
    const TemporaryFolder folder;
    const std::string wide = fileWith(folder, "wide.csv", "geo,2014,2015\nEL,1,2\nAT,:,4 p\n");
    const std::string broken = fileWith(folder, "broken.csv", "date,SI\n\"2016-05-01,1\n");
    const Outcome good = run({"--json", "import", "--dry-run", wide});
    ASSERT_EQ(good.code, ExitCode::Ok) << good.out << good.err;
    const auto file = good.json()["files"][0];
    EXPECT_EQ(file["layout"], "wide");
    EXPECT_EQ(file["series"][0]["key"], "geo=EL");
    EXPECT_EQ(file["series"][0]["place"], "GR");
    EXPECT_EQ(file["series"][0]["first"], "2014");
    EXPECT_EQ(file["series"][0]["sum"], 3);
    EXPECT_EQ(file["series"][1]["missing"], 1);
    const Outcome both = run({"--json", "import", "--dry-run", wide, broken});
    EXPECT_EQ(both.code, ExitCode::Differs);
    EXPECT_EQ(both.json()["files"][1]["errors"][0]["code"], "C10");
}

TEST(CommandLine, TakesTheGoodFilesOfAFolderOnlyIfThatIsSaid)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "in");
    const std::string project = folder / "mine.antevia";
    ASSERT_EQ(run({"new", project, "--title", "Mine"}).code, ExitCode::Ok);
    fileWith(folder, "in/a.csv", "geo,2014,2015\nEL,1,2\nAT,3,4\n");
    fileWith(folder, "in/b.csv", "date,SI\n\"2016-05-01,1\n");
    fileWith(folder, "in/c.csv", "");
    fileWith(folder, "in/readme.txt", "hello\n");
    const Outcome refused = run({"--json", "import", project, folder / "in"});
    EXPECT_EQ(refused.code, ExitCode::Differs);
    EXPECT_EQ(ProjectFile::open(project, OpenMode::ReadOnly, "test")->vintages()->size(), 0U);
    const Outcome taken = run({"--json", "import", project, folder / "in", "--good-files-only", "--where", "geo=AT"});
    EXPECT_EQ(taken.code, ExitCode::Ok) << "what was asked for was done";
    EXPECT_EQ(taken.json()["leftOut"].size(), 2U);
    EXPECT_EQ(taken.json()["passedOver"].size(), 1U);
    const Outcome again = run({"--json", "import", project, folder / "in", "--good-files-only", "--where", "geo=AT"});
    EXPECT_EQ(again.json()["alreadyThere"].size(), 1U);
    EXPECT_EQ(again.json()["leftOut"].size(), 2U) << "a file that brings nothing new is not among the bad ones";
    const auto kept = ProjectFile::open(project, OpenMode::ReadOnly, "test");
    ASSERT_EQ(kept->all<SeriesInfo>()->size(), 1U);
    EXPECT_EQ(kept->series(kept->all<SeriesInfo>()->front().id)->values().sum(), 7.0);
}

TEST(CommandLine, AnswersAProjectThatIsNone)
{
    const TemporaryFolder folder;
    EXPECT_NE(run({"show", fileWith(folder, "a.antevia", "")}).code, ExitCode::Ok);
    EXPECT_NE(run({"show", fileWith(folder, "b.antevia", "hello, this is no database at all")}).code, ExitCode::Ok);
    EXPECT_EQ(run({"show", folder / "c.antevia"}).code, ExitCode::NotFound);
    const Outcome json = run({"--json", "show", folder / "c.antevia"});
    EXPECT_EQ(json.json()["error"]["code"], "not-found");
}

TEST(CommandLine, SaysWhichReferencesThereAre)
{
    const TemporaryFolder folder;
    const Outcome trace = run({"trace", sample(folder), "F9999"});
    EXPECT_EQ(trace.code, ExitCode::NotFound);
    EXPECT_NE(trace.err.find("Print the plan first"), std::string::npos) << trace.err;
}

} // namespace
} // namespace antevia
