#include "model/formats/json_text.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

std::string refusal(const std::string& text, const JsonLimits& limits = {})
{
    const auto value = readJson(text, limits);
    EXPECT_TRUE(value || value.error().code == ErrorCode::Format);
    return value ? "" : value.error().detail;
}

TEST(JsonText, ReadsValuesAndKeepsWholeNumbersExact)
{
    const auto value = readJson(R"({"a":[1,2.5,null,true,"x"],"b":{"c":9007199254740993}})");
    ASSERT_TRUE(value) << value.error().detail;
    EXPECT_EQ((*value)["b"]["c"].get<std::int64_t>(), 9007199254740993);
    EXPECT_EQ((*value)["a"][1].get<double>(), 2.5);
    EXPECT_EQ((*value)["a"].size(), 5u);
}

TEST(JsonText, PassesOverAByteOrderMarkAndTakesMinusZeroForZero)
{
    const auto value = readJson("\xEF\xBB\xBF[-0.0]");
    ASSERT_TRUE(value);
    EXPECT_FALSE(std::signbit((*value)[0].get<double>()));
}

TEST(JsonText, RefusesDeepNesting) // J1
{
    EXPECT_EQ(refusal(std::string(64, '[') + std::string(64, ']')), "");
    EXPECT_NE(refusal(std::string(65, '[') + std::string(65, ']')).find("64 deep"), std::string::npos);
    EXPECT_NE(refusal(std::string(1'000'000, '[')).find("64 deep"), std::string::npos);
}

TEST(JsonText, RefusesKeysThatStandTwiceWithTheirPlace) // J2
{
    const std::string detail = refusal(R"({"x":[0,{"a":1,"a":2}]})");
    EXPECT_NE(detail.find("/x/1"), std::string::npos) << detail;
    EXPECT_NE(detail.find("'a' stands twice"), std::string::npos) << detail;
    EXPECT_EQ(refusal(R"({"a":{"a":1},"b":{"a":1}})"), "");
}

TEST(JsonText, RefusesNumbersThatNothingHolds) // J3, J4
{
    for (const char* text :
         {"NaN", "Infinity", "[1e999]", "[01]", "[-1e999]", "[18446744073709551616]", "[1.]", "[+1]"})
        EXPECT_NE(refusal(text), "") << text;
}

TEST(JsonText, RefusesHalfPairsOfSurrogatesAndBytesThatAreNoUtf8) // J6
{
    for (const char* text :
         {R"(["\ud800"])", R"(["\udc00"])", R"(["\ud800A"])", "[\"\xC3\x28\"]", "[\"\xED\xA0\x80\"]"})
        EXPECT_NE(refusal(text), "") << text;
}

TEST(JsonText, RefusesBytesAfterTheEndAndNamesTheLine) // J7
{
    EXPECT_NE(refusal("{\"a\":1}\n\nmore").find("line 3"), std::string::npos);
    EXPECT_NE(refusal("{\"a\":\n1,\n}").find("line 3"), std::string::npos);
    EXPECT_NE(refusal(""), "");
    EXPECT_NE(refusal("{\"a\":1"), "");
}

TEST(JsonText, StopsAtItsLimits) // J9
{
    EXPECT_NE(refusal("[1,2,3]", {.bytes = 4}).find("MiB"), std::string::npos);
    EXPECT_NE(refusal("[\"abcdef\"]", {.stringBytes = 4}).find("too long"), std::string::npos);
    EXPECT_NE(refusal("[1,2,3]", {.values = 2}).find("more values"), std::string::npos);
}

TEST(JsonText, TakesOddKeysForPlainData)
{
    const auto value = readJson(R"({"__proto__":{"$ref":"file:///etc/passwd"}})");
    ASSERT_TRUE(value);
    EXPECT_EQ((*value)["__proto__"]["$ref"], "file:///etc/passwd");
}

} // namespace
} // namespace antevia
