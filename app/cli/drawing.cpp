#include "app/cli/drawing.h"

#include <QApplication>

#include <cstdio>
#include <cstdlib>

namespace antevia {
namespace {

/// Qt remarks on a missing run-time folder, which nothing here needs; everything else is passed on.
void sayUnlessOfNoUse(QtMsgType, const QMessageLogContext&, const QString& text)
{
    if (!text.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

} // namespace

std::unique_ptr<QApplication> applicationForDrawing()
{
    if (QCoreApplication::instance())
        return nullptr;
    for (const char* variable : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"})
        qunsetenv(variable); // plugins come from the system's own folder only
    qInstallMessageHandler(sayUnlessOfNoUse);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_FONT_DPI", "96");
    static int count = 1;
    static char name[] = "antevia-cli";
    static char* arguments[] = {name, nullptr};
    return std::make_unique<QApplication>(count, arguments);
}

} // namespace antevia
