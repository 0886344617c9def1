// Each rule is shown something that breaks it and something that does not: a rule that cannot fail guards nothing.
#include "tests/architecture/habits.h"
#include "tests/architecture/layers.h"
#include "tests/architecture/type_names.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

std::size_t broken(std::vector<Violation> (*rule)(const SourceFile&), const char* path, const char* text)
{
    return rule(sourceFile(path, text)).size();
}

TEST(Rules, CommentsAndLiteralsAreNoCode)
{
    const auto file =
        sourceFile("app/gui/x.cpp", "a(); // b\n/* c\nd */ e(\"f\\\"g\", 'h'); 1'000;\n#include \"i.h\"\n");
    EXPECT_EQ(file.code,
              (std::vector<std::string>{"a();     ", "    ", "     e(      ,    ); 1'000;", "#include \"i.h\""}));
}

TEST(Rules, IncludesAreFoundWithTheirLines)
{
    const auto file = sourceFile("model/x.h", "#pragma once\n#include \"model/a.h\"\n#include <QString>\n");
    ASSERT_EQ(includes(file, false).size(), 1u);
    EXPECT_EQ(includes(file, false)[0].line, 2);
    EXPECT_EQ(includes(file, false)[0].path, "model/a.h");
    EXPECT_EQ(includes(file, true)[0].path, "QString");
}

TEST(Rules, ALayerIsTheDeepestFolderOfTheTable)
{
    EXPECT_EQ(layerOf("model/time/period.h"), "model");
    EXPECT_EQ(layerOf("model/store/project_file.h"), "model/store");
    EXPECT_EQ(layerOf("app/gui/pages/plan_page.h"), "app/gui");
    EXPECT_EQ(layerOf("app/stray.h"), "");
    EXPECT_EQ(layerOf("period.h"), "");
}

TEST(Rules, AnIncludeThatPointsOutwardIsFound)
{
    EXPECT_EQ(broken(outwardIncludes, "model/time/x.h", "#include \"analysis/base/random.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "model/time/x.h", "#include \"model/store/project_file.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "model/store/x.cpp", "#include \"model/formats/import.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "analysis/x.cpp", "#include \"model/formats/hash.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "app/usecases/x.cpp", "#include \"app/gui/session.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "app/cli/x.cpp", "#include \"analysis/base/random.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "app/gui/x.cpp", "#include \"analysis/base/random.h\"\n"), 1u);
    EXPECT_EQ(broken(outwardIncludes, "app/stray.cpp", ""), 1u);
}

TEST(Rules, AnIncludeThatPointsInwardIsLeftAlone)
{
    EXPECT_EQ(broken(outwardIncludes, "model/store/x.cpp",
                     "#include \"model/time/period.h\"\n#include \"resources/schema.h\"\n#include <vector>\n"
                     "#include \"model/formats/json_values.h\"\n"),
              0u);
    EXPECT_EQ(broken(outwardIncludes, "app/gui/pages/x.cpp", "#include \"app/gui/session.h\"\n#include \"x.moc\"\n"),
              0u);
    EXPECT_EQ(broken(outwardIncludes, "app/usecases/x.cpp", "#include \"analysis/base/random.h\"\n"), 0u);
}

TEST(Rules, AnIncludeIsWrittenFromTheRoot)
{
    EXPECT_EQ(broken(outwardIncludes, "model/time/x.cpp", "#include \"period.h\"\n#include \"../base/id.h\"\n"), 2u);
}

TEST(Rules, QtInTheModelIsFound)
{
    EXPECT_EQ(broken(forbiddenQt, "model/time/x.h", "#include <QString>\n"), 1u);
    EXPECT_EQ(broken(forbiddenQt, "model/store/x.h", "#include <QtCore/QString>\n"), 1u);
    EXPECT_EQ(broken(forbiddenQt, "analysis/x.h", "#include <QVector>\n"), 1u);
    EXPECT_EQ(broken(forbiddenQt, "model/formats/x.h", "#include <QFile>\n"), 1u);
    EXPECT_EQ(broken(forbiddenQt, "model/formats/x.h", "#include <QStringDecoder>\n#include <vector>\n"), 0u);
    EXPECT_EQ(broken(forbiddenQt, "app/wording/x.h", "#include <QString>\n"), 0u);
}

TEST(Rules, StandardRandomNumbersAreFound)
{
    EXPECT_EQ(broken(standardRandom, "analysis/x.cpp", "#include <random>\nstd::normal_distribution<> n;\n"), 2u);
    EXPECT_EQ(broken(standardRandom, "tests/x.cpp", "#include <random>\nstd::mt19937 bits(1);\n"), 0u);
    EXPECT_EQ(broken(standardRandom, "tests/x.cpp", "std::uniform_int_distribution<> d;\n"), 1u);
    EXPECT_EQ(broken(standardRandom, "analysis/x.cpp", "boost::random::normal_distribution<> n; // std::mt19937\n"),
              0u);
}

TEST(Rules, ClockReadsOutsideTheProgramsAreFound)
{
    EXPECT_EQ(broken(clockReads, "app/usecases/x.cpp", "auto now = QDateTime::currentDateTimeUtc();\n"), 1u);
    EXPECT_EQ(broken(clockReads, "model/x.cpp", "std::chrono::system_clock::now();\n"), 1u);
    EXPECT_EQ(broken(clockReads, "app/cli/x.cpp", "std::chrono::system_clock::now();\n"), 0u);
}

TEST(Rules, StrayThreadsAreFound)
{
    EXPECT_EQ(broken(strayThreads, "analysis/corridor/x.cpp", "std::jthread worker(work);\n"), 1u);
    EXPECT_EQ(broken(strayThreads, "app/gui/x.cpp", "QtConcurrent::run(work);\n"), 1u);
    EXPECT_EQ(broken(strayThreads, "app/gui/job_runner.cpp", "QtConcurrent::run(work);\n"), 0u);
    EXPECT_EQ(broken(strayThreads, "app/cli/x.cpp", "std::thread::hardware_concurrency();\n"), 0u);
    EXPECT_EQ(broken(strayThreads, "app/cli/x.cpp", "std::thread t(std::thread::hardware_concurrency());\n"), 1u);
}

TEST(Rules, NestedLoopsAndHtmlInTheDesktopAreFound)
{
    EXPECT_EQ(broken(forbiddenInGui, "app/gui/x.cpp", "dialog.exec();\ndialog->exec();\n"), 2u);
    EXPECT_EQ(broken(forbiddenInGui, "app/gui/main.cpp", "return application.exec();\n"), 0u);
    EXPECT_EQ(broken(forbiddenInGui, "app/gui/main.cpp", "QCoreApplication::processEvents();\n"), 1u);
    EXPECT_EQ(broken(forbiddenInGui, "app/gui/x.cpp", "view->setHtml(text);\nseries->setUseOpenGL(true);\n"), 2u);
    EXPECT_EQ(broken(forbiddenInGui, "app/gui/x.cpp", "dialog->open(); // never .exec()\n"), 0u);
    EXPECT_EQ(broken(forbiddenInGui, "app/report/x.cpp", "text.setHtml(html);\n"), 0u);
}

TEST(Rules, LogarithmsAndPowersOfTheCLibraryAreFoundInTheAnalysis)
{
    EXPECT_EQ(broken(unstableMaths, "analysis/x.cpp", "y = std::pow(2.0, z);\ny = std::log(z);\n"), 2u);
    EXPECT_EQ(broken(unstableMaths, "analysis/x.cpp", "y = stablePower(2.0, z); // not std::pow(\n"), 0u);
    EXPECT_EQ(broken(unstableMaths, "app/charts/x.cpp", "y = std::log(z);\n"), 0u);
}

TEST(Rules, FastMathsIsFound)
{
    EXPECT_EQ(broken(unsafeMaths, "CMakeLists.txt", "add_compile_options(-O3 -ffast-math)\n"), 1u);
    EXPECT_EQ(broken(unsafeMaths, "CMakeLists.txt", "add_compile_options(-O3)\n"), 0u);
}

TEST(Rules, PathsOfOneMachineAreFoundAndAddressesAreNot)
{
    EXPECT_EQ(broken(machinePaths, "tests/x.cpp", "open(\"/home/somebody/a.csv\");\n"), 1u);
    EXPECT_EQ(broken(machinePaths, "run.sh", "cd /work/main\nls --dir=/root/x\n"), 2u);
    EXPECT_EQ(broken(machinePaths, "tests/x.cpp", "https://example.org/home/page http://a.b/c/work/d\n"), 0u);
}

TEST(Rules, AHeaderWithoutPragmaOnceIsFound)
{
    EXPECT_EQ(broken(missingPragmaOnce, "model/x.h", "#include <vector>\n"), 1u);
    EXPECT_EQ(broken(missingPragmaOnce, "model/x.h", "#include <vector>\n#pragma once\n"), 1u);
    EXPECT_EQ(broken(missingPragmaOnce, "model/x.h", ""), 1u);
    EXPECT_EQ(broken(missingPragmaOnce, "model/x.h", "// Why.\n\n#pragma once\n"), 0u);
    EXPECT_EQ(broken(missingPragmaOnce, "model/x.cpp", "#include <vector>\n"), 0u);
}

TEST(Rules, ASourceThatDoesNotIncludeItsOwnHeaderFirstIsFound)
{
    EXPECT_EQ(
        broken(ownHeaderNotFirst, "model/time/period.cpp", "#include <array>\n#include \"model/time/period.h\"\n"), 1u);
    EXPECT_EQ(broken(ownHeaderNotFirst, "model/time/period.cpp", ""), 1u);
    EXPECT_EQ(
        broken(ownHeaderNotFirst, "model/time/period.cpp", "#include \"model/time/period.h\"\n#include <array>\n"), 0u);
    EXPECT_EQ(broken(ownHeaderNotFirst, "app/gui/has_no_header.cpp", "#include <array>\n"), 0u);
}

std::size_t sharedNames(const char* one, const char* other)
{
    return typesOfOneName({sourceFile("model/one.h", one), sourceFile("app/other.h", other)}).size();
}

TEST(Rules, TwoTypesOfOneNameAreFound)
{
    const char* const one = "namespace a {\nstruct X {\n    int y;\n};\n}\n";
    EXPECT_EQ(sharedNames(one, "namespace a {\nclass X final\n    : public Y {\n};\n}\n"), 1u);
    EXPECT_EQ(sharedNames(one, "namespace a { enum class X { y }; }\n"), 1u);
    EXPECT_EQ(sharedNames(one, "int f()\n{\n    return 1;\n}\nnamespace a {\nvoid g() {}\nstruct X : Y<Z> {};\n}\n"),
              1u);
}

TEST(Rules, TypesThatOtherFilesCannotSeeMayShareAName)
{
    const char* const one = "namespace a {\nstruct X {\n    int y;\n};\n}\n";
    EXPECT_EQ(sharedNames(one, "namespace b {\nstruct X {};\n}\n"), 0u);
    EXPECT_EQ(sharedNames(one, "namespace a {\nnamespace {\nstruct X {};\n}\n}\n"), 0u);
    EXPECT_EQ(sharedNames(one, "namespace a {\nstruct Y {\n    struct X {};\n};\n}\n"), 0u);
    EXPECT_EQ(sharedNames(one, "namespace a {\nstruct X;\nvoid f(X x)\n{\n    struct X {};\n}\n}\n"), 0u);
    EXPECT_EQ(sharedNames(one, "namespace a {\nstruct Y::X {\n};\n}\n"), 0u);
}

TEST(Rules, FilesThatAreTooLongAreFound)
{
    EXPECT_EQ(broken(tooLong, "model/x.h", std::string(401, '\n').c_str()), 1u);
    EXPECT_EQ(broken(tooLong, "model/x.h", std::string(400, '\n').c_str()), 0u);
    EXPECT_EQ(broken(tooLong, "model/x.cpp", std::string(601, '\n').c_str()), 1u);
    EXPECT_EQ(broken(tooLong, "model/x.cpp", std::string(600, '\n').c_str()), 0u);
}

} // namespace
} // namespace antevia
