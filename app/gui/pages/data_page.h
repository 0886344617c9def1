#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"

class QLabel;
class QPushButton;

namespace antevia {

class ChartPane;
class DataTable;

/// A series with what its list shows of it.
struct SeriesRow {
    SeriesInfo info;
    VintageId vintage;
    int periods = 0;
    int missing = 0;
    Period first, last;
    double lastValue = 0.0; ///< NaN: no figure
    int deliveries = 0;
    int corrections = 0;
};

/// The figures: which series there are, what one unit of each is, what came when, and a chart of the chosen one.
class DataPage : public Page {
    Q_OBJECT
public:
    DataPage(Session& session, QWidget* parent);

Q_SIGNALS:
    /// A file to import; empty: ask for one.
    void importAsked(const QString& path);

protected:
    void refresh() override;

private:
    QWidget* seriesPanel();
    QWidget* lowerPanel();
    QWidget* vintagePanel();
    void showChosen();
    void sumChosen();
    void removeChosenSeries();
    void removeChosenVintage();
    void editChosen();
    std::vector<SeriesRow> readRows() const;

    ListTableModel<SeriesRow>* m_series;
    ListTableModel<Vintage>* m_vintages;
    DataTable* m_seriesTable = nullptr;
    DataTable* m_vintageTable = nullptr;
    ChartPane* m_chart = nullptr;
    QLabel* m_answer = nullptr;
    QList<QPushButton*> m_editing;
};

} // namespace antevia
