#include "tests/formats/understood.h"

#include <algorithm>

namespace antevia {
namespace {

using testing::refuses;
using testing::understood;

/// A table of eight days with one more column.
std::string tableWith(const std::string& heading, const std::vector<std::string>& cells)
{
    std::string out = "date;" + heading + ";arrivals\n";
    for (std::size_t i = 0; i < cells.size(); ++i)
        out += "2024-01-0" + std::to_string(i + 1) + ";" + cells[i] + ";" + std::to_string(100 + i) + "\n";
    return out;
}

/// All texts that a person may see of what was understood.
std::string shownOf(const FoundFile& file)
{
    std::string out;
    for (const RowMessage& each : file.messages)
        out += each.place + each.value + each.rule + each.remedy;
    for (const MappedColumn& each : file.mapping)
        out += each.heading + each.dimension;
    for (const std::string& each : file.notes)
        out += each;
    for (const KeyPart& each : file.unknownPlaces)
        out += each.code;
    return out;
}

TEST(PersonsInFiles, NamesInAnyColumnAreRefusedAndNotRepeated)
{
    for (const std::vector<std::string>& names :
         std::vector<std::vector<std::string>>{{"Ahmad Rahimi", "Fatima Hassan", "Omar Khalid"},
                                               {"AHMAD RAHIMI", "FATIMA HASSAN", "OMAR KHALID"},
                                               {"ahmad rahimi", "fatima hassan", "omar khalid"},
                                               {"\"Rahimi, Ahmad\"", "\"Hassan, Fatima\"", "\"Khalid, Omar\""},
                                               {"ahmad_rahimi", "fatima-hassan", "omar.khalid"},
                                               {"Αχμάντ Ραχίμι", "Φατίμα Χασάν", "Ομάρ Χαλίντ"},
                                               {"Ахмад Рахими", "Фатима Хасан", "Омар Халид"},
                                               {"Men", "Women", "Ahmad Rahimi"}})
        for (const char* heading : {"grp", "item", "category", ""}) {
            const FoundFile file = understood(tableWith(heading, names));
            EXPECT_TRUE(refuses(file, "C35")) << heading << names[0];
            EXPECT_TRUE(file.series.empty());
            EXPECT_EQ(shownOf(file).find(names[2]), std::string::npos) << shownOf(file);
        }
}

TEST(PersonsInFiles, NamesNobodyListedAreSeenByTheirShape)
{
    const std::vector<std::string> names{"Nguyen Van Anh", "Li Wei",    "Zhang Min", "Okechukwu Eze",
                                         "Kim Dae Jung",   "Wang Fang", "Pham Quoc"};
    EXPECT_TRUE(refuses(understood(tableWith("item", names)), "C35"));
    EXPECT_FALSE(refuses(understood(tableWith("municipality", names)), "C35"));
}

TEST(PersonsInFiles, NamesOverColumnsAreRefusedAndMasked)
{
    const FoundFile file = understood("date;Ahmad Rahimi;Fatima Hassan\n2024-01-01;100;50\n2024-01-02;101;51\n");
    EXPECT_TRUE(refuses(file, "C35"));
    EXPECT_EQ(shownOf(file).find("Rahimi"), std::string::npos) << shownOf(file);
}

TEST(PersonsInFiles, CodesThatStandForPersonsAreRefused)
{
    for (const std::vector<std::string>& codes : std::vector<std::vector<std::string>>{
             {"GR12018000000", "GR12018000001", "GR12018000002"},
             {"GR1601101250000000012300600", "GR1601101250000000012300601", "DE89370400440532013000"},
             {"0000000000000001b02ff013ce09b0af", "0000000000000003605fe0279c13615e",
              "000000000000000870efb0630630736b"},
             {"550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-446655440001",
              "550e8400-e29b-41d4-a716-446655440002"},
             {"0694123456", "0694123457", "0694123458"},
             {"01018012342", "44051401359", "10000000146"},
             {"1980-03-10", "1991-05-11", "2002-07-12"},
             {"P1234567", "P1234568", "P2234567"}}) {
        EXPECT_TRUE(refuses(understood(tableWith("x1", codes)), "C35")) << codes[0];
    }
    EXPECT_TRUE(refuses(understood(tableWith("adm2_pcode", {"P1234567", "P1234568", "P2234567"})), "C35"));
    EXPECT_TRUE(refuses(understood(tableWith("yob", {"1980", "1981", "1982"})), "C35"));
}

TEST(PersonsInFiles, CodesOfThingsAreTakenIn)
{
    EXPECT_FALSE(refuses(understood(tableWith("adm2_pcode", {"SY010000", "SY020000", "SY020100"})), "C35"));
    EXPECT_FALSE(refuses(understood(tableWith("vector", {"v12345678", "v12345679", "v12345680"})), "C35"));
    EXPECT_FALSE(refuses(understood("date;reported;arrivals\n2015-10-01;2015-10-02;5\n2015-10-03;2015-10-04;6\n"
                                    "2015-10-05;2015-10-06;7\n"),
                         "C35"));
}

TEST(PersonsInFiles, RowsOfOnePersonEachAreRefusedThoughTheyCountOnes)
{
    EXPECT_TRUE(refuses(understood("date;nationality;sex;age;count\n2024-01-01;SYR;M;20;1\n2024-01-02;AFG;M;21;1\n"
                                   "2024-01-03;SYR;F;22;1\n"),
                        "C35"));
    EXPECT_TRUE(refuses(understood("arrival_date;nationality;sex;age\n2024-01-01;SYR;M;20\n2024-01-02;SYR;M;21\n"
                                   "2024-01-03;SYR;M;22\n"),
                        "C35"));
    EXPECT_TRUE(refuses(understood("timestamp;place;nationality;sex;n\n2024-01-01 00:10;Lesvos;SYR;M;1\n"
                                   "2024-01-01 01:11;Lesvos;SYR;F;1\n2024-01-01 02:12;Lesvos;SYR;M;1\n"),
                        "C35"));
    EXPECT_TRUE(
        refuses(understood("id;date;sex;age\n1;2024-01-01;F;20\n2;2024-01-02;M;21\n3;2024-01-03;M;22\n"), "C35"));
    EXPECT_FALSE(
        refuses(understood("date;sex;age;count\n2024-01-01;M;20;14\n2024-01-01;M;21;1\n2024-01-01;F;22;1\n"), "C35"));
    EXPECT_FALSE(refuses(understood("date;sex;nationality;count\n2024-01-01;M;SYR;1\n2024-01-02;F;SYR;1\n"
                                    "2024-01-03;F;SYR;1\n"),
                         "C35"));
}

TEST(PersonsInFiles, TitlesFootnotesAndJsonAreLookedAtToo)
{
    EXPECT_TRUE(refuses(understood("Report prepared on Ahmad Rahimi, passport P1234567\n\ndate;arrivals\n2024-01-01;5\n"
                                   "2024-01-02;6\n"),
                        "C35"));
    EXPECT_TRUE(refuses(
        understood("date;arrivals\n2024-01-01;5\n2024-01-02;6\n\nNote: Ahmad Rahimi, born 12.03.1985\n"), "C35"));
    EXPECT_TRUE(refuses(understood(R"([{"date":"2024-01-01","who":"Ahmad Rahimi","arrivals":5},)"
                                   R"({"date":"2024-01-02","who":"Fatima Hassan","arrivals":6}])"),
                        "C35"));
    EXPECT_FALSE(refuses(understood("Contact: Maria Schmidt, +49 911 943 0, info@example.org\n\ndate;arrivals\n"
                                    "2024-01-01;5\n2024-01-02;6\n"),
                         "C35"));
}

TEST(PersonsInFiles, PlacesCampsAndShipsCalledAfterPeopleAreTakenIn)
{
    for (const auto& [heading, cells] : std::vector<std::pair<std::string, std::vector<std::string>>>{
             {"item", {"Saint George", "Agios Nikolaos", "Abu Dhabi", "Kara Tepe", "Sveti Nikole"}},
             {"camp", {"Moria", "Kara Tepe", "Zaatari", "Deir Hassan", "Ibrahim Khalil"}},
             {"vessel", {"Alan Kurdi", "Louise Michel", "Ocean Viking", "Aita Mari", "Geo Barents"}},
             {"district", {"Musa Khel", "Mohammad Agha", "Nad Ali", "Khan Abad", "Sayed Karam"}},
             {"x", {"Syrian Arab Republic", "Viet Nam", "Burkina Faso", "Saudi Arabia", "Iran"}},
             {"indicator",
              {"Asylum Applications", "Refugee Status", "Border Crossings", "Dublin Transfers", "Irregular Entries"}}})
        EXPECT_FALSE(refuses(understood(tableWith(heading, cells)), "C35")) << heading;
}

} // namespace
} // namespace antevia
