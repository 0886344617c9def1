#include "app/gui/theme.h"
#include "app/gui/widgets/rail.h"
#include "tests/gui/gui_test.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include <array>
#include <tuple>

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
    /// What is asked where there is a choice: short runs, and a day with a fortnight of figures before it.
    void prepareQuestions()
    {
        const auto scenarios = window.session().project().all<Scenario>();
        for (Scenario scenario : *scenarios) {
            scenario.days = scenario.briefDays = 14;
            EXPECT_TRUE(window.session().project().put(scenario));
        }
        for (const char* day : {"hindcastDay", "calibrationUntil"})
            if (auto* field = find<QDateEdit>(day))
                field->setDate(QDate(2015, 11, 20));
        if (auto* members = find<QSpinBox>("calibrationMembers"))
            members->setValue(40);
        if (auto* rounds = find<QSpinBox>("sensitivityTrajectories"))
            rounds->setValue(2);
        if (auto* against = find<QComboBox>("differenceAgainst"))
            against->setCurrentIndex(1);
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
    window.resize(1280, 800);
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

TEST_F(Screenshots, OfPagesWithAnswersAreMade)
{
    openSampleInWindow();
    window.resize(1280, 800);
    const std::array<std::tuple<PageId, const char*, int, const char*>, 6> questions{
        {{PageId::Past, "pastTabs", 0, "hindcastAsk"},
         {PageId::Past, "pastTabs", 1, "calibrationAsk"},
         {PageId::Questions, "questionTabs", 0, "closureAsk"},
         {PageId::Questions, "questionTabs", 1, "sensitivityAsk"},
         {PageId::Questions, "questionTabs", 2, "differenceAsk"},
         {PageId::Questions, "questionTabs", 3, "compareAsk"}}};
    for (const auto& [page, tabs, tab, button] : questions) {
        window.showPage(page);
        find<QTabWidget>(tabs)->setCurrentIndex(tab);
        prepareQuestions();
        find<QPushButton>(button)->click();
        EXPECT_TRUE(await([this] { return !window.session().jobs().isBusy(); }));
        EXPECT_GE(save(QStringLiteral("answer-") + QString::fromLatin1(button), tabMilliseconds), fewestColours);
    }
}

} // namespace
} // namespace antevia
