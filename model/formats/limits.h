#pragma once

#include <cstddef>
#include <cstdint>

/// What is taken from files of others at most. Beyond them a file is refused: it is broken, or made to do harm.
namespace antevia::limits {

inline constexpr std::size_t fieldBytes = std::size_t{1} << 20; ///< of one cell
inline constexpr std::size_t rowBytes = std::size_t{16} << 20;
inline constexpr std::uint64_t textBytes = std::uint64_t{4} << 30; ///< of a text that is read block by block
inline constexpr int columns = 4'096;
inline constexpr std::size_t cells = 12'000'000; ///< of one table: about 600 MB in memory

inline constexpr int sheetRows = 1'048'576; ///< of a workbook, as the format says (ECMA-376)
inline constexpr int sheetColumns = 16'384;

inline constexpr std::size_t zipEntries = 2'000;
inline constexpr std::uint64_t zipEntryBytes = std::uint64_t{512} << 20; ///< unpacked
inline constexpr std::uint64_t zipTotalBytes = std::uint64_t{1} << 30;   ///< unpacked
/// Real workbooks hold small parts packed 130:1, so the ratio is looked at in large parts only.
inline constexpr std::uint64_t zipRatio = 200;
inline constexpr std::uint64_t zipRatioFrom = std::uint64_t{1} << 20;

inline constexpr int xmlDepth = 100;
inline constexpr int xmlAttributes = 256;

} // namespace antevia::limits
