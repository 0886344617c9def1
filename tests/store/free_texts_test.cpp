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

} // namespace
} // namespace antevia
