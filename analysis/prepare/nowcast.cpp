#include "analysis/prepare/nowcast.h"

#include "analysis/base/quantiles.h"
#include "analysis/base/random.h"
#include "analysis/base/stable_math.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr int longestAge = 6;         // periods told of
constexpr int completedAges = 3;      // the youngest, which are completed
constexpr int ripening = 3;           // periods until a revision counts as seen
constexpr int longestMemory = 36;     // periods back from which revisions are learnt
constexpr double halfLife = 24.0;     // periods in which a revision comes to count half
constexpr double revisedBy = 0.01;    // of the first figure: above it the figure counts as revised
constexpr std::size_t fewestOwn = 2;  // revisions, for a median
constexpr std::size_t fewestLike = 3; // the same of a like series
constexpr double likeWeight = 1.0;    // of the like series' median, in periods
constexpr double noneWeight = 0.5;    // of no revision at all, in periods
constexpr double likeRangeWeight = 3.0;
constexpr double usualRangeWeight = 3.0;
constexpr double usualDeviation = 0.10; // of logarithms, before any revision was seen
constexpr double countVariance = 0.5;   // over (1 + count): what small counts scatter by more
constexpr std::size_t fewestDays = 3;

double logRatio(double from, double to)
{
    return stableLog1p(to) - stableLog1p(from);
}

struct Weighted {
    double value = 0.0;
    double weight = 0.0;
};
using Sample = std::vector<Weighted>;

/// The value below which a share `p` of the weight lies; 0 of nothing.
double quantileOf(Sample sample, double p)
{
    std::ranges::sort(sample, {}, &Weighted::value);
    double total = 0.0;
    for (const Weighted& each : sample)
        total += each.weight;
    double below = 0.0;
    for (const Weighted& each : sample)
        if ((below += each.weight) >= p * total)
            return each.value;
    return 0.0;
}

double weightOf(const Sample& sample)
{
    double total = 0.0;
    for (const Weighted& each : sample)
        total += each.weight;
    return total;
}

/// The median where the quartiles agree on its sign, else 0.
double revisionOf(const Sample& sample)
{
    return quantileOf(sample, 0.25) * quantileOf(sample, 0.75) > 0.0 ? quantileOf(sample, 0.5) : 0.0;
}

/// What was known of one period, by the age of the report.
struct PeriodReports {
    std::map<int, double> byAge; ///< the last report of each age

    /// As the reports up to an age had it; nothing if there was none yet.
    const double* at(int age) const
    {
        const auto after = byAge.upper_bound(age);
        return after == byAge.begin() ? nullptr : &std::prev(after)->second;
    }
    double first() const { return byAge.begin()->second; }
    double last() const { return byAge.rbegin()->second; }
    bool isRevised(double value) const { return std::abs(logRatio(first(), value)) > revisedBy; }
};

/// A series' reports up to a day, by period.
class Triangle {
public:
    Triangle(const ReportHistory& reports, Day today)
    {
        for (const DatedReport& report : reports)
            if (report.knownOn <= today && !report.series.empty())
                add(report);
    }

    /// The revisions since then of reports of one age, of figures that had been revised already or not.
    Sample revisions(int age, bool isRevised, int now) const
    {
        Sample sample;
        for (const auto& [period, reports] : m_periods) {
            const int ageNow = now - period - 1;
            const double* then = reports.at(age);
            if (then && ageNow >= age + ripening && ageNow < longestMemory && reports.isRevised(*then) == isRevised)
                sample.push_back({logRatio(*then, reports.last()), stablePower(0.5, (ageNow + 1) / halfLife)});
        }
        return sample;
    }

    const PeriodReports* find(int period) const
    {
        const auto found = m_periods.find(period);
        return found == m_periods.end() ? nullptr : &found->second;
    }

private:
    void add(const DatedReport& report)
    {
        const int now = periodOf(report.knownOn, report.series.frequency()).index;
        for (int i = 0; i < report.series.size(); ++i) {
            const int period = report.series.first().index + i;
            const double value = report.series.values()[i];
            if (period < now && !std::isnan(value))
                m_periods[period].byAge[now - period - 1] = value;
        }
    }

    std::map<int, PeriodReports> m_periods;
};

/// How reports of one age and state come to be revised.
struct Revision {
    double middle = 0.0; ///< of logarithms
    Sample seen;
    int own = 0;
};

Revision revisionAt(const Triangle& own, const std::vector<Triangle>& like, int age, bool isRevised, int now)
{
    Revision revision;
    revision.seen = own.revisions(age, isRevised, now);
    revision.own = static_cast<int>(revision.seen.size());
    const double weight = weightOf(revision.seen);
    std::vector<double> medians;
    Sample pooled;
    for (const Triangle& each : like) {
        Sample sample = each.revisions(age, isRevised, now);
        if (sample.size() >= fewestLike)
            medians.push_back(revisionOf(sample));
        const double total = weightOf(sample);
        for (const Weighted& one : sample)
            pooled.push_back({one.value, one.weight / total});
    }
    const double usual = medians.empty() ? 0.0 : medianOf(std::move(medians));
    const double seen = revision.seen.size() < fewestOwn ? 0.0 : revisionOf(revision.seen);
    revision.middle =
        age < completedAges ? (weight * seen + likeWeight * usual) / (weight + likeWeight + noneWeight) : 0.0;
    const double total = weightOf(pooled);
    for (const Weighted& each : pooled)
        revision.seen.push_back({each.value, each.weight * likeRangeWeight / total});
    return revision;
}

/// Adds what is usual before revisions were seen: a normal distribution around the middle, in sevenths.
void addUsual(Revision& revision, double reported)
{
    constexpr int parts = 7;
    const double deviation = std::sqrt(usualDeviation * usualDeviation + countVariance / (1.0 + reported));
    for (int i = 0; i < parts; ++i)
        revision.seen.push_back(
            {revision.middle + deviation * normalQuantile((i + 0.5) / parts), usualRangeWeight / parts});
}

double revisedValue(double reported, double logarithm)
{
    return std::max(0.0, (1.0 + reported) * stableExp(logarithm) - 1.0);
}

NowcastPeriod nowcastOf(Period period, int age, double reported, Revision revision)
{
    addUsual(revision, reported);
    const double low = std::min(revision.middle, quantileOf(revision.seen, 0.1));
    const double high = std::max(revision.middle, quantileOf(revision.seen, 0.9));
    const bool isWhole = reported == std::floor(reported);
    const auto shown = [&](double logarithm) {
        const double value = revisedValue(reported, logarithm);
        return isWhole ? std::round(value) : value;
    };
    return {period, age, reported, shown(revision.middle), shown(low), shown(high), revision.own};
}

} // namespace

std::vector<NowcastPeriod> nowcast(const ReportHistory& own, std::span<const ReportHistory> like)
{
    std::set<Day> days;
    for (const DatedReport& report : own)
        days.insert(report.knownOn);
    if (days.size() < fewestDays || own.back().series.empty())
        return {};
    const Day today = own.back().knownOn;
    const Series& newest = own.back().series;
    const int now = periodOf(today, newest.frequency()).index;
    const Triangle triangle(own, today);
    std::vector<Triangle> others;
    for (const ReportHistory& each : like)
        others.emplace_back(each, today);
    std::vector<NowcastPeriod> result;
    for (int age = longestAge; age >= 0; --age) {
        const Period period{newest.frequency(), now - age - 1};
        const double reported = newest.at(period);
        if (std::isnan(reported))
            continue;
        const bool isRevised = triangle.find(period.index)->isRevised(reported);
        result.push_back(nowcastOf(period, age, reported, revisionAt(triangle, others, age, isRevised, now)));
    }
    return result;
}

Series completed(const Series& history, const std::vector<NowcastPeriod>& nowcast)
{
    Eigen::VectorXd values = history.values();
    for (const NowcastPeriod& each : nowcast)
        if (const int at = each.period.index - history.first().index; each.period.frequency == history.frequency() &&
                                                                      at >= 0 && at < history.size() &&
                                                                      values[at] == each.reported)
            values[at] = each.completed;
    return {history.first(), std::move(values)};
}

} // namespace antevia
