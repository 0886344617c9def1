#include "model/formats/text_blocks.h"

#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/limits.h"
#include "model/formats/row_cutter.h"
#include "model/formats/text_decoder.h"

#include <algorithm>
#include <iterator>

namespace antevia {
namespace {

constexpr std::size_t headBytes = std::size_t{1} << 17;    ///< of a long text
constexpr std::size_t laterBytes = std::size_t{1} << 14;   ///< of each place further on
constexpr std::size_t foreignBytes = std::size_t{1} << 15; ///< of letters that are not UTF-8

/// Without the part of a line at its end.
std::string_view wholeLines(std::string_view text)
{
    const std::size_t end = text.rfind('\n');
    return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

/// The lines of a block that begin and end in it.
std::string_view innerLines(std::string_view block)
{
    const std::size_t begin = block.find('\n');
    return begin == std::string_view::npos ? std::string_view() : wholeLines(block.substr(begin + 1));
}

/// Takes blocks in turn and keeps what the dialect is to be told from.
class Surveyor {
public:
    explicit Surveyor(std::uint64_t size)
        : m_headBytes(size <= TextBlocks::tableBytes ? TextBlocks::tableBytes : headBytes), m_nextPlace(size / 4),
          m_step(size / 4)
    {
    }

    Result<bool> take(std::string_view block)
    {
        if (m_size == 0)
            m_survey.encoding = utf16Encoding(block);
        m_size += block.size();
        return m_survey.encoding.empty() ? takeBytes(block) : takeUtf16(block);
    }

    Result<TextSurvey> finish()
    {
        if (m_size == 0)
            return Error{ErrorCode::Format, "the file is empty"};
        if (m_survey.encoding.empty() && m_isUtf8 && m_decoder.finish())
            m_survey.encoding = "UTF-8";
        if (m_head.size() > m_headBytes)
            m_head.resize(wholeLines(m_head.substr(0, m_headBytes)).size());
        const bool canBeTorn = m_head.find('"') != std::string::npos || m_later.find('"') != std::string::npos;
        m_survey.sample = m_head + (canBeTorn ? "" : m_later) + m_foreign;
        return std::move(m_survey);
    }

private:
    Result<bool> takeBytes(std::string_view block)
    {
        const bool inHead = m_head.size() <= m_headBytes;
        if (inHead)
            m_head += block;
        else if (m_size >= m_nextPlace)
            takeLater(innerLines(block).substr(0, laterBytes));
        if (m_isUtf8 && !m_decoder.feed(block)) {
            m_isUtf8 = false;
            if (!inHead)
                takeForeign(innerLines(block));
        }
        return true;
    }

    /// Lines with letters of an unknown encoding, without quotation marks, which could be torn.
    void takeForeign(std::string_view lines)
    {
        const auto isForeign = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        while (!lines.empty() && m_foreign.size() < foreignBytes) {
            const std::size_t end = lines.find('\n') + 1;
            if (std::ranges::any_of(lines.substr(0, end), isForeign))
                std::ranges::copy_if(lines.substr(0, end), std::back_inserter(m_foreign),
                                     [](char c) { return c != '"'; });
            lines.remove_prefix(end);
        }
    }

    void takeLater(std::string_view lines)
    {
        m_later += wholeLines(lines);
        m_nextPlace += m_step;
    }

    /// Its beginning is enough: nothing else can be meant by these bytes.
    Result<bool> takeUtf16(std::string_view block)
    {
        if (m_size == block.size()) {
            TRY(m_decoder, TextDecoder::make(m_survey.encoding));
        }
        TRY(const std::string_view text, m_decoder.feed(block));
        m_head += text;
        return m_head.size() <= m_headBytes;
    }

    TextSurvey m_survey;
    TextDecoder m_decoder = TextDecoder::make("UTF-8").value();
    std::string m_head;
    std::string m_later;
    std::string m_foreign;
    std::size_t m_headBytes;
    std::uint64_t m_size = 0;
    std::uint64_t m_nextPlace;
    std::uint64_t m_step;
    bool m_isUtf8 = true;
};

} // namespace

TextBlocks TextBlocks::ofBytes(std::string_view bytes, std::size_t blockBytes)
{
    return {"", bytes, blockBytes};
}

TextBlocks TextBlocks::ofFile(std::string path, std::size_t blockBytes)
{
    return {std::move(path), "", blockBytes};
}

Result<void> TextBlocks::forEach(const RunContext& run, const BlockTaker& take) const
{
    const BlockTaker checked = [&](std::string_view block) -> Result<bool> {
        RETURN_IF_ERROR(run.checkpoint());
        return take(block);
    };
    if (!m_path.empty())
        return readBlocks(m_path, m_blockBytes, limits::textBytes, checked);
    for (std::size_t at = 0; at < m_bytes.size(); at += m_blockBytes) {
        TRY(const bool goOn, checked(m_bytes.substr(at, m_blockBytes)));
        if (!goOn)
            break;
    }
    return {};
}

std::uint64_t TextBlocks::size() const
{
    return m_path.empty() ? m_bytes.size() : fileBytes(m_path);
}

Result<TextSurvey> surveyText(const TextBlocks& blocks, const RunContext& run)
{
    Surveyor surveyor(blocks.size());
    RETURN_IF_ERROR(blocks.forEach(run, [&](std::string_view block) { return surveyor.take(block); }));
    return surveyor.finish();
}

Result<Table> firstRows(const TextBlocks& blocks, const TextDialect& dialect, std::size_t mostBytes,
                        const RunContext& run)
{
    Table table;
    const RowTaker keep = [&](const auto& cells, int, int) -> Result<void> {
        table.rows.push_back(cells);
        return {};
    };
    TRY(TextDecoder decoder, TextDecoder::make(dialect.encoding));
    RowCutter cutter(dialect.delimiter, keep);
    std::size_t taken = 0;
    const auto takeBlock = [&](std::string_view block) -> Result<bool> {
        TRY(const std::string_view text, decoder.feed(block));
        taken += text.size();
        RETURN_IF_ERROR(cutter.feed(text));
        return taken < mostBytes;
    };
    RETURN_IF_ERROR(blocks.forEach(run, takeBlock));
    if (taken >= mostBytes)
        return table; // the row that was begun is left out
    TRY(const std::string_view rest, decoder.finish());
    RETURN_IF_ERROR(cutter.feed(rest));
    RETURN_IF_ERROR(cutter.finish());
    return table;
}

Result<void> cutBlocks(const TextBlocks& blocks, const TextDialect& dialect, const RunContext& run,
                       const RowTaker& take)
{
    TRY(TextDecoder decoder, TextDecoder::make(dialect.encoding));
    RowCutter cutter(dialect.delimiter, take);
    const auto cutBlock = [&](std::string_view block) -> Result<bool> {
        TRY(const std::string_view text, decoder.feed(block));
        RETURN_IF_ERROR(cutter.feed(text));
        return true;
    };
    RETURN_IF_ERROR(blocks.forEach(run, cutBlock));
    TRY(const std::string_view rest, decoder.finish());
    RETURN_IF_ERROR(cutter.feed(rest));
    return cutter.finish();
}

} // namespace antevia
