#include "model/indicators/correction.h"

#include "model/base/text.h"

#include <algorithm>
#include <limits>

namespace antevia {
namespace {

bool isSame(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isWithin(const Series& series, Period period)
{
    return period.frequency == series.frequency() && period >= series.first() && period <= series.last();
}

bool holdsAt(const Series& delivered, const Correction& correction, Eigen::Index i)
{
    const Period period = later(correction.first, static_cast<int>(i));
    return isWithin(delivered, period) && isSame(delivered.at(period), correction.delivered[i]);
}

double readAs(const Correction& correction, Eigen::Index i)
{
    return correction.kind == Correction::Kind::Replace ? correction.values[i]
                                                        : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

bool Correction::operator==(const Correction& other) const
{
    return id == other.id && series == other.series && kind == other.kind && first == other.first &&
           Series(first, delivered) == Series(other.first, other.delivered) &&
           Series(first, values) == Series(other.first, other.values) && finding == other.finding &&
           reason == other.reason && author == other.author && madeAt == other.madeAt;
}

Result<void> checkCorrection(const Correction& correction)
{
    const auto refuse = [](const std::string& why) { return Error{ErrorCode::InvalidInput, why}; };
    if (correction.series.empty() || correction.delivered.size() == 0)
        return refuse("a correction needs a series and at least one period");
    if (trimmed(correction.reason).empty())
        return refuse("a correction needs a reason, which is printed with it");
    if (trimmed(correction.author).empty())
        return refuse("a correction needs an author, who is printed with it");
    const bool replaces = correction.kind == Correction::Kind::Replace;
    if (correction.values.size() != (replaces ? correction.delivered.size() : 0))
        return refuse("a correction needs one figure for each of its " + std::to_string(correction.delivered.size()) +
                      " periods if it replaces them, and else none");
    if (replaces && !(correction.values.array().isFinite() && correction.values.array() >= 0).all())
        return refuse("figures that replace others are numbers from 0 up");
    return {};
}

Series corrected(const Series& delivered, std::span<const Correction> corrections)
{
    Eigen::VectorXd values = delivered.values();
    for (const Correction& correction : corrections) {
        if (correction.kind == Correction::Kind::Note)
            continue;
        for (Eigen::Index i = 0; i < correction.delivered.size(); ++i)
            if (holdsAt(delivered, correction, i))
                values[correction.first.index + static_cast<int>(i) - delivered.first().index] = readAs(correction, i);
    }
    return Series(delivered.first(), std::move(values));
}

std::vector<Period> overtakenPeriods(const Series& delivered, const Correction& correction)
{
    std::vector<Period> periods;
    for (Eigen::Index i = 0; i < correction.delivered.size(); ++i) {
        const Period period = later(correction.first, static_cast<int>(i));
        if (isWithin(delivered, period) && !holdsAt(delivered, correction, i))
            periods.push_back(period);
    }
    return periods;
}

} // namespace antevia
