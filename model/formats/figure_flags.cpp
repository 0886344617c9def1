#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/marked_figure.h"

#include <algorithm>
#include <array>
#include <cctype>

// What stands beside a figure in columns of its own: flags, statuses, grades.
namespace antevia {
namespace {

/// A mark as our own export writes it: "suppressed|1-4|final||c".
bool applyKeptMark(std::string_view text, MarkedFigure& figure)
{
    const auto mark = parseMark({}, text);
    if (!mark || (mark->state == CellState::Figure) != (figure.state == CellState::Figure))
        return false;
    figure.state = mark->state;
    figure.low = static_cast<std::uint8_t>(std::min(mark->low, UINT8_MAX));
    figure.high = static_cast<std::uint16_t>(mark->high);
    figure.status = mark->status;
    figure.grade = mark->grade;
    figure.flags = mark->flags;
    return true;
}

constexpr std::array<std::pair<std::string_view, CellState>, 8> wordsOfNothing{
    {{"not available", CellState::Missing},
     {"missing", CellState::Missing},
     {"suppressed", CellState::Suppressed},
     {"withheld", CellState::Suppressed},
     {"1 to 4, withheld", CellState::Suppressed},
     {"not applicable", CellState::NotApplicable},
     {"below rounding", CellState::BelowRounding},
     {"not yet due", CellState::NotYetDue}}};

/// "suppressed, 1 to 4" beside an empty cell; true if the words say why there is no figure.
bool applyWordsOfNothing(const std::string& low, MarkedFigure& figure)
{
    const auto found =
        std::ranges::find_if(wordsOfNothing, [&](const auto& each) { return low.starts_with(each.first); });
    if (found == wordsOfNothing.end() || figure.state == CellState::Figure)
        return false;
    figure.state = found->second;
    const std::size_t to = low.find(" to ");
    if (found->second != CellState::Suppressed || to == std::string::npos || to == 0)
        return true;
    const std::size_t from = low.find_last_not_of("0123456789", to - 1) + 1;
    const auto first = parseInteger(std::string_view(low).substr(from, to - from));
    const auto last =
        parseInteger(std::string_view(low).substr(to + 4, low.find_first_not_of("0123456789", to + 4) - to - 4));
    if (first && last && *first >= 0 && *first <= UINT8_MAX && *last >= *first && *last <= UINT16_MAX) {
        figure.low = static_cast<std::uint8_t>(*first);
        figure.high = static_cast<std::uint16_t>(*last);
    }
    return true;
}

} // namespace

bool isStatusText(std::string_view text)
{
    const std::string low = lowered(trimmed(text));
    return statusOf(low).has_value() ||
           std::ranges::any_of(wordsOfNothing, [&](const auto& each) { return low.starts_with(each.first); });
}

void applyFlags(std::string_view written, MarkedFigure& figure)
{
    const std::string flags = trimmed(written);
    if (flags.empty())
        return;
    if (applyKeptMark(flags, figure) || applyWordsOfNothing(lowered(flags), figure))
        return;
    if (const auto status = statusOf(flags)) {
        figure.status = *status;
        figure.saidFinal = *status == FigureStatus::Final;
        return;
    }
    figure.saidFinal = figure.saidFinal || flags == "A";
    figure.flags += (figure.flags.empty() ? "" : " ") + flags;
    const bool capital = flags.size() == 1 && std::isupper(static_cast<unsigned char>(flags[0])) != 0;
    const auto has = [&](char c) { return flags.find(c) != std::string::npos; };
    const bool letters = flags.size() <= 5;
    if (capital && (flags == "M" || flags == "L" || flags == "O" || flags == "H") && figure.state == CellState::Figure)
        figure.wrong = CellRemark{"S9", "there is a value, and its status says that it is missing (" + flags + ")",
                                  "Ask the publisher which is right."};
    if (flags == "Q" || flags == "C" || (letters && !capital && has('c')))
        if (figure.state == CellState::Missing)
            figure.state = CellState::Suppressed;
    if (figure.state == CellState::Missing && flags == "x") // Statistics Canada's "suppressed"
        figure.state = CellState::Suppressed;
    if (figure.state == CellState::Missing && flags == "...")
        figure.state = CellState::NotApplicable;
    if (figure.state == CellState::Missing && letters && !capital && has('z'))
        figure.state = CellState::NotApplicable;
    const bool isNotAvailable = flags == "na";
    if (figure.state == CellState::Missing && !isNotAvailable && (flags == "N" || (letters && !capital && has('n'))))
        figure.state = CellState::BelowRounding;
    if (flags == "P" || (letters && !capital && has('p')))
        figure.status = FigureStatus::Preliminary;
    else if (flags == "E" || flags == "F" || flags == "I" ||
             (letters && !capital && (has('e') || has('s') || has('f') || has('i'))))
        figure.status = FigureStatus::Estimate;
}

std::optional<FigureStatus> statusOf(std::string_view text)
{
    using Status = FigureStatus;
    constexpr std::array<std::pair<std::string_view, Status>, 19> words{{{"final", Status::Final},
                                                                         {"normal", Status::Final},
                                                                         {"corrected", Status::Final},
                                                                         {"observed", Status::Final},
                                                                         {"definitive", Status::Final},
                                                                         {"confirmed", Status::Final},
                                                                         {"official", Status::Final},
                                                                         {"validated", Status::Final},
                                                                         {"provisional", Status::Preliminary},
                                                                         {"preliminary", Status::Preliminary},
                                                                         {"not validated", Status::Preliminary},
                                                                         {"estimate", Status::Estimate},
                                                                         {"estimated", Status::Estimate},
                                                                         {"estimation", Status::Estimate},
                                                                         {"imputed", Status::Estimate},
                                                                         {"forecast", Status::Estimate},
                                                                         {"exercise", Status::Exercise},
                                                                         {"training", Status::Exercise},
                                                                         {"exercise only", Status::Exercise}}};
    const auto found = std::ranges::find(words, lowered(trimmed(text)), &std::pair<std::string_view, Status>::first);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

AdmiraltyGrade gradeOf(std::string_view text)
{
    const std::string plain = trimmed(text);
    if (const auto whole = parseGrade(plain))
        return *whole;
    const std::size_t end = plain.find_first_of(" -:(");
    return end == std::string::npos ? AdmiraltyGrade() : parseGrade(plain.substr(0, end)).value_or(AdmiraltyGrade());
}

void applyConfidentiality(std::string_view status, MarkedFigure& figure)
{
    const std::string flags = trimmed(status);
    if (flags.empty() || flags == "F")
        return;
    figure.flags += (figure.flags.empty() ? "conf " : " conf ") + flags;
    if (figure.state == CellState::Missing)
        figure.state = CellState::Suppressed;
}

} // namespace antevia
