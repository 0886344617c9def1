#include "analysis/prepare/small_cells.h"

#include <Eigen/LU>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <sstream>

namespace antevia {
namespace {

const Period first = periodOf(makeDay(2015, 10, 1), Frequency::Daily);

KeyedSeries figures(const std::string& id, double value, const std::string& partOf = "")
{
    KeyedSeries made;
    made.figures.info.id.value = id;
    made.figures.info.partOf.value = partOf;
    made.figures.info.basis.unit = CountingUnit::Arrival;
    made.figures.series = Series(first, Eigen::VectorXd::Constant(1, value));
    return made;
}

std::string withheldOf(const std::vector<KeyedSeries>& series)
{
    std::string out;
    for (const auto& [cell, why] : cellsToWithhold(series))
        out += cell.first.value + " ";
    return out;
}

TEST(SmallCells, OfOneToFourPeopleAreWithheld)
{
    EXPECT_EQ(withheldOf({figures("a", 0), figures("b", 1), figures("c", 4), figures("d", 5)}), "b c ");
}

TEST(SmallCells, BedsAreNoPeople)
{
    KeyedSeries beds = figures("beds", 3);
    beds.figures.info.basis.unit = CountingUnit::Bed;
    EXPECT_EQ(withheldOf({beds}), "");
}

TEST(SmallCells, ThatATotalWouldGiveAwayTakeTheSmallestOtherPartWithThem)
{
    EXPECT_EQ(withheldOf({figures("t", 33), figures("a", 3, "t"), figures("b", 20, "t"), figures("c", 10, "t")}),
              "a c ");
}

TEST(SmallCells, WithOnlyZeroesBesideThemTakeTheTotalWithThem)
{
    EXPECT_EQ(withheldOf({figures("t", 3), figures("a", 3, "t"), figures("b", 0, "t")}), "a t ");
}

TEST(SmallCells, OfTwoPartsNeedNothingMore)
{
    EXPECT_EQ(withheldOf({figures("t", 25), figures("a", 3, "t"), figures("b", 2, "t"), figures("c", 20, "t")}),
              "a b ");
}

TEST(SmallCells, WithheldInOneSumDoNotOpenAnother)
{
    // u = t + d; t = a + b: a is small, so b is withheld; the sum of t and d is untouched.
    EXPECT_EQ(withheldOf({figures("u", 60), figures("t", 23, "u"), figures("d", 37, "u"), figures("a", 3, "t"),
                          figures("b", 20, "t")}),
              "a b ");
    // With nothing beside a, t goes too, and then d, or u minus d would give t away.
    EXPECT_EQ(withheldOf({figures("u", 40), figures("t", 3, "u"), figures("d", 37, "u"), figures("a", 3, "t")}),
              "a d t ");
}

TEST(SmallCells, BesideACellThatNobodyHasTakeTheTotalWithThem) // totals are of what there is
{
    EXPECT_EQ(withheldOf({figures("t", 33), figures("a", 3, "t"), figures("b", std::nan(""), "t")}), "a t ");
}

TEST(SmallCells, WhoseSumForcesThemToAnEndOfTheirRangeTakeAnotherWithThem)
{
    // Two withheld cells of 1 to 4 that come to 8 are 4 and 4.
    EXPECT_EQ(withheldOf({figures("t", 28), figures("a", 4, "t"), figures("b", 4, "t"), figures("c", 20, "t")}),
              "a b c ");
}

TEST(SmallCells, ASuppressedOneThatAnAnalystCorrectedLeavesAndHidesNothing)
{
    KeyedSeries corrected = figures("b", 60, "t");
    CellMark mark;
    mark.period = first;
    mark.state = CellState::Suppressed;
    corrected.figures.marks = {mark};
    EXPECT_EQ(withheldOf({figures("t", 63), figures("a", 3, "t"), corrected}), "a b ");
}

RC_GTEST_PROP(SmallCells, AreNeverTheOnlyUnknownOfASum, ())
{
    const auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12)));
    std::vector<KeyedSeries> series;
    double total = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        series.push_back(figures("p" + std::to_string(i), values[i], "t"));
        total += values[i];
    }
    series.push_back(figures("t", total));
    const auto withheld = cellsToWithhold(series);
    RC_ASSERT(withheld.size() != 1u || total == 0);
    for (const KeyedSeries& each : series)
        if (isSmallCell(each.figures.info, each.figures.series.values()[0]))
            RC_ASSERT(withheld.contains({each.figures.info.id, first}));
}

/// A series of a table: "sex=M;country=GR", totals by "!".
KeyedSeries cell(const std::string& key, double value, const std::string& vintage = "v1")
{
    KeyedSeries made = figures(key, value);
    made.figures.vintage.value = vintage;
    std::istringstream parts(key);
    for (std::string part; std::getline(parts, part, ';');) {
        const std::size_t equals = part.find('=');
        made.key.push_back({part.substr(0, equals), part.substr(equals + 1), part.ends_with('!')});
    }
    return made;
}

TEST(SmallCells, OfOneSexAreNotHadFromTheTotal)
{
    EXPECT_EQ(withheldOf({cell("sex=M", 60), cell("sex=F", 3), cell("sex=T!", 63)}), "sex=F sex=M ");
}

TEST(SmallCells, AreKeptInBothWaysOfATable)
{
    const auto withheld = withheldOf({cell("c=GR;s=M", 60), cell("c=GR;s=F", 3), cell("c=GR;s=T!", 63),
                                      cell("c=RS;s=M", 50), cell("c=RS;s=F", 20), cell("c=RS;s=T!", 70),
                                      cell("c=Total!;s=M", 110), cell("c=Total!;s=F", 23), cell("c=Total!;s=T!", 133)});
    EXPECT_EQ(withheld, "c=GR;s=F c=GR;s=M c=RS;s=F c=RS;s=M ");
}

TEST(SmallCells, AreNotHadFromATotalThatNothingCallsSo)
{
    EXPECT_EQ(withheldOf({cell("site=A", 60), cell("site=B", 3), cell("site=C", 40), cell("site=Everywhere", 103)}),
              "site=B site=C ");
}

TEST(SmallCells, OfAgesAreNotHadFromAWiderGroup)
{
    std::vector<KeyedSeries> series{cell("age=a", 100), cell("age=b", 97), cell("age=c", 3), cell("age=d", 200)};
    const std::array ages{"0-17", "0-13", "14-17", "18+"};
    for (std::size_t i = 0; i < ages.size(); ++i)
        series[i].people.age = ages[i];
    EXPECT_EQ(withheldOf(series), "age=b age=c ");
}

TEST(SmallCells, OfAMonthAreNotHadFromTheYear)
{
    std::vector<KeyedSeries> series{cell("freq=M;geo=GR", 20), cell("freq=A;geo=GR", 223)};
    Eigen::VectorXd months = Eigen::VectorXd::Constant(12, 20.0);
    months[4] = 3.0;
    series[0].figures.series = Series(periodOf(makeDay(2015, 1, 1), Frequency::Monthly), months);
    series[1].figures.series =
        Series(periodOf(makeDay(2015, 1, 1), Frequency::Yearly), Eigen::VectorXd::Constant(1, 223.0));
    for (KeyedSeries& each : series)
        each.figures.info.frequency = each.figures.series.frequency();
    EXPECT_EQ(withheldOf(series), "freq=M;geo=GR freq=M;geo=GR ");
}

TEST(SmallCells, ThatTheirPublisherSuppressedAreNotHadByWhatHePublished)
{
    KeyedSeries suppressed = cell("c=RS", std::nan(""));
    suppressed.figures.marks = {{first, CellState::Suppressed, 0, 0, FigureStatus::Final, {}, "c"}};
    EXPECT_EQ(withheldOf({cell("c=GR", 60), suppressed, cell("c=Total!", 63)}), "c=GR ");
}

TEST(SmallCells, GivenInConfidenceAreWithheldEvenWhereSmallOnesAreKept)
{
    KeyedSeries secret = cell("c=RS", 500);
    secret.figures.marks = {{first, CellState::Figure, 0, 0, FigureStatus::Final, {}, "A conf C"}};
    const std::vector<KeyedSeries> series{cell("c=GR", 60), secret, cell("c=HR", 3), cell("c=Total!", 563)};
    const auto withheld = cellsToWithhold(series, SmallCells::Kept);
    EXPECT_EQ(withheld.size(), 2u);
    EXPECT_EQ(withheld.at({SeriesId{"c=RS"}, first}), Withheld::Confidential);
    EXPECT_EQ(withheld.at({SeriesId{"c=HR"}, first}), Withheld::ForOthers);
}

TEST(SmallCells, InAWideTableAreGuardedAmongTheColumnsOfTheirFileAlone)
{
    // Without telling files apart A and C would hide each other, and A would be had from the first file's total.
    EXPECT_EQ(withheldOf({cell("series=A", 3), cell("series=B", 60), cell("series=total!", 63),
                          cell("series=C", 2, "v2"), cell("series=D", 50, "v2"), cell("series=total of D!", 52, "v2")}),
              "series=A series=B series=C series=D ");
}

/// A table in as many ways as there are sizes, with all its totals; counts of 0 to 30, many small.
std::vector<KeyedSeries> randomTable(const std::vector<int>& sizes)
{
    std::map<std::string, double> sums;
    std::function<void(std::size_t, std::vector<int>&)> each = [&](std::size_t way, std::vector<int>& at) {
        if (way < sizes.size()) {
            for (int i = 0; i < sizes[way]; ++i) {
                at.push_back(i);
                each(way + 1, at);
                at.pop_back();
            }
            return;
        }
        const int value = *rc::gen::weightedOneOf<int>({{2, rc::gen::inRange(0, 6)}, {1, rc::gen::inRange(6, 31)}});
        for (unsigned int open = 0; open < (1U << sizes.size()); ++open) {
            std::string key;
            for (std::size_t i = 0; i < sizes.size(); ++i)
                key += std::string(i == 0 ? "" : ";") + "d" + std::to_string(i) + "=" +
                       (((open >> i) & 1U) != 0 ? "T!" : std::to_string(at[i]));
            sums[key] += value;
        }
    };
    std::vector<int> at;
    each(0, at);
    std::vector<KeyedSeries> series;
    for (const auto& [key, value] : sums)
        series.push_back(cell(key, value));
    return series;
}

/// Whether what is withheld as `unknown` can be worked out: whether its unit vector is a combination of the equations,
/// by the rank of their matrix with and without it.
bool canBeHad(const Eigen::MatrixXd& equations, Eigen::Index unknown)
{
    Eigen::MatrixXd more(equations.rows() + 1, equations.cols());
    more << equations, Eigen::RowVectorXd::Unit(equations.cols(), unknown);
    return Eigen::FullPivLU<Eigen::MatrixXd>(more).rank() == Eigen::FullPivLU<Eigen::MatrixXd>(equations).rank();
}

/// The equations of an attacker: one a total and way, over the withheld cells.
Eigen::MatrixXd attack(const std::vector<KeyedSeries>& series, const std::vector<std::string>& unknowns,
                       std::size_t ways)
{
    std::vector<Eigen::RowVectorXd> rows;
    const auto column = [&](const std::string& key) { return std::ranges::find(unknowns, key) - unknowns.begin(); };
    for (const KeyedSeries& total : series)
        for (std::size_t way = 0; way < ways; ++way) {
            if (!total.key[way].isTotal)
                continue;
            Eigen::RowVectorXd row = Eigen::RowVectorXd::Zero(static_cast<Eigen::Index>(unknowns.size()) + 1);
            for (const KeyedSeries& part : series) {
                auto key = part.key;
                if (key[way].isTotal)
                    continue;
                key[way] = total.key[way];
                if (key == total.key)
                    row[column(part.figures.info.id.value)] += 1.0;
            }
            row[column(total.figures.info.id.value)] -= 1.0;
            rows.push_back(row.head(static_cast<Eigen::Index>(unknowns.size())));
        }
    Eigen::MatrixXd out(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(unknowns.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        out.row(static_cast<Eigen::Index>(i)) = rows[i];
    return out;
}

void checkNothingSmallIsHad(const std::vector<int>& sizes)
{
    const auto series = randomTable(sizes);
    const auto withheld = cellsToWithhold(series);
    std::vector<std::string> unknowns;
    for (const auto& [cell, why] : withheld)
        unknowns.push_back(cell.first.value);
    if (unknowns.empty())
        return;
    const Eigen::MatrixXd equations = attack(series, unknowns, sizes.size());
    for (std::size_t i = 0; i < unknowns.size(); ++i)
        if (withheld.at({SeriesId{unknowns[i]}, first}) == Withheld::Small)
            RC_ASSERT(!canBeHad(equations, static_cast<Eigen::Index>(i)));
    for (const KeyedSeries& each : series)
        if (isSmallCell(each.figures.info, each.figures.series.values()[0]))
            RC_ASSERT(withheld.contains({each.figures.info.id, first}));
}

RC_GTEST_PROP(SmallCells, OfTwoWayTablesAreNeverALinearCombinationOfWhatIsPublished, ())
{
    checkNothingSmallIsHad({*rc::gen::inRange(2, 6), *rc::gen::inRange(2, 6)});
}

RC_GTEST_PROP(SmallCells, OfThreeWayTablesAreNeverALinearCombinationOfWhatIsPublished, ())
{
    checkNothingSmallIsHad({2, *rc::gen::inRange(2, 4), *rc::gen::inRange(2, 4)});
}

} // namespace
} // namespace antevia
