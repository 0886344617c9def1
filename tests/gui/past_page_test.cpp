#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/picture_pane.h"
#include "tests/gui/gui_test.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace antevia {
namespace {

class Past : public WindowTest {
protected:
    void showTab(int tab)
    {
        window.showPage(PageId::Past);
        find<QTabWidget>("pastTabs")->setCurrentIndex(tab);
        settle();
    }
    void settle()
    {
        QTest::qWait(1);
        ASSERT_TRUE(await([this] { return !window.session().isReading() && !window.session().jobs().isBusy(); }));
        QTest::qWait(1);
        ASSERT_TRUE(await([this] { return !window.session().isReading(); }));
    }
    void ask(const char* button)
    {
        find<QPushButton>(button)->click();
        settle();
    }
    /// A closure of which it is not known whether anybody still passes, so that figures can tell.
    void openClosure()
    {
        ProjectFile& project = window.session().project();
        Measure open = *project.get<Measure>("hu-hr-closure");
        std::get<CloseLink>(open.effect).leakage = {0.0, 0.5, 1.0, {}};
        ASSERT_TRUE(project.put(open));
    }
    void calibrate()
    {
        showTab(1);
        find<QDateEdit>("calibrationUntil")->setDate(QDate(2015, 11, 15));
        find<QSpinBox>("calibrationDays")->setValue(14);
        find<QSpinBox>("calibrationMembers")->setValue(40);
        ask("calibrationAsk");
    }
    int rows(const char* table) const { return find<DataTable>(table)->model()->rowCount(); }
    void closeNoticeWith(const QString& words) const
    {
        auto* notice = window.findChild<QMessageBox*>("notice");
        ASSERT_NE(notice, nullptr);
        EXPECT_TRUE((notice->text() + notice->informativeText()).contains(words))
            << (notice->text() + notice->informativeText()).toStdString();
        notice->close();
    }
};

TEST_F(Past, AsksForAPastDayBeforeAnythingIsShown)
{
    openSampleInWindow();
    showTab(0);
    EXPECT_FALSE(find<DataTable>("hindcastScores")->isVisible());
    EXPECT_EQ(find<QDateEdit>("hindcastDay")->date(), QDate(2015, 10, 16));
    EXPECT_TRUE(find<QPushButton>("hindcastAsk")->isEnabled());
}

TEST_F(Past, ShowsWhatWasKnownWhatWasSaidWhatCameAndTheScores)
{
    openSampleInWindow();
    showTab(0);
    find<QDateEdit>("hindcastDay")->setDate(QDate(2015, 11, 20));
    find<QSpinBox>("hindcastRecord")->setValue(5);
    ask("hindcastAsk");
    ASSERT_TRUE(find<DataTable>("hindcastScores")->isVisible());
    EXPECT_EQ(rows("hindcastScores"), 4);
    EXPECT_GT(rows("hindcastKnown"), 5);
    EXPECT_TRUE(find<ChartPane>("hindcastChart")->hasChart());
    EXPECT_TRUE(find<QLabel>("hindcastMeasures")->text().startsWith("Measures known:"));
    EXPECT_TRUE(find<QLabel>("hindcastBasis")->text().contains("20 November 2015"));
}

TEST_F(Past, ADayOutsideAllFiguresIsRefusedWithTheReason)
{
    openSampleInWindow();
    showTab(0);
    find<QDateEdit>("hindcastDay")->setDate(QDate(2030, 1, 1));
    ask("hindcastAsk");
    closeNoticeWith("go from 2015-10-01 to 2016-04-30");
    EXPECT_FALSE(find<DataTable>("hindcastScores")->isVisible());
}

TEST_F(Past, CalibrationShowsAssumedAndFoundAndKeepsOnlyWhenAskedWithUndo)
{
    openSampleInWindow();
    showTab(1);
    find<QDateEdit>("calibrationUntil")->setDate(QDate(2015, 11, 20));
    find<QSpinBox>("calibrationDays")->setValue(14);
    find<QSpinBox>("calibrationMembers")->setValue(40);
    const auto before = window.session().project().parameters();
    ask("calibrationAsk");
    EXPECT_GT(rows("calibrationTable"), 5);
    EXPECT_TRUE(find<PicturePane>("calibrationFit")->hasPicture());
    EXPECT_TRUE(find<QLabel>("calibrationSummary")->text().contains("cannot be told"));
    EXPECT_EQ(*window.session().project().parameters(), *before) << "nothing is kept yet";
    find<QPushButton>("keepCalibration")->click();
    EXPECT_NE(*window.session().project().parameters(), *before);
    window.session().undoStack().undo();
    EXPECT_EQ(*window.session().project().parameters(), *before);
}

TEST_F(Past, CalibrationKeepsTheLeakageOfAMeasureAndUndoRestoresAll)
{
    openSampleInWindow();
    openClosure();
    const auto parameters = window.session().project().parameters();
    const auto measure = window.session().project().get<Measure>("hu-hr-closure");
    calibrate();
    const QAbstractItemModel* table = find<DataTable>("calibrationTable")->model();
    EXPECT_FALSE(table->match(table->index(0, 0), Qt::DisplayRole, "Hungary closes its border with Croatia").isEmpty());
    find<QPushButton>("keepCalibration")->click();
    EXPECT_NE(*window.session().project().get<Measure>("hu-hr-closure"), *measure);
    window.session().undoStack().undo();
    EXPECT_EQ(*window.session().project().get<Measure>("hu-hr-closure"), *measure);
    EXPECT_EQ(*window.session().project().parameters(), *parameters);
    window.session().undoStack().redo();
    EXPECT_NE(*window.session().project().get<Measure>("hu-hr-closure"), *measure);
}

TEST_F(Past, CalibrationIsNotKeptOverAMeasureThatChangedMeanwhile)
{
    openSampleInWindow();
    openClosure();
    calibrate();
    const auto parameters = window.session().project().parameters();
    Measure renamed = *window.session().project().get<Measure>("hu-hr-closure");
    renamed.title = "Another title";
    ASSERT_TRUE(window.session().project().put(renamed));
    find<QPushButton>("keepCalibration")->click();
    closeNoticeWith("changed after the corridor was calibrated");
    EXPECT_EQ(*window.session().project().parameters(), *parameters);
    EXPECT_FALSE(window.session().undoStack().canUndo());
}

TEST_F(Past, AProjectThatIsOpenedAfterwardsProposesItsOwnDay)
{
    openSampleInWindow();
    showTab(0);
    find<QDateEdit>("hindcastDay")->setDate(QDate(2015, 12, 1));
    ASSERT_TRUE(window.session().open(projectPath()));
    window.showPage(PageId::Past);
    settle();
    EXPECT_EQ(find<QDateEdit>("hindcastDay")->date(), QDate(2015, 10, 16));
}

TEST_F(Past, CalibrationWithoutTwoWeeksOfFiguresSaysSo)
{
    openSampleInWindow();
    showTab(1);
    find<QDateEdit>("calibrationUntil")->setDate(QDate(2015, 10, 5));
    ask("calibrationAsk");
    closeNoticeWith("calibrate");
    EXPECT_FALSE(find<DataTable>("calibrationTable")->isVisible());
}

} // namespace
} // namespace antevia
