#include "app/gui/pages/questions_page.h"

#include "app/gui/pages/closure_tab.h"
#include "app/gui/pages/compare_tab.h"
#include "app/gui/pages/difference_tab.h"
#include "app/gui/pages/sensitivity_tab.h"
#include "app/gui/widgets/choosers.h"
#include "app/gui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace antevia {

QuestionsPage::QuestionsPage(Session& session, const FileChoice& files, QWidget* parent)
    : Page(session, QStringLiteral("questionsPage"), parent), m_scenario(scenarioChooser(session, this))
{
    auto* column = startLayout(tr("Questions"), {});
    auto* top = new QHBoxLayout;
    top->addWidget(nameLabel(tr("Scenario"), this));
    top->addWidget(m_scenario);
    top->addStretch(1);
    column->addLayout(top);
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("questionTabs"));
    tabs->setDocumentMode(true);
    tabs->addTab(new ClosureTab(session, tabs), tr("If a way closes"));
    tabs->addTab(new SensitivityTab(session, tabs), tr("What changes the decision"));
    tabs->addTab(new DifferenceTab(session, files, tabs), tr("Why it differs"));
    tabs->addTab(new CompareTab(session, tabs), tr("All scenarios"));
    column->addWidget(tabs, 1);
}

void QuestionsPage::refresh()
{
    fillScenarios(m_scenario, session());
}

} // namespace antevia
