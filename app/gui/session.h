#pragma once

#include "app/gui/job_runner.h"
#include "app/usecases/edit.h"
#include "app/usecases/state_of_project.h"
#include "app/wording/wording.h"
#include "model/store/project_file.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace antevia {

/// What of a project changed; pages look again at what they show of it.
enum class Change { Info, Network, Parameters, Measures, Scenarios, Sites, Standards, Plans, Stocks, Figures, Results };

template <class T>
inline constexpr Change changeOf = Change::Info;
template <>
inline constexpr Change changeOf<CorridorParameters> = Change::Parameters;
template <>
inline constexpr Change changeOf<NetworkFile> = Change::Network;
template <>
inline constexpr Change changeOf<Measure> = Change::Measures;
template <>
inline constexpr Change changeOf<Scenario> = Change::Scenarios;
template <>
inline constexpr Change changeOf<Site> = Change::Sites;
template <>
inline constexpr Change changeOf<StandardsProfile> = Change::Standards;
template <>
inline constexpr Change changeOf<Plan> = Change::Plans;
template <>
inline constexpr Change changeOf<InitialStock> = Change::Stocks;
template <>
inline constexpr Change changeOf<SeriesInfo> = Change::Figures;
template <>
inline constexpr Change changeOf<Correction> = Change::Figures;

/// The open project: its file, what can be undone, its jobs, and what is chosen in the window. Lives on the GUI thread.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Opens a project file in place of the one that is open. If it cannot be opened, the old one stays.
    Result<void> open(const QString& path);
    /// Takes a file that was just made.
    void take(ProjectFile project);
    void close();
    bool isOpen() const { return m_project.has_value(); }
    /// Only while a project is open.
    ProjectFile& project();
    /// The project's description; an empty one while nothing is open.
    const ProjectInfo& info() const { return m_info; }
    bool isEditable() const { return isOpen() && !m_project->isReadOnly(); }
    const Wording& wording() const { return m_wording; }

    QUndoStack& undoStack() { return m_undo; }
    /// Everything that changes an entity goes through here and can be undone under `name`.
    template <class T>
    void edit(const QString& name, std::optional<T> before, std::optional<T> after);
    /// The same for an entity that is there.
    template <class T>
    void change(const QString& name, const T& before, const T& after)
    {
        if (!(before == after))
            edit<T>(name, before, after);
    }
    /// Does what a command asks and tells those who show it; false (and `failed`) if it could not be done.
    bool perform(const std::function<Result<void>(ProjectFile&)>& step, Change what);

    JobRunner& jobs() { return m_jobs; }
    /// Long work on an own connection: `verb(ProjectFile&, const RunContext&)`. Afterwards `what` is told to have
    /// changed (nothing: it only reads) and `done(const Value&)` is called; an error is shown and `done` is not called.
    template <class Verb, class Done>
    void start(const QString& title, std::optional<Change> what, QObject* context, Verb verb, Done done)
    {
        start(title, what, context, std::move(verb), std::move(done), [] {});
    }
    /// The same; `failed()` is called, if `context` still lives, after an error was shown or the job was stopped.
    template <class Verb, class Done, class Failed>
    void start(const QString& title, std::optional<Change> what, QObject* context, Verb verb, Done done, Failed failed);
    /// Quiet reading for a page, on an own read-only connection: `verb(const ProjectFile&)`, or with a RunContext
    /// behind; `done(Result)` gets all.
    template <class Verb, class Done>
    void read(const QString& key, QObject* context, Verb verb, Done done);

    /// Ends the reading that was asked for under `key`; nothing is delivered to a context that is gone.
    void endReading(const QString& key) { m_reader.cancel(key); }

    /// Whether a page still waits for what it asked to read.
    bool isReading() const { return m_reader.isBusy(); }

    /// What is worked out and what is out of date, as last looked at.
    const std::vector<StepState>& states() const { return m_states; }
    std::optional<StepState> state(const std::string& step, const std::string& id) const;

    // What is chosen, the same on every page.
    const ScenarioId& scenario() const { return m_scenario; }
    void setScenario(const ScenarioId& id);
    const PlaceId& place() const { return m_place; }
    void setPlace(const PlaceId& id);
    const SeriesId& series() const { return m_series; }
    void setSeries(const SeriesId& id);

    void report(const Error& error) { Q_EMIT failed(error); }
    void tellChanged(Change what);

Q_SIGNALS:
    void opened();
    void closed();
    void changed(antevia::Change what);
    void statesChanged();
    void choiceChanged();
    void failed(const antevia::Error& error);

private:
    void lookAtStates();
    void tellNotWrittenBack();
    static Result<ProjectFile> connection(const std::string& path, OpenMode mode);

    std::optional<ProjectFile> m_project;
    ProjectInfo m_info;
    Wording m_wording;
    QUndoStack m_undo;
    std::vector<StepState> m_states;
    ScenarioId m_scenario;
    PlaceId m_place;
    SeriesId m_series;
    /// Used by the reader's jobs only, of which one runs at a time; opening a file checks it, which takes a while.
    std::shared_ptr<std::optional<ProjectFile>> m_readerConnection;
    JobRunner m_jobs;
    JobRunner m_reader;
};

template <class Verb, class Done, class Failed>
void Session::start(const QString& title, std::optional<Change> what, QObject* context, Verb verb, Done done,
                    Failed failed)
{
    using Outcome = decltype(verb(std::declval<ProjectFile&>(), std::declval<const RunContext&>()));
    const std::string path = project().path();
    const OpenMode mode = isEditable() ? OpenMode::ReadWrite : OpenMode::ReadOnly;
    auto work = [path, mode, verb = std::move(verb)](const RunContext& run) -> Outcome {
        auto own = connection(path, mode);
        if (!own)
            return own.error();
        return verb(*own, run);
    };
    auto finish = [this, what, path, context = QPointer<QObject>(context), done = std::move(done),
                   failed = std::move(failed)](Outcome outcome) {
        if (!isOpen() || project().path() != path)
            return;
        if (what)
            tellChanged(*what);
        if (!outcome)
            report(outcome.error());
        if (context)
            outcome ? done(*outcome) : failed();
    };
    m_jobs.run(title, this, std::move(work), std::move(finish));
}

template <class Verb, class Done>
void Session::read(const QString& key, QObject* context, Verb verb, Done done)
{
    const auto call = [verb = std::move(verb)](const ProjectFile& project, const RunContext& run) {
        if constexpr (std::is_invocable_v<Verb, const ProjectFile&, const RunContext&>)
            return verb(project, run);
        else
            return verb(project);
    };
    using Outcome = decltype(call(std::declval<const ProjectFile&>(), std::declval<const RunContext&>()));
    auto work = [kept = m_readerConnection, path = project().path(), call](const RunContext& run) -> Outcome {
        if (!kept->has_value()) {
            auto own = connection(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            kept->emplace(std::move(*own));
        }
        return call(**kept, run);
    };
    auto finish = [this, path = project().path(), done = std::move(done)](Outcome outcome) {
        if (isOpen() && project().path() == path)
            done(std::move(outcome));
    };
    m_reader.run(key, context, std::move(work), std::move(finish), key);
}

} // namespace antevia

#include "app/gui/edit_command.h"
