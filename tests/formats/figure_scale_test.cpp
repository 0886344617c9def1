#include "model/formats/figure_scale.h"
#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

const std::string sdmxHeading = "STRUCTURE,STRUCTURE_ID,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n";

TEST(FigureScale, WordsForThousandsAreToldFromRatesAndFromNumbers)
{
    for (const char* text :
         {"Population (thousands)", "in 1,000", "Persons (1 000 persons)", "(1 000)", "'000", "000s", "THS_PER",
          "10P3PS", "u tisućama", "Angaben in Tsd.", "en milliers", "χιλιάδες", "тыс. человек"})
        EXPECT_EQ(powerInWords(text), 3) << text;
    for (const char* text :
         {"per 1 000 inhabitants", "per thousand", "50 thousand people", "Population", "10,000", "",
          "rate per hundred thousand", "more than one million people", "over a million", "several thousand"})
        EXPECT_EQ(powerInWords(text), 0) << text;
    EXPECT_EQ(powerInWords("Population, millions"), 6);
}

TEST(FigureScale, DecimalFractionsStayExact)
{
    EXPECT_EQ(timesPower(1697.1, 3), 1697100);
    EXPECT_EQ(timesPower(0.07, 2), 7);
    EXPECT_EQ(timesPower(36.6, 6), 36600000);
    EXPECT_EQ(timesPower(-2.5, 3), -2500);
}

TEST(FigureScale, TheMultiplierOfSdmxIsAppliedToEachRow)
{
    const FoundFile file =
        understood(sdmxHeading + "dataflow,A:B(1.0),A,AUT,2020,109.2,3\ndataflow,A:B(1.0),A,BEL,2020,5,0\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;ref_area=AUT")), 109200);
    EXPECT_EQ(seriesOf(file, "freq=A;ref_area=AUT").power, 3);
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;ref_area=BEL")), 5);
    EXPECT_TRUE(warns(file, "S16"));
    EXPECT_FALSE(warns(understood(sdmxHeading + "dataflow,A:B(1.0),A,AUT,2020,5,0\n"), "S16"));
    EXPECT_TRUE(refuses(understood(sdmxHeading + "dataflow,A:B(1.0),A,AUT,2020,5,many\n"), "S16"));
}

TEST(FigureScale, AColumnOfFactorsInWordsIsApplied)
{
    const FoundFile file = understood("REF_DATE,GEO,Characteristics,UOM,SCALAR_FACTOR,SCALAR_ID,VALUE\n"
                                      "2024-01,Canada,Population,Persons,thousands,3,9210.4\n"
                                      "2024-01,Canada,Unemployment rate,Percentage,units ,0,7.1\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(file.series[0]), 9210400);
    EXPECT_TRUE(file.series[0].wholeNumbers);
    EXPECT_EQ(sumOf(file.series[1]), 7.1);
}

TEST(FigureScale, HeadingsTitlesAndUnitsSayThousands)
{
    EXPECT_EQ(sumOf(understood("year,persons (thousands)\n2020,1.5\n2021,2\n").series[0]), 3500);
    const FoundFile titled = understood("Asylum seekers, in thousands\nCountry,2021,2022\nAustria,1.5,2\nItaly,3,4\n");
    EXPECT_EQ(sumOf(seriesOf(titled, "country=Austria")), 3500);
    EXPECT_TRUE(warns(titled, "S16"));
    const FoundFile unit = understood("freq,unit,geo,TIME_PERIOD,OBS_VALUE\nA,THS_PER,AT,2021,1.5\nA,PC,AT,2021,7\n");
    EXPECT_EQ(sumOf(seriesOf(unit, "freq=A;unit=THS_PER;geo=AT")), 1500);
    EXPECT_EQ(sumOf(seriesOf(unit, "freq=A;unit=PC;geo=AT")), 7);
    const FoundFile money = understood("freq,unit,geo,TIME_PERIOD,OBS_VALUE\nA,MIO_EUR,AT,2021,1.5\n");
    EXPECT_EQ(sumOf(money.series[0]), 1.5);
    EXPECT_EQ(sumOf(understood("year,applications per 1 000 inhabitants\n2020,1.5\n2021,2\n").series[0]), 3.5);
}

TEST(FigureScale, SdmxMlAndJsonSayItInAttributes)
{
    const std::string message = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message";
    const FoundFile xml = understood("<m:StructureSpecificData xmlns:m='" + message +
                                     "'><m:DataSet><Series GEO='AT' UNIT_MULT='3'>"
                                     "<Obs TIME_PERIOD='2020' OBS_VALUE='1.5'/></Series><Series GEO='BE'>"
                                     "<Obs TIME_PERIOD='2020' OBS_VALUE='2'/><Obs TIME_PERIOD='2021' OBS_VALUE='2' "
                                     "UNIT_MULT='6'/></Series></m:DataSet></m:StructureSpecificData>");
    EXPECT_EQ(sumOf(seriesOf(xml, "geo=AT")), 1500);
    EXPECT_EQ(sumOf(seriesOf(xml, "geo=BE")), 2000002);
    EXPECT_TRUE(warns(xml, "S16"));
    const FoundFile json = understood(
        R"({"data":{"dataSets":[{"series":{"0":{"attributes":[0],"observations":{"0":[1.5]}}}}],"structure":{)"
        R"("dimensions":{"series":[{"id":"GEO","values":[{"id":"AT"}]}],"observation":[{"id":"TIME_PERIOD",)"
        R"("values":[{"id":"2020"}]}]},"attributes":{"series":[{"id":"UNIT_MULT","values":[{"id":"3"}]}]}}}})");
    EXPECT_EQ(sumOf(seriesOf(json, "geo=AT")), 1500);
    const FoundFile stat = understood(
        R"({"class":"dataset","label":"Labour force","id":["ContentsCode","Tid"],"size":[1,2],"role":{"time":["Tid"]},)"
        R"("dimension":{"ContentsCode":{"category":{"index":{"P":0},"label":{"P":"Persons"},)"
        R"("unit":{"P":{"base":"1 000 persons","decimals":1}}}},"Tid":{"category":{"index":{"2020":0,"2021":1}}}},)"
        R"("value":[1.5,2]})");
    EXPECT_EQ(sumOf(seriesOf(stat, "contentscode=P")), 3500);
}

TEST(FigureScale, JsonStatOfTheFirstVersionAndATimeOfAnyNameAreRead)
{
    const FoundFile file = understood(
        R"({"dataset":{"dimension":{"godina":{"category":{"index":{"2020":0,"2021":1},"label":{"2020":"2020",)"
        R"("2021":"2021"}}},"pol":{"category":{"index":{"1":0},"label":{"1":"Muški"}}},"id":["pol","godina"],)"
        R"("size":[1,2],"role":{"time":["godina"]}},"label":"Azil","value":[5,6]}})");
    EXPECT_EQ(file.format, "json-stat-1.0");
    EXPECT_EQ(sumOf(seriesOf(file, "pol=1")), 11);
    EXPECT_EQ(file.series[0].meaning.sex, "male");
}

} // namespace
} // namespace antevia
