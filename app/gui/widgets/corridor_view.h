#pragma once

#include "app/gui/widgets/corridor_geometry.h"
#include "app/usecases/picture_of_corridor.h"
#include "app/wording/wording.h"

#include <QWidget>

namespace antevia {

/// The corridor drawn from left to right on one day: each place with the people arriving and present, the share of its
/// capacity and when it runs out; each link as wide as the people who take it. Places are chosen by click or arrow
/// keys.
class CorridorView : public QWidget {
    Q_OBJECT
public:
    explicit CorridorView(QWidget* parent = nullptr);

    void show(const Network& network, const CorridorPicture& picture);
    using QWidget::show;
    /// Days after the picture's first day.
    void setDay(int day);
    void choose(const PlaceId& place);
    const PlaceId& chosen() const { return m_chosen; }
    /// What the box of a place says on the shown day, line by line; also its accessible text.
    QStringList linesOf(int place) const;
    /// The same of a way; it is also what its tool tip says.
    QStringList linesOfWay(int link) const;
    QSize sizeHint() const override { return {900, 480}; }
    QSize minimumSizeHint() const override { return {560, 320}; }

Q_SIGNALS:
    void placeChosen(const antevia::PlaceId& place);
    void linkChosen(const antevia::LinkId& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::optional<int> linkAt(QPointF point) const;
    double flowOf(int link) const;
    double widthOf(double flow) const;
    void paintLink(QPainter& painter, int link) const;
    void paintFlow(QPainter& painter, const QLineF& way, double flow) const;
    void paintPlace(QPainter& painter, int place) const;
    void paintOccupancy(QPainter& painter, const QRectF& bar, int place) const;
    void paintOccupancyWords(QPainter& painter, const QRectF& line, int place) const;
    void chooseIndex(int place);
    QString described() const;

    Network m_network;
    CorridorPicture m_picture;
    Wording m_wording;
    CorridorGeometry m_geometry;
    int m_day = 0;
    double m_largestFlow = 1.0;
    PlaceId m_chosen;
};

} // namespace antevia
