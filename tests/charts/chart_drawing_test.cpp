#include "app/charts/chart.h"
#include "app/charts/chart_files.h"
#include "app/charts/chart_painting.h"
#include "app/charts/drawn_chart.h"
#include "model/formats/csv_out.h"
#include "model/formats/file.h"
#include "model/report/marking.h"
#include "tests/charts/sample_chart.h"

#include <QDir>
#include <QFile>
#include <QLineSeries>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace antevia {
namespace {

/// Pictures for people to look at, in the build folder.
QString pictureFolder()
{
    const QString folder = QStringLiteral(ANTEVIA_BINARY_DIR) + QStringLiteral("/screenshots/charts");
    QDir().mkpath(folder);
    return folder;
}

/// Dots of exactly this colour in a part of the picture.
int dotsOf(const QImage& image, const QColor& colour, QRect part = {})
{
    const QRect area = part.isNull() ? image.rect() : part & image.rect();
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    return count;
}

QColor over(const QColor& paper, const QColor& colour)
{
    QImage dot(1, 1, QImage::Format_RGB32);
    dot.fill(paper);
    QPainter(&dot).fillRect(0, 0, 1, 1, colour);
    return dot.pixelColor(0, 0);
}

ChartSpec onlyLine(ChartRole role)
{
    ChartSpec chart;
    chart.lines = {{"line", role, sample::points(sample::asOf, 20, [](int day) { return 50.0 + day; })}};
    return chart;
}

TEST(ChartImage, HasDotsInTheColourOfEveryRole)
{
    const ChartTheme theme = lightTheme();
    for (const auto& [role, name] : wordsOf<ChartRole>) {
        ChartSpec chart = onlyLine(role);
        chart.lines[0].bars = true; // filled, so that the colour is there unmixed
        const QColor colour = over(theme.paper, barFill(theme.style(role)));
        EXPECT_GT(dotsOf(chartImage(chart, {600, 300}), colour), 200) << name;
    }
}

TEST(ChartImage, ShowsBandsBehindLines)
{
    const ChartTheme theme = lightTheme();
    ChartSpec chart = sample::forecastChart();
    chart.bands.pop_back();
    chart.lines = {chart.lines[1]};
    chart.levels.clear();
    const QImage image = chartImage(chart, {600, 400});
    EXPECT_GT(dotsOf(image, over(theme.paper, theme.style(ChartRole::Band80).colour)), 5000);
    EXPECT_GT(dotsOf(image, theme.accent), 100);
}

TEST(ChartImage, LeavesAGapWhereFiguresAreMissing)
{
    ChartSpec chart = onlyLine(ChartRole::Median);
    const auto dotsBetween = [&chart] { // the days between the 9th and the 11th point
        const QSize size(600, 300);
        const ChartGeometry geometry = chartGeometry(chart, lightTheme(), size);
        const QRectF part(QPointF(geometry.x(sample::asOf + Days{8}) + 4, geometry.plot.top()),
                          QPointF(geometry.x(sample::asOf + Days{10}) - 4, geometry.plot.bottom() - 4));
        return dotsOf(chartImage(chart, size, lightTheme(), 1.0), lightTheme().accent, part.toRect());
    };
    EXPECT_GT(dotsBetween(), 20);
    chart.lines[0].points[9].value = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(dotsBetween(), 0);
}

/// The dots of a picture that another program or module drew, on white.
QImage drawnFrom(const ChartSpec& chart, const QString& ending)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("chart." + ending);
    EXPECT_TRUE(writeChart(chart, path.toStdString(), {600, 300}));
    if (ending == "pdf") {
        EXPECT_EQ(QProcess::execute("pdftoppm", {"-r", "96", "-png", "-singlefile", path, folder.filePath("page")}), 0);
        return QImage(folder.filePath("page.png"));
    }
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QSvgRenderer(path).render(&painter);
    return image;
}

TEST(ChartFiles, LeaveAGapWhereFiguresAreMissing)
{
    ChartSpec chart = onlyLine(ChartRole::Median);
    const ChartGeometry geometry = chartGeometry(chart, lightTheme(), {600, 300});
    const QRectF part(QPointF(geometry.x(sample::asOf + Days{8}) + 4, geometry.plot.top()),
                      QPointF(geometry.x(sample::asOf + Days{10}) - 4, geometry.plot.bottom() - 4));
    for (const QString ending : {"svg", "pdf"}) {
        chart.lines[0].points[9].value = 59.0;
        EXPECT_GT(dotsOf(drawnFrom(chart, ending), lightTheme().accent, part.toRect()), 10) << ending.toStdString();
        chart.lines[0].points[9].value = std::numeric_limits<double>::quiet_NaN();
        EXPECT_EQ(dotsOf(drawnFrom(chart, ending), lightTheme().accent, part.toRect()), 0) << ending.toStdString();
    }
}

TEST(ChartImage, ShowsALonelyFigureBetweenTwoGaps)
{
    ChartSpec chart = onlyLine(ChartRole::Median);
    for (const std::size_t missing : {std::size_t{8}, std::size_t{10}})
        chart.lines[0].points[missing].value = std::numeric_limits<double>::quiet_NaN();
    const ChartGeometry geometry = chartGeometry(chart, lightTheme(), {600, 300});
    const QPointF at(geometry.x(chart.lines[0].points[9].day), geometry.y(chart.lines[0].points[9].value));
    EXPECT_EQ(chartImage(chart, {600, 300}, lightTheme(), 1.0).pixelColor(at.toPoint()), lightTheme().accent);
}

TEST(ChartImage, PutsCurvesWhereTheAxesSay)
{
    ChartSpec chart = onlyLine(ChartRole::Median);
    const ChartGeometry geometry = chartGeometry(chart, lightTheme(), {600, 300});
    const QImage image = chartImage(chart, {600, 300}, lightTheme(), 1.0);
    for (const std::size_t i : {std::size_t{3}, std::size_t{10}, std::size_t{17}}) {
        const QPointF at(geometry.x(chart.lines[0].points[i].day), geometry.y(chart.lines[0].points[i].value));
        EXPECT_GT(dotsOf(image, lightTheme().accent, QRect(at.toPoint() - QPoint(1, 1), QSize(3, 3))), 0) << i;
    }
}

TEST(ChartImage, IsDrawnForPeopleToLookAt)
{
    const std::vector<std::pair<QString, ChartTheme>> themes{
        {"light", lightTheme()}, {"dark", darkTheme()}, {"contrast", highContrastTheme()}};
    for (const ChartSpec& chart :
         {sample::forecastChart(), sample::probabilityChart(), sample::needsChart(), ChartSpec{}})
        for (const auto& [name, theme] : themes) {
            const QString path =
                pictureFolder() + u'/' + QString::fromStdString(chart.id) + u'-' + name + QStringLiteral(".png");
            EXPECT_TRUE(chartImage(chart, {900, 440}, theme, 1.5).save(path)) << path.toStdString();
        }
}

TEST(Charts, DrawNoSeriesWithMoreThanTwoThousandPoints)
{
    ChartSpec chart;
    chart.lines = {
        {"long", ChartRole::Median, sample::points(makeDay(1990, 1, 1), 20000, [](int day) { return day * 1.0; })}};
    const auto drawn = makeChart(chart, lightTheme());
    ASSERT_EQ(drawn->series().size(), 1);
    EXPECT_LE(qobject_cast<QLineSeries*>(drawn->series().first())->count(), 2000);
}

/// Qt Charts' own titles and labels would be read as HTML and open the file; on a pipe that never ends.
TEST(Charts, OpenNoFileThatATitleNames)
{
    const QTemporaryDir folder;
    const std::string pipe = folder.filePath("pipe.png").toStdString();
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    const std::string hostile = "<img src='" + pipe + "'> <b>bold</b> <img src='file://" + pipe + "'>";
    ChartSpec chart = sample::forecastChart();
    chart.title = chart.subtitle = chart.unitText = chart.source = chart.note = hostile;
    for (auto& line : chart.lines)
        line.name = hostile;
    for (auto& band : chart.bands)
        band.name = hostile;
    for (auto& mark : chart.marks)
        mark.label = hostile;
    for (auto& level : chart.levels)
        level.label = hostile;
    const QByteArray svg = chartSvg(chart); // hangs if the pipe is opened
    EXPECT_TRUE(svg.contains("&lt;img"));
    EXPECT_FALSE(svg.contains("<img"));
    EXPECT_FALSE(chartImage(chart).isNull());
}

TEST(ChartSvg, HasTheSameBytesForTheSameChart)
{
    EXPECT_EQ(chartSvg(sample::forecastChart()), chartSvg(sample::forecastChart()));
}

TEST(ChartSvg, HoldsTextAsText)
{
    const QByteArray svg = chartSvg(sample::forecastChart());
    EXPECT_TRUE(svg.contains("Hungary – Croatia closed"));
    EXPECT_TRUE(svg.contains("19 Oct"));
}

TEST(ChartSheet, HasOneRowADayAndEmptyCellsForGaps)
{
    const Sheet sheet = pictureSheet(sample::forecastChart());
    ASSERT_EQ(sheet.columns.size(), 1u + 5u + 4u);
    ASSERT_EQ(sheet.rows.size(), 27u + 30u);
    EXPECT_EQ(std::get<Day>(sheet.rows[0][0]), makeDay(2015, 9, 20));
    EXPECT_EQ(std::get<double>(sheet.rows[0][1]), 1500.0);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(sheet.rows[6][1]));
}

TEST(ChartSheet, CarriesTheNoteOfKosovo)
{
    EXPECT_EQ(pictureSheet(sample::probabilityChart()).notes.back(), kosovoNote);
}

TEST(ChartFiles, AreWrittenByTheirEnding)
{
    const QTemporaryDir folder;
    const auto begins = [&](const char* name) {
        const std::string path = folder.filePath(name).toStdString();
        EXPECT_TRUE(writeChart(sample::forecastChart(), path)) << name;
        const auto bytes = readFile(path);
        return bytes ? bytes->substr(0, 5) : std::string();
    };
    EXPECT_EQ(begins("a.pdf"), "%PDF-");
    EXPECT_EQ(begins("a.SVG"), "<?xml");
    EXPECT_EQ(begins("a.png").substr(1, 3), "PNG");
    EXPECT_NE(begins("a.csv").find("# A"), std::string::npos); // in quotes if there is a comma in the line
}

TEST(ChartFiles, SayWhichEndingsThereAre)
{
    const auto written = writeChart(sample::forecastChart(), "/tmp/chart.gif");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::InvalidInput);
}

TEST(ChartFiles, FailWithIoWhereTheyCannotBeWritten)
{
    const auto written = writeChart(sample::forecastChart(), "/nowhere/at/all/chart.svg");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Io);
    EXPECT_NE(written.error().detail.find("chart.svg"), std::string::npos);
}

} // namespace
} // namespace antevia
