#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "model/forecast/history_break.h"

class QLabel;
class QPushButton;

namespace antevia {

class DataTable;

/// What stands out in the chosen series' history, with its evidence; the analyst says which of it is so.
class ForecastBreaksTab : public Page {
    Q_OBJECT
public:
    ForecastBreaksTab(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    void take(const Result<std::vector<HistoryBreak>>& breaks);
    void enableButtons();
    /// The chosen break becomes confirmed, refused or open, as an edit that can be undone.
    void decide(BreakVerdict verdict);

    ListTableModel<HistoryBreak>* m_breaks;
    DataTable* m_table;
    QPushButton* m_confirm;
    QPushButton* m_refuse;
    QPushButton* m_reopen;
    QLabel* m_found; ///< that there is nothing to decide
};

} // namespace antevia
