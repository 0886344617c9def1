#pragma once

#include "model/formats/table.h"

#include <string>

namespace antevia {

/// The first cell that shows each way of writing numbers; empty if none does.
struct NumberEvidence {
    std::string pointDecimal; ///< "5900.0", "0.435", "1,234.5"
    std::string commaDecimal; ///< "5900,0", "1.234,5"
    std::string pointEither;  ///< "1.234": a fraction or a thousand
    std::string commaEither;  ///< "1,234"
    std::string pointGroup;   ///< "1.234.567"
    std::string commaGroup;
    std::string spaceGroup; ///< "18 715"
    std::string quoteGroup; ///< "18'715"
};

/// What the text cells of a table show of how numbers are written in it.
NumberEvidence numberEvidence(const Table& table);

} // namespace antevia
