#include "analysis/corridor/ensemble.h"
#include "tests/analysis/corridor/corridor_case.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h> // after gtest, which it needs

#include <numeric>
#include <stop_token>

namespace antevia::testing_corridor {
namespace {

Uncertain anyShare(double most)
{
    const double low = *rc::gen::inRange(0, 50) / 100.0 * most;
    const double central = low + *rc::gen::inRange(0, 25) / 100.0 * most;
    return {low, central, central + *rc::gen::inRange(0, 25) / 100.0 * most, {}};
}

MeasureEffect anyEffect(const LinkId& link, const PlaceId& place)
{
    switch (*rc::gen::inRange(0, 15)) {
    case 0: return CloseLink{link, anyShare(1.0)};
    case 1: return CapLink{link, static_cast<double>(*rc::gen::inRange(0, 900)), anyShare(1.0)};
    case 2: return FilterGroups{link, {{"SIA"}}, anyShare(1.0)};
    case 3: return ChangeTransport{link, *rc::gen::inRange(0, 4) / 2.0};
    case 4: return ScaleEntry{*rc::gen::inRange(0, 6) / 2.0};
    case 5: return ChangeStay{place, *rc::gen::inRange(0, 6) / 2.0};
    case 6: return ChangeRegistration{place, static_cast<double>(*rc::gen::inRange(-300, 300))};
    case 7: return ShiftRoute{link, *rc::gen::inRange(0, 40) / 8.0};
    case 8: return WeatherDays{link, *rc::gen::inRange(0, 11) / 10.0};
    case 9: return TransferPeople{link, static_cast<double>(*rc::gen::inRange(0, 400))};
    case 10: return AddEntry{place, static_cast<double>(*rc::gen::inRange(0, 400)), {"other"}};
    case 11: return AddEntry{place, static_cast<double>(*rc::gen::inRange(0, 40)), {}};
    case 12: return ScaleGroup{{"SIA"}, *rc::gen::inRange(0, 10) / 2.0};
    case 13: return ReturnPeople{place, static_cast<double>(*rc::gen::inRange(0, 400))};
    case 14: return BanMovement{place, anyShare(1.0)};
    default: return ChangeCapacity{place, CapacityLine::Beds, 10.0};
    }
}

/// Any network of up to five transit places, circles included, with any parameters, measures, noise and delays.
Case anyCase()
{
    Case corridor;
    const int transit = *rc::gen::inRange(1, 6);
    std::vector<std::string> ids{"GR"};
    corridor.place("GR", PlaceRole::Entry);
    for (int i = 0; i < transit; ++i) {
        ids.push_back("P" + std::to_string(i));
        corridor.place(ids.back());
    }
    corridor.place("X", PlaceRole::Exit);
    for (std::size_t from = 0; from < ids.size(); ++from) {
        corridor.link(ids[from], from + 1 < ids.size() ? ids[from + 1] : "X");
        const auto to = static_cast<std::size_t>(*rc::gen::inRange(0, transit + 3));
        if (to != from && to != from + 1 && to < ids.size())
            corridor.link(ids[from], ids[to]);
    }
    for (PlaceParameters& place : corridor.rest.parameters.places) {
        place.registrationPerDay = *rc::gen::arbitrary<bool>() ? anyShare(800.0) : Uncertain{};
        place.registrationPatience = *rc::gen::arbitrary<bool>() ? anyShare(4.0) : Uncertain{};
        place.stayDays = anyShare(8.0);
        place.stayStages = *rc::gen::inRange(1, 9);
        place.asylumShare = anyShare(0.5);
        place.strandedTurnBack = anyShare(0.5);
        place.unrecordedEntryShare = anyShare(0.3);
    }
    for (LinkParameters& link : corridor.rest.parameters.links) {
        link.transitDays = anyShare(4.0);
        link.transitStages = *rc::gen::inRange(0, 5);
        link.transferPerDay = *rc::gen::element(Uncertain{}, fixedAt(120.0));
        link.attraction = anyShare(2.0);
        link.capacityPerDay = *rc::gen::arbitrary<bool>() ? anyShare(900.0) : Uncertain{};
        link.openShare = *rc::gen::element(1.0, 1.0, 0.5, 0.0);
        link.leakage = anyShare(0.5);
        if (*rc::gen::arbitrary<bool>()) {
            const int effective = *rc::gen::inRange(-5, 12);
            corridor.measure(text(link.link), effective, anyEffect(link.link, {ids.back()}));
            corridor.rest.measures.back().rampDays = *rc::gen::inRange(0, 3);
        }
    }
    Group sia;
    sia.id = {"SIA"};
    sia.share = 0.7;
    Group other;
    other.id = {"other"};
    other.share = 0.3;
    corridor.rest.parameters.groups = {sia, other};
    corridor.rest.parameters.dispersion = *rc::gen::inRange(0, 40) / 20.0;
    corridor.rest.parameters.diversionDelayDays = anyShare(3.0);
    corridor.rest.scenario.seed = *rc::gen::arbitrary<std::uint64_t>();
    corridor.observe("GR", {300, 20, 500}).enter(*rc::gen::inRange(0, 700), 15, 7);
    return corridor;
}

RC_GTEST_PROP(CorridorLaw, NobodyIsLostOrMade, ())
{
    const Case corridor = anyCase();
    const auto result = simulate(corridor.input(), {});
    RC_ASSERT(result.hasValue());
    const Conservation& people = result->conservation;
    RC_ASSERT(people.worstImbalance == 0);
    RC_ASSERT(people.start + people.entered + people.unrecorded == people.presentAtEnd + people.inTransitAtEnd +
                                                                       people.arrivedAtExits + people.appliedForAsylum +
                                                                       people.turnedBack);
}

/// Looked at day by day, in each replicate, stage by stage.
RC_GTEST_PROP(CorridorLaw, PeopleAreConservedExactlyInEveryMemberStageAndDay, ())
{
    const Case corridor = anyCase();
    CorridorEnsemble ensemble = CorridorEnsemble::begin(corridor.input(), CorridorEnsemble::Keep::Nothing).value();
    Eigen::ArrayXi start;
    for (int day = 0; day <= corridor.rest.scenario.days; ++day) {
        RC_ASSERT(ensemble.advance(day, RunContext()).hasValue());
        const corridor::State& state = ensemble.blocks().front()->state();
        Eigen::ArrayXi here = Eigen::ArrayXi::Zero(state.waiting.rows());
        for (const corridor::CountTable* stage : {&state.waiting, &state.ready, &state.stranded, &state.onTheWay}) {
            RC_ASSERT(stage->minCoeff() >= 0);
            here += stage->rowwise().sum();
        }
        for (const corridor::CountTable& stage : state.stay) {
            RC_ASSERT(stage.minCoeff() >= 0);
            here += stage.rowwise().sum();
        }
        const corridor::Tally& tally = state.tally;
        const corridor::Tally::People since = tally.entered + tally.unrecorded - tally.atExits - tally.asylum - tally.turnedBack;
        const Eigen::ArrayXi rest = here - since.cast<int>();
        if (day == 0)
            start = rest;
        RC_ASSERT((rest == start).all());
    }
}

/// The same law from the outside: what the paths show, place by place.
RC_GTEST_PROP(CorridorLaw, EveryPlaceKeepsWhoComesUntilTheyLeave, ())
{
    const Case corridor = anyCase();
    const auto result = simulate(corridor.input(), {});
    RC_ASSERT(result.hasValue());
    for (const PlacePaths& paths : result->places) {
        RC_ASSERT((paths.arrivals.array() >= 0).all());
        if (paths.present.size() == 0)
            continue;
        RC_ASSERT((paths.waiting.array() >= 0).all() && (paths.stranded.array() >= 0).all());
        RC_ASSERT((paths.waiting + paths.stranded - paths.present).maxCoeff() <= 0);
        RC_ASSERT(paths.presentByGroup[0] + paths.presentByGroup[1] == paths.present);
        RC_ASSERT(paths.arrivalsByGroup[0] + paths.arrivalsByGroup[1] == paths.arrivals);
        for (Eigen::Index day = 1; day < paths.present.cols(); ++day) {
            const Eigen::VectorXi gone = paths.present.col(day - 1) + paths.arrivals.col(day) -
                                         paths.departures.col(day) - paths.present.col(day);
            RC_ASSERT(gone.minCoeff() >= 0); // the rest asked for asylum or turned back
        }
    }
}

RC_GTEST_PROP(CorridorLaw, ThreadsAndBlocksNeverChangeANumber, ())
{
    const Case corridor = anyCase();
    const Simulation whole = runOf(corridor, 1, 128);
    RC_ASSERT(runOf(corridor, 2, 2) == whole);
    RC_ASSERT(runOf(corridor, 1, 1) == whole);
    RC_ASSERT(runOf(corridor, 2, 3) == whole);
}

RC_GTEST_PROP(CorridorLaw, ClosingALinkThatIsClosedChangesNothing, ())
{
    Case corridor = anyCase();
    const LinkId closed = corridor.rest.parameters.links.front().link;
    corridor.measure("first", -3, CloseLink{closed, anyShare(1.0)});
    const Simulation before = runOf(corridor);
    corridor.measure("second", *rc::gen::inRange(-3, 15), CloseLink{closed, anyShare(1.0)});
    RC_ASSERT(runOf(corridor) == before);
}

RC_GTEST_PROP(CorridorLaw, PlacesAndLinksCanHaveAnyName, ())
{
    SimulationInput input = anyCase().input();
    const Simulation before = simulate(input, {}).value();
    const auto renamed = [](const auto& id) { return std::decay_t<decltype(id)>{"~" + id.value}; };
    std::vector<Place> places = input.network.places();
    std::vector<Link> links = input.network.links();
    for (Place& each : places)
        each.id = renamed(each.id);
    for (Link& each : links)
        each = {renamed(each.id), renamed(each.from), renamed(each.to), {}, {}};
    for (PlaceParameters& parameters : input.parameters.places)
        parameters.place = renamed(parameters.place);
    for (LinkParameters& parameters : input.parameters.links)
        parameters.link = renamed(parameters.link);
    for (Measure& measure : input.measures)
        std::visit(
            [&](auto& effect) {
                if constexpr (requires { effect.link; })
                    effect.link = renamed(effect.link);
                if constexpr (requires { effect.place; })
                    effect.place = renamed(effect.place);
            },
            measure.effect);
    const auto byRenamed = [&](auto& map) {
        std::decay_t<decltype(map)> all;
        for (const auto& [id, value] : map)
            all[renamed(id)] = value;
        map = all;
    };
    byRenamed(input.observed);
    byRenamed(input.entryPaths);
    input.network = Network::make(places, links).value();
    const Simulation after = simulate(input, {}).value();
    RC_ASSERT(after.conservation == before.conservation);
    for (std::size_t i = 0; i < before.places.size(); ++i) {
        RC_ASSERT(after.places[i].arrivals == before.places[i].arrivals);
        RC_ASSERT(after.places[i].present == before.places[i].present);
    }
}

/// The fork: everybody wants to B until it is closed; C is the neighbour, A the line.
RC_GTEST_PROP(CorridorLaw, AnUpstreamClosureRaisesTheNeighbourWithinTheDelayLowersDownstreamAndGrowsTheLine, ())
{
    Case corridor = fork();
    const int delay = *rc::gen::inRange(0, 4);
    corridor.on("A-C").attraction = fixedAt(1e-6);
    corridor.rest.parameters.diversionDelayDays = fixedAt(delay);
    corridor.observe("GR", {1000}).enter(1000, 10);
    const Simulation open = runOf(corridor);
    const int closing = *rc::gen::inRange(2, 6);
    corridor.measure("closure", closing, CloseLink{{"A-B"}, fixedAt(0.0)});
    const Simulation closed = runOf(corridor);
    const Paths more = place(closed, "C").arrivals - place(open, "C").arrivals;
    RC_ASSERT(more.leftCols(closing + delay).cwiseAbs().sum() <= 1); // a person may go there without a closure
    RC_ASSERT(more(0, closing + delay) >= 999 * (delay + 1));
    RC_ASSERT((place(closed, "B").arrivals.rightCols(11 - closing).array() == 0).all());
    for (int day = closing; day < closing + delay; ++day)
        RC_ASSERT(place(closed, "A").present(0, day) >= 999 * (day - closing + 1));
}

TEST(CorridorLaw, AnotherSeedIsAnotherEnsemble)
{
    Case corridor = chain();
    corridor.rest.parameters.dispersion = 0.1;
    corridor.at("A").stayDays = fixedAt(2.0);
    corridor.observe("GR", {1000}).enter(1000, 5, 4);
    const Simulation first = runOf(corridor);
    corridor.rest.scenario.seed = 2;
    EXPECT_NE(runOf(corridor).places, first.places);
}

TEST(CorridorLaw, AMeasureChangesNothingBeforeItIsEffective)
{
    Case corridor = fork();
    corridor.rest.parameters.dispersion = 0.1;
    corridor.on("A-C").attraction = fixedAt(0.3);
    corridor.at("A").stayDays = {0.5, 1.0, 3.0, {}};
    corridor.observe("GR", {1000}).enter(1000, 12, 30);
    const Simulation base = runOf(corridor);
    corridor.measure("closure", 8, CloseLink{{"A-B"}, fixedAt(0.0)});
    const Simulation closed = runOf(corridor);
    const Paths& before = place(base, "A").present;
    const Paths& after = place(closed, "A").present;
    EXPECT_EQ(before.leftCols(8), after.leftCols(8));
    EXPECT_EQ(link(closed, "A-B").departures.rightCols(5).sum(), 0);
}

TEST(CorridorLaw, AStopEndsTheRun)
{
    Case corridor = chain();
    corridor.observe("GR", {1000}).enter(1000, 60, 500);
    std::stop_source stop;
    stop.request_stop();
    const auto result = simulate(corridor.input(), RunContext(stop.get_token(), {}, 2));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(CorridorLaw, AStopHalfWayEndsTheRunBeforeTheNextBlock)
{
    Case corridor = chain();
    corridor.observe("GR", {1000}).enter(1000, 60, 500);
    std::stop_source stop;
    int reports = 0;
    const auto stopAtFirst = [&](double, std::string_view) {
        ++reports;
        stop.request_stop();
    };
    const auto result = simulate(corridor.input(), RunContext(stop.get_token(), stopAtFirst, 1), 10);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(reports, 1);
}

} // namespace
} // namespace antevia::testing_corridor
