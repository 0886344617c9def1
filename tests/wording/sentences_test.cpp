#include "app/wording/wording.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

const Wording wording;

TEST(ErrorSentences, HaveATitleAndAWayOutForEveryCode)
{
    for (const auto code : {ErrorCode::InvalidInput, ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::Format,
                            ErrorCode::Io, ErrorCode::Numeric, ErrorCode::Cancelled, ErrorCode::Internal}) {
        const ErrorSentence sentence = wording.error({code, "something"});
        EXPECT_FALSE(sentence.title.isEmpty()) << codeName(code);
        EXPECT_EQ(sentence.text, "Something.") << codeName(code);
        EXPECT_TRUE(sentence.remedy.endsWith('.')) << codeName(code);
    }
}

TEST(ErrorSentences, RecogniseAFullDiskAReadOnlyPlaceAndANewerFile)
{
    EXPECT_EQ(wording.error({ErrorCode::Io, "plan.pdf: No space left on device"}).title, "The disk is full");
    EXPECT_EQ(wording.error({ErrorCode::Io, "/usr/plan.pdf: Read-only file system"}).title, "The place is read-only");
    EXPECT_EQ(wording.error({ErrorCode::Format, "this file needs a newer version"}).title,
              "The file was made by a newer version of Antevia");
}

TEST(ErrorSentences, PreferTheErrorsOwnRemedy)
{
    EXPECT_EQ(wording.error({ErrorCode::Io, "no", "choose another disk"}).remedy, "Choose another disk.");
}

TEST(Names, HaveAUnitForEachLineOfCapacity)
{
    EXPECT_EQ(wording.lineName(CapacityLine::CoveredSpace), "covered space");
    EXPECT_EQ(wording.lineUnit(CapacityLine::CoveredSpace), "m²");
    EXPECT_EQ(wording.lineUnit(CapacityLine::Beds), "beds");
    EXPECT_EQ(capitalised(wording.name(BreachKind::Transport)), "Onward transport");
    EXPECT_EQ(wording.effectName(ChangeTransport{LinkId{"SI-AT"}, 0.0}), "transport stopped");
}

TEST(KosovoNote, IsAddedOnceAndOnlyWhereKosovoIsNamed)
{
    EXPECT_EQ(withKosovoNote("Serbia"), "Serbia");
    const std::string noted = withKosovoNote("Kosovo*");
    EXPECT_EQ(noted, std::string("Kosovo*\n") + kosovoNote);
    EXPECT_EQ(withKosovoNote(noted), noted);
}

TEST(KosovoNote, IsNeededForANameDeepInADocument)
{
    Document document;
    document.blocks = {HeadingBlock{1, "Partners"}, TableBlock{"", {{"Partner"}}, {{{plain("Serbia")}}}, ""}};
    EXPECT_FALSE(needsKosovoNote(document));
    std::get<TableBlock>(document.blocks[1]).rows.push_back({{plain("Kosovo*")}});
    EXPECT_TRUE(needsKosovoNote(document));
}

TEST(KosovoNote, IsNeededForAChartWhoseMarkNamesIt)
{
    ChartSpec chart;
    EXPECT_FALSE(needsKosovoNote(chart));
    chart.marks = {{makeDay(2015, 10, 17), "Kosovo* joins"}};
    EXPECT_TRUE(needsKosovoNote(chart));
}

} // namespace
} // namespace antevia
