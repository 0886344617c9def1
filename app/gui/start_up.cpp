#include "app/gui/start_up.h"

#include "app/gui/session.h"
#include "app/gui/widgets/wheel_guard.h"
#include "model/base/version.h"

#include <QApplication>
#include <QFont>
#include <QIcon>

/// Stands outside every namespace because the macro declares a function of the global one.
static void loadIcons()
{
    Q_INIT_RESOURCE(antevia_icons);
}

namespace antevia {

void shutOutForeignPlugins()
{
    for (const char* name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML_IMPORT_PATH", "QML2_IMPORT_PATH"})
        qunsetenv(name);
}

void prepare(QApplication& application)
{
    loadIcons();
    QApplication::setApplicationName(QStringLiteral("Antevia"));
    QApplication::setApplicationDisplayName(QStringLiteral("Antevia"));
    QApplication::setApplicationVersion(QString::fromLatin1(programVersion));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/antevia.svg")));
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(9.5);
    application.setFont(font);
    if (application.findChild<WheelGuard*>() == nullptr)
        application.installEventFilter(new WheelGuard(&application));
}

} // namespace antevia
