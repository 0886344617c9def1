#include "model/store/copying.h"
#include "model/store/network_drive.h"
#include "tests/store/child.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A folder that counts as a network drive, and another for this user's copies.
class NetworkDrive : public ::testing::Test {
protected:
    NetworkDrive()
    {
        ::setenv("XDG_CACHE_HOME", own.path().c_str(), 1);
        fullProject(path());
        ::setenv("ANTEVIA_NETWORK_FOLDERS", ("/nowhere:" + share.path().string()).c_str(), 1);
    }
    ~NetworkDrive() override
    {
        ::unsetenv("ANTEVIA_NETWORK_FOLDERS");
        ::unsetenv("XDG_CACHE_HOME");
        takeWriteBackFailures();
    }
    std::string path() const { return share.file("p.antevia"); }
    ProjectFile opened(OpenMode mode = OpenMode::ReadWrite) const
    {
        auto project = ProjectFile::open(path(), mode, holder);
        EXPECT_TRUE(project) << (project ? "" : project.error().detail);
        return std::move(*project);
    }
    bool hasMeasure(const std::string& file, const std::string& id) const
    {
        ::unsetenv("ANTEVIA_NETWORK_FOLDERS");
        const auto project = ProjectFile::open(file, OpenMode::ReadOnly, "reader");
        const bool has = project && project->get<Measure>(id);
        ::setenv("ANTEVIA_NETWORK_FOLDERS", share.path().c_str(), 1);
        return has;
    }
    /// What this user's folder holds besides the origins of copies.
    std::vector<std::filesystem::path> copies() const
    {
        std::vector<std::filesystem::path> out;
        std::error_code failure;
        for (const auto& each :
             std::filesystem::directory_iterator(own.path() / "antevia" / "network-projects", failure))
            if (each.path().extension() == ".antevia")
                out.push_back(each.path());
        std::ranges::sort(out);
        return out;
    }
    /// A program that puts a measure and is killed.
    void crashAfterPutting(const std::string& id) const
    {
        Child other([&](const auto& ready) {
            auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
            EXPECTS(project && project->put(measure(id)));
            ready();
            for (;;)
                std::this_thread::yield();
        });
        other.kill();
    }
    Folder share;
    Folder own;
};

TEST_F(NetworkDrive, IsToldByTheTypeOfTheFileSystemOrByName)
{
    EXPECT_TRUE(isOnNetworkDrive(path()));
    EXPECT_TRUE(isOnNetworkDrive(share.path()));
    EXPECT_FALSE(isOnNetworkDrive(own.path()));
    EXPECT_FALSE(isOnNetworkDrive(share.path().string() + "-beside"));
}

TEST_F(NetworkDrive, AProjectIsWorkedOnInACopyAndWrittenBackWhenItIsClosed) // P10
{
    const std::string before = bytesOf(path());
    std::filesystem::permissions(path(), std::filesystem::perms(0664));
    {
        auto project = opened();
        EXPECT_FALSE(project.isReadOnly());
        EXPECT_THAT(project.networkNote(), HasSubstr("network drive"));
        EXPECT_EQ(project.path(), path());
        ASSERT_TRUE(project.put(measure("new")));
        EXPECT_EQ(bytesOf(path()), before) << "nothing is written on the drive while it is open";
        EXPECT_THAT(share.names(), ElementsAre(".p.antevia.lock", "p.antevia"));
        EXPECT_EQ(copies().size(), 1u);
    }
    EXPECT_THAT(share.names(), ElementsAre("p.antevia"));
    EXPECT_THAT(copies(), IsEmpty());
    EXPECT_THAT(takeWriteBackFailures(), IsEmpty());
    EXPECT_TRUE(hasMeasure(path(), "new"));
    EXPECT_EQ(std::filesystem::status(path()).permissions(), std::filesystem::perms(0664));
}

TEST_F(NetworkDrive, ANewFileIsMadeHereAndCopiedThereWhole) // P10
{
    const std::string target = share.file("new.antevia");
    std::filesystem::path workplace;
    const auto made = makeWhole(target, [&](const std::filesystem::path& file) -> Result<void> {
        workplace = file;
        EXPECT_FALSE(isOnNetworkDrive(file));
        EXPECT_THAT(share.names(), ElementsAre("p.antevia"));
        writeBytes(file.string(), "whole");
        return {};
    });
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(bytesOf(target), "whole");
    EXPECT_EQ(std::filesystem::status(target).permissions(), std::filesystem::perms(0600));
    EXPECT_FALSE(std::filesystem::exists(workplace));
    EXPECT_THAT(share.names(), ElementsAre("new.antevia", "p.antevia"));
}

TEST_F(NetworkDrive, ANewFileThatCannotBeMadeLeavesNothingInEitherPlace)
{
    std::filesystem::path workplace;
    const auto broken = makeWhole(share.file("new.antevia"), [&](const std::filesystem::path& file) -> Result<void> {
        workplace = file;
        return Error{ErrorCode::Io, "broken off"};
    });
    EXPECT_FALSE(broken);
    EXPECT_FALSE(std::filesystem::exists(workplace));
    const auto nowhere = makeWhole(share.file("none/new.antevia"), [&](const auto&) { return Result<void>(); });
    ASSERT_FALSE(nowhere);
    EXPECT_THAT(nowhere.error().detail, HasSubstr("does not exist"));
    EXPECT_THAT(copies(), IsEmpty());
    EXPECT_THAT(share.names(), ElementsAre("p.antevia"));
}

TEST_F(NetworkDrive, AProjectCanBeBegunAndACopySavedThere)
{
    {
        auto project = newProject(share.file("begun.antevia"));
        EXPECT_THAT(project.networkNote(), HasSubstr("network drive"));
        ASSERT_TRUE(project.put(measure("new")));
        ASSERT_TRUE(project.saveCopy(share.file("copy.antevia")));
    }
    EXPECT_THAT(takeWriteBackFailures(), IsEmpty());
    EXPECT_TRUE(hasMeasure(share.file("begun.antevia"), "new"));
    EXPECT_TRUE(hasMeasure(share.file("copy.antevia"), "new"));
    EXPECT_THAT(share.names(), ElementsAre("begun.antevia", "copy.antevia", "p.antevia"));
    EXPECT_THAT(copies(), IsEmpty());
}

TEST_F(NetworkDrive, AProjectThatWasOnlyLookedAtIsNotWritten)
{
    const auto before = std::filesystem::last_write_time(path());
    EXPECT_TRUE(opened().info());
    EXPECT_TRUE(opened(OpenMode::ReadOnly).info());
    EXPECT_EQ(std::filesystem::last_write_time(path()), before);
    EXPECT_THAT(copies(), IsEmpty());
}

TEST_F(NetworkDrive, ALocalProjectHasNoCopyAndNoNote)
{
    const auto project = newProject(own.file("q.antevia"));
    EXPECT_EQ(project.networkNote(), "");
    EXPECT_THAT(copies(), IsEmpty());
}

TEST_F(NetworkDrive, AllConnectionsOfAProgramWorkOnTheSameCopy)
{
    auto first = std::make_unique<ProjectFile>(opened());
    auto second = std::make_unique<ProjectFile>(opened());
    const auto reader = opened(OpenMode::ReadOnly);
    ASSERT_TRUE(first->put(measure("new")));
    EXPECT_TRUE(second->get<Measure>("new"));
    EXPECT_TRUE(reader.get<Measure>("new"));
    first.reset();
    EXPECT_EQ(copies().size(), 1u) << "the last one writes back";
    second.reset();
    EXPECT_TRUE(hasMeasure(path(), "new"));
    EXPECT_TRUE(reader.get<Measure>("new")) << "a reader is not cut off";
}

TEST_F(NetworkDrive, ASecondProgramReadsOnlyAndSaysWhoHasTheFile) // P9
{
    Child other([&](const auto& ready) {
        const auto project = ProjectFile::open(path(), OpenMode::ReadWrite, holder);
        EXPECTS(project && !project->isReadOnly());
        ready();
        for (;;)
            std::this_thread::yield();
    });
    const auto second = opened();
    EXPECT_TRUE(second.isReadOnly());
    EXPECT_EQ(second.readOnlyReason(), std::string(holder) + " has it open");
}

TEST_F(NetworkDrive, AProjectThatSomebodyElseWroteIsNotOverwritten)
{
    const std::string theirs = "written by another program";
    {
        auto project = opened();
        ASSERT_TRUE(project.put(measure("new")));
        writeBytes(path(), theirs);
    }
    EXPECT_EQ(bytesOf(path()), theirs);
    const auto failures = takeWriteBackFailures();
    ASSERT_EQ(failures.size(), 1u);
    EXPECT_EQ(failures[0].code, ErrorCode::Conflict);
    EXPECT_THAT(failures[0].remedy, HasSubstr("save a copy"));
    ASSERT_EQ(copies().size(), 1u);
    EXPECT_THAT(failures[0].detail, HasSubstr(copies()[0].string()));
    EXPECT_TRUE(hasMeasure(copies()[0].string(), "new"));
}

TEST_F(NetworkDrive, ACopyLeftByACrashIsFoundAgainAndGoneOnWith)
{
    crashAfterPutting("before the crash");
    EXPECT_FALSE(hasMeasure(path(), "before the crash"));
    EXPECT_THAT(opened(OpenMode::ReadOnly).networkNote(), HasSubstr(copies().at(0).string()));
    {
        auto project = opened();
        EXPECT_THAT(project.networkNote(), HasSubstr("were found and are in it"));
        EXPECT_TRUE(project.get<Measure>("before the crash"));
    }
    EXPECT_TRUE(hasMeasure(path(), "before the crash"));
    EXPECT_THAT(copies(), IsEmpty());
}

TEST_F(NetworkDrive, ACopyLeftByACrashIsKeptApartWhereTheProjectChangedSince)
{
    crashAfterPutting("before the crash");
    runSql(path(), "UPDATE about SET value = 'theirs'");
    {
        const auto project = opened();
        ASSERT_EQ(copies().size(), 2u);
        EXPECT_THAT(project.networkNote(), HasSubstr("-kept-1.antevia"));
        EXPECT_FALSE(project.get<Measure>("before the crash"));
    }
    ASSERT_EQ(copies().size(), 1u);
    EXPECT_TRUE(hasMeasure(copies()[0].string(), "before the crash"));
    EXPECT_EQ(querySql(path(), "SELECT DISTINCT value FROM about"), "theirs\n");
}

TEST_F(NetworkDrive, WhatCannotBeWrittenBackStaysHereUntilTheNextOpening)
{
    {
        auto project = opened();
        ASSERT_TRUE(project.put(measure("new")));
        std::filesystem::rename(path(), share.file("gone"));
    }
    ASSERT_EQ(takeWriteBackFailures().size(), 1u);
    std::filesystem::rename(share.file("gone"), path());
    EXPECT_TRUE(opened().get<Measure>("new"));
    EXPECT_TRUE(hasMeasure(path(), "new"));
}

} // namespace
} // namespace antevia
