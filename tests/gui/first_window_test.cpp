#include "tests/gui/gui_test.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

namespace antevia {
namespace {

class FirstWindow : public GuiTest {
protected:
    /// What the program prints; its home is a folder of the test.
    QString printedWith(const QStringList& options) const
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), folder().path());
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            environment.remove(QString::fromLatin1(name));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ANTEVIA_BINARY_DIR "/app/gui/antevia"), options);
        EXPECT_TRUE(program.waitForFinished(60000));
        EXPECT_EQ(program.exitStatus(), QProcess::NormalExit);
        EXPECT_EQ(program.exitCode(), 0);
        return QString::fromUtf8(program.readAllStandardOutput());
    }
    const QRegularExpression figure{
        QRegularExpression::anchoredPattern(QStringLiteral("first window after [0-9]+\\.[0-9]{2} s of CPU\n"))};
};

TEST_F(FirstWindow, IsFollowedByTheProcessorTimeItTookAndTheEnd)
{
    const QString printed = printedWith({"--first-window"});
    EXPECT_TRUE(figure.match(printed).hasMatch()) << fromQt(printed);
}

TEST_F(FirstWindow, MayShowTheSampleCase)
{
    const QString printed = printedWith({"--first-window", "--sample"});
    EXPECT_TRUE(figure.match(printed).hasMatch()) << fromQt(printed);
    EXPECT_TRUE(QFileInfo::exists(folder().filePath("Documents/Antevia/western-balkans-autumn-2015.antevia")));
}

} // namespace
} // namespace antevia
