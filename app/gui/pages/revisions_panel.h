#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/vintages_of_project.h"

class QComboBox;
class QDateEdit;
class QLabel;

namespace antevia {

class ChartPane;
class DataTable;

/// What each delivery said of one period.
struct TriangleRow {
    Period period;
    Eigen::VectorXd values;
    double revision = 0.0;
};

/// What was known when: the revision triangle of the chosen series as table and chart, which delivery a day saw, and
/// how two deliveries differ.
class RevisionsPanel : public Page {
    Q_OBJECT
public:
    RevisionsPanel(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    QWidget* trianglePanel();
    QWidget* differencePanel();
    void showTriangle();
    void showAsOf();
    void fillDeliveries();
    void compare();

    ListTableModel<TriangleRow>* m_rows;
    ListTableModel<SeriesDifference>* m_differences;
    DataTable* m_triangle = nullptr;
    ChartPane* m_chart = nullptr;
    QDateEdit* m_asOf = nullptr;
    QLabel* m_seen = nullptr;
    QComboBox* m_from = nullptr;
    QComboBox* m_to = nullptr;
    QLabel* m_warnings = nullptr;
};

} // namespace antevia
