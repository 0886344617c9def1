#include "app/charts/chart_view.h"
#include "tests/charts/sample_chart.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace antevia {
namespace {

std::unique_ptr<ChartView> shownView()
{
    auto view = std::make_unique<ChartView>();
    view->resize(900, 500);
    view->show(sample::forecastChart());
    view->show();
    QTest::qWait(1);
    return view;
}

/// A place in the view where the read-out names this day; nothing if there is none.
std::optional<QPoint> placeOf(const ChartView& view, const QString& day)
{
    for (int x = 0; x < view.width(); ++x)
        if (view.readOutAt({x, view.height() / 2}).startsWith(day))
            return QPoint(x, view.height() / 2);
    return std::nullopt;
}

TEST(ChartView, ReadsOutTheFiguresOfTheDayUnderThePointer)
{
    const auto view = shownView();
    const auto place = placeOf(*view, "Sat 17 Oct");
    ASSERT_TRUE(place);
    const QStringList lines = view->readOutAt(*place).split(u'\n');
    EXPECT_TRUE(lines.contains("Naive forecast: 7,600"));
    EXPECT_TRUE(lines.contains("Hungary – Croatia closed"));
    EXPECT_TRUE(view->readOutAt({1, 1}).isEmpty());
}

TEST(ChartView, DrawsACrosshairWhenHoveredAndWhenArrowKeysArePressed)
{
    const auto view = shownView();
    const QImage before = view->grab().toImage();
    QTest::mouseMove(view->viewport(), placeOf(*view, "Tue 20 Oct").value());
    QTest::qWait(1);
    const QImage hovered = view->grab().toImage();
    EXPECT_NE(hovered, before);
    QTest::keyClick(view.get(), Qt::Key_Right);
    EXPECT_NE(view->grab().toImage(), hovered);
}

TEST(ChartView, SurvivesClicksEverywhere)
{
    const auto view = shownView();
    for (int x = 1; x < view->width(); x += 37)
        for (int y = 1; y < view->height(); y += 41) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {x, y});
            QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, {x, y});
        }
    EXPECT_TRUE(placeOf(*view, "Sat 17 Oct"));
}

TEST(ChartView, DeletesTheChartItGivesUp)
{
    const auto view = shownView();
    QSignalSpy gone(view->chart(), &QObject::destroyed);
    view->show(sample::needsChart());
    EXPECT_EQ(gone.count(), 1);
    EXPECT_EQ(view->spec().id, "needs");
}

TEST(ChartView, CopiesFiguresAsTextAndTheChartAsImage)
{
    const auto view = shownView();
    view->copyTable();
    EXPECT_TRUE(QApplication::clipboard()->text().contains("2015-10-16"));
    view->copyImage();
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasImage());
}

TEST(ChartView, OffersCopyAndSaveInItsMenu)
{
    const auto view = shownView();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {50, 50}, {50, 50});
    QApplication::sendEvent(view->viewport(), &event);
    const auto* menu = view->findChild<QMenu*>("chartMenu");
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->actions().size(), 4);
}

} // namespace
} // namespace antevia
