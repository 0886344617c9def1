#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace antevia {

/// One thing that a result was worked out from, with the hash it had then.
struct InputRef {
    std::string kind; ///< "series", "forecast", "scenario", "simulation", "parameters", "measure", "site", "profile", …
    std::string id;   ///< "GRm@2015-10-16" for a series as known on a day
    std::string hash; ///< SHA-256, hexadecimal
    bool operator==(const InputRef&) const = default;
};

/// How a result came about. A result is stale once the hash of one of its inputs is another.
struct Provenance {
    std::string programVersion;
    std::string madeAt; ///< UTC
    std::uint64_t seed = 0;
    std::vector<InputRef> inputs;
    bool operator==(const Provenance&) const = default;
};

/// One printed number: what it is and what it was worked out from.
struct FigureTrace {
    std::string ref;    ///< "F12"
    std::string label;  ///< "People arriving in Slovenia, 17 Oct – 15 Nov, median"
    double value = 0.0;
    std::string shown;  ///< as printed: "182,000"
    std::string unit;   ///< "persons"
    bool whole = false; ///< compared exactly by verify
    std::string rule;   ///< how it is worked out, in words with names of inputs
    std::vector<InputRef> inputs;
    std::vector<std::string> cells; ///< source cells: "SI 2015-10-16 = 0 (vintage v1, UNHCR …)"
    bool operator==(const FigureTrace&) const = default;
};

} // namespace antevia
