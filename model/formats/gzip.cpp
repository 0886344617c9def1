#include "model/formats/gzip.h"

#include "model/formats/file.h"
#include "model/formats/limits.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace antevia {
namespace {

constexpr std::string_view beginning("\x1F\x8B", 2);
constexpr int gzipWindow = 15 + 16; ///< zlib: the largest window, and gzip's frame with its check sum
constexpr std::size_t pieceBytes = std::size_t{1} << 16;

Error refused(const std::string& why)
{
    return {ErrorCode::Format, "the packed file (gzip) " + why,
            "Load it anew from its publisher, or unpack it and load what is in it."};
}

/// zlib's state, given back at the end.
class Inflater {
public:
    explicit Inflater(std::string_view bytes)
    {
        // zlib reads through this pointer only, but does not say so.
        m_stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        m_isReady = inflateInit2(&m_stream, gzipWindow) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool isReady() const { return m_isReady; }
    bool isAtEnd() const { return m_stream.avail_in == 0; }
    std::string_view rest() const
    {
        return {reinterpret_cast<const char*>(m_stream.next_in), static_cast<std::size_t>(m_stream.avail_in)};
    }
    void beginMember() { inflateReset(&m_stream); }

    /// The next bytes are put behind `out`; what zlib answers.
    int addPiece(std::string& out)
    {
        m_stream.next_out = m_piece.data();
        m_stream.avail_out = static_cast<uInt>(m_piece.size());
        const int answer = inflate(&m_stream, Z_NO_FLUSH);
        out.append(reinterpret_cast<const char*>(m_piece.data()), m_piece.size() - m_stream.avail_out);
        return answer;
    }

private:
    z_stream m_stream{};
    std::array<Bytef, pieceBytes> m_piece{};
    bool m_isReady = false;
};

Result<void> checkSize(std::size_t packed, std::size_t unpacked)
{
    if (unpacked > limits::zipEntryBytes)
        return refused("would unpack to more than 512 MiB");
    if (unpacked > limits::zipRatioFrom && unpacked / std::max<std::size_t>(packed, 1) > limits::zipRatio)
        return refused("would unpack to more than 200 times its size");
    return {};
}

/// Unpacks one member behind `out`.
Result<void> unpackMember(Inflater& inflater, std::size_t packed, std::string& out, const RunContext& run)
{
    for (int answer = Z_OK; answer != Z_STREAM_END;) {
        RETURN_IF_ERROR(run.checkpoint());
        const bool hadBytes = !inflater.isAtEnd();
        const std::size_t before = out.size();
        answer = inflater.addPiece(out);
        RETURN_IF_ERROR(checkSize(packed, out.size()));
        if (answer == Z_DATA_ERROR)
            return refused("is damaged: its check sum or its blocks are wrong");
        if (answer != Z_STREAM_END && (answer != Z_OK || (!hadBytes && out.size() == before)))
            return refused("is cut off");
    }
    return {};
}

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with(beginning);
}

Result<std::string> unpackGzip(std::string_view bytes, const RunContext& run)
{
    if (bytes.size() > maxFileBytes)
        return refused("is longer than 256 MiB");
    Inflater inflater(bytes);
    if (!inflater.isReady())
        return Error{ErrorCode::Io, "there is not enough memory to unpack the file"};
    std::string out;
    while (true) {
        RETURN_IF_ERROR(unpackMember(inflater, bytes.size(), out, run));
        const std::string_view rest = inflater.rest();
        if (std::ranges::all_of(rest, [](char c) { return c == '\0'; })) // padding of tapes
            return out;
        if (!isGzip(rest))
            return refused("has bytes after its end");
        inflater.beginMember();
    }
}

Result<std::string> readUnpacked(const std::string& path, const RunContext& run)
{
    TRY(std::string bytes, readFile(path));
    if (!isGzip(bytes))
        return bytes;
    return unpackGzip(bytes, run);
}

} // namespace antevia
