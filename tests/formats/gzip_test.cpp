#include "model/formats/gzip.h"
#include "tests/formats/made_workbook.h"
#include "tests/formats/understood.h"

#include <gtest/gtest.h>

namespace antevia {
namespace {

using testing::cells;
using testing::refuses;
using testing::seriesOf;
using testing::sumOf;
using testing::understood;

const std::string tsv = "freq,unit,geo\\TIME_PERIOD\t2022-01 \t2022-02 \t2022-03 \n"
                        "M,PER,AT\t1250 p\t1300 bp\t: \n"
                        "M,PER,EL\t: @C\t45 e\t50 \n";

std::string gzipped(const std::string& text)
{
    constexpr int gzipWindow = 31;
    return test::deflated(text, gzipWindow);
}

std::string whyNot(const std::string& bytes)
{
    const auto unpacked = unpackGzip(bytes);
    return unpacked ? "unpacked" : unpacked.error().detail;
}

TEST(Gzip, GivesBackWhatWasPackedInOneMemberOrInSeveral)
{
    EXPECT_EQ(*unpackGzip(gzipped(tsv)), tsv);
    EXPECT_EQ(*unpackGzip(gzipped("a,b\n") + gzipped("1,2\n")), "a,b\n1,2\n");
    EXPECT_EQ(*unpackGzip(gzipped(tsv) + std::string(512, '\0')), tsv);
    EXPECT_EQ(*unpackGzip(gzipped("")), "");
}

TEST(Gzip, SaysWhatIsWrongWithADamagedFile)
{
    const std::string whole = gzipped(tsv);
    std::string wrongSum = whole;
    wrongSum[whole.size() - 8] ^= 1;
    EXPECT_NE(whyNot(wrongSum).find("check sum"), std::string::npos) << whyNot(wrongSum);
    EXPECT_NE(whyNot(whole + "more").find("bytes after its end"), std::string::npos);
    for (std::size_t length = 2; length < whole.size(); ++length)
        EXPECT_NE(whyNot(whole.substr(0, length)).find("cut off"), std::string::npos) << length;
}

TEST(Gzip, RefusesWhatWouldUnpackToMoreThanTwoHundredTimesItsSize)
{
    const std::string bomb = gzipped(std::string(std::size_t{16} << 20, '0'));
    EXPECT_NE(whyNot(bomb).find("200 times its size"), std::string::npos);
    EXPECT_TRUE(refuses(understood(bomb), "format"));
}

TEST(Gzip, BulkFilesAreReadAsWhatIsInThem)
{
    const FoundFile file = understood(gzipped(tsv));
    EXPECT_EQ(file.format, "eurostat-tsv");
    EXPECT_EQ(sumOf(seriesOf(file, "freq=M;unit=PER;geo=AT")), 2550);
    EXPECT_EQ(cells(seriesOf(file, "freq=M;unit=PER;geo=EL"), CellState::Suppressed), 1);
    EXPECT_GT(understood(gzipped(gzipped(tsv))).errors, 0);
}

} // namespace
} // namespace antevia
