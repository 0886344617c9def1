#pragma once

#include <span>
#include <string_view>

namespace antevia {

/// A file of resources/ that was compiled in.
struct EmbeddedFile {
    std::string_view name; ///< without the folder: "western-balkans-autumn-2015.json"
    std::string_view bytes;
};

/// The example cases of resources/cases, by name.
std::span<const EmbeddedFile> embeddedCases();
/// Shares of people who need particular care, of resources/composition, by name.
std::span<const EmbeddedFile> embeddedComposition();
/// The templates of measures and shocks of resources/measures, by name.
std::span<const EmbeddedFile> embeddedMeasures();
/// The networks of resources/networks, by name.
std::span<const EmbeddedFile> embeddedNetworks();
/// The planning norms of resources/norms, by name.
std::span<const EmbeddedFile> embeddedNorms();
/// The places of resources/places, by name.
std::span<const EmbeddedFile> embeddedPlaces();

} // namespace antevia
