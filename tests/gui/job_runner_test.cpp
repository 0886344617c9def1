#include "app/gui/job_runner.h"
#include "tests/gui/gui_test.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace antevia {
namespace {

using namespace std::chrono_literals;

Result<int> waitUntilStopped(const RunContext& run)
{
    while (!run.stopRequested())
        std::this_thread::sleep_for(1ms);
    return Error{ErrorCode::Cancelled, "stopped"};
}

TEST(JobRunner, WorksOffTheGuiThreadAndDeliversOnIt)
{
    JobRunner jobs(1);
    QObject context;
    QThread* workedOn = nullptr;
    QThread* deliveredOn = nullptr;
    int value = 0;
    jobs.run(
        "answer", &context,
        [&](const RunContext&) -> Result<int> {
            workedOn = QThread::currentThread();
            return 42;
        },
        [&](const Result<int>& result) {
            deliveredOn = QThread::currentThread();
            value = *result;
        });
    ASSERT_TRUE(await([&] { return value != 0; }));
    EXPECT_EQ(value, 42);
    EXPECT_NE(workedOn, QThread::currentThread());
    EXPECT_EQ(deliveredOn, QThread::currentThread());
}

TEST(JobRunner, RunsOneJobAtATimeInTheOrderTheyCame)
{
    JobRunner jobs(1);
    QObject context;
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    std::vector<int> order;
    for (int i = 0; i < 4; ++i)
        jobs.run(
            "job", &context,
            [&, i](const RunContext&) -> Result<int> {
                most = std::max(most.load(), ++running);
                std::this_thread::sleep_for(5ms);
                --running;
                return i;
            },
            [&](const Result<int>& result) { order.push_back(*result); });
    ASSERT_TRUE(await([&] { return order.size() == 4; }));
    EXPECT_EQ(order, (std::vector{0, 1, 2, 3}));
    EXPECT_EQ(most.load(), 1);
}

TEST(JobRunner, StoppingOneJobByItsTitleLeavesTheOthersAlone)
{
    JobRunner jobs(1);
    QObject context;
    std::vector<std::string> ended;
    const auto note = [&](const std::string& name) {
        return [&ended, name](const Result<int>& result) { ended.push_back(name + (result ? "" : " stopped")); };
    };
    jobs.run("first", &context, waitUntilStopped, note("first"));
    jobs.run(
        "second", &context, [](const RunContext&) -> Result<int> { return 2; }, note("second"));
    jobs.run(
        "third", &context, [](const RunContext&) -> Result<int> { return 3; }, note("third"));
    EXPECT_FALSE(jobs.cancel("second")) << "it had not begun";
    EXPECT_FALSE(jobs.cancel("unknown"));
    EXPECT_TRUE(jobs.cancel("first"));
    ASSERT_TRUE(await([&] { return ended.size() == 2; }));
    EXPECT_EQ(ended, (std::vector<std::string>{"first stopped", "third"}));
}

TEST(JobRunner, CancelReachesTheJobAndItsResultSaysSo)
{
    JobRunner jobs(1);
    QObject context;
    std::optional<ErrorCode> code;
    jobs.run("long", &context, waitUntilStopped, [&](const Result<int>& result) { code = result.error().code; });
    QTimer::singleShot(20, &context, [&] { jobs.cancel(); });
    ASSERT_TRUE(await([&] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::Cancelled);
}

TEST(JobRunner, CancelAllDropsTheJobsThatWait)
{
    JobRunner jobs(1);
    QObject context;
    int delivered = 0;
    jobs.run("long", &context, waitUntilStopped, [&](const Result<int>&) { ++delivered; });
    jobs.run("never", &context, waitUntilStopped, [&](const Result<int>&) { ++delivered; });
    EXPECT_EQ(jobs.waiting(), 1);
    jobs.cancelAll();
    ASSERT_TRUE(await([&] { return !jobs.isBusy(); }));
    EXPECT_EQ(delivered, 1);
}

TEST(JobRunner, ShowsProgressAndTheTimeLeft)
{
    JobRunner jobs(1);
    QObject context;
    QSignalSpy progress(&jobs, &JobRunner::progressed);
    bool done = false;
    jobs.run(
        "long", &context,
        [](const RunContext& run) -> Result<int> {
            for (int step = 1; step <= 50; ++step) {
                run.report(step / 50.0, "step");
                std::this_thread::sleep_for(10ms);
            }
            return 1;
        },
        [&](const Result<int>&) { done = true; });
    ASSERT_TRUE(await([&] { return done; }));
    ASSERT_GE(progress.size(), 2);
    EXPECT_LT(progress.first()[0].toDouble(), progress.last()[0].toDouble());
    EXPECT_EQ(progress.last()[1].toString(), "step");
    EXPECT_GE(progress.last()[2].toInt(), 0);
}

TEST(JobRunner, DeliversNothingToAContextThatIsGone)
{
    JobRunner jobs(1);
    auto context = std::make_unique<QObject>();
    QSignalSpy finished(&jobs, &JobRunner::finished);
    bool delivered = false;
    jobs.run(
        "job", context.get(), [](const RunContext&) -> Result<int> { return 1; },
        [&](const Result<int>&) { delivered = true; });
    context.reset();
    ASSERT_TRUE(await([&] { return !finished.isEmpty(); }));
    EXPECT_FALSE(delivered);
}

TEST(JobRunner, ALaterJobOfTheSameKeyTakesTheEarlierOnesPlace)
{
    JobRunner jobs(1);
    QObject context;
    std::vector<int> delivered;
    jobs.run(
        "first", &context, waitUntilStopped, [&](const Result<int>&) { delivered.push_back(1); }, "key");
    for (int i = 2; i <= 4; ++i)
        jobs.run(
            "later", &context, [i](const RunContext&) -> Result<int> { return i; },
            [&](const Result<int>& result) { delivered.push_back(*result); }, "key");
    ASSERT_TRUE(await([&] { return !delivered.empty() && !jobs.isBusy(); }));
    EXPECT_EQ(delivered, (std::vector{4}));
}

TEST(JobRunner, WhatAJobThrowsIsAnInternalError)
{
    JobRunner jobs(1);
    QObject context;
    std::optional<Error> error;
    jobs.run(
        "throws", &context, [](const RunContext&) -> Result<int> { throw std::runtime_error("out of luck"); },
        [&](const Result<int>& result) { error = result.error(); });
    ASSERT_TRUE(await([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::Internal);
    EXPECT_EQ(error->detail, "out of luck");
}

TEST(JobRunner, ABusyJobThatReportsWithoutPauseDoesNotStallTheWindow)
{
    JobRunner jobs(1);
    QObject context;
    bool done = false;
    jobs.run(
        "busy", &context,
        [](const RunContext& run) -> Result<int> {
            const auto end = std::chrono::steady_clock::now() + 400ms;
            while (std::chrono::steady_clock::now() < end)
                run.report(0.5, "busy");
            return 1;
        },
        [&](const Result<int>&) { done = true; });
    QElapsedTimer sinceTick;
    std::vector<qint64> gaps;
    QTimer watchdog;
    QObject::connect(&watchdog, &QTimer::timeout, &watchdog, [&] { gaps.push_back(sinceTick.restart()); });
    sinceTick.start();
    watchdog.start(5);
    ASSERT_TRUE(await([&] { return done; }));
    std::ranges::sort(gaps);
    ASSERT_FALSE(gaps.empty());
    // The 95th percentile, since other programs on the machine may hold a single turn up.
    EXPECT_LT(gaps[gaps.size() * 95 / 100], 100);
}

TEST(JobRunner, WorkOfTheGuiThreadTakesItsTurnInTheRowAndAStepATurn)
{
    JobRunner jobs(1);
    QObject context;
    std::vector<int> order;
    jobs.run(
        "before", &context, [](const RunContext&) -> Result<int> { return 0; },
        [&](const Result<int>& result) { order.push_back(*result); });
    const auto step = [&, steps = 0](const RunContext& run) mutable -> Result<bool> {
        EXPECT_EQ(QThread::currentThread(), context.thread());
        run.report(++steps / 3.0);
        QMetaObject::invokeMethod(
            &context, [&order, steps] { order.push_back(steps); }, Qt::QueuedConnection);
        return steps < 3;
    };
    jobs.runInTurns("turns", &context, step, [&](const Result<bool>&) { order.push_back(100); });
    jobs.run(
        "after", &context, [](const RunContext&) -> Result<int> { return 200; },
        [&](const Result<int>& result) { order.push_back(*result); });
    ASSERT_TRUE(await([&] { return order.size() == 6; }));
    EXPECT_EQ(order, (std::vector{0, 1, 2, 100, 3, 200}));
}

TEST(JobRunner, CanBeTakenDownBetweenTwoTurns)
{
    QObject context;
    auto jobs = std::make_unique<JobRunner>(1);
    bool delivered = false;
    jobs->runInTurns(
        "long", &context, [](const RunContext&) -> Result<bool> { return true; },
        [&](const Result<bool>&) { delivered = true; });
    QTest::qWait(5);
    jobs.reset();
    QTest::qWait(5);
    EXPECT_FALSE(delivered);
}

TEST(JobRunner, CanBeTakenDownWhileAJobRuns)
{
    QObject context;
    auto jobs = std::make_unique<JobRunner>(1);
    bool delivered = false;
    jobs->run("long", &context, waitUntilStopped, [&](const Result<int>&) { delivered = true; });
    jobs.reset();
    QTest::qWait(10);
    EXPECT_FALSE(delivered);
}

} // namespace
} // namespace antevia
