#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// The name of an element of an SDMX message, known by its namespace and never by its prefix.
struct SdmxElement {
    std::string space;
    std::string local;
    std::string version; ///< "2.0", "2.1", "3.0"; empty outside SDMX's own namespaces
    bool isSdmx = false;
};

/// `name` is "namespace|local" as XmlNames::Expanded gives it.
SdmxElement sdmxElement(std::string_view name);

/// Whether an attribute of a series or observation is one of its coordinates: not a value, a status, a note, a unit
/// multiplier.
bool isSdmxDimension(std::string_view id);

} // namespace antevia
