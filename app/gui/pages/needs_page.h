#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QTabWidget;

namespace antevia {

class Banner;
class ChartPane;
class DataTable;
class DecisionList;

/// One line of capacity of one site.
struct SiteLineRow {
    Site site;
    int line = 0; ///< position in site.lines
    const CapacityFigure& figure() const { return site.lines[static_cast<std::size_t>(line)]; }
    CapacityFigure& figure() { return site.lines[static_cast<std::size_t>(line)]; }
};

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
    QWidget* capacityTab();
    void take(const Shown& shown);
    int worstDayIndex() const;
    void showRows();
    void showProfiles();
    void showSites();
    void chooseLine(const NeedRow& row);
    void chooseProfile();
    void editSiteLine(const SiteLineRow& before, const SiteLineRow& after);
    void addSiteLine();
    void removeSiteLine();
    const Norm* normOf(const NeedRow& row) const;
    std::vector<Column<NeedRow>> needColumns();

    std::optional<NeedsResult> m_needs;
    StandardsProfile m_profile;
    ListTableModel<NeedRow>* m_rows;
    ListTableModel<SiteLineRow>* m_sites;
    CapacityLine m_line = CapacityLine::Beds;
    QComboBox* m_scenario = nullptr;
    QComboBox* m_place = nullptr;
    QComboBox* m_standards = nullptr;
    QComboBox* m_day = nullptr;
    Banner* m_banner;
    QTabWidget* m_tabs;
    DataTable* m_table = nullptr;
    DataTable* m_siteTable = nullptr;
    ChartPane* m_breachChart = nullptr;
    ChartPane* m_needChart = nullptr;
    DecisionList* m_decisions = nullptr;
    QLabel* m_warnings = nullptr;
};

} // namespace antevia
