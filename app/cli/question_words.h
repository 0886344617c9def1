#pragma once

#include "app/wording/wording.h"
#include "model/scenario/answers.h"

#include <nlohmann/json.hpp>

#include <string>

namespace antevia {

// Answers as JSON and in words, shared by the verbs that ask them.

nlohmann::json toJson(const std::vector<PlaceLoad>& loads);
nlohmann::json toJson(const LoadIfClosed& answer);
nlohmann::json toJson(const ComparedScenarios& comparison);
nlohmann::json toJson(const Sensitivity& sensitivity);
nlohmann::json toJson(const RunDifference& difference);
/// A line for each place: arrivals, most present.
std::string describe(const std::vector<PlaceLoad>& loads);
std::string describe(const LoadIfClosed& answer);
std::string describe(const ComparedScenarios& comparison);
std::string describe(const Sensitivity& sensitivity);
std::string describe(const RunDifference& difference);

} // namespace antevia
