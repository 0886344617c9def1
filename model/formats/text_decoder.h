#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace antevia {

/// "UTF-16LE" or "UTF-16BE" if a byte order mark or, without one, every second byte of the beginning says so: letters
/// and digits of the Latin alphabet have a NUL beside them. Empty otherwise.
std::string utf16Encoding(std::string_view begin);

/// Turns text that comes in pieces of any size into UTF-8 without a byte order mark. A character that a piece does not
/// end is kept until the next.
class TextDecoder {
public:
    /// InvalidInput if the encoding is none of textEncodings().
    static Result<TextDecoder> make(const std::string& encoding);

    /// The text that is whole now; valid until the next call. Fails with Format at bytes that the encoding does not
    /// have, naming the line, and at a NUL, naming its position.
    Result<std::string_view> feed(std::string_view piece);
    /// What was kept back of the text, which has ended. Fails with Format if it ended within a character.
    Result<std::string_view> finish();

private:
    explicit TextDecoder(std::string encoding) : m_encoding(std::move(encoding)) {}
    void startText();
    void takeMark();
    Result<std::string_view> takeWhole();
    std::size_t wholeLength(std::string_view bytes) const;
    Result<std::string> decoded(std::string_view bytes) const;
    Result<void> checkNul() const;

    std::string m_encoding;
    std::string m_kept; ///< bytes of a character that has not ended; first the beginning, until a mark can be told
    std::string m_text;
    bool m_begun = false;
    std::int64_t m_lines = 0; ///< before m_text
    std::int64_t m_bytes = 0; ///< of text, before m_text
};

} // namespace antevia
