#include "analysis/base/random.h"
#include "analysis/forecast/arima.h"
#include "analysis/forecast/ces_filter.h"
#include "analysis/forecast/damped_log.h"
#include "analysis/forecast/ets.h"
#include "analysis/forecast/intermittent.h"
#include "analysis/forecast/parts.h"
#include "analysis/forecast/score_driven.h"
#include "analysis/forecast/stl_forecast.h"
#include "analysis/forecast/theta.h"

#include <gtest/gtest.h>

#include <cmath>

namespace antevia {
namespace {

constexpr int season = 12;
constexpr int known = 84;

/// Monthly counts with a season and a level that wanders.
Eigen::VectorXd busyMonths()
{
    Random random(3, Stream::Test, 7, 0);
    Eigen::VectorXd values(96);
    double level = std::log(800.0);
    for (int t = 0; t < values.size(); ++t) {
        level += 0.05 * random.normal();
        const double mean = std::exp(level + 0.3 * std::sin(2.0 * M_PI * t / season));
        values[t] = 1.0 + static_cast<double>(random.negativeBinomial(mean, 0.01));
    }
    return values;
}

/// A stationary process of order two.
Eigen::VectorXd autoregression()
{
    Random random(6, Stream::Test, 9, 0);
    Eigen::VectorXd values = Eigen::VectorXd::Zero(160);
    for (int t = 2; t < values.size(); ++t)
        values[t] = 0.5 * values[t - 1] - 0.3 * values[t - 2] + random.normal();
    return values.array() + 50.0;
}

/// Few counts, half of them 0.
Eigen::VectorXd quietMonths()
{
    Random random(4, Stream::Test, 8, 0);
    Eigen::VectorXd values(96);
    for (double& value : values)
        value = random.uniform() < 0.5 ? 0.0 : static_cast<double>(random.negativeBinomial(4.0, 0.3));
    return values;
}

/// `fit`, which knows the first periods, with every later value taken in.
template <class Fit>
Fit takenIn(Fit fit, const Eigen::VectorXd& history)
{
    for (Eigen::Index t = known; t < history.size(); ++t)
        fit = advanced(fit, history[t]);
    return fit;
}

// An update moves states as a filter of the longer history from the same first states and parameters does: bit by bit
// where the filter has one, else by the forecast's last digits.

TEST(Update, OfExponentialSmoothingIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = busyMonths();
    const EtsFit fit = bestEts(history.head(known), season);
    const EtsFit moved = takenIn(fit, history);
    EtsFit from = fit;
    from.last = fit.first;
    for (const double value : history)
        from = advanced(from, value);
    EXPECT_NEAR(from.last.level, moved.last.level, 1e-9 * moved.last.level);
    EXPECT_TRUE(etsForecast(from, 18, 18).isApprox(etsForecast(moved, 18, 18), 1e-9));
}

TEST(Update, OfThetaIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = busyMonths();
    const ThetaFit fit = fitTheta(history.head(known));
    EXPECT_EQ(thetaForecast(takenIn(fit, history), 18), thetaForecast(fit, history, 18));
}

TEST(Update, OfArimaIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = busyMonths();
    ArimaModel model{{1, 1, 1, 0, 0, 0, false}, 1, Eigen::Vector2d(0.4, 0.5), 0.0};
    const auto fit = arimaWith(history.head(known), model);
    const auto filtered = arimaWith(history, model);
    ASSERT_TRUE(fit && filtered);
    EXPECT_TRUE(arimaForecast(takenIn(*fit, history), 18).isApprox(arimaForecast(*filtered, 18), 1e-12));
}

TEST(Update, OfScoreDrivenCountsIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = quietMonths();
    const auto fit = fitScoreDriven(history.head(known), 1);
    ASSERT_TRUE(fit);
    const auto filtered = scoreDrivenWith(history, 1, fit->parameters);
    EXPECT_NEAR(takenIn(*fit, history).level, filtered->level, 1e-12);
    EXPECT_TRUE(scoreDrivenForecast(takenIn(*fit, history), 6).isApprox(scoreDrivenForecast(*filtered, 6), 1e-12));
}

TEST(Update, OfMethodsForRareCasesIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = quietMonths();
    const auto tsb = fitTsb(history.head(known));
    const auto sba = fitSba(history.head(known));
    ASSERT_TRUE(tsb && sba);
    EXPECT_EQ(tsbForecast(takenIn(*tsb, history), 6), tsbForecast(*tsbWith(history, tsb->parameters), 6));
    EXPECT_EQ(sbaForecast(takenIn(*sba, history), 6), sbaForecast(*sbaWith(history, sba->weight), 6));
}

TEST(Update, OfComplexSmoothingIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = busyMonths();
    for (const CesSeason kind : {CesSeason::None, CesSeason::Simple, CesSeason::Partial, CesSeason::Full}) {
        const auto fit = fitCes(history.head(known), season, kind);
        ASSERT_TRUE(fit) << cesName(kind);
        const CesStates moved = takenIn(*fit, history).last;
        CesRing filter(fit->last, kind);
        for (Eigen::Index t = known; t < history.size(); ++t)
            filter.take(history[t], fit->parameters, 1);
        const CesStates filtered = filter.states();
        EXPECT_EQ(moved.level.value, filtered.level.value) << cesName(kind);
        EXPECT_EQ(moved.level.potential, filtered.level.potential) << cesName(kind);
        EXPECT_EQ(moved.season, filtered.season) << cesName(kind);
        EXPECT_EQ(moved.seasonPotential, filtered.seasonPotential) << cesName(kind);
    }
}

TEST(Update, OfComplexSmoothingForgetsWhereTheFilterBegan)
{
    const Eigen::VectorXd history = busyMonths();
    const auto fit = fitCes(history.head(known), season, CesSeason::None);
    ASSERT_TRUE(fit);
    const auto filtered = cesWith(history, season, CesSeason::None, fit->parameters);
    ASSERT_TRUE(filtered); // from other first states, found by going back from a later end
    EXPECT_TRUE(cesForecast(takenIn(*fit, history), 18).isApprox(cesForecast(*filtered, 18), 1e-6));
}

TEST(Update, OfTheDampedTrendIsTheFilterOfTheLongerHistory)
{
    const Eigen::VectorXd history = busyMonths();
    const auto fit = fitDampedLog(history.head(known), 1);
    ASSERT_TRUE(fit);
    const auto filtered = dampedLogWith(history, 1, fit->parameters);
    ASSERT_TRUE(filtered); // its first spread is that of the longer history, which has died out
    const DampedLogFit moved = takenIn(*fit, history);
    EXPECT_NEAR(moved.level, filtered->level, 1e-5);
    EXPECT_NEAR(moved.slope, filtered->slope, 1e-5);
    EXPECT_NEAR(moved.spread, filtered->spread, 1e-4);
    EXPECT_EQ(moved.highest, filtered->highest);
    EXPECT_TRUE(dampedLogForecast(moved, 18).isApprox(dampedLogForecast(*filtered, 18), 1e-4));
}

// A search that starts from the fit of the shorter history ends at a likelihood as good, after fewer evaluations.

TEST(WarmRefit, OfExponentialSmoothing)
{
    const Eigen::VectorXd history = busyMonths();
    const EtsForm form{EtsError::Additive, EtsTrend::None, EtsSeason::Additive};
    const auto before = fitEts(history.head(known), season, form);
    const auto cold = fitEts(history, season, form);
    const auto warm = fitEts(history, season, form, EtsStart{before->parameters, before->first});
    EXPECT_GE(warm->logLikelihood, cold->logLikelihood - 0.01);
    EXPECT_LT(warm->evaluations, cold->evaluations);
    const EtsFit best = bestEts(history, season);
    const EtsFit again = bestEts(history, season, EtsTrends::All, EtsKinds::All, bestEts(history.head(known), season));
    EXPECT_LE(again.aicc, best.aicc + 0.01);
    EXPECT_LT(again.evaluations, best.evaluations);
}

TEST(WarmRefit, OfArima)
{
    const Eigen::VectorXd history = autoregression();
    const auto before = fitArima(history.head(148), 1);
    const auto cold = fitArima(history, 1);
    const auto warm = fitArima(history, 1, before->model);
    EXPECT_LE(warm->aicc, cold->aicc + 0.01);
    EXPECT_LT(warm->evaluations, cold->evaluations);
}

TEST(WarmRefit, OfTheta)
{
    const Eigen::VectorXd history = busyMonths();
    const ThetaFit cold = fitTheta(history);
    const ThetaFit warm = fitTheta(history, ThetaKind::Optimised, fitTheta(history.head(known)).alpha);
    EXPECT_LE(warm.sse, cold.sse * (1.0 + 1e-4));
    EXPECT_LT(warm.evaluations, cold.evaluations);
}

TEST(WarmRefit, OfComplexSmoothing)
{
    const Eigen::VectorXd history = busyMonths();
    const auto before = fitCes(history.head(known), season, CesSeason::Partial);
    const auto cold = fitCes(history, season, CesSeason::Partial);
    const auto warm = fitCes(history, season, CesSeason::Partial, before->parameters);
    EXPECT_LE(warm->aicc, cold->aicc + 0.01);
    EXPECT_LT(warm->evaluations, cold->evaluations);
}

TEST(WarmRefit, OfScoreDrivenCounts)
{
    const Eigen::VectorXd history = quietMonths();
    const auto before = fitScoreDriven(history.head(known), 1);
    const auto cold = fitScoreDriven(history, 1);
    const auto warm = fitScoreDriven(history, 1, before->parameters);
    EXPECT_GE(warm->logLikelihood, cold->logLikelihood - 0.05);
    EXPECT_LT(warm->evaluations, cold->evaluations);
}

TEST(WarmRefit, OfTheDampedTrendAndOfMethodsForRareCases)
{
    const Eigen::VectorXd busy = busyMonths();
    const auto cold = fitDampedLog(busy, season);
    const auto warm = fitDampedLog(busy, season, fitDampedLog(busy.head(known), season)->parameters);
    EXPECT_LE(warm->loss, cold->loss * 1.001);
    EXPECT_LT(warm->evaluations, cold->evaluations);
    const Eigen::VectorXd quiet = quietMonths();
    const auto coldTsb = fitTsb(quiet);
    const auto warmTsb = fitTsb(quiet, fitTsb(quiet.head(known))->parameters);
    EXPECT_LE(warmTsb->loss, coldTsb->loss * 1.001);
    EXPECT_LE(warmTsb->evaluations, coldTsb->evaluations);
    EXPECT_LT(fitSba(quiet, fitSba(quiet.head(known))->weight)->evaluations, fitSba(quiet)->evaluations);
}

TEST(WarmRefit, OfAllPartsForecastsAboutAsAFitFromNothing)
{
    const Eigen::VectorXd history = busyMonths();
    const Parts cold(history, season);
    const Parts warm = Parts(history.head(known), season).refitted(history);
    const Eigen::MatrixXd expected = cold.forecasts(12);
    const Eigen::MatrixXd found = warm.forecasts(12);
    for (const Part part : allParts)
        if (cold.name(part) == warm.name(part) && !std::isnan(expected(indexOf(part), 0))) {
            EXPECT_TRUE(found.row(indexOf(part)).isApprox(expected.row(indexOf(part)), 0.02)) << cold.name(part);
        }
    EXPECT_FALSE(warm.name(Part::LogArima).empty());
}

} // namespace
} // namespace antevia
