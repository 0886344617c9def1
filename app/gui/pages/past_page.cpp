#include "app/gui/pages/past_page.h"

#include "app/gui/pages/calibration_tab.h"
#include "app/gui/pages/hindcast_tab.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace antevia {

PastPage::PastPage(Session& session, QWidget* parent) : Page(session, QStringLiteral("pastPage"), parent)
{
    auto* column =
        startLayout(tr("Past"), tr("The corridor against what happened: trust it as far as its record goes."));
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("pastTabs"));
    tabs->setDocumentMode(true);
    const auto addTab = [&](Page* page, const QString& title) {
        tabs->addTab(page, title);
        connect(page, &Page::told, this, &Page::told);
    };
    addTab(new HindcastTab(session, tabs), tr("Any past day"));
    addTab(new CalibrationTab(session, tabs), tr("Calibration"));
    column->addWidget(tabs, 1);
}

} // namespace antevia
