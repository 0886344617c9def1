#include "model/store/opening.h"
#include "resources/schema.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <vector>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr const char* addNote = "ALTER TABLE site ADD COLUMN note TEXT NOT NULL DEFAULT '';"
                                "CREATE TABLE weather (day TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID";
constexpr const char* moveMeasures =
    "CREATE TABLE measure2 (id TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, document TEXT NOT NULL,"
    " hash TEXT NOT NULL, kind TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "INSERT INTO measure2 SELECT id, position, document, hash, 'old' FROM measure;"
    "DROP TABLE measure; ALTER TABLE measure2 RENAME TO measure";

class Migration : public ::testing::Test {
protected:
    void SetUp() override { fullProject(path()); }
    std::string path() const { return folder.file("p.antevia"); }
    static int newest() { return schemaSteps().back().version; }
    static std::string shown(int version) { return std::to_string(version); }
    std::string backupName() const { return "p.antevia.backup-v" + shown(newest()); }
    /// This program's steps with two that a later program may have.
    static std::vector<SchemaStep> laterSteps(const char* last)
    {
        std::vector<SchemaStep> steps(schemaSteps().begin(), schemaSteps().end());
        steps.push_back({newest() + 1, addNote});
        steps.push_back({newest() + 2, last});
        return steps;
    }
    Result<OpenedFile> open(const std::vector<SchemaStep>& steps, OpenMode mode = OpenMode::ReadWrite) const
    {
        return openProject(path(), mode, holder, steps);
    }
    Folder folder;
};

TEST_F(Migration, BringsAnOlderFileToTheNewestVersionAfterABackup) // P4
{
    const std::string sites = querySql(path(), "SELECT id, document FROM site");
    {
        const auto opened = open(laterSteps(moveMeasures));
        ASSERT_TRUE(opened) << opened.error().detail;
    }
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia", backupName()));
    EXPECT_EQ(querySql(path(), "PRAGMA user_version"), shown(newest() + 2) + "\n");
    EXPECT_EQ(querySql(path(), "SELECT id, document FROM site"), sites);
    EXPECT_EQ(querySql(path(), "SELECT DISTINCT kind FROM measure"), "old\n");
    EXPECT_EQ(querySql(path(), "PRAGMA integrity_check"), "ok\n");
    EXPECT_TRUE(open(laterSteps(moveMeasures)));
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia", backupName()));
}

TEST_F(Migration, LeavesABackupThatTheOlderProgramOpens)
{
    const std::string figures = querySql(path(), "SELECT * FROM observation");
    ASSERT_TRUE(open(laterSteps(moveMeasures)));
    const std::string backup = folder.file(backupName());
    EXPECT_EQ(querySql(backup, "SELECT * FROM observation"), figures);
    const auto older = ProjectFile::open(backup, OpenMode::ReadWrite, holder);
    ASSERT_TRUE(older) << older.error().detail;
    EXPECT_EQ(older->all<Measure>()->size(), 6u);
    EXPECT_EQ(std::filesystem::status(backup).permissions(), std::filesystem::perms(0600));
    EXPECT_THAT(ProjectFile::open(path(), OpenMode::ReadWrite, holder).error().detail, HasSubstr("newer version"));
}

TEST_F(Migration, NeverOverwritesAnEarlierBackup)
{
    writeBytes(folder.file(backupName()), "precious");
    ASSERT_TRUE(open(laterSteps(moveMeasures)));
    EXPECT_EQ(bytesOf(folder.file(backupName())), "precious");
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia", backupName(), backupName() + "-2"));
}

TEST_F(Migration, ThatFailsAtAnyStepLeavesTheFileByteForByteAsItWas)
{
    const std::string before = fingerprint(path());
    for (const char* wrong : {"ALTER TABLE nowhere ADD COLUMN x TEXT", "DELETE FROM site; DELETE FROM series",
                              "INSERT INTO weather VALUES ('x'); INSERT INTO weather VALUES ('x')",
                              "CREATE TRIGGER t AFTER INSERT ON site BEGIN DELETE FROM site; END"}) {
        const auto opened = open(laterSteps(wrong));
        ASSERT_FALSE(opened) << wrong;
        EXPECT_THAT(opened.error().detail, HasSubstr("could not be brought from format " + shown(newest()) +
                                                     " to format " + shown(newest() + 2)));
        EXPECT_EQ(fingerprint(path()), before) << wrong;
        EXPECT_THAT(folder.names(), ElementsAre("p.antevia")) << wrong;
    }
    EXPECT_TRUE(ProjectFile::open(path(), OpenMode::ReadWrite, holder));
}

TEST_F(Migration, IsNotTriedOnAFileThatIsOpenedForReading)
{
    const std::string before = fingerprint(path());
    const auto opened = open(laterSteps(moveMeasures), OpenMode::ReadOnly);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Conflict);
    EXPECT_THAT(opened.error().detail, HasSubstr("must be brought to format " + shown(newest() + 2)));
    EXPECT_EQ(fingerprint(path()), before);
}

TEST_F(Migration, BringsAFileOfTheFirstFormatToThisOneAndKeepsItsFigures)
{
    std::filesystem::remove(path());
    const std::vector<SchemaStep> first{schemaSteps().front()};
    const auto made = makeProject(path(), first, [](Database&) { return Result<void>(); });
    ASSERT_TRUE(made) << made.error().detail;
    const auto opened = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(querySql(path(), "PRAGMA user_version"), shown(newest()) + "\n");
    EXPECT_THAT(opened->all<Correction>().value(), ::testing::IsEmpty());
}

TEST(SchemaSteps, AreNumberedFromOneWithoutGaps)
{
    int expected = 1;
    for (const SchemaStep& step : schemaSteps())
        EXPECT_EQ(step.version, expected++);
    EXPECT_GT(expected, 1);
}

} // namespace
} // namespace antevia
