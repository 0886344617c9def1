#pragma once

#include <span>
#include <string>

#include "model/base/words.h"
#include "model/time/series.h"

namespace antevia {

/// What one unit of a series is. A detection is no person: one person is detected at each border. A first application
/// is one of the applications, a refusal or decision is an act of an authority: none of them adds up with another.
enum class CountingUnit {
    Arrival,
    Departure,
    Detection,
    Registration,
    Application,      ///< all: first and repeated ones
    FirstApplication, ///< first-time applications only
    Decision,         ///< on an application; one person may get several
    Permit,           ///< residence permits and titles of protection issued
    Refusal,          ///< of entry, at a border; one person may be refused several times
    Attempt,
    Person,
    Bed
};
template <>
inline constexpr auto wordsOf<CountingUnit> = std::array{
    std::pair{CountingUnit::Arrival, "arrival"},           std::pair{CountingUnit::Departure, "departure"},
    std::pair{CountingUnit::Detection, "detection"},       std::pair{CountingUnit::Registration, "registration"},
    std::pair{CountingUnit::Application, "application"},   std::pair{CountingUnit::FirstApplication, "first-application"},
    std::pair{CountingUnit::Decision, "decision"},         std::pair{CountingUnit::Permit, "permit"},
    std::pair{CountingUnit::Refusal, "refusal"},           std::pair{CountingUnit::Attempt, "attempt"},
    std::pair{CountingUnit::Person, "person"},             std::pair{CountingUnit::Bed, "bed"}};

/// Where it is counted. Common borders: Western Balkans partner – EU; regional: between partners.
enum class BorderScope { External, Common, Regional, Internal, Inland, Unknown };
template <>
inline constexpr auto wordsOf<BorderScope> =
    std::array{std::pair{BorderScope::External, "external"}, std::pair{BorderScope::Common, "common"},
               std::pair{BorderScope::Regional, "regional"}, std::pair{BorderScope::Internal, "internal"},
               std::pair{BorderScope::Inland, "inland"},     std::pair{BorderScope::Unknown, "unknown"}};

/// What a series counts. Series with different bases are never added.
struct CountingBasis {
    CountingUnit unit = CountingUnit::Arrival;
    BorderScope scope = BorderScope::Unknown;
    bool deduplicated = false; ///< one person counts once in a period
    std::string where;         ///< the place or section counted at; a person passes several, so they do not add up
    bool operator==(const CountingBasis&) const = default;
};

/// Whether two bases say different things. What one of them leaves unsaid (scope unknown, no place) contradicts nothing.
bool contradict(const CountingBasis& a, const CountingBasis& b);

/// "arrivals, external border, Slovenia, may count a person twice": for messages.
std::string describe(const CountingBasis& basis);

/// Period by period sum; missing where any part is missing. Fails with Conflict unless all bases are equal (the
/// message names the two that differ), with InvalidInput if frequencies differ or nothing is given.
/// `series` and `bases` have the same length.
Result<Series> sum(std::span<const Series> series, std::span<const CountingBasis> bases);

} // namespace antevia
