#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QPushButton;

namespace antevia {

class DataTable;

/// A place on day 0: what was observed, how many people are there, and who says so.
struct StartRow {
    StartingPoint point;
    QString place;
};

/// Day 0 of the chosen scenario. People present are entered by somebody who knows, or worked out from the flows and
/// marked as derived.
class ScenarioStart : public Page {
    Q_OBJECT
public:
    ScenarioStart(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    void takeEntry(const StartRow& before, const StartRow& after);
    void forgetChosen();
    ListTableModel<StartRow>* m_rows;
    DataTable* m_table;
    QPushButton* m_forget;
};

} // namespace antevia
