#include "tests/cli/command_run.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::fileWith;
using testing::Outcome;
using testing::run;
using testing::sample;
using testing::TemporaryFolder;

/// A project with one monthly series "north" of 40 counts around 500 and one of 5,000 in May 2014.
std::string monthlyProject(const TemporaryFolder& folder)
{
    std::string rows = "date,North\n";
    Period month = periodOf(makeDay(2012, 1, 1), Frequency::Monthly);
    for (int i = 0; i < 40; ++i, month = later(month, 1))
        rows += printDay(firstDay(month)) + "," + std::to_string(i == 28 ? 5000 : 500 + 7 * (i * i % 11)) + "\n";
    const std::string project = folder / "m.antevia";
    EXPECT_EQ(run({"new", project, "--title", "Monthly"}).code, ExitCode::Ok);
    const Outcome import = run({"import", project, fileWith(folder, "m.csv", rows), "--add-unknown", "--unit",
                                "arrival", "--source-date", "2015-04-30"});
    EXPECT_EQ(import.code, ExitCode::Ok) << import.out << import.err;
    return project;
}

TEST(BreaksVerb, ListsWhatStandsOutAndKeepsWhatIsSaidOfIt)
{
    const TemporaryFolder folder;
    const std::string project = monthlyProject(folder);
    const Outcome list = run({"--json", "breaks", project, "north"});
    ASSERT_EQ(list.code, ExitCode::Ok) << list.out;
    ASSERT_EQ(list.json().size(), 1U) << list.out;
    EXPECT_EQ(list.json()[0]["period"], "2014-05");
    EXPECT_EQ(list.json()[0]["verdict"], "open");
    const Outcome confirmed =
        run({"--json", "breaks", project, "north", "--confirm", "outlier@2014-05", "--reason", "typing error"});
    EXPECT_EQ(confirmed.json()[0]["verdict"], "confirmed") << confirmed.out;
    const Outcome forecast = run({"forecast", project, "north", "--horizon", "6"});
    EXPECT_NE(forecast.out.find("outlier of 2014-05 (confirmed) is left out"), std::string::npos) << forecast.out;
    EXPECT_EQ(run({"--json", "breaks", project, "north", "--reopen", "outlier@2014-05"}).json()[0]["verdict"], "open");
}

TEST(BreaksVerb, KeepsNothingOfWhatIsSaidBesideADayThatIsNone)
{
    const TemporaryFolder folder;
    const std::string project = monthlyProject(folder);
    const Outcome wrong = run({"breaks", project, "north", "--confirm", "outlier@2014-05", "--as-of", "yesterday"});
    EXPECT_EQ(wrong.code, ExitCode::BadInput);
    EXPECT_NE(wrong.err.find("--as-of 'yesterday' is no day"), std::string::npos) << wrong.err;
    EXPECT_EQ(run({"--json", "breaks", project, "north"}).json()[0]["verdict"], "open");
}

TEST(BreaksVerb, SaysHowABreakIsWritten)
{
    const TemporaryFolder folder;
    const Outcome wrong = run({"breaks", sample(folder), "SI", "--confirm", "something"});
    EXPECT_EQ(wrong.code, ExitCode::BadInput);
    EXPECT_NE(wrong.err.find("outlier@2015-10"), std::string::npos) << wrong.err;
    EXPECT_EQ(run({"breaks", folder / "p.antevia", "XX"}).code, ExitCode::NotFound);
}

TEST(ForecastVerb, TakesAMethodByNameAndNamesThemAllWhereThereIsNoSuch)
{
    const TemporaryFolder folder;
    const std::string project = monthlyProject(folder);
    const Outcome made = run({"--json", "forecast", project, "north", "--horizon", "6", "--method", "theta"});
    ASSERT_EQ(made.code, ExitCode::Ok) << made.err;
    EXPECT_EQ(made.json()[0]["method"], "theta");
    const Outcome unknown = run({"forecast", project, "north", "--method", "oracle"});
    EXPECT_EQ(unknown.code, ExitCode::BadInput);
    EXPECT_NE(unknown.err.find("'oracle'"), std::string::npos) << unknown.err;
    EXPECT_NE(unknown.err.find("damped-trend"), std::string::npos) << unknown.err;
}

} // namespace
} // namespace antevia
