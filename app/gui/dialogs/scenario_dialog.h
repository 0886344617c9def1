#pragma once

#include "model/indicators/series_info.h"
#include "model/scenario/scenario.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace antevia {

/// The question of a scenario and how it is run.
class ScenarioDialog : public QDialog {
    Q_OBJECT
public:
    ScenarioDialog(const Scenario& scenario, const std::vector<SeriesInfo>& series, QWidget* parent);
    Scenario value() const;

private:
    Scenario m_before;
    QLineEdit* m_title;
    QPlainTextEdit* m_question;
    QDateEdit* m_asOf;
    QComboBox* m_entry;
    QSpinBox* m_days;
    QSpinBox* m_briefDays;
    QSpinBox* m_assimilated;
    QSpinBox* m_replicates;
    QLineEdit* m_seed;
};

} // namespace antevia
