#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/record_of_forecast.h"

class QLabel;
class QPushButton;

namespace antevia {

class DataTable;
class PitBars;

/// How forecasts of the chosen series did, by horizon, and whether their ranges held what they said.
class ForecastRecordTab : public Page {
    Q_OBJECT
public:
    ForecastRecordTab(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    void take(const Result<ForecastRecord>& record);
    QString basisOf(const ForecastRecord& record) const;

    ListTableModel<HorizonRow>* m_rows;
    QLabel* m_basis;
    QPushButton* m_run;
    DataTable* m_table;
    PitBars* m_pit;
    QLabel* m_pitWords;
};

} // namespace antevia
