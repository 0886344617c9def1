#include "app/gui/actions.h"
#include "app/gui/dialogs/import_files_dialog.h"
#include "app/gui/dialogs/import_wizard.h"
#include "app/gui/dialogs/pasted_table.h"
#include "tests/gui/gui_test.h"
#include "tests/gui/turn_watch.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace antevia {
namespace {

class ImportFiles : public WindowTest {
protected:
    ImportFiles()
    {
        window.setMappingsFile(folder().filePath("mappings.json"));
        openSampleInWindow();
        QDir(folder()).mkdir("many");
    }
    void write(const QString& name, const QByteArray& text) const { file("many/" + name, text); }
    void writeGood(int count) const
    {
        for (int i = 0; i < count; ++i)
            write(QStringLiteral("file-%1.csv").arg(i),
                  QStringLiteral("day,country,arrivals\n2016-01-01,A%1,1%1\n2016-01-02,A%1,2%1\n").arg(i).toUtf8());
    }
    /// The dialog on the folder, once it has looked at its files.
    ImportFilesDialog* dialogOnFolder()
    {
        window.files().answerWith([this](const FileQuestion&) { return folder().filePath("many"); });
        window.actionList().find("importFolder")->trigger();
        auto* dialog = find<ImportFilesDialog>("importFiles");
        EXPECT_TRUE(await([&] { return !state(dialog).startsWith("Looking"); }));
        return dialog;
    }
    static QString state(const ImportFilesDialog* dialog) { return dialog->findChild<QLabel*>("filesState")->text(); }
    static QPushButton* button(const ImportFilesDialog* dialog, const char* name)
    {
        return dialog->findChild<QPushButton*>(name);
    }
    static QString cell(const ImportFilesDialog* dialog, int row, int column)
    {
        const QAbstractItemModel* model = dialog->findChild<QTableView*>("fileTable")->model();
        return model->index(row, column).data().toString();
    }
    std::size_t deliveries() { return window.session().project().vintages().value().size(); }
};

TEST_F(ImportFiles, BrokenOnesAmongGoodOnesAreLeftOutOnlyIfAPersonSaysSo)
{
    writeGood(3);
    write("a-empty.csv", "");
    write("b-page.csv", "<!DOCTYPE html><html></html>");
    ImportFilesDialog* dialog = dialogOnFolder();
    EXPECT_EQ(cell(dialog, 0, 1), "cannot be read");
    EXPECT_TRUE(cell(dialog, 0, 4).contains("empty"));
    EXPECT_EQ(cell(dialog, 2, 1), "ready");
    dialog->findChild<QLineEdit*>("sourcePublisher")->setText("UNHCR");
    EXPECT_FALSE(button(dialog, "takeInFiles")->isEnabled());
    EXPECT_TRUE(state(dialog).contains("2 of 5 files cannot be taken in"));
    dialog->findChild<QCheckBox*>("goodFilesOnly")->setChecked(true);
    ASSERT_TRUE(button(dialog, "takeInFiles")->isEnabled()) << state(dialog).toStdString();
    button(dialog, "takeInFiles")->click();
    ASSERT_TRUE(await([&] { return cell(dialog, 0, 1) == "left out"; }));
    EXPECT_EQ(cell(dialog, 2, 1), "taken in");
    EXPECT_EQ(deliveries(), 4U);
    window.session().undoStack().undo();
    EXPECT_EQ(deliveries(), 1U) << "one step for all of them";
}

TEST_F(ImportFiles, HundredsAreListedWithoutHoldingTheWindowUp)
{
    writeGood(150);
    TurnWatch watch;
    ImportFilesDialog* dialog = dialogOnFolder();
    EXPECT_EQ(dialog->findChild<QTableView*>("fileTable")->model()->rowCount(), 150);
    EXPECT_LT(watch.longest(), longestTurn);
}

TEST_F(ImportFiles, StoppedWhileTakingInNothingIsHalfDone)
{
    writeGood(150);
    ImportFilesDialog* dialog = dialogOnFolder();
    dialog->findChild<QLineEdit*>("sourcePublisher")->setText("UNHCR");
    ASSERT_TRUE(button(dialog, "takeInFiles")->isEnabled()) << state(dialog).toStdString();
    button(dialog, "takeInFiles")->click();
    ASSERT_TRUE(await([&] { return window.session().jobs().isBusy(); }));
    button(dialog, "cancelFiles")->click();
    ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    EXPECT_EQ(deliveries(), 1U);
    EXPECT_FALSE(window.session().undoStack().canUndo());
    EXPECT_TRUE(button(dialog, "takeInFiles")->isEnabled()) << "it can be begun anew";
}

TEST_F(ImportFiles, ADamagedFileOfSavedMappingsIsNamed)
{
    writeGood(2);
    file("mappings.json", "{");
    const ImportFilesDialog* dialog = dialogOnFolder();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(state(dialog).contains("mappings.json")) << state(dialog).toStdString();
    EXPECT_TRUE(state(dialog).contains("delete it"));
    EXPECT_FALSE(button(dialog, "takeInFiles")->isEnabled());
}

TEST_F(ImportFiles, AFileWhoseFiguresAreThereAlreadyIsToldFromThoseTakenIn)
{
    writeGood(2);
    TakeInFoundRequest request;
    request.paths = {fromQt(folder().filePath("many/file-0.csv"))};
    request.source.publisher = "UNHCR";
    request.now = "2026-11-22T09:00:00Z";
    ASSERT_TRUE(takeInFound(window.session().project(), request, RunContext()));
    ImportFilesDialog* dialog = dialogOnFolder();
    dialog->findChild<QLineEdit*>("sourcePublisher")->setText("UNHCR");
    button(dialog, "takeInFiles")->click();
    ASSERT_TRUE(await([&] { return cell(dialog, 1, 1) == "taken in"; }));
    EXPECT_EQ(cell(dialog, 0, 1), "there already");
}

TEST_F(ImportFiles, APartOfKnownPeriodsIsListedAsThatAndItsHistoryStays)
{
    write("part.csv", "date,SI\n2016-05-16,100\n2016-05-17,120\n2016-05-18,90\n");
    const auto daysBefore = window.session().project().series(SeriesId{"SI"})->size();
    ImportFilesDialog* dialog = dialogOnFolder();
    EXPECT_TRUE(cell(dialog, 0, 1).contains("a part of the periods")) << cell(dialog, 0, 1).toStdString();
    EXPECT_TRUE(cell(dialog, 0, 4).contains("not in the file")) << cell(dialog, 0, 4).toStdString();
    EXPECT_TRUE(dialog->findChild<QWidget*>("coverage")->isVisibleTo(dialog));
    dialog->findChild<QLineEdit*>("sourcePublisher")->setText("UNHCR");
    button(dialog, "takeInFiles")->click();
    ASSERT_TRUE(await([&] { return cell(dialog, 0, 1) == "taken in"; }));
    EXPECT_GE(window.session().project().series(SeriesId{"SI"})->size(), daysBefore);
}

TEST_F(ImportFiles, FilesThatContradictEachOtherAreNamed)
{
    write("a.csv", "date;arrivals\n2016-01-01;100\n2016-01-02;110\n");
    write("b.csv", "date;arrivals\n2016-01-01;9000\n2016-01-02;9100\n");
    const ImportFilesDialog* dialog = dialogOnFolder();
    EXPECT_EQ(cell(dialog, 0, 1), "contradicts another file");
    EXPECT_TRUE(cell(dialog, 1, 4).contains("a.csv")) << cell(dialog, 1, 4).toStdString();
    EXPECT_FALSE(button(dialog, "takeInFiles")->isEnabled());
}

TEST_F(ImportFiles, OneOfThemIsLookedAtAlone)
{
    writeGood(2);
    ImportFilesDialog* dialog = dialogOnFolder();
    auto* files = dialog->findChild<QTableView*>("fileTable");
    files->setCurrentIndex(files->model()->index(1, 0));
    button(dialog, "openFile")->click();
    auto* wizard = find<ImportWizard>("importWizard");
    ASSERT_NE(wizard, nullptr);
    ASSERT_TRUE(await([&] { return wizard->look() != nullptr; }));
    EXPECT_TRUE(wizard->look()->file.name.ends_with("file-1.csv"));
}

class Pasting : public ImportFiles {
protected:
    ImportWizard* paste()
    {
        window.actionList().find("paste")->trigger();
        auto* wizard = find<ImportWizard>("importWizard");
        EXPECT_TRUE(wizard == nullptr || await([&] { return wizard->look() != nullptr; }));
        return wizard;
    }
};

TEST_F(Pasting, CellsOfASpreadsheetAreATable)
{
    QApplication::clipboard()->setText("Date\tSI\n2015-10-17\t2.700\n2015-10-18\t3.000\n2015-10-19\t4.100\n");
    const ImportWizard* wizard = paste();
    ASSERT_NE(wizard, nullptr);
    ASSERT_EQ(wizard->look()->series.size(), 1U);
    EXPECT_EQ(wizard->look()->series[0].id.value, "SI");
}

TEST_F(Pasting, ATableOfAWebPageIsReadByItsCells)
{
    auto* data = new QMimeData;
    data->setHtml("<p>Arrivals</p><table border=1><tr><th>Date</th><th><b>SI</b></th></tr>"
                  "<tr><td>2015-10-17</td><td>2700</td></tr><tr><td>2015-10-18<td>&nbsp;3000</tr></table>");
    QApplication::clipboard()->setMimeData(data);
    const ImportWizard* wizard = paste();
    ASSERT_NE(wizard, nullptr);
    ASSERT_EQ(wizard->look()->series.size(), 1U);
    EXPECT_EQ(wizard->look()->series[0].totals.sum, 5700.0);
}

TEST_F(Pasting, WhatIsNoTableIsAnsweredByWhatToCopy)
{
    QApplication::clipboard()->setText("hello");
    EXPECT_EQ(paste(), nullptr);
    auto* notice = window.findChild<QMessageBox*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->text().contains("Copy the cells"));
    notice->close();
}

TEST(PastedTable, CellsAcrossColumnsKeepTheOthersInPlace)
{
    EXPECT_EQ(textOfHtmlTable("<TABLE><TR><TD colspan=2>a &lt; b</TD><TD>c\td</TD></TR></TABLE>"), "a < b\t\tc d\n");
    EXPECT_EQ(textOfHtmlTable("<p>no table</p>"), "");
}

} // namespace
} // namespace antevia
