#include "analysis/corridor/network_check.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gmock/gmock.h>

namespace antevia::testing_corridor {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

NetworkToCheck toCheck(const Case& corridor)
{
    const SimulationInput input = corridor.input();
    return {input.network, input.parameters, {}, input.measures, {}};
}

std::vector<std::string> said(const NetworkToCheck& corridor)
{
    std::vector<std::string> sentences;
    for (const NetworkFinding& each : checkNetwork(corridor))
        sentences.push_back((each.stopsRuns ? "stops: " : "") + each.what + (each.remedy.empty() ? " (no remedy)" : ""));
    return sentences;
}

TEST(NetworkCheck, ASoundCorridorHasNoFindings)
{
    EXPECT_THAT(said(toCheck(chain())), IsEmpty());
}

TEST(NetworkCheck, PlacesNobodyReachesLeavesOrIsJoinedToAreNamed)
{
    Case corridor = chain();
    corridor.place("alone").place("before").place("after");
    corridor.link("before", "A").link("A", "after");
    const auto sentences = said(toCheck(corridor));
    EXPECT_THAT(sentences, Contains("place 'alone' stands alone: no link leads to it or from it"));
    EXPECT_THAT(sentences, Contains("place 'before' cannot be reached from the entry"));
    EXPECT_THAT(sentences,
                Contains("from place 'after' no way leads to an exit: everybody is stranded there in the end"));
    EXPECT_EQ(sentences.size(), 3U);
}

TEST(NetworkCheck, CirclesAreNamedAtEachOfTheirPlaces)
{
    Case corridor = chain();
    corridor.link("A", "GR");
    const auto sentences = said(toCheck(corridor));
    EXPECT_THAT(sentences, Contains("links lead in a circle through place 'GR'"));
    EXPECT_THAT(sentences, Contains("links lead in a circle through place 'A'"));
}

TEST(NetworkCheck, NegativeTimesAndSharesThatDoNotSumStopRuns)
{
    Case negative = chain();
    negative.on("A-X").transitDays = fixedAt(-1.0);
    EXPECT_THAT(said(toCheck(negative)), Contains(HasSubstr("stops: link 'A-X': transit in days is -1")));
    NetworkToCheck shares = toCheck(chain());
    shares.parameters.groups[0].share = 0.7;
    EXPECT_THAT(said(shares), Contains(HasSubstr("stops: the groups' shares of entries add to 0.7")));
}

TEST(NetworkCheck, NoTimeBetweenTwoCountriesIsNamed)
{
    NetworkToCheck corridor = toCheck(chain());
    std::vector<Place> places = corridor.network.places();
    places[1].countryCode = "MK";
    corridor.network = Network::make(places, corridor.network.links()).value();
    EXPECT_THAT(said(corridor), Contains("link 'GR-A' takes no time between two countries"));
}

TEST(NetworkCheck, ACapacityWithoutADateIsNamed)
{
    NetworkToCheck corridor = toCheck(chain());
    corridor.sites = {Site{{"centre"}, {"A"}, "Centre", {CapacityFigure{CapacityLine::Beds, 100.0, {}, {}}}}};
    EXPECT_THAT(said(corridor), Contains("the capacity of site 'centre' in beds has no date"));
    corridor.sites[0].place = {"nowhere"};
    EXPECT_THAT(said(corridor), Contains("site 'centre' is in place 'nowhere', which the network lacks"));
}

TEST(NetworkCheck, MeasuresOnUnknownLinksOrBeforeTheStartAreNamed)
{
    Case corridor = chain();
    corridor.measure("unknown", 1, CloseLink{{"A-Y"}, {}});
    corridor.measure("over", -9, CloseLink{{"A-X"}, {}});
    corridor.rest.measures.back().ends = dayZero() - Days(2);
    corridor.measure("late", 1, CloseLink{{"A-X"}, {}});
    corridor.rest.measures.back().knownFrom = dayZero() + Days(1);
    NetworkToCheck check = toCheck(corridor);
    check.scenario.emplace();
    check.scenario->asOf = dayZero();
    check.scenario->measures = {{"unknown"}, {"over"}, {"late"}};
    const auto sentences = said(check);
    EXPECT_THAT(sentences, Contains(HasSubstr("stops: measure 'unknown': the network has no link 'A-Y'")));
    EXPECT_THAT(sentences, Contains("measure 'over' is over before day 0 of the scenario and changes nothing"));
    EXPECT_THAT(sentences, Contains("measure 'late' was known only after day 0 and is left out of the run"));
}

} // namespace
} // namespace antevia::testing_corridor
