#include "app/gui/dialogs/import_files_dialog.h"
#include "app/gui/dialogs/import_wizard.h"
#include "app/gui/dialogs/notice.h"
#include "app/gui/dialogs/pasted_table.h"
#include "app/gui/main_window.h"
#include "app/gui/pages/data_page.h"
#include "app/gui/widgets/jobs_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

// How figures come into the window: chosen, dropped or pasted.

namespace antevia {

namespace {

const QString figuresFilter =
    QStringLiteral("Figures (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.json *.xml *.px);;All files (*)");

QStringList filesIn(const QMimeData& dropped)
{
    QStringList paths;
    for (const QUrl& url : dropped.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

bool isProject(const QString& path)
{
    return path.endsWith(QStringLiteral(".antevia"), Qt::CaseInsensitive);
}

} // namespace

bool MainWindow::canImport()
{
    if (!m_session.isOpen())
        showNotice(this, tr("No project is open"), tr("Open or make a project first; the figures are taken into it."));
    else if (!m_session.isEditable())
        showNotice(this, tr("The project is read only"), toQt(m_session.project().readOnlyReason()));
    return m_session.isEditable();
}

void MainWindow::askForFigures()
{
    if (canImport())
        m_files.askMany(this, {tr("Import figures"), figuresFilter, m_settings.lastFolder(), {}, {}, false, false},
                        [this](const QStringList& chosen) { importFiles(chosen); });
}

void MainWindow::askForFolder()
{
    if (canImport())
        m_files.ask(this, {tr("Import the files of a folder"), {}, m_settings.lastFolder(), {}, {}, false, true},
                    [this](const QString& folder) { importFiles({folder}); });
}

void MainWindow::importFiles(const QStringList& paths)
{
    if (paths.isEmpty() || !canImport())
        return;
    m_settings.setLastFolder(QFileInfo(paths.front()).absolutePath());
    if (paths.size() == 1 && !QFileInfo(paths.front()).isDir())
        startImport({paths.front(), m_mappings});
    else
        startImports(paths);
}

void MainWindow::startImport(const ImportSource& source)
{
    auto* wizard = new ImportWizard(m_session, source, this);
    connect(wizard, &ImportWizard::tookIn, this, &MainWindow::showImported);
    wizard->open();
}

void MainWindow::startImports(const QStringList& paths)
{
    auto* dialog = new ImportFilesDialog(m_session, {paths, m_mappings}, this);
    connect(dialog, &ImportFilesDialog::tookIn, this, &MainWindow::showImported);
    connect(dialog, &ImportFilesDialog::fileAsked, this, [this](const QString& path) {
        startImport({path, m_mappings});
    });
    dialog->open();
}

void MainWindow::paste()
{
    const auto table = pastedTable(*QApplication::clipboard()->mimeData());
    if (!canImport())
        return;
    if (!table) {
        showNotice(
            this, tr("There is no table to paste"),
            tr("Copy the cells in a spreadsheet or on a page of the web, headings included, and paste them here."));
        return;
    }
    const QString when = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH-mm"));
    if (const auto file = keptAsFile(*table, tr("Pasted table %1.txt").arg(when)))
        startImport({file->path, m_mappings, file->folder});
    else
        showNotice(this, tr("The table could not be pasted"), tr("There is no room for temporary files."));
}

void MainWindow::showImported(const TakeInFoundReport& report)
{
    if (!report.taken.empty())
        m_session.setSeries(report.taken.front());
    showPage(PageId::Data);
    m_jobs->say(tr("Taken in: %1 series, %2 figures, %3 cells without a figure.")
                    .arg(report.series)
                    .arg(report.observations)
                    .arg(report.notFigures));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!filesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = filesIn(*event->mimeData());
    event->acceptProposedAction();
    if (!paths.isEmpty() && isProject(paths.front()))
        openFile(paths.front());
    else
        importFiles(paths);
}

} // namespace antevia
