#include "app/gui/actions.h"
#include "app/gui/dialogs/import_wizard.h"
#include "app/gui/widgets/banner.h"
#include "tests/gui/gui_test.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QWheelEvent>

namespace antevia {
namespace {

const QByteArray plainFigures = "Date,SI,New place\n2015-10-17,2700,5\n2015-10-18,3000,6\n2015-10-19,4600,N/A\n";
const QByteArray applications = "Applications by month\nmonth;country;citizenship;applications\n"
                                "2015-09;Austria;Syria;1000\n2015-09;Austria;Narnia;7\n2015-09;Austria;Total;1007\n"
                                "2015-10;Austria;Syria;1200\n2015-10;Austria;Narnia;2\n2015-10;Austria;Total;1202\n"
                                "2015-11;Austria;Syria;1300\n2015-11;Austria;Narnia;: c\n2015-11;Austria;Total;1304\n";
const QByteArray unnamed = "day;Ort;Wert\n01/02/2016;A;20\n02/02/2016;A;30\n03/02/2016;A;25\n";

class ImportWizardTest : public WindowTest {
protected:
    ImportWizardTest()
    {
        window.setMappingsFile(folder().filePath("mappings.json"));
        openSampleInWindow();
    }

    /// Opens the wizard by the window's action, with the file chosen for the user, and waits for what is understood.
    ImportWizard* wizardOn(const QString& path)
    {
        window.files().answerWith([path](const FileQuestion&) { return path; });
        window.actionList().find("import")->trigger();
        auto* wizard = window.findChildren<ImportWizard*>("importWizard").back();
        EXPECT_TRUE(await([&] { return isIdle(wizard); }));
        return wizard;
    }
    static bool isIdle(const ImportWizard* wizard)
    {
        return wizard->look() != nullptr && !state(wizard).startsWith("Reading");
    }
    template <class Widget>
    static Widget* in(const ImportWizard* wizard, const char* name)
    {
        return wizard->findChild<Widget*>(name);
    }
    static QString state(const ImportWizard* wizard) { return in<QLabel>(wizard, "importState")->text(); }
    static QAbstractItemModel* table(const ImportWizard* wizard, const char* name)
    {
        return in<QTableView>(wizard, name)->model();
    }
    static QString cell(const ImportWizard* wizard, const char* name, int row, int column)
    {
        return table(wizard, name)->index(row, column).data().toString();
    }
    static void choose(const ImportWizard* wizard, const char* name, const QVariant& value)
    {
        auto* box = in<QComboBox>(wizard, name);
        box->setCurrentIndex(box->findData(value));
        EXPECT_TRUE(await([&] { return isIdle(wizard); }));
    }
    static void sayPublisher(const ImportWizard* wizard) { in<QLineEdit>(wizard, "sourcePublisher")->setText("UNHCR"); }
    std::size_t deliveries() { return window.session().project().vintages().value().size(); }
    /// Takes in what the wizard shows and waits until it is done.
    void takeIn(const ImportWizard* wizard)
    {
        const int before = window.session().undoStack().count();
        ASSERT_TRUE(in<QPushButton>(wizard, "takeIn")->isEnabled()) << state(wizard).toStdString();
        in<QPushButton>(wizard, "takeIn")->click();
        ASSERT_TRUE(await([&] { return window.session().undoStack().count() == before + 1; }));
    }
};

TEST_F(ImportWizardTest, ShowsTheFileAndWhatWasUnderstoodBeforeAnythingIsTakenIn)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    EXPECT_TRUE(in<QLabel>(wizard, "understood")->text().contains("one figure a row"));
    EXPECT_EQ(cell(wizard, "previewTable", 0, 1), "left out");
    EXPECT_EQ(cell(wizard, "previewTable", 1, 1), "heading");
    EXPECT_EQ(cell(wizard, "previewTable", 2, 1), "figures");
    EXPECT_EQ(cell(wizard, "mappingTable", 0, 2), "the period");
    EXPECT_EQ(table(wizard, "foundSeries")->rowCount(), 3);
    EXPECT_TRUE(in<QLabel>(wizard, "doubleCounts")->text().contains("total"));
    EXPECT_EQ(deliveries(), 1U);
}

TEST_F(ImportWizardTest, CountsFiguresSuppressedAndSmallCellsApart)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    EXPECT_EQ(cell(wizard, "foundSeries", 1, 1), "Narnia");
    EXPECT_EQ(cell(wizard, "foundSeries", 1, 6), "2");
    EXPECT_EQ(cell(wizard, "foundSeries", 1, 7), "9");
    EXPECT_EQ(cell(wizard, "foundSeries", 1, 9), "1");
    EXPECT_EQ(cell(wizard, "foundSeries", 1, 10), "1");
}

TEST_F(ImportWizardTest, SaysWhatStandsForNoFigureAndWhatItWasTakenFor)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    EXPECT_EQ(in<QLabel>(wizard, "marksUnderstood")->text(), "No figure: “: c” is kept back (1).");
    const ImportWizard* ranged =
        wizardOn(file("small.csv", "month;arrivals\n2015-09;<5\n2015-10;<5\n2015-11;\n2015-12;9\n2016-01;8\n"));
    EXPECT_EQ(in<QLabel>(ranged, "marksUnderstood")->text(),
              "No figure: “<5” is kept back, 0 to 4 (2); an empty cell is not available (1).");
    const ImportWizard* whole = wizardOn(file("whole.csv", "month;arrivals\n2015-09;5\n2015-10;7\n"));
    EXPECT_FALSE(in<QLabel>(whole, "marksUnderstood")->isVisible());
}

TEST_F(ImportWizardTest, TheAnalystGradesASourceAndSaysHowTheFiguresStand)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    sayPublisher(wizard);
    in<QComboBox>(wizard, "reliability")->setCurrentIndex(2);
    in<QComboBox>(wizard, "credibility")->setCurrentIndex(3);
    in<QComboBox>(wizard, "figureStatus")->setCurrentText("preliminary");
    takeIn(wizard);
    const Vintage delivery = window.session().project().vintages().value().back();
    EXPECT_EQ(printGrade(delivery.source.grade), "B3");
    const auto figures = window.session().project().figuresOf(delivery.id).value();
    ASSERT_FALSE(figures.front().marks.empty());
    EXPECT_EQ(figures.front().marks.front().status, FigureStatus::Preliminary);
}

TEST_F(ImportWizardTest, TheWheelScrollsTheFormAndChangesNothingInIt)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    for (const char* name : {"unit", "scope", "figureStatus"}) {
        auto* box = in<QComboBox>(wizard, name);
        box->setCurrentIndex(1);
        ASSERT_TRUE(await([&] { return isIdle(wizard); }));
        box->setFocus();
        QWheelEvent turn(QPointF(5, 5), box->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, {},
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(box, &turn);
        EXPECT_EQ(box->currentIndex(), 1) << name;
    }
    auto* since = in<QDateEdit>(wizard, "publishedOn");
    const QDate before = since->date();
    QWheelEvent turn(QPointF(5, 5), since->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, {},
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(since, &turn);
    EXPECT_EQ(since->date(), before);
}

TEST_F(ImportWizardTest, AFileOfTheLatestDaysIsToldAndItsHistoryStaysUnlessAPersonSaysOtherwise)
{
    const QByteArray latest = "date,SI\n2016-05-16,100\n2016-05-17,120\n2016-05-18,90\n";
    const auto daysBefore = window.session().project().series(SeriesId{"SI"})->size();
    const ImportWizard* wizard = wizardOn(file("latest.csv", latest));
    EXPECT_TRUE(in<QLabel>(wizard, "coverageText")->isVisibleTo(wizard));
    EXPECT_TRUE(in<QLabel>(wizard, "coverageText")->text().contains("known periods"));
    sayPublisher(wizard);
    takeIn(wizard);
    EXPECT_GE(window.session().project().series(SeriesId{"SI"})->size(), daysBefore);
}

TEST_F(ImportWizardTest, AFileThatAPersonSaysIsWholeReplacesTheSeries)
{
    const ImportWizard* whole =
        wizardOn(file("latest.csv", "date,SI\n2016-05-16,100\n2016-05-17,120\n2016-05-18,90\n"));
    choose(whole, "coverage", static_cast<int>(Coverage::Whole));
    sayPublisher(whole);
    takeIn(whole);
    EXPECT_EQ(window.session().project().series(SeriesId{"SI"})->size(), 3);
}

TEST_F(ImportWizardTest, TotalsAreLeftOutOnRequestAndTheChosenSeriesAreTakenInAsOneStep)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    sayPublisher(wizard);
    in<QPushButton>(wizard, "takeNoTotals")->click();
    EXPECT_TRUE(state(wizard).contains("2 series"));
    takeIn(wizard);
    EXPECT_EQ(deliveries(), 2U);
    Session& session = window.session();
    EXPECT_EQ(session.project().vintages().value().back().source.publisher, "UNHCR");
    EXPECT_EQ(session.project().figuresOf(VintageId{"v2"}).value().size(), 2U);
    session.undoStack().undo();
    EXPECT_EQ(deliveries(), 1U);
    session.undoStack().redo();
    EXPECT_EQ(deliveries(), 2U);
}

TEST_F(ImportWizardTest, ClosedWhileItTakesInTheFiguresCanStillBeUndone)
{
    ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    sayPublisher(wizard);
    in<QPushButton>(wizard, "takeIn")->click();
    delete wizard;
    ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    ASSERT_EQ(deliveries(), 2U);
    ASSERT_TRUE(window.session().undoStack().canUndo());
    EXPECT_EQ(window.session().undoStack().undoText(), "Take in applications.csv");
    window.session().undoStack().undo();
    EXPECT_EQ(deliveries(), 1U);
}

TEST_F(ImportWizardTest, GivesTheSameFiguresAsTheCommandLineDoes)
{
    const QString path = file("applications.csv", applications);
    const ImportWizard* wizard = wizardOn(path);
    sayPublisher(wizard);
    takeIn(wizard);
    const auto inWindow = window.session().project().figuresOf(VintageId{"v2"}).value();

    TakeInFoundRequest request; // as `import PROJECT FILE` makes it
    request.paths = {fromQt(path)};
    request.source = inWindow.front().info.source;
    request.now = "2026-11-22T09:00:00Z";
    window.session().undoStack().undo();
    const auto report = takeInFound(window.session().project(), request, RunContext());
    ASSERT_TRUE(report) << report.error().detail;
    auto byCommand = window.session().project().figuresOf(report->vintages.front()).value();
    for (SeriesFigures& each : byCommand)
        each.vintage = inWindow.front().vintage;
    EXPECT_EQ(byCommand, inWindow);
}

TEST_F(ImportWizardTest, AsksWhoPublishesTheFiguresBeforeItTakesThemIn)
{
    const ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    EXPECT_TRUE(state(wizard).contains("publishes"));
    sayPublisher(wizard);
    EXPECT_TRUE(in<QPushButton>(wizard, "takeIn")->isEnabled());
}

TEST_F(ImportWizardTest, OfATableWithTheProjectsSeriesOnlyThoseAreTicked)
{
    const ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    ASSERT_EQ(wizard->look()->series.size(), 2U);
    EXPECT_EQ(cell(wizard, "foundSeries", 0, 13), "SI");
    EXPECT_EQ(cell(wizard, "foundSeries", 1, 13), "new");
    EXPECT_EQ(table(wizard, "foundSeries")->index(1, 0).data(Qt::CheckStateRole), Qt::Unchecked);
}

TEST_F(ImportWizardTest, SeriesAreNotTakenInUntilSomebodySaysWhatTheyCount)
{
    const ImportWizard* wizard = wizardOn(file("unnamed.csv", "day;Ort;Wert\n2016-02-01;A;20\n2016-02-02;A;30\n"));
    sayPublisher(wizard);
    EXPECT_TRUE(state(wizard).contains("what one unit is")) << state(wizard).toStdString();
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    choose(wizard, "unit", static_cast<int>(CountingUnit::Registration));
    choose(wizard, "scope", static_cast<int>(BorderScope::External));
    takeIn(wizard);
    const auto figures = window.session().project().figuresOf(VintageId{"v2"}).value();
    EXPECT_EQ(figures.front().info.basis.unit, CountingUnit::Registration);
    EXPECT_EQ(figures.front().info.basis.scope, BorderScope::External);
}

TEST_F(ImportWizardTest, AColumnIsReadAsWhatAPersonSaysItHolds)
{
    const ImportWizard* wizard =
        wizardOn(file("two.csv", "day,Ort,people,kept\n2016-02-01,A,20,1\n2016-02-02,A,30,2\n"));
    ASSERT_EQ(wizard->look()->series.size(), 2U);
    QAbstractItemModel* columns = table(wizard, "mappingTable");
    ASSERT_TRUE(columns->setData(columns->index(3, 2), nameOfRole("ignored")));
    ASSERT_TRUE(await([&] { return isIdle(wizard) && wizard->look()->series.size() == 1; }));
    EXPECT_EQ(wizard->look()->series[0].totals.sum, 50.0);
}

TEST_F(ImportWizardTest, APlaceThatNoDictionaryHasIsNamedByAPerson)
{
    const ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    QAbstractItemModel* places = table(wizard, "placeTable");
    ASSERT_EQ(places->rowCount(), 1);
    EXPECT_EQ(cell(wizard, "placeTable", 0, 0), "Narnia");
    ASSERT_TRUE(places->setData(places->index(0, 1), "Afghanistan (AF)"));
    ASSERT_TRUE(await([&] { return isIdle(wizard) && wizard->look()->file.unknownPlaces.empty(); }));
    EXPECT_EQ(wizard->look()->file.series[1].meaning.origin, "AF");
    EXPECT_EQ(cell(wizard, "placeTable", 0, 1), "Afghanistan (AF)");
}

TEST_F(ImportWizardTest, ANameThatIsALetterAwayFromAPlaceIsShownWithIt)
{
    const ImportWizard* wizard = wizardOn(file(
        "applications.csv", "month,citizen,applications\n2016-01,Syria,5\n2016-01,Iraq,6\n2016-01,Afghanitsan,7\n"));
    ASSERT_EQ(table(wizard, "placeTable")->rowCount(), 1);
    EXPECT_EQ(cell(wizard, "placeTable", 0, 1), "kept as it is written");
    EXPECT_EQ(cell(wizard, "placeTable", 0, 2), "Afghanistan (AF)");
}

TEST_F(ImportWizardTest, AsksInWhichMonthFiscalYearsBegin)
{
    const ImportWizard* plain = wizardOn(file("figures.csv", "Year,SI\n2015,2700\n2016,3000\n"));
    EXPECT_TRUE(in<QComboBox>(plain, "fiscalYear")->isHidden());
    const ImportWizard* wizard = wizardOn(file("fiscal.csv", "Fiscal Year,SI\n2015,2700\n2016,3000\n"));
    EXPECT_FALSE(in<QComboBox>(wizard, "fiscalYear")->isHidden());
    ASSERT_GT(wizard->look()->file.errors, 0);
    EXPECT_TRUE(cell(wizard, "messageTable", 0, 4).contains("in which month"));
    choose(wizard, "fiscalYear", 1);
    EXPECT_TRUE(await([&] { return isIdle(wizard) && wizard->look()->file.errors == 0; }));
}

TEST_F(ImportWizardTest, ACorrectedDelimiterIsReadAnew)
{
    const ImportWizard* wizard = wizardOn(file("figures.csv", "Date;SI\n2015-10-17;2700\n2015-10-18;3000\n"));
    EXPECT_TRUE(in<QComboBox>(wizard, "delimiter")->currentText().contains("semicolon"));
    choose(wizard, "delimiter", ",");
    ASSERT_TRUE(await([&] { return isIdle(wizard) && wizard->look()->series.empty(); }));
    choose(wizard, "delimiter", ";");
    EXPECT_TRUE(await([&] { return isIdle(wizard) && wizard->look()->series.size() == 1; }));
}

TEST_F(ImportWizardTest, ErrorsAreShownWithPlaceAndRemedyAndNothingIsTakenIn)
{
    const ImportWizard* wizard = wizardOn(file("figures.csv", "Date,SI\n2015-10-17,2700\n2015-10-18,12.7\n"));
    sayPublisher(wizard);
    ASSERT_GE(table(wizard, "messageTable")->rowCount(), 1);
    EXPECT_EQ(cell(wizard, "messageTable", 0, 1), "row 3, column B");
    EXPECT_FALSE(cell(wizard, "messageTable", 0, 4).isEmpty());
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
}

TEST_F(ImportWizardTest, DataOfPersonsAreRefusedWhateverIsSaid)
{
    const ImportWizard* wizard =
        wizardOn(file("persons.csv", "Date,Passport number,SI\n2015-10-17,AB1,1\n2015-10-18,AB2,1\n"));
    sayPublisher(wizard);
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    QAbstractItemModel* columns = table(wizard, "mappingTable");
    for (int row = 0; row < columns->rowCount(); ++row) {
        columns->setData(columns->index(row, 2), nameOfRole("ignored"));
        ASSERT_TRUE(await([&] { return isIdle(wizard); }));
        EXPECT_GT(wizard->look()->file.errors, 0);
        EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    }
}

TEST_F(ImportWizardTest, ADateThatCanBeReadTwoWaysIsAskedAboutAndTheAnswerIsKept)
{
    const ImportWizard* wizard = wizardOn(file("unnamed.csv", unnamed));
    sayPublisher(wizard);
    const auto choices = wizard->findChildren<QPushButton*>("doubtChoice");
    ASSERT_FALSE(choices.isEmpty());
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
    EXPECT_TRUE(state(wizard).contains("questions"));
    choices.front()->click();
    ASSERT_TRUE(await([&] { return isIdle(wizard) && wizard->look()->file.errors == 0; }));
    choose(wizard, "unit", static_cast<int>(CountingUnit::Arrival));
    in<QCheckBox>(wizard, "rememberMapping")->setChecked(true);
    takeIn(wizard);

    const ImportWizard* next =
        wizardOn(file("next.csv", "day;Ort;Wert\n04/03/2016;A;2\n05/03/2016;A;3\n06/03/2016;A;2\n"));
    EXPECT_TRUE(in<Banner>(next, "remembered")->text().contains("Read as last time"));
    EXPECT_EQ(next->look()->file.errors, 0);
    EXPECT_EQ(in<QLineEdit>(next, "sourcePublisher")->text(), "UNHCR");
    EXPECT_TRUE(in<QPushButton>(next, "takeIn")->isEnabled()) << state(next).toStdString();
    in<Banner>(next, "remembered")->findChild<QPushButton*>()->click();
    ASSERT_TRUE(await([&] { return isIdle(next) && next->look()->file.errors > 0; }));
}

TEST_F(ImportWizardTest, AFileWithoutFiguresIsSaidToHoldNone)
{
    const ImportWizard* wizard =
        wizardOn(file("map.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
        "geometry":{"type":"Point","coordinates":[1,2]}}]})"));
    EXPECT_TRUE(state(wizard).contains("nothing to take in")) << state(wizard).toStdString();
    EXPECT_FALSE(in<QPushButton>(wizard, "takeIn")->isEnabled());
}

TEST_F(ImportWizardTest, MarkupInAFileIsShownAsItIsWritten)
{
    const ImportWizard* wizard =
        wizardOn(file("figures.csv", "Date,<img src='/etc/passwd'>\n2015-10-17,1\n2015-10-18,2\n"));
    EXPECT_EQ(cell(wizard, "mappingTable", 1, 1), "<img src='/etc/passwd'>");
    const QAbstractItemModel* mapping = table(wizard, "mappingTable");
    EXPECT_FALSE(mapping->index(1, 1).data(Qt::ToolTipRole).toString().contains("<img"));
    for (const QLabel* label : wizard->findChildren<QLabel*>())
        EXPECT_TRUE(label->textFormat() == Qt::PlainText || !label->text().contains("<img"));
}

TEST_F(ImportWizardTest, PicturesOfItsTabsAreMade)
{
    ImportWizard* wizard = wizardOn(file("applications.csv", applications));
    auto* tabs = in<QTabWidget>(wizard, "importTabs");
    const QDir pictures(QStringLiteral(ANTEVIA_BINARY_DIR "/screenshots"));
    ASSERT_TRUE(QDir().mkpath(pictures.path()));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(200);
        const QPixmap picture = wizard->grab();
        EXPECT_LE(picture.width(), 1280);
        EXPECT_LE(picture.height(), 800);
        EXPECT_TRUE(picture.save(pictures.filePath(QStringLiteral("import-%1.png").arg(tab))));
    }
}

TEST_F(ImportWizardTest, CancelLeavesTheProjectAsItWas)
{
    const auto before = window.session().project().vintages().value();
    const ImportWizard* wizard = wizardOn(file("figures.csv", plainFigures));
    in<QPushButton>(wizard, "cancelImport")->click();
    EXPECT_EQ(window.session().project().vintages().value(), before);
    EXPECT_FALSE(window.session().undoStack().canUndo());
}

} // namespace
} // namespace antevia
