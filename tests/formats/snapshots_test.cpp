#include "tests/formats/understood.h"

namespace antevia {
namespace {

using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;
using testing::warns;

/// Names that never come again: "Townaa", "Townab", …
std::string townAt(int i)
{
    return std::string("Town") + static_cast<char>('a' + i / 26) + static_cast<char>('a' + i % 26);
}

TEST(Snapshots, OfManyTownsOnOneDayHaveASeriesATown)
{
    std::string text = "date;municipality;persons\n";
    for (int i = 0; i < 80; ++i)
        text += "2024-12-31;" + townAt(i) + ";" + std::to_string(100 + i) + "\n";
    const FoundFile file = understood(text);
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 80U);
    EXPECT_EQ(sumOf(seriesOf(file, "municipality=Townab")), 101);
}

TEST(Snapshots, OfManyCountriesByCodeAndNameHaveASeriesACountry)
{
    std::string text = "year;iso;country;refugees\n";
    int taken = 0;
    for (const DictionaryPlace& place : testing::places().places())
        if (place.kind == PlaceKind::Country && place.code.size() == 2 && ++taken <= 150)
            text += "2024;" + place.code + ";\"" + place.name + "\";" + std::to_string(100 + taken) + "\n";
    const FoundFile file = understood(text);
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(file.series.size(), 150U);
    EXPECT_EQ(file.series.front().meaning.place, "AD");
}

TEST(Snapshots, LeaveNotesOfDailyTablesNotes)
{
    std::string text = "date;arrivals;weather\n";
    for (int i = 0; i < 40; ++i)
        text += printDay(makeDay(2024, 1, 1) + Days(i)) + ";" + std::to_string(100 + i) + ";" + townAt(i) + "\n";
    EXPECT_EQ(understood(text).series.size(), 1U);
}

TEST(PlaceNames, OfTheCorridorAreKnownInItsLanguages)
{
    const auto code = [](const char* name) {
        const DictionaryPlace* place = testing::places().ofName(name);
        return place == nullptr ? std::string("unknown") : place->code;
    };
    for (const auto& [name, expected] :
         std::initializer_list<std::pair<const char*, const char*>>{{"Shqipëria", "AL"},
                                                                    {"Greqia", "GR"},
                                                                    {"Hungaria", "HU"},
                                                                    {"Kroacia", "HR"},
                                                                    {"Afganistani", "AF"},
                                                                    {"Mali i Zi", "ME"},
                                                                    {"Maqedonia e Veriut", "MK"},
                                                                    {"Сјеверна Македонија", "MK"},
                                                                    {"Β. Μακεδονία", "MK"},
                                                                    {"Μπαγκλαντές", "BD"},
                                                                    {"Њемачка", "DE"},
                                                                    {"БиХ", "BA"},
                                                                    {"Обединето Кралство", "GB"},
                                                                    {"Bosna-Hersek", "BA"},
                                                                    {"Fildişi Kıyısı", "CI"},
                                                                    {"DR Kongo", "CD"},
                                                                    {"САД", "US"},
                                                                    {"Западни Балкан", "XWB"}})
        EXPECT_EQ(code(name), expected) << name;
}

TEST(PlaceCodes, OfUnhcrAreReadWhereNoOtherListHasThem)
{
    const FoundFile file =
        understood("date;country;arrivals\n2024-01-01;GRE;110\n2024-01-01;KOS;139\n2024-01-01;ALB;7\n");
    EXPECT_EQ(seriesOf(file, "country=GRE").meaning.place, "GR");
    EXPECT_EQ(seriesOf(file, "country=KOS").meaning.place, "XK");
    EXPECT_EQ(seriesOf(understood("date;country;arrivals\n2024-01-01;AUS;1\n2024-01-01;FRA;2\n2024-01-01;USA;3\n"),
                       "country=AUS")
                  .meaning.place,
              "AU");
}

TEST(PartsDown, OfTwoMonthsAndTheirTotalAreMonths)
{
    const FoundFile file = understood("month;2023;2024\nJanuary;10;20\nFebruary;11;21\nTotal;21;41\n");
    EXPECT_EQ(file.errors, 0);
    ASSERT_EQ(file.series.size(), 1U);
    EXPECT_EQ(file.series.front().frequency, Frequency::Monthly);
    EXPECT_EQ(sumOf(file.series.front()), 62);
}

TEST(RomanMonths, OfDaysAreRead)
{
    const FoundFile file = understood("date;arrivals\n01.I.2022;100\n02.I.2022;120\n03.XII.2022;1\n");
    EXPECT_EQ(testing::firstPeriod(file.series.at(0)), "2022-01-01");
    EXPECT_EQ(testing::lastPeriod(file.series.at(0)), "2022-12-03");
}

TEST(Totals, AreNoFormulas)
{
    const FoundFile file = understood("date;@SUM(A1);SI\n2024-01-01;1;2\n2024-01-02;1;3\n");
    EXPECT_FALSE(seriesOf(file, "series=@SUM(A1)").meaning.isTotal);
    EXPECT_FALSE(warns(file, "T1"));
}

} // namespace
} // namespace antevia
