#pragma once

#include "model/base/run_context.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThread>
#include <QTimer>

#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace antevia {

/// Runs one job at a time off the GUI thread and hands its Result over on the GUI thread. Jobs that come meanwhile wait
/// in a row. A job must not touch what belongs to the GUI thread; it opens its own connection to the project file. What
/// must touch it (printing) runs a step a turn.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(int threads, QObject* parent = nullptr);
    /// Asks the running job to stop and waits until it did; nothing is delivered any more.
    ~JobRunner() override;

    bool isBusy() const { return m_busy; }
    int waiting() const { return static_cast<int>(m_queue.size()); }
    QString title() const { return m_current.title; }
    double share() const;

    /// `work(const RunContext&)` gives a Result<T> on another thread; `done(Result<T>)` gets it on this one if
    /// `context` still lives. A later job of the same non-empty `key` takes the place of an earlier one, whose result
    /// is dropped.
    template <class Work, class Done>
    void run(const QString& title, QObject* context, Work work, Done done, const QString& key = {})
    {
        auto body = [work = std::move(work), done = std::move(done),
                     context = QPointer<QObject>(context)](const RunContext& run) mutable -> Delivery {
            using Outcome = decltype(work(run));
            auto outcome = std::make_shared<Outcome>(guarded<Outcome>(work, run));
            return [outcome, done, context] {
                if (context)
                    done(std::move(*outcome));
            };
        };
        enqueue({title, key, std::move(body), {}});
    }

    /// Work that only this thread can do, in the same row: `step(const RunContext&)` does a little in each turn of the
    /// event loop and gives a Result<bool>, true while there is more. `done(Result<bool>)` gets the last one.
    template <class Step, class Done>
    void runInTurns(const QString& title, QObject* context, Step step, Done done)
    {
        auto turn = [step = std::move(step), done = std::move(done),
                     context = QPointer<QObject>(context)](const RunContext& run) mutable -> std::optional<Delivery> {
            const auto outcome = guarded<Result<bool>>(step, run);
            if (outcome && *outcome)
                return std::nullopt;
            return [outcome, done, context] {
                if (context)
                    done(outcome);
            };
        };
        enqueue({title, {}, {}, std::move(turn)});
    }

    /// Asks the running job to stop. Its result will be the error Cancelled.
    void cancel();
    /// Stops the jobs of that title: the running one, whose result will be the error Cancelled, and those that wait,
    /// which are dropped without a result. True if one was running.
    bool cancel(const QString& title);
    /// Stops the running job and drops the jobs that wait.
    void cancelAll();

Q_SIGNALS:
    void started(const QString& title);
    /// Ten times a second at most. `secondsLeft` is negative while it cannot be told.
    void progressed(double share, const QString& what, int secondsLeft);
    void finished(const QString& title);

private:
    using Delivery = std::function<void()>;
    struct Job {
        QString title;
        QString key;
        std::function<Delivery(const RunContext&)> work;                ///< on another thread, or
        std::function<std::optional<Delivery>(const RunContext&)> turn; ///< on this one, until it has something
    };
    /// Where the worker says how far it is; read by a timer so that no progress can flood the GUI thread.
    struct Board {
        std::mutex guard;
        double share = 0.0;
        std::string what;
    };

    template <class Outcome, class Work>
    static Outcome guarded(Work& work, const RunContext& run)
    {
        try {
            return work(run);
        } catch (const std::exception& thrown) {
            return Error{ErrorCode::Internal, thrown.what()};
        }
    }
    void enqueue(Job job);
    void startNext();
    void startWorker();
    void takeTurn();
    RunContext contextOfJob() const;
    void finish(const Delivery& delivery);
    void poll();

    int m_threads;
    std::deque<Job> m_queue;
    Job m_current;
    bool m_busy = false;
    bool m_superseded = false;
    std::shared_ptr<Board> m_board;
    QElapsedTimer m_elapsed;
    QTimer m_poll;
    QTimer m_turns;
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_worker;
};

} // namespace antevia
