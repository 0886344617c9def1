#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QHBoxLayout;
class QLabel;

namespace antevia {

class DataTable;

/// One line of capacity of one site.
struct SiteLineRow {
    Site site;
    int line = 0; ///< position in site.lines
    const CapacityFigure& figure() const { return site.lines[static_cast<std::size_t>(line)]; }
    CapacityFigure& figure() { return site.lines[static_cast<std::size_t>(line)]; }
};

/// What there is in a place, site by site and line by line, to be corrected and added to; each change can be undone.
class CapacityInHand : public Page {
    Q_OBJECT
public:
    CapacityInHand(Session& session, QWidget* parent);
    /// What the needs say of lines that are not known.
    void showWarnings(const QStringList& warnings);

protected:
    void refresh() override;

private:
    QHBoxLayout* buttons();
    void editLine(const SiteLineRow& before, const SiteLineRow& after);
    void addLine();
    void removeLine();

    ListTableModel<SiteLineRow>* m_sites;
    DataTable* m_table;
    QLabel* m_warnings;
};

} // namespace antevia
