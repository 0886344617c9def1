#include "model/base/text.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace antevia {
namespace {

struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 0; ///< bytes; 0 if the bytes are not UTF-8
};

CodePoint codePointAt(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[at + i]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || lead > 0xF4 || at + length > bytes.size())
        return {};
    std::uint32_t value = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {};
    return {value, length};
}

bool isBlank(std::uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0xFEFF;
}

bool needsNaming(std::uint32_t c)
{
    return c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0) || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

} // namespace

std::string trimmed(std::string_view text)
{
    std::size_t first = 0;
    while (first < text.size()) {
        const CodePoint c = codePointAt(text, first);
        if (c.length == 0 || !isBlank(c.value))
            break;
        first += c.length;
    }
    std::size_t last = first;
    for (std::size_t at = first; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        at += c.length == 0 ? 1 : c.length;
        if (c.length == 0 || !isBlank(c.value))
            last = at;
    }
    return std::string(text.substr(first, last - first));
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out.append(i == 0 ? std::string_view() : between).append(parts[i]);
    return out;
}

std::string shownSafely(std::string_view text, std::size_t most)
{
    std::string out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == most)
            return out + "…";
        const CodePoint c = codePointAt(text, at);
        if (c.length == 0 || needsNaming(c.value)) {
            std::array<char, 24> name{};
            const std::uint32_t value = c.length == 0 ? static_cast<std::uint8_t>(text[at]) : c.value;
            std::snprintf(name.data(), name.size(), c.length == 0 ? "⟨byte %02X⟩" : "⟨U+%04X⟩", value);
            out += name.data();
        } else {
            out.append(text.substr(at, c.length));
        }
        at += c.length == 0 ? 1 : c.length;
    }
    return out;
}

bool isValidUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = codePointAt(bytes, at);
        if (c.length == 0)
            return false;
        at += c.length;
    }
    return true;
}

} // namespace antevia
