#pragma once

#include "model/base/result.h"
#include "model/formats/row_message.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What a message, a data flow or a definition is called. An empty part is not said.
struct SdmxReference {
    std::string agency;
    std::string id;
    std::string version;
    bool operator==(const SdmxReference&) const = default;
};

/// "ESTAT", "GEO", "1.0" of "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=ESTAT:GEO(1.0)" and of "ESTAT:GEO(1.0)";
/// an empty id if it is no such name.
SdmxReference sdmxReference(std::string_view text);
/// "ESTAT:GEO(1.0)", as far as it is said.
std::string text(const SdmxReference& reference);
/// Whether a reference may mean what has this name: parts that both say are the same; "1.0+" and "*" mean any version.
bool refersTo(const SdmxReference& reference, const SdmxReference& name);

/// A coordinate of the series of an SDMX data set.
struct SdmxDimension {
    std::string id;                           ///< in small letters, as keys have it
    std::map<std::string, std::string> words; ///< by code; empty: any code is right
    bool isTime = false;
    bool operator==(const SdmxDimension&) const = default;
};

/// What a data structure definition says of the messages that follow it.
struct SdmxStructure {
    SdmxReference name;
    std::vector<SdmxDimension> dimensions; ///< in their order
    std::set<std::string> attributes;      ///< in small letters: what is said of series and tells none apart
    std::vector<SdmxReference> flows;      ///< the data flows that follow it
    const SdmxDimension* find(std::string_view dimension) const;
    bool operator==(const SdmxStructure&) const = default;
};

/// True if the bytes begin as an SDMX-ML structure message; the first kilobyte is enough.
bool isSdmxStructureMessage(std::string_view bytes);
/// The definitions of a structure message (SDMX-ML 2.1, 3.0), with the words of their code lists as far as they stand
/// in it, in English if there are several languages. Fails with Format as XML does.
Result<std::vector<SdmxStructure>> readSdmxStructures(const ImportBytes& file);

} // namespace antevia
