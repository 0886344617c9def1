#pragma once

#include "model/report/provenance.h"
#include "model/store/documents.h"

#include <string>
#include <vector>

namespace antevia {

/// A result as kept: its document, and how it came about.
struct ResultRow {
    StoredDocument document;
    StoredDocument provenance;
};

/// kind: "forecast", "scorecard", "simulation", "needs", "traces". Replaces the result of the same kind and id.
Result<void> putResult(const Database& database, const std::string& kind, const std::string& id,
                       const nlohmann::json& json, const Provenance& provenance);
/// NotFound names the kind, the id and what to do.
Result<ResultRow> resultRow(const Database& database, const std::string& kind, const std::string& id);
/// The hash of a result's document; empty if there is none.
Result<std::string> resultHash(const Database& database, const std::string& kind, const std::string& id);
/// How a kept result came about; NotFound if there is none.
Result<Provenance> provenanceOfResult(const Database& database, const std::string& kind, const std::string& id);
/// The ids of all results of a kind, in the order of the ids.
Result<std::vector<std::string>> resultIds(const Database& database, const std::string& kind);
Result<void> removeResult(const Database& database, const std::string& kind, const std::string& id);

/// "the forecast 'SI'".
std::string resultName(const std::string& kind, const std::string& id);

} // namespace antevia
