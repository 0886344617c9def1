#include "tests/fuzz/fuzz_seeds.h"

#include "model/formats/file.h"
#include "model/formats/json_values.h"
#include "model/store/project_file.h"
#include "tests/formats/made_workbook.h"
#include "tests/support/temporary_folder.h"

namespace antevia::fuzz {
namespace {

constexpr const char* smallCase = R"({"format": "antevia-case", "version": 1,
  "info": {"title": "Seed", "asOf": "2015-10-16"},
  "network": {"places": [
      {"id": "A", "name": "A", "countryCode": "AA", "role": "entry", "observed": "a", "x": 0, "y": 0.5},
      {"id": "B", "name": "B", "countryCode": "BB", "role": "exit", "observed": "", "x": 1, "y": 0.5}],
    "links": [{"id": "A-B", "from": "A", "to": "B", "name": "A – B", "section": ""}]},
  "vintages": [{"vintage": {"source": {"standing": "cited"}}, "series": [
    {"info": {"id": "a", "name": "Arrivals", "basis": {"unit": "arrival"}, "source": {"standing": "cited"}},
     "first": "2015-10-01", "values": [343, null, 0]}]}]})";

Network seedNetwork()
{
    Place a;
    a.id.value = "A";
    a.role = PlaceRole::Entry;
    Place b;
    b.id.value = "B";
    b.role = PlaceRole::Exit;
    return Network::make({a, b}, {{LinkId{"A-B"}, a.id, b.id, "A – B", ""}}).value();
}

/// "date,SI" and one row in UTF-16, little end first.
std::string utf16Table()
{
    std::string bytes = "\xFF\xFE";
    for (const char c : std::string("date,SI\n2015-10-01,5\n"))
        bytes.append({c, '\0'});
    return bytes;
}

} // namespace

std::vector<std::string> textSeeds()
{
    return {"date,SI,AT\n2015-10-01,5900,12\n2015-10-02,N/A,3\n",
            "Datum;Ankünfte\r\n01.10.2015;1.234,5\r\n02.10.2015;1 234\r\n",
            "\xEF\xBB\xBF"
            "day\tA\tB\n1 Oct 2015\t\"1,000\"\t*\n",
            "#date,#affected+ind\nPeriod,Value\n2022-W07,12\n",
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
            "dataflow,X:Y(1.0),I,M,EL,2010-01,14103,bp\n",
            "Land;2023-01;;2023-02;\n;m\xC3\xA4nnlich;weiblich;m\xC3\xA4nnlich;weiblich\nSyrien;8;9;7;6*\n",
            "Year,Jan,Feb,Mar\n2021,10,20,30\n2022,11,21,31\n",
            "Date,Lesvos\n44927,120\n44928,95\n",
            "Woche;Antr\xE4ge\n02.01.2023 - 08.01.2023;1.100\n",
            "freq,unit,geo\\TIME_PERIOD\t2010M01 \t2010M02 \nM,PER,EL\t14103 bp\t: \n",
            utf16Table()};
}

std::vector<std::string> pxSeeds()
{
    return {"CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"windows-1250\";\nTITLE=\"Azil, \"\n\"po polu\";\n"
            "UNITS=\"1 000 osoba\";\nSTUB=\"Pol\";\nHEADING=\"Godina\";\nVALUES(\"Pol\")=\"Ukupno\",\"\x8E"
            "ene\";\n"
            "CODES(\"Pol\")=\"0\",\"2\";\nVALUES(\"Godina\")=\"2022\",\"2023\";\n"
            "TIMEVAL(\"Godina\")=TLIST(A1),\"2022\",\"2023\";\nDATA=\n10 7\n3 \"..\";\n"};
}

std::vector<std::string> sdmxSeeds()
{
    const std::string message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    const std::string generic = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic";
    return {"<m:GenericData xmlns:m=\"" + message + "\" xmlns:g=\"" + generic +
                "\"><m:DataSet><g:Series><g:SeriesKey><g:Value id=\"FREQ\" value=\"M\"/>"
                "<g:Value id=\"GEO\" value=\"AT\"/></g:SeriesKey><g:Obs><g:ObsDimension value=\"2020-01\"/>"
                "<g:ObsValue value=\"5\"/></g:Obs></g:Series></m:DataSet></m:GenericData>",
            "<m:StructureSpecificData xmlns:m=\"" + message +
                "\"><m:DataSet><Series FREQ=\"M\" GEO=\"AT\"><Obs TIME_PERIOD=\"2020-01\" OBS_VALUE=\"5\" "
                "OBS_STATUS=\"P\"/></Series></m:DataSet></m:StructureSpecificData>"};
}

std::vector<std::string> figureJsonSeeds()
{
    return {R"({"page":1,"items":[{"year":2020,"coo_iso":"AFG","coa_iso":"AUT","applied":"12"},
                {"year":2021,"coo_iso":"AFG","coa_iso":"AUT","applied":"-"}]})",
            R"({"data":{"timeseries":[{"data_date":"2020-01-01","individuals":5},
                {"data_date":"2020-02-01","individuals":7}]}})",
            R"({"data":{"dataSets":[{"series":{"0":{"observations":{"0":[5,0]}}}}],"structure":{"dimensions":{"series":[
                {"id":"GEO","values":[{"id":"AT"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"id":"2020"}]}]},
                "attributes":{"observation":[{"id":"OBS_STATUS","values":[{"id":"P"}]}]}}}})",
            R"({"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,2],"dimension":{"geo":{"category":
                {"index":{"AT":0}}},"time":{"category":{"index":{"2020":0,"2021":1}}}},"value":{"0":5},
                "status":{"1":"c"}})"};
}

std::vector<std::string> workbookSeeds()
{
    return {test::workbookOfRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c>"
                                 "<c r=\"B1\" t=\"inlineStr\"><is><t>SI</t></is></c></row>"
                                 "<row r=\"2\"><c r=\"A2\"><v>42278</v></c><c r=\"B2\"><v>5900</v></c></row>"),
            test::madeWorkbook({"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", {}, {"Route", "JAN2009"}})};
}

std::vector<std::string> zipSeeds()
{
    return {test::madeZip({{"a.txt", "some text"}, {"b/c.xml", "<a/>", -1, 0, 0, 0, -1, true}}), test::madeZip({})};
}

std::vector<std::string> gzipSeeds()
{
    // "freq,unit,geo\\TIME_PERIOD …" as gzip -n packs it.
    const std::string packed(
        "\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\x03\x4B\x2B\x4A\x2D\xD4\x29\xCD\xCB\x2C\xD1\x49\x4F\xCD\x8F"
        "\x09\xF1\xF4\x75\x8D\x0F\x70\x0D\xF2\xF4\x77\xE1\x34\x32\x30\x32\xD2\x35\x30\x54\x80\x32\x8C\x14"
        "\xB8\x7C\x75\x80\x52\x3A\x8E\x21\x9C\x86\x46\xA6\x06\x0A\x05\x9C\x56\x0A\x0E\xCE\x5C\x00\x09\x7B"
        "\xC0\x73\x41\x00\x00\x00",
        78);
    return {packed, packed + packed};
}

std::vector<std::string> structureSeeds()
{
    const std::string schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
    return {
        "<m:Structure xmlns:m=\"" + schemas + "message\" xmlns:s=\"" + schemas +
        "structure\"><m:Structures><s:Dataflow id=\"F\"><s:Structure><Ref id=\"D\"/></s:Structure></s:Dataflow>"
        "<s:Codelist id=\"C\"><s:Code id=\"AT\"><Name>Austria</Name></s:Code></s:Codelist><s:DataStructure id=\"D\">"
        "<s:DimensionList><s:Dimension id=\"GEO\"><s:Enumeration><Ref id=\"C\"/></s:Enumeration></s:Dimension>"
        "<s:TimeDimension id=\"TIME_PERIOD\"/></s:DimensionList><s:AttributeList><s:Attribute id=\"A\"/>"
        "</s:AttributeList></s:DataStructure></m:Structures></m:Structure>"};
}

std::vector<std::string> xmlSeeds()
{
    return {"<?xml version=\"1.0\"?><a xmlns:r=\"r\"><b r:id=\"x\">text &amp; more</b><c/></a>",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>",
            "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>"};
}

std::vector<std::string> jsonSeeds()
{
    return {R"({"a": [1, 2.5, -0.0, true, null], "b": {"c": "\u00e9"}})", "[[[[1]]]]", R"({"a": 1, "a": 2})",
            smallCase};
}

std::vector<std::string> caseSeeds()
{
    return {smallCase};
}

std::vector<std::string> networkSeeds()
{
    return {toJson(seedNetwork()).dump()};
}

std::vector<std::string> projectSeeds()
{
    const testing::TemporaryFolder folder;
    const std::string path = folder / "seed.antevia";
    {
        auto project = ProjectFile::create(path, {}, "2026-11-22T09:00:00Z").value();
        SeriesInfo info;
        info.id.value = "a";
        const Series series(periodOf(makeDay(2015, 10, 1), Frequency::Daily), Eigen::Vector3d(1, 2, 3));
        const auto kept = project.addVintage({}, {{info, {}, series}});
        EXPECTS(kept.hasValue());
    }
    return {readFile(path).value()};
}

} // namespace antevia::fuzz
