#include "model/base/id.h"
#include "model/base/words.h"
#include "model/indicators/counting_basis.h"
#include "model/indicators/source.h"
#include "model/places/network.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace antevia {
namespace {

/// Whether each value of an enumeration has a word of its own that reads back as that value.
template <class Enum>
bool wordsReadBack()
{
    std::set<std::string> seen;
    for (const auto& [value, name] : wordsOf<Enum>)
        if (!seen.insert(name).second || fromWord<Enum>(word(value)) != value)
            return false;
    return true;
}

TEST(Words, ReadBackAsTheSameValue)
{
    EXPECT_TRUE(wordsReadBack<Frequency>());
    EXPECT_TRUE(wordsReadBack<CountingUnit>());
    EXPECT_TRUE(wordsReadBack<BorderScope>());
    EXPECT_TRUE(wordsReadBack<Standing>());
    EXPECT_TRUE(wordsReadBack<PlaceRole>());
}

TEST(Words, EveryValueHasOne)
{
    EXPECT_EQ(wordsOf<Frequency>.size(), static_cast<std::size_t>(Frequency::Yearly) + 1);
    EXPECT_EQ(wordsOf<CountingUnit>.size(), static_cast<std::size_t>(CountingUnit::Bed) + 1);
    EXPECT_EQ(wordsOf<BorderScope>.size(), static_cast<std::size_t>(BorderScope::Unknown) + 1);
    EXPECT_EQ(wordsOf<Standing>.size(), static_cast<std::size_t>(Standing::Analyst) + 1);
    EXPECT_EQ(wordsOf<PlaceRole>.size(), static_cast<std::size_t>(PlaceRole::Exit) + 1);
}

TEST(Words, AnUnknownWordIsNothing)
{
    EXPECT_EQ(fromWord<Frequency>("Daily"), std::nullopt);
    EXPECT_EQ(fromWord<Frequency>(""), std::nullopt);
    EXPECT_STREQ(word(static_cast<Frequency>(99)), "unknown");
}

TEST(Ids, AreComparedByTheirWordAndDoNotMix)
{
    EXPECT_EQ(PlaceId{"SI"}, PlaceId{"SI"});
    EXPECT_LT(PlaceId{"HR"}, PlaceId{"SI"});
    EXPECT_TRUE(PlaceId{}.empty());
    static_assert(!std::is_convertible_v<PlaceId, LinkId>);
}

} // namespace
} // namespace antevia
