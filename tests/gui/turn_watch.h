#pragma once

#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace antevia {

#ifdef __SANITIZE_ADDRESS__
inline constexpr double longestTurn =
    1000.0; // milliseconds; a build that checks each access takes several times as long
#else
inline constexpr double longestTurn = 100.0; // milliseconds
#endif

/// Milliseconds of processor time that this thread has used: a loaded machine does not lengthen them.
inline double threadMilliseconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// The longest turn of the event loop of this thread, in milliseconds of its processor time.
class TurnWatch : public QObject {
public:
    TurnWatch()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, threadMilliseconds() - m_last);
            m_last = threadMilliseconds();
            ++m_turns;
        });
        m_timer.start(1);
    }
    double longest() const { return m_longest; }
    int turns() const { return m_turns; }

private:
    QTimer m_timer;
    double m_last = threadMilliseconds();
    double m_longest = 0.0;
    int m_turns = 0;
};

} // namespace antevia
