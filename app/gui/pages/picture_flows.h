#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/flows_of_corridor.h"

class QDateEdit;
class QLabel;
class QPushButton;

namespace antevia {

class DataTable;
class PicturePane;

/// What came and what went in one place over the days chosen.
struct FlowBalance {
    QString place;
    double before = 0.0;
    double entered = 0.0;
    double arrived = 0.0;
    double setOut = 0.0;
    double left = 0.0;
    double after = 0.0;
};

/// Who went where over the days chosen, drawn and as sums that come out even.
class PictureFlows : public Page {
    Q_OBJECT
public:
    PictureFlows(Session& session, QWidget* parent);

protected:
    void refresh() override;
    void refreshChoice() override;

private:
    QLayout* choices();
    void take(Result<FlowsOfCorridor> flows);
    void showPeriod(const FlowsOfCorridor& flows);
    void choosePlace(int stop);

    FlowsOfCorridor m_flows;
    ScenarioId m_shown; ///< whose days are in the two fields
    std::optional<Day> m_first;
    std::optional<Day> m_last;
    QDateEdit* m_firstField;
    QDateEdit* m_lastField;
    QPushButton* m_whole;
    QPushButton* m_save;
    PicturePane* m_pane;
    ListTableModel<FlowBalance>* m_balances;
    DataTable* m_table;
    QLabel* m_sum;
};

} // namespace antevia
