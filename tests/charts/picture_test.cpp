#include "app/charts/chart_files.h"
#include "app/charts/flow_geometry.h"
#include "app/charts/picture_view.h"
#include "app/charts/small_charts_drawing.h"
#include "model/formats/file.h"
#include "model/report/marking.h"
#include "tests/charts/sample_flows.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace antevia {
namespace {

constexpr QSizeF size{960, 540};

/// Pictures for people to look at, in the build folder.
QString pictureFolder()
{
    const QString folder = QStringLiteral(ANTEVIA_BINARY_DIR) + QStringLiteral("/screenshots/charts");
    QDir().mkpath(folder);
    return folder;
}

/// Every label of the diagram.
std::vector<QRectF> labelsOf(const FlowGeometry& geometry)
{
    std::vector<QRectF> labels;
    for (const FlowStopPlace& stop : geometry.stops)
        labels.push_back(stop.label.place);
    for (const FlowWayPlace& way : geometry.ways)
        if (way.label)
            labels.push_back(way.label->place);
    return labels;
}

int overlaps(const std::vector<QRectF>& places)
{
    int count = 0;
    for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            count += places[i].intersects(places[k]) ? 1 : 0;
    return count;
}

FlowDiagram anyDiagram(int stops, const std::vector<int>& draws)
{
    FlowDiagram diagram;
    for (int i = 0; i < stops; ++i)
        diagram.stops.push_back(
            {"Place number " + std::to_string(i), i * 0.37 - std::floor(i * 0.37), 10.0, 5.0, 0, 0});
    for (std::size_t i = 0; i + 2 < draws.size(); i += 3) {
        const auto from = static_cast<std::size_t>(draws[i] % stops);
        const auto to = static_cast<std::size_t>(draws[i + 1] % stops);
        if (from != to)
            diagram.ways.push_back({from, to, "way", draws[i + 2] * 1.0, draws[i + 2] * 1.0, 0, 0, 0, 0});
    }
    return diagram;
}

RC_GTEST_PROP(FlowDiagramDrawing, NoLabelCoversAnotherWhateverTheNetwork, ())
{
    const int stops = *rc::gen::inRange(1, 25);
    const auto draws = *rc::gen::container<std::vector<int>>(60, rc::gen::inRange(0, 5000));
    const FlowDiagram diagram = anyDiagram(stops, draws);
    const double height = std::max(400.0, leastFlowHeight(diagram, lightTheme(), 1200));
    const FlowGeometry geometry = flowGeometry(diagram, lightTheme(), {1200, height});
    RC_ASSERT(overlaps(labelsOf(geometry)) == 0);
}

TEST(FlowDiagramDrawing, AStopStandsRightOfAllFromWhichPeopleCome)
{
    EXPECT_EQ(flowColumns(sample::flows()), (std::vector<int>{0, 1, 1, 2}));
}

TEST(FlowDiagramDrawing, AWayThatLeadsBackDoesNotMoveAStop)
{
    FlowDiagram flows = sample::flows();
    flows.ways.push_back({3, 0, "back", 10.0, 10.0, 0, 0, 0, 0});
    EXPECT_EQ(flowColumns(flows), (std::vector<int>{0, 1, 1, 2}));
}

TEST(FlowDiagramDrawing, ABandIsAsHighAsItsPeopleAtBothEnds)
{
    const FlowDiagram flows = sample::flows();
    const FlowGeometry geometry = flowGeometry(flows, lightTheme(), size);
    ASSERT_GT(geometry.unitsPerPerson, 0.0);
    EXPECT_DOUBLE_EQ(geometry.ways[0].startHeight, 600.0 * geometry.unitsPerPerson);
    EXPECT_DOUBLE_EQ(geometry.ways[0].endHeight, 560.0 * geometry.unitsPerPerson);
    EXPECT_DOUBLE_EQ(geometry.stops[0].bar.height(), 1050.0 * geometry.unitsPerPerson);
    EXPECT_LT(geometry.stops[3].bar.bottom(), geometry.footer.place.top());
}

TEST(FlowDiagramDrawing, ItsFiguresAreATableWithTheNoteOfKosovo)
{
    const Sheet sheet = pictureSheet(sample::flows());
    ASSERT_EQ(sheet.rows.size(), 4u + 4u * 4u);
    EXPECT_EQ(sheet.rows[0], (std::vector<SheetValue>{"Greece", "Serbia and Kosovo*", 600.0, 500.0, 700.0, 560.0}));
    EXPECT_EQ(sheet.notes.back(), kosovoNote);
}

TEST(SmallChartsDrawing, AllHaveTheSameDaysAndBeginBelowEachOther)
{
    const SmallChartsGeometry geometry = smallChartsGeometry(sample::smallCharts(), lightTheme(), size);
    ASSERT_EQ(geometry.inside.size(), 6u);
    std::set<double> firstDays;
    std::set<double> leftEdges;
    for (const ChartGeometry& each : geometry.inside) {
        firstDays.insert(each.firstDay);
        leftEdges.insert(each.plot.left());
        EXPECT_GT(each.plot.height(), 40.0);
    }
    EXPECT_EQ(firstDays.size(), 1u);
    EXPECT_EQ(leftEdges.size(), 1u);
}

TEST(SmallChartsDrawing, ShowARangeOfASingleDay)
{
    SmallCharts charts = sample::smallCharts();
    charts.charts.resize(1);
    ChartBand& band = charts.charts[0].bands[0];
    band.lower = {{sample::asOf + Days{15}, 20000.0}};
    band.upper = {{sample::asOf + Days{15}, 28000.0}};
    const SmallChartsGeometry geometry = smallChartsGeometry(charts, lightTheme(), size);
    QImage image(size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintSmallCharts(painter, charts, lightTheme(), size);
    const ChartGeometry& inside = geometry.inside[0];
    const QPointF middle(inside.x(band.lower[0].day) + 4.0, inside.y(24000.0));
    EXPECT_NE(image.pixelColor((geometry.cells[0].topLeft() + middle).toPoint()), lightTheme().paper);
}

TEST(SmallChartsDrawing, HaveTheirOwnScaleUnlessAskedOtherwise)
{
    SmallCharts charts = sample::smallCharts();
    const auto own = smallChartsGeometry(charts, lightTheme(), size);
    EXPECT_GT(own.inside[0].scale.high, own.inside[1].scale.high);
    charts.sameScale = true;
    const auto same = smallChartsGeometry(charts, lightTheme(), size);
    EXPECT_EQ(same.inside[0].scale, same.inside[1].scale);
}

TEST(SmallChartsDrawing, NamesEachKindOfLineOnceAndTheNoteOfKosovoOnce)
{
    const auto geometry = smallChartsGeometry(sample::smallCharts(), lightTheme(), size);
    EXPECT_EQ(geometry.around.legend.size(), 3u);
    EXPECT_EQ(geometry.frame.note, kosovoNote);
    EXPECT_EQ(pictureSheet(sample::smallCharts()).columns.size(), 1u + 6u * 4u);
}

TEST(Pictures, AreSavedInEveryFormatHighEnoughToBeRead)
{
    const QTemporaryDir folder;
    for (const char* ending : {"svg", "png", "pdf", "csv"})
        for (const Picture& picture : {Picture(sample::flows()), Picture(sample::smallCharts())}) {
            const std::string path =
                folder.filePath(QString::fromStdString(idOf(picture))).toStdString() + "." + ending;
            EXPECT_TRUE(writeChart(picture, path)) << path;
            EXPECT_FALSE(readFile(path)->empty()) << path;
        }
    EXPECT_TRUE(chartImage(sample::flows()).save(pictureFolder() + "/flows.png"));
    EXPECT_TRUE(chartImage(sample::smallCharts()).save(pictureFolder() + "/small-charts.png"));
    EXPECT_TRUE(chartImage(sample::smallCharts(), {230, 300}).save(pictureFolder() + "/small-charts-narrow.png"));
    EXPECT_GT(chartImage(sample::smallCharts(), {230, 300}, lightTheme(), 1.0).height(), 900);
}

TEST(PictureOnTheScreen, APartIsChosenByClickAndByKeyboardAndReadOut)
{
    PictureView view;
    view.resize(960, 540);
    view.show(sample::flows());
    QSignalSpy chosen(&view, &PictureView::partChosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(2).center().toPoint());
    QTest::keyClick(&view, Qt::Key_Right);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen[0][0].toInt(), 2);
    EXPECT_EQ(chosen[1][0].toInt(), 3);
    EXPECT_TRUE(view.accessibleDescription().contains("Greece: 1,050 people"));
}

} // namespace
} // namespace antevia
