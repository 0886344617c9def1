#include "app/cli/command_line.h"
#include "model/formats/file_head.h"
#include "model/formats/saved_mapping.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace antevia {
namespace {

using testing::TemporaryFolder;

class DataVerbs : public ::testing::Test {
protected:
    DataVerbs() { sampleProject(folder, "p.antevia", 20); }

    ExitCode run(std::vector<std::string> arguments)
    {
        std::ostringstream out;
        std::ostringstream err;
        Terminal terminal{out, err, testing::sampleNow};
        terminal.holder = "tester@here, pid 1";
        const ExitCode code = runCommandLine(arguments, terminal);
        said = out.str() + err.str();
        return code;
    }
    nlohmann::json json(std::vector<std::string> arguments)
    {
        arguments.emplace_back("--json");
        EXPECT_EQ(run(arguments), ExitCode::Ok) << said;
        return nlohmann::json::parse(said);
    }

    TemporaryFolder folder;
    const std::string project = folder / "p.antevia";
    std::string said;
};

TEST_F(DataVerbs, VintagesListsDeliveriesByTheDayTheyWereKnown)
{
    const auto list = json({"vintages", project})["vintages"];
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["knownOn"], "2016-09-21");
    EXPECT_EQ(list[0]["series"].size(), 9U);
    const auto triangle = json({"vintages", project, "RS"});
    EXPECT_EQ(triangle["periods"].size(), 213U);
    EXPECT_EQ(triangle["values"][0], nlohmann::json::array({5900}));
    EXPECT_EQ(run({"vintages", project, "XX"}), ExitCode::NotFound);
}

TEST_F(DataVerbs, DifferenceOfADeliveryFromItselfIsNone)
{
    const auto difference = json({"difference", project, "v1", "v1"});
    EXPECT_EQ(difference["series"].size(), 9U);
    for (const auto& series : difference["series"])
        EXPECT_EQ(series["changed"].get<int>() + series["added"].get<int>() + series["removed"].get<int>(), 0);
    EXPECT_EQ(run({"difference", project, "v1", "v9"}), ExitCode::NotFound);
}

TEST_F(DataVerbs, ACorrectionIsKeptShownAndTakenBack)
{
    const auto kept = json({"correct", project, "MK", "2015-10-14", "--value", "5000", "--reason", "typed twice",
                            "--author", "Ana", "--finding", "spike"});
    EXPECT_EQ(kept["id"], "c1");
    EXPECT_EQ(json({"quality", project, "MK"})["corrections"][0]["reason"], "typed twice");
    EXPECT_EQ(json({"quality", project, "--note"})["corrections"].size(), 1U);
    EXPECT_EQ(run({"correct", project, "--remove", "c1"}), ExitCode::Ok) << said;
    EXPECT_EQ(json({"quality", project, "MK"})["corrections"].size(), 0U);
}

TEST_F(DataVerbs, ACorrectionWithoutReasonOrWithAnUnknownPeriodIsRefused)
{
    EXPECT_EQ(run({"correct", project, "MK", "2015-10-14", "--exclude", "--author", "Ana"}), ExitCode::BadInput);
    EXPECT_EQ(run({"correct", project, "MK", "14.10.2015", "--exclude", "--reason", "x", "--author", "Ana"}),
              ExitCode::BadInput);
    EXPECT_EQ(run({"correct", project, "MK", "2015-10-14", "--reason", "x", "--author", "Ana"}), ExitCode::BadInput);
}

TEST_F(DataVerbs, ImportReadsAFileByTheMappingThatWasSavedForItsMake)
{
    const std::string figures = "day;Land;people\n04/03/2016;A;12\n05/03/2016;A;13\n06/03/2016;A;14\n";
    std::ofstream(folder / "march.csv") << figures;
    SavedMapping mapping;
    mapping.fingerprint = fingerprintOf({"march.csv", figures});
    mapping.savedAt = "2026-11-22T09:00:00Z";
    mapping.how.dateForm = DateOrder::DayMonthYear;
    mapping.how.unit = CountingUnit::Registration;
    std::ofstream(folder / "mappings.json") << printSavedMappings({mapping});

    EXPECT_EQ(run({"import", "--dry-run", "--no-saved-mappings", folder / "march.csv"}), ExitCode::Differs);
    const auto seen = json({"import", "--dry-run", "--mapping", folder / "mappings.json", folder / "march.csv"});
    EXPECT_EQ(seen["files"][0]["series"][0]["first"], "2016-03-04");
    EXPECT_EQ(seen["files"][0]["remarks"].back()["code"], "M1");
    json({"import", project, folder / "march.csv", "--mapping", folder / "mappings.json", "--good-files-only"});
    const auto vintages = json({"vintages", project})["vintages"];
    EXPECT_EQ(vintages.size(), 2U);
}

TEST_F(DataVerbs, ExportTakesTheFormatFromTheEndingOrFromTheOption)
{
    EXPECT_EQ(json({"export", project, "--out", folder / "f.xlsx"})["format"], "xlsx");
    EXPECT_EQ(json({"export", project, "--out", folder / "f.txt", "--format", "hxl"})["format"], "hxl");
    EXPECT_GT(std::filesystem::file_size(folder / "f.txt"), 1000U);
    EXPECT_EQ(run({"export", project, "--out", folder / "f.txt"}), ExitCode::BadInput);
    EXPECT_EQ(run({"export", project, "--out", folder / "q.csv", "--table", "quality"}), ExitCode::Ok) << said;
}

TEST_F(DataVerbs, ADeliveryOfTheLatestDaysIsLaidOverTheNewestOneWithMerge)
{
    std::ofstream(folder / "first.csv") << "date,place,arrivals\n2016-03-01,A,11\n2016-03-02,A,12\n2016-03-03,A,13\n";
    std::ofstream(folder / "later.csv") << "date,place,arrivals\n2016-03-03,A,23\n2016-03-04,A,24\n2016-03-05,A,25\n";
    json({"import", project, folder / "first.csv"});
    const auto series = json({"vintages", project})["vintages"][1]["series"][0].get<std::string>();
    json({"import", project, folder / "later.csv", "--merge"});
    const auto merged = json({"vintages", project, series});
    EXPECT_EQ(merged["periods"].size(), 5U);
    EXPECT_EQ(merged["values"][1][1], 12); // kept from the delivery before
    EXPECT_EQ(merged["values"][2][1], 23); // the later word counts
    EXPECT_EQ(merged["values"][4][1], 25);
}

TEST_F(DataVerbs, AMessageOfSdmxIsHeldAgainstTheDefinitionBesideIt)
{
    const std::string schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    std::ofstream(folder / "flow_dsd.xml")
        << "<Structure xmlns=\"" << schemas << "message\" xmlns:s=\"" << schemas
        << "structure\"><Structures><s:DataStructures><s:DataStructure id=\"D\"><s:DimensionList>"
           "<s:Dimension id=\"GEO\"/></s:DimensionList></s:DataStructure></s:DataStructures></Structures></Structure>";
    std::ofstream(folder / "flow.xml")
        << "<StructureSpecificData xmlns=\"" << schemas
        << "message\"><Header><Structure><Ref xmlns=\"\" id=\"D\"/>"
           "</Structure></Header><DataSet><Series GEO=\"AT\" SEX=\"F\"><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"5\"/>"
           "</Series></DataSet></StructureSpecificData>";
    EXPECT_EQ(run({"import", "--dry-run", "--json", folder / "flow.xml"}), ExitCode::Differs) << said;
    EXPECT_EQ(nlohmann::json::parse(said)["files"][0]["errors"][0]["code"], "S7");
    std::filesystem::remove(folder / "flow_dsd.xml");
    EXPECT_EQ(json({"import", "--dry-run", folder / "flow.xml"})["files"][0]["remarks"][0]["code"], "S6");
}

} // namespace
} // namespace antevia
