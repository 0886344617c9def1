#include "app/charts/chart.h"
#include "app/charts/chart_geometry.h"
#include "app/charts/fonts.h"
#include "tests/charts/sample_chart.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

ChartGeometry laidOut(const ChartSpec& spec, QSizeF size = {960, 540})
{
    EXPECT_TRUE(loadFonts());
    return chartGeometry(spec, lightTheme(), size);
}

TEST(ChartGeometry, StacksLabelsOfMarksSoThatNoneCoversAnother)
{
    ChartSpec chart = sample::forecastChart();
    for (int day = 0; day < 4; ++day)
        chart.marks.push_back({sample::asOf + Days{day + 2}, "One more measure with a long name"});
    const ChartGeometry geometry = laidOut(chart);
    for (std::size_t i = 0; i < geometry.marks.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(geometry.marks[i].place.intersects(geometry.marks[j].place)) << i << " and " << j;
}

TEST(ChartGeometry, ShortensLongLabelsOfALowChartToOneLineEach)
{
    ChartSpec chart = sample::forecastChart();
    chart.marks.push_back(
        {sample::asOf + Days{1}, "A country closes its border with its neighbour at midnight, 16/17 October"});
    EXPECT_EQ(laidOut(chart, {440, 264}).marks.back().lines.size(), 1);
    EXPECT_GT(laidOut(chart, {440, 400}).marks.back().lines.size(), 1);
}

TEST(ChartGeometry, KeepsAllTextInsideTheChart)
{
    for (const QSizeF size : {QSizeF(960, 540), QSizeF(480, 300), QSizeF(1400, 400)}) {
        const ChartGeometry geometry = laidOut(sample::forecastChart(), size);
        const QRectF whole(QPointF(0, 0), size);
        EXPECT_TRUE(whole.contains(geometry.plot));
        EXPECT_TRUE(whole.contains(geometry.footer.place));
        for (const ChartText& mark : geometry.marks)
            EXPECT_TRUE(whole.contains(mark.place)) << mark.lines.join(u' ').toStdString();
        for (const ChartLegendEntry& entry : geometry.legend)
            EXPECT_TRUE(whole.contains(entry.text)) << entry.name.toStdString();
    }
}

TEST(ChartGeometry, NamesALevelFarAboveAllFiguresInsteadOfFlatteningThem)
{
    const ChartGeometry geometry = laidOut(sample::forecastChart());
    EXPECT_LT(geometry.scale.high, 20000);
    EXPECT_TRUE(isShown(sample::forecastChart().levels[0], geometry));
    EXPECT_FALSE(isShown(sample::forecastChart().levels[1], geometry));
    EXPECT_TRUE(geometry.levels[1].lines.first().contains(QStringLiteral("90,000, above this chart")));
}

TEST(ChartGeometry, PrintsTheNoteOfKosovoOnlyWhereItIsNamed)
{
    const auto footer = [](const ChartSpec& chart) { return laidOut(chart).footer.lines.join(u' '); };
    EXPECT_TRUE(footer(sample::probabilityChart()).contains(QStringLiteral("UNSCR 1244/1999")));
    EXPECT_FALSE(footer(sample::forecastChart()).contains(QStringLiteral("UNSCR")));
}

TEST(ChartGeometry, LabelsSharesAsPercentAndPeopleWithThousands)
{
    EXPECT_EQ(laidOut(sample::probabilityChart()).values.back().label, QStringLiteral("100\u00A0%"));
    EXPECT_TRUE(laidOut(sample::forecastChart()).values.back().label.contains(u','));
}

TEST(ChartGeometry, LabelsYearlyFiguresByTheirYears)
{
    ChartSpec chart;
    chart.lines = {{"Applications",
                    ChartRole::Observed,
                    {{makeDay(2019, 1, 1), 851}, {makeDay(2020, 1, 1), 400}, {makeDay(2021, 1, 1), 520}},
                    false}};
    QStringList labels;
    for (const auto& each : laidOut(chart).days)
        labels << each.label + each.below;
    EXPECT_EQ(labels.join(u' ').toStdString(), "2019 2020 2021");
}

TEST(ChartGeometry, HasAHeightBelowWhichItsPlotCannotBeRead)
{
    const double height = leastChartHeight(sample::forecastChart(), lightTheme(), 600);
    EXPECT_NEAR(laidOut(sample::forecastChart(), {600, height}).plot.height(), 150, 1);
}

TEST(ChartGeometry, StandsATinyOrEmptyChart)
{
    EXPECT_TRUE(laidOut({}, {30, 20}).extent.empty);
    EXPECT_GT(laidOut(sample::forecastChart(), {60, 40}).plot.width(), 0);
}

} // namespace
} // namespace antevia
