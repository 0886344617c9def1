#include "analysis/forecast/forecast_warnings.h"
#include "analysis/forecast/member_wrappers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

/// A model with nothing in it but how its search ended.
struct Searched {
    bool hasSettled = true;
};
Searched advanced(const Searched& fit, double)
{
    return fit;
}

std::unique_ptr<FittedMember> searched(bool hasSettled)
{
    return member(
        std::optional(Searched{hasSettled}), "searched",
        [](const Searched&, int horizon) { return Eigen::VectorXd::Zero(horizon).eval(); },
        [](const Searched&, const VectorRef&) { return std::unique_ptr<FittedMember>(); });
}

const Day firstOfJanuary = makeDay(2015, 1, 1);

/// Sixty busy months, forecast for three more.
ForecastGrounds usual()
{
    ForecastGrounds grounds{
        Series(periodOf(firstOfJanuary, Frequency::Monthly), Eigen::VectorXd::LinSpaced(60, 1, 60))};
    grounds.season = 12;
    grounds.longestSeen = 12;
    return grounds;
}

Forecast threeMonths()
{
    Forecast made;
    made.method = ForecastMethod::Combination;
    made.levels = {0.5};
    made.quantiles = Eigen::MatrixXd::Constant(3, 1, 10.0);
    return made;
}

TEST(ForecastWarnings, OfAUsualHistoryThereAreNone)
{
    EXPECT_THAT(forecastWarnings(usual(), threeMonths()), testing::IsEmpty());
}

TEST(ForecastWarnings, NameTheModelsWhoseSearchDidNotSettle)
{
    ForecastGrounds grounds = usual();
    grounds.unsettled = {"ETS(A,Ad,A)", "CES(F)"};
    EXPECT_THAT(forecastWarnings(grounds, threeMonths()),
                testing::ElementsAre("the search for parameters did not settle: ETS(A,Ad,A), CES(F); weighed by its "
                                     "record all the same"));
}

TEST(ForecastWarnings, AMemberSaysHowTheSearchOfItsFitEnded)
{
    EXPECT_FALSE(searched(false)->hasSettled());
    EXPECT_TRUE(searched(true)->hasSettled());
}

} // namespace
} // namespace antevia
