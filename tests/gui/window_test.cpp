#include "app/gui/actions.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/command_palette.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/work.h"
#include "tests/gui/gui_test.h"
#include "tests/gui/turn_watch.h"

#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>

namespace antevia {
namespace {

class Window : public WindowTest {};

TEST_F(Window, SaysWhichProjectWhichDayAndWhichMarking)
{
    openSampleInWindow();
    EXPECT_EQ(find<QLabel>("asOf")->text(), "Figures as of 16 October 2015");
    EXPECT_TRUE(find<QLabel>("marking")->text().contains("TLP:"));
    EXPECT_TRUE(window.windowTitle().contains("Western Balkans corridor"));
}

TEST_F(Window, SaysWhyAProjectThatAnotherProgramHoldsIsReadOnly)
{
    openSampleInWindow();
    window.session().close();
    const QFileInfo project(projectPath());
    const QString lock = project.absolutePath() + "/." + project.fileName() + ".lock";
    QProcess other;
    other.start("flock", {lock, "-c", "echo held; sleep 30"});
    ASSERT_TRUE(other.waitForReadyRead(5000));
    window.openFile(projectPath());
    ASSERT_TRUE(window.session().isOpen());
    EXPECT_FALSE(window.session().isEditable());
    const auto* banner = find<Banner>("readOnlyBanner");
    EXPECT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->text().startsWith("Read only: "));
    EXPECT_FALSE(window.actionList().find("runAll")->isEnabled());
    other.kill();
    other.waitForFinished();
}

/// The folder of the tests counts as a network drive, and this user's copies go elsewhere.
class WindowOnANetworkDrive : public WindowTest {
protected:
    WindowOnANetworkDrive()
    {
        qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
        qputenv("ANTEVIA_NETWORK_FOLDERS", folder().path().toUtf8());
    }
    ~WindowOnANetworkDrive() override
    {
        qunsetenv("ANTEVIA_NETWORK_FOLDERS");
        qunsetenv("XDG_CACHE_HOME");
    }
    void giveTitle(const std::string& title)
    {
        ProjectFile& project = window.session().project();
        auto info = project.info();
        ASSERT_TRUE(info);
        info->title = title;
        ASSERT_TRUE(project.put(*info));
    }

private:
    QTemporaryDir m_cache;
};

TEST_F(WindowOnANetworkDrive, TheBannerSaysThatACopyIsWorkedOnAndClosingWritesItBack)
{
    openSampleInWindow();
    const auto* banner = find<Banner>("readOnlyBanner");
    EXPECT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->text().contains("network drive")) << fromQt(banner->text());
    EXPECT_TRUE(window.session().isEditable());
    giveTitle("On the drive");
    window.session().close();
    EXPECT_FALSE(banner->isVisible());
    const auto written = ProjectFile::open(fromQt(projectPath()), OpenMode::ReadOnly, "test");
    ASSERT_TRUE(written);
    EXPECT_EQ(written->info()->title, "On the drive");
}

TEST_F(WindowOnANetworkDrive, WhatCannotBeWrittenBackIsToldWithWhereItIsKept)
{
    openSampleInWindow();
    giveTitle("On the drive");
    ASSERT_TRUE(QFile::remove(projectPath()));
    window.session().close();
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->text().contains("what was changed is kept in")) << fromQt(notice->text());
    notice->close();
}

TEST_F(Window, TellsWhatIsWrongWithAFileAndKeepsTheOpenProject)
{
    openSampleInWindow();
    window.openFile(file("broken.antevia", "no project"));
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_EQ(notice->textFormat(), Qt::PlainText);
    EXPECT_TRUE(window.session().isOpen());
    notice->close();
}

TEST_F(Window, AStoppedRunChangesNothingAndSaysSo)
{
    openSampleInWindow();
    runAll(window.session());
    window.actionList().find("stop")->trigger();
    ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    EXPECT_TRUE(find<QLabel>("jobText")->text().contains("Stopped"));
    EXPECT_FALSE(window.session().project().simulation({"closure"}));
}

TEST_F(Window, NoTurnTakesLongWhileEverythingRunsAndTheBookOfPagesIsShown)
{
    openSampleInWindow();
    for (const PageId page : allPages)
        window.showPage(page);
    const TurnWatch watch;
    runEverything(window.session());
    for (const PageId page : allPages) {
        window.showPage(page);
        ASSERT_TRUE(await([&] { return !window.session().isReading(); }));
        QTest::qWait(300);
    }
    EXPECT_LT(watch.longest(), longestTurn);
}

TEST_F(Window, NoActionsThatNeedAProjectAreOfferedWithoutOne)
{
    for (const char* name : {"import", "runAll", "print", "saveCopy", "closeProject"})
        EXPECT_FALSE(window.actionList().find(name)->isEnabled()) << name;
}

TEST_F(Window, ThePaletteFindsPagesPlacesAndScenarios)
{
    openSampleInWindow();
    window.actionList().find("palette")->trigger();
    auto* palette = find<CommandPalette>("commandPalette");
    ASSERT_NE(palette, nullptr);
    const QStringList all = palette->found();
    EXPECT_TRUE(all.contains("Forecast"));
    EXPECT_TRUE(all.contains("Slovenia"));
    EXPECT_TRUE(all.contains("Hungary closes its border with Croatia"));
    palette->close();
}

TEST_F(Window, ACopyIsSavedWhileTheProjectStaysOpen)
{
    openSampleInWindow();
    const QString copy = projectPath() + ".copy.antevia";
    window.files().answerWith([copy](const FileQuestion&) { return copy; });
    window.actionList().find("saveCopy")->trigger();
    ASSERT_TRUE(await([&] { return QFileInfo::exists(copy) && !window.session().jobs().isBusy(); }));
    EXPECT_TRUE(ProjectFile::open(fromQt(copy), OpenMode::ReadOnly, "test"));
    EXPECT_EQ(window.session().project().path(), fromQt(projectPath()));
}

TEST_F(Window, ANewProjectBeginsEmptyAndSaysWhatToDoNext)
{
    const QString path = projectPath() + ".new.antevia";
    window.files().answerWith([path](const FileQuestion&) { return path; });
    window.actionList().find("new")->trigger();
    ASSERT_TRUE(window.session().isOpen());
    EXPECT_EQ(window.currentPage(), PageId::Data);
    for (const PageId page : allPages) {
        window.showPage(page);
        QTest::qWait(20);
    }
    EXPECT_EQ(window.findChild<QMessageBox*>("notice"), nullptr);
}

TEST_F(Window, IconOnlyButtonsAndTablesHaveNamesForScreenReaders)
{
    openSampleInWindow();
    for (const PageId page : allPages)
        window.showPage(page);
    for (const auto* table : window.findChildren<DataTable*>())
        EXPECT_FALSE(table->accessibleName().isEmpty()) << fromQt(table->objectName());
    for (const auto* button : window.findChildren<QPushButton*>())
        EXPECT_FALSE(button->text().size() == 1 && button->accessibleName().isEmpty()) << fromQt(button->objectName());
}

} // namespace
} // namespace antevia
