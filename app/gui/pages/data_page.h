#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/overview_of_series.h"

class QLabel;
class QPushButton;

namespace antevia {

class ChartPane;
class DataTable;

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
    void take(const OverviewOfSeries& figures);
    void showSum(const std::vector<SeriesInfo>& infos, const std::vector<Series>& figures);
    void exportFigures();

    ListTableModel<SeriesOverview>* m_series;
    ListTableModel<Vintage>* m_vintages;
    DataTable* m_seriesTable = nullptr;
    DataTable* m_vintageTable = nullptr;
    ChartPane* m_chart = nullptr;
    QLabel* m_answer = nullptr;
    QList<QPushButton*> m_editing;
    std::string m_listed; ///< path of the project whose series are listed
};

} // namespace antevia
