#pragma once

#include "model/base/result.h"
#include "model/base/run_context.h"
#include "model/formats/delimited.h"

#include <functional>
#include <string>
#include <string_view>

namespace antevia {

/// The bytes of a text in blocks, as often as they are asked for: from memory, or anew from the disk, so that a long
/// file never is in memory whole.
class TextBlocks {
public:
    static constexpr std::size_t usualBytes = std::size_t{1} << 20;
    /// Up to here a text is read as a table in memory, so that it may hold several blocks of rows; beyond, row by row.
    static constexpr std::size_t tableBytes = std::size_t{8} << 20;
    /// `bytes` must live longer.
    static TextBlocks ofBytes(std::string_view bytes, std::size_t blockBytes = usualBytes);
    static TextBlocks ofFile(std::string path, std::size_t blockBytes = usualBytes);

    using BlockTaker = std::function<Result<bool>(std::string_view block)>;
    /// Stops once `take` gives false or fails; asks `run` before each block.
    Result<void> forEach(const RunContext& run, const BlockTaker& take) const;
    /// In bytes.
    std::uint64_t size() const;

private:
    TextBlocks(std::string path, std::string_view bytes, std::size_t blockBytes)
        : m_path(std::move(path)), m_bytes(bytes), m_blockBytes(blockBytes)
    {
    }
    std::string m_path; ///< empty: the bytes
    std::string_view m_bytes;
    std::size_t m_blockBytes;
};

/// What has to be known of the whole of a text before its first row is read.
struct TextSurvey {
    /// Lines to detect the dialect from: the first ones, those around the first byte that is not UTF-8, and some from
    /// further on where no line can be torn by a quoted field.
    std::string sample;
    std::string encoding; ///< if the bytes decide it: "UTF-8", "UTF-16LE", "UTF-16BE"; the sample is UTF-8 then
};
/// Looks at every byte once. Fails with Format on an empty text and on UTF-16 that is damaged.
Result<TextSurvey> surveyText(const TextBlocks& blocks, const RunContext& run);

/// The first bytes of a text as rows: no more than `mostBytes` of text.
Result<Table> firstRows(const TextBlocks& blocks, const TextDialect& dialect, std::size_t mostBytes,
                        const RunContext& run);
/// All rows of a text, one after the other. Fails as readDelimited does, and as `take`.
Result<void> cutBlocks(const TextBlocks& blocks, const TextDialect& dialect, const RunContext& run,
                       const RowTaker& take);

} // namespace antevia
