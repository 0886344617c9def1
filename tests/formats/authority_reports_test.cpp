#include "tests/formats/understood.h"

#include <gtest/gtest.h>

// Tables as interior ministries, asylum offices and agencies write them.
namespace antevia {
namespace {

using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(AuthorityReports, TwelveMonthsThatEndWithAMonthAreNoFigureOfThatMonth)
{
    EXPECT_TRUE(refuses(understood("Year ending,June 2021,June 2022\nAlbania,120,340\nIraq,75,80\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("12 months to,Mar 2021,Jun 2021,Sep 2021\nAlbania,120,340,410\n"), "Y1"));
}

TEST(AuthorityReports, ARowThatSumsUpMonthsIsNoMonth)
{
    const FoundFile file =
        understood("Monat,2022,2023\nJänner,10,20\nFebruar,11,21\nMärz,12,22\nJän. bis März,33,63\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(file.series[0].frequency, Frequency::Monthly);
    EXPECT_EQ(sumOf(file.series[0]), 96);
    const FoundFile dated = understood("Monat,Einreisen\nJan 23,10\nFeb 23,11\nApr 23,12\nSumme 2023,33\n");
    EXPECT_EQ(sumOf(seriesOf(dated, "series=Einreisen")), 33);
    EXPECT_EQ(lastPeriod(seriesOf(dated, "series=Einreisen")), "2023-04");
}

TEST(AuthorityReports, LongNamesOfMonthsAreMonthsInEveryScript)
{
    const FoundFile file = understood("Μήνας,2022,2023\nΙανουάριος,10,20\nΦεβρουάριος,11,21\nΣεπτεμβρίου,12,22\n");
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(file.series[0].frequency, Frequency::Monthly);
    EXPECT_EQ(lastPeriod(file.series[0]), "2023-09");
    const FoundFile dutch = understood("Nationaliteit,jan-24,feb-24,mrt-24\nSyrië,10,11,12\nIrak,5,6,7\n");
    EXPECT_EQ(sumOf(seriesOf(dutch, "nationaliteit=Syrië")), 33);
}

TEST(AuthorityReports, PartsOfYearsThatAreNotKnownAreNeverWholeYears)
{
    const FoundFile file = understood("Month,2022,2023\nJannar,10,20\nFrar,11,21\nMarzu,12,22\n");
    EXPECT_TRUE(refuses(file, "C26"));
}

TEST(AuthorityReports, ATitleOfAWeekIsNoYear)
{
    const std::string table = "\nIndicator,This week\nStopped at entry,45\nStopped inland,112\n";
    EXPECT_TRUE(refuses(understood("Situation in weeks 12 to 13 of 2024" + table), "C2"));
    EXPECT_EQ(firstPeriod(understood("Situation in week 12 of 2024" + table).series.at(0)), "2024-W12");
    const FoundFile dated = understood("Situation 18.03.2024 - 24.03.2024" + table);
    ASSERT_EQ(dated.series.size(), 2U);
    EXPECT_EQ(firstPeriod(dated.series[0]), "2024-W12");
    EXPECT_TRUE(warns(understood("Situation in 2024" + table), "Y2"));
}

TEST(AuthorityReports, NumbersOfRowsAndCodesOfCountriesCountNothing)
{
    const FoundFile file = understood("Lp.;Obywatelstwo;2022;2023\n1;Ukraina;100;200\n2;Irak;30;40\n");
    EXPECT_EQ(sumOf(seriesOf(file, "obywatelstwo=Ukraina")), 300);
    const FoundFile dated = understood("Rok;Lp.;Obywatelstwo;Liczba osób\n2022;1;Ukraina;100\n2022;2;Irak;30\n");
    EXPECT_EQ(dated.series.size(), 2U);
    EXPECT_EQ(seriesOf(dated, "obywatelstwo=Irak").meaning.unitText, "persons");
    const FoundFile asylum =
        understood("Monat,Herkunftsland,LS,Anträge\n2023-01,Uganda,286,12\n2023-02,Uganda,286,9\n");
    ASSERT_EQ(asylum.series.size(), 1U);
    EXPECT_EQ(sumOf(asylum.series[0]), 21);
    EXPECT_EQ(asylum.series[0].meaning.place, "");
}

TEST(AuthorityReports, DegreesUnderNoHeadingCountNothing)
{
    const FoundFile file =
        understood("2017-06-30;150;Hargeysa;44.028228;9.582054\n2017-06-29;6;Odweyne;45.06358;9.40701\n"
                   "2017-06-28;13;Caynabo;46.410008;8.954321\n");
    double sum = 0.0;
    for (const FoundSeries& each : file.series)
        sum += sumOf(each);
    EXPECT_EQ(sum, 169);
    const FoundFile pairs = understood(R"([{"day":"2026-02-01","where":"32.11649205, 23.95842253","rescued":5},
        {"day":"2026-02-02","where":"32.89176209, 13.46212118","rescued":2}])");
    ASSERT_EQ(pairs.series.size(), 1U);
    EXPECT_EQ(sumOf(pairs.series[0]), 7);
}

TEST(AuthorityReports, AllApplicationsAreNotThoseThatAreMadeAgain)
{
    const FoundFile file = understood("Monat,Asylanträge insgesamt,davon Erstanträge,davon Folgeanträge\n"
                                      "2023-01,12,10,2\n2023-02,9,8,1\n2023-03,7,7,0\n");
    std::string told;
    for (const RowMessage& each : file.messages)
        told += each.code == "T1" ? each.value + ";" : "";
    EXPECT_EQ(told, "Asylanträge insgesamt;");
}

TEST(AuthorityReports, PricesOfTheFifteenthAreMonthly)
{
    const FoundFile file = understood("date,market,price\n2023-01-15,Sabha,5.5\n2023-02-15,Sabha,5.7\n"
                                      "2023-03-15,Sabha,6.1\n2023-05-15,Sabha,6.2\n");
    EXPECT_EQ(seriesOf(file, "market=Sabha").frequency, Frequency::Monthly);
    EXPECT_EQ(lastPeriod(seriesOf(file, "market=Sabha")), "2023-05");
}

TEST(AuthorityReports, ThirdsOfMonthsAreRefusedForWhatTheyAre)
{
    const FoundFile file =
        understood("area,level,start_date,end_date,rainfall,comment\nGaza,1,2025-01-01,2025-01-10,66,a\n"
                   "Gaza,1,2025-01-11,2025-01-20,62,b\nGaza,1,2025-02-21,2025-02-28,85,c\n");
    EXPECT_TRUE(refuses(file, "Y1"));
}

TEST(AuthorityReports, WhatIsCountedIsCalledByItsHeadingAndNotByOperationsAndCountries)
{
    const FoundFile idps = understood("operation,country,numPresentIdpInd,date\nReturns in Haiti,Haiti,155,2022-11-30\n"
                                      "Earthquake,Haiti,24,2021-08-27\n");
    EXPECT_EQ(seriesOf(idps, "operation=Returns in Haiti;country=Haiti").meaning.unitText, "persons");
    const FoundFile flows =
        understood("date,Departure Country,Incoming,Outgoing\n2019-02-01,Niger,5,6\n2019-02-02,Niger,7,8\n");
    EXPECT_EQ(seriesOf(flows, "departure_country=Niger;indicator=Incoming").meaning.unitText, "");
    const FoundFile people =
        understood("Country,\"Refugees, migrants and asylum seekers\",As of\nPeru,1542,30/09/2023\n"
                   "Chile,444,31/12/2021\n");
    EXPECT_EQ(seriesOf(people, "country=Peru").meaning.unitText, "persons");
    const FoundFile first =
        understood("year,applicant,Applications\n2022,First-time applicant,5\n2023,First-time applicant,6\n");
    EXPECT_EQ(seriesOf(first, "applicant=First-time applicant").meaning.unitText, "first-time applications");
}

TEST(AuthorityReports, CountriesOfOriginAreSoInEveryLanguage)
{
    for (const char* heading : {"Medborgarskap", "Држава порекла", "Zemlja podrijetla", "País de origen",
                                "Paese di cittadinanza", "Страна на произход", "Χώρα καταγωγής", "Kraj pochodzenia"}) {
        const FoundFile file = understood(std::string(heading) + ";2022;2023\nIran;5;6\nSudan;7;8\nMali;9;1\n");
        ASSERT_EQ(file.series.size(), 3U) << heading;
        EXPECT_EQ(file.series[0].meaning.origin, "IR") << heading;
        EXPECT_EQ(file.series[0].meaning.place, "") << heading;
    }
}

TEST(AuthorityReports, CountsThatAreKeptBackAreCounts)
{
    const FoundFile file = understood("Region,Sex,Age group,Quarter,Registered\nNorth,Female,0-17,2023 Q1,<5\n"
                                      "North,Male,0-17,2023 Q1,12\nNorth,Female,18+,2023 Q1,1-4\n"
                                      "North,Male,18+,2023 Q1,..\nSouth,Male,18+,2023 Q1,31\n");
    EXPECT_FALSE(refuses(file, "C35"));
    EXPECT_EQ(testing::cells(seriesOf(file, "region=North;sex=Female;age_group=0-17"), CellState::Suppressed), 1);
}

TEST(AuthorityReports, FiguresInWordsAreToldAsSuch)
{
    const FoundFile file = understood("Indicator,Value,Date\n#indicator+name,#indicator+value+num,#date\n"
                                      "Displaced,6.8M,2024-02-21\nRefugees,1.9M,2024-03-31\n");
    EXPECT_TRUE(refuses(file, "C21"));
    EXPECT_FALSE(refuses(file, "C2"));
}

} // namespace
} // namespace antevia
