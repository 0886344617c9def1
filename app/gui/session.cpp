#include "app/gui/session.h"

#include "app/gui/qt_values.h"
#include "model/base/version.h"

#include <QCoreApplication>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

namespace antevia {

namespace {

/// Who holds the file: the same words for every connection of this program.
std::string holder()
{
    const QString user = qEnvironmentVariable("USER", QStringLiteral("user"));
    return fromQt(QStringLiteral("%1@%2, Antevia %3, pid %4")
                      .arg(user, QSysInfo::machineHostName(), QString::fromLatin1(programVersion))
                      .arg(QCoreApplication::applicationPid()));
}

} // namespace

Session::Session(QObject* parent) : QObject(parent), m_jobs(QThread::idealThreadCount()), m_reader(1)
{
    connect(&m_jobs, &JobRunner::finished, this, &Session::tellNotWrittenBack); // it may have been the last connection
}

Session::~Session() = default;

Result<ProjectFile> Session::connection(const std::string& path, OpenMode mode)
{
    return ProjectFile::open(path, mode, holder());
}

Result<void> Session::open(const QString& path)
{
    TRY(auto project, connection(fromQt(path), OpenMode::ReadWrite));
    TRY(const auto info, project.info());
    take(std::move(project));
    return {};
}

void Session::take(ProjectFile project)
{
    close();
    m_project.emplace(std::move(project));
    m_readerConnection = std::make_shared<std::optional<ProjectFile>>();
    if (auto info = m_project->info())
        m_info = *info;
    m_scenario = m_info.scenario;
    if (auto plan = m_project->get<Plan>(m_info.plan.value))
        m_place = plan->partner;
    if (auto scenario = m_project->get<Scenario>(m_scenario.value))
        m_series = scenario->entrySeries;
    Q_EMIT opened();
    lookAtStates();
}

void Session::close()
{
    m_jobs.cancelAll();
    m_undo.clear();
    m_states.clear();
    m_info = {};
    m_scenario = {};
    m_place = {};
    m_series = {};
    if (!m_project)
        return;
    m_project.reset();
    m_reader.cancelAll();
    m_readerConnection.reset();
    Q_EMIT closed();
    tellNotWrittenBack();
}

void Session::tellNotWrittenBack()
{
    for (const Error& each : takeWriteBackFailures())
        report(each);
}

ProjectFile& Session::project()
{
    EXPECTS(m_project.has_value());
    return *m_project;
}

bool Session::perform(const std::function<Result<void>(ProjectFile&)>& step, Change what)
{
    const auto done = step(project());
    tellChanged(what);
    if (!done)
        report(done.error());
    return done.hasValue();
}

void Session::tellChanged(Change what)
{
    if (!isOpen())
        return;
    if (auto info = m_project->info())
        m_info = *info;
    Q_EMIT changed(what);
    lookAtStates();
}

void Session::lookAtStates()
{
    read(
        QStringLiteral("states"), this, [](const ProjectFile& project) { return stateOfProject(project); },
        [this](Result<std::vector<StepState>> states) {
            if (!isOpen())
                return;
            m_states = states ? *states : std::vector<StepState>{};
            Q_EMIT statesChanged();
        });
}

std::optional<StepState> Session::state(const std::string& step, const std::string& id) const
{
    const auto found =
        std::ranges::find_if(m_states, [&](const StepState& each) { return each.step == step && each.id == id; });
    if (found == m_states.end())
        return std::nullopt;
    return *found;
}

void Session::setScenario(const ScenarioId& id)
{
    if (m_scenario == id)
        return;
    m_scenario = id;
    Q_EMIT choiceChanged();
}

void Session::setPlace(const PlaceId& id)
{
    if (m_place == id)
        return;
    m_place = id;
    Q_EMIT choiceChanged();
}

void Session::setSeries(const SeriesId& id)
{
    if (m_series == id)
        return;
    m_series = id;
    Q_EMIT choiceChanged();
}

} // namespace antevia
