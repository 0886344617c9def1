#pragma once

#include "model/forecast/hindcast.h"

#include <string>

namespace antevia {

/// "mean of 7 days".
std::string nameOf(HindcastMethod method);

} // namespace antevia
