#include "model/formats/row_cutter.h"
#include "model/formats/text_blocks.h"
#include "model/formats/understanding.h"
#include "tests/formats/understood.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace antevia {
namespace {

using testing::seriesOf;
using testing::sumOf;

/// Rows with bars between cells and the line each begins in, or the error.
std::string rowsBy(const std::string& bytes, std::size_t blockBytes, const std::string& encoding = "UTF-8")
{
    TextDialect dialect;
    dialect.encoding = encoding;
    std::string out;
    const RowTaker take = [&](const std::vector<TableCell>& cells, int row, int line) -> Result<void> {
        out += std::to_string(row) + "/" + std::to_string(line) + ":";
        for (const TableCell& cell : cells)
            out += cell.text + "|";
        out += "\n";
        return {};
    };
    const auto done = cutBlocks(TextBlocks::ofBytes(bytes, blockBytes), dialect, {}, take);
    return done ? out : "error: " + done.error().detail;
}

constexpr std::size_t whole = 1'000'000;

/// What is understood of a text that is read row by row in blocks of this size.
FoundFile streamed(const std::string& bytes, std::size_t blockBytes)
{
    FoundFile file;
    MessageLog log;
    SeriesCollector collector(log);
    UnderstandOptions options;
    options.places = &testing::places();
    const RunContext run;
    Understanding reading{options, run, file, log, collector};
    const auto read = readTextBlocks(reading, TextBlocks::ofBytes(bytes, blockBytes), 512);
    EXPECT_TRUE(read) << read.error().detail;
    file.series = collector.take(run).value();
    file.messages = log.shown();
    file.errors = log.errors();
    return file;
}

std::string daily(int rows)
{
    std::string text = "geo,time,value\r\n";
    for (int i = 0; i < rows; ++i)
        text += "AT," + printDay(makeDay(2020, 1, 1) + Days(i)) + "," + std::to_string(i) + "\r\n";
    return text;
}

TEST(Streaming, CutsRowsTheSameWhereverABlockEnds)
{
    const std::string text =
        "a,\"b \"\"c\"\"\r\nd\",e\r\n\"\",\r\r\nfine,\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82,\n\nlast";
    const std::string expected = rowsBy(text, whole);
    EXPECT_EQ(
        expected,
        "1/1:a|b \"c\"\r\nd|e|\n2/3:||\n3/4:\n4/5:fine|\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82||\n5/6:\n6/7:last|\n");
    for (std::size_t size = 1; size < text.size(); ++size)
        EXPECT_EQ(rowsBy(text, size), expected) << size;
}

TEST(Streaming, TakesAByteOrderMarkOffEvenIfABlockEndsInIt)
{
    for (std::size_t size = 1; size < 8; ++size)
        EXPECT_EQ(rowsBy("\xEF\xBB\xBF"
                         "a,b",
                         size),
                  "1/1:a|b|\n")
            << size;
    EXPECT_EQ(rowsBy("a", 1), "1/1:a|\n");
}

TEST(Streaming, KeepsCharactersOfUtf16WholeWhereverABlockEnds)
{
    const std::string text("\xFF\xFE"
                           "a\0,\0\x3D\xD8\x42\xDE\n\0\xE9\0",
                           14);
    for (std::size_t size = 1; size < 14; ++size)
        EXPECT_EQ(rowsBy(text, size, "UTF-16LE"), "1/1:a|\xF0\x9F\x99\x82|\n2/2:\xC3\xA9|\n") << size;
    EXPECT_EQ(rowsBy(text.substr(0, 13), 4, "UTF-16LE"), "error: the file ends in the middle of a character");
}

TEST(Streaming, NamesTheSameLineOfAFaultWhereverABlockEnds)
{
    for (const std::string& text :
         {std::string("a,b\nc,\"d\ne"), std::string("a\n\"b\"c\n"), std::string("a\nb\xFF\nc"),
          std::string("a\nb\0c\n", 6), std::string("a\nb\xE2\x82")}) {
        const std::string expected = rowsBy(text, whole);
        EXPECT_TRUE(expected.starts_with("error: ")) << expected;
        for (std::size_t size = 1; size < text.size(); ++size)
            EXPECT_EQ(rowsBy(text, size), expected) << size;
    }
}

TEST(Streaming, RefusesALineWithoutEndAtTheLimitOfAFieldNotAtTheEndOfTheFile) // C14
{
    const std::string endless(std::size_t{1} << 23, 'x');
    int blocks = 0;
    const RowTaker take = [](const auto&, int, int) { return Result<void>(); };
    RowCutter cutter(',', take);
    const auto done = TextBlocks::ofBytes(endless).forEach({}, [&](std::string_view block) -> Result<bool> {
        ++blocks;
        RETURN_IF_ERROR(cutter.feed(block));
        return true;
    });
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().detail.find("longer than 1 MiB"), std::string::npos);
    EXPECT_EQ(blocks, 2);
}

TEST(Streaming, StopsWithinABlockWhenAskedTo) // C14
{
    std::stop_source stop;
    stop.request_stop();
    const auto done = surveyText(TextBlocks::ofBytes(daily(10)), RunContext(stop.get_token(), {}, 1));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
}

TEST(Streaming, UnderstandsAFileAsIfItWereInMemory)
{
    const std::string text = daily(400);
    const FoundFile inMemory = testing::understood(text);
    for (const std::size_t size : {1, 7, 64, 1000, 100'000}) {
        const FoundFile file = streamed(text, size);
        EXPECT_EQ(file.errors, 0);
        ASSERT_EQ(file.series.size(), 1u);
        EXPECT_EQ(file.series.front().observations, inMemory.series.front().observations) << size;
        EXPECT_EQ(keyText(file.series.front().key), keyText(inMemory.series.front().key));
    }
}

TEST(Streaming, LeavesOutRowsThatSayWhomToAskOrNumberTheColumns)
{
    std::string text = "Contact: Office, office@example.org,,,\ngeo,sex,time,value\n1,2,3,4\n";
    for (int i = 0; i < 60; ++i)
        text += "AT,F," + printDay(makeDay(2020, 1, 1) + Days(i)) + "," + std::to_string(i) + "\n";
    const FoundFile file = streamed(text, 100);
    EXPECT_EQ(file.errors, 0);
    EXPECT_EQ(sumOf(seriesOf(file, "geo=AT;sex=F")), 1'770);
}

TEST(Streaming, TellsACodePageFromLettersThatComeLateInALongFile)
{
    std::string text = "geo,time,value\n";
    for (int i = 0; text.size() < TextBlocks::tableBytes + 100'000; ++i)
        text += "AT," + std::to_string(1000 + i % 9000) + "-" + (i / 9000 % 12 < 9 ? "0" : "") +
                std::to_string(i / 9000 % 12 + 1) + "," + std::to_string(i) + "\n";
    const auto late = surveyText(TextBlocks::ofBytes(text + "\xD1\xF0\xE1\xE8\xBC\xE0,2020-01,1\n"), {});
    ASSERT_TRUE(late) << late.error().detail;
    EXPECT_EQ(late->encoding, "");
    EXPECT_NE(late->sample.find("\xD1\xF0\xE1\xE8\xBC\xE0"), std::string::npos);
    EXPECT_LT(late->sample.size(), std::size_t{1} << 18);
    EXPECT_EQ(surveyText(TextBlocks::ofBytes(text), {})->encoding, "UTF-8");
}

RC_GTEST_PROP(AnyText, IsCutTheSameInBlocksOfAnySize, (std::size_t blockBytes))
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("a", ",", "\"", "\n", "\r", "\r\n", "\xC3\xA9", "\xF0\x9F\x99\x82", "\"x\","));
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    RC_ASSERT(rowsBy(text, 1 + blockBytes % 9) == rowsBy(text, whole));
}

} // namespace
} // namespace antevia
