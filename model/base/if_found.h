#pragma once

#include "model/base/result.h"

#include <optional>

namespace antevia {

/// A value that may not be there: nothing in place of NotFound.
template <class T>
Result<std::optional<T>> ifFound(Result<T> result)
{
    if (result)
        return std::optional<T>(*std::move(result));
    if (result.error().code == ErrorCode::NotFound)
        return std::optional<T>();
    return result.error();
}

} // namespace antevia
