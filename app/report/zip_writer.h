#pragma once

#include "model/base/result.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace antevia {

struct ZipPart {
    std::string path;
    QByteArray bytes;
    bool compressed = true;
};

/// A ZIP archive in memory, entries in the order given, every one with the time `madeAt` (UTC, "2026-11-22T09:00:00Z";
/// 1 January 1980 if it is not one). Same entries, same bytes. Fails with Internal if libzip does.
Result<QByteArray> zipBytes(const std::vector<ZipPart>& entries, const std::string& madeAt);

} // namespace antevia
