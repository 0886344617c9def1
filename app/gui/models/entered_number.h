#pragma once

#include <QVariant>

#include <optional>

namespace antevia {

/// A number of zero or more that a person entered in a cell: "1234.5", or with each three digits set apart as they are
/// shown, "1,234.5". Nothing if it is anything else: "0,5" may mean a half, and is not taken for five.
std::optional<double> enteredNumber(const QVariant& entry);

} // namespace antevia
