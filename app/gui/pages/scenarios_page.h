#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace antevia {

class Banner;
class DataTable;

/// The questions put to the corridor: which measures apply and when, on what assumptions, from which start; run, and
/// compared with one another.
class ScenariosPage : public Page {
    Q_OBJECT
public:
    ScenariosPage(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    QWidget* listPanel();
    QWidget* chosenPanel();
    void showChosen();
    void addScenario();
    void duplicateScenario();
    void removeScenario();
    void editScenario();
    std::optional<Scenario> chosen() const;
    ScenarioId freeId(const std::string& wish) const;

    ListTableModel<Scenario>* m_scenarios;
    DataTable* m_list = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_question = nullptr;
    QLabel* m_facts = nullptr;
    QPushButton* m_run = nullptr;
    Banner* m_banner = nullptr;
    QList<QPushButton*> m_editing;
};

} // namespace antevia
