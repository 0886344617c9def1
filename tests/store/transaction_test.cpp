#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace antevia {
namespace {

using namespace samples;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Error wanted{ErrorCode::InvalidInput, "changed my mind"};

class Transactions : public ::testing::Test {
protected:
    std::vector<std::string> measures() const
    {
        std::vector<std::string> ids;
        const auto kept = project.all<Measure>().value();
        for (const Measure& each : kept)
            ids.push_back(each.id.value);
        return ids;
    }
    Folder folder;
    ProjectFile project = newProject(folder.file("p.antevia"));
};

TEST_F(Transactions, ThatFailChangeNothing)
{
    const auto done = project.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(project.put(measure("a")));
        return wanted;
    });
    EXPECT_EQ(done.error(), wanted);
    EXPECT_THAT(measures(), IsEmpty());
}

TEST_F(Transactions, NestAndOnlyTheInnerOneThatFailsIsUndone)
{
    EXPECT_TRUE(project.inTransaction([&]() -> Result<void> {
        RETURN_IF_ERROR(project.put(measure("a")));
        const auto inner = project.inTransaction([&]() -> Result<void> {
            RETURN_IF_ERROR(project.put(measure("b")));
            return wanted;
        });
        EXPECT_EQ(inner.error(), wanted);
        return project.put(measure("c"));
    }));
    EXPECT_THAT(measures(), ElementsAre("a", "c"));
}

TEST_F(Transactions, UndoInnerOnesThatSucceeded)
{
    EXPECT_FALSE(project.inTransaction([&]() -> Result<void> {
        EXPECT_TRUE(project.inTransaction([&] { return project.put(measure("b")); }));
        return wanted;
    }));
    EXPECT_THAT(measures(), IsEmpty());
    EXPECT_TRUE(project.put(measure("later")));
}

TEST_F(Transactions, LeftByAnExceptionChangeNothing)
{
    EXPECT_THROW(static_cast<void>(project.inTransaction([&]() -> Result<void> {
                     RETURN_IF_ERROR(project.put(measure("a")));
                     throw std::runtime_error("no memory");
                 })),
                 std::runtime_error);
    EXPECT_THAT(measures(), IsEmpty());
    EXPECT_TRUE(project.put(measure("later")));
}

TEST_F(Transactions, OfAFailedDeliveryLeaveNoTrace)
{
    ASSERT_TRUE(project.addVintage(delivery("a"), {figures("SI", {1})}));
    const std::string before = fingerprint(folder.file("p.antevia"));
    SeriesFigures weekly{seriesInfo("SI", Frequency::Weekly),
                         {},
                         Series(periodOf(makeDay(2015, 10, 1), Frequency::Weekly), Eigen::VectorXd::Ones(2))};
    EXPECT_FALSE(project.addVintage(delivery("b"), {figures("HR", std::vector<double>(5000, 3.5)), weekly}));
    EXPECT_EQ(fingerprint(folder.file("p.antevia")), before);
    EXPECT_THAT(folder.names(), ElementsAre(".p.antevia.lock", "p.antevia"));
}

TEST_F(Transactions, GiveNoSpaceBackHalfWay)
{
    EXPECT_FALSE(project.inTransaction([&] { return project.compact(); }));
}

} // namespace
} // namespace antevia
