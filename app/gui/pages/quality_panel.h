#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/quality_of_project.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace antevia {

class ChartPane;
class DataTable;

/// The quality board: what is odd about the figures, the evidence as a chart, and what can be done about it. Everything
/// done here can be undone and leaves what was delivered.
class QualityPanel : public Page {
    Q_OBJECT
public:
    QualityPanel(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    QWidget* listPanel();
    QWidget* evidencePanel();
    void take(const Result<QualityBoard>& board);
    void showChosen();
    void answer(Correction::Kind kind);
    void keep(const QualityFinding& finding, Correction::Kind kind, const std::string& reason,
              const std::string& author, const std::vector<double>& values);
    void takeBack();
    const BoardFinding* chosen() const;

    ListTableModel<BoardFinding>* m_findings;
    DataTable* m_table = nullptr;
    ChartPane* m_chart = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_meaning = nullptr;
    QCheckBox* m_onlyChosen = nullptr;
    QPushButton* m_note = nullptr;
    QPushButton* m_exclude = nullptr;
    QPushButton* m_replace = nullptr;
    QPushButton* m_takeBack = nullptr;
};

} // namespace antevia
