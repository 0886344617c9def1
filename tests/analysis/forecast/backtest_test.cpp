#include "analysis/forecast/backtest.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

TEST(Backtest, ForecastsFromWhatWasKnownAtEachOrigin)
{
    const auto made = backtest({Eigen::VectorXd::LinSpaced(12, 1.0, 12.0), 7, 3, 20, {ForecastMethod::Naive}}, {});
    ASSERT_TRUE(made);
    ASSERT_EQ(made->origins, (std::vector<int>{4, 5, 6, 7, 8, 9, 10, 11}));
    for (int i = 0; i < 8; ++i)
        EXPECT_TRUE(made->of(ForecastMethod::Naive).row(i).isApproxToConstant(4.0 + i));
    EXPECT_EQ(made->actual(0, 0), 5.0);
    EXPECT_EQ(made->actual(0, 2), 7.0);
    EXPECT_EQ(made->actual(7, 0), 12.0);
    EXPECT_TRUE(std::isnan(made->actual(7, 1)));
}

TEST(Backtest, LaterValuesNeverChangeAnEarlierForecast)
{
    Eigen::VectorXd values = Eigen::VectorXd::LinSpaced(30, 10.0, 60.0);
    const BacktestRequest request{values, 7, 5, 8, {ForecastMethod::Combination}};
    auto changed = request;
    changed.values.tail(10).setConstant(9000.0);
    const auto before = backtest(request, {});
    const auto after = backtest(changed, {});
    ASSERT_TRUE(before && after);
    for (std::size_t i = 0; i < before->origins.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        if (before->origins[i] <= 20) {
            EXPECT_EQ(before->forecasts[0].row(row), after->forecasts[0].row(row)) << before->origins[i];
        }
    }
}

TEST(Backtest, SpreadsFewOriginsEvenlyAndEndsWithTheLastPeriodButOne)
{
    const auto made = backtest({Eigen::VectorXd::Ones(100), 7, 4, 5, {ForecastMethod::Mean}}, {});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->origins, (std::vector<int>{46, 59, 73, 86, 99}));
}

TEST(Backtest, MissingValuesAreNeverScored)
{
    Eigen::VectorXd values = Eigen::VectorXd::Ones(12);
    values[8] = missing;
    const auto made = backtest({values, 1, 2, 20, {ForecastMethod::Naive}}, {});
    ASSERT_TRUE(made);
    ASSERT_EQ(made->origins[4], 8);
    EXPECT_TRUE(std::isnan(made->actual(4, 0)));
    EXPECT_EQ(made->actual(4, 1), 1.0);
    EXPECT_FALSE(made->forecasts[0].array().isNaN().any());
}

TEST(Backtest, OfASinglePeriodHasNoOrigins)
{
    const auto made = backtest({Eigen::VectorXd::Ones(1), 7, 4, 5, {ForecastMethod::Naive}}, {});
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->origins.empty());
}

TEST(Backtest, DoesNotDependOnTheNumberOfThreads)
{
    const BacktestRequest request{Eigen::VectorXd::LinSpaced(40, 10.0, 60.0), 7, 5, 8, {ForecastMethod::Combination}};
    const auto one = backtest(request, RunContext({}, {}, 1));
    const auto two = backtest(request, RunContext({}, {}, 2));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->forecasts[0], two->forecasts[0]);
}

} // namespace
} // namespace antevia
