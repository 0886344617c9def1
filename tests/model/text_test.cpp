#include "model/base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

namespace antevia {
namespace {

TEST(Text, TrimsSpacesLineEndsAndNoBreakSpacesAtBothEnds)
{
    EXPECT_EQ(trimmed(" \t Slovenia\r\n"), "Slovenia");
    EXPECT_EQ(trimmed("\u00A01\u202F234\u00A0"), "1\u202F234");
    EXPECT_EQ(trimmed("\uFEFFday"), "day");
    EXPECT_EQ(trimmed("Šid Tovarnik"), "Šid Tovarnik");
    EXPECT_EQ(trimmed(" \u00A0 "), "");
    EXPECT_EQ(trimmed(""), "");
}

TEST(Text, TrimmingLeavesBytesThatAreNotUtf8)
{
    EXPECT_EQ(trimmed(" \xA0 x"), "\xA0 x");
    EXPECT_EQ(trimmed("x\xC2 "), "x\xC2");
}

TEST(Text, OnlyAsciiLettersAreMadeSmall)
{
    EXPECT_EQ(lowered("SI-AT ČŠ 9"), "si-at ČŠ 9");
}

TEST(Text, PartsAreJoinedWithSomethingBetween)
{
    EXPECT_EQ(joined({"a", "", "c"}, ", "), "a, , c");
    EXPECT_EQ(joined({"a"}, ", "), "a");
    EXPECT_EQ(joined({}, ", "), "");
}

TEST(Text, ControlAndDirectionCharactersAreNamedInMessages)
{
    EXPECT_EQ(shownSafely("a\x1B[31mb"), "a⟨U+001B⟩[31mb");
    EXPECT_EQ(shownSafely("a\u202Eb"), "a⟨U+202E⟩b");
    EXPECT_EQ(shownSafely("a\u2066b"), "a⟨U+2066⟩b");
    EXPECT_EQ(shownSafely("a\u061Cb"), "a⟨U+061C⟩b");
    EXPECT_EQ(shownSafely("a\nb"), "a⟨U+000A⟩b");
    EXPECT_EQ(shownSafely("a\u0085b"), "a⟨U+0085⟩b");
    EXPECT_EQ(shownSafely("a\xFFz"), "a⟨byte FF⟩z");
    EXPECT_EQ(shownSafely("Kosovo* – Δ Ж"), "Kosovo* – Δ Ж");
}

TEST(Text, LongTextIsCutByCharactersNotBytes)
{
    EXPECT_EQ(shownSafely("čšž", 3), "čšž");
    EXPECT_EQ(shownSafely("čšžđ", 3), "čšž…");
    EXPECT_EQ(shownSafely("abc", 0), "…");
    EXPECT_EQ(shownSafely("", 0), "");
}

TEST(Text, KnowsUtf8)
{
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("Ελλάδα – Србија 𐍈"));
    EXPECT_FALSE(isValidUtf8("\xC0\xAF")) << "longer than needed";
    EXPECT_FALSE(isValidUtf8("\xE0\x80\xAF")) << "longer than needed";
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80")) << "half of a pair of UTF-16";
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80")) << "beyond the last character";
    EXPECT_FALSE(isValidUtf8("\xF8\x88\x80\x80\x80")) << "five bytes";
    EXPECT_FALSE(isValidUtf8("a\xC4")) << "cut short";
    EXPECT_FALSE(isValidUtf8("\x8A"));
}

RC_GTEST_PROP(Text, WhatIsShownIsAlwaysUtf8WithoutControlCharacters, (const std::vector<char>& bytes))
{
    const std::string shown = shownSafely(std::string(bytes.begin(), bytes.end()), 1000);
    RC_ASSERT(isValidUtf8(shown));
    RC_ASSERT(std::none_of(shown.begin(), shown.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }));
}

RC_GTEST_PROP(Text, TrimmingTwiceIsTrimmingOnce, (const std::string& text))
{
    RC_ASSERT(trimmed(trimmed(text)) == trimmed(text));
}

} // namespace
} // namespace antevia
