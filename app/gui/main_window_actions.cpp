#include "app/gui/actions.h"
#include "app/gui/dialogs/checks_dialog.h"
#include "app/gui/main_window.h"
#include "app/gui/pages/plan_page.h"
#include "app/gui/sample_project.h"
#include "app/gui/widgets/rail.h"
#include "app/gui/work.h"

#include <QMenu>
#include <QMenuBar>

// The menus of the window, and what their entries do.

namespace antevia {

void MainWindow::buildFileActions()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(
        m_actions->add(QStringLiteral("new"), tr("&New project …"), QKeySequence::New, [this] { newProjectFile(); }));
    menu->addAction(
        m_actions->add(QStringLiteral("open"), tr("&Open …"), QKeySequence::Open, [this] { chooseFile(); }));
    m_recent = menu->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::showRecent);
    menu->addAction(m_actions->add(QStringLiteral("sample"), tr("Open the &sample case"), {},
                                   [this] { openSample(QString::fromLatin1(sampleCaseName)); }));
    menu->addSeparator();
    menu->addAction(m_actions->add(QStringLiteral("import"), tr("&Import figures …"),
                                   QKeySequence(QStringLiteral("Ctrl+I")), [this] { askForFigures(); }));
    menu->addAction(m_actions->add(QStringLiteral("importFolder"), tr("Import a &folder of files …"), {},
                                   [this] { askForFolder(); }));
    menu->addSeparator();
    menu->addAction(
        m_actions->add(QStringLiteral("saveCopy"), tr("Save a &copy …"), QKeySequence::SaveAs, [this] { saveCopy(); }));
    menu->addAction(m_actions->add(QStringLiteral("compact"), tr("Com&pact"), {}, [this] { compactFile(); }));
    menu->addAction(m_actions->add(QStringLiteral("print"), tr("&Print the plan …"), QKeySequence::Print, [this] {
        showPage(PageId::Plan);
        planPage()->printPlanned();
    }));
    menu->addAction(m_actions->add(QStringLiteral("exportPdf"), tr("Save the plan as P&DF …"), {}, [this] {
        showPage(PageId::Plan);
        planPage()->exportAs(PlanPage::Export::Pdf);
    }));
    menu->addSeparator();
    menu->addAction(m_actions->add(QStringLiteral("closeProject"), tr("C&lose the project"), QKeySequence::Close,
                                   [this] { m_session.close(); }));
    menu->addAction(m_actions->add(QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); }));
}

void MainWindow::buildEditActions()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack& stack = m_session.undoStack();
    auto* undo = m_actions->add(QStringLiteral("undo"), tr("&Undo"), QKeySequence::Undo, [&stack] { stack.undo(); });
    auto* redo = m_actions->add(QStringLiteral("redo"), tr("&Redo"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")),
                                [&stack] { stack.redo(); });
    menu->addAction(undo);
    menu->addAction(redo);
    menu->addAction(m_actions->add(QStringLiteral("paste"), tr("&Paste a table of figures"), QKeySequence::Paste,
                                   [this] { paste(); }));
    const auto follow = [undo, redo, &stack] {
        undo->setEnabled(stack.canUndo());
        redo->setEnabled(stack.canRedo());
        undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(withoutShortcut(stack.undoText())) : tr("&Undo"));
        redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(withoutShortcut(stack.redoText())) : tr("&Redo"));
    };
    connect(&stack, &QUndoStack::indexChanged, this, follow);
    connect(&stack, &QUndoStack::cleanChanged, this, follow);
    follow();
    menu->addSeparator();
    menu->addAction(m_actions->add(QStringLiteral("palette"), tr("&Find anything …"),
                                   QKeySequence(QStringLiteral("Ctrl+K")), [this] { showPalette(); }));
    menu->addAction(m_actions->add(QStringLiteral("settings"), tr("&Settings …"), QKeySequence::Preferences,
                                   [this] { showSettings(); }));
}

void MainWindow::buildRunActions()
{
    QMenu* menu = menuBar()->addMenu(tr("&Run"));
    menu->addAction(m_actions->add(QStringLiteral("runAll"), tr("Run &everything"),
                                   QKeySequence(QStringLiteral("Ctrl+R")), [this] { runAll(m_session); }));
    menu->addAction(m_actions->add(QStringLiteral("runForecast"), tr("&Forecast the chosen series"), {},
                                   [this] { runForecast(m_session, m_session.series()); }));
    menu->addAction(m_actions->add(QStringLiteral("runScenario"), tr("&Run the chosen scenario"), {},
                                   [this] { runSimulation(m_session, m_session.scenario()); }));
    menu->addAction(m_actions->add(QStringLiteral("runNeeds"), tr("&Work out needs"), {},
                                   [this] { runNeeds(m_session, m_session.scenario()); }));
    menu->addSeparator();
    menu->addAction(m_actions->add(QStringLiteral("stop"), tr("&Stop what runs"),
                                   QKeySequence(QStringLiteral("Ctrl+.")), [this] { m_session.jobs().cancelAll(); }));
    menu->addAction(m_actions->add(QStringLiteral("checks"), tr("&Checks …"), {},
                                   [this] { (new ChecksDialog(m_session, this))->open(); }));
}

void MainWindow::buildViewActions()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    int number = 1;
    for (const PageId id : allPages)
        menu->addAction(m_actions->add(QStringLiteral("page-") + nameOf(id), Rail::titleOf(id),
                                       QKeySequence(QStringLiteral("Ctrl+%1").arg(number++ % 10)),
                                       [this, id] { showPage(id); }));
    menu->addSeparator();
    menu->addAction(m_actions->add(QStringLiteral("inspector"), tr("Show or hide &details"), QKeySequence(Qt::Key_F4),
                                   [this] { m_inspector->setVisible(m_inspector->isHidden()); }));
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_actions->add(QStringLiteral("about"), tr("&About Antevia"), {}, [this] { showAbout(); }));
}

} // namespace antevia
