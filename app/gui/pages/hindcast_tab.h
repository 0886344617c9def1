#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/question_tab.h"
#include "app/usecases/hindcast_corridor.h"
#include "model/report/chart_spec.h"

class QComboBox;
class QDateEdit;
class QSpinBox;

namespace antevia {

class ChartPane;
class DataTable;

/// Any past day: what was known then, what would have been said, what came, and how well that has done, beside simple
/// methods.
class HindcastTab : public QuestionTab {
    Q_OBJECT
public:
    HindcastTab(Session& session, QWidget* parent);

    /// What a place had counted, with its name.
    struct KnownRow {
        QString place;
        KnownFigures known;
    };

protected:
    bool isOfScenario() const override { return false; }
    void proposeChoices() override;
    void fillChoices() override {}
    void ask() override;

private:
    QWidget* answer();
    void take(const PastDay& past);
    void showPlace();
    void showScores();
    QString measuresInWords() const;

    PastDay m_past;
    QDateEdit* m_day;
    QSpinBox* m_horizon;
    QSpinBox* m_record;
    QComboBox* m_place;
    ChartPane* m_chart;
    ListTableModel<KnownRow>* m_known;
    DataTable* m_knownTable;
    QLabel* m_measures;
    QLabel* m_scoresOf;
    ListTableModel<HindcastScore>* m_scores;
    DataTable* m_scoreTable;
};

} // namespace antevia
