#include "app/gui/actions.h"
#include "app/gui/dialogs/import_wizard.h"
#include "tests/gui/gui_test.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace antevia {
namespace {

const QByteArray plainFigures = "Date,SI,New place\n2015-10-17,2700,5\n2015-10-18,3000,6\n2015-10-19,4600,N/A\n";

class ImportWizardTest : public WindowTest {
protected:
    ImportWizardTest() { openSampleInWindow(); }

    /// Opens the wizard by the window's action, with the file chosen for the user, and waits for what is understood.
    ImportWizard* wizardOn(const QString& path)
    {
        window.files().answerWith([path](const FileQuestion&) { return path; });
        window.actionList().find("import")->trigger();
        auto* wizard = find<ImportWizard>("importWizard");
        const auto* understood = wizard->findChild<QLabel*>("understood");
        EXPECT_TRUE(await([&] { return !understood->text().startsWith("Reading"); }));
        return wizard;
    }
    template <class Widget>
    static Widget* in(const ImportWizard* wizard, const char* name)
    {
        return wizard->findChild<Widget*>(name);
    }
    static QString state(const ImportWizard* wizard) { return in<QLabel>(wizard, "importState")->text(); }
    static void sayPublisher(const ImportWizard* wizard) { in<QLineEdit>(wizard, "sourcePublisher")->setText("UNHCR"); }
};

TEST_F(ImportWizardTest, ShowsWhatWasUnderstoodBeforeAnythingIsTakenIn)
{
    const auto before = window.session().project().vintages().value();
    ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    EXPECT_EQ(in<QTableView>(wizard, "previewTable")->model()->rowCount(), 4);
    EXPECT_EQ(in<QTableView>(wizard, "mappingTable")->model()->rowCount(), 3);
    EXPECT_EQ(in<QSpinBox>(wizard, "dateColumn")->value(), 1);
    ASSERT_EQ(wizard->plan().columns.size(), 1u);
    EXPECT_EQ(wizard->plan().columns[0].info.id.value, "SI");
    EXPECT_EQ(window.session().project().vintages().value(), before);
}

TEST_F(ImportWizardTest, AsksWhoPublishesTheFiguresBeforeItTakesThemIn)
{
    ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    EXPECT_TRUE(state(wizard).contains("publishes"));
    sayPublisher(wizard);
    EXPECT_TRUE(in<QPushButton>(wizard, "takeIn")->isEnabled());
}

TEST_F(ImportWizardTest, TakesADeliveryInThatCanBeUndone)
{
    Session& session = window.session();
    const auto before = session.project().vintages().value().size();
    ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    sayPublisher(wizard);
    in<QPushButton>(wizard, "takeIn")->click();
    ASSERT_TRUE(await([&] { return session.project().vintages().value().size() == before + 1; }));
    ASSERT_TRUE(await([&] { return session.undoStack().canUndo(); }));
    EXPECT_EQ(session.project().vintages().value().back().source.publisher, "UNHCR");
    session.undoStack().undo();
    EXPECT_EQ(session.project().vintages().value().size(), before);
    session.undoStack().redo();
    EXPECT_EQ(session.project().vintages().value().size(), before + 1);
}

TEST_F(ImportWizardTest, ANewSeriesIsNotTakenInUntilSomebodySaysWhatItCounts)
{
    ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    sayPublisher(wizard);
    auto* mapping = in<QTableView>(wizard, "mappingTable");
    mapping->model()->setData(mapping->model()->index(2, 0), Qt::Checked, Qt::CheckStateRole);
    ASSERT_TRUE(await([&] { return state(wizard).contains("counts"); }));
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    mapping->setCurrentIndex(mapping->model()->index(2, 1));
    in<QPushButton>(wizard, "describeColumn")->click();
    auto* details = wizard->findChild<QDialog*>("seriesDetails");
    ASSERT_NE(details, nullptr);
    details->findChild<QLineEdit*>("seriesWhere")->setText("the new place");
    details->accept();
    ASSERT_TRUE(await([&] { return in<QPushButton>(wizard, "takeIn")->isEnabled(); }));
    ASSERT_EQ(wizard->plan().columns.size(), 2u);
    EXPECT_EQ(wizard->plan().columns[1].info.basis.where, "the new place");
}

TEST_F(ImportWizardTest, ACorrectedDelimiterIsReadAnew)
{
    ImportWizard* wizard = wizardOn(file("figures.csv", "Date;SI\n2015-10-17;2700\n2015-10-18;3000\n"));
    auto* delimiter = in<QComboBox>(wizard, "delimiter");
    EXPECT_EQ(delimiter->currentData().toString(), ";");
    delimiter->setCurrentIndex(delimiter->findData(","));
    ASSERT_TRUE(await([&] { return in<QTableView>(wizard, "mappingTable")->model()->rowCount() == 1; }));
    delimiter->setCurrentIndex(delimiter->findData(";"));
    EXPECT_TRUE(await([&] { return in<QTableView>(wizard, "mappingTable")->model()->rowCount() == 2; }));
}

TEST_F(ImportWizardTest, ErrorsAreShownWithPlaceAndRemedyAndNothingIsTakenIn)
{
    ImportWizard* wizard = wizardOn(file("figures.csv", "Date,SI\n2015-10-17,2700\n2015-10-18,many\n"));
    sayPublisher(wizard);
    const QAbstractItemModel* messages = in<QTableView>(wizard, "messageTable")->model();
    ASSERT_GE(messages->rowCount(), 1);
    EXPECT_EQ(messages->index(0, 1).data().toString(), "row 3, column B");
    EXPECT_FALSE(messages->index(0, 4).data().toString().isEmpty());
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
}

TEST_F(ImportWizardTest, ADateThatCanBeReadTwoWaysIsAskedAbout)
{
    ImportWizard* wizard = wizardOn(file("figures.csv", "Date,SI\n01/02/2015,1\n02/02/2015,2\n03/02/2015,3\n"));
    sayPublisher(wizard);
    auto choices = wizard->findChildren<QPushButton*>("doubtChoice");
    ASSERT_FALSE(choices.isEmpty());
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    EXPECT_TRUE(state(wizard).contains("questions"));
    choices.front()->click();
    EXPECT_TRUE(await([&] { return !state(wizard).contains("questions"); }));
}

TEST_F(ImportWizardTest, MarkupInAFileIsShownAsItIsWritten)
{
    ImportWizard* wizard = wizardOn(file("figures.csv", "Date,<img src='/etc/passwd'>\n2015-10-17,1\n2015-10-18,2\n"));
    const QAbstractItemModel* mapping = in<QTableView>(wizard, "mappingTable")->model();
    EXPECT_EQ(mapping->index(1, 2).data().toString(), "<img src='/etc/passwd'>");
    EXPECT_FALSE(mapping->index(1, 2).data(Qt::ToolTipRole).toString().contains("<img"));
    for (const QLabel* label : wizard->findChildren<QLabel*>())
        EXPECT_TRUE(label->textFormat() == Qt::PlainText || !label->text().contains("<img"));
}

TEST_F(ImportWizardTest, CancelLeavesTheProjectAsItWas)
{
    const auto before = window.session().project().vintages().value();
    ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    in<QPushButton>(wizard, "cancelImport")->click();
    EXPECT_EQ(window.session().project().vintages().value(), before);
    EXPECT_FALSE(window.session().undoStack().canUndo());
}

} // namespace
} // namespace antevia
