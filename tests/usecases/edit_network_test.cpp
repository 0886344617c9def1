#include "app/usecases/edit.h"
#include "app/usecases/edit_network.h"
#include "app/usecases/network_steps.h"
#include "tests/support/sample_project.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace antevia {
namespace {

using testing::sampleProject;
using testing::TemporaryFolder;

Place montenegro()
{
    Place place;
    place.id = {"ME"};
    place.name = "Montenegro";
    return place;
}

class EditedNetwork : public ::testing::Test {
protected:
    TemporaryFolder folder;
    ProjectFile project = sampleProject(folder);
    NetworkFile file = *networkOfProject(project);
};

TEST_F(EditedNetwork, ANewPlaceHasDefaultsThatSayTheyAre)
{
    const auto made = withPlace(file, montenegro());
    ASSERT_TRUE(made) << made.error().detail;
    const auto stay = std::ranges::find(made->parameters.places, PlaceId{"ME"}, &PlaceParameters::place);
    ASSERT_NE(stay, made->parameters.places.end());
    EXPECT_EQ(stay->stayDays.source.standing, Standing::Default);
    EXPECT_EQ(made->network.places().size(), file.network.places().size() + 1);
}

TEST_F(EditedNetwork, ARemovedPlaceTakesItsLinksParametersAndSitesWithIt)
{
    const auto made = withoutPlace(file, {"SI"});
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->network.find(LinkId{"HR-SI"}), nullptr);
    EXPECT_EQ(std::ranges::find(made->parameters.links, LinkId{"HR-SI"}, &LinkParameters::link),
              made->parameters.links.end());
    EXPECT_TRUE(std::ranges::none_of(made->sites, [](const Site& site) { return site.place == PlaceId{"SI"}; }));
}

TEST_F(EditedNetwork, ALinkToItselfOrFromAnExitIsRefused)
{
    EXPECT_EQ(withLink(file, {{"x"}, {"SI"}, {"SI"}, "x", ""}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(withLink(file, {{"x"}, {"DE"}, {"SI"}, "x", ""}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(withoutLink(file, {"nowhere"}).error().code, ErrorCode::NotFound);
}

TEST_F(EditedNetwork, IsKeptInOneStepAndPutBackByTheSame)
{
    const auto made = withoutPlace(file, {"SI"});
    ASSERT_TRUE(made);
    const Edit<NetworkFile> edit{file, *made};
    ASSERT_TRUE(apply(project, edit));
    EXPECT_EQ(*networkOfProject(project), *made);
    ASSERT_TRUE(apply(project, undone(edit)));
    const auto back = networkOfProject(project);
    EXPECT_EQ(back->network, file.network);
    EXPECT_EQ(back->parameters, file.parameters);
    EXPECT_EQ(back->sites.size(), file.sites.size());
}

TEST_F(EditedNetwork, FindingsStandBesideWhatTheyName)
{
    const auto made = withPlace(file, montenegro());
    ASSERT_TRUE(apply(project, Edit<NetworkFile>{file, *made}));
    const auto findings = checkProjectNetwork(project, {});
    ASSERT_TRUE(findings);
    const auto own = findingsOf(PlaceId{"ME"}, *findings, *made);
    ASSERT_EQ(own.size(), 1u);
    EXPECT_NE(own[0].what.find("stands alone"), std::string::npos);
    EXPECT_TRUE(findingsOf(PlaceId{"M"}, *findings, *made).empty());
}

} // namespace
} // namespace antevia
