#include "app/gui/theme.h"
#include "app/gui/widgets/rail.h"
#include "tests/gui/gui_test.h"

#include <QDir>
#include <QTabWidget>

namespace antevia {
namespace {

constexpr int settleMilliseconds = 700;
constexpr int tabMilliseconds = 80;
constexpr int mostMilliseconds = 30000;
constexpr int fewestColours = 8;

class Screenshots : public WindowTest {
protected:
    static QString folder()
    {
        const QString path = QStringLiteral(ANTEVIA_BINARY_DIR "/screenshots");
        QDir().mkpath(path);
        return path;
    }
    /// Saves what the window shows and gives how many colours are in it (an empty window has few).
    int save(const QString& name, int settle = settleMilliseconds)
    {
        const auto isRead = [this] { return !window.session().isReading(); };
        EXPECT_TRUE(QTest::qWaitFor(isRead, mostMilliseconds)) << name.toStdString();
        QTest::qWait(settle); // a plan is laid out in a turn of its own after it was read
        const QImage image = window.grab().toImage();
        EXPECT_TRUE(image.save(folder() + "/" + name + ".png"));
        return static_cast<int>(image.scaled(160, 100).convertToFormat(QImage::Format_Indexed8).colorCount());
    }
    void saveTabs(QTabWidget& tabs, const QString& name)
    {
        for (int tab = 0; tab < tabs.count(); ++tab) {
            tabs.setCurrentIndex(tab);
            EXPECT_GE(save(QStringLiteral("%1-%2-%3").arg(name, tabs.objectName()).arg(tab), tabMilliseconds),
                      fewestColours);
        }
    }
};

TEST_F(Screenshots, OfEachPageInEachThemeAreMade)
{
    openSampleInWindow();
    runEverything(window.session());
    for (const auto& [kind, name] : wordsOf<ThemeKind>) {
        applyTheme(*qApp, kind);
        for (const PageId page : allPages) {
            window.showPage(page);
            EXPECT_GE(save(QString::fromLatin1(name) + "-" + nameOf(page)), fewestColours);
        }
    }
}

TEST_F(Screenshots, OfEachTabOfEachPageInASmallWindowAreMade)
{
    openSampleInWindow();
    runEverything(window.session());
    window.resize(1280, 800);
    for (const PageId page : allPages) {
        window.showPage(page);
        for (QTabWidget* tabs : window.page(page)->findChildren<QTabWidget*>())
            saveTabs(*tabs, QStringLiteral("small-") + nameOf(page));
    }
}

} // namespace
} // namespace antevia
