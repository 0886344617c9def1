#pragma once

#include "app/gui/models/import_rows.h"

#include <QWidget>

#include <memory>
#include <set>

class QLabel;
class QLineEdit;
class QPushButton;

namespace antevia {

class ChartPane;
class DataTable;

/// The series of a file that is looked at: which are to be taken in, what they come to, a chart of the chosen one.
class ImportSeriesPanel : public QWidget {
    Q_OBJECT
public:
    explicit ImportSeriesPanel(const Wording& wording, QWidget* parent = nullptr);
    void show(std::shared_ptr<const FileLook> look);
    using QWidget::show;

    const std::vector<SeriesLine>& lines() const { return m_series->rows(); }
    int takenCount() const;
    /// Keys of the series to take in; all of them: none.
    std::set<std::string> takenKeys() const;
    /// Whether one of those to take in does not say what one unit is.
    bool hasUndecidedUnit() const;

Q_SIGNALS:
    void changed();

private:
    void tickWhere(const std::function<bool(const SeriesLine&)>& wanted);
    void showChosen();
    void showDoubleCounts();
    /// What stands for "no figure" in the file, and what it was taken for.
    void showMarks();

    std::shared_ptr<const FileLook> m_look;
    ListTableModel<SeriesLine>* m_series;
    DataTable* m_table;
    ChartPane* m_chart;
    QLabel* m_doubleCounts;
    QLabel* m_marks;
    QLineEdit* m_filter;
    QPushButton* m_leaveTotals;
};

} // namespace antevia
