#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::cells;
using testing::firstPeriod;
using testing::lastPeriod;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

TEST(OfficesTables, DoubledColumnsOfCodesAndWordsAreOneDimensionEach)
{
    const FoundFile file = understood(
        "\"CO2\",\"Country of birth/nationality\",\"VAR\",\"Variable\",\"GEN\",\"Gender\",\"COU\",\"Country\",\"YEA\","
        "\"Year\",\"Value\",\"Flag Codes\",\"Flags\"\n"
        "\"AFG\",\"Afghanistan\",\"B14\",\"Inflows of asylum seekers\",\"TOT\",\"Total\",\"AUT\",\"Austria\",\"2015\","
        "\"2015\",25563,,\n"
        "\"AFG\",\"Afghanistan\",\"B14\",\"Inflows of asylum seekers\",\"TOT\",\"Total\",\"AUT\",\"Austria\",\"2016\","
        "\"2016\",11794,\"B\",\"Break\"\n"
        "\"AFG\",\"Afghanistan\",\"B14\",\"Inflows of asylum seekers\",\"WMN\",\"Women\",\"AUT\",\"Austria\",\"2015\","
        "\"2015\",,\"M\",\"Missing value\"\n");
    ASSERT_EQ(file.errors, 0);
    const FoundSeries all = seriesOf(file, "co2=AFG;variable=B14;gen=TOT;country=AUT");
    EXPECT_EQ(sumOf(all), 37357);
    EXPECT_EQ(all.meaning.place, "AT");
    EXPECT_EQ(all.meaning.origin, "AF");
    EXPECT_EQ(seriesOf(file, "co2=AFG;variable=B14;gen=WMN;country=AUT").meaning.sex, "female");
}

TEST(OfficesTables, PositionsAndVectorsAreNoNumbersAndNoDimensions)
{
    const FoundFile file =
        understood("REF_DATE,GEO,DGUID,Status of arrival,UOM,UOM_ID,SCALAR_FACTOR,SCALAR_ID,VECTOR,"
                   "COORDINATE,VALUE,STATUS,SYMBOL,TERMINATED,DECIMALS\n"
                   "2023-01,Canada,2016A1,Asylum claimants,Persons,249,units,0,v1,1.1.1,9210.5,,,,1\n"
                   "2023-02,Canada,2016A1,Asylum claimants,Persons,249,units,0,v1,1.1.1,,x,,,1\n"
                   "2023-03,Canada,2016A1,Asylum claimants,Persons,249,units,0,v1,1.1.1,,..,,t,1\n"
                   "2023-04,Canada,2016A1,Asylum claimants,Persons,249,units,0,v1,1.1.1,7,E,,t,1\n");
    ASSERT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(sumOf(file.series[0]), 9217.5);
    EXPECT_EQ(cells(file.series[0], CellState::Suppressed), 1);
    EXPECT_EQ(cells(file.series[0], CellState::Missing), 1);
}

TEST(OfficesTables, MonthsThatStandThreeApartThroughoutAreQuarters)
{
    const std::string rows = "month,arrivals\n2023-01,5\n2023-04,6\n2023-07,7\n";
    EXPECT_EQ(understood(rows).series[0].frequency, Frequency::Monthly);
    const FoundFile file = understood(rows + "2023-10,8\n");
    EXPECT_EQ(file.series[0].frequency, Frequency::Quarterly);
    EXPECT_EQ(lastPeriod(file.series[0]), "2023-Q4");
    EXPECT_TRUE(warns(file, "C28"));
    EXPECT_EQ(understood(rows + "2023-10,8\n2023-11,8\n").series[0].frequency, Frequency::Monthly);
}

TEST(OfficesTables, ThePlaceOfBirthOfAStatisticNamesNoPerson)
{

    EXPECT_EQ(understood("DATAFLOW,FREQ,PLACE OF BIRTH,TIME_PERIOD,OBS_VALUE\nA:B(1.0),A,AFG,2020,5\n").errors, 0);
    EXPECT_TRUE(refuses(understood("date,place of birth,sex\n2023-01-01,Kabul,m\n2023-01-02,Herat,f\n"), "C35"));
}

TEST(OfficesTables, NotesBelowATableSayWhatItsSignsStandFor)
{
    const FoundFile file = understood("Country,2022,2023\nAlbania,--,5\nCuba,D,10\nIran,15,-\nNotes:,,\n"
                                      "\"Values between 0 and 5 are shown as \"\"--\"\" in this report.\",,\n"
                                      "D Data withheld to limit disclosure.,,\n- Represents zero.,,\n");
    ASSERT_EQ(file.errors, 0);
    const FoundSeries albania = seriesOf(file, "country=Albania");
    EXPECT_EQ(albania.observations[0].state, CellState::Suppressed);
    EXPECT_EQ(albania.observations[0].high, 5);
    EXPECT_EQ(seriesOf(file, "country=Cuba").observations[0].state, CellState::Suppressed);
    EXPECT_EQ(seriesOf(file, "country=Iran").observations[1].state, CellState::Missing);
    EXPECT_EQ(cells(seriesOf(understood("Country,2022,2023\nAlbania,--,5\nCuba,6,7\n"), "country=Albania"),
                    CellState::Missing),
              1);
}

TEST(OfficesTables, PeriodsOfStatisticsNetherlandsAndRomaniaAreRead)
{
    const FoundFile codes = understood("Nationaliteit;Perioden;Asielverzoeken_1\nNAT1;2023MM01;5\nNAT1;2023MM02;6\n"
                                       "NAT1;2023KW01;20\nNAT1;2023JJ00;90\nNAT1;2023W104;2\n");
    ASSERT_EQ(codes.errors, 0);
    EXPECT_EQ(firstPeriod(seriesOf(codes, "nationaliteit=NAT1;frequency=monthly")), "2023-01");
    EXPECT_EQ(firstPeriod(seriesOf(codes, "nationaliteit=NAT1;frequency=quarterly")), "2023-Q1");
    EXPECT_EQ(firstPeriod(seriesOf(codes, "nationaliteit=NAT1;frequency=weekly")), "2023-W04");
    EXPECT_EQ(codes.series[0].meaning.unitText, "applications");
    const FoundFile words = understood("Nationaliteit;Perioden;Aantal\nTotaal;2023 januari*;5\n"
                                       "Totaal;2023 1e kwartaal*;20\nTotaal;2023*;90\n");
    EXPECT_EQ(words.errors, 0);
    EXPECT_EQ(words.series.size(), 3U);
    const FoundFile anul =
        understood("Sexe, Ani, UM: Numar persoane, Valoare\nMasculin, Anul 2019, Numar persoane,105\n"
                   "Masculin, Anul 2020, Numar persoane,78\n");
    ASSERT_EQ(anul.errors, 0);
    EXPECT_EQ(lastPeriod(anul.series[0]), "2020");
}

TEST(OfficesTables, ARowWhosePeriodIsNotReadIsNoSum)
{
    EXPECT_TRUE(refuses(understood("Country;Date;Claims\nTotal;2023-01;5\nTotal;2023 third part;6\n"
                                   "Total;2023-02;7\nTotal;2023-03;7\nTotal;2023-04;7\nTotal;2023-05;7\n"
                                   "Total;2023-06;7\nTotal;2023-07;7\nTotal;2023-08;7\nTotal;2023-09;7\n"
                                   "Total;2023-10;7\nTotal;2023-11;7\n"),
                        "C26"));
}

TEST(OfficesTables, SexesAndAgesAreReadWhateverTheirColumnIsCalled)
{
    const FoundFile file =
        understood("nSex;Age group;god;vrednost\nUkupno;Under 18;2022;9\nMuško;65 years and over;2022;4\n"
                   "Žensko;18 to 29 years;2022;5\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(file.series[0].meaning.sex, "total");
    EXPECT_EQ(file.series[0].meaning.age, "0-17");
    EXPECT_EQ(file.series[1].meaning.sex, "male");
    EXPECT_EQ(file.series[1].meaning.age, "65+");
    EXPECT_EQ(file.series[2].meaning.age, "18-29");
    const FoundFile codes = understood("Leeftijd;Perioden;Asielverzoeken_1\n10000;2023MM01;5\n70100;2023MM01;6\n");
    EXPECT_EQ(codes.series.size(), 2U); // an age in figures counts nothing
}

TEST(OfficesTables, OneSeriesBelowItsNamesIsReadWithItsTitleAndUnit)
{
    const FoundFile file = understood("\"Title\",\"Population aged 16-64\"\n\"CDID\",\"LF2K\"\n\"Unit\",\"000s\"\n"
                                      "\"Release date\",\"14-05-2024\"\n\"Important notes\",\n\"2022\",\"42290\"\n"
                                      "\"2023\",\"42514\"\n\"2023 Q1\",\"42101\"\n\"2023 JAN\",\"42095\"\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "series=Population aged 16-64;frequency=yearly")), 84804000);
    EXPECT_EQ(firstPeriod(seriesOf(file, "series=Population aged 16-64;frequency=monthly")), "2023-01");
    const FoundFile french =
        understood("Libellé;Solde migratoire\nidBank;000067678\nDernière mise à jour;16/01/2024 12:00\n"
                   "Période;;Codes\n2022-12;22000;P\n2022-11;21000;A\n");
    ASSERT_EQ(french.errors, 0);
    ASSERT_EQ(french.series.size(), 1U);
    EXPECT_EQ(sumOf(french.series[0]), 43000);
    EXPECT_EQ(french.series[0].observations[1].status, FigureStatus::Preliminary);
}

TEST(OfficesTables, DaysThatBoundNoPeriodAreRefusedByName)
{
    EXPECT_TRUE(refuses(understood("Period,Arrivals\n1-15 January 2024,520\n16-31 January 2024,611\n"), "Y1"));
    EXPECT_TRUE(refuses(understood("Concepto;Del 1 de enero al 15 de febrero de 2023;"
                                   "Del 1 de enero al 15 de febrero de 2024\nLlegadas;3174;11704\nMar;2820;11450\n"),
                        "Y1"));
}

TEST(OfficesTables, HeadingsOfSdmxMayJoinCodeAndWordsWithoutABlank)
{
    const FoundFile file =
        understood("STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,REF_AREA:Reference area,"
                   "TIME_PERIOD:Time period or range,OBS_VALUE:Observation Value,UNIT_MULT:Unit Multiplier\n"
                   "dataflow,BIS:WS(1.0),I,M: Monthly,AT: Austria,2023-01,1.5,3: Thousands\n");
    ASSERT_EQ(file.errors, 0);
    EXPECT_EQ(file.format, "sdmx-csv-2.0");
    EXPECT_EQ(sumOf(seriesOf(file, "freq=M;ref_area=AT")), 1500);
}

TEST(OfficesTables, SignsMayBeExplainedBelowTwoColumnsOfFigures)
{
    const FoundFile file =
        understood("GEO,2023-01,,2023-02,\nAustria,4250,,3885,p\nGermany,:,,25600,\nHungary,5,,6,\n"
                   ",,,,\nSpecial value,,,,\n:,not available,,,\nObservation flags:,,,,\np,provisional,,,\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 3U);
}

TEST(OfficesTables, ASignOfRightsDecidesBetweenCodePages)
{
    const FoundFile file = understood("Tabelle\n;2021;2022\nSachsen;5;6\nBayern;7;8\n\xA9 Statistisches Bundesamt\n");
    EXPECT_EQ(file.errors, 0);
    EXPECT_TRUE(file.dialect.dialect.encoding.starts_with("windows-125"));
}

} // namespace
} // namespace antevia
