#include "model/formats/copied_sheets.h"

#include "model/base/text.h"
#include "model/indicators/confidentiality.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

namespace antevia {
namespace {

/// The series of one sheet by what tells them apart within it.
struct SheetSeries {
    std::string name;
    std::unordered_map<std::string, const FoundSeries*> series;
    bool isCopy = false;
};

/// The sheets of a workbook whose keys name them, in their order.
std::vector<SheetSeries> sheetsOf(const std::vector<FoundSeries>& series)
{
    std::vector<SheetSeries> sheets;
    for (const FoundSeries& each : series) {
        if (each.key.empty() || each.key.front().dimension != "sheet")
            return {};
        const std::string& name = each.key.front().code;
        auto sheet = std::ranges::find(sheets, name, &SheetSeries::name);
        if (sheet == sheets.end())
            sheet = sheets.insert(sheet, {name, {}, false});
        const std::vector<KeyPart> rest(each.key.begin() + 1, each.key.end());
        sheet->series.emplace(keyText(rest) + ";" + word(each.frequency), &each);
    }
    return sheets;
}

/// What the figures of two sheets have in common.
struct Likeness {
    int figures = 0;             ///< of the first, with marks
    int common = 0;              ///< of them whose series and period the second has
    int alike = 0;               ///< of these, the same
    std::set<double> evidence{}; ///< different figures among the latter that are not small
};

bool isEvidence(const FoundObservation& cell)
{
    return cell.state == CellState::Figure && cell.value != 0.0 && !isSmallCount(cell.value);
}

void compare(const FoundSeries& one, const FoundSeries& other, Likeness& likeness)
{
    constexpr std::size_t enough = 20;
    auto there = other.observations.begin();
    for (const FoundObservation& cell : one.observations) {
        while (there != other.observations.end() && there->index < cell.index)
            ++there;
        if (there == other.observations.end())
            return;
        if (there->index != cell.index)
            continue;
        ++likeness.common;
        const bool isAlike = cell.state == there->state && cell.value == there->value;
        likeness.alike += isAlike ? 1 : 0;
        if (isAlike && isEvidence(cell) && likeness.evidence.size() < enough)
            likeness.evidence.insert(cell.value);
    }
}

Likeness likenessOf(const SheetSeries& one, const SheetSeries& other)
{
    Likeness likeness;
    for (const auto& [key, series] : one.series) {
        likeness.figures += static_cast<int>(series->observations.size());
        if (const auto found = other.series.find(key); found != other.series.end())
            compare(*series, *found->second, likeness);
    }
    return likeness;
}

void tellCopy(const SheetSeries& copy, const SheetSeries& of, MessageLog& log)
{
    log.add({RowMessage::Severity::Warning, "C18", "sheet '" + shownSafely(copy.name) + "'",
             std::to_string(copy.series.size()) + " series",
             "all figures of this sheet stand on the sheet '" + shownSafely(of.name) +
                 "' too, under the same headings; they are taken once",
             "If they count something else, write above each table what it counts."});
}

void tellOverlap(const SheetSeries& sheet, const SheetSeries& other, const Likeness& likeness, MessageLog& log)
{
    log.add({RowMessage::Severity::Warning, "C18", "sheet '" + shownSafely(sheet.name) + "'",
             std::to_string(likeness.alike) + " figures",
             "so many figures of this sheet stand on the sheet '" + shownSafely(other.name) +
                 "' too, under the same headings; both sheets are taken",
             "Load one of them only (--sheet) if they are two copies of one table."});
}

/// Finds the sheet that holds all of another; the later of two that are the same is the copy.
void findCopies(std::vector<SheetSeries>& sheets, MessageLog& log)
{
    constexpr std::size_t fewestFigures = 3;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        for (std::size_t j = 0; j < sheets.size() && !sheets[i].isCopy; ++j) {
            if (i == j || sheets[j].isCopy)
                continue;
            const Likeness own = likenessOf(sheets[i], sheets[j]);
            if (own.alike < own.figures || own.evidence.size() < fewestFigures)
                continue;
            const Likeness back = likenessOf(sheets[j], sheets[i]);
            sheets[i].isCopy = j < i || back.alike < back.figures;
            if (sheets[i].isCopy)
                tellCopy(sheets[i], sheets[j], log);
        }
}

void tellOverlaps(const std::vector<SheetSeries>& sheets, MessageLog& log)
{
    constexpr std::size_t fewestFigures = 10;
    for (std::size_t i = 1; i < sheets.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (sheets[i].isCopy || sheets[j].isCopy)
                continue;
            const Likeness likeness = likenessOf(sheets[i], sheets[j]);
            if (likeness.evidence.size() >= fewestFigures && likeness.alike * 10 >= likeness.common * 9 &&
                likeness.alike * 2 >= likeness.figures)
                tellOverlap(sheets[i], sheets[j], likeness, log);
        }
}

} // namespace

void settleCopiedSheets(std::vector<FoundSeries>& series, MessageLog& log)
{
    std::vector<SheetSeries> sheets = sheetsOf(series);
    if (sheets.size() < 2)
        return;
    findCopies(sheets, log);
    tellOverlaps(sheets, log);
    std::set<std::string> copies;
    for (const SheetSeries& each : sheets)
        if (each.isCopy)
            copies.insert(each.name);
    std::erase_if(series, [&](const FoundSeries& each) { return copies.contains(each.key.front().code); });
}

} // namespace antevia
