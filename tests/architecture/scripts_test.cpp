#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace antevia {
namespace {

namespace fs = std::filesystem;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

struct Outcome {
    int status = -1;
    std::string output; ///< standard output and standard error
};

Outcome shell(const std::string& command)
{
    Outcome outcome;
    FILE* pipe = popen(("{ " + command + "; } 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
        outcome.output.append(buffer.data(), count);
    outcome.status = WEXITSTATUS(pclose(pipe));
    return outcome;
}

/// A folder of programs that stand before the system's own.
class Scripts : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string name = (fs::temp_directory_path() / "antevia-scripts-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override { fs::remove_all(m_folder); }

    void put(const std::string& program, const std::string& body)
    {
        std::ofstream(m_folder / program) << "#!/bin/sh\n" << body << "\n";
        fs::permissions(m_folder / program, fs::perms::owner_all);
    }

    /// Every package is installed but `absent`.
    void putPackages(const std::string& absent)
    {
        put("dpkg-query", "shift 2; for p in \"$@\"; do [ \"$p\" = " + absent +
                              " ] && echo \"not-installed $p\" || echo \"installed $p\"; done");
    }

    Outcome run(const std::string& command)
    {
        return shell("cd " + m_folder.string() + " && PATH=" + m_folder.string() + ":$PATH " + command);
    }

    static std::string inTree(const std::string& path) { return std::string(ANTEVIA_SOURCE_DIR) + "/" + path; }

    fs::path m_folder;
};

TEST_F(Scripts, CanBeStartedAndReadByTheShell)
{
    for (const std::string script : {"run.sh", "test.sh", ".ci/run"}) {
        EXPECT_NE(fs::status(inTree(script)).permissions() & fs::perms::owner_exec, fs::perms::none) << script;
        EXPECT_EQ(run("bash -n " + inTree(script)).output, "") << script;
    }
    EXPECT_EQ(run("bash -n " + inTree("installer/setup.sh")).output, "");
}

TEST_F(Scripts, SayWhatTheyDoWhenAsked)
{
    EXPECT_THAT(run(inTree("run.sh") + " --help").output, HasSubstr("--headless"));
    EXPECT_THAT(run(inTree("test.sh") + " --help").output, HasSubstr("--real-data"));
}

TEST_F(Scripts, AMissingPackageIsNamedWithTheWayToInstallIt)
{
    putPackages("ninja-build");
    const auto outcome = run(inTree("run.sh") + " --check");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.output, HasSubstr("Missing packages: ninja-build\n"));
    EXPECT_THAT(outcome.output, HasSubstr("apt-get install --no-install-recommends ninja-build\n"));
}

TEST_F(Scripts, WhatOnlyTestsNeedIsNotAskedOfUsers)
{
    putPackages("libgtest-dev");
    EXPECT_EQ(run(inTree("run.sh") + " --check").output, "All packages are there.\n");
    const auto outcome = run(inTree("test.sh") + " --check");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.output, HasSubstr("Missing packages: libgtest-dev\n"));
}

TEST_F(Scripts, NothingIsInstalledWhenEverythingIsThere)
{
    putPackages("nothing");
    put("apt-get", "echo called; exit 1");
    const auto outcome =
        run("bash -c '. " + inTree("installer/setup.sh") + "; require_packages g++ cmake; echo ready'");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, "ready\n");
}

TEST_F(Scripts, MissingPackagesAreInstalledByName)
{
    putPackages("cmake");
    put("id", "echo 0");
    put("apt-get", "echo \"$DEBIAN_FRONTEND $*\" >> calls");
    const auto outcome = run("bash -c '. " + inTree("installer/setup.sh") + "; require_packages g++ cmake; cat calls'");
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.output, HasSubstr("noninteractive -q update\n"));
    EXPECT_THAT(outcome.output, HasSubstr("noninteractive -q -y install --no-install-recommends cmake\n"));
}

TEST_F(Scripts, WithoutTheRightToInstallTheMissingPackagesAreNamed)
{
    putPackages("cmake");
    put("id", "echo 1000");
    put("sudo", "exit 1");
    put("apt-get", "echo called");
    const auto outcome =
        run("bash -c '. " + inTree("installer/setup.sh") + "; require_packages g++ cmake; echo ready'");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.output, HasSubstr("Missing packages: cmake\n"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("called")));
    EXPECT_THAT(outcome.output, Not(HasSubstr("ready")));
}

TEST_F(Scripts, WithoutANetworkTheMissingPackagesAreNamed)
{
    putPackages("cmake");
    put("id", "echo 0");
    put("apt-get", "echo 'Temporary failure resolving the server'; exit 100");
    const auto outcome = run("bash -c '. " + inTree("installer/setup.sh") + "; require_packages g++ cmake'");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.output, HasSubstr("Temporary failure resolving the server\n"));
    EXPECT_THAT(outcome.output, EndsWith("apt-get install --no-install-recommends cmake\n"));
}

TEST_F(Scripts, AnUnknownArgumentOfTheTestsIsRefused)
{
    EXPECT_EQ(run(inTree("test.sh") + " --fast").status, 2);
}

} // namespace
} // namespace antevia
