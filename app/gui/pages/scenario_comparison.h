#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/charts_of_project.h"

class QComboBox;

namespace antevia {

class ChartPane;
class DataTable;

/// A day of two scenarios side by side: the middle of each ensemble.
struct ComparedDay {
    Day day;
    double here = 0.0;
    double there = 0.0;
};

/// Two scenarios side by side in one place: chart and table.
class ScenarioComparison : public Page {
    Q_OBJECT
public:
    ScenarioComparison(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    void take(const Result<ChartSpec>& chart);
    void fillOthers();
    PlaceQuantity quantity() const;

    ListTableModel<ComparedDay>* m_days;
    QComboBox* m_other;
    QComboBox* m_place;
    QComboBox* m_quantity;
    ChartPane* m_chart;
    DataTable* m_table;
};

} // namespace antevia
