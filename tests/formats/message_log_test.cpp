#include "model/formats/message_log.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

TEST(MessageLog, CountsWhatItDoesNotShow)
{
    MessageLog log;
    for (int i = 0; i < 250; ++i)
        log.add({Severity::Error, "C21", "row " + std::to_string(i), "", "", ""});
    EXPECT_EQ(log.errors(), 250);
    EXPECT_EQ(log.shown().size(), 100u);
    EXPECT_EQ(log.notShown(), 150);
}

TEST(MessageLog, FindsACodeThatCameAfterAHundredOthers)
{
    MessageLog log;
    for (int i = 0; i < 150; ++i)
        log.add({Severity::Error, "C21", "row " + std::to_string(i), "", "", ""});
    EXPECT_FALSE(log.has("C35"));
    log.add({Severity::Error, "C35", "row 150", "", "", ""});
    EXPECT_TRUE(log.has("C35"));
    log.keepOnly("C35");
    ASSERT_EQ(log.shown().size(), 1u);
    EXPECT_EQ(log.shown()[0].place, "row 150");
    EXPECT_EQ(log.errors(), 1);
    EXPECT_FALSE(log.has("C21"));
}

TEST(MessageLog, ShowsErrorsBeforeWarningsBeforeNotes)
{
    MessageLog log;
    for (const Severity severity : {Severity::Note, Severity::Error, Severity::Warning})
        log.add({severity, word(severity), "", "", "", ""});
    const auto shown = log.shown();
    ASSERT_EQ(shown.size(), 3u);
    EXPECT_EQ(shown[0].code, "error");
    EXPECT_EQ(shown[1].code, "warning");
    EXPECT_EQ(shown[2].code, "note");
    EXPECT_EQ(log.warnings(), 1);
    EXPECT_EQ(log.notShown(), 0);
}

} // namespace
} // namespace antevia
