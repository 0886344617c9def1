#include "tests/formats/understood.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

namespace antevia {
namespace {

using testing::cells;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

const std::string base = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

std::string generic(const std::string& observations)
{
    return "<?xml version=\"1.0\"?><m:GenericData xmlns:m=\"" + base + "message\" xmlns:g=\"" + base +
           "data/generic\">"
           "<m:Header><m:ID>x</m:ID></m:Header><m:DataSet action=\"Replace\"><g:Series><g:SeriesKey>"
           "<g:Value id=\"FREQ\" value=\"M\"/><g:Value id=\"GEO\" value=\"EL\"/></g:SeriesKey>" +
           observations + "</g:Series></m:DataSet></m:GenericData>";
}

std::string observation(const std::string& period, const std::string& value, const std::string& status = {})
{
    return "<g:Obs><g:ObsDimension value=\"" + period + "\"/><g:ObsValue value=\"" + value + "\"/>" +
           (status.empty() ? ""
                           : "<g:Attributes><g:Value id=\"OBS_STATUS\" value=\"" + status + "\"/></g:Attributes>") +
           "</g:Obs>";
}

std::string specific(const std::string& version, const std::string& series)
{
    return "<?xml version=\"1.0\"?><mes:StructureSpecificData "
           "xmlns:mes=\"http://www.sdmx.org/resources/sdmxml/schemas/" +
           version + "/message\" xmlns:ns1=\"urn:sdmx:x\"><mes:Header/><mes:DataSet ns1:action=\"Replace\">" + series +
           "</mes:DataSet></mes:StructureSpecificData>";
}

TEST(SdmxMl, GenericMessagesAreRead) // S5
{
    const FoundFile file = understood(generic(observation("2020-01", "5", "p") + observation("2020-02", "NaN", "M") +
                                              observation("2020-03", "NaN", "na")));
    EXPECT_EQ(file.format, "sdmx-ml-2.1-generic");
    const FoundSeries series = seriesOf(file, "freq=M;geo=EL");
    EXPECT_EQ(sumOf(series), 5);
    EXPECT_EQ(cells(series, CellState::Missing), 2);
    EXPECT_EQ(series.meaning.place, "GR");
}

TEST(SdmxMl, StructureSpecificMessagesOfBothVersionsAreRead) // S5
{
    for (const char* version : {"v2_1", "v3_0"}) {
        const FoundFile file = understood(
            specific(version, "<Series FREQ=\"M\" GEO=\"AT\" UNIT_MULT=\"0\"><Obs TIME_PERIOD=\"2020-01\" "
                              "OBS_VALUE=\"5\" OBS_STATUS=\"P\"/><Obs TIME_PERIOD=\"2020-02\" OBS_VALUE=\"6\" "
                              "CONF_STATUS=\"C\"/></Series>"));
        const FoundSeries series = seriesOf(file, "freq=M;geo=AT");
        EXPECT_EQ(sumOf(series), 11) << version;
        EXPECT_EQ(file.flagTexts[series.observations[1].flags], "conf C"); // S10
    }
}

TEST(SdmxMl, FlatMessagesAreRead)
{
    const FoundFile file =
        understood(specific("v3_0", "<Obs FREQ=\"A\" GEO=\"AT\" TIME_PERIOD=\"2020\" OBS_VALUE=\"5\"/>"
                                    "<Obs FREQ=\"A\" GEO=\"AT\" TIME_PERIOD=\"2021\" OBS_VALUE=\"6\"/>"));
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT")), 11);
}

TEST(SdmxMl, VersionTwoIsRefusedByName) // S5
{
    const FoundFile file =
        understood("<m:GenericData xmlns:m=\"http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message\"/>");
    ASSERT_GT(file.errors, 0);
    EXPECT_NE(file.messages.front().rule.find("SDMX-ML 2.0"), std::string::npos);
}

TEST(SdmxMl, AnyDoctypeStopsTheReading) // S1, S2
{
    EXPECT_TRUE(refuses(
        understood("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"),
        "X13"));
}

TEST(SdmxMl, OtherNamespacesAreRefusedWhateverThePrefix) // S14
{
    EXPECT_GT(understood("<message:GenericData xmlns:message=\"http://example.org/\"/>").errors, 0);
}

TEST(SdmxMl, WrongEncodingsAreRefused) // S4
{
    EXPECT_GT(understood("<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>").errors, 0);
    EXPECT_GT(understood("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xE8</a>").errors, 0);
}

TEST(SdmxMl, PagesOfOneByteAreReadByTheirNames)
{
    const std::string body =
        specific("v2_1", "<Series GEO=\"\x8A\xE8\"><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"5\"/></Series>");
    const std::string begin = "<?xml version=\"1.0\"";
    EXPECT_EQ(sumOf(seriesOf(understood(begin + " encoding=\"windows-1250\"" + body.substr(begin.size())), "geo=Šč")),
              5);
    const FoundFile unknown = understood(begin + " encoding=\"cp437\"" + body.substr(begin.size()));
    ASSERT_GT(unknown.errors, 0);
    EXPECT_NE(unknown.messages.front().rule.find("cp437"), std::string::npos) << unknown.messages.front().rule;
}

TEST(SdmxMl, ATruncatedMessageIsRefusedWhole) // S12
{
    const std::string whole = generic(observation("2020-01", "5"));
    const FoundFile file = understood(whole.substr(0, whole.size() - 40));
    EXPECT_GT(file.errors, 0);
}

TEST(SdmxMl, DeletionsRepeatsAndContradictionsAreRefused) // S8, S9, S11, S15
{
    std::string deletes = generic(observation("2020-01", "5"));
    deletes.replace(deletes.find("Replace"), 7, "Delete");
    EXPECT_TRUE(refuses(understood(deletes), "S11"));
    EXPECT_TRUE(refuses(understood(generic(observation("2020-01", "5") + observation("2020-01", "6"))), "C19"));
    EXPECT_TRUE(refuses(understood(generic(observation("2020-01", "5", "M"))), "S9"));
    EXPECT_TRUE(refuses(understood(generic(observation("2026-Q5", "5"))), "S15"));
    EXPECT_EQ(understood(generic(observation("2026-01-01/P1M", "5"))).errors, 0);
}

TEST(SdmxMl, NothingThatAMessagePointsToIsFetched) // S3
{
    // An address that cannot be reached, and a file that is there and would be a second series: neither is read.
    const testing::TemporaryFolder folder;
    const std::string there = folder / "more.xml";
    std::ofstream(there) << "<Series FREQ=\"A\" GEO=\"DE\"><Obs TIME_PERIOD=\"2020\" OBS_VALUE=\"7\"/></Series>";
    const std::string series = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file://" + there +
                               "\" parse=\"xml\"/><Series FREQ=\"A\" GEO=\"AT\" "
                               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                               "xsi:schemaLocation=\"urn:x http://192.0.2.1/x.xsd\"><Obs TIME_PERIOD=\"2020\" "
                               "OBS_VALUE=\"5\"/></Series>";
    std::string message = specific("v2_1", series);
    message.insert(message.find("?>") + 2, "<?xml-stylesheet type=\"text/xsl\" href=\"http://192.0.2.1/x.xsl\"?>");
    const FoundFile file = understood(message);
    ASSERT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT")), 5);
}

} // namespace
} // namespace antevia
