#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace antevia {

/// The Admiralty code (STANAG 2511): how reliable a source is, A (completely) to E (unreliable), F (cannot be judged),
/// and how credible what it says is, 1 (confirmed by others) to 5 (improbable), 6 (cannot be judged).
struct AdmiraltyGrade {
    char reliability = 0; ///< 'A' … 'F'; 0: not given
    char credibility = 0; ///< '1' … '6'; 0: not given
    bool isGiven() const { return reliability != 0 || credibility != 0; }
    bool operator==(const AdmiraltyGrade&) const = default;
};

/// "B2"; "B" or "2" if only one of the two is given, "" if none.
std::string printGrade(AdmiraltyGrade grade);
/// Reads that, in small letters and with a hyphen or blank between as well ("b-2"); nothing for any other text.
std::optional<AdmiraltyGrade> parseGrade(std::string_view text);

/// One byte for a grade, 0 for none, for where millions are kept.
std::uint8_t packedGrade(AdmiraltyGrade grade);
AdmiraltyGrade unpackedGrade(std::uint8_t packed);

} // namespace antevia
