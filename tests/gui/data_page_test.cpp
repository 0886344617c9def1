#include "app/gui/dialogs/correction_dialog.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/table_export.h"
#include "tests/gui/gui_test.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
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
    /// The dialog that asks where figures are written.
    QFileDialog* exportDialog() const
    {
        find<QPushButton>("exportFigures")->click();
        return find<QWidget>("dataPage")->findChildren<QFileDialog*>().back();
    }
    QString textOf(const QString& name) const
    {
        QFile written(folder().filePath(name));
        EXPECT_TRUE(written.open(QIODevice::ReadOnly)) << name.toStdString();
        return QString::fromUtf8(written.readAll());
    }
    QString firstLine(const QString& name) const { return textOf(name).section(u'\n', 0, 0).trimmed(); }
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

TEST_F(DataPageTest, AReasonThatNamesAPersonIsNotKeptAndSaidSo)
{
    openTab(2);
    ASSERT_TRUE(await([&] { return model("qualityTable")->rowCount() > 0; }));
    QString said;
    QObject::connect(&window.session(), &Session::failed, &window,
                     [&](const Error& error) { said = QString::fromStdString(error.detail); });
    find<QPushButton>("explainFinding")->click();
    auto* dialog = find<CorrectionDialog>("correctionDialog");
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>("correctionReason")->setText("typo, says Ahmad Rahimi, passport A1234567");
    dialog->findChild<QLineEdit*>("correctionAuthor")->setText("Ana");
    dialog->accept();
    EXPECT_TRUE(window.session().project().all<Correction>()->empty());
    EXPECT_TRUE(said.contains("'reason'")) << said.toStdString();
    EXPECT_FALSE(said.contains("Rahimi"));
}

TEST_F(DataPageTest, TheTriangleShowsEveryPeriodOfTheChosenSeries)
{
    openTab(1);
    EXPECT_TRUE(await([&] { return model("triangleTable")->rowCount() == 213; }));
    EXPECT_TRUE(find<ChartPane>("revisionsChart")->hasChart());
    EXPECT_TRUE(find<QLabel>("asOfDelivery")->text().contains("v1"));
}

TEST_F(DataPageTest, FiguresAreExportedInTheFormatThatIsChosen)
{
    openTab(0);
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 0; }));
    const auto exported = [&](const QString& filter, const QString& name) {
        QFileDialog* dialog = exportDialog();
        dialog->selectNameFilter(filter);
        Q_EMIT dialog->fileSelected(folder().filePath(name));
        dialog->close();
        EXPECT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    };
    const QStringList offered = exportDialog()->nameFilters();
    EXPECT_EQ(offered, (QStringList{"CSV (*.csv)", "Excel (*.xlsx)", "SDMX-CSV 2.0 (*.sdmx.csv)", "HXL (*.hxl.csv)"}));
    exported("CSV (*.csv)", "figures");
    EXPECT_EQ(firstLine("figures.csv"), "# Published figures");
    exported("SDMX-CSV 2.0 (*.sdmx.csv)", "figures");
    EXPECT_TRUE(firstLine("figures.sdmx.csv").contains("TIME_PERIOD"));
    exported("Excel (*.xlsx)", "figures");
    EXPECT_TRUE(firstLine("figures.xlsx").startsWith("PK"));
    exported("HXL (*.hxl.csv)", "figures");
    EXPECT_TRUE(folder().exists("figures.hxl.csv"));
}

TEST_F(DataPageTest, OnlySelectedSeriesAreExported)
{
    openTab(0);
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 2; }));
    auto* table = find<QTableView>("seriesTable");
    table->clearSelection();
    table->setSelectionMode(QAbstractItemView::MultiSelection);
    table->selectRow(0);
    table->selectRow(1);
    const QString chosen = model("seriesTable")->index(0, 0).data().toString();
    const QString other = model("seriesTable")->index(2, 0).data().toString();
    Q_EMIT exportDialog()->fileSelected(folder().filePath("two.csv"));
    ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    const QString text = textOf("two.csv");
    EXPECT_TRUE(text.contains(chosen));
    EXPECT_FALSE(text.contains(other));
}

TEST_F(DataPageTest, AFolderThatCannotBeWrittenToIsNamed)
{
    openTab(0);
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 0; }));
    const QString path = folder().filePath("missing/figures.csv");
    Q_EMIT exportDialog()->fileSelected(path);
    ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE((notice->text() + notice->informativeText()).contains("missing")) << notice->text().toStdString();
    notice->close();
}

TEST_F(DataPageTest, ATableOfFiguresSaysInItsFileThatItMayHoldConfidentialOnes)
{
    openTab(0);
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 0; }));
    const auto written = [&](const char* table) {
        window.findChild<QWidget*>(table)->findChild<QAction*>("exportTable")->trigger();
        auto* dialog = window.findChild<QWidget*>(table)->findChild<QFileDialog*>();
        const QString name = QString::fromLatin1(table) + QStringLiteral(".csv");
        Q_EMIT dialog->fileSelected(folder().filePath(name));
        dialog->close();
        return textOf(name);
    };
    EXPECT_TRUE(written("seriesTable").contains("given in confidence"));
    EXPECT_FALSE(written("vintageTable").contains("given in confidence"));
}

TEST_F(DataPageTest, ATableLeavesAsItIsShown)
{
    openTab(0);
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 0; }));
    const Sheet sheet = sheetOf(*model("seriesTable"), QStringLiteral("Series"));
    EXPECT_EQ(static_cast<int>(sheet.rows.size()), model("seriesTable")->rowCount());
    EXPECT_EQ(sheet.columns[4].kind, SheetColumn::Kind::Number); // missing
    EXPECT_EQ(withEnding(QStringLiteral("series"), QStringLiteral("SDMX-CSV 2.0 (*.sdmx.csv)")).toStdString(),
              "series.sdmx.csv");
}

} // namespace
} // namespace antevia
