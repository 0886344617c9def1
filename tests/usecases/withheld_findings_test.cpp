#include "app/usecases/withheld_findings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace antevia {
namespace {

using ::testing::HasSubstr;

const SeriesId upstream{"GR"};
const SeriesId downstream{"MK"};

Period day(unsigned ofOctober)
{
    return periodOf(makeDay(2015, 10, ofOctober), Frequency::Daily);
}

/// What is told of 10 to 12 October downstream, held against the same people two days earlier upstream.
std::string toldWith(const SeriesId& series, unsigned withheldOn)
{
    QualityBoard board;
    Mirror mirror;
    mirror.upstream = upstream;
    mirror.downstream = downstream;
    mirror.lag = 2;
    board.mirrors.push_back(mirror);
    BoardFinding line;
    line.finding.check = QualityCheck::Mirror;
    line.finding.series = downstream;
    line.finding.other = upstream;
    line.finding.first = day(10);
    line.finding.last = day(12);
    line.finding.what = "900 against 300";
    board.findings.push_back(line);
    withholdIn(board, {{{series, day(withheldOn)}, Withheld::Confidential}});
    return board.findings.front().finding.what;
}

TEST(WithheldFindings, OfAMirrorCoverThePeriodsThatTheUpstreamSideIsSummedOver)
{
    EXPECT_THAT(toldWith(upstream, 8), HasSubstr("Not told"));
    EXPECT_THAT(toldWith(upstream, 10), HasSubstr("Not told"));
    EXPECT_EQ(toldWith(upstream, 7), "900 against 300");
    EXPECT_EQ(toldWith(upstream, 11), "900 against 300") << "not summed";
    EXPECT_THAT(toldWith(downstream, 12), HasSubstr("Not told"));
    EXPECT_EQ(toldWith(downstream, 8), "900 against 300");
}

} // namespace
} // namespace antevia
