#include "app/charts/drawn_chart.h"

#include "app/charts/chart_painting.h"
#include "app/charts/chart_stretches.h"

#include <QAreaSeries>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

namespace antevia {
namespace {

QLineSeries* curve(const QPolygonF& points, QObject* owner = nullptr)
{
    auto* series = new QLineSeries(owner);
    series->replace(points);
    return series;
}

} // namespace

/// Everything that is painted above the curves.
class ChartFace : public QGraphicsItem {
public:
    explicit ChartFace(DrawnChart& chart) : QGraphicsItem(&chart), m_chart(chart)
    {
        setZValue(1000);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return QRectF(QPointF(0, 0), m_chart.size()); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        paintChartFace(*painter, m_chart.spec(), m_chart.look(), m_chart.geometryInside());
    }
    void sizeChanges() { prepareGeometryChange(); }

private:
    DrawnChart& m_chart;
};

DrawnChart::DrawnChart(ChartSpec spec, antevia::ChartTheme theme)
    : m_spec(std::move(spec)), m_theme(std::move(theme)), m_face(new ChartFace(*this))
{
    setAnimationOptions(QChart::NoAnimation);
    setBackgroundVisible(false);
    setMargins({0, 0, 0, 0});
    layout()->setContentsMargins(0, 0, 0, 0);
    legend()->hide();
    setLocalizeNumbers(false);
    addAxes();
    for (std::size_t i = m_spec.bands.size(); i-- > 0;) // the first is the narrowest and lies on top
        addBand(m_spec.bands[i], m_theme.style(m_spec.bands[i].role, nthOfBandRole(m_spec, i)));
    for (std::size_t i = 0; i < m_spec.lines.size(); ++i)
        if (!m_spec.lines[i].bars)
            addLine(m_spec.lines[i], m_theme.style(m_spec.lines[i].role, nthOfRole(m_spec, i)));
}

void DrawnChart::addAxes()
{
    m_dayAxis = new QValueAxis;
    m_valueAxis = new QValueAxis;
    for (QValueAxis* axis : {m_dayAxis, m_valueAxis}) {
        axis->setVisible(false);
        axis->setTickCount(2);
    }
    addAxis(m_dayAxis, Qt::AlignBottom);
    addAxis(m_valueAxis, Qt::AlignLeft);
}

void DrawnChart::attach(QAbstractSeries* series)
{
    addSeries(series);
    series->attachAxis(m_dayAxis);
    series->attachAxis(m_valueAxis);
}

void DrawnChart::addBand(const ChartBand& band, const ChartRoleStyle& style)
{
    for (const BandStretch& stretch : stretchesOf(band)) {
        auto* area = new QAreaSeries;
        area->setLowerSeries(curve(stretch.lower, area));
        area->setUpperSeries(curve(stretch.upper, area));
        area->setBrush(style.colour);
        area->setPen(style.width > 0.0 ? penOf(style) : QPen(Qt::NoPen));
        attach(area);
    }
}

void DrawnChart::addLine(const ChartLine& line, const ChartRoleStyle& style)
{
    for (const QPolygonF& stretch : stretchesOf(line)) {
        QLineSeries* series = curve(stretch);
        series->setPen(penOf(style));
        attach(series);
    }
}

void DrawnChart::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    paintChartGround(*painter, m_spec, m_theme, m_geometry);
}

void DrawnChart::resizeEvent(QGraphicsSceneResizeEvent* event)
{
    layOut();
    m_face->sizeChanges();
    QChart::resizeEvent(event);
}

void DrawnChart::layOut()
{
    m_geometry = chartGeometry(m_spec, m_theme, size());
    m_dayAxis->setRange(m_geometry.firstDay, m_geometry.lastDay);
    m_valueAxis->setRange(m_geometry.scale.ticks.front(), m_geometry.scale.high);
    setPlotArea(m_geometry.plot);
}

} // namespace antevia
