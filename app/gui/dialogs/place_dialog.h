#pragma once

#include "model/indicators/series_info.h"
#include "model/places/network.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;

namespace antevia {

/// A place of the network: what it is called, what it is to the corridor, who counts there, and where it stands.
class PlaceDialog : public QDialog {
    Q_OBJECT
public:
    PlaceDialog(const Place& place, bool isNew, const std::vector<SeriesInfo>& series, QWidget* parent);
    Place value() const;
    /// Stays open, and says why, while a coordinate is no number of degrees.
    void accept() override;

private:
    Place m_before;
    QLineEdit* m_id;
    QLineEdit* m_name;
    QLineEdit* m_country;
    QComboBox* m_role;
    QComboBox* m_observed;
    QDoubleSpinBox* m_x;
    QDoubleSpinBox* m_y;
    QLineEdit* m_longitude;
    QLineEdit* m_latitude;
    QLabel* m_wrong; ///< what is wrong with an entry
};

} // namespace antevia
