#include "model/formats/period_text.h"
#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

std::string printed(const char* text, DateOrder order = DateOrder::Iso)
{
    const auto period = parsePeriodText(text, order);
    return period ? printPeriod(*period) : "none";
}

TEST(TableTimes, TwoDaysNameTheWeekOrMonthBetweenThem)
{
    EXPECT_EQ(printed("2-8 Jan 2023"), "2023-W01");
    EXPECT_EQ(printed("1-7 Jan 2023"), "2023-W01"); // from Sunday on: most days are in the first week
    EXPECT_EQ(printed("30 Jan - 5 Feb 2023"), "2023-W05");
    EXPECT_EQ(printed("02.01.2023 - 08.01.2023"), "2023-W01");
    EXPECT_EQ(printed("02.01. – 08.01.2023", DateOrder::DayMonthYear), "2023-W01");
    EXPECT_EQ(printed("01/02/2023 to 28/02/2023", DateOrder::DayMonthYear), "2023-02");
    EXPECT_EQ(printed("1-9 Jan 2023"), "none");
    EXPECT_EQ(printed("8-2 Jan 2023"), "none");
}

TEST(TableTimes, DaysNumberedAsSpreadsheetsDoAreReadAndTold)
{
    const FoundFile file = understood("Date,Lesvos,Chios\n44927,120,30\n44928,95,22\n44929,130,41\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Lesvos")), 345);
    EXPECT_EQ(firstPeriod(file.series[0]), "2023-01-01");
    EXPECT_TRUE(warns(file, "X20"));
    EXPECT_TRUE(refuses(understood("Place,Lesvos\n44927,120\n44928,95\n"), "C2"));
}

TEST(TableTimes, WeeksAreReadWithTheirWordBesideTheYear)
{
    const FoundFile file = understood("Kalenderwoche;Jahr;Aufgriffe\nKW 1;2023;150\nKW 2;2023;160\nKW 3;2023;140\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Aufgriffe")), 450);
    EXPECT_EQ(lastPeriod(file.series[0]), "2023-W03");
}

TEST(TableTimes, DatesOfTheLastUpdateDoNotDecideHowPeriodsAreWritten)
{
    const FoundFile file = understood("DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                                      "ESTAT:TPS(1.0),05/09/23 11:00:00,A,AT,2020,13400,\n"
                                      "ESTAT:TPS(1.0),05/09/23 11:00:00,A,AT,2021,36725,b\n");
    EXPECT_EQ(sumOf(seriesOf(file, "freq=A;geo=AT")), 50'125);
}

TEST(TableTimes, BeginsOfHalfYearsAreNoQuarters)
{
    const FoundFile file = understood("Provincia;1 de julio de 2017;1 de enero de 2017;1 de julio de 2016\n"
                                      "Albacete;390387;391201;392118\nAlicante;1838819;1831206;1836459\n");
    EXPECT_EQ(firstPeriod(seriesOf(file, "provincia=Albacete")), "2016-S2");
}

TEST(TableTimes, OneGroupedThousandUnderWhatIsCountedIsEnough)
{
    const FoundFile file = understood("Year;Month;Country of asylum;Origin;Applications\n2023;January;Germany;Syria;"
                                      "1,234\n2023;February;Germany;Syria;1,301\n2023;March;Germany;Syria;*\n");
    EXPECT_EQ(sumOf(seriesOf(file, "country_of_asylum=Germany;origin=Syria")), 2'535);
    // Dates with points are no numbers that are cut otherwise.
    EXPECT_EQ(sumOf(understood("Datum;Ort;Anzahl\n16.10.15;Spielfeld;4.100\n17.10.15;Spielfeld;3.900\n").series.at(0)),
              8'000);
    EXPECT_TRUE(refuses(understood("date;x\n2023-01-01;1,234\n2023-01-02;1,301\n"), "C8"));
}

TEST(TableTimes, MonthsDownTheSideTakeTheirYearFromTheTitle)
{
    const FoundFile file = understood("Ankünfte 2023;\nMonat;Personen\nJänner;120\nFebruar;130\nMärz;110\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Personen")), 360);
    EXPECT_EQ(lastPeriod(file.series[0]), "2023-03");
    EXPECT_TRUE(refuses(understood("Ankünfte;\nMonat;Personen\nJänner;120\nFebruar;130\nMärz;110\n"), "C2"));
}

TEST(TableTimes, TheEndOfAWeekStandsForItWhereNothingSaysItsBegin)
{
    const FoundFile file = understood("Week ending,Arrived\n08/01/2023,460\n15/01/2023,590\n22/01/2023,200\n");
    EXPECT_EQ(firstPeriod(seriesOf(file, "series=Arrived")), "2023-W01");
}

TEST(TableTimes, OneGroupedThousandIsEnoughWhereCommasStandBetweenColumns)
{
    const FoundFile file = understood("TIME,GEO,Value\n2010M01,Austria,\"1,570\"\n2010M02,Austria,95\n");
    EXPECT_EQ(sumOf(seriesOf(file, "geo=Austria")), 1'665);
}

TEST(TableTimes, WeeksDownTheSideOfYearsMayBeNamed)
{
    const FoundFile file = understood("Woche;2021;2022\nKW 1;5;7\nKW 2;6;8\n");
    ASSERT_EQ(file.series.size(), 1u);
    EXPECT_EQ(firstPeriod(file.series[0]), "2021-W01");
    EXPECT_EQ(lastPeriod(file.series[0]), "2022-W02");
}

TEST(TableTimes, BothEndsOfAPeriodMayBeNumberedAsSpreadsheetsDo)
{
    const FoundFile file = understood("#date+start,#date+end,#affected\n44928,44934,10\n44935,44941,20\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(firstPeriod(file.series[0]), "2023-W01"); // 2 to 8 January
}

TEST(TableTimes, ANumberIsNoWoman)
{
    const FoundFile file = understood("Date,No. of arrivals\n2023-01-01,5\n2023-01-02,6\n");
    EXPECT_EQ(file.series.at(0).meaning.sex, "");
}

TEST(TableTimes, SharesAreReadWithoutTheirSign)
{
    const FoundFile file = understood("Country;Year;Recognition rate\nAT;2020;61,2 %\nAT;2021;60%\nDE;2020;40,0 %\n");
    EXPECT_DOUBLE_EQ(sumOf(seriesOf(file, "country=AT")), 121.2);
}

TEST(TableTimes, ADayAboveATableWithoutPeriodsIsItsDay)
{
    for (const char* title : {"Stand: 31.08.2023", "As of 31 August 2023", "Refugees 2023 (as of August 31, 2023)",
                              "Refugees from Ukraine (31/08/2023)", "Situation au 31 août 2023"}) {
        const FoundFile file = understood(std::string(title) + "\nCountry;Refugees\nSerbia;120\nGreece;130\n");
        EXPECT_EQ(file.errors, 0) << title;
        EXPECT_TRUE(testing::warns(file, "Y2")) << title;
        EXPECT_EQ(testing::firstPeriod(seriesOf(file, "country=Serbia")), "2023-08-31") << title;
    }
}

TEST(TableTimes, AMonthOrQuarterAboveATableWithoutPeriodsIsItsPeriod)
{
    for (const auto& [title, period] : {std::pair{"Asylum applications, March 2023", "2023-03"},
                                        {"Asylgesuche im März 2023 (Stand: 05.04.2023)", "2023-03"},
                                        {"Demandes d'asile - mars 2023", "2023-03"},
                                        {"2023-03", "2023-03"},
                                        {"Asylum applications, Q1 2023", "2023-Q1"},
                                        {"Zahtjevi za azil, 1. tromjesečje 2023. godine", "2023-Q1"},
                                        {"Asylum applications in week 12 of 2023", "2023-W12"}}) {
        const FoundFile file = understood(std::string(title) + "\nCountry;Persons\nSerbia;120\nGreece;130\n");
        EXPECT_EQ(file.series.empty() ? "" : firstPeriod(seriesOf(file, "country=Serbia")), period) << title;
        EXPECT_TRUE(warns(file, "Y2")) << title;
    }
    const FoundFile stock = understood("Refugees at the end of March 2023\nCountry;Refugees\nSerbia;120\nGreece;130\n");
    EXPECT_EQ(firstPeriod(seriesOf(stock, "country=Serbia")), "2023-03");
}

TEST(TableTimes, AMonthThatBoundsATimeIsNoPeriod)
{
    for (const char* title :
         {"Asylum applications since March 2023", "Asylum applications until March 2023",
          "Asylum applications, January to March 2023", "Asylum applications, March and April 2023",
          "Asylum applications, March 2022 - March 2023", "Asylum applications, end of March 2023",
          "Asylum applications 2022, March 2023", "Cumulative asylum applications, March 2023",
          "Asylum applications, March 2023 (as of 15 March 2023)", "Asylum applications, 12 months to March 2023",
          "Asylum applications, mid-March 2023", "Asylum applications, report published in March 2023"}) {
        const FoundFile file = understood("\"" + std::string(title) + "\"\nCountry;Persons\nSerbia;120\nGreece;130\n");
        EXPECT_TRUE(file.series.empty()) << title;
    }
}

TEST(TableTimes, NumbersOfTablesAndBulletinsAreNoDays)
{
    const std::string rows = "\nCountry;Persons\nSerbia;120\nGreece;130\n";
    for (const char* title :
         {"DTM Round 12, March 2023", "Bulletin No 5, March 2023", "Table 5 March 2023:", "Tabelle 7: März 2023"})
        EXPECT_EQ(firstPeriod(seriesOf(understood("\"" + std::string(title) + "\"" + rows), "country=Serbia")),
                  "2023-03")
            << title;
    for (const char* title :
         {"Arrivals 1-15 March 2023", "Ankünfte 01.-15. März 2023", "Arrivals, beginning of March 2023",
          "Arrivals up to and including May 2023", "Ankünfte bis einschließlich Mai 2023", "Chegadas até março de 2023",
          "Arrivi aggiornati a maggio 2023", "Table T3 2023 Arrivals", "Tabela S1 2023", "Monthly bulletin 03/2023",
          "Arrivals, 03.2023", "Arrivals, III 2023", "Sheet 2023_03"})
        EXPECT_TRUE(understood("\"" + std::string(title) + "\"" + rows).series.empty()) << title;
    for (const char* title : {"Transfers under the Dublin III Regulation in 2023", "Asylum Act cases in 2023",
                              "Prošnje za azil, leto 2023", "Q1 Nationality of respondents, 2023"})
        EXPECT_EQ(firstPeriod(seriesOf(understood("\"" + std::string(title) + "\"" + rows), "country=Serbia")), "2023")
            << title;
    EXPECT_EQ(firstPeriod(understood("\"Week 10 (6-12 March 2023)\"" + rows).series.at(0)), "2023-W10");
    EXPECT_TRUE(understood("Bulletin of January 2024\nMonth;Serbia;Greece\nJanuary;1;2\nMay;3;4\nDecember;5;6\n")
                    .series.empty());
}

TEST(TableTimes, QuartersAndHalvesMayBeNumberedInWords)
{
    for (const auto& [title, period] : {std::pair{"Asylum applications in the first half of 2024", "2024-S1"},
                                        {"Asylum applications, first quarter of 2024", "2024-Q1"},
                                        {"Solicitudes de asilo, primer trimestre de 2024", "2024-Q1"},
                                        {"Asylgesuche im zweiten Quartal 2024", "2024-Q2"},
                                        {"Richieste d'asilo, primo semestre 2024", "2024-S1"},
                                        {"Demandes d'asile, premier trimestre 2024", "2024-Q1"}}) {
        const FoundFile file = understood("\"" + std::string(title) + "\"\nCountry;Persons\nSerbia;120\nGreece;130\n");
        EXPECT_EQ(firstPeriod(seriesOf(file, "country=Serbia")), period) << title;
        EXPECT_TRUE(warns(file, "Y2")) << title;
    }
}

TEST(TableTimes, AnArticleHidesNoBoundOfAPart)
{
    for (const char* title : {"Arrivals since the first quarter of 2023", "Arrivals until the second half of 2023",
                              "Arrivals in the first and second quarter of 2023", "Arrivals, first half of March 2023"})
        EXPECT_TRUE(
            understood("\"" + std::string(title) + "\"\nCountry;Persons\nSerbia;120\nGreece;130\n").series.empty())
            << title;
}

TEST(TableTimes, MonthsAndPartsOfAYearAreKnownInOtherCases)
{
    const std::string rows = "\nCountry;Persons\nSerbia;120\nGreece;130\n";
    for (const char* title :
         {"Zahtevi za azil u martu 2023. godine", "Захтеви за азил у марту 2023. године",
          "Zahtjevi za azil u ožujku 2023.", "Wnioski o ochronę w marcu 2023 r.", "Žádosti o azyl v březnu 2023",
          "Prošnje za azil v marcu 2023", "Menedékkérők 2023 márciusában", "Arrivals by country, March 2023",
          "Arrivals by country 2023M03"})
        EXPECT_EQ(firstPeriod(seriesOf(understood("\"" + std::string(title) + "\"" + rows), "country=Serbia")),
                  "2023-03")
            << title;
    for (const char* title :
         {"Wnioski w I półroczu 2023 r.", "Wnioski w I kwartale 2023 r.", "Zahtjevi u prvom polugodištu 2023.",
          "Zahtevi u prvom kvartalu 2023. godine", "Prošnje v prvem četrtletju 2023", "2023 első félévében",
          "Asylgesuche erste Jahreshälfte 2023", "Acumulado desde el 1 de enero, 2023"})
        EXPECT_TRUE(understood("\"" + std::string(title) + "\"" + rows).series.empty()) << title;
    for (const char* title :
         {"Kvartalni izveštaj o azilu za 2023. godinu", "Statistiques trimestrielles 2023", "Prošnje za azil v 2023",
          "Annex II 2023", "Table 10 2023 Asylum applications", "Asylum applications 2023, 10 main countries"})
        EXPECT_EQ(firstPeriod(seriesOf(understood("\"" + std::string(title) + "\"" + rows), "country=Serbia")), "2023")
            << title;
    for (const char* title : {"Daily report: 14 March 2023", "Reception report (14 March 2023)"})
        EXPECT_EQ(firstPeriod(seriesOf(understood("\"" + std::string(title) + "\"" + rows), "country=Serbia")),
                  "2023-03-14")
            << title;
    EXPECT_EQ(firstPeriod(seriesOf(understood("\"Table 5. March 2023\"" + rows), "country=Serbia")), "2023-03");
    EXPECT_TRUE(refuses(understood("Inmigración irregular - acumulado desde el 1 de enero;;\nVía;2022;2023\n"
                                   "Marítima;6240;7100\nTerrestre;240;700\n"),
                        "Y1"));
}

TEST(TableTimes, PartsOfAYearInWordsAreNoYear)
{
    for (const char* title :
         {"Asylum applications in the first six months of 2024", "Asylum applications, weeks 12 to 13 of 2024",
          "Asylum applications, summer 2024", "Asylum applications, I-III 2024", "Asylum applications, Q1-Q3 2024",
          "Asylum applications, 3rd week of March 2024", "Asylum applications, first half of March 2024",
          "Asylum applications, week of 12 March 2024", "Asylum applications, fortnight ending 12 March 2024"}) {
        const FoundFile file = understood("\"" + std::string(title) + "\"\nCountry;Persons\nSerbia;120\nGreece;130\n");
        EXPECT_TRUE(file.series.empty()) << title;
    }
    const std::string months = "\nMonth;Serbia;Greece\nJanuary;12;13\nFebruary;14;15\nMarch;16;17\n";
    for (const char* title : {"Arrivals, first quarter of 2024", "Arrivals, Q1 2024", "Arrivals, winter 2024"})
        EXPECT_EQ(testing::lastPeriod(seriesOf(understood("\"" + std::string(title) + "\"" + months), "series=Serbia")),
                  "2024-03")
            << title;
}

TEST(TableTimes, AYearKnownByALaterDayStaysAYear)
{
    const FoundFile file = understood("Refugees 2022\nStand: 31.01.2023\nCountry;Refugees\nSerbia;120\nGreece;130\n");
    EXPECT_EQ(testing::firstPeriod(seriesOf(file, "country=Serbia")), "2022");
    EXPECT_EQ(testing::firstPeriod(seriesOf(
                  understood("01.01.2023 - 31.12.2023\nCountry;Refugees\nSerbia;120\nGreece;130\n"), "country=Serbia")),
              "2023");
}

TEST(TableTimes, DaysThatLeaveThePeriodOpenAreRefused)
{
    for (const char* title : {"Stand: 05/01/2024", "From 01.01.2023 to 31.08.2023", "Refugees since 1 January 2023",
                              "Refugees 2024, as of 31.08.2023"}) {
        const FoundFile file = understood(std::string(title) + "\nCountry;Refugees\nSerbia;120\nGreece;130\n");
        EXPECT_TRUE(testing::refuses(file, "C2")) << title;
        EXPECT_TRUE(file.series.empty()) << title;
    }
}

TEST(TableTimes, MonthsAreOfTheYearOfADayThatNoneOfThemLiesBehind)
{
    const std::string rows = "Country;Jan;Feb;Mar\nSerbia;12;13;14\nGreece;15;16;17\n";
    EXPECT_EQ(testing::lastPeriod(seriesOf(understood("Stand: 31.03.2023\n" + rows), "country=Serbia")), "2023-03");
    EXPECT_GT(understood("Stand: 05.01.2024\n" + rows).errors, 0);
}

TEST(TableTimes, SumsSinceABeginningAreNotOfTheWeekOfTheTitle)
{
    const FoundFile file =
        understood("Apprehensions 18.03.2024 - 24.03.2024\nKind;This week;Since the beginning of the year\n"
                   "On entry;40;602\nInland;112;1804\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2U);
    EXPECT_EQ(sumOf(file.series.front()) + sumOf(file.series.back()), 152);
    EXPECT_TRUE(testing::warns(file, "C2"));
    const FoundFile sumsOnly =
        understood("Apprehensions 18.03.2024 - 24.03.2024\nKind;Since the beginning of the year\n"
                   "On entry;602\nInland;1804\n");
    ASSERT_EQ(sumsOnly.series.size(), 2U);
    EXPECT_TRUE(testing::warns(sumsOnly, "K1"));
}

TEST(TableTimes, EventsOnTheSameDayOfSomeMonthsStayDays)
{
    const FoundFile events = understood("date,place,count\n2021-03-07,Lesbos,12\n2022-04-07,Lesbos,13\n"
                                        "2022-05-07,Lesbos,20\n2023-11-07,Lesbos,14\n");
    EXPECT_EQ(firstPeriod(events.series.at(0)), "2021-03-07");
    const FoundFile prices = understood("date,place,count\n2021-03-15,Lesbos,12\n2021-04-15,Lesbos,13\n"
                                        "2021-05-15,Lesbos,20\n");
    EXPECT_EQ(firstPeriod(prices.series.at(0)), "2021-03");
}

TEST(TableTimes, YearsOfLawsAndOfPublicationAreNoneOfTheFigures)
{
    for (const char* title :
         {"Beneficiaries under Directive 2001/55/EC", "Transfers under the Dublin Regulation (EU) No 604/2013",
          "Asylgesuche gemäss Gesetz vom 12.05.2004", "Refugees under the 1951 Convention",
          "Refugees under the Geneva Convention 1951", "Agenda 2030 indicator 10.7.2", "Kosovo (UNSCR 1244/1999)",
          "Settlements founded before 1900", "Map © 2019 OpenStreetMap", "Persons, published August 24, 2023",
          "Izbjeglice po Konvenciji iz 1951, Direktiva 2001/55"}) {
        const std::string rows = "\n\nCountry,Persons\nAustria,5200\nGermany,91000\nFrance,7400\n";
        EXPECT_TRUE(refuses(understood("\"" + std::string(title) + "\"" + rows), "C2")) << title;
    }
    const FoundFile months = understood("Refugees (Geneva Convention 1951)\nMonth,Austria,Germany\nJanuary,10,20\n"
                                        "February,20,30\nMarch,20,30\n");
    EXPECT_TRUE(months.series.empty());
}

TEST(TableTimes, TheRestOfATitleBesideALawOrAPublicationSaysWhen)
{
    for (const char* title :
         {"Map data © 2019 OpenStreetMap; Persons in sites 2023", "Detainees released 2023", "Asylum decisions 2023",
          "Refugees under the 1951 Convention, 2023", "Persons by law, 2023", "Persons 2023, updated: 24.08.2024"}) {
        const FoundFile file = understood("\"" + std::string(title) + "\"\n\nSite,Persons\nMoria,9100\nVucjak,830\n");
        EXPECT_EQ(file.series.empty() ? "" : firstPeriod(file.series[0]), "2023") << title;
        EXPECT_TRUE(warns(file, "Y2")) << title;
    }
    EXPECT_TRUE(warns(understood("Ankünfte 2023;\nMonat;Personen\nJänner;120\nFebruar;130\nMärz;110\n"), "Y2"));
}

TEST(TableTimes, AHeadingsYearIsThatOfItsOwnColumn)
{
    const FoundFile file =
        understood("Country,Asylum applications,Population 2020\nAustria,5200,8900000\nGermany,91000,83000000\n");
    ASSERT_FALSE(file.series.empty());
    for (const FoundSeries& each : file.series)
        EXPECT_GT(sumOf(each), 1'000'000) << keyText(each.key);
    EXPECT_TRUE(warns(file, "C2"));
    EXPECT_TRUE(
        understood("Country,Entered 2010 or later,Entered 2000 to 2009\nAustria,5,8\nItaly,9,8\n").series.empty());
    EXPECT_TRUE(refuses(understood("Reception centre,Capacity,Opened in 2015,Occupancy\nMoria,100,yes,110\n"
                                   "Vucjak,200,no,210\n"),
                        "C2"));
}

TEST(TableTimes, FiguresSinceTheYearBeganAreOfNoDay)
{
    const auto titled = [](const char* title, const char* heading) {
        return understood("\"" + std::string(title) + "\"\n\nCountry," + heading + "\nItaly,5200\nGreece,9100\n");
    };
    for (const char* title : {"Sea arrivals 2023 (as of 15 August 2023)", "Cumulative arrivals as of 30 June 2023",
                              "Asylum applications so far in 2023", "Deaths until 15 August 2023"})
        EXPECT_TRUE(refuses(titled(title, "Persons"), "C2")) << title;
    EXPECT_TRUE(refuses(titled("As of 15 August 2023", "Asylum applications"), "C2"));
    EXPECT_EQ(firstPeriod(titled("Refugees hosted as of 15 August 2023", "Refugees").series.at(0)), "2023-08-15");
    EXPECT_EQ(firstPeriod(titled("Sea arrivals on 15 August 2023", "Arrivals").series.at(0)), "2023-08-15");
    EXPECT_EQ(firstPeriod(titled("Sea arrivals 2022 (as of 15 January 2023)", "Arrivals").series.at(0)), "2022");
}

TEST(TableTimes, AMonthThatThereIsNotMakesNoWeeks)
{
    for (const char* heading : {"month", "date"}) {
        const FoundFile file = understood(std::string(heading) + ";arrivals\n2024-11;5\n2024-12;7\n2024-13;9\n");
        EXPECT_EQ(file.errors, 1) << heading;
        EXPECT_EQ(file.messages.front().place, "row 4, column A") << heading;
    }
    const FoundFile weeks = understood("date;arrivals\n2024-12;7\n2024-13;9\n2024-14;9\n");
    EXPECT_EQ(testing::firstPeriod(weeks.series.front()), "2024-W12");
}

} // namespace
} // namespace antevia
