#include "tests/formats/understood.h"

#include <gtest/gtest.h>

// Columns that publishers put beside their figures, and what must not be made of them.
namespace antevia {
namespace {

using testing::firstPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(ForeignColumns, ACodeThatSaysNothingIsCalledByItsWords)
{
    const FoundFile file = understood("YEAR_MONTH,Herkunftsland,LS,Asylanträge\n2017-06,Albanien,121,523\n"
                                      "2017-06,Kosovo,150,290\n2017-06,Syrien,475,3217\n2017-06,Irak,438,1652\n");
    const FoundSeries syria = seriesOf(file, "herkunftsland=475");
    EXPECT_EQ(sumOf(syria), 3'217);
    EXPECT_EQ(syria.meaning.origin, "SY");
}

TEST(ForeignColumns, TheYearInASecondLanguageIsNoFigure)
{
    const FoundFile file = understood("EN_YEAR\tEN_MONTH\tFR_ANNÉE\tFR_MOIS\tEN_COUNTRY_OF_CITIZENSHIP\tTOTAL\n"
                                      "2015\tJan\t2015\tjanv.\tAlbania\t20\n2015\tFeb\t2015\tfév.\tAlbania\t25\n"
                                      "2015\tJan\t2015\tjanv.\tIndia\t1560\n2015\tFeb\t2015\tfév.\tIndia\t1980\n");
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(seriesOf(file, "en_country_of_citizenship=India")), 3'540);
}

TEST(ForeignColumns, AnotherYearTellsSeriesApart)
{
    const FoundFile file = understood("Year,Arrival year,Country,Persons\n2021,2015,Austria,10\n2021,2016,Austria,11\n"
                                      "2022,2015,Austria,12\n2022,2016,Austria,13\n");
    EXPECT_EQ(sumOf(seriesOf(file, "arrival_year=2015;country=Austria")), 22);
}

TEST(ForeignColumns, TextsBetweenDaysAndFiguresNeedNoHeading)
{
    std::string text = "Ausländer: Deutschland, Stichtag, Geschlecht\n;;Geschlecht;Geschlecht\n;;männlich;weiblich\n";
    double sum = 0.0;
    for (int i = 0; i < 40; ++i) {
        text += "31.12.2022;Staat " + std::string(1, static_cast<char>('A' + i % 26)) + std::to_string(i) + ";" +
                std::to_string(100 + i) + ";" + std::to_string(200 + i) + "\n";
        sum += 300 + 2 * i;
    }
    const FoundFile file = understood(text);
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 80U);
    double found = 0.0;
    for (const FoundSeries& each : file.series)
        found += sumOf(each);
    EXPECT_EQ(found, sum);
}

TEST(ForeignColumns, NumbersOfAKindAreNoFigures)
{
    const FoundFile file = understood(R"({"data":[
        {"geomaster_name":"Poland","date":"2022-03-03","individuals":"649903","individuals_type":"2","numChildren":"0"},
        {"geomaster_name":"Hungary","date":"2022-03-03","individuals":"144738","individuals_type":"2","numChildren":"0"}
        ]})");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(file.series[0]) + sumOf(file.series[1]), 794'641);
}

TEST(ForeignColumns, DaysWrittenASecondTimeWithoutHeadingAreNoNotes)
{
    const FoundFile file = understood(",date,enter,exit\n2021-09-03,2021-09-03,70,80\n2021-09-04,2021-09-04,71,81\n");
    EXPECT_EQ(file.series.size(), 2U);
    EXPECT_FALSE(testing::says(file, "N3", RowMessage::Severity::Note));
}

TEST(ForeignColumns, NumbersOfRowsHeadedInAnotherRowTellNothingApart)
{
    const FoundFile file = understood("Sort order,Country of destination,Country code,Refugees,,Share of migrants,\n"
                                      ",,,2010,2015,2010,2015\n1,Kenya,404,10,20,5.5,6.5\n2,Mali,466,30,40,5.5,6.5\n"
                                      "3,Chad,148,50,60,7.5,8.5\n");
    EXPECT_EQ(file.errors, 0);
    const auto kenya = std::ranges::find_if(file.series, [](const FoundSeries& each) { return sumOf(each) == 30; });
    ASSERT_NE(kenya, file.series.end());
    EXPECT_EQ(kenya->meaning.place, "KE");
    EXPECT_EQ(keyText(kenya->key).find("sort_order"), std::string::npos);
}

TEST(ForeignColumns, WhereAHeadingSaysWhenOfFewFiguresTheTableIsRefused)
{
    EXPECT_TRUE(refuses(understood("Governorate,Population 2014,IDPs,Returnees,Refugees\nAnbar,1675606,360803,10,20\n"
                                   "Babylon,1953184,30,40,50\n"),
                        "C2"));
}

TEST(ForeignColumns, NamesOfThingsAreKnownByTheirTag)
{
    for (const char* tag : {"#org+contact+name", "#event+victim+name", "#status+name", "#beneficiary+name"})
        EXPECT_TRUE(refuses(understood("id,name,year,killed\n#id," + std::string(tag) +
                                       ",#date+year,#affected\n1,Hodan,2018,1\n2,Tesfaye,2018,2\n"),
                            "C35"))
            << tag;
    const std::string rows = "645,Afghanistan 2018,2018,Health,100\n646,Ukraine 2018,2018,Health,200\n";
    const FoundFile file = understood("id,name,year,cluster,funding\n#activity+appeal+id,#activity+appeal+name,"
                                      "#date+year,#sector+cluster+name,#value+funding+usd\n" +
                                      rows);
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
    EXPECT_TRUE(refuses(
        understood("id,name,year,cluster,funding\n#id,#beneficiary+name,#date+year,#sector,#value\n" + rows), "C35"));
    EXPECT_TRUE(refuses(understood("id,name,year,funding\n#id,#activity+name,#date+year,#value\n1,Amina Hassan,2018,5\n"
                                   "2,Jovan Petrović,2018,6\n3,Ahmad Rahimi,2018,7\n4,Maria Rossi,2018,8\n"),
                        "C35"));
}

TEST(ForeignColumns, DatesAreReadUnderTheirOldTag)
{
    const FoundFile file = understood("Date,IDPs,Refugees\n#period_date,#idp_num,#refugee_num\nDecembre  2012,228,122\n"
                                      "Mai    2013,301,169\nfevrier 2014,199,160\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(firstPeriod(file.series[0]), "2012-12");
}

TEST(ForeignColumns, NumbersOfSeriesAreNoTelephones)
{
    const std::string rows = "001694056,2018-01,5\n001694057,2018-01,6\n001694058,2018-01,7\n";
    EXPECT_EQ(understood("IDBANK,TIME_PERIOD,OBS_VALUE\n" + rows).errors, 0);
    EXPECT_TRUE(refuses(understood("who,TIME_PERIOD,OBS_VALUE\n0641234567,2018-01,5\n0641234568,2018-01,6\n"
                                   "0641234569,2018-01,7\n"),
                        "C35"));
}

TEST(ForeignColumns, OnePlaceWrittenTwiceTakesTheFigureWhereTheOtherRowHasNone)
{
    const FoundFile file = understood("Country of asylum,Origin,2005,2006\nAlbania,Occupied Palestinian Territory,1,\n"
                                      "Albania,State of Palestine,,3\nAlbania,Iraq,5,6\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(file.series[0]) + sumOf(file.series[1]), 15);
}

TEST(ForeignColumns, ThousandsAreReadInScandinavianLanguagesToo)
{
    const FoundFile file = understood("Year;Series;Value\n2022;Befolkning 1. januar (i 1000);5873\n"
                                      "2023;Befolkning 1. januar (i 1000);5933\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 11'806'000);
    EXPECT_EQ(file.series[0].power, 3);
}

TEST(ForeignColumns, TheDayOfFetchingSaysNothingBesideAYear)
{
    const FoundFile file = understood("place,year,value,retrieved_at\nKenya,1920,55,2026-09-07T12:08:06Z\n"
                                      "Kenya,1925,59,2026-09-07T12:08:06Z\nChad,1920,5,2026-09-07T12:08:06Z\n");
    EXPECT_EQ(firstPeriod(seriesOf(file, "place=Kenya")), "1920");
}

TEST(ForeignColumns, CodesBesideTheirFiguresTellRowsApart)
{
    const FoundFile file = understood("date,district,value,region_code,group_code\n2022-01-01,Raval,7,1,1\n"
                                      "2022-01-01,Raval,8,1,2\n2022-01-01,Raval,16,2,1\n2022-01-01,Raval,22,2,2\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 4U);
}

TEST(ForeignColumns, ARowOfFiguresIsNoRowOfHeadings)
{
    const FoundFile file =
        understood("ZEIT;RAUMID;ALLE;M;W;A;B;C\n202012;01011101;3419;1796;1623;22;26;24\n"
                   "202012;03010101;4305;1049;3256;1990;2010;66\n202012;03010104;222;136;86;3;0;3\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 18U);
    EXPECT_EQ(sumOf(seriesOf(file, "raumid=03010101;indicator=A")), 1'990);
}

TEST(ForeignColumns, WhatStandsBehindAYearTellsColumnsApart)
{
    const FoundFile file = understood("Place,2011 Natives Males,2011 Natives Females,2021 Natives Males,"
                                      "2021 Natives Females\nReykjavik,846,835,878,729\nAkureyri,12,13,14,15\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 4U);
    EXPECT_EQ(sumOf(file.series[0]), 1'724);
}

TEST(ForeignColumns, FiguresBelowNoHeadingsAreRefused)
{
    EXPECT_TRUE(refuses(understood("1,154,Anbar,90,41.18,15-05-2014\n2,210,Erbil,23797,41.2,15-05-2014\n"
                                   "3,310,Dohuk,2379,40.2,15-05-2014\n"),
                        "C2"));
    EXPECT_EQ(understood("2014-05-15;154\n2014-05-16;210\n2014-05-17;212\n").series.size(), 1U);
}

TEST(ForeignColumns, NumbersThatProgramsGiveColumnsAndRowsAreNoFigures)
{
    const FoundFile file = understood("|input_date|0\n0|2019-10|79571\n1|2019-11|61029\n2|2019-12|51029\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 191'629);
    EXPECT_FALSE(testing::says(file, "N3", RowMessage::Severity::Note));
    EXPECT_EQ(firstPeriod(understood("citizen,X2015M01,X2015M02\nSyria,5,6\nIraq,7,8\n").series.at(0)), "2015-01");
}

TEST(ForeignColumns, ACountryBesideItsCitizenshipIsNoPlaceOfCounting)
{
    const FoundFile file = understood("Citizenship,Country,Periods,number\nAfghan,Afghanistan,2007,70\n"
                                      "Albanian,Albania,2007,0\nSyrian,Syria,2007,5\n");
    for (const FoundSeries& each : file.series) {
        EXPECT_EQ(each.meaning.place, "") << keyText(each.key);
        EXPECT_NE(each.meaning.origin, "") << keyText(each.key);
    }
    const FoundFile displaced =
        understood("Country of asylum,Origin,Year,IDPs\nIraq,Iraq,2020,70\nSyria,Syria,2020,8\n");
    EXPECT_EQ(seriesOf(displaced, "country_of_asylum=Iraq;origin=Iraq").meaning.place, "IQ");
}

TEST(ForeignColumns, AListWithMostFiguresIsReadWhereItHoldsPeriods)
{
    const FoundFile file = understood(R"({"adp":[
        {"as_of":"2026-04-04","total":60311,"by":{"ice":51428,"cbp":8883,"other":2}},
        {"as_of":"2026-07-11","total":65765,"by":{"ice":58231,"cbp":7534,"other":3}}],
        "deltas":[{"from":"2026-04-04","to":"2026-07-11","a":1,"b":2,"c":3,"d":4,"e":5,"f":6}]})");
    EXPECT_EQ(file.series.size(), 4U);
    EXPECT_EQ(understood(R"([{"2006":0.8,"Countries":"Belgium"},{"2006":1.5,"Countries":"Hungary"}])").series.size(),
              2U);
}

TEST(ForeignColumns, TheDayOfTheLastUpdateTellsNoSeriesApart)
{
    const FoundFile file = understood("Type,Last updated,Year,Jan,Feb,Mar\nReceived,31/07/2026,2025,10,11,12\n"
                                      "Granted,31/07/2026,2025,5,6,7\nReceived,31/07/2026,2026,1,2,3\n");
    EXPECT_EQ(sumOf(seriesOf(file, "type=Received")), 39);
}

TEST(ForeignColumns, PopulationsAreNoNumbersOfPersons)
{
    const FoundFile file = understood("\"TIME\",\"GEO\",\"UNIT\",\"AGE\",\"SEX\",\"Value\"\n"
                                      "\"2009\",\"EU28\",\"Number\",\"Total\",\"Total\",\"502,090,235\"\n"
                                      "\"2010\",\"EU28\",\"Number\",\"Total\",\"Total\",\"503,170,618\"\n"
                                      "\"2009\",\"Germany\",\"Number\",\"Total\",\"Total\",\"82,002,356\"\n"
                                      "\"2010\",\"Germany\",\"Number\",\"Total\",\"Total\",\"81,802,257\"\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 2U);
}

TEST(ForeignColumns, WhatLooksLikeARemarkTellsRowsApartWhereNothingElseDoes)
{
    const FoundFile file = understood("year,sex,observations,persons\n2020,men,Immigrations,42770\n"
                                      "2020,men,Emigrations,26330\n2021,men,Immigrations,46468\n"
                                      "2021,men,Emigrations,25024\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "sex=men;observations=Emigrations")), 51'354);
}

TEST(ForeignColumns, FiguresKeepTheirPlaceBesideCodes)
{
    const FoundFile byType = understood(
        "Country,Year,Permits total,Permits by type\nSerbia,2020,99,12\nSerbia,2021,98,13\nItaly,2020,7,5\n");
    EXPECT_EQ(byType.series.size(), 4U);
    EXPECT_EQ(sumOf(seriesOf(understood("Year,Permits by reason code,Number of permits\n2021,1,300\n2022,1,310\n"
                                        "2021,2,5\n2022,2,5\n"),
                             "permits_by_reason_code=1")),
              610);
    const FoundFile zeros =
        understood("Region,Year,Men,Deaths\nNorth,2021,12,00\nSouth,2021,13,00\nNorth,2022,14,00\n");
    EXPECT_EQ(zeros.series.size(), 4U);
    EXPECT_EQ(
        sumOf(understood("Godina;Osobe u naseljima između 500 i 1000 stanovnika\n2021;120\n2022;130\n").series.at(0)),
        250);
    EXPECT_TRUE(refuses(understood("date,country,value,target,beds\n2023-01-01,Serbia,5,500,0\n"
                                   "2023-01-01,Serbia,6,600,0\n2023-01-01,Serbia,7,500,1\n2023-01-01,Serbia,8,600,1\n"),
                        "C19"));
    EXPECT_EQ(firstPeriod(understood("date,report,country,idps\n#date,#report_date,#country,#affected\n"
                                     "2023-01-15,2023-04-01,Serbia,5\n2023-02-15,2023-05-01,Serbia,6\n")
                              .series.at(0))
                  .substr(0, 7),
              "2023-01");
    EXPECT_TRUE(understood("Region,2021 I,2021 II,2021 III\nNorth,5,6,7\nSouth,8,9,10\n").series.empty());
}

TEST(ForeignColumns, CodesAroundListsOfRecordsAreKept)
{
    const auto nested = [](const std::string& first, const std::string& second) {
        return understood(R"({"groups":[{)" + first + R"(,"years":[{"year":2021,"n":10},{"year":2022,"n":11}]},{)" +
                          second + R"(,"years":[{"year":2021,"n":10},{"year":2022,"n":12}]}]})");
    };
    EXPECT_EQ(nested(R"("municipality":101)", R"("municipality":102)").series.size(), 2U);
    EXPECT_EQ(nested(R"("age":17)", R"("age":18)").series.size(), 2U);
    EXPECT_EQ(nested(R"("countryCode":688,"population":7000)", R"("countryCode":804,"population":44000)").series.size(),
              2U);
    EXPECT_EQ(nested(R"("name_of_site":"A","round":31)", R"("name_of_site":"B","round":32)").series.size(), 2U);
    const FoundFile ages = understood(R"([
        {"sex":"M","persons":105,"ages":[{"age":"0-17","year":2021,"count":5},{"age":"18+","year":2021,"count":100}]},
        {"sex":"M","persons":40,"ages":[{"age":"0-17","year":2022,"count":10},{"age":"18+","year":2022,"count":30}]}])");
    ASSERT_EQ(ages.series.size(), 2U);
    EXPECT_EQ(sumOf(ages.series[0]) + sumOf(ages.series[1]), 145);
    const FoundFile rounds = understood(R"({"rounds":[
        {"round":31,"reportingDate":"2023-01-15","regions":[{"region":"Kyiv","idps":500},{"region":"Lviv","idps":900}]},
        {"round":32,"reportingDate":"2023-03-15","regions":[{"region":"Kyiv","idps":510},{"region":"Lviv","idps":890}]}
        ]})");
    ASSERT_EQ(rounds.series.size(), 2U);
    EXPECT_EQ(sumOf(rounds.series[0]) + sumOf(rounds.series[1]), 2'800);
    EXPECT_TRUE(understood(R"([["2023-01","Serbia",5,6,7],["2023-02","Serbia",8,9,10],["2023-03","Serbia",1,2,3]])")
                    .series.empty());
}

} // namespace
} // namespace antevia
