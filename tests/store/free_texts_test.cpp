#include "model/formats/hash.h"
#include "model/formats/json_values.h"
#include "model/store/figure_rows.h"
#include "tests/store/samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using namespace samples;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class FreeTexts : public ::testing::Test {
protected:
    static Correction noteFor(const std::string& reason)
    {
        Correction made;
        made.id.value = "c1";
        made.series.value = "SI";
        made.first = periodOf(makeDay(2015, 10, 1), Frequency::Daily);
        made.delivered = Eigen::VectorXd::Constant(1, 5.0);
        made.reason = reason;
        made.author = "Ahmad Rahimi";
        return made;
    }

    Folder m_folder;
    ProjectFile m_project = *ProjectFile::create(m_folder.file("p.antevia"), ProjectInfo(), "2026-11-22T09:00:00Z");
};

TEST_F(FreeTexts, OfPersonsAreRefusedByFieldWithoutRepeatingThem)
{
    const auto kept = m_project.put(noteFor("typo, says Ahmad Rahimi, passport A1234567"));
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(kept.error().detail, AllOf(HasSubstr("'reason'"), HasSubstr("correction 'c1'"),
                                           Not(HasSubstr("Rahimi")), Not(HasSubstr("A123"))));
    EXPECT_THAT(kept.error().remedy, HasSubstr("office"));
    EXPECT_TRUE(m_project.all<Correction>()->empty());
}

TEST_F(FreeTexts, MayNameTheOfficialWhoWroteThem)
{
    EXPECT_TRUE(m_project.put(noteFor("the day was reported twice")));
    EXPECT_EQ(m_project.all<Correction>()->front().author, "Ahmad Rahimi");
    Correction numbered = noteFor("the day was reported twice");
    numbered.author = "Ahmad Rahimi, born 12.03.1985";
    EXPECT_FALSE(m_project.put(numbered));
}

TEST_F(FreeTexts, AreLookedAtInEveryKindOfValueAtAnyDepth)
{
    Plan plan;
    plan.id.value = "p";
    plan.assumptions = {"Fatima Hassan stays in the centre"};
    EXPECT_FALSE(m_project.put(plan));
    plan.assumptions = {"Half stay in the centre"};
    plan.thresholds = {{"t", "beds", BreachKind::Reception, 1.0, 1, 0.8, "alert", "Viktor Novak", {}}};
    EXPECT_TRUE(m_project.put(plan));
    plan.thresholds[0].source.note = "as told by Fatima Hassan";
    EXPECT_FALSE(m_project.put(plan));

    Site site;
    site.id.value = "s";
    site.name = "Ahmad Rahimi";
    EXPECT_FALSE(m_project.put(site));
    site.name = "Kara Tepe";
    EXPECT_TRUE(m_project.put(site));

    ProjectInfo info;
    info.question = "What of the child, born 12.03.2010?";
    EXPECT_FALSE(m_project.put(info));
}

TEST_F(FreeTexts, OfDeliveriesTheirSeriesAndFlagsAreLookedAt)
{
    SeriesFigures figures;
    figures.info.id.value = "SI";
    figures.info.name = "Arrivals";
    figures.series = Series(periodOf(makeDay(2015, 10, 1), Frequency::Daily), Eigen::VectorXd::Constant(2, 5.0));
    Vintage vintage;
    vintage.origin = "arrivals.csv";
    SeriesFigures named = figures;
    named.info.name = "Ahmad Rahimi";
    EXPECT_FALSE(m_project.addVintage(vintage, {named}));
    SeriesFigures flagged = figures;
    flagged.marks = {{figures.series.first(), CellState::Figure, 0, 0, FigureStatus::Final, {}, "Fatima Hassan"}};
    EXPECT_FALSE(m_project.addVintage(vintage, {flagged}));
    Vintage ofPerson = vintage;
    ofPerson.origin = "case of Fatima Hassan.csv";
    EXPECT_FALSE(m_project.addVintage(ofPerson, {figures}));
    EXPECT_TRUE(m_project.vintages()->empty());
    EXPECT_TRUE(m_project.addVintage(vintage, {figures}));
}

/// A delivery with a name in its origin, its series and a flag, as a version that did not look at them kept it.
void keepAsAnOlderVersion(ProjectFile& project)
{
    SeriesFigures plain = figures("SI", {5, 6});
    plain.marks = {{plain.series.first(), CellState::Figure, 0, 0, FigureStatus::Final, {}, "b"}};
    ASSERT_TRUE(project.addVintage(delivery("arrivals.csv"), {plain}));
    SeriesFigures old = plain;
    old.info.name = "Arrivals, says Fatima Hassan";
    old.marks.front().flags = "Fatima Hassan";
    Vintage vintage = project.vintages()->front();
    vintage.origin = "case of Fatima Hassan.csv";
    const std::string rows = rowsHash(old.series, old.marks);
    vintage.contentHash = contentHash({{old.info.id, vintage.id, 0, rows}});
    const auto put = [&](const std::string& table, const nlohmann::json& value) {
        runSql(project.path(),
               "UPDATE " + table + " SET document = '" + value.dump() + "', hash = '" + sha256Hex(value.dump()) + "'");
    };
    put("vintage", toJson(vintage));
    put("series", toJson(old.info));
    runSql(project.path(), "UPDATE observation SET mark = '" + printMark(old.marks.front()) +
                               "' WHERE mark IS NOT NULL; UPDATE delivery SET rowsHash = '" + rows + "'");
}

TEST_F(FreeTexts, ThatAnOlderVersionTookInComeBackWithTheirRemovedDelivery)
{
    keepAsAnOlderVersion(m_project);
    const Vintage vintage = m_project.vintages()->front();
    const auto kept = m_project.figuresOf(vintage.id).value();
    ASSERT_EQ(kept.front().marks.front().flags, "Fatima Hassan");
    ASSERT_TRUE(m_project.removeVintage(vintage.id));
    const auto restored = m_project.restoreVintage(vintage, kept);
    ASSERT_TRUE(restored) << restored.error().detail;
    EXPECT_EQ(m_project.vintages()->front(), vintage);
    EXPECT_EQ(m_project.figuresOf(vintage.id).value(), kept);
    EXPECT_TRUE(m_project.damagedVintages({})->empty());
}

TEST_F(FreeTexts, ThatAnOlderVersionTookInComeBackWithTheirRemovedSeries)
{
    keepAsAnOlderVersion(m_project);
    const Vintage vintage = m_project.vintages()->front();
    const auto kept = m_project.figuresOf(vintage.id).value();
    ASSERT_TRUE(m_project.removeSeries(SeriesId{"SI"}));
    ASSERT_TRUE(m_project.restoreSeries(kept.front().info));
    ASSERT_TRUE(m_project.restoreVintage(vintage, kept));
    EXPECT_EQ(m_project.figuresOf(vintage.id).value(), kept);
}

} // namespace
} // namespace antevia
