#pragma once

#include "app/charts/chart_geometry.h"
#include "app/charts/chart_theme.h"

#include <QChart>

class QValueAxis;

namespace antevia {

class ChartFace;

/// A QChart that draws curves and areas; ground and face (everything that is text) are painted by us, since Qt Charts
/// reads its own titles and labels as HTML.
class DrawnChart : public QChart {
    Q_OBJECT
public:
    /// `theme` is ours, not the enumeration of Qt Charts that has the same name.
    DrawnChart(ChartSpec spec, antevia::ChartTheme theme);
    const ChartSpec& spec() const { return m_spec; }
    const antevia::ChartTheme& look() const { return m_theme; }
    const ChartGeometry& geometryInside() const { return m_geometry; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void resizeEvent(QGraphicsSceneResizeEvent* event) override;

private:
    void addAxes();
    void addBand(const ChartBand& band, const ChartRoleStyle& style);
    void addLine(const ChartLine& line, const ChartRoleStyle& style);
    void attach(QAbstractSeries* series);
    void layOut();

    ChartSpec m_spec;
    antevia::ChartTheme m_theme;
    ChartGeometry m_geometry;
    ChartFace* m_face = nullptr;     ///< owned by the chart as its child item
    QValueAxis* m_dayAxis = nullptr; ///< owned by the chart
    QValueAxis* m_valueAxis = nullptr;
};

} // namespace antevia
