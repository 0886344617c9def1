#include "app/gui/drawing.h"
#include "tests/gui/gui_test.h"

#include <QFileInfo>

#include <algorithm>

namespace antevia {
namespace {

const QString program = QStringLiteral(ANTEVIA_BINARY_DIR "/app/gui/antevia");
constexpr const char* testTime = "2026-11-22T09:00:00Z";

class DrawingTest : public GuiTest {
protected:
    DrawingTest() { openSample(session); }
    Result<std::string> drawTo(const QString& name, const QString& by = program, const RunContext& run = {})
    {
        return drawElsewhere(by, session.project(), {Drawing::Plan, fromQt(folder().filePath(name)), testTime}, run);
    }
    Session session;
};

TEST_F(DrawingTest, SaysWhatIsMissingAsTheVerbSaidIt)
{
    const auto drawn = drawTo("plan.pdf");
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().code, ErrorCode::NotFound);
    EXPECT_FALSE(drawn.error().detail.empty());
    EXPECT_FALSE(QFileInfo::exists(folder().filePath("plan.pdf")));
}

TEST_F(DrawingTest, SaysThatAProgramCannotBeStarted)
{
    const auto drawn = drawTo("plan.pdf", folder().filePath("no-program"));
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().code, ErrorCode::Internal);
    EXPECT_NE(drawn.error().detail.find("no-program"), std::string::npos);
}

TEST_F(DrawingTest, StopsWhenAskedAndLeavesNoFile)
{
    runEverything(session);
    std::stop_source stop;
    stop.request_stop();
    const auto drawn = drawTo("plan.pdf", program, RunContext(stop.get_token(), {}, 1));
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFileInfo::exists(folder().filePath("plan.pdf")));
}

TEST_F(DrawingTest, WritesThePlanWhileTheProjectStaysOpenHere)
{
    runEverything(session);
    const auto drawn = drawTo("plan.pdf");
    ASSERT_TRUE(drawn) << drawn.error().detail;
    EXPECT_GT(QFileInfo(folder().filePath("plan.pdf")).size(), 1000);
    EXPECT_TRUE(session.isEditable());
}

TEST_F(DrawingTest, KeepsWhatItWorkedOutForTheFolderInTheProject)
{
    const DrawRequest request{Drawing::Everything, fromQt(folder().filePath("out")), testTime};
    const auto drawn = drawElsewhere(program, session.project(), request, {});
    ASSERT_TRUE(drawn) << drawn.error().detail;
    EXPECT_TRUE(QFileInfo::exists(folder().filePath("out/plan.pdf")));
    const auto states = stateOfProject(session.project()).value();
    EXPECT_TRUE(std::ranges::none_of(states, [](const StepState& each) { return each.state == ResultState::Stale; }));
    for (const auto& [step, id] :
         {std::pair{"forecast", "GRm"}, std::pair{"simulation", "closure"}, std::pair{"needs", "closure"},
          std::pair{"simulation", "no-closure"}, std::pair{"needs", "no-closure"}, std::pair{"plan", "si-plan"}})
        EXPECT_TRUE(std::ranges::any_of(states,
                                        [&](const StepState& each) {
                                            return each.step == step && each.id == id &&
                                                   each.state == ResultState::Current;
                                        }))
            << step << " " << id;
}

TEST_F(DrawingTest, StoppedKeepsNothingInTheProject)
{
    std::stop_source stop;
    stop.request_stop();
    const DrawRequest request{Drawing::Everything, fromQt(folder().filePath("out")), testTime};
    EXPECT_FALSE(drawElsewhere(program, session.project(), request, RunContext(stop.get_token(), {}, 1)));
    EXPECT_TRUE(session.project().forecastSeries()->empty());
}

} // namespace
} // namespace antevia
