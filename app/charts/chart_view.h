#pragma once

#include "app/charts/chart_theme.h"
#include "model/base/result.h"
#include "model/report/chart_spec.h"

#include <QChartView>
#include <QString>

#include <optional>

namespace antevia {

/// A chart on the screen: hovering shows a crosshair and the figures of that day, the context menu copies and saves.
/// Set it anew with `show`; never with `setChart`.
class ChartView : public QChartView {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void show(const ChartSpec& spec);
    using QChartView::show;
    void setTheme(const ChartTheme& theme);
    const ChartSpec& spec() const { return m_spec; }
    /// The figures of the day nearest to a place in the view, as lines of plain text; empty outside the plot.
    QString readOutAt(QPoint position) const;

    void copyImage() const;
    void copyTable() const;
    /// Asks for a file (without blocking) and writes the chart there by its ending.
    void saveAs();

Q_SIGNALS:
    void saved(const QString& path);
    void saveFailed(const antevia::Error& error);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;

private:
    void rebuild();
    void hover(std::optional<Day> day);
    std::optional<Day> dayAt(QPoint position) const;
    void save(const QString& path);

    ChartSpec m_spec;
    ChartTheme m_theme;
    std::optional<Day> m_hovered;
};

} // namespace antevia
