#include "model/store/paths_blob.h"

#include <cstdint>
#include <limits>
#include <optional>

namespace antevia {
namespace {

constexpr unsigned bitsInByte = 7;
constexpr std::uint8_t more = 0x80;

void append(std::string& bytes, std::uint64_t value)
{
    for (; value >= more; value >>= bitsInByte)
        bytes.push_back(static_cast<char>(static_cast<std::uint8_t>(value) | more));
    bytes.push_back(static_cast<char>(value));
}

/// Takes a number off the front of `bytes`; nothing if they end within it or it is too long.
std::optional<std::uint64_t> taken(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 5 * bitsInByte && !bytes.empty(); shift += bitsInByte) {
        const auto byte = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{byte & (more - 1u)} << shift;
        if ((byte & more) == 0)
            return value;
    }
    return std::nullopt;
}

std::uint64_t zigzag(std::int64_t change)
{
    return (static_cast<std::uint64_t>(change) << 1) ^ static_cast<std::uint64_t>(change >> 63);
}

std::int64_t unzigzag(std::uint64_t coded)
{
    return static_cast<std::int64_t>(coded >> 1) ^ -static_cast<std::int64_t>(coded & 1);
}

Error broken()
{
    return {ErrorCode::Format, "the packed paths of a simulation are damaged", "Simulate the scenario again."};
}

/// The paths of one replicate, day by day.
Result<void> unpackRow(std::string_view& bytes, Paths& paths, Eigen::Index row)
{
    std::int64_t value = 0;
    for (Eigen::Index day = 0; day < paths.cols(); ++day) {
        const auto coded = taken(bytes);
        value += coded ? unzigzag(*coded) : 0;
        if (!coded || value < std::numeric_limits<std::int32_t>::min() ||
            value > std::numeric_limits<std::int32_t>::max())
            return broken();
        paths(row, day) = static_cast<std::int32_t>(value);
    }
    return {};
}

} // namespace

std::string packed(const Paths& paths)
{
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(2 * paths.size()) + 10);
    append(bytes, static_cast<std::uint64_t>(paths.rows()));
    append(bytes, static_cast<std::uint64_t>(paths.cols()));
    for (Eigen::Index row = 0; row < paths.rows(); ++row) {
        std::int64_t before = 0;
        for (Eigen::Index day = 0; day < paths.cols(); ++day) {
            append(bytes, zigzag(paths(row, day) - before));
            before = paths(row, day);
        }
    }
    return bytes;
}

Result<Paths> unpacked(std::string_view bytes)
{
    const auto rows = taken(bytes);
    const auto days = rows ? taken(bytes) : std::nullopt;
    constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max();
    // Each value takes a byte at least: no made-up size makes us reserve more than the blob can fill.
    if (!days || *rows > most || *days > most || *rows * *days > bytes.size())
        return broken();
    Paths paths(static_cast<Eigen::Index>(*rows), static_cast<Eigen::Index>(*days));
    for (Eigen::Index row = 0; paths.size() > 0 && row < paths.rows(); ++row)
        RETURN_IF_ERROR(unpackRow(bytes, paths, row));
    if (!bytes.empty())
        return broken();
    return paths;
}

} // namespace antevia
