#pragma once

#include "model/base/result.h"
#include "model/base/run_context.h"

#include <string>
#include <string_view>

namespace antevia {

/// True if the bytes begin as a gzip file does; its name is not asked.
bool isGzip(std::string_view bytes);

/// What is packed in all members of a gzip file (RFC 1952). Fails with Format: cut off, its check sum does not fit, bytes
/// after its end, or larger than what is unpacked of ZIP files (512 MiB; 200 times its size); with Cancelled.
Result<std::string> unpackGzip(std::string_view bytes, const RunContext& run = {});

/// readFile() of what a publisher offers: a packed file is unpacked. Fails as readFile and unpackGzip do.
Result<std::string> readUnpacked(const std::string& path, const RunContext& run = {});

} // namespace antevia
