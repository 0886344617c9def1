#include "model/formats/copied_sheets.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/sex_words.h"
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

/// What stands above tables, without numbers: "Table 3: Arrivals in 2023" as "table arrivals in".
std::vector<std::string> titlesOf(const std::vector<FoundTable>& tables)
{
    std::vector<std::string> titles;
    for (const FoundTable& table : tables) {
        std::vector<std::string> words = headingWords(table.title);
        std::erase_if(words, [](const std::string& each) { return std::ranges::any_of(each, isDigit); });
        titles.push_back(joined(words, " "));
    }
    return titles;
}

std::string titleOf(const FoundSeries& series, const std::vector<std::string>& titles)
{
    return series.table < titles.size() ? titles[series.table] : std::string();
}

/// What the figures of two sheets have in common.
struct Likeness {
    int figures = 0;             ///< of the first, with marks
    int common = 0;              ///< of them whose series and period the second has
    int alike = 0;               ///< of these, the same
    bool sameTitles = true;      ///< what both have stands under the same words
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

/// `titles` are those of the file's tables.
Likeness likenessOf(const SheetSeries& one, const SheetSeries& other, const std::vector<std::string>& titles)
{
    Likeness likeness;
    likeness.sameTitles = sexOfWords(one.name) == sexOfWords(other.name);
    for (const auto& [key, series] : one.series) {
        likeness.figures += static_cast<int>(series->observations.size());
        const auto found = other.series.find(key);
        if (found == other.series.end())
            continue;
        compare(*series, *found->second, likeness);
        likeness.sameTitles = likeness.sameTitles && titleOf(*series, titles) == titleOf(*found->second, titles);
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

/// Finds the sheet that holds all of another under the same title; the later of two that are the same is the copy.
void findCopies(std::vector<SheetSeries>& sheets, const std::vector<std::string>& titles, MessageLog& log)
{
    constexpr std::size_t fewestFigures = 3;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        for (std::size_t j = 0; j < sheets.size() && !sheets[i].isCopy; ++j) {
            if (i == j || sheets[j].isCopy)
                continue;
            const Likeness own = likenessOf(sheets[i], sheets[j], titles);
            if (!own.sameTitles || own.alike < own.figures || own.evidence.size() < fewestFigures)
                continue;
            const Likeness back = likenessOf(sheets[j], sheets[i], titles);
            sheets[i].isCopy = j < i || back.alike < back.figures;
            if (sheets[i].isCopy)
                tellCopy(sheets[i], sheets[j], log);
        }
}

/// Whether a sheet has most of its figures from another; one with a title of its own that has all of them needs less.
bool isOverlap(const Likeness& likeness)
{
    constexpr std::size_t fewestOfAll = 3;
    constexpr std::size_t fewestFigures = 10;
    if (likeness.alike == likeness.figures)
        return likeness.evidence.size() >= fewestOfAll;
    return likeness.evidence.size() >= fewestFigures && likeness.alike * 10 >= likeness.common * 9 &&
           likeness.alike * 2 >= likeness.figures;
}

void tellOverlaps(const std::vector<SheetSeries>& sheets, const std::vector<std::string>& titles, MessageLog& log)
{
    for (std::size_t i = 1; i < sheets.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (sheets[i].isCopy || sheets[j].isCopy)
                continue;
            const Likeness likeness = likenessOf(sheets[i], sheets[j], titles);
            const Likeness back = likenessOf(sheets[j], sheets[i], titles);
            if (isOverlap(likeness))
                tellOverlap(sheets[i], sheets[j], likeness, log);
            else if (back.alike == back.figures && isOverlap(back))
                tellOverlap(sheets[j], sheets[i], back, log);
        }
}

} // namespace

void settleCopiedSheets(std::vector<FoundSeries>& series, const std::vector<FoundTable>& tables, MessageLog& log)
{
    std::vector<SheetSeries> sheets = sheetsOf(series);
    if (sheets.size() < 2)
        return;
    const std::vector<std::string> titles = titlesOf(tables);
    findCopies(sheets, titles, log);
    tellOverlaps(sheets, titles, log);
    std::set<std::string> copies;
    for (const SheetSeries& each : sheets)
        if (each.isCopy)
            copies.insert(each.name);
    std::erase_if(series, [&](const FoundSeries& each) { return copies.contains(each.key.front().code); });
}

} // namespace antevia
