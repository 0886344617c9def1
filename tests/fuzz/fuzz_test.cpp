#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/mutation.h"

#include <gtest/gtest.h>

namespace antevia::fuzz {
namespace {

class Fuzz : public ::testing::TestWithParam<Target> {};

/// A reader that crashes, breaks a promise or never ends stops the test program; the last line it printed says at what.
TEST_P(Fuzz, AReaderGivesAnAnswerToSeedsAndToWhatBecomesOfThem)
{
    const Target& target = GetParam();
    std::uint64_t read = 0;
    for (const std::string& seed : target.seeds()) {
        target.read(seed);
        for (int i = 0; i < target.mutations; ++i)
            target.read(mutated(seed, read++));
    }
    EXPECT_GE(read, static_cast<std::uint64_t>(target.mutations));
}

TEST(Mutation, IsTheSameForTheSameNumberAndMostlyAnotherForAnother)
{
    const std::string seed = "date,SI\n2015-10-01,5900\n";
    EXPECT_EQ(mutated(seed, 7), mutated(seed, 7));
    EXPECT_NE(mutated(seed, 7), mutated(seed, 8));
    EXPECT_EQ(mutated("", 1), "");
}

std::string nameOf(const ::testing::TestParamInfo<Target>& info)
{
    std::string name = info.param.name;
    std::erase(name, '-');
    return name;
}

INSTANTIATE_TEST_SUITE_P(EveryReader, Fuzz, ::testing::ValuesIn(targets().begin(), targets().end()), nameOf);

} // namespace
} // namespace antevia::fuzz
