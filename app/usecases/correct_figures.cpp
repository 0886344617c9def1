#include "app/usecases/correct_figures.h"

#include "app/wording/wording.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int mostPeriods = 20'000;

std::int64_t numberOf(const Correction& correction)
{
    return parseInteger(std::string_view(text(correction.id)).substr(1)).value_or(0);
}

Result<CorrectionId> nextId(const ProjectFile& project)
{
    TRY(const auto corrections, project.all<Correction>());
    std::int64_t highest = 0;
    for (const Correction& each : corrections)
        highest = std::max(highest, numberOf(each));
    return CorrectionId{"c" + std::to_string(highest + 1)};
}

Result<void> checkPeriods(const CorrectionRequest& request, const Series& delivered)
{
    const std::string series = "series '" + shownSafely(text(request.series)) + "'";
    if (request.first.frequency != delivered.frequency() || request.last.frequency != delivered.frequency())
        return Error{ErrorCode::InvalidInput,
                     series + " has " + word(delivered.frequency()) + " figures; " + printPeriod(request.first) +
                         " is no such period",
                     "Write its periods as " + printPeriod(delivered.last()) + "."};
    if (request.last < request.first || request.last.index - request.first.index >= mostPeriods)
        return Error{ErrorCode::InvalidInput, "the last period " + printPeriod(request.last) +
                                                  " must not be before the first, " + printPeriod(request.first)};
    if (request.last < delivered.first() || request.first > delivered.last())
        return Error{ErrorCode::InvalidInput, series + " has figures from " + printPeriod(delivered.first()) + " to " +
                                                  printPeriod(delivered.last()) + " only"};
    return {};
}

std::string figureText(double value)
{
    return std::isnan(value) ? "no figure" : Wording().number(value);
}

} // namespace

Result<Correction> proposedCorrection(const ProjectFile& project, const CorrectionRequest& request)
{
    TRY(const FiguresAsKnown known, project.figuresAsKnown(request.series, std::nullopt));
    RETURN_IF_ERROR(checkPeriods(request, known.delivered));
    Correction correction;
    TRY(correction.id, nextId(project));
    correction.series = request.series;
    correction.kind = request.kind;
    correction.first = request.first;
    correction.delivered.resize(request.last.index - request.first.index + 1);
    for (Eigen::Index i = 0; i < correction.delivered.size(); ++i)
        correction.delivered[i] = known.delivered.at(later(request.first, static_cast<int>(i)));
    correction.values =
        Eigen::Map<const Eigen::VectorXd>(request.values.data(), static_cast<Eigen::Index>(request.values.size()));
    correction.finding = request.finding;
    correction.reason = request.reason;
    correction.author = request.author;
    correction.madeAt = request.now;
    RETURN_IF_ERROR(checkCorrection(correction));
    return correction;
}

std::string effectOf(const Correction& correction)
{
    const bool isOne = correction.delivered.size() == 1;
    const std::string what =
        isOne ? figureText(correction.delivered[0])
              : Wording().count(static_cast<double>(correction.delivered.size()), "figure", "figures");
    switch (correction.kind) {
    case Correction::Kind::Note: return what + " explained";
    case Correction::Kind::Exclude: return what + " left out";
    case Correction::Kind::Replace: break;
    }
    return what + (isOne ? " read as " + figureText(correction.values[0])
                         : " read as others that add up to " + figureText(correction.values.sum()));
}

std::string describe(const Correction& correction)
{
    const std::string first = printPeriod(correction.first);
    const std::string span = correction.delivered.size() == 1 ? first : first + " to " + printPeriod(correction.last());
    return text(correction.id) + ": " + effectOf(correction) + ", " + text(correction.series) + " " + span + "; " +
           correction.reason + " (" + correction.author + ")";
}

} // namespace antevia
