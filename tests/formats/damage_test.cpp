#include "model/formats/file.h"
#include "model/formats/import.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace antevia {
namespace {

/// `bytes` with up to eight of them changed, cut out, doubled or put in. mt19937 gives the same numbers everywhere.
std::string damaged(std::string bytes, std::mt19937& random)
{
    constexpr std::array<std::string_view, 8> pieces{"\"", ";", "\r", "1e9", "<", "PK\x05\x06", "\xFF", "2015-10-01"};
    const auto number = [&](std::size_t below) { return static_cast<std::size_t>(random()) % below; };
    for (std::size_t i = 0, most = 1 + number(8); i < most && bytes.size() > 1; ++i) {
        const std::size_t at = number(bytes.size());
        switch (number(4)) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes.erase(at, 1 + number(20)); break;
        case 2: bytes.insert(at, pieces[number(pieces.size())]); break;
        default: bytes.insert(at, bytes.substr(number(bytes.size()), number(60))); break;
        }
    }
    return bytes;
}

class DamagedFiles : public ::testing::TestWithParam<const char*> {};

TEST_P(DamagedFiles, EndInFiguresOrInAReasonNeverInBothOrNeither)
{
    const std::string whole = *readFile(std::string(ANTEVIA_TEST_DATA "/formats/") + GetParam());
    std::vector<SeriesInfo> known(2);
    known[0].id.value = "NOR";
    known[1].id.value = "MID";
    std::mt19937 random(20'151'016);
    for (int copy = 0; copy < 150; ++copy) {
        const ImportBytes file{"copy", damaged(whole, random)};
        const auto preview = previewImport(file, known);
        const auto outcome = preview ? importFigures(file, preview->plan) : Result<ImportOutcome>(preview.error());
        EXPECT_TRUE(outcome || !outcome.error().detail.empty());
        EXPECT_TRUE(!outcome || outcome->figures.has_value() == (outcome->errors == 0)) << copy;
    }
}

INSTANTIATE_TEST_SUITE_P(Fixtures, DamagedFiles,
                         ::testing::Values("arrivals_plain.csv", "arrivals_central_european.csv",
                                           "arrivals_cyrillic_1251.tsv", "arrivals_utf16.csv",
                                           "arrivals_published_layout.xlsx"));

} // namespace
} // namespace antevia
