#include "app/wording/wording.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

/// Bands as published by the Professional Head of Intelligence Assessment (2019), with its gaps.
Yardstick phia()
{
    return {YardstickKind::Phia,
            "PHIA probability yardstick (United Kingdom)",
            {{"remote chance", 0.0, 0.05},
             {"highly unlikely", 0.10, 0.20},
             {"unlikely", 0.25, 0.35},
             {"realistic possibility", 0.40, 0.50},
             {"likely or probable", 0.55, 0.75},
             {"highly likely", 0.80, 0.90},
             {"almost certain", 0.95, 1.0}}};
}

/// Intelligence Community Directive 203 (2015), D.6.e.(2)(a). A shared bound belongs to the band above it.
Yardstick icd203()
{
    return {YardstickKind::Icd203,
            "ICD 203 expressions of likelihood (United States)",
            {{"almost no chance", 0.01, 0.05},
             {"very unlikely", 0.05, 0.20},
             {"unlikely", 0.20, 0.45},
             {"roughly even chance", 0.45, 0.55},
             {"likely", 0.55, 0.80},
             {"very likely", 0.80, 0.95},
             {"almost certain", 0.95, 0.99}}};
}

/// Where the word `below` gives way to `above`: in the middle of the gap between them.
double boundary(const Yardstick::Band& below, const Yardstick::Band& above)
{
    return (below.to + above.from) / 2.0;
}

/// True if `share` has reached the word above a boundary. Exactly on it, in a gap, the word nearer to even chance
/// holds.
bool hasReached(double share, const Yardstick::Band& below, const Yardstick::Band& above)
{
    constexpr double tolerance = 1e-9; // shares are read from decimal text and counted from replicates
    const double edge = boundary(below, above);
    const bool isGap = above.from - below.to > tolerance;
    return isGap && edge > 0.5 ? share > edge + tolerance : share >= edge - tolerance;
}

} // namespace

Yardstick Wording::yardstick(YardstickKind kind) const
{
    return kind == YardstickKind::Phia ? phia() : icd203();
}

std::string Wording::likelihood(double share, YardstickKind kind) const
{
    if (!std::isfinite(share))
        return "not known";
    const auto bands = yardstick(kind).bands;
    std::size_t band = 0;
    while (band + 1 < bands.size() && hasReached(share, bands[band], bands[band + 1]))
        ++band;
    return bands[band].word;
}

std::string Wording::legend(YardstickKind kind) const
{
    const Yardstick scale = yardstick(kind);
    std::string text = scale.name + ": ";
    for (const auto& band : scale.bands) {
        text += &band == &scale.bands.front() ? "" : ", ";
        text += band.word + " " + number(band.from * 100) + "–" + percent(band.to);
    }
    return text + ".";
}

} // namespace antevia
