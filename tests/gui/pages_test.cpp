#include "app/gui/actions.h"
#include "app/gui/pages/plan_page.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/corridor_view.h"
#include "app/gui/widgets/decision_list.h"
#include "app/gui/widgets/inspector.h"
#include "app/gui/widgets/pages_view.h"
#include "app/gui/widgets/rail.h"
#include "tests/gui/gui_test.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>

namespace antevia {
namespace {

class Pages : public WindowTest {
protected:
    QAbstractItemModel* model(const char* table) const { return find<QTableView>(table)->model(); }
    ChartPane* chart(const char* name) const { return find<ChartPane>(name); }
    void choose(const char* table, int row) const
    {
        auto* view = find<QTableView>(table);
        view->setCurrentIndex(view->model()->index(row, 0));
    }
};

TEST_F(Pages, ThePagesAreMadeWhenTheyAreFirstLookedAt)
{
    EXPECT_NE(find<QWidget>("startPage"), nullptr);
    EXPECT_EQ(find<QWidget>("planPage"), nullptr);
    window.showPage(PageId::Plan);
    EXPECT_NE(find<QWidget>("planPage"), nullptr);
}

TEST_F(Pages, EveryPageCanBeShownWithoutAProject)
{
    for (const PageId page : allPages) {
        window.showPage(page);
        EXPECT_TRUE(window.page(page)->isVisible());
    }
}

TEST_F(Pages, TheStartPageOffersTheSampleCaseWithItsQuestion)
{
    bool asksTheQuestion = false;
    for (const QLabel* label : find<QWidget>("startPage")->findChildren<QLabel*>())
        asksTheQuestion = asksTheQuestion || label->text().contains("Hungary closes its border");
    EXPECT_TRUE(asksTheQuestion);
    EXPECT_NE(find<QPushButton>("openSample"), nullptr);
}

TEST_F(Pages, DataShowsSeriesWithWhatTheyCountAndAChart)
{
    openSampleInWindow();
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 0; }));
    EXPECT_TRUE(model("seriesTable")->index(0, 6).data().toString().contains("arrivals"));
    EXPECT_EQ(model("vintageTable")->rowCount(), 1);
    choose("seriesTable", 0);
    EXPECT_TRUE(await([&] { return chart("seriesChart")->hasChart(); }));
}

TEST_F(Pages, UnlikeSeriesAreNotAddedAndThePageSaysWhy)
{
    openSampleInWindow();
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 1; }));
    find<QTableView>("seriesTable")->selectAll();
    find<QPushButton>("sumSeries")->click();
    EXPECT_TRUE(await([&] { return find<QLabel>("sumAnswer")->text().startsWith("Not added"); }));
}

TEST_F(Pages, DeletingASeriesCanBeUndoneByTheMenu)
{
    openSampleInWindow();
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() > 1; }));
    const int before = model("seriesTable")->rowCount();
    choose("seriesTable", 1);
    find<QPushButton>("deleteSeries")->click();
    ASSERT_TRUE(await([&] { return model("seriesTable")->rowCount() == before - 1; }));
    window.actionList().find("undo")->trigger();
    EXPECT_TRUE(await([&] { return model("seriesTable")->rowCount() == before; }));
}

TEST_F(Pages, ForecastIsEmptyUntilItIsRunAndThenShowsTheNaiveRecordBeside)
{
    openSampleInWindow();
    window.showPage(PageId::Forecast);
    EXPECT_FALSE(chart("forecastChart")->hasChart());
    find<QPushButton>("runForecast")->click();
    ASSERT_TRUE(await([&] { return chart("forecastChart")->hasChart(); }));
    ASSERT_TRUE(await([&] { return model("backtestTable")->rowCount() > 1; }));
    bool naive = false;
    for (int row = 0; row < model("backtestTable")->rowCount(); ++row)
        naive = naive || model("backtestTable")->index(row, 0).data().toString().contains("aive");
    EXPECT_TRUE(naive);
}

TEST_F(Pages, AMeasureIsLeftOutByItsTickAndUndoPutsItBack)
{
    openSampleInWindow();
    window.showPage(PageId::Scenarios);
    auto* table = model("measureTable");
    ASSERT_TRUE(await([&] { return table->rowCount() > 0; }));
    const auto applied = [&] { return window.session().project().get<Scenario>("closure")->measures; };
    const auto before = applied();
    ASSERT_EQ(table->index(0, 0).data(Qt::CheckStateRole).toInt(), Qt::Checked);
    EXPECT_TRUE(table->setData(table->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(applied().size(), before.size() - 1);
    window.session().undoStack().undo();
    EXPECT_EQ(applied(), before);
}

TEST_F(Pages, AnAssumptionIsChangedInItsTableAndMarkedAsTheAnalysts)
{
    openSampleInWindow();
    window.showPage(PageId::Scenarios);
    find<QTabWidget>("scenarioTabs")->setCurrentIndex(1);
    find<QLineEdit>("parameterFilter")->setText("Slovenia Mean stay");
    auto* table = model("parameterTable");
    ASSERT_EQ(table->rowCount(), 1);
    EXPECT_FALSE(table->setData(table->index(0, 4), "0", Qt::EditRole)) << "high below low";
    EXPECT_TRUE(table->setData(table->index(0, 4), "9.5", Qt::EditRole));
    const auto all = window.session().project().parameters().value();
    const auto place = std::ranges::find(all.places, PlaceId{"SI"}, &PlaceParameters::place);
    EXPECT_EQ(place->stayDays.high, 9.5);
    EXPECT_EQ(place->stayDays.source.standing, Standing::Analyst);
}

TEST_F(Pages, WhatIsInHandIsChangedInItsTableAndUndone)
{
    openSampleInWindow();
    window.showPage(PageId::Needs);
    find<QTabWidget>("needsTabs")->setCurrentIndex(1);
    auto* table = model("siteTable");
    ASSERT_TRUE(await([&] { return table->rowCount() > 0; }));
    const QString before = table->index(0, 2).data().toString();
    EXPECT_FALSE(table->setData(table->index(0, 2), "many", Qt::EditRole));
    EXPECT_TRUE(table->setData(table->index(0, 2), "1,234", Qt::EditRole));
    EXPECT_TRUE(await([&] { return table->index(0, 2).data().toString().startsWith("1,234"); }));
    const int lines = table->rowCount();
    choose("siteTable", 0);
    find<QPushButton>("removeSiteLine")->click();
    EXPECT_TRUE(await([&] { return table->rowCount() == lines - 1; }));
    window.session().undoStack().undo();
    window.session().undoStack().undo();
    EXPECT_TRUE(await([&] { return table->rowCount() == lines; }));
    EXPECT_EQ(table->index(0, 2).data().toString(), before);
}

TEST_F(Pages, ScenariosAreDuplicatedAndDeletedWithUndo)
{
    openSampleInWindow();
    window.showPage(PageId::Scenarios);
    const auto count = [&] { return window.session().project().all<Scenario>()->size(); };
    const auto before = count();
    find<QPushButton>("duplicateScenario")->click();
    EXPECT_EQ(count(), before + 1);
    EXPECT_NE(window.session().scenario().value, "closure");
    find<QPushButton>("deleteScenario")->click();
    EXPECT_EQ(count(), before);
    window.session().undoStack().undo();
    window.session().undoStack().undo();
    EXPECT_EQ(count(), before);
}

TEST_F(Pages, APlanTextIsKeptWhenItsFieldIsLeftAndCanBeUndone)
{
    openSampleInWindow();
    window.showPage(PageId::Plan);
    auto* purpose = find<QPlainTextEdit>("planPurpose");
    ASSERT_TRUE(await([&] { return !purpose->toPlainText().isEmpty(); }));
    const auto kept = [&] { return window.session().project().get<Plan>("si-plan")->purpose; };
    const std::string before = kept();
    purpose->setFocus();
    purpose->setPlainText("A purpose of ours.");
    QFocusEvent leaves(QEvent::FocusOut);
    QApplication::sendEvent(purpose, &leaves);
    EXPECT_EQ(kept(), "A purpose of ours.");
    window.session().undoStack().undo();
    EXPECT_EQ(kept(), before);
    EXPECT_TRUE(await([&] { return fromQt(purpose->toPlainText()) == before; }));
}

/// One run of the whole chain serves several looks, since it takes a while.
TEST_F(Pages, AfterEverythingRanEveryPageShowsItsResults)
{
    openSampleInWindow();
    runEverything(window.session());

    window.showPage(PageId::Picture);
    auto* slider = find<QSlider>("daySlider");
    auto* corridor = find<CorridorView>("corridorView");
    ASSERT_TRUE(await([&] { return corridor->accessibleDescription().contains("present"); }));
    EXPECT_EQ(find<QLabel>("dayText")->text(), "16 October 2015 – as-of day");
    slider->setValue(slider->maximum());
    EXPECT_TRUE(find<QLabel>("dayText")->text().contains("simulated"));

    window.showPage(PageId::Needs);
    ASSERT_TRUE(await([&] { return model("needsTable")->rowCount() > 0; }));
    EXPECT_TRUE(chart("breachChart")->hasChart());
    EXPECT_TRUE(chart("needChart")->hasChart());
    EXPECT_FALSE(find<DecisionList>("decisionList")->text().isEmpty());

    window.showPage(PageId::Scenarios);
    find<QTabWidget>("scenarioTabs")->setCurrentIndex(3);
    ASSERT_TRUE(await([&] { return chart("comparisonChart")->hasChart(); }));
    EXPECT_GT(model("comparisonTable")->rowCount(), 0);

    window.showPage(PageId::Plan);
    auto* pages = find<PagesView>("pagesView");
    ASSERT_TRUE(await([&] { return pages->pageCount() > 0; }));
    ASSERT_GT(model("figureTable")->rowCount(), 0);
    const QString reference = model("figureTable")->index(0, 0).data().toString();
    find<QLineEdit>("figureReference")->setText(reference.toLower());
    QTest::keyClick(find<QLineEdit>("figureReference"), Qt::Key_Return);
    EXPECT_TRUE(find<Inspector>("inspector")->text().contains(reference));
}

TEST_F(Pages, ThePlanIsWrittenInEveryForm)
{
    openSampleInWindow();
    window.settings().setOpensAfterExport(false);
    runEverything(window.session());
    window.showPage(PageId::Plan);
    auto* plan = static_cast<PlanPage*>(window.page(PageId::Plan));
    plan->drawWith(QStringLiteral(ANTEVIA_BINARY_DIR "/app/gui/antevia"));
    ASSERT_TRUE(await([&] { return find<PagesView>("pagesView")->pageCount() > 0; }));
    using Export = PlanPage::Export;
    for (const auto& [what, name] :
         {std::pair{Export::Pdf, "plan.pdf"}, std::pair{Export::Odt, "plan.odt"}, std::pair{Export::Xlsx, "plan.xlsx"},
          std::pair{Export::Csv, ""}, std::pair{Export::Charts, ""}}) {
        const QString target = folder().filePath(name);
        window.files().answerWith([target](const FileQuestion&) { return target; });
        plan->exportAs(what);
        ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
        EXPECT_EQ(window.findChild<QMessageBox*>("notice"), nullptr);
        EXPECT_TRUE(find<QLabel>("jobText")->text().startsWith("Written to")) << name;
    }
    for (const char* name : {"plan.pdf", "plan.odt", "plan.xlsx"})
        EXPECT_GT(QFileInfo(folder().filePath(name)).size(), 1000) << name;
    EXPECT_FALSE(folder().entryList({"*.csv"}).isEmpty());
    EXPECT_FALSE(folder().entryList({"*.svg"}).isEmpty());
}

TEST_F(Pages, EverythingIntoAFolderLeavesNothingOutOfDateInTheProject)
{
    openSampleInWindow();
    window.settings().setOpensAfterExport(false);
    const Measure before = window.session().project().get<Measure>("hu-hr-closure").value();
    runEverything(window.session());
    Measure after = before;
    after.effective += Days(2);
    window.session().change<Measure>(QStringLiteral("move"), before, after);
    ASSERT_TRUE(await([&] { return find<QPushButton>("checks")->text().contains("out of date"); }));
    window.showPage(PageId::Plan);
    auto* plan = static_cast<PlanPage*>(window.page(PageId::Plan));
    plan->drawWith(QStringLiteral(ANTEVIA_BINARY_DIR "/app/gui/antevia"));
    const QString target = folder().filePath("everything");
    window.files().answerWith([target](const FileQuestion&) { return target; });
    plan->exportAs(PlanPage::Export::Everything);
    ASSERT_TRUE(await([&] { return !window.session().jobs().isBusy(); }));
    EXPECT_TRUE(await([&] { return !find<QPushButton>("checks")->text().contains("out of date"); }));
    EXPECT_EQ(window.session().state("plan", "si-plan")->state, ResultState::Current);
    EXPECT_TRUE(find<QLabel>("jobText")->text().startsWith("Written to"));
    EXPECT_TRUE(QFileInfo::exists(target + "/summary.json"));
    window.session().undoStack().undo();
    EXPECT_EQ(window.session().project().get<Measure>("hu-hr-closure").value(), before);
}

} // namespace
} // namespace antevia
