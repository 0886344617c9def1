#include "app/gui/sample_project.h"

#include "app/gui/qt_values.h"
#include "app/usecases/new_project.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace antevia {

namespace {
bool canBeWritten(const QString& folder)
{
    return QDir().mkpath(folder) && QFileInfo(folder).isWritable();
}
} // namespace

QString samplePath(const QString& caseName)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Antevia");
    if (!canBeWritten(folder))
        folder = QDir::tempPath() + QStringLiteral("/Antevia");
    QDir().mkpath(folder);
    return folder + u'/' + caseName + QStringLiteral(".antevia");
}

Result<QString> sampleProject(const QString& caseName, const QString& path)
{
    if (!QFileInfo::exists(path)) {
        NewProjectRequest request;
        request.path = fromQt(path);
        request.caseName = fromQt(caseName);
        request.now = utcNow();
        RETURN_IF_ERROR(newProject(request, RunContext()));
    }
    return path;
}

} // namespace antevia
