#include "model/formats/month_names.h"
#include "model/formats/period_text.h"
#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::firstPeriod;
using testing::lastPeriod;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

std::string printed(const char* text)
{
    const auto period = parsePeriodText(text, DateOrder::DayMonthYear);
    return period ? printPeriod(*period) : "none";
}

TEST(Languages, QuartersAndWeeksAreReadInTheOnesOfTheRegion)
{
    EXPECT_EQ(printed("1. tromjesečje 2023."), "2023-Q1");
    EXPECT_EQ(printed("II. tromesečje 2023"), "2023-Q2");
    EXPECT_EQ(printed("2023. III. negyedév"), "2023-Q3");
    EXPECT_EQ(printed("IV квартал 2023"), "2023-Q4");
    EXPECT_EQ(printed("4. četrtletje 2023"), "2023-Q4");
    EXPECT_EQ(printed("1st quarter of 2023"), "2023-Q1");
    EXPECT_EQ(printed("2023. 1. hét"), "2023-W01");
    EXPECT_EQ(printed("7. týden 2023"), "2023-W07");
    EXPECT_EQ(printed("2023 12 h"), "none");
}

TEST(Languages, TwoDaysMayBeNamedFromTheFirstOn)
{
    EXPECT_EQ(printed("dal 1 gennaio al 31 gennaio 2023"), "2023-01");
    EXPECT_EQ(printed("del 1 de enero al 31 de marzo de 2023"), "2023-Q1");
    EXPECT_EQ(printed("vom 01.02.2023 bis 28.02.2023"), "2023-02");
}

TEST(Languages, OneWordMayBeTwoMonths)
{
    const FoundFile croatian = understood("Mjesec;Godina;Broj osoba\nrujan;2023;4\nlistopad;2023;5\nstudeni;2023;6\n");
    EXPECT_EQ(lastPeriod(croatian.series[0]), "2023-11");
    EXPECT_EQ(croatian.series[0].observations.size(), 3U);
    const FoundFile czech = understood("Měsíc;Rok;Počet osob\nříjen;2023;4\nlistopad;2023;5\nprosinec;2023;6\n");
    EXPECT_EQ(firstPeriod(czech.series[0]), "2023-10");
    EXPECT_EQ(lastPeriod(czech.series[0]), "2023-12");
    EXPECT_EQ(czech.series[0].observations[1].value, 5);
    const FoundFile polish = understood("Obywatelstwo;wrzesień 2023;październik 2023;listopad 2023\nRosja;1;2;3\n");
    EXPECT_EQ(lastPeriod(polish.series[0]), "2023-11");
    EXPECT_EQ(polish.series[0].meaning.origin, "RU");
}

TEST(Languages, NationalitiesAreToldFromPlacesByTheirHeading)
{
    for (const char* heading : {"Υπηκοότητα", "Држављанство", "Állampolgárság", "Obywatelstwo", "Uyruk", "Shtetësia",
                                "EN_COUNTRY_OF_CITIZENSHIP", "Nationalité"}) {
        const FoundFile file = understood(std::string(heading) + ";2022;2023\nSyria;10;20\nIraq;30;40\n");
        EXPECT_EQ(file.series[0].meaning.origin, "SY") << heading;
        EXPECT_EQ(file.series[0].meaning.place, "") << heading;
    }
}

TEST(Languages, DaysOfTheWeekTellNoSeriesApart)
{
    const FoundFile file = understood("Dan;Datum;Dolasci\npetak;01.09.2023.;7\nsubota;02.09.2023.;8\n"
                                      "nedjelja;03.09.2023.;9\nponedjeljak;04.09.2023.;6\n");
    EXPECT_EQ(sumOf(seriesOf(file, "series=Dolasci")), 30);
    EXPECT_TRUE(isWeekday("Πέμπτη"));
    EXPECT_FALSE(isWeekday("Mart"));
}

} // namespace
} // namespace antevia
