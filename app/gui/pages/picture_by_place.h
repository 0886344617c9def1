#pragma once

#include "app/gui/pages/page.h"
#include "app/usecases/charts_by_place.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace antevia {

class PicturePane;

/// The same figure of every place side by side, over the same days.
class PictureByPlace : public Page {
    Q_OBJECT
public:
    PictureByPlace(Session& session, QWidget* parent);

protected:
    void refresh() override;
    void refreshChoice() override;

private:
    QLayout* choices();
    void take(Result<ChartsByPlace> charts);
    void choosePlace(int chart);
    void showChosen();

    ScenarioId m_shown;
    std::vector<PlaceId> m_places;
    QComboBox* m_figure;
    QCheckBox* m_sameScale;
    QPushButton* m_save;
    PicturePane* m_pane;
};

} // namespace antevia
