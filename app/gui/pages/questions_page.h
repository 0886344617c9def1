#pragma once

#include "app/gui/pages/page.h"

class QComboBox;

namespace antevia {

class FileChoice;

/// Questions put to the corridor, each worked out when it is asked: who carries the load if a way closes, which
/// assumption changes the decision, why a run differs, how scenarios compare.
class QuestionsPage : public Page {
    Q_OBJECT
public:
    /// `files` outlives the page.
    QuestionsPage(Session& session, const FileChoice& files, QWidget* parent);

protected:
    void refresh() override;

private:
    QComboBox* m_scenario;
};

} // namespace antevia
