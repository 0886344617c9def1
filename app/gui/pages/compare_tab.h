#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/question_tab.h"
#include "app/usecases/compare_scenarios.h"

class QComboBox;
class QLabel;

namespace antevia {

class DataTable;

/// Any number of scenarios side by side with the same random numbers, against one of them.
class CompareTab : public QuestionTab {
    Q_OBJECT
public:
    CompareTab(Session& session, QWidget* parent);

    /// One figure of the place that is shown, in every scenario.
    struct OutcomeRow {
        QString name;
        QStringList byScenario;
    };

protected:
    bool isOfScenario() const override { return false; }
    void proposeChoices() override;
    void fillChoices() override;
    void ask() override;

private:
    QWidget* answer();
    void take(const ComparedScenarios& made);
    void showPlace();

    ComparedScenarios m_answer;
    QComboBox* m_against;
    QComboBox* m_place;
    QLabel* m_basis;
    ListTableModel<OutcomeRow>* m_rows;
    DataTable* m_table;
};

} // namespace antevia
