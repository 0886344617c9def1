#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QComboBox;
class QTabWidget;

namespace antevia {

class Banner;
class CapacityInHand;
class ChartPane;
class DataTable;
class DecisionList;

/// What people will need in a place against what is there, when it runs out, and by when a decision is due.
class NeedsPage : public Page {
    Q_OBJECT
public:
    NeedsPage(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    struct Shown {
        Result<Kept<NeedsResult>> needs;
        Result<ChartSpec> breach;
        Result<ChartSpec> need;
        std::vector<StandardsProfile> profiles;
    };
    QWidget* choosers();
    QWidget* needsTab();
    void take(const Shown& shown);
    int worstDayIndex() const;
    void showRows();
    void showProfiles();
    void chooseLine(const NeedRow& row);
    void chooseProfile();
    const Norm* normOf(const NeedRow& row) const;
    std::vector<Column<NeedRow>> needColumns();

    std::optional<NeedsResult> m_needs;
    StandardsProfile m_profile;
    ListTableModel<NeedRow>* m_rows;
    CapacityLine m_line = CapacityLine::Beds;
    QComboBox* m_scenario = nullptr;
    QComboBox* m_place = nullptr;
    QComboBox* m_standards = nullptr;
    QComboBox* m_day = nullptr;
    Banner* m_banner;
    QTabWidget* m_tabs;
    CapacityInHand* m_inHand;
    DataTable* m_table = nullptr;
    ChartPane* m_breachChart = nullptr;
    ChartPane* m_needChart = nullptr;
    DecisionList* m_decisions = nullptr;
};

} // namespace antevia
