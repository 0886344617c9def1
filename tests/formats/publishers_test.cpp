#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::cells;
using testing::firstPeriod;
using testing::lastPeriod;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(EurostatTsv, TakesFlagsOffFiguresAndCodesApart)
{
    const FoundFile file = understood("freq,citizen,unit,geo\\TIME_PERIOD\t2023-01 \t2023-02 \t2023-03 \n"
                                      "M,TOTAL,PER,EL\t: \t14103 bp\t5 \nM,TOTAL,PER,AT\t1200 \t: c\t: z\n");
    EXPECT_EQ(file.format, "eurostat-tsv");
    const FoundSeries greece = seriesOf(file, "freq=M;citizen=TOTAL;unit=PER;geo=EL");
    EXPECT_EQ(greece.meaning.place, "GR");
    EXPECT_EQ(firstPeriod(greece), "2023-01");
    EXPECT_EQ(lastPeriod(greece), "2023-03");
    EXPECT_EQ(sumOf(greece), 14'108);
    EXPECT_EQ(greece.observations[1].status, FigureStatus::Preliminary);
    EXPECT_EQ(file.flagTexts[greece.observations[1].flags], "bp");
    const FoundSeries austria = seriesOf(file, "freq=M;citizen=TOTAL;unit=PER;geo=AT");
    EXPECT_EQ(cells(austria, CellState::Suppressed), 1);
    EXPECT_EQ(cells(austria, CellState::NotApplicable), 1);
}

TEST(EurostatTsv, OldFormWithMonthsAndTheNewestFirstIsRead)
{
    const FoundFile file = understood("citizen,sex,geo\\time\t2019M03 \t2019M02 \t2019M01 \nAF,T,XK\t3 \t2 \t1 \n");
    EXPECT_EQ(file.format, "eurostat-tsv-old");
    const FoundSeries series = seriesOf(file, "citizen=AF;sex=T;geo=XK");
    EXPECT_EQ(firstPeriod(series), "2019-01");
    EXPECT_EQ(series.observations.front().value, 1.0);
    EXPECT_EQ(series.meaning.origin, "AF");
}

TEST(SdmxCsv, SecondVersionWithIdsAndAnActionIsRead)
{
    const FoundFile file =
        understood("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n"
                   "dataflow,ESTAT:X(1.0),I,M,AT,2020-01,5,P,\ndataflow,ESTAT:X(1.0),I,M,AT,2020-02,NaN,M,\n"
                   "dataflow,ESTAT:X(1.0),I,M,AT,2020-03,,,C\n");
    EXPECT_EQ(file.format, "sdmx-csv-2.0");
    const FoundSeries series = seriesOf(file, "freq=M;geo=AT");
    EXPECT_EQ(series.observations[0].status, FigureStatus::Preliminary);
    EXPECT_EQ(cells(series, CellState::Missing), 1);
    EXPECT_EQ(cells(series, CellState::Suppressed), 1);
}

TEST(SdmxCsv, FirstVersionWithCodesAndWordsInOneCellIsRead)
{
    const FoundFile file = understood(
        "DATAFLOW,FREQ: Frequency,GEO: Country,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_FLAG: Flag\n"
        "ESTAT:X(1.0),A: Annual,AT: Austria,2020,5,\nESTAT:X(1.0),A: Annual,AT: Austria,2021,6,p: provisional\n");
    EXPECT_EQ(file.format, "sdmx-csv-1.0");
    const FoundSeries series = seriesOf(file, "freq=A;geo=AT");
    EXPECT_EQ(series.key[1].label, "Austria");
    EXPECT_EQ(sumOf(series), 11);
    EXPECT_EQ(series.observations[1].status, FigureStatus::Preliminary);
}

TEST(SdmxCsv, RowsOfAnotherFlowOrToBeDeletedAreRefused) // S6, S11, S13
{
    const std::string head =
        "STRUCTURE,STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE\ndataflow,ESTAT:X(1.0),I,AT,2020,5\n";
    EXPECT_TRUE(testing::refuses(understood(head + "dataflow,ESTAT:Y(1.0),I,AT,2021,5\n"), "S6"));
    EXPECT_TRUE(testing::refuses(understood(head + "dataflow,ESTAT:X(1.0),D,AT,2021,5\n"), "S11"));
    EXPECT_TRUE(testing::refuses(understood(head + "dataflow,nonsense,I,AT,2021,5\n"), "S13"));
    EXPECT_TRUE(testing::refuses(understood(head + "dataflow,ESTAT:X(1.0),I,AT,2020-Q5,5\n"), "S15"));
}

TEST(DataExplorerCsv, GroupedThousandsAndFlagsAreRead)
{
    const FoundFile file = understood(
        "\"TIME\",\"GEO\",\"CITIZEN\",\"Value\",\"Flag and Footnotes\"\n"
        "\"2010M01\",\"Austria\",\"Syria\",\"18 715\",\"d\"\n\"2010M02\",\"Austria\",\"Syria\",\":\",\"\"\n");
    EXPECT_EQ(file.format, "eurostat-data-explorer-csv");
    const FoundSeries series = seriesOf(file, "geo=Austria;citizen=Syria");
    EXPECT_EQ(sumOf(series), 18'715);
    EXPECT_EQ(series.meaning.place, "AT");
    EXPECT_EQ(series.meaning.origin, "SY");
}

TEST(UnhcrMonthly, WithoutHeadingsIsToldByItsCells)
{
    const FoundFile file = understood("Austria,Afghanistan,2012,January,12\nAustria,Afghanistan,2012,February,*\n"
                                      "Austria,\"Serbia and Kosovo (S/RES/1244 (1999))\",2012,January,7\n"
                                      "Germany,Syrian Arab Rep.,2012,March,19\n");
    EXPECT_EQ(file.headerRow, 0);
    const FoundSeries series = seriesOf(file, "place=Austria;origin=Afghanistan");
    EXPECT_EQ(firstPeriod(series), "2012-01");
    EXPECT_EQ(cells(series, CellState::Suppressed), 1);
    EXPECT_EQ(series.observations[1].high, 4);
    EXPECT_EQ(seriesOf(file, "place=Austria;origin=Serbia and Kosovo (S/RES/1244 (1999))").meaning.origin, "RS+XK");
}

TEST(UnhcrPopulation, ItsOwnCodesAreNotTakenForIso)
{
    const FoundFile file =
        understood("year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,app_type,applied\n"
                   "2020,Afghanistan,AFG,AFG,Austria,AUS,AUT,N,5\n2020,Iraq,IRQ,IRQ,Germany,GFR,DEU,NA,7\n");
    EXPECT_EQ(file.format, "unhcr-population-csv");
    const FoundSeries series = seriesOf(file, "coo=AFG;coa=AUS;app_type=N");
    EXPECT_EQ(series.meaning.place, "AT");
    EXPECT_EQ(series.key[1].label, "Austria");
    EXPECT_EQ(seriesOf(file, "coo=IRQ;coa=GFR;app_type=NA").meaning.place, "DE");
}

TEST(UnhcrPopstats, TitlesAboveTheHeadingArePassedOver)
{
    const FoundFile file =
        understood("\"Extracted from the UNHCR Population Statistics Reference Database\",\"\",\"\",\"\",\"\"\n"
                   "\"Date extracted: 2016-05-23 10:00:00\",\"\",\"\",\"\",\"\"\n\n"
                   "Year,Country / territory of asylum/residence,Origin,Population type,Value\n"
                   "2014,Austria,Afghanistan,Refugees,100\n2015,Austria,Afghanistan,Refugees,*\n");
    EXPECT_EQ(file.format, "unhcr-popstats-csv");
    EXPECT_EQ(file.headerRow, 4);
    EXPECT_EQ(file.series.size(), 1u);
    EXPECT_EQ(cells(file.series.front(), CellState::Suppressed), 1);
}

TEST(WideTables, MonthsUnderYearsAreJoined)
{
    const FoundFile file =
        understood(",2015,,,2016,,\nCountry,Jan,Feb,Mar,Jan,Feb,Mar\nAustria,1,2,3,4,5,6\nHungary,7,8,9,10,11,12\n");
    const FoundSeries series = seriesOf(file, "country=Hungary");
    EXPECT_EQ(firstPeriod(series), "2015-01");
    EXPECT_EQ(lastPeriod(series), "2016-03");
    EXPECT_EQ(sumOf(series), 57);
}

TEST(WideTables, AWorldBankTableIsRead)
{
    const FoundFile file = understood(
        "\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated Date\",\"2024-05-30\",\n\n"
        "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\"2021\",\n"
        "\"Serbia\",\"SRB\",\"Refugees\",\"SM.POP.REFG\",\"26433\",\"25999\",\"\",\n"
        "\"Albania\",\"ALB\",\"Refugees\",\"SM.POP.REFG\",\"120\",\"104\",\"90\",\n");
    ASSERT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 2u);
    EXPECT_EQ(file.series[0].meaning.place, "RS");
    EXPECT_EQ(sumOf(file.series[0]), 52'432);
    EXPECT_EQ(cells(file.series[0], CellState::Missing), 1);
}

TEST(LongTables, TotalsBesideTheirPartsAndOverlappingAgesAreTold)
{
    const FoundFile file =
        understood("TIME,GEO,AGE,Value\n2016,AT,TOTAL,10\n2016,AT,Y_LT14,3\n2016,AT,Y14-17,2\n2016,AT,Y_LT18,5\n"
                   "2016,AT,Y18-34,5\n");
    EXPECT_TRUE(warns(file, "T1"));
    EXPECT_TRUE(warns(file, "T2"));
    EXPECT_EQ(seriesOf(file, "geo=AT;age=Y_LT18").meaning.age, "0-17");
}

TEST(LongTables, NamesThatLookAlikeAreTold) // C33
{
    EXPECT_TRUE(warns(understood("date,place,arrivals\n2016-05-01,Austria,1\n2016-05-01,\xCE\x91ustria,2\n"), "C33"));
}

TEST(LongTables, YearAndWeekColumnsAreJoined)
{
    const FoundFile file = understood("Year;Week;Country;Arrivals\n2022;7;Serbia;10\n2022;8;Serbia;12\n");
    EXPECT_EQ(firstPeriod(seriesOf(file, "country=Serbia")), "2022-W07");
}

TEST(RunningTotals, AreToldAndTurnedIntoWhatEachDayAdded)
{
    const std::string text = "date,cumulative arrivals\n2016-05-01,10\n2016-05-02,15\n2016-05-03,15\n2016-05-04,40\n";
    EXPECT_TRUE(warns(understood(text), "K1"));
    UnderstandOptions daily;
    daily.dailyFromCumulative = true;
    const FoundSeries series = seriesOf(understood(text, daily), "series=cumulative arrivals");
    EXPECT_EQ(cells(series, CellState::Missing), 1);
    EXPECT_EQ(sumOf(series), 30);
}

TEST(FirstDays, OfMonthsStandForTheirMonths)
{
    const FoundSeries series = seriesOf(understood("date,SI\n2016-01-01,1\n2016-02-01,2\n2016-04-01,3\n"), "series=SI");
    EXPECT_EQ(series.frequency, Frequency::Monthly);
    EXPECT_EQ(lastPeriod(series), "2016-04");
}

TEST(SdmxCsv, SecondVersionWithNamesHasTheWordsInColumnsOfTheirOwn)
{
    const FoundFile file = understood(
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,geo,Geopolitical entity,TIME_PERIOD,Time,OBS_VALUE,"
        "Observation value,OBS_FLAG,Observation status (Flag),CONF_STATUS,Confidentiality status (flag)\n"
        "dataflow,ESTAT:X(1.0),Asylum,M,Monthly,AT,Austria,2023-01,,1200,,p,provisional,,\n"
        "dataflow,ESTAT:X(1.0),Asylum,M,Monthly,AT,Austria,2023-02,,,,,,C,confidential\n");
    const FoundSeries series = seriesOf(file, "freq=M;geo=AT");
    EXPECT_EQ(series.key[1].label, "Austria");
    EXPECT_EQ(series.observations[0].status, FigureStatus::Preliminary);
    EXPECT_EQ(cells(series, CellState::Suppressed), 1);
}

TEST(SdmxCsv, SecondVersionWithCodesAndWordsInOneCellIsRead)
{
    const FoundFile file = understood(
        "STRUCTURE;STRUCTURE_ID;ACTION;FREQ: Frequency;REF_AREA: Area;TIME_PERIOD: Time;OBS_VALUE: Value;OBS_STATUS: "
        "Status\ndataflow;IOM:X(1.0): Flows;I;M: Monthly;BA: Bosnia and Herzegovina;2023-01;1500;A: Normal\n"
        "dataflow;IOM:X(1.0): Flows;I;M: Monthly;BA: Bosnia and Herzegovina;2023-02;;M: Missing\n");
    EXPECT_EQ(file.format, "sdmx-csv-2.0");
    const FoundSeries series = seriesOf(file, "freq=M;ref_area=BA");
    EXPECT_EQ(sumOf(series), 1'500);
    EXPECT_EQ(cells(series, CellState::Missing), 1);
}

TEST(UnhcrPopstats, MonthlyTablesCountApplications)
{
    const FoundFile file =
        understood("Extracted from the UNHCR Population Statistics Reference Database,,,,\n"
                   "Country / territory of asylum/residence,Origin,Year,Month,Value\nAustria,Iraq,2015,January,8\n"
                   "Austria,Iraq,2015,February,*\n");
    EXPECT_EQ(file.format, "unhcr-popstats-csv");
    EXPECT_EQ(file.series.at(0).meaning.unit, CountingUnit::Application);
}

TEST(Units, AreThoseOfTheSeriesBeforeThoseOfTheFile)
{
    const FoundFile file = understood("Month,Arrivals,Departures\n2023-01,1200,1100\n2023-02,1300,1250\n");
    EXPECT_EQ(seriesOf(file, "series=Arrivals").meaning.unit, CountingUnit::Arrival);
    EXPECT_EQ(seriesOf(file, "series=Departures").meaning.unit, CountingUnit::Departure);
}

TEST(SdmxCsv, TheNameOfAFlowWithAnAtSignIsNoAddressOfAPerson)
{
    const FoundFile file = understood("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,TIME_PERIOD,OBS_VALUE\n"
                                      "DATAFLOW,OECD.ELS.IMD:DSD_MIG@DF_MIG(1.0),I,AUT,A,2019,2979\n"
                                      "DATAFLOW,OECD.ELS.IMD:DSD_MIG@DF_MIG(1.0),I,AUT,A,2020,3140\n");
    EXPECT_EQ(sumOf(seriesOf(file, "ref_area=AUT;freq=A")), 6'119);
}

} // namespace
} // namespace antevia
