#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace antevia {

/// A method with its record and what it is made of.
struct MethodRow {
    BacktestRow record;
    std::string madeOf; ///< models, and weights in a combination
    bool isUsed = false;
};

class Banner;
class ChartPane;
class DataTable;

/// The forecast of one series with its fan, beside the naive forecast and its own past record.
class ForecastPage : public Page {
    Q_OBJECT
public:
    ForecastPage(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    /// What a background read hands over.
    struct Shown {
        Result<Kept<Forecast>> forecast;
        Result<ChartSpec> chart;
    };
    void fillSeries();
    void take(const Shown& shown);
    void sayWarnings(const Forecast& forecast);

    QWidget* methodsTab(QWidget* parent);

    ListTableModel<MethodRow>* m_backtest;
    QComboBox* m_series;
    QPushButton* m_run;
    Banner* m_banner;
    Banner* m_naiveBanner;
    ChartPane* m_chart;
    DataTable* m_table;
    QLabel* m_warnings;
};

} // namespace antevia
