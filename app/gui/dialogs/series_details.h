#pragma once

#include "model/indicators/series_info.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace antevia {

/// What a series is: its name, its place, and above all what one unit of it is.
class SeriesDetailsDialog : public QDialog {
    Q_OBJECT
public:
    SeriesDetailsDialog(const SeriesInfo& series, QWidget* parent);
    SeriesInfo value() const;

private:
    SeriesInfo m_before;
    QLineEdit* m_name;
    QLineEdit* m_place;
    QComboBox* m_unit;
    QComboBox* m_scope;
    QLineEdit* m_where;
    QCheckBox* m_once;
    QLineEdit* m_publisher;
    QLineEdit* m_document;
    QLineEdit* m_date;
    QLineEdit* m_quality;
};

} // namespace antevia
