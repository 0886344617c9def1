#include "model/base/text.h"
#include "model/formats/delimited.h"
#include "model/formats/text_decoder.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <vector>

namespace antevia {
namespace {

/// Bytes decoded at a time; a fault is then looked for in one piece only.
constexpr std::size_t pieceBytes = std::size_t{1} << 16;

/// The longest byte order mark.
constexpr std::size_t markBytes = 3;

std::size_t markLength(std::string_view bytes, const std::string& encoding)
{
    if (encoding == "UTF-8" && bytes.starts_with("\xEF\xBB\xBF"))
        return 3;
    const bool utf16 = (encoding == "UTF-16LE" && bytes.starts_with("\xFF\xFE")) ||
                       (encoding == "UTF-16BE" && bytes.starts_with("\xFE\xFF"));
    return utf16 ? 2 : 0;
}

bool isUtf16(const std::string& encoding)
{
    return encoding.starts_with("UTF-16");
}

/// 1-based line of the first fault in a text that is not UTF-8.
std::ptrdiff_t faultyLine(std::string_view text)
{
    std::ptrdiff_t line = 1;
    for (std::size_t from = 0; from < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        if (!isValidUtf8(text.substr(from, end - from)))
            return line;
        from = end + 1;
    }
    return line;
}

Error notInEncoding(std::ptrdiff_t line, const std::string& encoding)
{
    return {ErrorCode::Format, "line " + std::to_string(line) + " holds bytes that " + encoding + " does not have",
            "Choose the encoding the file was saved in; the preview shows the letters as they will be read."};
}

/// Single-byte tables give U+FFFD or a C1 control for bytes without a letter: neither belongs in a table.
bool isFault(QChar c)
{
    return c == QChar::ReplacementCharacter || (c >= u'\x80' && c < u'\xA0');
}

/// `lines` before the text, for a message.
Result<std::string> decodedByQt(std::string_view bytes, const std::string& encoding, std::ptrdiff_t lines)
{
    QStringDecoder decoder(encoding.c_str());
    if (!decoder.isValid())
        return Error{ErrorCode::InvalidInput, "the encoding " + encoding + " cannot be read on this computer"};
    const std::size_t step = isUtf16(encoding) ? std::max<std::size_t>(bytes.size(), 1) : pieceBytes;
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 4);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        const std::string_view piece = bytes.substr(at, step);
        const QString text = decoder.decode(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
        const auto fault = std::ranges::find_if(text, isFault);
        if (fault != text.end() || decoder.hasError() || !text.isValidUtf16())
            return notInEncoding(lines + 1 + std::count(out.begin(), out.end(), '\n') +
                                     std::count(text.begin(), fault, u'\n'),
                                 encoding);
        out += text.toStdString();
    }
    return out;
}

/// How many bytes at the end begin a character of UTF-8 that more bytes would end.
std::size_t openTailOfUtf8(std::string_view bytes)
{
    for (std::size_t length = 1; length <= std::min<std::size_t>(3, bytes.size()); ++length) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - length]);
        if (byte < 0x80)
            return 0;
        if (byte < 0xC0)
            continue;
        const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        return needed > length ? length : 0;
    }
    return 0;
}

/// The same for UTF-16: an odd byte, and the first half of a pair of surrogates.
std::size_t openTailOfUtf16(std::string_view bytes, bool littleEndian)
{
    const std::size_t odd = bytes.size() % 2;
    if (bytes.size() < 2)
        return odd;
    const std::size_t last = bytes.size() - odd - 2;
    const auto high = static_cast<unsigned char>(bytes[littleEndian ? last + 1 : last]);
    return odd + (high >= 0xD8 && high < 0xDC ? 2 : 0);
}

/// "iso88591" of "ISO_8859-1", "windows1250" of "cp1250" and "Win-1250".
std::string plainName(std::string_view name)
{
    std::string out;
    for (const char c : lowered(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
    for (const std::string_view prefix : {"cp125", "win125"})
        if (out.starts_with(prefix))
            return "windows125" + out.substr(prefix.size());
    return out;
}

} // namespace

std::string utf16Encoding(std::string_view begin)
{
    if (begin.starts_with("\xFF\xFE"))
        return "UTF-16LE";
    if (begin.starts_with("\xFE\xFF"))
        return "UTF-16BE";
    constexpr std::size_t looked = 4'096;
    constexpr std::size_t fewest = 8;
    begin = begin.substr(0, looked);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < begin.size(); ++i)
        nuls[i % 2] += begin[i] == '\0' ? 1 : 0;
    // A third of the characters at least are digits, delimiters and line ends, whatever the alphabet.
    const auto isSide = [&](std::size_t side) {
        return nuls[side] >= fewest && nuls[side] * 6 >= begin.size() && nuls[1 - side] == 0;
    };
    return isSide(1) ? "UTF-16LE" : isSide(0) ? "UTF-16BE" : "";
}

const std::vector<std::string>& textEncodings()
{
    static const std::vector<std::string> names{"UTF-8",        "UTF-16LE",     "UTF-16BE",     "windows-1250",
                                                "windows-1251", "windows-1252", "windows-1253", "windows-1254",
                                                "windows-1257", "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-15"};
    return names;
}

std::string encodingNamed(std::string_view stated)
{
    const std::string plain = plainName(stated);
    constexpr std::array<std::pair<std::string_view, const char*>, 5> others{{{"iso88591", "windows-1252"},
                                                                              {"latin1", "windows-1252"},
                                                                              {"usascii", "windows-1252"},
                                                                              {"latin2", "ISO-8859-2"},
                                                                              {"latin9", "ISO-8859-15"}}};
    for (const auto& [name, encoding] : others)
        if (plain == name)
            return encoding;
    const auto known = std::ranges::find(textEncodings(), plain, plainName);
    return known == textEncodings().end() ? std::string() : *known;
}

Result<TextDecoder> TextDecoder::make(const std::string& encoding)
{
    if (std::ranges::find(textEncodings(), encoding) == textEncodings().end())
        return Error{ErrorCode::InvalidInput, "the encoding '" + shownSafely(encoding) + "' is not known here",
                     "Known are " + joined(textEncodings(), ", ") + "."};
    return TextDecoder(encoding);
}

Result<std::string_view> TextDecoder::feed(std::string_view piece)
{
    startText();
    m_kept += piece;
    if (!m_begun && m_kept.size() < markBytes)
        return std::string_view();
    takeMark();
    return takeWhole();
}

Result<std::string_view> TextDecoder::finish()
{
    startText();
    takeMark();
    TRY(const std::string_view rest, takeWhole());
    if (m_kept.empty())
        return rest;
    if (isUtf16(m_encoding))
        return Error{ErrorCode::Format, "the file ends in the middle of a character"};
    return notInEncoding(m_lines + 1 + std::count(rest.begin(), rest.end(), '\n'), m_encoding);
}

void TextDecoder::startText()
{
    m_bytes += static_cast<std::int64_t>(m_text.size());
    m_lines += std::count(m_text.begin(), m_text.end(), '\n');
    m_text.clear();
}

void TextDecoder::takeMark()
{
    if (!m_begun)
        m_kept.erase(0, markLength(m_kept, m_encoding));
    m_begun = true;
}

Result<std::string_view> TextDecoder::takeWhole()
{
    const std::size_t whole = wholeLength(m_kept);
    TRY(m_text, decoded(std::string_view(m_kept).substr(0, whole)));
    m_kept.erase(0, whole);
    RETURN_IF_ERROR(checkNul());
    return std::string_view(m_text);
}

std::size_t TextDecoder::wholeLength(std::string_view bytes) const
{
    if (m_encoding == "UTF-8")
        return bytes.size() - openTailOfUtf8(bytes);
    return bytes.size() - (isUtf16(m_encoding) ? openTailOfUtf16(bytes, m_encoding == "UTF-16LE") : 0);
}

Result<std::string> TextDecoder::decoded(std::string_view bytes) const
{
    if (m_encoding != "UTF-8")
        return decodedByQt(bytes, m_encoding, m_lines);
    if (!isValidUtf8(bytes))
        return notInEncoding(m_lines + faultyLine(bytes), m_encoding);
    return std::string(bytes);
}

Result<void> TextDecoder::checkNul() const
{
    const std::size_t at = m_text.find('\0');
    if (at == std::string::npos)
        return {};
    const auto line = m_lines + 1 + std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return Error{ErrorCode::Format,
                 "there is a NUL at byte " + std::to_string(m_bytes + static_cast<std::int64_t>(at) + 1) + " (line " +
                     std::to_string(line) + "): this is no text file, or it is damaged",
                 "Save it again as CSV from the program it comes from."};
}

Result<std::string> decodeText(std::string_view bytes, const std::string& encoding)
{
    TRY(TextDecoder decoder, TextDecoder::make(encoding));
    std::string text;
    text.reserve(bytes.size());
    constexpr std::size_t step = std::size_t{1} << 20;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        TRY(const std::string_view part, decoder.feed(bytes.substr(at, step)));
        text += part;
    }
    TRY(const std::string_view rest, decoder.finish());
    text += rest;
    return text;
}

} // namespace antevia
