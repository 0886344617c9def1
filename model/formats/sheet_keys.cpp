#include "model/formats/sheet_keys.h"

#include "model/base/digits.h"
#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/period_text.h"
#include "model/formats/table_blocks.h"

#include <algorithm>
#include <array>
#include <set>

namespace antevia {
namespace {

using Keys = std::vector<std::vector<KeyPart>>;

std::vector<KeyPart> saidAbove(const Table& sheet, const TextDialect& dialect)
{
    std::vector<KeyPart> said;
    const std::vector<FigureBlock> blocks = blocksOf(sheet, dialect, 0);
    if (blocks.size() != 1)
        return said;
    for (const KeyPart& part : blocks.front().layout.constants) {
        const DimensionSubject subject = subjectOf(part.dimension);
        if (subject != DimensionSubject::Other && subject != DimensionSubject::Frequency)
            said.push_back(part);
    }
    return said;
}

bool isYearWord(const std::string& word)
{
    return word.size() == 4 && isDigits(word) && (word.starts_with("19") || word.starts_with("20"));
}

/// The name of a sheet without the period that it names: "Serbia" of "Serbia 2022", "" of "2022-10"; the name itself if
/// it names none.
std::string withoutPeriod(const std::string& name)
{
    if (parsePeriodText(name, DateOrder::DayMonthYear))
        return {};
    std::vector<std::string> words = headingWords(name);
    if (std::ranges::count_if(words, isYearWord) != 1)
        return name;
    std::erase_if(words, isYearWord);
    return joined(words, " ");
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

template <class T>
bool areDifferent(const std::vector<T>& all)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (all[i] == all[j])
                return false;
    return true;
}

/// Names of sheets as parts of keys; "" for none.
std::vector<std::string> partsOf(std::span<const Table> sheets, const Keys& said)
{
    std::vector<std::string> names;
    std::vector<std::string> undated;
    for (const Table& sheet : sheets) {
        names.push_back(sheet.sheet);
        undated.push_back(withoutPeriod(sheet.sheet));
    }
    const auto isUndated = [&](std::size_t i) { return names[i] != undated[i]; };
    bool areDated = true;
    for (std::size_t i = 0; i < names.size(); ++i)
        areDated = areDated && isUndated(i);
    if (areDated && !areDifferent(undated))
        return undated;
    const bool areTold = areDifferent(said) && std::ranges::all_of(names, isNumbered);
    return areTold || names.size() == 1 ? std::vector<std::string>(names.size()) : names;
}

} // namespace

std::vector<std::vector<KeyPart>> keysOfSheets(std::span<const Table> sheets, const TextDialect& dialect)
{
    Keys keys;
    for (const Table& sheet : sheets)
        keys.push_back(saidAbove(sheet, dialect));
    const std::vector<std::string> names = partsOf(sheets, keys);
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (!names[i].empty())
            keys[i].insert(keys[i].begin(), {"sheet", names[i], ""});
    return keys;
}

} // namespace antevia
