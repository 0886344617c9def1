#include "analysis/prepare/quality_rounding.h"

#include "analysis/prepare/quality_evidence.h"
#include "model/base/number.h"

#include <array>
#include <cmath>

namespace antevia {
namespace {

/// A base with the length of a run of its multiples that chance makes less than once in a million.
struct RoundingBase {
    int base;
    int leastRun;
};
constexpr std::array bases{RoundingBase{100, 3}, RoundingBase{50, 4}, RoundingBase{10, 6}, RoundingBase{5, 9}};

constexpr std::size_t timesToReplace = 3;

/// Rows with a figure that can tell: not missing, at least the base, other than the one before it.
std::vector<int> tellingRows(const Series& series, int base)
{
    std::vector<int> rows;
    for (int row = 0; row < series.size(); ++row) {
        const double value = series.values()[row];
        const bool isNew = row == 0 || value != series.values()[row - 1];
        if (value >= base && isNew)
            rows.push_back(row);
    }
    return rows;
}

/// The rows of all runs of multiples that are long enough.
std::vector<int> roundedRows(const Series& series, const RoundingBase& rounding)
{
    const auto rows = tellingRows(series, rounding.base);
    std::vector<int> rounded;
    const auto isMultiple = [&](int i) {
        return std::fmod(series.values()[rows[static_cast<std::size_t>(i)]], rounding.base) == 0;
    };
    for (const RowRun run : runsWhere(static_cast<int>(rows.size()), isMultiple))
        if (run.length() >= rounding.leastRun)
            rounded.insert(rounded.end(), rows.begin() + run.first, rows.begin() + run.last + 1);
    return rounded;
}

} // namespace

std::vector<QualityFinding> findRounding(const SeriesId& id, const Series& series)
{
    std::vector<QualityFinding> findings;
    std::size_t told = 0;
    for (const RoundingBase& rounding : bases) {
        const auto rows = roundedRows(series, rounding);
        if (rows.size() <= told + told / 2) // not many more than a larger base explains
            continue;
        if (rows.size() >= timesToReplace * told)
            findings.clear(); // few figures of the larger base among many of this one are chance
        told = rows.size();
        QualityFinding finding = findingAt(QualityCheck::Rounding, id, series, {rows.front(), rows.back()});
        finding.evidence.clear();
        for (std::size_t i = 0; i < rows.size() && i < 12; ++i)
            finding.evidence.push_back({later(series.first(), rows[i]), series.values()[rows[i]]});
        finding.what = std::to_string(rows.size()) + " figures between " + printPeriod(finding.first) + " and " +
                       printPeriod(finding.last) + " stand in stretches of multiples of " +
                       std::to_string(rounding.base) + ".";
        finding.meaning = "Estimates or rounded figures: they are good to about half of " +
                          std::to_string(rounding.base) + ", and small changes mean nothing.";
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace antevia
