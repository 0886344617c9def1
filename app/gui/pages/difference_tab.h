#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/question_tab.h"
#include "app/usecases/explain_difference.h"

class QComboBox;
class QLabel;

namespace antevia {

class DataTable;
class FileChoice;

/// Why a run differs from another, in persons, by cause.
class DifferenceTab : public QuestionTab {
    Q_OBJECT
public:
    /// `files` outlives the tab.
    DifferenceTab(Session& session, const FileChoice& files, QWidget* parent);

protected:
    void fillChoices() override;
    void ask() override;

private:
    QWidget* answer();
    void take(const RunDifference& made);
    void showDifference();
    void chooseCopy();
    void askAgainst(const QString& copy);

    const FileChoice& m_files;
    RunDifference m_answer;
    Network m_network;
    QComboBox* m_against;
    QComboBox* m_quantity;
    QLabel* m_summary;
    ListTableModel<PlaceDifference>* m_rows;
    DataTable* m_table;
};

} // namespace antevia
