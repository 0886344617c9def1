#include "app/gui/main_window.h"

#include "app/gui/actions.h"
#include "app/gui/dialogs/checks_dialog.h"
#include "app/gui/dialogs/notice.h"
#include "app/gui/dialogs/settings_dialog.h"
#include "app/gui/pages/data_page.h"
#include "app/gui/pages/forecast_page.h"
#include "app/gui/pages/needs_page.h"
#include "app/gui/pages/network_page.h"
#include "app/gui/pages/past_page.h"
#include "app/gui/pages/picture_page.h"
#include "app/gui/pages/plan_page.h"
#include "app/gui/pages/questions_page.h"
#include "app/gui/pages/scenarios_page.h"
#include "app/gui/pages/start_page.h"
#include "app/gui/widgets/banner.h"
#include "app/gui/widgets/command_palette.h"
#include "app/gui/widgets/jobs_bar.h"
#include "app/gui/widgets/project_header.h"
#include "app/gui/widgets/rail.h"
#include "app/usecases/saved_mappings.h"
#include "model/base/version.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {
constexpr QSize startSize{1440, 900};
constexpr int inspectorWidth = 270;

/// What is to be known of an open project before it is changed; empty: nothing.
QStringList notesOn(const ProjectFile& project)
{
    QStringList notes;
    if (project.isReadOnly())
        notes << MainWindow::tr("Read only: %1.").arg(toQt(project.readOnlyReason()));
    if (!project.networkNote().empty())
        notes << MainWindow::tr("About this project: %1.").arg(toQt(project.networkNote()));
    return notes;
}
} // namespace

MainWindow::MainWindow() : m_mappings(toQt(savedMappingsPath()))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/antevia.svg")));
    setAcceptDrops(true);
    resize(startSize);
    m_actions = new Actions(this);
    buildShell();
    buildFileActions();
    buildEditActions();
    buildRunActions();
    buildViewActions();
    if (const QByteArray geometry = m_settings.windowGeometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    connect(&m_session, &Session::opened, this, &MainWindow::followSession);
    connect(&m_session, &Session::closed, this, &MainWindow::followSession);
    connect(&m_session, &Session::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Cancelled)
            m_jobs->say(tr("Stopped. Nothing was changed."));
        else
            showError(this, error);
    });
    connect(&m_damageCheck, &DamageCheck::checked, this, &MainWindow::showDamage);
    followSession();
    showPage(PageId::Start);
}

MainWindow::~MainWindow()
{
    // Dialogs end what they read, and pages may still write what was typed when they lose the focus: the session must
    // be there for both.
    qDeleteAll(findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
}

void MainWindow::buildShell()
{
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(centre);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    column->addWidget(new ProjectHeader(m_session, centre));
    m_banner = new Banner(centre);
    m_banner->setObjectName(QStringLiteral("readOnlyBanner"));
    m_damage = new Banner(centre);
    m_damage->setObjectName(QStringLiteral("damageBanner"));
    column->addWidget(m_banner);
    column->addWidget(m_damage);
    auto* split = new QSplitter(Qt::Horizontal, centre);
    m_stack = new QStackedWidget(split);
    m_inspector = new Inspector(split);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({startSize.width() - inspectorWidth, inspectorWidth});
    column->addWidget(split, 1);
    m_jobs = new JobsBar(m_session, centre);
    column->addWidget(m_jobs);
    setCentralWidget(centre);
    m_stack->setFocus();
    connect(m_rail, &Rail::pageChosen, this, &MainWindow::showPage);
    connect(m_jobs, &JobsBar::checksAsked, this, [this] { (new ChecksDialog(m_session, this))->open(); });
}

Page* MainWindow::makePage(PageId id)
{
    switch (id) {
    case PageId::Start: return makeStartPage();
    case PageId::Data: {
        auto* page = new DataPage(m_session, m_stack);
        connect(page, &DataPage::importAsked, this, &MainWindow::askForFigures);
        return page;
    }
    case PageId::Network: return new NetworkPage(m_session, m_files, m_stack);
    case PageId::Picture: return new PicturePage(m_session, m_stack);
    case PageId::Forecast: return new ForecastPage(m_session, m_stack);
    case PageId::Past: return new PastPage(m_session, m_stack);
    case PageId::Scenarios: return new ScenariosPage(m_session, m_stack);
    case PageId::Questions: return new QuestionsPage(m_session, m_files, m_stack);
    case PageId::Needs: return new NeedsPage(m_session, m_stack);
    case PageId::Plan: return new PlanPage(m_session, m_settings, m_files, m_stack);
    }
    return nullptr;
}

Page* MainWindow::makeStartPage()
{
    auto* page = new StartPage(m_session, m_settings, m_stack);
    connect(page, &StartPage::sampleAsked, this, &MainWindow::openSample);
    connect(page, &StartPage::fileAsked, this, &MainWindow::openFile);
    connect(page, &StartPage::newAsked, this, &MainWindow::newProjectFile);
    connect(page, &StartPage::openAsked, this, &MainWindow::chooseFile);
    connect(page, &StartPage::importAsked, this, [this] { askForFigures(); });
    return page;
}

Page* MainWindow::page(PageId id)
{
    if (const auto made = m_pages.find(id); made != m_pages.end())
        return made->second;
    Page* page = makePage(id);
    m_pages.emplace(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::inspect, this, [this, id](const Details& details) {
        m_details[id] = details;
        showDetails();
    });
    connect(page, &Page::pageAsked, this, &MainWindow::showPage);
    connect(page, &Page::told, m_jobs, &JobsBar::say);
    return page;
}

PlanPage* MainWindow::planPage()
{
    return static_cast<PlanPage*>(page(PageId::Plan));
}

void MainWindow::showPage(PageId id)
{
    m_current = id;
    m_stack->setCurrentWidget(page(id));
    m_rail->choose(id);
    m_inspector->setVisible(id != PageId::Start);
    showDetails();
}

void MainWindow::showDetails()
{
    const auto details = m_details.find(m_current);
    if (details == m_details.end())
        m_inspector->showNothing();
    else
        m_inspector->show(details->second);
}

void MainWindow::showPalette()
{
    std::vector<PaletteEntry> entries = m_actions->entries();
    if (m_session.isOpen()) {
        const auto network = m_session.project().network();
        for (const Place& place : network ? network->places() : std::vector<Place>{})
            entries.push_back({toQt(place.name), tr("Place"), [this, id = place.id] {
                                   m_session.setPlace(id);
                                   showPage(PageId::Needs);
                               }});
        const auto scenarios = m_session.project().all<Scenario>();
        for (const Scenario& scenario : scenarios ? *scenarios : std::vector<Scenario>{})
            entries.push_back({toQt(scenario.title), tr("Scenario"), [this, id = scenario.id] {
                                   m_session.setScenario(id);
                                   showPage(PageId::Scenarios);
                               }});
    }
    auto* palette = new CommandPalette(std::move(entries), this);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, height() / 6)));
    palette->open();
}

void MainWindow::showRecent()
{
    m_recent->clear();
    for (const QString& path : m_settings.recentFiles())
        connect(m_recent->addAction(withoutShortcut(path)), &QAction::triggered, this,
                [this, path] { openFile(path); });
    if (m_recent->isEmpty())
        m_recent->addAction(tr("Nothing yet"))->setEnabled(false);
}

void MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(m_settings, this);
    connect(dialog, &SettingsDialog::themeChosen, this, [](ThemeKind kind) { applyTheme(*qApp, kind); });
    dialog->open();
}

void MainWindow::showAbout()
{
    showNotice(
        this, tr("About Antevia"),
        tr("Antevia %1\n\nJoint risk analysis and contingency planning along a migration corridor. Aggregates only: "
           "no person-level record is ever accepted.\n\nFree software under the GNU General Public License, version 3 "
           "or later.")
            .arg(QString::fromLatin1(programVersion)));
}

void MainWindow::followSession()
{
    const bool open = m_session.isOpen();
    setWindowTitle(open ? tr("%1 – Antevia").arg(toQt(m_session.info().title)) : tr("Antevia"));
    const QStringList notes = open ? notesOn(m_session.project()) : QStringList();
    if (notes.isEmpty())
        m_banner->clear();
    else
        m_banner->say(Banner::Kind::Caution, notes.join(QStringLiteral(" ")));
    for (const char* name :
         {"import", "importFolder", "paste", "compact", "runAll", "runForecast", "runScenario", "runNeeds"})
        m_actions->find(QString::fromLatin1(name))->setEnabled(m_session.isEditable());
    for (const char* name : {"saveCopy", "print", "exportPdf", "closeProject", "checks"})
        m_actions->find(QString::fromLatin1(name))->setEnabled(open);
    m_details.clear();
    showDetails();
    if (!open)
        showPage(PageId::Start);
}

void MainWindow::showDamage(const QString& damage)
{
    if (damage.isEmpty())
        m_damage->clear();
    else
        m_damage->say(Banner::Kind::Alarm, tr("This file is damaged. %1").arg(damage));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setWindowGeometry(saveGeometry());
    m_session.close();
    event->accept();
}

} // namespace antevia
