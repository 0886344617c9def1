#include "app/charts/picture_view.h"
#include "app/gui/pages/picture_flows.h"
#include "app/gui/widgets/corridor_view.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/picture_pane.h"
#include "tests/gui/gui_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

namespace antevia {
namespace {

class PictureTabs : public WindowTest {
protected:
    void showTab(int tab)
    {
        window.showPage(PageId::Picture);
        find<QTabWidget>("pictureTabs")->setCurrentIndex(tab);
        settle();
    }
    void settle()
    {
        QTest::qWait(1);
        ASSERT_TRUE(await([this] { return !window.session().isReading(); }));
    }
    const PicturePane& byPlace() const { return *find<PicturePane>("byPlacePicture"); }
    const PicturePane& flows() const { return *find<PicturePane>("flowsPicture"); }
    int rows() const { return find<DataTable>("flowTable")->model()->rowCount(); }
};

TEST_F(PictureTabs, SayWhatToDoBeforeTheScenarioWasRun)
{
    openSampleInWindow();
    showTab(1);
    EXPECT_FALSE(byPlace().hasPicture());
    EXPECT_EQ(byPlace().findChild<QPushButton*>("emptyStateButton")->text(), "Run");
    showTab(2);
    EXPECT_FALSE(flows().hasPicture());
    EXPECT_EQ(rows(), 0);
}

TEST_F(PictureTabs, ShowPlacesSideBySideWithTheFigureAndScaleAskedFor)
{
    openSampleInWindow();
    runScenario(window.session());
    showTab(1);
    ASSERT_TRUE(byPlace().hasPicture());
    const auto shown = [this] { return std::get<SmallCharts>(byPlace().view()->picture()); };
    EXPECT_EQ(shown().title, "People present by place");
    find<QComboBox>("placeFigure")->setCurrentIndex(1);
    Q_EMIT find<QComboBox>("placeFigure")->activated(1);
    find<QCheckBox>("sameScale")->setChecked(true);
    settle();
    EXPECT_EQ(shown().title, "People arriving each day by place");
    EXPECT_TRUE(shown().sameScale);
}

TEST_F(PictureTabs, AClickOnASmallChartChoosesItsPlaceInTheWholeWindow)
{
    openSampleInWindow();
    runScenario(window.session());
    showTab(1);
    QTest::mouseClick(byPlace().view(), Qt::LeftButton, {}, byPlace().view()->placeOf(0).center().toPoint());
    EXPECT_EQ(window.session().place(), (PlaceId{"GR"}));
}

TEST_F(PictureTabs, AChosenPlaceIsShownWithoutReadingTheEnsembleAgain)
{
    openSampleInWindow();
    runScenario(window.session());
    showTab(1);
    QTest::mouseClick(byPlace().view(), Qt::LeftButton, {}, byPlace().view()->placeOf(0).center().toPoint());
    QCoreApplication::sendPostedEvents();
    QTest::qWait(0);
    EXPECT_FALSE(window.session().isReading());
    EXPECT_EQ(byPlace().view()->chosen(), std::optional<std::size_t>(0));
    EXPECT_EQ(find<CorridorView>("corridorView")->chosen(), PlaceId{"GR"});
    window.session().setScenario({"no-closure"});
    QTest::qWait(0);
    EXPECT_TRUE(window.session().isReading()) << "another scenario is another ensemble";
}

TEST_F(PictureTabs, ShowWhoGoesWhereInTheDaysChosenAndSumsThatComeOutEven)
{
    openSampleInWindow();
    runScenario(window.session());
    showTab(2);
    ASSERT_TRUE(flows().hasPicture());
    EXPECT_GT(rows(), 5);
    const QString whole = find<QLabel>("flowSum")->text();
    EXPECT_TRUE(whole.startsWith("Whole corridor:"));
    find<QDateEdit>("flowsUntil")->setDate(QDate(2015, 10, 20));
    settle();
    EXPECT_NE(find<QLabel>("flowSum")->text(), whole);
    EXPECT_TRUE(std::get<FlowDiagram>(flows().view()->picture()).subtitle.starts_with("17 to 20 October 2015"));
    find<QPushButton>("flowsWhole")->click();
    settle();
    EXPECT_EQ(find<QLabel>("flowSum")->text(), whole);
}

TEST_F(PictureTabs, ADayOutsideTheRunCannotBeChosen)
{
    openSampleInWindow();
    runScenario(window.session());
    showTab(2);
    find<QDateEdit>("flowsFrom")->setDate(QDate(2030, 1, 1));
    settle();
    EXPECT_LE(find<QDateEdit>("flowsFrom")->date(), find<QDateEdit>("flowsUntil")->date());
    EXPECT_TRUE(flows().hasPicture());
}

} // namespace
} // namespace antevia
