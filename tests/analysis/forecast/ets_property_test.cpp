#include "analysis/forecast/ets.h"
#include "tests/analysis/forecast/any_history.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

namespace antevia {
namespace {

RC_GTEST_PROP(EtsProperties, AnyHistoryHasAFiniteForecast, ())
{
    const Eigen::VectorXd history = testing_forecast::anyHistory();
    const EtsFit fit = bestEts(history, *rc::gen::element(1, 2, 4, 7, 12, 24, 52));
    RC_ASSERT(etsForecast(fit, 30, 15).allFinite());
    RC_ASSERT(etsForecast(advanced(fit, history.mean()), 30, 15).allFinite());
    RC_ASSERT(fit.parameters.alpha >= 0.0 && fit.parameters.alpha <= 1.0);
    RC_ASSERT(fit.parameters.beta <= fit.parameters.alpha && fit.parameters.gamma <= 1.0 - fit.parameters.alpha);
}

RC_GTEST_PROP(EtsProperties, AFormThatCannotBeHadIsNotFittedAndAnyOtherIsFinite, ())
{
    const Eigen::VectorXd history = testing_forecast::anyHistory();
    const EtsForm form{*rc::gen::element(EtsError::Additive, EtsError::Multiplicative),
                       *rc::gen::element(EtsTrend::None, EtsTrend::Additive, EtsTrend::Damped),
                       *rc::gen::element(EtsSeason::None, EtsSeason::Additive)};
    const EtsParameters held{*rc::gen::inRange(0, 11) / 10.0, *rc::gen::inRange(0, 3) / 10.0, 0.1, 0.9};
    if (const auto fit = fitEts(history, 4, form))
        RC_ASSERT(etsForecast(*fit, 12, 12).allFinite());
    if (const auto fit = etsWith(history, 4, form, held))
        RC_ASSERT(etsForecast(*fit, 12, 12).allFinite());
}

RC_GTEST_PROP(EtsProperties, NothingThatComesAfterwardsMakesAForecastInfinite, ())
{
    Eigen::VectorXd history(36);
    for (double& value : history)
        value = *rc::gen::inRange(1, 500);
    const EtsForm form{EtsError::Multiplicative, *rc::gen::element(EtsTrend::Additive, EtsTrend::Damped),
                       *rc::gen::element(EtsSeason::Additive, EtsSeason::Multiplicative)};
    auto fit = fitEts(history, 4, form);
    RC_PRE(fit.has_value());
    const int periods = *rc::gen::inRange(1, 40);
    const double value = *rc::gen::element(0.0, 1.0, 1e9);
    for (int t = 0; t < periods; ++t)
        fit = advanced(*fit, value);
    RC_ASSERT(etsForecast(*fit, 12, 12).allFinite());
}

RC_GTEST_PROP(EtsProperties, AUnitTwiceAsSmallChangesNothing, ())
{
    const Eigen::VectorXd history = testing_forecast::anyHistory();
    const Eigen::VectorXd once = etsForecast(bestEts(history, 12), 6, 6);
    RC_ASSERT(etsForecast(bestEts(2.0 * history, 12), 6, 6) == Eigen::VectorXd(2.0 * once));
}

} // namespace
} // namespace antevia
