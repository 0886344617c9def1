#include "model/base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

namespace antevia {
namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{ErrorCode::InvalidInput, std::to_string(number) + " is odd"};
    return number / 2;
}

Result<int> quarter(int number)
{
    TRY(const int once, half(number));
    TRY(const int twice, half(once));
    return twice;
}

Result<void> mustHalve(int number)
{
    RETURN_IF_ERROR(half(number));
    return {};
}

TEST(Result, HoldsTheValueOrTheError)
{
    EXPECT_EQ(*half(4), 2);
    EXPECT_FALSE(half(3));
    EXPECT_EQ(half(3).error(), (Error{ErrorCode::InvalidInput, "3 is odd"}));
}

TEST(Result, TryGoesOnWithTheValueAndReturnsTheFirstError)
{
    EXPECT_EQ(*quarter(8), 2);
    EXPECT_EQ(quarter(6).error().detail, "3 is odd");
    EXPECT_EQ(quarter(5).error().detail, "5 is odd");
}

TEST(Result, ReturnIfErrorPassesTheErrorOn)
{
    EXPECT_TRUE(mustHalve(2));
    EXPECT_EQ(mustHalve(1).error().detail, "1 is odd");
}

TEST(Result, GivesAwayAValueThatCannotBeCopied)
{
    Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
    const auto taken = *std::move(result);
    EXPECT_EQ(*taken, 7);
}

TEST(ResultDeathTest, UsingTheValueOfAFailureEndsTheProgram)
{
    EXPECT_DEATH(*half(3), "broken promise");
    EXPECT_DEATH(half(2).error(), "broken promise");
}

TEST(Result, EveryErrorCodeHasItsOwnStableWord)
{
    EXPECT_STREQ(codeName(ErrorCode::InvalidInput), "invalid-input");
    EXPECT_STREQ(codeName(ErrorCode::NotFound), "not-found");
    EXPECT_STREQ(codeName(ErrorCode::Conflict), "conflict");
    EXPECT_STREQ(codeName(ErrorCode::Format), "format");
    EXPECT_STREQ(codeName(ErrorCode::Io), "io");
    EXPECT_STREQ(codeName(ErrorCode::Numeric), "numeric");
    EXPECT_STREQ(codeName(ErrorCode::Cancelled), "cancelled");
    EXPECT_STREQ(codeName(ErrorCode::Internal), "internal");
}

} // namespace
} // namespace antevia
