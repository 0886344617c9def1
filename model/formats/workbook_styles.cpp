#include "model/formats/workbook_styles.h"

#include "model/base/number.h"
#include "model/formats/xml_reader.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <map>

namespace antevia {
namespace {

constexpr double secondsOfDay = 86'400.0;
constexpr double lastSerial = 2'958'466.0; ///< the day after 31 December 9999

bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
           (format >= 50 && format <= 58);
}

int intOf(std::string_view text)
{
    const auto value = parseInteger(text);
    return value && *value >= 0 && *value < 100'000 ? static_cast<int>(*value) : 0;
}

class StyleListener : public XmlListener {
public:
    std::vector<bool> dates;

    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element == "numFmt")
            m_custom[intOf(attributes.get("numFmtId"))] = isDateFormat(attributes.get("formatCode"));
        if (element == "cellXfs")
            m_inCellStyles = true;
        if (element == "xf" && m_inCellStyles)
            dates.push_back(showsDate(intOf(attributes.get("numFmtId"))));
        return {};
    }
    Result<void> end(std::string_view element) override
    {
        if (element == "cellXfs")
            m_inCellStyles = false;
        return {};
    }

private:
    bool showsDate(int format) const
    {
        const auto custom = m_custom.find(format);
        return custom == m_custom.end() ? isBuiltInDate(format) : custom->second;
    }

    std::map<int, bool> m_custom;
    bool m_inCellStyles = false;
};

std::string clockText(int seconds)
{
    std::array<char, 48> buffer{};
    const int minutes = seconds / 60;
    if (seconds % 60 == 0)
        std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", minutes / 60, minutes % 60);
    else
        std::snprintf(buffer.data(), buffer.size(), "%02d:%02d:%02d", minutes / 60, minutes % 60, seconds % 60);
    return buffer.data();
}

} // namespace

bool isDateFormat(std::string_view code)
{
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"' || c == '[') {
            const std::size_t close = code.find(c == '"' ? '"' : ']', i + 1);
            if (close == std::string_view::npos)
                return false;
            i = close;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (std::string_view("dDmMyYhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

Result<std::vector<bool>> readDateStyles(const std::string& xml, const std::string& part)
{
    StyleListener listener;
    RETURN_IF_ERROR(readXml(xml, part, listener));
    return std::move(listener.dates);
}

std::optional<std::string> serialDayText(double serial, bool from1904)
{
    if (!(serial >= 0.0) || serial >= lastSerial)
        return std::nullopt;
    const double seconds = std::round(serial * secondsOfDay);
    const int whole = static_cast<int>(std::floor(seconds / secondsOfDay));
    const int clock = static_cast<int>(seconds - whole * secondsOfDay);
    if (whole == 0 && !from1904)
        return clockText(clock);
    if (whole == 60 && !from1904)
        return std::nullopt;
    // The 1900 system counts a 29 February 1900, so that days before it are one number lower.
    const Day start = from1904 ? makeDay(1904, 1, 1) : whole < 60 ? makeDay(1899, 12, 31) : makeDay(1899, 12, 30);
    const std::string day = printDay(start + Days(whole));
    return clock == 0 ? day : day + " " + clockText(clock);
}

} // namespace antevia
