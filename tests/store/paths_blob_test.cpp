#include "model/store/paths_blob.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

namespace antevia {
namespace {

Paths paths(Eigen::Index rows, Eigen::Index days, const std::vector<std::int32_t>& values)
{
    return Eigen::Map<const Eigen::Matrix<std::int32_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(values.data(),
                                                                                                          rows, days);
}

TEST(PackedPaths, TakeOneByteForASizeAndForASmallChange)
{
    const Paths two = paths(2, 3, {0, 1, 0, 63, 0, -1});
    EXPECT_EQ(packed(two), std::string("\x02\x03"
                                       "\x00\x02\x01"
                                       "\x7e\x7d\x01",
                                       8));
}

TEST(PackedPaths, KeepTheWholeRangeOfNumbers)
{
    constexpr auto least = std::numeric_limits<std::int32_t>::min();
    constexpr auto most = std::numeric_limits<std::int32_t>::max();
    const Paths extreme = paths(1, 4, {most, least, most, 0});
    EXPECT_EQ(unpacked(packed(extreme)).value(), extreme);
}

RC_GTEST_PROP(PackedPaths, ComeBackEqual, ())
{
    const int rows = *rc::gen::inRange(0, 12);
    const int days = *rc::gen::inRange(0, 12);
    const auto values = *rc::gen::container<std::vector<std::int32_t>>(
        static_cast<std::size_t>(rows * days),
        rc::gen::oneOf(rc::gen::arbitrary<std::int32_t>(), rc::gen::inRange(0, 5000)));
    const Paths before = paths(rows, days, values);
    const auto after = unpacked(packed(before));
    RC_ASSERT(after.hasValue());
    RC_ASSERT(after->rows() == rows);
    RC_ASSERT(after->cols() == days);
    RC_ASSERT((rows * days == 0 || *after == before));
}

RC_GTEST_PROP(PackedPaths, CutOffAnywhereAreRefused, ())
{
    const auto values = *rc::gen::container<std::vector<std::int32_t>>(12, rc::gen::arbitrary<std::int32_t>());
    const std::string whole = packed(paths(3, 4, values));
    const auto kept = *rc::gen::inRange<std::size_t>(0, whole.size());
    RC_ASSERT(!unpacked(whole.substr(0, kept)));
    RC_ASSERT(!unpacked(whole + "x"));
}

RC_GTEST_PROP(PackedPaths, OfAnyBytesNeverBreakAnything, (const std::string& bytes))
{
    const auto made = unpacked(bytes);
    RC_ASSERT((!made || static_cast<std::size_t>(made->size()) <= bytes.size()));
}

TEST(PackedPaths, OfAMadeUpSizeReserveNothing)
{
    EXPECT_EQ(unpacked("\xff\xff\xff\xff\x07\xff\xff\xff\xff\x07xx").error().code, ErrorCode::Format);
}

} // namespace
} // namespace antevia
