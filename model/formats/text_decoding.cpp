#include "model/base/text.h"
#include "model/formats/delimited.h"

#include <QStringDecoder>

#include <algorithm>
#include <vector>

namespace antevia {
namespace {

/// Bytes decoded at a time; a fault is then looked for in one piece only.
constexpr std::size_t pieceBytes = std::size_t{1} << 16;

std::size_t markLength(std::string_view bytes, const std::string& encoding)
{
    if (encoding == "UTF-8" && bytes.starts_with("\xEF\xBB\xBF"))
        return 3;
    const bool utf16 = (encoding == "UTF-16LE" && bytes.starts_with("\xFF\xFE")) ||
                       (encoding == "UTF-16BE" && bytes.starts_with("\xFE\xFF"));
    return utf16 ? 2 : 0;
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

Result<std::string> decodedByQt(std::string_view bytes, const std::string& encoding)
{
    QStringDecoder decoder(encoding.c_str());
    if (!decoder.isValid())
        return Error{ErrorCode::InvalidInput, "the encoding " + encoding + " cannot be read on this computer"};
    // UTF-16 in one go: a pair of surrogates must not be cut.
    const std::size_t step = encoding.starts_with("UTF-16") ? bytes.size() : pieceBytes;
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 4);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        const std::string_view piece = bytes.substr(at, step);
        const QString text = decoder.decode(QByteArrayView(piece.data(), static_cast<qsizetype>(piece.size())));
        const auto fault = std::ranges::find_if(text, isFault);
        if (fault != text.end() || decoder.hasError() || !text.isValidUtf16())
            return notInEncoding(1 + std::count(out.begin(), out.end(), '\n') + std::count(text.begin(), fault, u'\n'),
                                 encoding);
        out += text.toStdString();
    }
    return out;
}

Result<std::string> withoutNul(std::string text)
{
    const std::size_t at = text.find('\0');
    if (at == std::string::npos)
        return text;
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return Error{ErrorCode::Format,
                 "there is a NUL at byte " + std::to_string(at + 1) + " (line " + std::to_string(line) +
                     "): this is no text file, or it is damaged",
                 "Save it again as CSV from the program it comes from."};
}

} // namespace

const std::vector<std::string>& textEncodings()
{
    static const std::vector<std::string> names{"UTF-8",        "UTF-16LE",     "UTF-16BE",
                                                "windows-1250", "windows-1251", "windows-1252",
                                                "windows-1253", "ISO-8859-2",   "ISO-8859-5"};
    return names;
}

Result<std::string> decodeText(std::string_view bytes, const std::string& encoding)
{
    if (std::ranges::find(textEncodings(), encoding) == textEncodings().end())
        return Error{ErrorCode::InvalidInput, "the encoding '" + shownSafely(encoding) + "' is not known here",
                     "Known are " + joined(textEncodings(), ", ") + "."};
    const std::string_view body = bytes.substr(markLength(bytes, encoding));
    if (encoding == "UTF-8")
        return isValidUtf8(body) ? withoutNul(std::string(body)) : notInEncoding(faultyLine(body), encoding);
    if (encoding.starts_with("UTF-16") && body.size() % 2 != 0)
        return Error{ErrorCode::Format, "the file ends in the middle of a character"};
    TRY(auto text, decodedByQt(body, encoding));
    return withoutNul(std::move(text));
}

} // namespace antevia
