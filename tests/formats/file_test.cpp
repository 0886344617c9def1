#include "model/formats/file.h"
#include "model/formats/hash.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace antevia {
namespace {

namespace fs = std::filesystem;

class Files : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "antevia-files-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        folder = pattern;
    }
    void TearDown() override { fs::remove_all(folder); }
    std::string path(const std::string& name) const { return (folder / name).string(); }
    long filesThere() const { return std::distance(fs::directory_iterator(folder), fs::directory_iterator()); }

    fs::path folder;
};

/// Files of this process can grow to so many bytes only, as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit lowered{bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &lowered);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_old{};
    void (*m_handler)(int);
};

TEST_F(Files, AreReadBackAsTheyWereWritten)
{
    const std::string bytes("a\0b\r\n\xFF", 6);
    ASSERT_TRUE(writeFileAtomically(path("x.bin"), bytes));
    EXPECT_EQ(*readFile(path("x.bin")), bytes);
    ASSERT_TRUE(writeFileAtomically(path("x.bin"), "new"));
    EXPECT_EQ(*readFile(path("x.bin")), "new");
    EXPECT_EQ(filesThere(), 1);
}

TEST_F(Files, KeepTheOldContentAndNothingElseWhenTheDiskIsFull)
{
    ASSERT_TRUE(writeFileAtomically(path("x.csv"), "old"));
    const FileSizeLimit limit(4'096);
    const auto result = writeFileAtomically(path("x.csv"), std::string(1'000'000, 'x'));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Io);
    EXPECT_NE(result.error().detail.find("nothing was changed"), std::string::npos);
    EXPECT_FALSE(result.error().remedy.empty());
    EXPECT_EQ(*readFile(path("x.csv")), "old");
    EXPECT_EQ(filesThere(), 1);
}

TEST_F(Files, WrittenInPiecesAreThereOnlyOnceTheLastIs)
{
    ASSERT_TRUE(writeFileAtomically(path("x.csv"), "old"));
    const auto stopped = writeFileAtomically(path("x.csv"), [&](const ByteUse& use) -> Result<void> {
        RETURN_IF_ERROR(use("new "));
        EXPECT_EQ(*readFile(path("x.csv")), "old");
        return Error{ErrorCode::Cancelled, "stopped"};
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(*readFile(path("x.csv")), "old");
    EXPECT_EQ(filesThere(), 1);
    ASSERT_TRUE(writeFileAtomically(path("x.csv"), [](const ByteUse& use) -> Result<void> {
        RETURN_IF_ERROR(use("new "));
        return use("text");
    }));
    EXPECT_EQ(*readFile(path("x.csv")), "new text");
    EXPECT_EQ(filesThere(), 1);
}

TEST_F(Files, AreWrittenThroughALinkThatStays)
{
    ASSERT_TRUE(writeFileAtomically(path("target"), "old"));
    fs::create_symlink(folder / "target", folder / "link");
    ASSERT_TRUE(writeFileAtomically(path("link"), "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(*readFile(path("target")), "new");
}

TEST_F(Files, KeepTheirPermissionsWhenWrittenAnew)
{
    ASSERT_TRUE(writeFileAtomically(path("x"), "old"));
    fs::permissions(folder / "x", fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeFileAtomically(path("x"), "new"));
    EXPECT_EQ(fs::status(folder / "x").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Files, ThatAreTooLargeMissingFoldersOrPipesAreRefused)
{
    ASSERT_TRUE(writeFileAtomically(path("x"), "12345"));
    EXPECT_EQ(readFile(path("x"), 4).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(readFile(path("none")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readFile(folder.string()).error().code, ErrorCode::InvalidInput);
    ASSERT_EQ(::mkfifo(path("pipe").c_str(), 0600), 0);
    EXPECT_EQ(readFile(path("pipe")).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(readFile("/dev/zero").error().code, ErrorCode::InvalidInput);
}

TEST_F(Files, InAFolderThatDoesNotExistAreRefusedInPlainWords)
{
    const auto result = writeFileAtomically(path("no/such/folder/x.csv"), "x");
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().detail.find("its folder does not exist"), std::string::npos);
}

TEST_F(Files, MayHaveOddNames)
{
    for (const char* name : {"a b", "%s%n", "emoji 😀", "new\nline", "..."})
        EXPECT_TRUE(writeFileAtomically(path(name), "x")) << name;
    EXPECT_EQ(fileName("/a/b/arrivals.csv"), "arrivals.csv");
}

TEST(Sha256, OfAKnownTextIsThatOfTheStandard)
{
    EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4
}

} // namespace
} // namespace antevia
