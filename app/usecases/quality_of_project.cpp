#include "app/usecases/quality_of_project.h"

#include "analysis/prepare/known_sums.h"
#include "analysis/prepare/quality_checks.h"
#include "analysis/prepare/quality_sums.h"
#include "app/usecases/keyed_series.h"
#include "app/wording/wording.h"
#include "model/base/if_found.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

bool isAsked(const QualityRequest& request, const SeriesId& id)
{
    return !request.series || *request.series == id;
}

/// The last period of a delivery with a figure; its first if it has none.
Period lastFigure(const Series& series)
{
    int row = series.size() - 1;
    while (row > 0 && std::isnan(series.values()[row]))
        --row;
    return later(series.first(), row);
}

Result<std::vector<DeliveryReach>> reachesOf(const ProjectFile& project, const SeriesId& id, Day until)
{
    TRY(const auto deliveries, project.deliveries(id));
    std::vector<DeliveryReach> reaches;
    for (const DeliveredSeries& each : deliveries)
        if (each.knownOn <= until || deliveries.size() == 1)
            reaches.push_back({each.knownOn, lastFigure(each.series)});
    return reaches;
}

/// Every series that has figures, as delivered.
Result<std::vector<SeriesFigures>> figuresLookedAt(const ProjectFile& project, const QualityRequest& request)
{
    TRY(const auto infos, project.all<SeriesInfo>());
    std::vector<SeriesFigures> figures;
    for (const SeriesInfo& info : infos) {
        TRY(auto known, ifFound(project.figuresAsKnown(info.id, request.asOf)));
        if (known)
            figures.push_back({std::move(known->info), known->vintage, std::move(known->delivered)});
    }
    return figures;
}

const SeriesFigures* observedIn(const std::vector<SeriesFigures>& figures, const Place& place)
{
    const auto found =
        std::ranges::find_if(figures, [&](const SeriesFigures& each) { return each.info.id == place.observed; });
    return found == figures.end() ? nullptr : &*found;
}

/// Totals with the parts that stood beside them in one table, and of series that stood in none, those told by name.
std::vector<TotalWithParts> totalsWithParts(const std::vector<KeyedSeries>& all)
{
    std::vector<SeriesFigures> plain;
    for (const KeyedSeries& each : all)
        if (each.key.empty())
            plain.push_back(each.figures);
    std::vector<TotalWithParts> groups = totalsAmong(plain);
    for (const KnownSum& sum : knownSums(all)) {
        const SeriesFigures& total = all[sum.total].figures;
        const bool together = std::ranges::all_of(
            sum.parts, [&](std::size_t part) { return all[part].figures.vintage == total.vintage; });
        if (all[sum.total].key.empty() || sum.parts.size() < 2 || !together)
            continue;
        TotalWithParts group{total, {}, false};
        for (const std::size_t part : sum.parts)
            group.parts.push_back(all[part].figures);
        groups.push_back(std::move(group));
    }
    return groups;
}

void addMirror(const SeriesFigures& upstream, const SeriesFigures& downstream, const QualityRequest& request,
               QualityBoard& board, std::vector<QualityFinding>& found)
{
    if (!isAsked(request, upstream.info.id) && !isAsked(request, downstream.info.id))
        return;
    if (const auto mirror = mirrorOf(upstream, downstream)) {
        board.mirrors.push_back(*mirror);
        std::ranges::move(findMirrorGaps(*mirror, downstream), std::back_inserter(found));
    }
}

/// Whether one side reports who left it for the other, and the other who came from there.
bool mirrorEachOther(const KeyedSeries& left, const KeyedSeries& entered)
{
    const bool isWay = !left.people.place.empty() && left.people.place == entered.people.partner &&
                       left.people.partner == entered.people.place;
    return isWay && directionOf(left) == BorderDirection::Exit && directionOf(entered) == BorderDirection::Entry &&
           left.people.origin == entered.people.origin && left.people.sex == entered.people.sex &&
           left.people.age == entered.people.age;
}

void addMirrors(const std::vector<KeyedSeries>& all, const QualityRequest& request, QualityBoard& board,
                std::vector<QualityFinding>& found)
{
    for (const KeyedSeries& left : all)
        for (const KeyedSeries& entered : all)
            if (!left.people.partner.empty() && mirrorEachOther(left, entered))
                addMirror(left.figures, entered.figures, request, board, found);
}

void addMirrors(const Network& network, const std::vector<SeriesFigures>& figures, const QualityRequest& request,
                QualityBoard& board, std::vector<QualityFinding>& found)
{
    for (const Link& link : network.links()) {
        const SeriesFigures* upstream = observedIn(figures, *network.find(link.from));
        const SeriesFigures* downstream = observedIn(figures, *network.find(link.to));
        if (upstream && downstream)
            addMirror(*upstream, *downstream, request, board, found);
    }
}

bool answers(const Correction& correction, const QualityFinding& finding)
{
    return correction.series == finding.series && correction.finding == word(finding.check) &&
           correction.first <= finding.last && finding.first <= correction.last();
}

void addAnswered(QualityBoard& board, std::vector<QualityFinding> found)
{
    sortFindings(found);
    for (QualityFinding& finding : found) {
        BoardFinding line{"Q" + std::to_string(board.findings.size() + 1), std::move(finding), {}};
        for (const BoardCorrection& each : board.corrections)
            if (answers(each.correction, line.finding))
                line.answers.push_back(each.correction.id);
        board.findings.push_back(std::move(line));
    }
}

Result<void> addCorrections(const ProjectFile& project, const QualityRequest& request,
                            const std::vector<SeriesFigures>& figures, QualityBoard& board)
{
    TRY(const auto corrections, project.all<Correction>());
    for (const Correction& correction : corrections) {
        if (!isAsked(request, correction.series))
            continue;
        const auto seen =
            std::ranges::find_if(figures, [&](const SeriesFigures& each) { return each.info.id == correction.series; });
        board.corrections.push_back(
            {correction, seen == figures.end() ? std::vector<Period>() : overtakenPeriods(seen->series, correction)});
    }
    return {};
}

ChartLine lineOf(const std::string& name, ChartRole role, const Series& series)
{
    ChartLine line{name, role, {}, false};
    for (int row = 0; row < series.size(); ++row)
        line.points.push_back({firstDay(later(series.first(), row)), series.values()[row]});
    return line;
}

Series around(const Series& series, const QualityFinding& finding)
{
    constexpr int periodsAround = 30;
    return series.from(firstDay(later(finding.first, -periodsAround)))
        .until(lastDay(later(finding.last, periodsAround)));
}

} // namespace

Result<QualityBoard> qualityOfProject(const ProjectFile& project, const QualityRequest& request, const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    QualityBoard board;
    board.asOf = request.asOf.value_or(info.asOf);
    if (request.series) {
        TRY([[maybe_unused]] const SeriesInfo known, project.get<SeriesInfo>(request.series->value));
    }
    TRY(const auto figures, figuresLookedAt(project, request));
    RETURN_IF_ERROR(addCorrections(project, request, figures, board));
    std::vector<QualityFinding> found;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!isAsked(request, figures[i].info.id))
            continue;
        RETURN_IF_ERROR(run.checkpoint());
        run.report(static_cast<double>(i) / static_cast<double>(figures.size()), "looking at " + figures[i].info.name);
        TRY(const auto reaches, reachesOf(project, figures[i].info.id, board.asOf));
        std::ranges::move(qualityOf(figures[i].info.id, figures[i].series, reaches, board.asOf),
                          std::back_inserter(found));
        ++board.seriesLookedAt;
    }
    const std::vector<KeyedSeries> keyed = keyedSeries(figures);
    for (const TotalWithParts& group : totalsWithParts(keyed))
        if (isAsked(request, group.total.info.id))
            std::ranges::move(findOpenSums(group), std::back_inserter(found));
    TRY(const Network network, project.network());
    addMirrors(network, figures, request, board, found);
    addMirrors(keyed, request, board, found);
    addAnswered(board, std::move(found));
    run.report(1.0);
    return board;
}

Result<ChartSpec> findingChart(const ProjectFile& project, const QualityFinding& finding)
{
    TRY(const SeriesInfo info, project.get<SeriesInfo>(finding.series.value));
    TRY(const FiguresAsKnown known, project.figuresAsKnown(finding.series, std::nullopt));
    ChartSpec chart;
    chart.id = text(finding.series) + "-" + word(finding.check);
    chart.title = info.name;
    chart.subtitle = finding.what;
    chart.unit = ChartUnit::Other;
    chart.unitText = Wording().name(info.basis.unit);
    if (!(known.series == known.delivered))
        chart.lines.push_back(lineOf("As delivered", ChartRole::Comparison, around(known.delivered, finding)));
    chart.lines.push_back(lineOf(known.series == known.delivered ? "Published figures" : "As corrected",
                                 ChartRole::Observed, around(known.series, finding)));
    if (!finding.other.empty()) {
        TRY(const Series other, project.series(finding.other));
        chart.lines.push_back(lineOf(text(finding.other), ChartRole::Naive, around(other, finding)));
    }
    chart.marks.push_back({firstDay(finding.first), finding.first == finding.last ? "here" : "from here"});
    if (finding.first != finding.last)
        chart.marks.push_back({lastDay(finding.last), "to here"});
    chart.source = cite(known.info.source);
    return chart;
}

} // namespace antevia
