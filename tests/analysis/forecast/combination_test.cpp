#include "analysis/forecast/combination.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const Eigen::VectorXd equal = Eigen::VectorXd::Constant(partCount, 1.0 / partCount);

/// Forecasts of 100 by every part for two periods, but of 130 by Theta.
PartsAtOrigin origin(int known)
{
    PartsAtOrigin made{known, Eigen::MatrixXd::Constant(partCount, 2, 100.0), {}};
    made.forecasts.row(indexOf(Part::Theta)).setConstant(130.0);
    return made;
}

TEST(CombinationWeights, AreThoseOfTheTrustThatWasLearntWhereNoErrorIsKnown)
{
    const Eigen::VectorXd learnt = learntTrust().weights({Eigen::ArrayXd::Ones(partCount), 0.0});
    EXPECT_TRUE(combinationWeights({}, Eigen::VectorXd::Ones(5), 7).isApprox(learnt));
    const std::vector<PartsAtOrigin> origins{origin(6), origin(8), origin(10)};
    EXPECT_TRUE(combinationWeights(origins, Eigen::VectorXd::Constant(12, missing), 7).isApprox(learnt));
}

TEST(CombinationWeights, FallWithTheErrorsMoreTheMoreOfThemAreKnown)
{
    const Eigen::VectorXd values = Eigen::VectorXd::Constant(12, 90.0); // 10 off, Theta 40
    const std::vector<PartsAtOrigin> origins{origin(6), origin(8), origin(10)};
    const auto ratio = [&](std::size_t known) {
        const Eigen::VectorXd weights = combinationWeights(std::span(origins).first(known), values, 7);
        EXPECT_NEAR(weights.sum(), 1.0, 1e-12);
        return weights[indexOf(Part::Ets)] / weights[indexOf(Part::Theta)];
    };
    EXPECT_GT(ratio(1), 1.5 * ratio(0));
    EXPECT_GT(ratio(3), 1.5 * ratio(1));
    EXPECT_LT(ratio(3), 20.0);
}

TEST(CombinationWeights, KnowNothingOfLaterPeriods)
{
    const std::vector<PartsAtOrigin> origins{origin(6), origin(8)};
    const Eigen::VectorXd values = Eigen::VectorXd::Constant(8, 90.0);
    EXPECT_EQ(combinationWeights(origins, values, 7), combinationWeights(std::span(origins).first(1), values, 7));
}

TEST(PartRecord, OfAPartThatWasNeverThereIsThatOfTheWorst)
{
    std::vector<PartsAtOrigin> origins{origin(6)};
    origins[0].forecasts.row(indexOf(Part::LogStl)).setConstant(missing);
    const PartRecord record = partRecord(origins, Eigen::VectorXd::Constant(8, 90.0), 7);
    EXPECT_DOUBLE_EQ(record.errors[indexOf(Part::LogStl)], record.errors[indexOf(Part::Theta)]);
    EXPECT_DOUBLE_EQ(record.points, std::pow(0.5, 2.0 / 24.0) * 2.0);
}

TEST(PartsOf, SeveralMethodsComeOnceEach)
{
    EXPECT_EQ(partsOf({ForecastMethod::Ets, ForecastMethod::Ets}), (std::vector<Part>{Part::Ets, Part::LogEts}));
    EXPECT_EQ(partsOf({ForecastMethod::Ets, ForecastMethod::Combination}).size(), 16u);
}

TEST(MethodForecast, OfTheCombinationLiesAmongItsPartsAndLeansToTheHeavier)
{
    const Eigen::MatrixXd parts = origin(6).forecasts;
    Eigen::VectorXd weights = equal;
    const double even = methodForecast(ForecastMethod::Combination, parts, weights)[0];
    EXPECT_GT(even, 100.0);
    EXPECT_LT(even, 110.0);
    weights[indexOf(Part::Theta)] = 5.0;
    EXPECT_GT(methodForecast(ForecastMethod::Combination, parts, weights)[0], even + 10.0);
}

TEST(MethodDisagreement, IsNothingWherePartsAgreeGrowsAsTheyDoNotAndIsForTheCombinationOnly)
{
    const Eigen::MatrixXd parts = origin(6).forecasts;
    const auto of = [&](const Eigen::MatrixXd& made) {
        return methodDisagreement(ForecastMethod::Combination, made, equal)[0];
    };
    EXPECT_NEAR(of(Eigen::MatrixXd::Constant(partCount, 1, 100.0)), 0.0, 1e-12);
    EXPECT_GT(of(parts), 0.01);
    EXPECT_GT(of(parts.array().square()), of(parts));
    EXPECT_TRUE(std::isnan(methodDisagreement(ForecastMethod::Ets, parts, equal)[0]));
}

TEST(MethodForecast, OfOneValueByAllIsThatValue)
{
    const Eigen::MatrixXd parts = Eigen::MatrixXd::Constant(partCount, 3, 777.0);
    for (const auto& [method, name] : wordsOf<ForecastMethod>)
        EXPECT_NEAR(methodForecast(method, parts, equal)[2], 777.0, 1e-9) << name;
}

TEST(MethodForecast, IsTheLastValueWhereNothingCouldBeFitted)
{
    Eigen::MatrixXd parts = Eigen::MatrixXd::Constant(partCount, 2, missing);
    parts.row(indexOf(Part::Naive)).setConstant(5.0);
    parts.row(indexOf(Part::Drift)).setConstant(9.0);
    for (const ForecastMethod method : {ForecastMethod::Combination, ForecastMethod::Ets, ForecastMethod::Arima})
        EXPECT_EQ(methodForecast(method, parts, equal)[1], 5.0) << word(method);
}

TEST(MemberForecasts, ComeInTheOrderAskedForWithModelsAndWeights)
{
    Eigen::VectorXd history(60);
    for (int t = 0; t < 60; ++t)
        history[t] = std::round(200.0 + 3.0 * t + 30.0 * std::sin(0.8 * t));
    const Parts parts(history, 12);
    const std::vector<ForecastMethod> methods{ForecastMethod::Theta, ForecastMethod::Naive,
                                              ForecastMethod::Combination};
    const auto made = memberForecasts(parts, parts.forecasts(12), methods, equal);
    ASSERT_EQ(made.size(), 3u);
    for (std::size_t i = 0; i < methods.size(); ++i) {
        EXPECT_EQ(made[i].method, methods[i]);
        EXPECT_EQ(made[i].median.size(), 12);
    }
    EXPECT_EQ(made[1].model, "last value");
    EXPECT_EQ(made[0].model.find("mean of Theta"), 0u);
    EXPECT_NE(made[2].model.find(" %, "), std::string::npos);
}

} // namespace
} // namespace antevia
