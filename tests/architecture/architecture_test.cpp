#include "tests/architecture/habits.h"
#include "tests/architecture/layers.h"
#include "tests/architecture/type_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

namespace antevia {
namespace {

using Rule = std::vector<Violation> (*)(const SourceFile&);

const std::vector<SourceFile>& program()
{
    static const auto files = sourceFiles({"model", "analysis", "app", "resources"}, {".h", ".cpp"});
    return files;
}

const std::vector<SourceFile>& programAndTests()
{
    static const auto files = sourceFiles({"model", "analysis", "app", "resources", "tests"}, {".h", ".cpp"});
    return files;
}

std::string broken(Rule rule, const std::vector<SourceFile>& files)
{
    std::string out;
    for (const SourceFile& file : files)
        out += described(rule(file));
    return out;
}

TEST(Architecture, TheTreeIsFoundAtAll)
{
    EXPECT_GT(program().size(), 20u);
    EXPECT_GT(programAndTests().size(), program().size());
}

TEST(Architecture, NoIncludePointsOutward)
{
    EXPECT_EQ(broken(outwardIncludes, program()), "");
}

TEST(Architecture, ModelAndAnalysisAreFreeOfQt)
{
    EXPECT_EQ(broken(forbiddenQt, program()), "");
}

TEST(Architecture, RandomNumbersAreTheSameOnEverySystem)
{
    auto files = programAndTests();
    std::erase_if(files, [](const SourceFile& file) { return file.path.starts_with("tests/architecture/"); });
    EXPECT_EQ(broken(standardRandom, files), "");
}

TEST(Architecture, OnlyTheProgramsReadTheClock)
{
    EXPECT_EQ(broken(clockReads, program()), "");
}

TEST(Architecture, ThreadsAreMadeInThreePlacesOnly)
{
    EXPECT_EQ(broken(strayThreads, program()), "");
}

TEST(Architecture, TheDesktopHasOneEventLoopAndNoHtml)
{
    EXPECT_EQ(broken(forbiddenInGui, program()), "");
}

TEST(Architecture, LogarithmsAndPowersAreTheSameOnEveryProcessor)
{
    EXPECT_EQ(broken(unstableMaths, program()), "");
}

TEST(Architecture, NoBuildFileAsksForFastMaths)
{
    const auto files = sourceFiles(
        {"CMakeLists.txt", "CMakePresets.json", "model", "analysis", "app", "resources", "tests", "installer"},
        {"CMakeLists.txt", "CMakePresets.json", ".cmake"});
    EXPECT_GT(files.size(), 3u);
    EXPECT_EQ(broken(unsafeMaths, files), "");
}

TEST(Architecture, NoFileNamesAPathOfOneMachine)
{
    auto files = sourceFiles({"CMakeLists.txt", "CMakePresets.json", "README.md", "DESIGN.md", "run.sh", "test.sh",
                              ".ci", "model", "analysis", "app", "resources", "tests", "installer"},
                             {".h", ".cpp", ".txt", ".cmake", ".sh", ".in", ".py", "/run", ".sql", ".json", ".md"});
    std::erase_if(files, [](const SourceFile& file) { return file.path.starts_with("tests/architecture/"); });
    EXPECT_EQ(broken(machinePaths, files), "");
}

TEST(Architecture, EveryHeaderIsReadOnce)
{
    EXPECT_EQ(broken(missingPragmaOnce, programAndTests()), "");
}

TEST(Architecture, EverySourceIncludesItsOwnHeaderFirst)
{
    EXPECT_EQ(broken(ownHeaderNotFirst, program()), "");
}

TEST(Architecture, NoTwoTypesShareAName)
{
    EXPECT_EQ(described(typesOfOneName(program())), "");
}

TEST(Architecture, NoFileIsLongerThanOneIdea)
{
    EXPECT_EQ(broken(tooLong, programAndTests()), "");
    auto files = program();
    std::ranges::sort(files, std::ranges::greater(), [](const SourceFile& file) { return file.lines.size(); });
    files.resize(std::min<std::size_t>(files.size(), 5));
    for (const SourceFile& file : files)
        std::printf("among the longest: %s, %zu lines\n", file.path.c_str(), file.lines.size());
}

} // namespace
} // namespace antevia
