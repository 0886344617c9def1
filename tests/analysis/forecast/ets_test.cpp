#include "analysis/base/random.h"
#include "analysis/forecast/ets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr EtsForm simple{};
constexpr EtsForm holt{EtsError::Additive, EtsTrend::Additive, EtsSeason::None};
constexpr EtsForm damped{EtsError::Additive, EtsTrend::Damped, EtsSeason::None};
constexpr EtsForm seasonal{EtsError::Additive, EtsTrend::None, EtsSeason::Additive};
constexpr EtsForm holtWinters{EtsError::Additive, EtsTrend::Additive, EtsSeason::Additive};
constexpr EtsForm relative{EtsError::Multiplicative, EtsTrend::Damped, EtsSeason::Multiplicative};

/// A history drawn from the model itself; errors of standard deviation 1.
Eigen::VectorXd drawn(const EtsForm& form, const EtsParameters& parameters, int periods, int season, double slope)
{
    Random random(77, Stream::Test, 0, static_cast<std::uint32_t>(periods));
    double level = 200.0;
    double trend = form.trend != EtsTrend::None ? slope : 0.0;
    Eigen::VectorXd places = Eigen::VectorXd::Zero(season);
    for (int i = 0; form.season != EtsSeason::None && i < season; ++i)
        places[i] = 15.0 * std::cos(2.0 * 3.14159265358979 * i / season);
    Eigen::VectorXd history(periods);
    for (int t = 0; t < periods; ++t) {
        const double error = random.normal();
        trend *= parameters.phi;
        history[t] = level + trend + places[t % season] + error;
        level += trend + parameters.alpha * error;
        trend += parameters.beta * error;
        places[t % season] += parameters.gamma * error;
    }
    return history;
}

TEST(Ets, RecoversTheParametersOfALevel)
{
    const auto fit = fitEts(drawn(simple, {0.4, 0.0, 0.0, 1.0}, 800, 1, 0.0), 1, simple);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->parameters.alpha, 0.4, 0.08); // standard error about √((1 − 0.6²)/800) ≈ 0.03
    EXPECT_NEAR(fit->sse / 800.0, 1.0, 0.15);
}

TEST(Ets, RecoversTheParametersOfATrend)
{
    const auto fit = fitEts(drawn(holt, {0.5, 0.2, 0.0, 1.0}, 800, 1, 0.5), 1, holt);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->parameters.alpha, 0.5, 0.12);
    EXPECT_NEAR(fit->parameters.beta, 0.2, 0.08);
}

TEST(Ets, RecoversTheParametersOfASeason)
{
    const auto fit = fitEts(drawn(seasonal, {0.3, 0.0, 0.25, 1.0}, 840, 7, 0.0), 7, seasonal);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->parameters.alpha, 0.3, 0.1);
    EXPECT_NEAR(fit->parameters.gamma, 0.25, 0.1);
    EXPECT_NEAR(fit->sse / 840.0, 1.0, 0.15);
}

TEST(Ets, WithAlphaOneForecastsTheLastValue)
{
    const Eigen::VectorXd history{{5.0, 9.0, 4.0, 8.0, 8.0}};
    const auto fit = etsWith(history, 1, simple, {1.0, 0.0, 0.0, 1.0});
    ASSERT_TRUE(fit);
    EXPECT_TRUE(etsForecast(*fit, 3, 3).isApproxToConstant(8.0));
    EXPECT_NEAR(fit->sse, 16.0 + 25.0 + 16.0, 1e-8); // the first period is met by the free level
}

TEST(Ets, FollowsALineAndASeasonWithoutNoiseExactly)
{
    const int season = 4;
    Eigen::VectorXd history(40);
    for (int t = 0; t < 40; ++t)
        history[t] = 50.0 + 3.0 * t + (t % season == 1 ? 20.0 : 0.0);
    const auto fit = fitEts(history, season, holtWinters);
    ASSERT_TRUE(fit);
    const Eigen::VectorXd forecast = etsForecast(*fit, 6, 6);
    for (int h = 0; h < 6; ++h)
        EXPECT_NEAR(forecast[h], 50.0 + 3.0 * (40 + h) + ((40 + h) % season == 1 ? 20.0 : 0.0), 1e-3);
}

TEST(Ets, TheTrendStandsStillAfterTheGivenPeriods)
{
    EtsFit fit;
    fit.form = holt;
    fit.last.level = 10.0;
    fit.last.slope = 2.0;
    EXPECT_EQ(etsForecast(fit, 4, 2), Eigen::Vector4d(12.0, 14.0, 14.0, 14.0));
}

TEST(Ets, ADampedTrendApproachesALimit)
{
    EtsFit fit;
    fit.form = damped;
    fit.parameters.phi = 0.8;
    fit.last.level = 10.0;
    fit.last.slope = 5.0;
    EXPECT_NEAR(etsForecast(fit, 200, 200)[199], 10.0 + 5.0 * 0.8 / 0.2, 1e-9);
}

TEST(Ets, ChoosesASeasonWhereThereIsOneAndNoneWhereThereIsNone)
{
    EXPECT_NE(bestEts(drawn(seasonal, {0.2, 0.0, 0.1, 1.0}, 84, 7, 0.0), 7).form.season, EtsSeason::None);
    EXPECT_EQ(bestEts(drawn(simple, {0.2, 0.0, 0.0, 1.0}, 84, 1, 0.0), 7).form.season, EtsSeason::None);
}

TEST(Ets, LeavesTheUndampedTrendOutWhenToldTo)
{
    const Eigen::VectorXd line = Eigen::VectorXd::LinSpaced(30, 10.0, 300.0);
    EXPECT_EQ(bestEts(line, 1).form, holt);
    EXPECT_NE(bestEts(line, 1, EtsTrends::DampedOnly).form, holt);
}

TEST(Ets, IsNotFittedToAHistoryTooShortForItsForm)
{
    const Eigen::VectorXd history = Eigen::VectorXd::LinSpaced(16, 1.0, 16.0);
    EXPECT_FALSE(fitEts(history, 7, seasonal));
    EXPECT_FALSE(fitEts(history.head(4), 1, simple));
    EXPECT_DOUBLE_EQ(bestEts(history.head(3), 1).last.level, 2.0);
}

TEST(Ets, ScalesWithTheHistory)
{
    const Eigen::VectorXd history = drawn(holtWinters, {0.3, 0.05, 0.1, 1.0}, 70, 7, 0.3);
    const Eigen::VectorXd once = etsForecast(bestEts(history, 7), 14, 14);
    const Eigen::VectorXd thousandfold = etsForecast(bestEts(1000.0 * history, 7), 14, 14);
    EXPECT_TRUE(thousandfold.isApprox(1000.0 * once, 1e-3)); // the search ends at slightly different points
}

TEST(Ets, ItsNameSaysTheForm)
{
    EXPECT_EQ(etsName(damped), "ETS(A,Ad,N)");
    EXPECT_EQ(etsName(holtWinters), "ETS(A,A,A)");
    EXPECT_EQ(etsName(relative), "ETS(M,Ad,M)");
}

/// Three years whose season swells with the level.
Eigen::VectorXd swelling()
{
    Eigen::VectorXd history(36);
    for (int t = 0; t < 36; ++t)
        history[t] = (100.0 + 10.0 * t) * (1.0 + 0.5 * std::sin(2.0 * 3.14159265358979 * t / 12.0)) + (t * 7) % 5;
    return history;
}

TEST(Ets, ASeasonThatSwellsWithTheLevelIsMultiplicative)
{
    const EtsFit fit = bestEts(swelling(), 12);
    EXPECT_EQ(fit.form.season, EtsSeason::Multiplicative);
    EXPECT_NEAR(fit.first.season.mean(), 1.0, 1e-9);
    EXPECT_NEAR(etsForecast(fit, 3, 3)[2], (100.0 + 380.0) * 1.4330127, 10.0);
}

TEST(Ets, HasNoMultiplicativeFormOfAValueThatIsNotAboveZero)
{
    Eigen::VectorXd history = swelling();
    history[17] = 0.0;
    EXPECT_FALSE(fitEts(history, 12, relative));
    EXPECT_EQ(bestEts(history, 12).form.error, EtsError::Additive);
    EXPECT_EQ(bestEts(swelling(), 12, EtsTrends::All, EtsKinds::AdditiveOnly).form.error, EtsError::Additive);
}

TEST(Ets, TheFitReportsTheLikelihoodOfItsOwnParametersAndStates)
{
    for (const EtsForm& form : {simple, damped, holtWinters, relative}) {
        const auto fit = fitEts(swelling(), 12, form);
        ASSERT_TRUE(fit);
        EXPECT_NEAR(fit->logLikelihood, etsLogLikelihood(swelling(), form, fit->parameters, fit->first),
                    1e-9 * std::abs(fit->logLikelihood));
    }
}

TEST(Ets, ASearchFromItsOwnResultStaysThere)
{
    for (const EtsForm& form : {damped, holtWinters, relative}) {
        const auto fit = fitEts(swelling(), 12, form);
        ASSERT_TRUE(fit);
        const auto again = fitEts(swelling(), 12, form, EtsStart{fit->parameters, fit->first});
        ASSERT_TRUE(again);
        EXPECT_NEAR(again->aicc, fit->aicc, 1e-3);
    }
}

TEST(Ets, WithItsParametersHeldTheStatesAreFittedAsBefore)
{
    for (const EtsForm& form : {damped, holtWinters, relative}) {
        const auto fit = fitEts(swelling(), 12, form);
        ASSERT_TRUE(fit);
        const auto held = etsWith(swelling(), 12, form, fit->parameters);
        ASSERT_TRUE(held);
        EXPECT_EQ(held->parameters, fit->parameters);
        EXPECT_NEAR(held->aicc, fit->aicc, 1e-3);
    }
}

TEST(Ets, AValueTakenInMovesTheStatesAsIfItHadBeenInTheHistory)
{
    for (const EtsForm& form : {damped, holtWinters, relative}) {
        const auto fit = fitEts(swelling(), 12, form);
        ASSERT_TRUE(fit);
        EtsFit moved = *fit;
        moved.last = fit->first;
        for (const double value : swelling())
            moved = advanced(moved, value);
        EXPECT_TRUE(etsForecast(moved, 18, 18).isApprox(etsForecast(*fit, 18, 18), 1e-12));
    }
}

} // namespace
} // namespace antevia
