#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/question_tab.h"
#include "app/usecases/calibrate_corridor.h"

#include <optional>

class QDateEdit;
class QSpinBox;

namespace antevia {

class DataTable;
class PicturePane;

/// The corridor's assumptions set against what was counted: assumed and found side by side, what the figures cannot
/// tell named, and how well the figures are met. What is found is kept only if asked for, and can be undone.
class CalibrationTab : public QuestionTab {
    Q_OBJECT
public:
    CalibrationTab(Session& session, QWidget* parent);

protected:
    void proposeChoices() override;
    void fillChoices() override;
    void ask() override;

private:
    QWidget* answer();
    void take(const CalibrationFound& found);
    void keep();

    std::optional<CalibrationFound> m_found;
    Network m_network;
    std::vector<Measure> m_measures; ///< of the project, for their titles
    QDateEdit* m_until;
    QSpinBox* m_days;
    QSpinBox* m_members;
    QLabel* m_summary;
    QPushButton* m_keep;
    ListTableModel<CalibratedParameter>* m_rows;
    DataTable* m_table;
    PicturePane* m_fit;
};

} // namespace antevia
