#include "app/usecases/withheld_findings.h"

#include <algorithm>

namespace antevia {
namespace {

bool isTouched(const WithheldCells& withheld, const SeriesId& series, Period first, Period last)
{
    const auto found = withheld.lower_bound({series, first});
    return found != withheld.end() && found->first.first == series && found->first.second <= last;
}

bool isAnyTouched(const WithheldCells& withheld, Period first, Period last)
{
    return std::ranges::any_of(withheld, [&](const auto& each) {
        const Period period = each.first.second;
        return period.frequency == first.frequency && period >= first && period <= last;
    });
}

/// Periods by which the series of a finding follows the other one that it is compared with.
int lagOf(const QualityFinding& finding, const std::vector<Mirror>& mirrors)
{
    const auto mirror = std::ranges::find_if(mirrors, [&](const Mirror& each) {
        return each.downstream == finding.series && each.upstream == finding.other;
    });
    return finding.check == QualityCheck::Mirror && mirror != mirrors.end() ? mirror->lag : 0;
}

/// Whether what a finding tells is worked out from withheld figures, of whichever side.
bool isTouched(const WithheldCells& withheld, const QualityFinding& finding, int lag)
{
    if (finding.check == QualityCheck::Sum)
        return isAnyTouched(withheld, finding.first, finding.last);
    return isTouched(withheld, finding.series, finding.first, finding.last) ||
           isTouched(withheld, finding.other, later(finding.first, -lag), later(finding.last, -lag));
}

} // namespace

Result<WithheldCells> withheldAsReadOrDelivered(const ProjectFile& project, FiguresExport request)
{
    request.asDelivered = false;
    TRY(WithheldCells withheld, withheldIn(project, request));
    request.asDelivered = true;
    TRY(WithheldCells delivered, withheldIn(project, request));
    withheld.merge(delivered);
    return withheld;
}

void withholdIn(QualityBoard& board, const WithheldCells& withheld)
{
    for (BoardFinding& line : board.findings)
        if (isTouched(withheld, line.finding, lagOf(line.finding, board.mirrors)))
            line.finding.what = "Not told: figures of these periods are withheld.";
    std::erase_if(board.corrections, [&](const BoardCorrection& line) {
        return isTouched(withheld, line.correction.series, line.correction.first, line.correction.last());
    });
}

} // namespace antevia
