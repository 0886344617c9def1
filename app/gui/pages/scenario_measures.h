#pragma once

#include "app/gui/pages/measure_columns.h"
#include "app/gui/pages/page.h"

namespace antevia {

struct TemplateRequest;
class DataTable;
class MeasureTimeline;

/// The measures of the chosen scenario on a line of days and as a table: which apply, from when, how far they leak.
class ScenarioMeasures : public Page {
    Q_OBJECT
public:
    ScenarioMeasures(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    void takeEntry(const MeasureRow& before, const MeasureRow& after);
    void move(const MeasureId& id, int days);
    void setStart(const MeasureId& id, Day effective);
    void setEnd(const MeasureId& id, Day ends);
    /// Keeps a measure with other days, unless it would end before it begins.
    void keepDays(const Measure& before, const Measure& after, const QString& name);
    void edit();
    void add();
    void addFromLibrary();
    void put(const TemplateRequest& request);
    void remove();
    void openEditor(const Measure& measure, bool isNew);
    void choose(const MeasureId& id);

    ListTableModel<MeasureRow>* m_rows;
    MeasureTimeline* m_timeline;
    DataTable* m_table;
};

} // namespace antevia
