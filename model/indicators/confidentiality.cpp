#include "model/indicators/confidentiality.h"

#include <algorithm>
#include <cctype>

namespace antevia {
namespace {

constexpr std::string_view confPrefix = "conf ";
constexpr std::size_t longestFlags = 5; ///< more letters are words

/// "bc", "c": letters of Eurostat, of which c is confidential.
bool hasConfidentialLetter(std::string_view flags)
{
    const bool areLetters = flags.size() <= longestFlags && std::ranges::all_of(flags, [](char c) {
                                return std::islower(static_cast<unsigned char>(c)) != 0;
                            });
    return areLetters && flags.find('c') != std::string_view::npos;
}

} // namespace

std::string confidentialityOf(const CellMark& mark)
{
    const std::string_view flags = mark.flags;
    if (const std::size_t at = flags.rfind(confPrefix); at != std::string_view::npos) {
        const std::string_view status = flags.substr(at + confPrefix.size());
        return status.empty() || status == "F" ? "F" : std::string(status.substr(0, 1));
    }
    const bool isFigure = mark.state == CellState::Figure;
    return isFigure && (flags == "C" || hasConfidentialLetter(flags)) ? "C" : "F";
}

bool isConfidential(const CellMark& mark)
{
    return confidentialityOf(mark) != "F";
}

} // namespace antevia
