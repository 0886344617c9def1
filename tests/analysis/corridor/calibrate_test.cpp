#include "analysis/corridor/calibrate.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace antevia::testing_corridor {
namespace {

using ::testing::HasSubstr;

constexpr int days = 34;

/// Entries that come in waves, so that delays show.
std::vector<double> waves()
{
    std::vector<double> perDay;
    for (int day = 0; day < days; ++day)
        perDay.push_back(day % 5 < 2 ? 4000.0 : 600.0 + 10.0 * day);
    return perDay;
}

/// Arrivals from day 1 on as a series that ends on day `last`.
Series seriesOf(const Simulation& simulation, const std::string& id, int last)
{
    const std::vector<int> arrivals = firstRow(place(simulation, id).arrivals);
    Eigen::VectorXd values(last);
    for (int day = 1; day <= last; ++day)
        values[day - 1] = arrivals[static_cast<std::size_t>(day)];
    return {periodOf(dayZero() + Days(1), Frequency::Daily), values};
}

/// A fork whose figures were made with known parameters: two days on the way, a fifth to C.
CalibrationInput twin(const std::vector<double>& entries)
{
    Case truth = fork();
    truth.on("GR-A").transitDays = fixedAt(2.0);
    truth.on("A-C").attraction = fixedAt(0.25);
    truth.enter(entries);
    const Simulation made = runOf(truth);
    CalibrationInput input;
    input.network = truth.input().network;
    input.parameters = truth.input().parameters;
    for (const char* id : {"GR", "A", "B", "C"})
        input.observed[{id}] = seriesOf(made, id, static_cast<int>(entries.size()));
    input.asOf = dayZero() + Days(static_cast<int>(entries.size()));
    return input;
}

LinkParameters& linkOf(CalibrationInput& input, const std::string& id)
{
    return *std::ranges::find(input.parameters.links, LinkId{id}, &LinkParameters::link);
}

CalibrationInput uncertainTwin()
{
    CalibrationInput input = twin(waves());
    linkOf(input, "GR-A").transitDays = {0.0, 1.0, 4.0, {}};
    linkOf(input, "A-C").attraction = {0.0, 0.6, 2.0, {}};
    return input;
}

const CalibrationOptions quick{.days = 24, .members = 60, .steps = 4};

const CalibratedParameter& parameter(const Calibration& made, const std::string& name)
{
    return *std::ranges::find(made.parameters, name, &CalibratedParameter::name);
}

TEST(Calibrate, FindsTheDelayAndTheShareThatTheFiguresWereMadeWith)
{
    const auto made = calibrate(uncertainTwin(), quick, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    const CalibratedParameter& transit = parameter(*made, "transit in days of link 'GR-A'");
    const CalibratedParameter& share = parameter(*made, "attraction of link 'A-C'");
    EXPECT_TRUE(transit.identified);
    EXPECT_TRUE(share.identified);
    EXPECT_NEAR(transit.posterior.central, 2.0, 0.3);
    EXPECT_NEAR(share.posterior.central, 0.25, 0.1);
    EXPECT_LT(transit.widthShare, 0.5);
    EXPECT_LT(made->errorAfter, 0.5 * made->errorBefore);
}

TEST(Calibrate, FindsTheLeakageOfAMeasureThatTheFiguresWereMadeWith)
{
    Case truth = fork();
    truth.on("A-C").attraction = fixedAt(1.0);
    truth.rest.parameters.diversionDelayDays = fixedAt(0.0);
    truth.measure("closure", 12, CloseLink{{"A-B"}, fixedAt(0.2)});
    truth.enter(waves());
    const Simulation seen = runOf(truth);
    CalibrationInput input = twin(waves());
    input.parameters = truth.input().parameters;
    input.measures = truth.rest.measures;
    std::get<CloseLink>(input.measures[0].effect).leakage = {0.0, 0.5, 1.0, {}};
    for (const char* id : {"GR", "A", "B", "C"})
        input.observed[{id}] = seriesOf(seen, id, days);
    const auto made = calibrate(input, quick, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    const CalibratedParameter& leakage = parameter(*made, "leakage of measure 'closure'");
    EXPECT_TRUE(leakage.identified);
    EXPECT_NEAR(leakage.posterior.central, 0.2, 0.05);
    ASSERT_EQ(made->measures.size(), 1u);
    EXPECT_EQ(std::get<CloseLink>(made->measures[0].effect).leakage, leakage.posterior);
    EXPECT_EQ(made->measures[0].knownFrom, input.measures[0].knownFrom);
}

TEST(Calibrate, KeepsTheRangeOfWhatTheFiguresDoNotTell)
{
    CalibrationInput input = uncertainTwin();
    linkOf(input, "B-X").transitDays = {0.0, 1.0, 3.0, {}}; // X counts nobody
    const auto made = calibrate(input, quick, RunContext());
    ASSERT_TRUE(made) << made.error().detail;
    const CalibratedParameter& unseen = parameter(*made, "transit in days of link 'B-X'");
    EXPECT_FALSE(unseen.identified);
    EXPECT_GT(unseen.widthShare, 0.9);
    EXPECT_EQ(unseen.posterior, unseen.prior);
    EXPECT_EQ(made->calibrated.links[3].transitDays, unseen.prior);
}

TEST(Calibrate, SaysOnWhatAParameterWasCalibrated)
{
    const auto made = calibrate(uncertainTwin(), quick, RunContext());
    ASSERT_TRUE(made);
    const Source& source = made->calibrated.links[0].transitDays.source;
    EXPECT_EQ(source.standing, Standing::Derived);
    EXPECT_THAT(source.note, HasSubstr("calibrated on arrivals 2015-10-27 to 2015-11-19"));
}

TEST(Calibrate, IsTheSameOnAnyNumberOfThreads)
{
    const CalibrationInput input = uncertainTwin();
    EXPECT_EQ(*calibrate(input, quick, RunContext()), *calibrate(input, quick, RunContext({}, {}, 3)));
}

TEST(Calibrate, UsesNothingLaterThanTheAsOfDay)
{
    CalibrationInput input = uncertainTwin();
    input.asOf = dayZero() + Days(28);
    const Calibration before = *calibrate(input, quick, RunContext());
    for (auto& [id, series] : input.observed) {
        Eigen::VectorXd values = series.values();
        values.tail(6) *= 9.0;
        series = Series(series.first(), values);
    }
    EXPECT_EQ(*calibrate(input, quick, RunContext()), before);
}

TEST(Calibrate, NamesAFlatLikelihood)
{
    CalibrationInput input = twin(std::vector<double>(days, 1000.0)); // where every day is alike a delay cannot show
    linkOf(input, "GR-A").transitDays = {1.0, 2.0, 3.0, {}};
    const auto made = calibrate(input, quick, RunContext());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(made.error().detail, HasSubstr("the likelihood is flat"));
    EXPECT_FALSE(made.error().remedy.empty());
}

TEST(Calibrate, NamesASeriesThatEndsTooEarly)
{
    CalibrationInput input = uncertainTwin();
    input.asOf = dayZero() + Days(10);
    const auto made = calibrate(input, quick, RunContext());
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().detail, HasSubstr("the entry 'GR' has 10 days of figures up to 2015-10-26"));
}

TEST(Calibrate, NeedsARangeAndAnEntryThatIsCounted)
{
    CalibrationInput fixed = twin(waves());
    EXPECT_THAT(calibrate(fixed, quick, RunContext()).error().detail, HasSubstr("has a range"));
    CalibrationOptions fewDays = quick;
    fewDays.days = 6;
    EXPECT_THAT(calibrate(uncertainTwin(), fewDays, RunContext()).error().detail, HasSubstr("only 6 days"));
    CalibrationInput blind = uncertainTwin();
    blind.observed.erase({"GR"});
    EXPECT_THAT(calibrate(blind, quick, RunContext()).error().detail, HasSubstr("the entry 'GR' are not counted"));
}

} // namespace
} // namespace antevia::testing_corridor
