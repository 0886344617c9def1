#include "model/indicators/admiralty_grade.h"

namespace antevia {
namespace {

constexpr int choices = 7; // six of each, and none

} // namespace

std::string printGrade(AdmiraltyGrade grade)
{
    std::string out;
    if (grade.reliability != 0)
        out += grade.reliability;
    if (grade.credibility != 0)
        out += grade.credibility;
    return out;
}

std::optional<AdmiraltyGrade> parseGrade(std::string_view text)
{
    AdmiraltyGrade grade;
    for (const char c : text) {
        const char letter = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
        const bool between = (c == '-' || c == ' ') && grade.reliability != 0 && grade.credibility == 0;
        if (letter >= 'A' && letter <= 'F' && !grade.isGiven())
            grade.reliability = letter;
        else if (letter >= '1' && letter <= '6' && grade.credibility == 0)
            grade.credibility = letter;
        else if (!between)
            return std::nullopt;
    }
    return grade;
}

std::uint8_t packedGrade(AdmiraltyGrade grade)
{
    const int reliability = grade.reliability == 0 ? 0 : grade.reliability - 'A' + 1;
    const int credibility = grade.credibility == 0 ? 0 : grade.credibility - '0';
    return static_cast<std::uint8_t>(reliability * choices + credibility);
}

AdmiraltyGrade unpackedGrade(std::uint8_t packed)
{
    const int reliability = packed / choices;
    const int credibility = packed % choices;
    return {reliability == 0 ? '\0' : static_cast<char>('A' + reliability - 1),
            credibility == 0 ? '\0' : static_cast<char>('0' + credibility)};
}

} // namespace antevia
