#include "tests/gui/gui_test.h"

#include "app/gui/start_up.h"
#include "app/gui/work.h"
#include "app/usecases/new_project.h"

#include <QFile>

namespace antevia {

namespace {

constexpr const char* testTime = "2026-11-22T09:00:00Z";
constexpr int fewReplicates = 60;

Result<void> makeSmall(ProjectFile& project)
{
    TRY(const auto scenarios, project.all<Scenario>());
    for (Scenario scenario : scenarios) {
        scenario.replicates = fewReplicates;
        RETURN_IF_ERROR(project.put(scenario));
    }
    return {};
}

void awaitSimulation(Session& session)
{
    ASSERT_TRUE(await([&] { return !session.jobs().isBusy(); }));
    ASSERT_TRUE(await([&] {
        const auto state = session.state("simulation", session.info().scenario.value);
        return state && state->state == ResultState::Current;
    }));
}

} // namespace

GuiTest::GuiTest()
{
    prepare(*qApp);
    applyTheme(*qApp, ThemeKind::Light);
}

QString GuiTest::file(const QString& name, const QByteArray& text) const
{
    const QString path = m_folder.filePath(name);
    QFile out(path);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(text);
    return path;
}

void GuiTest::openSample(Session& session) const
{
    NewProjectRequest request;
    request.path = fromQt(projectPath());
    request.caseName = "western-balkans-autumn-2015";
    request.now = testTime;
    auto project = newProject(request, RunContext());
    ASSERT_TRUE(project) << project.error().detail;
    ASSERT_TRUE(makeSmall(*project));
    session.take(std::move(*project));
}

void GuiTest::runEverything(Session& session)
{
    runAll(session);
    awaitSimulation(session);
}

void GuiTest::runScenario(Session& session)
{
    runNeeds(session, session.info().scenario);
    awaitSimulation(session);
}

WindowTest::WindowTest()
{
    window.resize(1440, 900);
    window.show();
}

void WindowTest::openSampleInWindow()
{
    openSample(window.session());
    window.showPage(PageId::Data);
}

} // namespace antevia
