#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/models/parameter_rows.h"
#include "app/gui/pages/page.h"

class QLineEdit;

namespace antevia {

class DataTable;

/// The assumptions about the corridor, each with its range and its source; what is only a default says so.
class ScenarioParameters : public Page {
    Q_OBJECT
public:
    ScenarioParameters(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    void takeEntry(const ParameterRow& before, const ParameterRow& after);
    std::vector<ParameterRow> rows() const;

    ListTableModel<ParameterRow>* m_rows;
    DataTable* m_table;
    QLineEdit* m_filter;
};

} // namespace antevia
