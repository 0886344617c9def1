#include "model/capacity/norm.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>

namespace antevia {
namespace {

/// A norm of a profile, named for messages.
struct NamedNorm {
    std::string name;
    nlohmann::json norm;
};

std::vector<nlohmann::json> profiles()
{
    std::vector<nlohmann::json> read;
    for (const auto& file : std::filesystem::directory_iterator(ANTEVIA_SOURCE_DIR "/resources/norms"))
        if (file.path().extension() == ".json")
            read.push_back(nlohmann::json::parse(std::ifstream(file.path())));
    return read;
}

std::vector<NamedNorm> allNorms()
{
    std::vector<NamedNorm> norms;
    for (const auto& profile : profiles())
        for (const auto& norm : profile.at("norms"))
            norms.push_back({profile.at("id").get<std::string>() + "/" + norm.at("id").get<std::string>(), norm});
    return norms;
}

TEST(NormFiles, HoldThreeProfilesThatAPlannerCanPick)
{
    std::set<std::string> ids;
    for (const auto& profile : profiles())
        ids.insert(profile.at("id").get<std::string>());
    EXPECT_THAT(ids, testing::ElementsAre("emergency-weeks", "reception-long-stay", "transit-emergency"));
}

TEST(NormFiles, UseOnlyWordsThatTheModelKnows)
{
    for (const auto& [name, norm] : allNorms()) {
        EXPECT_TRUE(fromWord<CapacityLine>(norm.at("line").get<std::string>())) << name;
        EXPECT_TRUE(fromWord<NeedDriver>(norm.at("driver").get<std::string>())) << name;
        EXPECT_TRUE(fromWord<Regime>(norm.at("regime").get<std::string>())) << name;
        EXPECT_TRUE(fromWord<Standing>(norm.at("source").at("standing").get<std::string>())) << name;
        EXPECT_GT(norm.at("personsPerUnit").get<double>(), 0.0) << name;
    }
}

TEST(NormFiles, HaveEveryLineOnceInAProfile)
{
    for (const auto& profile : profiles()) {
        std::set<std::string> lines;
        for (const auto& norm : profile.at("norms"))
            lines.insert(norm.at("line").get<std::string>());
        EXPECT_EQ(lines.size(), wordsOf<CapacityLine>.size()) << profile.at("id");
        EXPECT_EQ(lines.size(), profile.at("norms").size()) << profile.at("id");
    }
}

TEST(NormFiles, NameASourceUnlessTheNormIsADefault)
{
    for (const auto& [name, norm] : allNorms()) {
        const auto& source = norm.at("source");
        if (source.at("standing") != "default") {
            EXPECT_NE(source.at("publisher"), "") << name;
            EXPECT_NE(source.at("document"), "") << name;
        }
        EXPECT_NE(source.at("note"), "") << name << " must say what limits it";
        EXPECT_NE(norm.at("statement"), "") << name;
    }
}

} // namespace
} // namespace antevia
