#pragma once

#include "model/base/result.h"
#include "model/formats/import.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// A coordinate of the series of an SDMX data set.
struct SdmxDimension {
    std::string id;                           ///< in small letters, as keys have it
    std::map<std::string, std::string> words; ///< by code; empty: any code is right
    bool isTime = false;
    bool operator==(const SdmxDimension&) const = default;
};

/// What a data structure definition says of the messages that follow it.
struct SdmxStructure {
    std::string agency;
    std::string id;
    std::string version;
    std::vector<SdmxDimension> dimensions; ///< in their order
    std::set<std::string> attributes;      ///< in small letters: what is said of series and tells none apart
    std::set<std::string> flows;           ///< ids of the data flows that follow it
    const SdmxDimension* find(std::string_view dimension) const;
    bool operator==(const SdmxStructure&) const = default;
};

/// True if the bytes begin as an SDMX-ML structure message; the first kilobyte is enough.
bool isSdmxStructureMessage(std::string_view bytes);
/// The definitions of a structure message (SDMX-ML 2.1, 3.0), with the words of their code lists as far as they stand
/// in it, in English if there are several languages. Fails with Format as XML does.
Result<std::vector<SdmxStructure>> readSdmxStructures(const ImportBytes& file);

/// "GEO" of "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=ESTAT:GEO(1.0)"; empty if it is no such name.
std::string idOfUrn(std::string_view urn);

} // namespace antevia
