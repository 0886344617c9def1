#include "tests/support/sample_project.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>

namespace antevia {
namespace {

using testing::TemporaryFolder;

struct Ended {
    int code = 0;
    std::string out;
};

/// The real program, from an empty folder.
Ended program(const TemporaryFolder& folder, const std::string& arguments, const std::string& before = {})
{
    const std::string command =
        "cd '" + folder.path().string() + "' && " + before + " '" + ANTEVIA_CLI + "' " + arguments + " 2>&1";
    FILE* pipe = popen(("bash -c \"" + command + "\"").c_str(), "r");
    Ended ended;
    std::array<char, 4096> buffer{};
    for (std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe); n > 0;
         n = fread(buffer.data(), 1, buffer.size(), pipe))
        ended.out.append(buffer.data(), n);
    ended.code = WEXITSTATUS(pclose(pipe));
    return ended;
}

TEST(Program, MakesAProjectInAnEmptyFolderAndShowsIt)
{
    const TemporaryFolder folder;
    const Ended made = program(folder, "new corridor.antevia --case western-balkans-autumn-2015");
    EXPECT_EQ(made.code, 0) << made.out;
    const Ended shown = program(folder, "show corridor.antevia");
    EXPECT_EQ(shown.code, 0) << shown.out;
    EXPECT_NE(shown.out.find("16 October 2015"), std::string::npos) << shown.out;
}

TEST(Program, EndsWith130OnCtrlCAndLeavesTheProjectAsItWas)
{
    const TemporaryFolder folder;
    {
        const auto project = testing::sampleProject(folder, "p.antevia", 100000);
    }
    std::array<int, 2> progress{};
    ASSERT_EQ(pipe(progress.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        dup2(progress[1], STDERR_FILENO);
        execl(ANTEVIA_CLI, ANTEVIA_CLI, "--json", "--progress", "simulate", (folder / "p.antevia").c_str(), "closure",
              nullptr);
        _exit(99);
    }
    close(progress[1]);
    char first = 0;
    ASSERT_EQ(read(progress[0], &first, 1), 1); // it is at work once it says so
    kill(child, SIGINT);
    int status = 0;
    waitpid(child, &status, 0);
    close(progress[0]);
    EXPECT_EQ(WEXITSTATUS(status), 130);
    EXPECT_EQ(program(folder, "show p.antevia").out.find("simulation closure: current"), std::string::npos);
}

TEST(Program, SaysThatTheDiskIsFullAndLeavesNothingBehind)
{
    const TemporaryFolder folder;
    const Ended made = program(folder, "new corridor.antevia --case western-balkans-autumn-2015", "ulimit -f 8;");
    EXPECT_EQ(made.code, 6) << made.out;
    EXPECT_FALSE(std::filesystem::exists(folder / "corridor.antevia"));
}

TEST(Program, OnlyReadsAProjectThatAnotherProgramHas)
{
    const TemporaryFolder folder;
    const auto held = testing::sampleProject(folder, "p.antevia", 20);
    const Ended other = program(folder, "simulate p.antevia closure");
    EXPECT_EQ(other.code, 5) << other.out;
    EXPECT_EQ(program(folder, "show p.antevia").code, 0);
}

} // namespace
} // namespace antevia
