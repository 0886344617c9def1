#include "model/indicators/counting_basis.h"
#include "model/indicators/source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace antevia {
namespace {

using ::testing::HasSubstr;

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const CountingBasis arrivals{CountingUnit::Arrival, BorderScope::External, false, ""};

Series daily(const char* first, std::vector<double> values)
{
    return Series(*parsePeriod(first),
                  Eigen::Map<Eigen::VectorXd>(values.data(), static_cast<Eigen::Index>(values.size())));
}

TEST(Sum, AddsDayByDayAndIsMissingWhereAPartIsMissing)
{
    const std::vector<Series> parts{daily("2015-10-16", {1, 2, missing}), daily("2015-10-17", {10, 20, 30})};
    const std::vector<CountingBasis> bases(2, arrivals);
    const auto total = sum(parts, bases);
    ASSERT_TRUE(total);
    EXPECT_EQ(*total, daily("2015-10-16", {missing, 12, missing, missing}));
}

TEST(Sum, RefusesToAddWhatCountsDifferentThings)
{
    const std::vector<Series> parts{daily("2015-10-16", {1}), daily("2015-10-16", {2})};
    CountingBasis other = arrivals;
    other.unit = CountingUnit::Detection;
    const std::vector<CountingBasis> bases{arrivals, other};
    const auto total = sum(parts, bases);
    ASSERT_FALSE(total);
    EXPECT_EQ(total.error().code, ErrorCode::Conflict);
    EXPECT_THAT(total.error().detail, HasSubstr(describe(arrivals)));
    EXPECT_THAT(total.error().detail, HasSubstr(describe(other)));
    EXPECT_NE(total.error().remedy, "");
}

TEST(Sum, RefusesWhereAnyPartOfTheBasisDiffers)
{
    const std::vector<Series> parts{daily("2015-10-16", {1}), daily("2015-10-16", {2})};
    for (const CountingBasis& other : {CountingBasis{CountingUnit::Arrival, BorderScope::Internal, false, ""},
                                       CountingBasis{CountingUnit::Arrival, BorderScope::External, true, ""},
                                       CountingBasis{CountingUnit::Arrival, BorderScope::External, false, "Šid"}}) {
        const std::vector<CountingBasis> bases{arrivals, other};
        EXPECT_FALSE(sum(parts, bases)) << describe(other);
    }
}

TEST(Sum, RefusesMixedFrequenciesAndNothing)
{
    const std::vector<Series> parts{daily("2015-10-16", {1}), daily("2015-10", {2})};
    const std::vector<CountingBasis> bases(2, arrivals);
    EXPECT_EQ(sum(parts, bases).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(sum({}, {}).error().code, ErrorCode::InvalidInput);
}

TEST(SumDeathTest, AsManyBasesAsSeriesArePromised)
{
    const std::vector<Series> parts{daily("2015-10-16", {1})};
    EXPECT_DEATH((void)sum(parts, {}), "broken promise");
}

RC_GTEST_PROP(Sum, PartsSumToTheWholeInAnyOrder, (std::vector<int> a, std::vector<int> b))
{
    const std::size_t days = std::min(a.size(), b.size());
    const std::vector<double> first(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(days));
    const std::vector<double> second(b.begin(), b.begin() + static_cast<std::ptrdiff_t>(days));
    const std::vector<Series> forth{daily("2015-10-16", first), daily("2015-10-16", second)};
    const std::vector<Series> back{forth[1], forth[0]};
    const std::vector<CountingBasis> bases(2, arrivals);
    const auto total = sum(forth, bases);
    RC_ASSERT(total.hasValue());
    RC_ASSERT(*total == *sum(back, bases));
    RC_ASSERT(total->values() == forth[0].values() + forth[1].values());
}

TEST(CountingBasis, IsDescribedInWords)
{
    EXPECT_EQ(describe(arrivals), "arrivals, external border, may count a person twice");
    EXPECT_EQ(describe({CountingUnit::Person, BorderScope::Internal, true, "Slovenia"}),
              "persons, internal border, Slovenia, each person once");
    EXPECT_EQ(describe({CountingUnit::Bed, BorderScope::Inland, false, ""}), "beds, inland, may count a person twice");
    EXPECT_EQ(describe({CountingUnit::Attempt, BorderScope::Unknown, false, ""}),
              "attempts, border not stated, may count a person twice");
}

TEST(Source, IsCitedWithWhatIsKnown)
{
    const Source full{Standing::Cited, "UNHCR", "Daily arrivals", "2016-09-21", "CC BY 4.0", "estimates"};
    EXPECT_EQ(cite(full), "UNHCR, Daily arrivals, 2016-09-21 (CC BY 4.0); estimates");
    EXPECT_EQ(cite({Standing::Cited, "", "Daily arrivals", "", "", ""}), "Daily arrivals");
}

TEST(Source, SaysWhenAFigureIsNoCitedFact)
{
    EXPECT_EQ(cite({Standing::SecondHand, "UNHCR", "", "", "", ""}), "UNHCR (quoted second-hand)");
    EXPECT_EQ(cite({Standing::SecondHand, "", "", "", "", ""}), "quoted second-hand");
    EXPECT_EQ(cite({Standing::Derived, "UNHCR", "", "", "", ""}), "derived: UNHCR");
    EXPECT_EQ(cite({Standing::Default, "", "", "", "", ""}), "default, not verified");
    EXPECT_EQ(cite({Standing::Default, "", "", "", "", "usual stay"}), "default, not verified: usual stay");
    EXPECT_EQ(cite({Standing::Analyst, "", "", "", "", "by telephone"}), "analyst's entry: by telephone");
}

} // namespace
} // namespace antevia
