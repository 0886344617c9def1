#pragma once

#include "model/places/network.h"

#include <string>

namespace antevia {

/// The name that a calibration or a question gives an assumption ("stay in days of place 'SI'", "link HR-SI leakage"),
/// for people: "Slovenia: stay in days", "Croatia – Slovenia: leakage when closed". What is not understood stays.
std::string assumptionInWords(const std::string& name, const Network& network);

} // namespace antevia
