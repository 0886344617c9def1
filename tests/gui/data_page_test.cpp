#include "app/gui/dialogs/correction_dialog.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/table_export.h"
#include "tests/gui/gui_test.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace antevia {
namespace {

class DataPageTest : public WindowTest {
protected:
    void openTab(int index)
    {
        openSampleInWindow();
        window.showPage(PageId::Data);
        find<QTabWidget>("dataTabs")->setCurrentIndex(index);
    }
    QAbstractItemModel* model(const char* table) const { return find<QTableView>(table)->model(); }
};

TEST_F(DataPageTest, TheQualityBoardShowsFindingsWithTheirEvidence)
{
    openTab(2);
    ASSERT_TRUE(await([&] { return model("qualityTable")->rowCount() > 0; }));
    EXPECT_TRUE(await([&] { return find<ChartPane>("qualityChart")->hasChart(); }));
    EXPECT_FALSE(find<QLabel>("qualityMeaning")->text().isEmpty());
}

TEST_F(DataPageTest, AnExplanationAnswersAFindingAndCanBeUndone)
{
    openTab(2);
    ASSERT_TRUE(await([&] { return model("qualityTable")->rowCount() > 0; }));
    find<QPushButton>("explainFinding")->click();
    auto* dialog = find<CorrectionDialog>("correctionDialog");
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>("correctionReason")->setText("the ferries did not sail");
    dialog->findChild<QLineEdit*>("correctionAuthor")->setText("Ana");
    dialog->accept();
    const auto kept = [&] { return window.session().project().all<Correction>()->size(); };
    EXPECT_EQ(kept(), 1U);
    window.session().undoStack().undo();
    EXPECT_EQ(kept(), 0U);
}

TEST_F(DataPageTest, TheTriangleShowsEveryPeriodOfTheChosenSeries)
{
    openTab(1);
    EXPECT_TRUE(await([&] { return model("triangleTable")->rowCount() == 213; }));
    EXPECT_TRUE(find<ChartPane>("revisionsChart")->hasChart());
    EXPECT_TRUE(find<QLabel>("asOfDelivery")->text().contains("v1"));
}

TEST_F(DataPageTest, ATableLeavesAsItIsShown)
{
    openTab(0);
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 0; }));
    const Sheet sheet = sheetOf(*model("seriesTable"), QStringLiteral("Series"));
    EXPECT_EQ(static_cast<int>(sheet.rows.size()), model("seriesTable")->rowCount());
    EXPECT_EQ(sheet.columns[4].kind, SheetColumn::Kind::Number); // periods
    EXPECT_EQ(withEnding(QStringLiteral("series"), QStringLiteral("SDMX-CSV 2.0 (*.sdmx.csv)")).toStdString(),
              "series.sdmx.csv");
}

} // namespace
} // namespace antevia
