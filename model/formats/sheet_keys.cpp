#include "model/formats/sheet_keys.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/period_text.h"
#include "model/formats/table_blocks.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace antevia {
namespace {

using Keys = std::vector<std::vector<KeyPart>>;

/// What is known of a sheet before its figures are read.
struct SheetLook {
    std::string name;
    std::string undated;       ///< the name without the period that it names; the name itself if it names none
    std::string title;         ///< of its table, without numbers
    std::vector<KeyPart> said; ///< by the lines above its table
};

/// The year in the name of a sheet: of "2022", "Serbia 2022", "2022-10"; 0: it names none, or a term ("T1 2023").
int yearOfSheet(const std::string& name)
{
    const std::vector<std::string> words = headingWords(name);
    const auto year = std::ranges::find_if(words, isYearWord);
    const bool isTerm = std::ranges::any_of(words, [](const std::string& word) {
        return word.size() == 2 && isDigit(word.back()) && !isDigit(word.front());
    });
    return isTerm || std::ranges::count_if(words, isYearWord) != 1 ? 0 : yearOfWord(*year);
}

/// "serbia" of "Serbia 2022"; "" of a name that is a period as a whole.
std::string withoutYear(const std::string& name)
{
    if (parsePeriodText(name, DateOrder::DayMonthYear))
        return {};
    std::vector<std::string> words = headingWords(name);
    std::erase_if(words, isYearWord);
    return joined(words, " ");
}

int yearOf(Period period)
{
    return static_cast<int>(std::chrono::year_month_day(firstDay(period)).year());
}

/// Whether all periods of a table lie in a year: those of its headings, of its column of times, or the one year that it
/// takes from the name of its sheet.
bool liesIn(const FigureBlock& block, int year)
{
    const TableLayout& layout = block.layout;
    for (const ColumnUse& use : layout.columns)
        if (use.period && yearOf(*use.period) != year)
            return false;
    const auto time = std::ranges::find_if(layout.columns, [](const ColumnUse& use) {
        return use.role == ColumnRole::Time || use.role == ColumnRole::Year;
    });
    const int column = static_cast<int>(time - layout.columns.begin()) + 1;
    for (int row = layout.firstRow; time != layout.columns.end() && row <= static_cast<int>(block.table.rows.size());
         ++row)
        if (const auto period = parsePeriodText(trimmed(block.table.at(row, column).text), DateOrder::DayMonthYear);
            period && yearOf(*period) != year)
            return false;
    return layout.year == 0 || layout.year == year;
}

std::string withoutNumbers(const std::string& title)
{
    std::vector<std::string> words = headingWords(title);
    std::erase_if(words, [](const std::string& word) { return isDigits(word); });
    return joined(words, " ");
}

SheetLook lookAt(const Table& sheet, const TextDialect& dialect)
{
    SheetLook look{sheet.sheet, sheet.sheet, {}, {}};
    const std::vector<FigureBlock> blocks = blocksOf(sheet, dialect, 0);
    if (const int year = yearOfSheet(sheet.sheet);
        year > 0 && std::ranges::all_of(blocks, [&](const FigureBlock& block) { return liesIn(block, year); }))
        look.undated = withoutYear(sheet.sheet);
    if (blocks.size() != 1)
        return look;
    look.title = withoutNumbers(blocks.front().layout.title);
    look.said = saidOfAll(blocks.front().layout);
    return look;
}

/// "Sheet 1", "Tabelle2": a name that a program gave.
bool isNumbered(const std::string& name)
{
    static constexpr std::array<std::string_view, 8> given{"sheet",  "tabelle", "feuil", "feuille",
                                                           "foglio", "hoja",    "list",  "blad"};
    const std::string word = comparableHeading(name);
    const std::size_t end = word.find_first_of("0123456789 ");
    const bool isGiven = std::ranges::find(given, std::string_view(word).substr(0, end)) != given.end();
    return isGiven && end != std::string::npos && isDigits(trimmed(std::string_view(word).substr(end)));
}

/// Whether sheets of one name but for the year are tables of one thing, as far as their titles say.
bool areOfOneThing(const std::vector<SheetLook>& looks)
{
    std::map<std::string, std::string> titles;
    return std::ranges::all_of(looks, [&](const SheetLook& each) {
        return titles.try_emplace(each.undated, each.title).first->second == each.title;
    });
}

/// What of its name tells each sheet apart; "" for none.
std::vector<std::string> partsOf(const std::vector<SheetLook>& looks)
{
    std::vector<std::string> names;
    std::vector<std::string> undated;
    std::set<std::string> said;
    for (const SheetLook& each : looks) {
        names.push_back(each.name);
        undated.push_back(each.undated);
        said.insert(keyText(each.said));
    }
    const bool areDated = std::ranges::all_of(looks, [](const SheetLook& each) { return each.undated != each.name; });
    if (areDated && areOfOneThing(looks) && std::set(undated.begin(), undated.end()).size() < looks.size())
        return undated;
    const bool areTold = said.size() == looks.size() && std::ranges::all_of(names, isNumbered);
    return areTold || looks.size() == 1 ? std::vector<std::string>(looks.size()) : names;
}

} // namespace

std::vector<KeyPart> saidOfAll(const TableLayout& layout)
{
    std::vector<KeyPart> said;
    for (const KeyPart& part : layout.constants) {
        const DimensionSubject subject = subjectOf(part.dimension);
        if (subject != DimensionSubject::Other && subject != DimensionSubject::Frequency)
            said.push_back(part);
    }
    return said;
}

std::vector<std::vector<KeyPart>> keysOfSheets(std::span<const Table> sheets, const TextDialect& dialect)
{
    std::vector<SheetLook> looks;
    for (const Table& sheet : sheets)
        looks.push_back(lookAt(sheet, dialect));
    const std::vector<std::string> names = partsOf(looks);
    Keys keys;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        keys.emplace_back();
        if (!names[i].empty())
            keys[i].push_back({"sheet", names[i], ""});
    }
    return keys;
}

} // namespace antevia
