#include "model/formats/workbook_text.h"

#include <charconv>
#include <optional>
#include <utility>

namespace antevia {
namespace {

/// The UTF-8 of the UTF-16 unit escaped as "_xHHHH_" (ECMA-376 part 1, 22.4.2.4); nothing for half a pair or a NUL.
std::optional<std::string> escapedUnit(std::string_view seven)
{
    if (seven.size() < 7 || !seven.starts_with("_x") || seven[6] != '_')
        return std::nullopt;
    unsigned unit = 0;
    const auto [stop, failure] = std::from_chars(seven.data() + 2, seven.data() + 6, unit, 16);
    if (failure != std::errc() || stop != seven.data() + 6 || unit == 0 || (unit >= 0xD800 && unit <= 0xDFFF))
        return std::nullopt;
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    if (unit < 0x80)
        return std::string(1, byte(unit));
    if (unit < 0x800)
        return std::string{byte(0xC0 | (unit >> 6)), byte(0x80 | (unit & 0x3F))};
    return std::string{byte(0xE0 | (unit >> 12)), byte(0x80 | ((unit >> 6) & 0x3F)), byte(0x80 | (unit & 0x3F))};
}

} // namespace

void StringItem::start(std::string_view element)
{
    m_phonetic += element == "rPh" ? 1 : 0;
    m_inText = element == "t";
}

void StringItem::text(std::string_view piece)
{
    if (m_inText && m_phonetic == 0)
        m_text.append(piece);
}

void StringItem::end(std::string_view element)
{
    m_phonetic -= element == "rPh" ? 1 : 0;
    m_inText = false;
}

std::string StringItem::take()
{
    const std::string text = std::exchange(m_text, {});
    if (text.find("_x") == std::string::npos)
        return text;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto unit = escapedUnit(std::string_view(text).substr(at, 7));
        out += unit ? *unit : text.substr(at, 1);
        at += unit ? 7 : 1;
    }
    return out;
}

} // namespace antevia
