#pragma once

#include "app/wording/wording.h"
#include "model/scenario/measure.h"

#include <QWidget>

#include <vector>

namespace antevia {

/// Measures as bars on a line of days. Dragging a bar moves its dates; the change is asked for when it is let go.
/// By keyboard: up and down choose a measure, left and right with Alt move it a day.
class MeasureTimeline : public QWidget {
    Q_OBJECT
public:
    explicit MeasureTimeline(QWidget* parent = nullptr);

    struct Row {
        Measure measure;
        bool applies = false;
    };
    void show(std::vector<Row> rows, Day asOf, Day lastDay, bool editable);
    using QWidget::show;
    void choose(const MeasureId& id);
    const MeasureId& chosen() const { return m_chosen; }
    /// The horizontal place of a day and the middle of a row, for tests that drag.
    double xOf(Day day) const;
    double yOf(int row) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {400, sizeHint().height()}; }

Q_SIGNALS:
    void measureChosen(const antevia::MeasureId& id);
    void moveAsked(const antevia::MeasureId& id, int days);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintScale(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    int rowAt(double y) const;
    int chosenRow() const;
    double dayWidth() const;

    std::vector<Row> m_rows;
    Day m_first;
    Day m_asOf;
    Day m_last;
    Wording m_wording;
    MeasureId m_chosen;
    bool m_editable = false;
    bool m_dragging = false;
    double m_grabbedX = 0.0;
    int m_movedDays = 0;
};

} // namespace antevia
