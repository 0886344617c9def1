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
