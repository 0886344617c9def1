#include "app/gui/widgets/chart_pane.h"
#include "app/gui/widgets/inspector.h"
#include "app/gui/widgets/pit_bars.h"
#include "tests/gui/gui_test.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace antevia {
namespace {

class ForecastPageTest : public WindowTest {
protected:
    QAbstractItemModel* model(const char* table) const { return find<QTableView>(table)->model(); }
    void forecastChosenSeries()
    {
        openSampleInWindow();
        window.showPage(PageId::Forecast);
        find<QPushButton>("runForecast")->click();
        ASSERT_TRUE(await([&] { return find<ChartPane>("forecastChart")->hasChart(); }));
    }
};

TEST_F(ForecastPageTest, ShowsTheRecordByHorizonBesideTheNaiveMethodsAndTheTenths)
{
    forecastChosenSeries();
    ASSERT_TRUE(await([&] { return model("horizonTable")->rowCount() > 0; }));
    EXPECT_EQ(model("horizonTable")->index(0, 0).data().toString(), QStringLiteral("1"));
    EXPECT_FALSE(find<PitBars>("pitBars")->accessibleName().isEmpty());
    EXPECT_TRUE(find<QLabel>("recordBasis")->text().contains("as it is known today"));
}

TEST_F(ForecastPageTest, NamesWhatTheCombinationIsMadeOf)
{
    forecastChosenSeries();
    ASSERT_TRUE(await([&] { return model("backtestTable")->rowCount() > 1; }));
    const auto* table = model("backtestTable");
    EXPECT_TRUE(table->index(0, 0).data().toString().contains("(used)"));
    EXPECT_FALSE(table->index(0, table->columnCount() - 1).data().toString().isEmpty());
}

TEST_F(ForecastPageTest, SaysBesideItWhatIsSeldomExceeded)
{
    forecastChosenSeries();
    ASSERT_TRUE(await([&] { return find<Inspector>("inspector")->text().contains("1 in 20 above "); }));
    EXPECT_TRUE(find<Inspector>("inspector")->text().contains("1 in 100 above "));
}

TEST_F(ForecastPageTest, ABreakIsConfirmedByItsButtonAndUndoneByUndo)
{
    openSampleInWindow();
    window.session().setSeries({"HR"});
    window.showPage(PageId::Forecast);
    find<QTabWidget>("forecastTabs")->setCurrentIndex(2);
    ASSERT_TRUE(await([&] { return model("breaksTable")->rowCount() > 0; }));
    auto* view = find<QTableView>("breaksTable");
    view->setCurrentIndex(view->model()->index(0, 0));
    find<QPushButton>("confirmBreak")->click();
    const auto decisions = [&] { return window.session().project().get<SeriesInfo>("HR")->breakDecisions; };
    ASSERT_EQ(decisions().size(), 1U);
    EXPECT_EQ(decisions().front().verdict, BreakVerdict::Confirmed);
    window.session().undoStack().undo();
    EXPECT_TRUE(decisions().empty());
}

} // namespace
} // namespace antevia
