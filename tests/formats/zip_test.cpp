#include "model/formats/zip_archive.h"
#include "tests/formats/made_workbook.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using test::MadeEntry;
using test::madeZip;

std::string refusal(const std::string& bytes)
{
    const auto archive = ZipArchive::make(bytes);
    return archive ? "" : archive.error().detail;
}

TEST(ZipArchive, UnpacksStoredAndDeflatedEntries)
{
    const std::string bytes =
        madeZip({{"a.txt", "stored"}, {.name = "b.txt", .content = "packed packed", .deflated = true}});
    const auto archive = ZipArchive::make(bytes);
    ASSERT_TRUE(archive) << archive.error().detail;
    EXPECT_EQ(*archive->unpack("a.txt"), "stored");
    EXPECT_EQ(*archive->unpack("b.txt"), "packed packed");
    EXPECT_EQ(archive->find("B.TXT"), "b.txt");
}

TEST(ZipArchive, RefusesAPartThatUnpacksToMoreThanTwoHundredTimesItsSize) // X4
{
    const std::string bomb(64 << 20, '\0');
    const std::string bytes = madeZip({{.name = "xl/sheet.xml", .content = bomb, .deflated = true}});
    EXPECT_NE(refusal(bytes).find("200 times"), std::string::npos);
}

TEST(ZipArchive, AcceptsASmallPartPackedVeryWell) // X5
{
    const std::string styles(500'000, 'x');
    const std::string bytes = madeZip({{.name = "styles.xml", .content = styles, .deflated = true}});
    EXPECT_EQ(refusal(bytes), "");
}

TEST(ZipArchive, RefusesAStoredEntryOfAnotherSizeThanDeclared) // X6
{
    EXPECT_NE(refusal(madeZip({{.name = "a", .content = "0123456789", .declaredBytes = 4}})).find("not as long"),
              std::string::npos);
}

TEST(ZipArchive, RefusesToUnpackWhatHasAnotherSizeOrCheckSumThanDeclared) // X7
{
    const std::string longer = madeZip({{.name = "a", .content = "0123456789", .declaredBytes = 4, .deflated = true}});
    EXPECT_EQ(ZipArchive::make(longer)->unpack("a").error().code, ErrorCode::Format);
    const std::string changed =
        madeZip({{.name = "a", .content = "0123456789", .checkSumChange = 1, .deflated = true}});
    EXPECT_EQ(ZipArchive::make(changed)->unpack("a").error().code, ErrorCode::Format);
}

TEST(ZipArchive, RefusesTwoEntriesOfOneName) // X8
{
    EXPECT_NE(refusal(madeZip({{"a.xml", "1"}, {"A.xml", "2"}})).find("two entries"), std::string::npos);
}

TEST(ZipArchive, RefusesEntriesThatOverlapOrLieOutside) // X8
{
    // An entry inside the data of another: its header is right, its place is not its own.
    const std::string inner = madeZip({{"b", "x"}}).substr(0, 32);
    EXPECT_NE(refusal(madeZip({{"a", inner}, {.name = "b", .content = "x", .offset = 31}})).find("overlaps"),
              std::string::npos);
    EXPECT_NE(refusal(madeZip({{.name = "a", .content = "x", .offset = 5'000}})).find("outside"), std::string::npos);
}

TEST(ZipArchive, RefusesPathsOutOfTheArchiveAndLinks) // X10
{
    for (const char* name : {"../../.bashrc", "/etc/passwd", "C:\\x", "a/../../b", "a\\b"})
        EXPECT_NE(refusal(madeZip({{name, "x"}})).find("path out"), std::string::npos) << name;
    EXPECT_NE(refusal(madeZip({{.name = "link", .content = "/etc/passwd", .externalAttributes = 0xA1FFu << 16}}))
                  .find("link"),
              std::string::npos);
}

TEST(ZipArchive, RefusesMoreThanTwoThousandEntries) // X9
{
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 2'001; ++i)
        entries.push_back({"part" + std::to_string(i), ""});
    EXPECT_NE(refusal(madeZip(entries)).find("2001 entries"), std::string::npos);
}

TEST(ZipArchive, RefusesEncryptedEntries)
{
    EXPECT_NE(refusal(madeZip({{.name = "a", .content = "x", .flags = 1}})).find("encrypted"), std::string::npos);
}

TEST(ZipArchive, RefusesBytesAfterItsEnd) // X12
{
    EXPECT_NE(refusal(madeZip({{"a", "x"}}) + "more").find("after its end"), std::string::npos);
}

TEST(ZipArchive, RefusesEveryTruncationOfItself) // X12
{
    const std::string bytes = madeZip({{"a.xml", "some content"}, {"b.xml", "more"}});
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(ZipArchive::make(bytes.substr(0, length))) << length;
}

TEST(ZipArchive, NeverReadsWrongDataFromACopyWithOneDamagedByte)
{
    const std::string bytes =
        madeZip({{.name = "a.xml", .content = "some content, and more content", .deflated = true}});
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        const auto archive = ZipArchive::make(damaged);
        const auto content = archive ? archive->unpack("a.xml") : Result<std::string>(Error{});
        EXPECT_TRUE(!content || *content == "some content, and more content") << at;
    }
}

} // namespace
} // namespace antevia
