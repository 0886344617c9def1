#include "analysis/prepare/quality_sums.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace antevia {
namespace {

constexpr std::array totalWords{"total", "all countries", "gesamt", "ukupno", "skupaj", "вкупно"};
constexpr double tolerance = 0.005;
constexpr double personsPerPart = 0.5;

bool saysTotal(const SeriesInfo& info)
{
    const std::string name = lowered(info.name + " " + text(info.id));
    return std::ranges::any_of(totalWords, [&](const char* each) { return name.find(each) != std::string::npos; });
}

/// Figures that came together and are counted alike.
bool belongTogether(const SeriesFigures& total, const SeriesFigures& part)
{
    return total.info.id != part.info.id && !saysTotal(part.info) && total.vintage == part.vintage &&
           total.info.basis.unit == part.info.basis.unit && total.info.basis.scope == part.info.basis.scope &&
           total.info.frequency == part.info.frequency && total.info.source.document == part.info.source.document;
}

bool isDeclaredPart(const SeriesInfo& total, const SeriesInfo& part)
{
    return part.partOf == total.id && total.basis.unit == part.basis.unit && total.frequency == part.frequency;
}

double sumAt(const std::vector<SeriesFigures>& parts, Period period)
{
    double sum = 0;
    for (const SeriesFigures& part : parts)
        sum += part.series.at(period);
    return sum;
}

} // namespace

std::vector<TotalWithParts> totalsAmong(std::span<const SeriesFigures> series)
{
    std::vector<TotalWithParts> groups;
    for (const SeriesFigures& total : series) {
        TotalWithParts group{total, {}, true};
        std::ranges::copy_if(series, std::back_inserter(group.parts),
                             [&](const SeriesFigures& part) { return isDeclaredPart(total.info, part.info); });
        group.isDeclared = group.parts.size() >= 2;
        if (!group.isDeclared && !saysTotal(total.info))
            continue;
        if (!group.isDeclared) {
            group.parts.clear();
            std::ranges::copy_if(series, std::back_inserter(group.parts),
                                 [&](const SeriesFigures& part) { return belongTogether(total, part); });
        }
        if (group.parts.size() >= 2)
            groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<QualityFinding> findOpenSums(const TotalWithParts& group)
{
    const Series& total = group.total.series;
    std::vector<int> open;
    int compared = 0;
    for (int row = 0; row < total.size(); ++row) {
        const double sum = sumAt(group.parts, later(total.first(), row));
        const double said = total.values()[row];
        if (std::isnan(sum) || std::isnan(said))
            continue;
        ++compared;
        const double allowed = personsPerPart * static_cast<double>(group.parts.size()) + tolerance * said;
        if (std::abs(sum - said) > allowed)
            open.push_back(row);
    }
    if (open.empty())
        return {};
    QualityFinding finding = findingAt(QualityCheck::Sum, group.total.info.id, total, {open.front(), open.back()});
    finding.evidence.clear();
    for (std::size_t i = 0; i < open.size() && i < 12; ++i)
        finding.evidence.push_back({later(total.first(), open[i]), total.values()[open[i]]});
    const Period worst = finding.evidence.front().period;
    finding.grade = FindingGrade::Doubtful;
    const bool isSeldom = open.size() * 2 < static_cast<std::size_t>(compared);
    finding.sureness = group.isDeclared ? 0.9 : isSeldom ? 0.8 : 0.4;
    finding.what = "In " + std::to_string(open.size()) + " of " + std::to_string(compared) + " periods the " +
                   std::to_string(group.parts.size()) + " parts do not add up to the total; " + printPeriod(worst) +
                   ": " + groupedNumber(sumAt(group.parts, worst)) + " against " + groupedNumber(total.at(worst)) + ".";
    finding.meaning = "Either a part is not here, or one is counted twice: use the total or the parts, not both.";
    return {finding};
}

} // namespace antevia
