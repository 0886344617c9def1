#include "app/gui/drawing.h"
#include "app/gui/first_window.h"
#include "app/gui/main_window.h"
#include "app/gui/sample_project.h"
#include "app/gui/screenshots.h"
#include "app/gui/start_up.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTimer>

using namespace antevia;

int main(int argc, char** argv)
{
    shutOutForeignPlugins();
    QApplication application(argc, argv);
    prepare(application);

    if (QApplication::arguments().value(1) == QStringLiteral("--draw"))
        return drawAsTold(QApplication::arguments().mid(2));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Joint risk analysis and contingency planning along a migration corridor."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("A project to open."),
                                 QStringLiteral("[FILE.antevia]"));
    const QCommandLineOption sample(QStringLiteral("sample"),
                                    QStringLiteral("Open the sample case, made if it is not there."));
    QCommandLineOption shots(QStringLiteral("screenshot-all"), QStringLiteral("Save a picture of each page."),
                             QStringLiteral("folder"));
    QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or high-contrast, this time only."),
                             QStringLiteral("name"));
    QCommandLineOption firstWindow(
        QStringLiteral("first-window"),
        QStringLiteral("Print the processor time used until the window is painted, and end."));
    shots.setFlags(QCommandLineOption::HiddenFromHelp);
    firstWindow.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({sample, shots, theme, firstWindow});
    parser.process(application);

    MainWindow window;
    const auto wanted = fromWord<ThemeKind>(parser.value(theme).toStdString());
    applyTheme(application, wanted.value_or(window.settings().theme()));
    window.show();
    if (!parser.positionalArguments().isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openFile(parser.positionalArguments().constFirst()); });
    else if (parser.isSet(sample) || parser.isSet(shots))
        QTimer::singleShot(0, &window, [&] { window.openSample(QString::fromLatin1(sampleCaseName)); });
    if (parser.isSet(shots)) {
        auto* pictures = new Screenshots(window, parser.value(shots));
        QObject::connect(pictures, &Screenshots::done, &application, &QApplication::quit);
        QTimer::singleShot(0, pictures, [pictures] { pictures->start(); });
    }
    if (parser.isSet(firstWindow))
        QTimer::singleShot(0, &window, [&] { new FirstWindow(window); });
    return application.exec();
}
