#pragma once

#include "model/places/network.h"
#include "model/scenario/measure.h"

#include <string>
#include <vector>

namespace antevia {

/// The name that a calibration or a question gives an assumption ("stay in days of place 'SI'", "link HR-SI leakage"),
/// for people: "Slovenia: stay in days", "Croatia – Slovenia: leakage when closed". A measure goes by its title among
/// `measures`. What is not understood stays.
std::string assumptionInWords(const std::string& name, const Network& network, const std::vector<Measure>& measures);

} // namespace antevia
