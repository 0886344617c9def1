#include "model/formats/table_headings.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

SeriesInfo series(const std::string& id, const std::string& name)
{
    SeriesInfo info;
    info.id.value = id;
    info.name = name;
    return info;
}

const std::vector<SeriesInfo> known{series("SI", "Arrivals in Slovenia"), series("AT", "Arrivals in Austria"),
                                    series("GR", "Arrivals in Greece"), series("MK", "Arrivals in North Macedonia")};

std::string idOf(const std::string& heading, const std::vector<SeriesInfo>& among = known)
{
    const auto match = seriesOfHeading(heading, among);
    return match ? match->info.id.value : "";
}

TEST(SeriesOfHeading, IsFoundByIdByNameByItsWordsAndByOlderCodes)
{
    EXPECT_EQ(idOf("SI"), "SI");
    EXPECT_EQ(idOf("si"), "SI");
    EXPECT_EQ(idOf("arrivals in AUSTRIA"), "AT");
    EXPECT_EQ(idOf("EL"), "GR");
    EXPECT_EQ(idOf("Arrivals to fYRoM"), "MK");
}

TEST(SeriesOfHeading, IsNoneWhereNothingFitsOrTwoDo)
{
    EXPECT_EQ(idOf("other"), "");
    EXPECT_EQ(idOf(""), "");
    EXPECT_EQ(idOf("Arrivals in Greece", {series("A", "Arrivals in Greece"), series("B", "Arrivals in Greece")}), "");
}

} // namespace
} // namespace antevia
