#include "model/indicators/counting_basis.h"

#include <algorithm>

namespace antevia {
namespace {

std::string describe(BorderScope scope)
{
    switch (scope) {
    case BorderScope::Inland: return "inland";
    case BorderScope::Unknown: return "border not stated";
    default: return std::string(word(scope)) + " border";
    }
}

} // namespace

bool contradict(const CountingBasis& a, const CountingBasis& b)
{
    const bool bothScopes = a.scope != BorderScope::Unknown && b.scope != BorderScope::Unknown;
    const bool bothPlaces = !a.where.empty() && !b.where.empty();
    return a.unit != b.unit || a.deduplicated != b.deduplicated || (bothScopes && a.scope != b.scope) ||
           (bothPlaces && a.where != b.where);
}

std::string describe(const CountingBasis& basis)
{
    std::string out = std::string(word(basis.unit)) + "s, " + describe(basis.scope);
    if (!basis.where.empty())
        out += ", " + basis.where;
    return out + (basis.deduplicated ? ", each person once" : ", may count a person twice");
}

Result<Series> sum(std::span<const Series> series, std::span<const CountingBasis> bases)
{
    EXPECTS(series.size() == bases.size());
    if (series.empty())
        return Error{ErrorCode::InvalidInput, "there is nothing to add"};
    Period first = series.front().first();
    Period last = series.front().last();
    for (std::size_t i = 1; i < series.size(); ++i) {
        if (bases[i] != bases[0])
            return Error{ErrorCode::Conflict,
                         "these series count different things and are not added: " + describe(bases[0]) + "; " +
                             describe(bases[i]),
                         "Compare them side by side instead."};
        if (series[i].frequency() != first.frequency)
            return Error{ErrorCode::InvalidInput, "series of different frequencies are not added"};
        first = std::min(first, series[i].first());
        last = std::max(last, series[i].last());
    }
    Eigen::VectorXd total = Eigen::VectorXd::Zero(last.index - first.index + 1);
    for (const Series& each : series)
        for (int row = 0; row < total.size(); ++row)
            total[row] += each.at(later(first, row));
    return Series(first, std::move(total));
}

} // namespace antevia
