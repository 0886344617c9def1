#include "app/wording/wording.h"

#include <gtest/gtest.h>

#include <limits>

namespace antevia {
namespace {

const Wording wording;

TEST(PhiaYardstick, NamesEachPublishedBand)
{
    EXPECT_EQ(wording.likelihood(0.03, YardstickKind::Phia), "remote chance");
    EXPECT_EQ(wording.likelihood(0.15, YardstickKind::Phia), "highly unlikely");
    EXPECT_EQ(wording.likelihood(0.30, YardstickKind::Phia), "unlikely");
    EXPECT_EQ(wording.likelihood(0.45, YardstickKind::Phia), "realistic possibility");
    EXPECT_EQ(wording.likelihood(0.62, YardstickKind::Phia), "likely or probable");
    EXPECT_EQ(wording.likelihood(0.85, YardstickKind::Phia), "highly likely");
    EXPECT_EQ(wording.likelihood(0.97, YardstickKind::Phia), "almost certain");
}

TEST(PhiaYardstick, TakesTheNearerWordInAGapAndTheMoreEvenOneInItsMiddle)
{
    EXPECT_EQ(wording.likelihood(0.07, YardstickKind::Phia), "remote chance");
    EXPECT_EQ(wording.likelihood(0.08, YardstickKind::Phia), "highly unlikely");
    EXPECT_EQ(wording.likelihood(0.225, YardstickKind::Phia), "unlikely");
    EXPECT_EQ(wording.likelihood(0.525, YardstickKind::Phia), "realistic possibility");
    EXPECT_EQ(wording.likelihood(0.775, YardstickKind::Phia), "likely or probable");
}

TEST(Icd203Yardstick, GivesASharedBoundToTheBandAbove)
{
    EXPECT_EQ(wording.likelihood(0.0, YardstickKind::Icd203), "almost no chance");
    EXPECT_EQ(wording.likelihood(0.05, YardstickKind::Icd203), "very unlikely");
    EXPECT_EQ(wording.likelihood(0.45, YardstickKind::Icd203), "roughly even chance");
    EXPECT_EQ(wording.likelihood(0.55, YardstickKind::Icd203), "likely");
    EXPECT_EQ(wording.likelihood(0.80, YardstickKind::Icd203), "very likely");
    EXPECT_EQ(wording.likelihood(1.0, YardstickKind::Icd203), "almost certain");
}

TEST(Yardsticks, NeverFallWhenTheProbabilityRises)
{
    for (const auto kind : {YardstickKind::Phia, YardstickKind::Icd203}) {
        std::size_t before = 0;
        const auto bands = wording.yardstick(kind).bands;
        for (int permille = 0; permille <= 1000; ++permille) {
            const std::string found = wording.likelihood(permille / 1000.0, kind);
            std::size_t now = 0;
            while (bands[now].word != found)
                ++now;
            EXPECT_GE(now, before) << permille;
            before = now;
        }
        EXPECT_EQ(before, bands.size() - 1);
    }
}

TEST(Yardsticks, PrintTheirLegend)
{
    EXPECT_EQ(
        wording.legend(YardstickKind::Phia),
        "PHIA probability yardstick (United Kingdom): remote chance 0–5\u00A0%, highly unlikely 10–20\u00A0%, "
        "unlikely 25–35\u00A0%, realistic possibility 40–50\u00A0%, likely or probable 55–75\u00A0%, highly likely "
        "80–90\u00A0%, almost certain 95–100\u00A0%.");
}

TEST(Yardsticks, HaveNoWordForAProbabilityThatIsNotKnown)
{
    EXPECT_EQ(wording.likelihood(std::numeric_limits<double>::quiet_NaN(), YardstickKind::Phia), "not known");
}

} // namespace
} // namespace antevia
