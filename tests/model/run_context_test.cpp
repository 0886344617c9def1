#include "model/base/run_context.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace antevia {
namespace {

TEST(RunContext, IsSilentAndUnstoppableByDefault)
{
    const RunContext run;
    run.report(0.5, "nobody listens");
    EXPECT_FALSE(run.stopRequested());
    EXPECT_TRUE(run.checkpoint());
    EXPECT_EQ(run.threads(), 1);
}

TEST(RunContext, UsesAtLeastOneThread)
{
    EXPECT_EQ(RunContext({}, {}, 0).threads(), 1);
    EXPECT_EQ(RunContext({}, {}, -3).threads(), 1);
    EXPECT_EQ(RunContext({}, {}, 8).threads(), 8);
}

TEST(RunContext, AStageReportsItsShareOfTheWhole)
{
    std::vector<double> shares;
    const RunContext run(
        {}, [&](double share, std::string_view) { shares.push_back(share); }, 1);
    const RunContext second = run.stage(0.2, 0.8);
    const RunContext inner = second.stage(0.5, 1.0);
    for (const RunContext* each : {&run, &second, &inner}) {
        each->report(0.0);
        each->report(1.0);
    }
    const std::vector<double> expected{0.0, 1.0, 0.2, 0.8, 0.5, 0.8};
    ASSERT_EQ(shares.size(), expected.size());
    for (std::size_t i = 0; i < shares.size(); ++i)
        EXPECT_NEAR(shares[i], expected[i], 1e-12) << i; // sums of shares round
}

TEST(RunContext, AShareBeyondTheEndsIsHeldThere)
{
    std::vector<double> shares;
    const RunContext run(
        {}, [&](double share, std::string_view) { shares.push_back(share); }, 1);
    run.report(-1.0);
    run.report(7.0);
    EXPECT_EQ(shares, (std::vector<double>{0.0, 1.0}));
}

TEST(RunContext, SaysWhatIsBeingDone)
{
    std::string said;
    const RunContext run(
        {}, [&](double, std::string_view what) { said = what; }, 1);
    run.stage(0.0, 0.5).report(0.5, "reading");
    EXPECT_EQ(said, "reading");
}

TEST(RunContext, AStopReachesEveryStageAndThreadsCarryOver)
{
    std::stop_source source;
    const RunContext run(source.get_token(), {}, 4);
    const RunContext part = run.stage(0.1, 0.2);
    EXPECT_TRUE(part.checkpoint());
    EXPECT_EQ(part.threads(), 4);
    source.request_stop();
    EXPECT_TRUE(part.stopRequested());
    EXPECT_EQ(part.checkpoint().error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace antevia
