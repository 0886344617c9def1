#include "model/formats/hash.h"

#include "model/formats/file.h"
#include "model/formats/limits.h"

#include <QCryptographicHash>

namespace antevia {
namespace {

QByteArrayView viewOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(viewOf(bytes));
    return hash.result().toHex().toStdString();
}

Result<std::string> sha256OfFile(const std::string& path, const RunContext& run)
{
    constexpr std::size_t blockBytes = std::size_t{1} << 20;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto addBlock = [&](std::string_view block) -> Result<bool> {
        RETURN_IF_ERROR(run.checkpoint());
        hash.addData(viewOf(block));
        return true;
    };
    RETURN_IF_ERROR(readBlocks(path, blockBytes, limits::textBytes, addBlock));
    return hash.result().toHex().toStdString();
}

} // namespace antevia
