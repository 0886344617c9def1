#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace antevia {

/// The most that is read of any file from outside, in bytes (256 MiB).
inline constexpr std::size_t maxFileBytes = std::size_t{256} << 20;

/// All bytes of the regular file at `path`. Fails with NotFound, with Io if it cannot be read, with InvalidInput if it
/// is longer than `limit` or is no regular file (a folder, a pipe, a device).
Result<std::string> readFile(const std::string& path, std::size_t limit = maxFileBytes);

/// Hands out the regular file at `path` in blocks of `blockBytes`, one after the other, and stops once `take` gives
/// false or fails. Fails as readFile does.
Result<void> readBlocks(const std::string& path, std::size_t blockBytes, std::uint64_t limit,
                        const std::function<Result<bool>(std::string_view block)>& take);
/// In bytes; 0 if there is no such file.
std::uint64_t fileBytes(const std::string& path);

/// Writes `bytes` to `path` so that there is the old file or the new one, never a third thing: a temporary file in
/// the same folder, synced, renamed, and the folder synced. A link is followed, so that its target changes and it
/// stays. Fails with Io; then nothing is left behind and the old file is as it was.
Result<void> writeFileAtomically(const std::string& path, std::string_view bytes);

/// Takes bytes, one piece after the other.
using ByteUse = std::function<Result<void>(std::string_view piece)>;
/// The same for what is too long to hold: `write` hands the pieces on, and if it fails so does this, with its error.
Result<void> writeFileAtomically(const std::string& path, const std::function<Result<void>(const ByteUse& use)>& write);

/// The last part of a path: "arrivals.csv".
std::string fileName(const std::string& path);

} // namespace antevia
