#include "model/base/result.h"

namespace antevia {

const char* codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput: return "invalid-input";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::Format: return "format";
    case ErrorCode::Io: return "io";
    case ErrorCode::Numeric: return "numeric";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace antevia
