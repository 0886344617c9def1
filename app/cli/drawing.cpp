#include "app/cli/drawing.h"

#include <QApplication>

#include <cstdlib>

namespace antevia {

std::unique_ptr<QApplication> applicationForDrawing()
{
    if (QCoreApplication::instance())
        return nullptr;
    for (const char* variable : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"})
        qunsetenv(variable); // plugins come from the system's own folder only
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("QT_FONT_DPI", "96");
    static int count = 1;
    static char name[] = "antevia-cli";
    static char* arguments[] = {name, nullptr};
    return std::make_unique<QApplication>(count, arguments);
}

} // namespace antevia
