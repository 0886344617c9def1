#pragma once

#include "app/gui/pages/page.h"

class QComboBox;

namespace antevia {

/// Questions put to the corridor, each worked out when it is asked: who carries the load if a way closes, which
/// assumption changes the decision, why a run differs, how scenarios compare.
class QuestionsPage : public Page {
    Q_OBJECT
public:
    QuestionsPage(Session& session, QWidget* parent);

protected:
    void refresh() override;

private:
    QComboBox* m_scenario;
};

} // namespace antevia
