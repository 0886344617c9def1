#include "model/formats/sdmx_structure.h"
#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

const std::string schemas = "http://www.sdmx.org/resources/sdmxml/schemas/";

/// A definition with the dimensions FREQ, GEO (listed codes), TIME_PERIOD and the attribute REMARK; the flow MIGR.
std::string definition(const std::string& version, const std::string& listName, const std::string& flowStructure)
{
    return "<?xml version=\"1.0\"?><mes:Structure xmlns:mes=\"" + schemas + version + "/message\" xmlns:str=\"" +
           schemas + version + "/structure\" xmlns:com=\"" + schemas + version +
           "/common\"><mes:Header><mes:ID>x</mes:ID></mes:Header><mes:Structures><str:Dataflows><str:Dataflow "
           "id=\"MIGR\" agencyID=\"ESTAT\"><com:Name xml:lang=\"en\">Flow</com:Name><str:Structure>" +
           flowStructure +
           "</str:Structure></str:Dataflow></str:Dataflows><str:Codelists><str:Codelist id=\"GEO\"><com:Name>Places"
           "</com:Name><str:Code id=\"AT\"><com:Name xml:lang=\"de\">Österreich</com:Name><com:Name xml:lang=\"en\">"
           "Austria</com:Name></str:Code><str:Code id=\"EL\"><com:Name xml:lang=\"en\">Greece</com:Name></str:Code>"
           "</str:Codelist></str:Codelists><str:DataStructures><str:DataStructure id=\"DSD_MIGR\" agencyID=\"ESTAT\" "
           "version=\"1.0\"><str:DataStructureComponents><str:DimensionList><str:Dimension id=\"FREQ\" "
           "position=\"1\"/><str:Dimension id=\"GEO\" position=\"2\"><str:LocalRepresentation><str:Enumeration>" +
           listName +
           "</str:Enumeration></str:LocalRepresentation></str:Dimension><str:TimeDimension id=\"TIME_PERIOD\"/>"
           "</str:DimensionList><str:AttributeList><str:Attribute id=\"REMARK\"><str:AttributeRelationship>"
           "<str:Dimension>FREQ</str:Dimension></str:AttributeRelationship></str:Attribute></str:AttributeList>"
           "<str:MeasureList><str:PrimaryMeasure id=\"OBS_VALUE\"/></str:MeasureList></str:DataStructureComponents>"
           "</str:DataStructure></str:DataStructures></mes:Structures></mes:Structure>";
}

std::string second()
{
    return definition("v2_1", "<Ref id=\"GEO\" agencyID=\"ESTAT\"/>", "<Ref id=\"DSD_MIGR\" agencyID=\"ESTAT\"/>");
}

std::string message(const std::string& flow, const std::string& attributes)
{
    return "<?xml version=\"1.0\"?><m:StructureSpecificData xmlns:m=\"" + schemas + "v2_1/message\" xmlns:c=\"" +
           schemas +
           "v2_1/common\"><m:Header><m:ID>x</m:ID><m:Structure structureID=\"S\"><c:StructureUsage><Ref id=\"" + flow +
           "\"/></c:StructureUsage></m:Structure></m:Header><m:DataSet><Series " + attributes +
           "><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"5\"/></Series></m:DataSet></m:StructureSpecificData>";
}

FoundFile understoodWith(const std::string& structures, const std::string& bytes)
{
    const auto known = *readSdmxStructures({"dsd.xml", structures});
    UnderstandOptions options;
    options.structures = &known;
    return understood(bytes, options);
}

TEST(SdmxStructures, OfBothVersionsAreRead)
{
    const std::string third = definition("v3_0", "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=ESTAT:GEO(1.0)",
                                         "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ESTAT:DSD_MIGR(1.0)");
    for (const std::string& bytes : {second(), third}) {
        EXPECT_TRUE(isSdmxStructureMessage(bytes));
        const auto read = readSdmxStructures({"dsd.xml", bytes});
        ASSERT_TRUE(read) << read.error().detail;
        ASSERT_EQ(read->size(), 1u);
        ASSERT_EQ(read->front().dimensions.size(), 3u);
        EXPECT_EQ(read->front().dimensions[1].words.at("AT"), "Austria");
        EXPECT_TRUE(read->front().dimensions[2].isTime);
        EXPECT_TRUE(read->front().attributes.contains("remark"));
        ASSERT_EQ(read->front().flows.size(), 1u);
        EXPECT_EQ(read->front().flows.front().id, "MIGR");
    }
    EXPECT_FALSE(isSdmxStructureMessage(message("MIGR", "")));
    EXPECT_FALSE(readSdmxStructures({"dsd.xml", second().substr(0, 900)}));
}

TEST(SdmxStructures, GiveOrderRolesAndWordsToAMessage)
{
    const FoundFile file = understoodWith(second(), message("MIGR", "REMARK=\"x\" GEO=\"EL\" FREQ=\"A\""));
    ASSERT_EQ(file.errors, 0) << file.messages.front().rule;
    const FoundSeries series = seriesOf(file, "freq=A;geo=EL");
    EXPECT_EQ(series.key[1].label, "Greece");
    EXPECT_EQ(sumOf(series), 5);
}

TEST(SdmxStructures, RefuseObservationsThatTheyDoNotAllow) // S7
{
    EXPECT_TRUE(refuses(understoodWith(second(), message("MIGR", "FREQ=\"A\" GEO=\"XX\"")), "S7"));
    EXPECT_TRUE(refuses(understoodWith(second(), message("MIGR", "FREQ=\"A\" GEO=\"AT\" SEX=\"F\"")), "S7"));
    EXPECT_TRUE(refuses(understoodWith(second(), message("MIGR", "FREQ=\"A\"")), "S7"));
}

TEST(SdmxStructures, ThatAreMissingOrOfAnotherFlowAreTold) // S6
{
    const FoundFile without = understood(message("MIGR", "FREQ=\"A\" GEO=\"XX\""));
    EXPECT_EQ(without.errors, 0);
    EXPECT_TRUE(testing::says(without, "S6", RowMessage::Severity::Note));
    EXPECT_TRUE(warns(understoodWith(second(), message("OTHER", "FREQ=\"A\" GEO=\"XX\"")), "S6"));
}

TEST(SdmxStructures, OfAnotherAgencyOrVersionAreOtherOnes) // S6
{
    const SdmxReference name{"ESTAT", "DSD_MIGR", "1.0"};
    EXPECT_TRUE(refersTo({"ESTAT", "DSD_MIGR", "1.0.0"}, name));
    EXPECT_TRUE(refersTo({"", "DSD_MIGR", "1.0+"}, name));
    EXPECT_FALSE(refersTo({"ESTAT", "DSD_MIGR", "2.0"}, name));
    EXPECT_FALSE(refersTo({"OECD", "DSD_MIGR", "1.0"}, name));
    EXPECT_EQ(sdmxReference("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ESTAT:DSD_MIGR(1.0)"), name);
    EXPECT_EQ(text(sdmxReference("ESTAT:DSD_MIGR(1.0)")), "ESTAT:DSD_MIGR(1.0)");
    const std::string rows = ",I,A,AT,2020,5\n";
    const std::string heading = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE\n";
    EXPECT_TRUE(warns(understoodWith(second(), heading + "datastructure,ESTAT:DSD_MIGR(2.0)" + rows), "S6"));
    EXPECT_TRUE(warns(understoodWith(second(), heading + "dataflow,OECD:MIGR(1.0)" + rows), "S6"));
}

TEST(SdmxStructures, HoldForSdmxCsvToo) // S7
{
    const std::string heading =
        "STRUCTURE,STRUCTURE_ID,FREQ,GEO,REMARK,TIME_PERIOD,OBS_VALUE\ndataflow,ESTAT:MIGR(1.0),";
    const FoundFile file =
        understoodWith(second(), heading + "A,EL,x,2020,5\ndataflow,ESTAT:MIGR(1.0),A,EL,y,2021,6\n");
    const FoundSeries series = seriesOf(file, "freq=A;geo=EL");
    EXPECT_EQ(series.key[1].label, "Greece");
    EXPECT_EQ(sumOf(series), 11);
    EXPECT_TRUE(refuses(understoodWith(second(), heading + "A,XX,x,2020,5\n"), "S7"));
}

TEST(SdmxStructures, AreNoFiguresThemselves)
{
    const FoundFile file = understood(second());
    EXPECT_EQ(file.format, "sdmx-ml-structure");
    EXPECT_EQ(file.errors, 0);
    EXPECT_TRUE(warns(file, "R1"));
}

} // namespace
} // namespace antevia
