#include "app/gui/job_runner.h"

#include <algorithm>

namespace antevia {

namespace {
constexpr int pollMilliseconds = 100;
constexpr double shareToJudgeBy = 0.05;
} // namespace

JobRunner::JobRunner(int threads, QObject* parent) : QObject(parent), m_threads(threads)
{
    m_poll.setInterval(pollMilliseconds);
    connect(&m_poll, &QTimer::timeout, this, &JobRunner::poll);
    connect(&m_turns, &QTimer::timeout, this, &JobRunner::takeTurn);
}

JobRunner::~JobRunner()
{
    m_queue.clear();
    m_stop.request_stop();
    if (m_worker)
        m_worker->wait();
}

double JobRunner::share() const
{
    if (!m_board)
        return 0.0;
    const std::lock_guard lock(m_board->guard);
    return m_board->share;
}

void JobRunner::enqueue(Job job)
{
    if (!job.key.isEmpty()) {
        std::erase_if(m_queue, [&](const Job& each) { return each.key == job.key; });
        if (m_busy && m_current.key == job.key) {
            m_superseded = true;
            m_stop.request_stop();
        }
    }
    m_queue.push_back(std::move(job));
    startNext();
}

void JobRunner::startNext()
{
    if (m_busy || m_queue.empty())
        return;
    m_current = std::move(m_queue.front());
    m_queue.pop_front();
    m_busy = true;
    m_superseded = false;
    m_board = std::make_shared<Board>();
    m_elapsed.start();
    m_stop = std::stop_source();
    if (m_current.turn)
        m_turns.start(0);
    else
        startWorker();
    m_poll.start();
    Q_EMIT started(m_current.title);
}

RunContext JobRunner::contextOfJob() const
{
    const auto note = [board = m_board](double share, std::string_view what) {
        const std::lock_guard lock(board->guard);
        board->share = share;
        if (!what.empty())
            board->what = what;
    };
    return RunContext(m_stop.get_token(), note, m_threads);
}

void JobRunner::startWorker()
{
    m_worker.reset(QThread::create([this, work = std::move(m_current.work), run = contextOfJob()] {
        auto delivery = work(run);
        QMetaObject::invokeMethod(
            this, [this, delivery = std::move(delivery)] { finish(delivery); }, Qt::QueuedConnection);
    }));
    m_worker->start();
}

void JobRunner::takeTurn()
{
    if (const auto delivery = m_current.turn(contextOfJob())) {
        m_turns.stop();
        m_current.turn = {};
        finish(*delivery);
    }
}

void JobRunner::finish(const Delivery& delivery)
{
    if (m_worker)
        m_worker->wait();
    m_poll.stop();
    m_busy = false;
    const QString title = m_current.title;
    if (!m_superseded)
        delivery();
    Q_EMIT finished(title);
    startNext();
}

void JobRunner::poll()
{
    QString what;
    double share = 0.0;
    {
        const std::lock_guard lock(m_board->guard);
        share = m_board->share;
        what = QString::fromStdString(m_board->what);
    }
    const auto elapsed = static_cast<double>(m_elapsed.elapsed()) / 1000.0;
    const int left = share > shareToJudgeBy ? static_cast<int>(elapsed * (1.0 - share) / share + 0.5) : -1;
    Q_EMIT progressed(share, what, left);
}

void JobRunner::cancel()
{
    m_stop.request_stop();
}

bool JobRunner::cancel(const QString& title)
{
    std::erase_if(m_queue, [&](const Job& each) { return each.title == title; });
    if (!m_busy || m_current.title != title)
        return false;
    cancel();
    return true;
}

void JobRunner::cancelAll()
{
    m_queue.clear();
    cancel();
}

} // namespace antevia
