#include "app/gui/take_in_job.h"

#include "app/gui/figures_command.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

namespace antevia {

namespace {

QString nameOfStep(const TakeInFoundRequest& request, std::size_t deliveries)
{
    if (request.paths.size() == 1)
        return QCoreApplication::translate("TakeIn", "Take in %1").arg(QFileInfo(toQt(request.paths[0])).fileName());
    return QCoreApplication::translate("TakeIn", "Take in %1 files").arg(deliveries);
}

} // namespace

void startTakingIn(Session& session, QObject* context, TakeInJob job)
{
    const auto verb = [request = job.request, kept = job.keptUntilDone](ProjectFile& project, const RunContext& run) {
        return takeInFound(project, request, run);
    };
    const QPointer<QObject> waiting(context);
    const auto done = [&session, waiting, request = job.request,
                       tell = std::move(job.done)](const TakeInFoundReport& report) {
        keepForUndo(session, nameOfStep(request, report.vintages.size()), report.vintages);
        if (waiting)
            tell(report);
    };
    const auto failed = [waiting, tell = std::move(job.failed)] {
        if (waiting)
            tell();
    };
    session.start(job.title, Change::Figures, &session, verb, done, failed);
}

} // namespace antevia
