#include "tests/store/child.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Locking : public ::testing::Test {
protected:
    void SetUp() override { newProject(path()); }
    std::string path() const { return folder.file("p.antevia"); }
    Folder folder;
};

TEST_F(Locking, ASecondProgramReadsOnlyAndSaysWhoHasTheFile) // P9
{
    Child other([&](const auto& ready) {
        const auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
        EXPECTS(project && !project->isReadOnly());
        ready();
        for (;;)
            std::this_thread::yield();
    });
    auto second = ProjectFile::open(path(), OpenMode::ReadWrite, "ben");
    ASSERT_TRUE(second) << second.error().detail;
    EXPECT_TRUE(second->isReadOnly());
    EXPECT_EQ(second->readOnlyReason(), std::string(holder) + " has it open");
    EXPECT_EQ(second->info().value(), info());
    const auto refused = second->put(measure("x"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_THAT(refused.error().detail, HasSubstr(holder));
}

TEST_F(Locking, AKilledProgramLocksNobodyOut)
{
    Child other([&](const auto& ready) {
        const auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
        ready();
        for (;;)
            std::this_thread::yield();
    });
    other.kill();
    EXPECT_THAT(folder.names(), ElementsAre(".p.antevia.lock", "p.antevia"));
    {
        auto project = ProjectFile::open(path(), OpenMode::ReadWrite, "ben");
        ASSERT_TRUE(project);
        EXPECT_FALSE(project->isReadOnly());
        EXPECT_TRUE(project->put(measure("x")));
        EXPECT_EQ(bytesOf(folder.file(".p.antevia.lock")), "ben\n");
    }
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
}

TEST_F(Locking, OneProgramHasAsManyConnectionsAsItLikes)
{
    auto first = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    auto second = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(second->isReadOnly());
    ASSERT_TRUE(second->put(measure("by-the-second")));
    EXPECT_TRUE(first->get<Measure>("by-the-second"));
    ASSERT_TRUE(first->put(measure("by-the-first")));
    EXPECT_TRUE(second->get<Measure>("by-the-first"));
}

TEST_F(Locking, TheFileStaysLockedUntilTheLastConnectionIsClosed)
{
    auto first = std::make_unique<ProjectFile>(ProjectFile::open(path(), OpenMode::ReadWrite, holder).value());
    auto second = std::make_unique<ProjectFile>(ProjectFile::open(path(), OpenMode::ReadWrite, holder).value());
    first.reset();
    EXPECT_THAT(folder.names(), ElementsAre(".p.antevia.lock", "p.antevia"));
    EXPECT_TRUE(second->put(measure("x")));
    second.reset();
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
}

TEST_F(Locking, ALinkToTheFileIsTheSameFile)
{
    std::filesystem::create_symlink(path(), folder.file("link.antevia"));
    auto first = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    auto second = ProjectFile::open(folder.file("link.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(second->isReadOnly());
}

TEST_F(Locking, AReaderNeverLocks)
{
    const auto reader = ProjectFile::open(path(), OpenMode::ReadOnly, "ben");
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
    const auto writer = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(reader && writer);
    EXPECT_FALSE(writer->isReadOnly());
}

TEST_F(Locking, AThreadReadsWhileAnotherWrites)
{
    auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
    std::thread job([&] {
        auto own = ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
        for (int i = 0; i < 20; ++i)
            EXPECT_TRUE(own.put(measure("by-the-job-" + std::to_string(i))));
    });
    for (int i = 0; i < 20; ++i) {
        const auto read = project.all<Measure>();
        EXPECT_TRUE(read) << (read ? "" : read.error().detail);
        EXPECT_TRUE(project.put(site("by-the-window-" + std::to_string(i), i)));
    }
    job.join();
    EXPECT_EQ(project.all<Measure>()->size(), 20u);
    EXPECT_EQ(project.all<Site>()->size(), 20u);
}

TEST_F(Locking, ALongChangeKeepsNobodyFromReadingWhatWasThere)
{
    auto writer = ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
    auto reader = ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
    EXPECT_TRUE(writer.inTransaction([&]() -> Result<void> {
        const std::vector<double> many(200'000, 17.5);
        EXPECT_TRUE(writer.addVintage(delivery("long"), {figures("SI", many)}));
        EXPECT_TRUE(reader.vintages()->empty());
        return {};
    }));
    EXPECT_EQ(reader.vintages()->size(), 1u);
}

TEST_F(Locking, TheChangeCounterGrowsWithEachChangeByAnyProgram)
{
    auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder).value();
    const auto before = project.changeCounter().value();
    EXPECT_EQ(project.changeCounter().value(), before);
    ASSERT_TRUE(project.put(measure("x")));
    const auto own = project.changeCounter().value();
    EXPECT_GT(own, before);
    runSql(path(), "UPDATE about SET value = 'x'");
    EXPECT_GT(project.changeCounter().value(), own);
}

} // namespace
} // namespace antevia
