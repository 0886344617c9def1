#include "model/store/opening.h"
#include "resources/schema.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace antevia {
namespace {

using namespace samples;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Opening : public ::testing::Test {
protected:
    std::string path() const { return folder.file("p.antevia"); }
    void makeFull() const { fullProject(path()); }
    Error refused(OpenMode mode = OpenMode::ReadWrite) const
    {
        const auto opened = ProjectFile::open(path(), mode, holder);
        return opened ? Error{ErrorCode::Internal, "it was opened"} : opened.error();
    }
    /// Refused in these words, whatever the mode, with the file as it was.
    void expectRefused(ErrorCode code, const std::string& words) const
    {
        const std::string before = fingerprint(path());
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            EXPECT_EQ(refused(mode).code, code) << refused(mode).detail;
            EXPECT_THAT(refused(mode).detail, HasSubstr(words));
        }
        EXPECT_EQ(fingerprint(path()), before);
    }

    Folder folder;
};

TEST_F(Opening, WhatIsNotThereOrNoFileIsRefused)
{
    EXPECT_EQ(refused().code, ErrorCode::NotFound);
    std::filesystem::create_directory(path());
    EXPECT_EQ(refused().code, ErrorCode::InvalidInput);
    std::filesystem::remove(path());
    ASSERT_EQ(::mkfifo(path().c_str(), 0600), 0);
    EXPECT_EQ(refused().code, ErrorCode::InvalidInput);
}

TEST_F(Opening, AnEmptyFileIsRefused) // P1
{
    writeBytes(path(), "");
    expectRefused(ErrorCode::Format, "is empty (0 bytes)");
}

TEST_F(Opening, AFileThatIsNotSqliteIsRefused) // P1
{
    writeBytes(path(), std::string(5000, 'x'));
    expectRefused(ErrorCode::Format, "is no Antevia project: it is no SQLite file");
    writeBytes(path(), "SQLite format 3");
    expectRefused(ErrorCode::Format, "is no Antevia project: it is no SQLite file");
}

TEST_F(Opening, TheFirstBytesOfAProjectAloneAreRefused) // P1
{
    makeFull();
    writeBytes(path(), bytesOf(path()).substr(0, 100));
    expectRefused(ErrorCode::Format, "is cut off after 100 bytes");
}

TEST_F(Opening, AnotherProgramsDatabaseIsRefused) // P1
{
    runSql(path(), "CREATE TABLE measure (id TEXT)");
    expectRefused(ErrorCode::Format, "is a SQLite database of another program");
}

TEST_F(Opening, ANewerVersionIsRefusedByNumberAndLeftAlone) // P2, P3
{
    makeFull();
    runSql(path(), "PRAGMA user_version = 7; CREATE TABLE weather (day TEXT)");
    expectRefused(ErrorCode::Format, "was made by a newer version of Antevia (format 7; this program reads up to " +
                                         std::to_string(schemaSteps().back().version) + ")");
    EXPECT_EQ(refused().remedy, "Install the newer version; the file was not changed.");
}

TEST_F(Opening, AFileWithoutAVersionIsRefused)
{
    makeFull();
    runSql(path(), "PRAGMA user_version = 0");
    expectRefused(ErrorCode::Format, "does not say its format");
}

TEST_F(Opening, ACutOffFileIsRefused)
{
    makeFull();
    const std::string whole = bytesOf(path());
    for (const std::size_t share : {1, 2, 3}) {
        writeBytes(path(), whole.substr(0, whole.size() * share / 4 / 4096 * 4096));
        expectRefused(ErrorCode::Format, "is damaged");
    }
}

TEST_F(Opening, ATriggerViewIndexOrTableBesideOursIsRefused) // P6
{
    makeFull();
    const std::string whole = bytesOf(path());
    for (const std::string sql : {"CREATE TRIGGER t AFTER INSERT ON measure BEGIN DELETE FROM site; END",
                                  "CREATE VIEW v AS SELECT 1", "CREATE INDEX i ON measure (position)",
                                  "CREATE TABLE weather (day TEXT)", "CREATE VIRTUAL TABLE words USING fts5 (text)"}) {
        writeBytes(path(), whole);
        runSql(path(), sql);
        expectRefused(ErrorCode::Format, "contains objects that do not belong there");
    }
}

TEST_F(Opening, AViewInPlaceOfATableIsRefusedBeforeItIsRead) // P6
{
    makeFull();
    runSql(path(),
           "PRAGMA foreign_keys = OFF; DROP TABLE measure; CREATE VIEW measure (id, position, document, hash) AS"
           " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i, i, i FROM n");
    expectRefused(ErrorCode::Format, "contains objects that do not belong there: view 'measure'");
}

TEST_F(Opening, AChangedOrMissingTableIsRefused)
{
    makeFull();
    const std::string whole = bytesOf(path());
    runSql(path(), "ALTER TABLE measure ADD COLUMN note TEXT");
    expectRefused(ErrorCode::Format, "contains objects that do not belong there: table 'measure'");
    writeBytes(path(), whole);
    runSql(path(), "DROP TABLE paths");
    expectRefused(ErrorCode::Format, "lacks what belongs there");
}

TEST_F(Opening, ALinkLeadsToTheFileAndStays) // P12
{
    makeFull();
    std::filesystem::create_symlink(path(), folder.file("link.antevia"));
    auto project = ProjectFile::open(folder.file("link.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(project);
    EXPECT_TRUE(project->put(measure("through-the-link")));
    EXPECT_TRUE(std::filesystem::is_symlink(folder.file("link.antevia")));
    EXPECT_TRUE(ProjectFile::open(path(), OpenMode::ReadOnly, holder)->get<Measure>("through-the-link"));
}

TEST_F(Opening, ForReadingChangesNothingAndRefusesChanges)
{
    makeFull();
    const std::string before = fingerprint(path());
    auto project = ProjectFile::open(path(), OpenMode::ReadOnly, holder);
    ASSERT_TRUE(project);
    EXPECT_TRUE(project->isReadOnly());
    EXPECT_EQ(project->readOnlyReason(), "it was opened for reading only");
    EXPECT_TRUE(project->series(SeriesId{"HR"}));
    const auto refusedChange = project->put(measure("x"));
    ASSERT_FALSE(refusedChange);
    EXPECT_EQ(refusedChange.error().code, ErrorCode::Conflict);
    EXPECT_THAT(refusedChange.error().detail, HasSubstr("open for reading only: it was opened for reading only"));
    EXPECT_EQ(project->compact().error().code, ErrorCode::Conflict);
    EXPECT_EQ(project->addVintage(delivery("x"), {figures("HR", {1})}).error().code, ErrorCode::Conflict);
    EXPECT_EQ(fingerprint(path()), before);
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
}

TEST_F(Opening, AFileSetToAWriteAheadLogByAnotherToolIsTakenWithAllThatIsInTheLog) // P8
{
    makeFull();
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &other), SQLITE_OK);
    sqlite3_db_config(other, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    ASSERT_EQ(sqlite3_exec(other,
                           "PRAGMA journal_mode = WAL; UPDATE about SET value = 'somebody' WHERE name = 'made by'",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    sqlite3_close(other);
    ASSERT_THAT(folder.names(), ::testing::Contains("p.antevia-wal"));
    {
        auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
        ASSERT_TRUE(project) << project.error().detail;
        EXPECT_TRUE(project->put(measure("x")));
    }
    EXPECT_EQ(querySql(path(), "SELECT value FROM about WHERE name = 'made by'"), "somebody\n");
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
    EXPECT_EQ(querySql(path(), "PRAGMA journal_mode"), "delete\n");
}

/// Acts as a user without rights while it lives; the tests may run as root.
class PlainUser {
public:
    PlainUser() : m_was(::geteuid()) { EXPECTS(m_was != 0 || ::seteuid(65534) == 0); }
    PlainUser(const PlainUser&) = delete;
    PlainUser& operator=(const PlainUser&) = delete;
    ~PlainUser() { EXPECTS(::geteuid() == m_was || ::seteuid(m_was) == 0); }

private:
    uid_t m_was;
};

TEST_F(Opening, AFileThatMayNotBeWrittenIsReadOnlyAndSaysWhy) // P15
{
    makeFull();
    ::chmod(path().c_str(), 0444);
    ::chmod(folder.path().c_str(), 0777);
    const PlainUser user;
    auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(project) << project.error().detail;
    EXPECT_TRUE(project->isReadOnly());
    EXPECT_EQ(project->readOnlyReason(), "the file may not be written by this user");
    EXPECT_TRUE(project->series(SeriesId{"HR"}));
    EXPECT_TRUE(project->simulation(ScenarioId{"closure"}));
}

TEST_F(Opening, AFolderThatMayNotBeWrittenGivesAReadOnlyProjectThatCanBeCopied) // P15
{
    makeFull();
    const Folder elsewhere;
    ::chmod(path().c_str(), 0666);
    ::chmod(folder.path().c_str(), 0555);
    ::chmod(elsewhere.path().c_str(), 0777);
    const PlainUser user;
    auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(project) << project.error().detail;
    EXPECT_EQ(project->readOnlyReason(), "its folder may not be written by this user");
    EXPECT_TRUE(project->put(measure("x")).error().code == ErrorCode::Conflict);
    EXPECT_EQ(project->saveCopy(folder.file("copy.antevia")).error().code, ErrorCode::Io);
    ASSERT_TRUE(project->saveCopy(elsewhere.file("copy.antevia")));
    auto copy = ProjectFile::open(elsewhere.file("copy.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(copy);
    EXPECT_TRUE(copy->put(measure("x")));
}

TEST_F(Opening, AFileThatMayNotBeReadIsRefused)
{
    makeFull();
    ::chmod(folder.path().c_str(), 0755);
    ::chmod(path().c_str(), 0);
    const PlainUser user;
    EXPECT_EQ(refused().code, ErrorCode::Io);
    EXPECT_THAT(refused().detail, HasSubstr("may not be read"));
}

TEST_F(Opening, AnyNameThatTheDiskTakesWorksAndALongerOneIsRefusedPlainly) // P11
{
    const std::string odd = "\xF0\x9F\x9A\xA2 plan %s\nof..\xC5\xA0id;DROP?x=1#";
    for (const std::string& name : {odd + ".antevia", std::string(200, 'n') + ".antevia", std::string("..antevia")}) {
        const std::string file = folder.file(name);
        {
            auto made = fullProject(file);
            EXPECT_TRUE(made.put(measure("kept")));
        }
        const auto opened = ProjectFile::open(file, OpenMode::ReadOnly, holder);
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_TRUE(opened->get<Measure>("kept"));
    }
    const auto tooLong = ProjectFile::open(folder.file(std::string(300, 'n')), OpenMode::ReadWrite, holder);
    ASSERT_FALSE(tooLong);
    EXPECT_THAT(tooLong.error().detail, HasSubstr("cannot be reached"));
    EXPECT_EQ(tooLong.error().detail.find('\n'), std::string::npos);
}

} // namespace
} // namespace antevia
