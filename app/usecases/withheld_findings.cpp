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
    for (BoardFinding& line : board.findings) {
        QualityFinding& finding = line.finding;
        const bool touched = finding.check == QualityCheck::Sum
                                 ? isAnyTouched(withheld, finding.first, finding.last)
                                 : isTouched(withheld, finding.series, finding.first, finding.last) ||
                                       isTouched(withheld, finding.other, finding.first, finding.last);
        if (touched)
            finding.what = "Not told: figures of these periods are withheld.";
    }
    std::erase_if(board.corrections, [&](const BoardCorrection& line) {
        return isTouched(withheld, line.correction.series, line.correction.first, line.correction.last());
    });
}

} // namespace antevia
