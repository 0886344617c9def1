#pragma once

#include "app/gui/main_window.h"
#include "app/gui/qt_values.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace antevia {

/// Waits, with the event loop turning, until `condition` holds; false after `milliseconds`.
template <class Condition>
bool await(Condition condition, int milliseconds = 60000)
{
    return QTest::qWaitFor(condition, milliseconds);
}

/// A folder that goes away, and the sample case in it, small enough to be run in a test.
class GuiTest : public ::testing::Test {
protected:
    GuiTest();
    /// A file with `text` in the folder; gives its path.
    QString file(const QString& name, const QByteArray& text) const;
    QDir folder() const { return QDir(m_folder.path()); }
    QString projectPath() const { return m_folder.filePath(QStringLiteral("sample.antevia")); }
    /// Makes the sample project with few replicates and short runs, and opens it.
    void openSample(Session& session) const;
    /// Runs the whole chain and waits for it and for the states to be looked at.
    static void runEverything(Session& session);
    /// Only the project's scenario, with its needs.
    static void runScenario(Session& session);

private:
    QTemporaryDir m_folder;
};

/// The same with a window.
class WindowTest : public GuiTest {
protected:
    WindowTest();
    void openSampleInWindow();
    template <class Widget>
    Widget* find(const QString& objectName) const
    {
        return window.findChild<Widget*>(objectName);
    }
    MainWindow window;
};

} // namespace antevia
