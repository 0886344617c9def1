#include "analysis/prepare/treatment.h"

#include "analysis/base/quantiles.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr int seasonsLeft = 3;  // after a shift, to do without what lies before
constexpr int periodsLeft = 30; // the same of a history without a season
constexpr int levelPeriods = 6; // on either side, whose medians are the levels
constexpr double largestRatio = 100.0;

double medianSeen(const Eigen::VectorXd& values)
{
    std::vector<double> seen;
    for (const double value : values)
        if (!std::isnan(value))
            seen.push_back(value);
    return medianOf(std::move(seen));
}

/// The level after over the level before `at`; not positive and finite where one of them is 0 or not known.
double ratioAt(const Eigen::VectorXd& values, Eigen::Index at)
{
    const Eigen::Index before = std::min<Eigen::Index>(levelPeriods, at);
    const Eigen::Index after = std::min<Eigen::Index>(levelPeriods, values.size() - at);
    return medianSeen(values.segment(at, after)) / medianSeen(values.segment(at - before, before));
}

Eigen::VectorXd rescaled(const Eigen::VectorXd& values, double ratio)
{
    const bool isWhole =
        std::ranges::all_of(values, [](double each) { return std::isnan(each) || each == std::floor(each); });
    const Eigen::VectorXd scaled = ratio * values;
    return isWhole ? Eigen::VectorXd(scaled.array().round()) : scaled;
}

class Treatment {
public:
    Treatment(const Series& history, int season)
        : m_done{history, {}}, m_enough(season > 1 ? seasonsLeft * season : periodsLeft)
    {
    }

    void apply(const BreakDecision& decision)
    {
        const Series& series = m_done.series;
        const Eigen::Index at = decision.period.index - series.first().index;
        if (m_isCut && at < 0)
            return; // with what was left out
        if (decision.period.frequency != series.frequency() || at < 0 || at >= series.size())
            note("the decision on the " + named(decision) + " lies outside the history and changes nothing");
        else if (decision.kind == BreakKind::LevelShift)
            shift(decision, at);
        else
            leaveOut(decision, at);
    }

    TreatedHistory done() { return std::move(m_done); }

private:
    static std::string named(const BreakDecision& decision)
    {
        return std::string(decision.kind == BreakKind::LevelShift ? "level shift" : "outlier") + " of " +
               printPeriod(decision.period);
    }

    void leaveOut(const BreakDecision& decision, Eigen::Index at)
    {
        Eigen::VectorXd values = m_done.series.values();
        values[at] = std::numeric_limits<double>::quiet_NaN();
        if (std::ranges::all_of(values, [](double each) { return std::isnan(each); }))
            return note("the " + named(decision) + " is the only value there is: it is kept");
        m_done.series = Series(m_done.series.first(), std::move(values));
        note("the " + named(decision) + " (confirmed) is left out and filled in for fitting");
    }

    void shift(const BreakDecision& decision, Eigen::Index at)
    {
        if (at == 0)
            return note("nothing lies before the " + named(decision));
        Eigen::VectorXd values = m_done.series.values();
        const double ratio = ratioAt(values, at);
        const bool canScale = ratio >= 1.0 / largestRatio && ratio <= largestRatio;
        if (values.size() - at >= m_enough || !canScale) {
            if (std::isnan(medianSeen(values.tail(values.size() - at))))
                return note("no value follows the " + named(decision) + ": the history before it is kept");
            m_done.series = Series(decision.period, values.tail(values.size() - at));
            m_isCut = true;
            return note("the history before the " + named(decision) + " (confirmed) is left out");
        }
        values.head(at) = rescaled(values.head(at), ratio);
        m_done.series = Series(m_done.series.first(), std::move(values));
        note("the history before the " + named(decision) + " (confirmed) is multiplied by " +
             printNumber(std::round(100.0 * ratio) / 100.0));
    }

    void note(std::string text) { m_done.notes.push_back(std::move(text)); }

    TreatedHistory m_done;
    Eigen::Index m_enough;
    bool m_isCut = false;
};

} // namespace

TreatedHistory treated(const Series& history, const std::vector<BreakDecision>& decisions, int season)
{
    std::vector<BreakDecision> inOrder = decisions;
    std::ranges::stable_sort(inOrder, std::ranges::greater(), &BreakDecision::period); // levels are those of the end
    std::ranges::stable_partition(inOrder,
                                  [](const BreakDecision& each) { return each.kind != BreakKind::LevelShift; });
    Treatment treatment(history, season);
    for (const BreakDecision& decision : inOrder)
        if (decision.verdict == BreakVerdict::Confirmed)
            treatment.apply(decision);
    return treatment.done();
}

} // namespace antevia
