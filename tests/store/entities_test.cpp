#include "model/base/text.h"
#include "model/base/version.h"
#include "resources/schema.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> idsOf(const std::vector<Measure>& measures)
{
    std::vector<std::string> ids;
    for (const Measure& each : measures)
        ids.push_back(each.id.value);
    return ids;
}

TEST(ProjectFile, IsNewWithWhatItIsAboutAndNothingElse)
{
    const Folder folder;
    const ProjectFile project = newProject(folder.file("p.antevia"));
    EXPECT_EQ(project.info().value(), info());
    EXPECT_EQ(project.network().value(), Network());
    EXPECT_EQ(project.parameters().value(), CorridorParameters());
    EXPECT_THAT(project.all<Measure>().value(), IsEmpty());
    EXPECT_THAT(project.vintages().value(), IsEmpty());
    EXPECT_FALSE(project.isReadOnly());
    EXPECT_EQ(project.readOnlyReason(), "");
    EXPECT_EQ(project.path(), folder.file("p.antevia"));
}

TEST(ProjectFile, KeepsOneOfEverythingAcrossClosing)
{
    const Folder folder;
    {
        fullProject(folder.file("p.antevia"));
    }
    const auto project = ProjectFile::open(folder.file("p.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(project) << project.error().detail;
    EXPECT_EQ(project->network().value(), network());
    EXPECT_EQ(project->parameters().value(), parameters());
    EXPECT_EQ(project->get<Measure>("measure-3").value(), measure("measure-3"));
    EXPECT_EQ(project->get<Scenario>("closure").value(), scenario("closure"));
    EXPECT_EQ(project->get<Site>("brezice").value(), site("brezice", 1200));
    EXPECT_EQ(project->get<StandardsProfile>("transit").value(), profile("transit"));
    EXPECT_EQ(project->get<Plan>("si").value(), plan("si"));
    EXPECT_EQ(project->get<InitialStock>("SI").value(), stock("SI", 3500));
    EXPECT_EQ(project->get<SeriesInfo>("HR").value(), seriesInfo("HR"));
}

TEST(ProjectFile, IsMadeForItsOwnerOnlyAndLeavesNothingElseBehindOnceClosed)
{
    const Folder folder;
    {
        newProject(folder.file("p.antevia"));
    }
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
    using enum std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(folder.file("p.antevia")).permissions(), owner_read | owner_write);
}

TEST(ProjectFile, IsNotMadeOverAnotherFile)
{
    const Folder folder;
    writeBytes(folder.file("p.antevia"), "precious");
    const auto made = ProjectFile::create(folder.file("p.antevia"), info(), now);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Conflict);
    EXPECT_EQ(bytesOf(folder.file("p.antevia")), "precious");
    EXPECT_THAT(folder.names(), ElementsAre("p.antevia"));
}

TEST(ProjectFile, IsNotMadeInAFolderThatDoesNotExist)
{
    const Folder folder;
    const auto made = ProjectFile::create(folder.file("nowhere/p.antevia"), info(), now);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Io);
    EXPECT_THAT(made.error().detail, HasSubstr("does not exist"));
}

TEST(ProjectFile, TakesAnyNameThatTheSystemTakes)
{
    const Folder folder;
    for (const std::string name : {"a b.antevia", "ž→🙂.antevia", "%s%n.antevia", "file:x?mode=ro.antevia",
                                   "new\nline.antevia", "'.antevia"}) {
        {
            EXPECT_TRUE(ProjectFile::create(folder.file(name), info(), now)) << name;
        }
        EXPECT_TRUE(ProjectFile::open(folder.file(name), OpenMode::ReadWrite, holder)) << name;
    }
    const auto tooLong = ProjectFile::create(folder.file(std::string(300, 'x') + ".antevia"), info(), now);
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(tooLong.error().detail, HasSubstr("too long"));
}

TEST(ProjectFile, IsReadableByAnySqliteProgram)
{
    const Folder folder;
    {
        fullProject(folder.file("p.antevia"));
    }
    const std::string path = folder.file("p.antevia");
    EXPECT_EQ(querySql(path, "SELECT period, value FROM observation WHERE series = 'HR' AND vintage = 'v1'"),
              "2015-10-01|4000.0\n2015-10-02|5000.0\n2015-10-03|NULL\n2015-10-04|6000.0\n");
    EXPECT_EQ(querySql(path, "SELECT json_extract(document, '$.lines[0].line') FROM site"), "beds\n");
    EXPECT_EQ(querySql(path, "PRAGMA application_id"), std::to_string(0x414E5456) + "\n");
    EXPECT_EQ(querySql(path, "PRAGMA user_version"), std::to_string(schemaSteps().back().version) + "\n");
    EXPECT_EQ(querySql(path, "PRAGMA journal_mode"), "delete\n");
    EXPECT_EQ(querySql(path, "SELECT name, value FROM about ORDER BY name"),
              std::string("created|2026-11-22T09:00:00Z\nmade by|Antevia ") + programVersion + "\n");
}

TEST(Entities, StandInTheOrderInWhichTheyWereFirstPut)
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    for (const char* id : {"c", "a", "b"})
        ASSERT_TRUE(project.put(measure(id)));
    ASSERT_TRUE(project.put(measure("a", "A new title")));
    EXPECT_THAT(idsOf(project.all<Measure>().value()), ElementsAre("c", "a", "b"));
    EXPECT_EQ(project.get<Measure>("a")->title, "A new title");
}

TEST(Entities, ThatArePutBackComeToTheirOldPlace)
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    for (const char* id : {"c", "a", "b"})
        ASSERT_TRUE(project.put(measure(id)));
    ASSERT_TRUE(project.remove<Measure>("a"));
    ASSERT_TRUE(project.remove<Measure>("b"));
    ASSERT_TRUE(project.put(measure("d")));
    ASSERT_TRUE(project.put(measure("b")));
    ASSERT_TRUE(project.put(measure("a")));
    EXPECT_THAT(idsOf(project.all<Measure>().value()), ElementsAre("c", "a", "b", "d"));
}

TEST(Entities, ThatAreNotThereAreNamedWithThoseThatAre)
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    ASSERT_TRUE(project.put(measure("hu-hr")));
    ASSERT_TRUE(project.put(measure("si-at")));
    const auto got = project.get<Measure>("x");
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error(), (Error{ErrorCode::NotFound, "there is no measure 'x'; there are: hu-hr, si-at"}));
    EXPECT_EQ(project.remove<Measure>("x").error(), got.error());
    EXPECT_EQ(project.get<Plan>("x").error().detail, "there is no plan 'x'; there are none");
}

TEST(Entities, WithoutAnIdAreRefused)
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    EXPECT_EQ(project.put(measure("")).error().code, ErrorCode::InvalidInput);
}

TEST(Entities, WithTextThatIsNotUtf8AreRefused)
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    EXPECT_EQ(project.put(measure("m", "caf\xe9")).error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(project.all<Measure>().value(), IsEmpty());
}

TEST(Entities, ThatWereChangedBehindOurBackAreRefusedByName)
{
    const Folder folder;
    {
        fullProject(folder.file("p.antevia"));
    }
    runSql(folder.file("p.antevia"), "UPDATE site SET document = replace(document, '1200', '9200')");
    const auto project = ProjectFile::open(folder.file("p.antevia"), OpenMode::ReadWrite, holder);
    const auto got = project->get<Site>("brezice");
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::Format);
    EXPECT_THAT(got.error().detail, HasSubstr("the site 'brezice' does not match its check sum"));
    EXPECT_FALSE(project->all<Site>());
}

TEST(Entities, LostBehindOurBackAreNotTakenForNeverPut)
{
    const Folder folder;
    const ProjectFile project = fullProject(folder.file("p.antevia"));
    runSql(folder.file("p.antevia"),
           "DELETE FROM measure WHERE id = 'measure-2'; DELETE FROM single WHERE id = 'network'");
    EXPECT_EQ(project.all<Measure>().error().code, ErrorCode::Format);
    EXPECT_THAT(project.all<Measure>().error().detail, HasSubstr("the list of kind 'measure'"));
    EXPECT_EQ(project.get<Measure>("measure-2").error().code, ErrorCode::Format);
    EXPECT_TRUE(project.get<Measure>("measure-1"));
    EXPECT_EQ(project.network().error().code, ErrorCode::Format);
    EXPECT_TRUE(project.all<Site>());
}

TEST(Network, ThatIsEmptyCanBePutBack)
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    ASSERT_TRUE(project.put(network()));
    ASSERT_TRUE(project.put(Network()));
    EXPECT_EQ(project.network().value(), Network());
    EXPECT_EQ(project.inputRef("network", "")->hash, "");
}

RC_GTEST_PROP(Entities, ComeBackAsTheyWerePutWhateverTheirText, ())
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    Measure before = measure("m");
    before.id.value = *rc::gen::nonEmpty(rc::gen::string<std::string>());
    before.title = *rc::gen::string<std::string>();
    before.rampDays = *rc::gen::arbitrary<int>();
    before.ends = makeDay(2015, 12, static_cast<unsigned>(*rc::gen::inRange(1, 32)));
    before.effect = ScaleEntry{*rc::gen::arbitrary<double>()};
    const bool kept = project.put(before).hasValue();
    RC_ASSERT(kept == (isValidUtf8(before.id.value) && isValidUtf8(before.title)));
    const auto after = project.get<Measure>(before.id.value);
    RC_ASSERT(after.hasValue() == kept);
    RC_ASSERT((!kept || *after == before)); // in brackets: the macro evaluates both sides of a bare ||
}

RC_GTEST_PROP(Entities, KeepTheirOrderThroughAnyRemovingAndPuttingBack, (const std::array<bool, 6>& isRemoved))
{
    const Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
    const std::array ids{"d", "a", "f", "b", "e", "c"};
    for (const char* id : ids)
        RC_ASSERT(project.put(measure(id)).hasValue());
    const auto before = project.all<Measure>().value();
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (isRemoved[i])
            RC_ASSERT(project.remove<Measure>(ids[i]).hasValue());
    const auto removed = std::ranges::count(isRemoved, true);
    RC_ASSERT(project.all<Measure>()->size() == before.size() - static_cast<std::size_t>(removed));
    for (std::size_t i = ids.size(); i > 0; --i)
        RC_ASSERT(project.put(measure(ids[i - 1])).hasValue());
    RC_ASSERT(project.all<Measure>().value() == before);
}

} // namespace
} // namespace antevia
