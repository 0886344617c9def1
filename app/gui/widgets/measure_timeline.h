#pragma once

#include "app/wording/wording.h"
#include "model/scenario/measure.h"

#include <QPainterPath>
#include <QWidget>

#include <vector>

namespace antevia {

/// Measures as bars on a line of days, with a slope while they build up. Dragging a bar moves its dates, dragging an
/// end moves that end; the change is asked for when it is let go. By keyboard: up and down choose a measure, left and
/// right with Alt move it a day, with Alt and Shift its end.
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
    void startAsked(const antevia::MeasureId& id, antevia::Day effective);
    void endAsked(const antevia::MeasureId& id, antevia::Day ends);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintScale(QPainter& painter) const;
    void paintRow(QPainter& painter, int row) const;
    enum class Grip { None, Whole, Start, End };
    /// A measure's bar, as far as it is in the days shown; moved by what is being dragged.
    QRectF barOf(int row) const;
    QPainterPath outlineOf(const Measure& measure, const QRectF& bar) const;
    Grip gripAt(int row, double x) const;
    void askForMove(int days, Grip grip);
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
    Grip m_grip = Grip::None;
    double m_grabbedX = 0.0;
    int m_movedDays = 0;
};

} // namespace antevia
