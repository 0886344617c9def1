#include "model/formats/workbook_text.h"

#include "model/base/digits.h"
#include "model/base/text.h"

#include <array>
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

std::string raisedText(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string plain = trimmed(text);
    if (plain.empty())
        return std::string(text);
    if (plain.size() > 1 && plain.front() >= 'a' && plain.front() <= 'z')
        return std::string(text); // "1st", "4ème"
    if (plain.find_first_not_of("0123456789,) ") == std::string::npos)
        std::erase_if(plain, [](char sign) { return sign < '0' || sign > '9'; });
    if (!isDigits(plain))
        return plain.starts_with('[') || plain.starts_with('(') ? " " + plain : " [" + plain + "]";
    std::string out;
    for (const char digit : plain)
        out += raised[static_cast<std::size_t>(digit - '0')];
    return out;
}

void StringItem::start(std::string_view element, std::string_view value)
{
    if (element == "r")
        m_isRaised = false;
    if (element == "vertAlign")
        m_isRaised = value == "superscript";
    m_phonetic += element == "rPh" ? 1 : 0;
    m_inText = element == "t";
}

void StringItem::text(std::string_view piece)
{
    if (m_inText && m_phonetic == 0)
        (m_isRaised ? m_raised : m_text).append(piece);
}

void StringItem::end(std::string_view element)
{
    m_phonetic -= element == "rPh" ? 1 : 0;
    m_inText = false;
    if (element == "r")
        closeRun();
}

void StringItem::closeRun()
{
    if (!m_raised.empty())
        m_text += m_text.empty() ? m_raised : raisedText(m_raised); // what is raised alone is no footnote
    m_raised.clear();
    m_isRaised = false;
}

std::string StringItem::take()
{
    closeRun();
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
