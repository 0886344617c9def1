#include "model/formats/sign_legend.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

SignLegend legendOf(const std::string& line)
{
    Table table;
    table.rows = {{{"Country", TableCell::Kind::Text, 0.0}, {"2023", TableCell::Kind::Text, 0.0}},
                  {{line, TableCell::Kind::Text, 0.0}}};
    return signLegendOf(table);
}

TEST(SignLegend, TellsTheSignsOfOneLineApart)
{
    for (const char* line : {"\"-\" nichts vorhanden; \".\" Zahlenwert geheim",
                             "- nichts vorhanden; . Zahlenwert geheim", "- = nothing reported, . = suppressed"}) {
        const SignLegend legend = legendOf(line);
        EXPECT_FALSE(legend.contains("-")) << line << ": nobody says that a dash is kept back";
        ASSERT_TRUE(legend.contains(".")) << line;
        EXPECT_EQ(legend.at(".").state, CellState::Suppressed) << line;
    }
    const SignLegend eurostat = legendOf("\":\" not available; \"-\" nil; \"c\" confidential");
    EXPECT_EQ(eurostat.at(":").state, CellState::Missing);
    EXPECT_EQ(eurostat.at("c").state, CellState::Suppressed);
    EXPECT_FALSE(eurostat.contains("-"));
}

TEST(SignLegend, LeavesALineOfOneSignWhole)
{
    const SignLegend legend = legendOf("x = suppressed, because fewer than 5 people were counted. Sums are rounded");
    ASSERT_TRUE(legend.contains("x"));
    EXPECT_EQ(legend.at("x").high, 4);
}

} // namespace
} // namespace antevia
