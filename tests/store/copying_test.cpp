#include "model/store/copying.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace samples;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(SavedCopy, IsTheWholeProjectAndOnItsOwn)
{
    const Folder folder;
    ProjectFile project = fullProject(folder.file("p.antevia"));
    ASSERT_TRUE(project.saveCopy(folder.file("copy.antevia")));
    ASSERT_TRUE(project.put(measure("later")));
    const auto copy = ProjectFile::open(folder.file("copy.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(copy) << copy.error().detail;
    EXPECT_EQ(copy->all<Measure>()->size(), 6u);
    EXPECT_EQ(copy->simulation(ScenarioId{"closure"})->value, project.simulation(ScenarioId{"closure"})->value);
    EXPECT_EQ(copy->vintages().value(), project.vintages().value());
    EXPECT_EQ(std::filesystem::status(folder.file("copy.antevia")).permissions(), std::filesystem::perms(0600));
}

TEST(SavedCopy, IsNotMadeOverAnotherFileOrItself)
{
    const Folder folder;
    const ProjectFile project = fullProject(folder.file("p.antevia"));
    writeBytes(folder.file("copy.antevia"), "precious");
    for (const char* name : {"copy.antevia", "p.antevia"}) {
        const auto done = project.saveCopy(folder.file(name));
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Conflict);
    }
    EXPECT_EQ(bytesOf(folder.file("copy.antevia")), "precious");
    EXPECT_EQ(folder.names().size(), 3u);
}

TEST(SavedCopy, InAFolderThatDoesNotExistSaysSo)
{
    const Folder folder;
    const ProjectFile project = fullProject(folder.file("p.antevia"));
    EXPECT_THAT(project.saveCopy(folder.file("nowhere/copy.antevia")).error().detail, HasSubstr("does not exist"));
}

TEST(SavedCopy, ThatDoesNotFitIsRefusedWithWhatIsNeededAndWhatThereIs) // P13
{
    const Folder folder;
    EXPECT_TRUE(checkFreeSpace(folder.path(), 1000, "the copy"));
    const auto checked = checkFreeSpace(folder.path(), std::int64_t{1} << 60, "the copy");
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, ErrorCode::Io);
    EXPECT_THAT(checked.error().detail, HasSubstr("the copy needs 1152921504607 MB, and the disk that holds"));
}

TEST(SavedCopy, OfAPlainlyCopiedOpenFileIsWhole)
{
    const Folder folder;
    const ProjectFile project = fullProject(folder.file("p.antevia"));
    std::filesystem::copy_file(folder.file("p.antevia"), folder.file("copy.antevia"));
    const auto copy = ProjectFile::open(folder.file("copy.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(copy) << copy.error().detail;
    EXPECT_EQ(copy->vintages().value(), project.vintages().value());
}

TEST(Compacting, GivesSpaceBackAndKeepsEverything)
{
    const Folder folder;
    ProjectFile project = fullProject(folder.file("p.antevia"));
    const auto id = project.addVintage(delivery("long"), {figures("AT", std::vector<double>(50'000, 1.5))});
    ASSERT_TRUE(id);
    ASSERT_TRUE(project.removeVintage(*id));
    const auto large = std::filesystem::file_size(folder.file("p.antevia"));
    const auto done = project.compact();
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_LT(std::filesystem::file_size(folder.file("p.antevia")), large / 2);
    EXPECT_EQ(project.vintages()->size(), 2u);
    {
        const ProjectFile closed = std::move(project);
    }
    const auto again = ProjectFile::open(folder.file("p.antevia"), OpenMode::ReadWrite, holder);
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(again->simulation(ScenarioId{"closure"})->value, simulation("closure", 20, 10));
    EXPECT_TRUE(again->checkPages({}));
}

} // namespace
} // namespace antevia
