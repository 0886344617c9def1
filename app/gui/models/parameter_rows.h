#pragma once

#include "app/wording/wording.h"
#include "model/places/network.h"
#include "model/scenario/parameters.h"

#include <QString>

#include <functional>
#include <vector>

namespace antevia {

/// One uncertain quantity of the corridor's parameters, with the way to find it in them.
struct ParameterRow {
    QString where;        ///< "Slovenia", "Croatia – Slovenia"
    QString what;         ///< "Mean stay"
    QString unit;         ///< "days"
    bool isShare = false; ///< shown in per cent
    Uncertain value;
    std::function<Uncertain&(CorridorParameters&)> in;
};

/// Every uncertain quantity, places first, then links.
std::vector<ParameterRow> parameterRows(const CorridorParameters& parameters, const Network& network);

} // namespace antevia
