#include "app/cli/json_of_data.h"

#include "model/formats/json_values.h"

#include <cmath>

namespace antevia {
namespace {

nlohmann::json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::json(value) : nlohmann::json();
}

nlohmann::json jsonOf(const Eigen::VectorXd& values)
{
    nlohmann::json list = nlohmann::json::array();
    for (const double value : values)
        list.push_back(numberOrNull(value));
    return list;
}

nlohmann::json jsonOf(const BoardFinding& line)
{
    const QualityFinding& finding = line.finding;
    nlohmann::json evidence = nlohmann::json::array();
    for (const Observation& each : finding.evidence)
        evidence.push_back({{"period", printPeriod(each.period)}, {"value", numberOrNull(each.value)}});
    nlohmann::json answers = nlohmann::json::array();
    for (const CorrectionId& id : line.answers)
        answers.push_back(text(id));
    return {{"reference", line.reference},
            {"check", word(finding.check)},
            {"series", text(finding.series)},
            {"other", text(finding.other)},
            {"first", printPeriod(finding.first)},
            {"last", printPeriod(finding.last)},
            {"grade", word(finding.grade)},
            {"sureness", finding.sureness},
            {"evidence", evidence},
            {"what", finding.what},
            {"meaning", finding.meaning},
            {"proposal", jsonOf(finding.proposal)},
            {"open", line.isOpen()},
            {"answeredBy", answers}};
}

nlohmann::json jsonOf(const Mirror& mirror)
{
    nlohmann::json stretches = nlohmann::json::array();
    for (const MirrorStretch& each : mirror.stretches)
        stretches.push_back({{"first", printPeriod(each.first)},
                             {"last", printPeriod(each.last)},
                             {"upstream", each.upstream},
                             {"downstream", each.downstream},
                             {"ratio", numberOrNull(each.ratio())}});
    return {{"upstream", text(mirror.upstream)},
            {"downstream", text(mirror.downstream)},
            {"lag", mirror.lag},
            {"correlation", mirror.correlation},
            {"nextBest", mirror.nextBest},
            {"ratio", numberOrNull(mirror.ratio)},
            {"stretches", stretches}};
}

} // namespace

nlohmann::json jsonOf(const VintageLine& line)
{
    nlohmann::json series = nlohmann::json::array();
    for (const SeriesId& id : line.series)
        series.push_back(text(id));
    nlohmann::json json = toJson(line.vintage);
    json["knownOn"] = printDay(line.knownOn);
    json["series"] = series;
    return json;
}

nlohmann::json jsonOf(const SeriesId& series, const RevisionTriangle& triangle)
{
    nlohmann::json json{{"series", text(series)},
                        {"vintages", nlohmann::json::array()},
                        {"periods", nlohmann::json::array()},
                        {"values", nlohmann::json::array()},
                        {"revisions", jsonOf(triangle.revisions())}};
    for (std::size_t i = 0; i < triangle.vintages.size(); ++i)
        json["vintages"].push_back({{"id", text(triangle.vintages[i])}, {"knownOn", printDay(triangle.knownOn[i])}});
    for (const Period period : triangle.periods)
        json["periods"].push_back(printPeriod(period));
    for (Eigen::Index row = 0; row < triangle.values.rows(); ++row)
        json["values"].push_back(jsonOf(Eigen::VectorXd(triangle.values.row(row))));
    return json;
}

nlohmann::json jsonOf(const SeriesDifference& difference)
{
    nlohmann::json largest = nlohmann::json::array();
    for (const ChangedFigure& each : difference.largest)
        largest.push_back({{"period", printPeriod(each.period)},
                           {"before", numberOrNull(each.before)},
                           {"after", numberOrNull(each.after)}});
    return {{"series", text(difference.series)},
            {"name", difference.name},
            {"in", word(difference.presence)},
            {"same", difference.same},
            {"added", difference.added},
            {"addedSum", difference.addedSum},
            {"changed", difference.changed},
            {"changedBefore", difference.changedBefore},
            {"changedAfter", difference.changedAfter},
            {"removed", difference.removed},
            {"removedSum", difference.removedSum},
            {"largest", largest},
            {"warnings", difference.warnings}};
}

nlohmann::json jsonOf(const QualityBoard& board)
{
    nlohmann::json json{{"asOf", printDay(board.asOf)},
                        {"series", board.seriesLookedAt},
                        {"findings", nlohmann::json::array()},
                        {"corrections", nlohmann::json::array()},
                        {"mirrors", nlohmann::json::array()}};
    for (const BoardFinding& each : board.findings)
        json["findings"].push_back(jsonOf(each));
    for (const BoardCorrection& each : board.corrections) {
        nlohmann::json correction = toJson(each.correction);
        correction["overtaken"] = nlohmann::json::array();
        for (const Period period : each.overtaken)
            correction["overtaken"].push_back(printPeriod(period));
        json["corrections"].push_back(std::move(correction));
    }
    for (const Mirror& each : board.mirrors)
        json["mirrors"].push_back(jsonOf(each));
    return json;
}

} // namespace antevia
