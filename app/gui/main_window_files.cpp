#include "app/gui/dialogs/notice.h"
#include "app/gui/main_window.h"
#include "app/gui/qt_values.h"
#include "app/gui/sample_project.h"
#include "app/gui/widgets/jobs_bar.h"
#include "app/usecases/new_project.h"

#include <QFileInfo>

// Project files: opened, begun, copied, made smaller.

namespace antevia {

namespace {
const QString projectFilter = QStringLiteral("Antevia project (*.antevia)");
} // namespace

void MainWindow::openFile(const QString& path)
{
    if (const auto opened = m_session.open(path); !opened) {
        showError(this, opened.error());
        return;
    }
    m_settings.addRecentFile(path);
    if (m_current == PageId::Start)
        showPage(PageId::Data);
}

void MainWindow::openSample(const QString& caseName)
{
    const auto path = sampleProject(caseName, samplePath(caseName));
    if (!path) {
        showError(this, path.error());
        return;
    }
    openFile(*path);
}

void MainWindow::newProjectFile()
{
    const FileQuestion question{tr("New project"),
                                projectFilter,
                                m_settings.lastFolder(),
                                tr("project.antevia"),
                                QStringLiteral("antevia"),
                                true,
                                false};
    m_files.ask(this, question, [this](const QString& path) {
        NewProjectRequest request;
        request.path = fromQt(path);
        request.title = fromQt(QFileInfo(path).completeBaseName());
        request.now = utcNow();
        auto made = newProject(request, RunContext());
        if (!made)
            return m_session.report(made.error());
        m_session.take(std::move(*made));
        m_settings.addRecentFile(path);
        showPage(PageId::Data);
    });
}

void MainWindow::chooseFile()
{
    m_files.ask(this, {tr("Open a project"), projectFilter, m_settings.lastFolder(), {}, {}, false, false},
                [this](const QString& path) { openFile(path); });
}

void MainWindow::saveCopy()
{
    if (!m_session.isOpen())
        return;
    m_files.ask(
        this, {tr("Save a copy"), projectFilter, m_settings.lastFolder(), {}, QStringLiteral("antevia"), true, false},
        [this](const QString& path) {
            const auto job = [target = fromQt(path)](ProjectFile& project, const RunContext&) -> Result<std::string> {
                RETURN_IF_ERROR(project.saveCopy(target));
                return target;
            };
            m_session.start(tr("Saving a copy"), std::nullopt, this, job, [this](const std::string& written) {
                m_jobs->say(tr("A copy was saved: %1").arg(toQt(written)));
            });
        });
}

void MainWindow::compactFile()
{
    if (!m_session.isEditable())
        return;
    const auto job = [](ProjectFile& project, const RunContext&) -> Result<bool> {
        RETURN_IF_ERROR(project.compact());
        return true;
    };
    m_session.start(tr("Compacting"), std::nullopt, this, job,
                    [this](bool) { m_jobs->say(tr("The file is compact.")); });
}

} // namespace antevia
