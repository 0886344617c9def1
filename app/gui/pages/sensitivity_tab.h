#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/question_tab.h"
#include "app/usecases/find_sensitivity.h"

class QComboBox;
class QLabel;
class QSpinBox;

namespace antevia {

class DataTable;

/// Which assumption changes the decision, and by how little.
class SensitivityTab : public QuestionTab {
    Q_OBJECT
public:
    SensitivityTab(Session& session, QWidget* parent);

    /// An assumption with the share of the largest effect that its own has.
    struct EffectRow {
        ParameterEffect effect;
        double shareOfLargest = 0.0;
    };

protected:
    void fillChoices() override;
    void ask() override;

private:
    QWidget* answer();
    void take(const Sensitivity& made);

    Network m_network;
    std::vector<Measure> m_measures;
    bool m_isShare = true;
    QComboBox* m_place;
    QComboBox* m_target;
    QSpinBox* m_trajectories;
    QSpinBox* m_sobol;
    QLabel* m_summary;
    ListTableModel<EffectRow>* m_effects;
    DataTable* m_effectTable;
    ListTableModel<DecisionFlip>* m_flips;
    DataTable* m_flipTable;
    QLabel* m_remarks;
};

} // namespace antevia
