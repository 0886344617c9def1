#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "model/plan/plan.h"

#include <functional>

class QFormLayout;
class QPlainTextEdit;
class QPushButton;

namespace antevia {

class DataTable;

/// What people write in a plan, field by field; each change can be undone. The figures are not here: they are filled
/// from results.
class PlanForm : public Page {
    Q_OBJECT
public:
    PlanForm(Session& session, QWidget* parent);

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Text = std::function<std::string&(Plan&)>;
    using Lines = std::function<std::vector<std::string>&(Plan&)>;
    void addLine(QFormLayout& form, const QString& objectName, const QString& title, const Text& text);
    void addText(QFormLayout& form, const QString& objectName, const QString& title, const Text& text);
    void addList(QFormLayout& form, const QString& objectName, const QString& title, const Lines& lines);
    void addDates(QFormLayout& form);
    void addMarking(QFormLayout& form);
    QWidget* textTab();
    /// A table over a button that adds a row and one that takes the chosen one away.
    QWidget* listTab(DataTable* table, QPushButton* add, QPushButton* remove);
    QWidget* actionsTab();
    QWidget* signaturesTab();
    void change(const QString& what, const std::function<void(Plan&)>& step);
    std::optional<Plan> plan() const;
    void addAction();
    void removeAction();
    void addApproval();
    void removeApproval();

    std::vector<std::function<void(const Plan&)>> m_showing; ///< puts the plan's values into a field
    std::vector<std::pair<QPlainTextEdit*, std::function<void()>>> m_texts;
    std::vector<QWidget*> m_fields;
    ListTableModel<PlanAction>* m_actions;
    ListTableModel<Approval>* m_approvals;
    DataTable* m_actionTable = nullptr;
    DataTable* m_approvalTable = nullptr;
};

} // namespace antevia
