#pragma once

#include "model/places/network.h"

#include <QWidget>

namespace antevia {

/// Places and the ways between them as a sketch, an entry and an exit told by their shape. A click chooses a place.
class NetworkSketch : public QWidget {
    Q_OBJECT
public:
    explicit NetworkSketch(QWidget* parent = nullptr);
    void show(const Network& network);
    using QWidget::show;
    void choose(const PlaceId& place);
    /// Where a place stands, for tests that click.
    QPointF spotOf(const PlaceId& place) const;
    QSize sizeHint() const override { return {340, 340}; }

Q_SIGNALS:
    void placeChosen(const antevia::PlaceId& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QPointF spot(const Place& place) const;
    void paintWay(QPainter& painter, const Link& link) const;
    void paintPlace(QPainter& painter, const Place& place) const;

    Network m_network;
    PlaceId m_chosen;
};

} // namespace antevia
