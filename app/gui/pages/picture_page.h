#pragma once

#include "app/gui/pages/page.h"
#include "app/usecases/picture_of_corridor.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QTimer;

namespace antevia {

class Banner;
class CorridorView;
class PictureFlows;

/// The joint picture: the corridor day by day, from two weeks before the as-of day to the end of the simulation; its
/// places side by side; and who goes where.
class PicturePage : public Page {
    Q_OBJECT
public:
    PicturePage(Session& session, QWidget* parent);

protected:
    void refresh() override;
    void refreshChoice() override;

private:
    QWidget* tabs();
    QWidget* timePanel();
    void showDay(int day);
    void showPlace(const PlaceId& place);
    void showLink(const LinkId& link);
    void play();
    void take(Result<CorridorPicture> picture);

    Network m_network;
    CorridorPicture m_picture;
    ScenarioId m_shown;
    Banner* m_banner;
    CorridorView* m_view;
    QComboBox* m_scenario = nullptr;
    QLabel* m_badge = nullptr;
    QLabel* m_dayText = nullptr;
    QSlider* m_slider = nullptr;
    QPushButton* m_play = nullptr;
    QTimer* m_tick = nullptr;
    PictureFlows* m_flows = nullptr;
    bool m_wasPlaced = false;
};

} // namespace antevia
