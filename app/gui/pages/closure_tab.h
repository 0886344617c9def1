#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/question_tab.h"
#include "app/usecases/load_if_closed.h"

class QComboBox;
class QDateEdit;
class QLabel;

namespace antevia {

class DataTable;

/// Who carries the load if a way closes: people more or fewer by place and day.
class ClosureTab : public QuestionTab {
    Q_OBJECT
public:
    ClosureTab(Session& session, QWidget* parent);

    /// One day, or all days together, of the closure that is shown.
    struct LoadRow {
        std::optional<Day> day;          ///< nothing: all days, or the fullest day
        std::vector<MiddleRange> people; ///< by place
    };

protected:
    void proposeChoices() override;
    void fillChoices() override;
    void ask() override;

private:
    QWidget* answer();
    void take(const LoadIfClosed& made);
    void showClosure();

    LoadIfClosed m_answer;
    Network m_network;
    QComboBox* m_link;
    QDateEdit* m_from;
    QComboBox* m_closure;
    QComboBox* m_quantity;
    QLabel* m_basis;
    ListTableModel<LoadRow>* m_rows;
    DataTable* m_table;
};

} // namespace antevia
