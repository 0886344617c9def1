#include "model/formats/file.h"
#include "tests/formats/understood.h"

#include <array>

namespace antevia {
namespace {

using testing::sumOf;

FoundFile fixture(const std::string& name)
{
    return testing::understood(*readFile(std::string(ANTEVIA_TEST_DATA "/formats/") + name));
}

TEST(Fixtures, HoldTheSameFiguresInFiveForms)
{
    constexpr std::array sums{4190.0, 3111.0, 1156.0};
    for (const char* name : {"arrivals_plain.csv", "arrivals_central_european.csv", "arrivals_cyrillic_1251.tsv",
                             "arrivals_utf16.csv", "arrivals_published_layout.xlsx"}) {
        const FoundFile file = fixture(name);
        ASSERT_GE(file.series.size(), 3u) << name;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            EXPECT_EQ(sumOf(file.series[i]), sums[i]) << name;
            EXPECT_EQ(testing::firstPeriod(file.series[i]), "2031-03-28") << name;
            EXPECT_EQ(testing::lastPeriod(file.series[i]), "2031-04-06") << name;
        }
    }
}

TEST(Fixtures, SayWhatIsInThemAndNotTaken)
{
    const auto notes = [](const FoundFile& file) {
        std::string out;
        for (const RowMessage& each : file.messages)
            out += each.severity == RowMessage::Severity::Note ? each.code + " " + each.value + ";" : "";
        return out;
    };
    EXPECT_EQ(notes(fixture("arrivals_plain.csv")), "");
    EXPECT_EQ(notes(fixture("arrivals_central_european.csv")), "N1 Quelle: eigene Zählung;");
    EXPECT_EQ(notes(fixture("arrivals_published_layout.xlsx")), "N3 border reopened;");
}

TEST(Fixtures, ReadTheLettersOfTheirCodePage)
{
    const FoundFile file = fixture("arrivals_cyrillic_1251.tsv");
    EXPECT_EQ(file.dialect.dialect.encoding, "windows-1251");
    EXPECT_EQ(file.dialect.dialect.dateForm, DateOrder::DayMonthYear);
    EXPECT_EQ(file.mapping.front().heading, "Датум");
}

TEST(Fixtures, WithPersonsInThemAreRefused)
{
    const FoundFile file = fixture("persons.csv");
    EXPECT_TRUE(testing::refuses(file, "C35"));
    EXPECT_TRUE(file.series.empty());
}

} // namespace
} // namespace antevia
