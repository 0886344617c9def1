#include "model/formats/layout_roles.h"

#include "model/base/text.h"
#include "model/formats/hxl_tags.h"
#include "model/formats/import_guess.h"
#include "model/formats/import_headings.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Role = ColumnRole;
constexpr double longText = 60.0;

ColumnUse* columnWith(TableLayout& layout, Role role)
{
    const auto found = std::ranges::find(layout.columns, role, &ColumnUse::role);
    return found == layout.columns.end() ? nullptr : &*found;
}

bool isUnassigned(const ColumnUse& use)
{
    return use.role == Role::Ignored && use.dimension.empty();
}

/// The column whose cells are the periods: the one whose heading says so, else the first that can be nothing else.
int timeColumn(const std::vector<ColumnProfile>& profiles, const TableLayout& layout)
{
    int best = -1;
    int bestRank = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        if (!isUnassigned(layout.columns[i]))
            continue;
        const bool named = each.hint == HeadingHint::Time && each.filled > 0;
        const bool dated = each.isPeriod() || (named && ((each.periods + each.years) * 10 >= each.filled * 9 ||
                                                         each.isCompactMonth() || each.isSerialDay()));
        if (!dated || each.hint == HeadingHint::End)
            continue;
        const int rank = each.hint == HeadingHint::Time ? 6
                         : each.hint == HeadingHint::Month || each.hint == HeadingHint::Week ||
                                 each.hint == HeadingHint::Quarter || each.hint == HeadingHint::Year
                             ? 5
                         : each.hint == HeadingHint::Start ? 4
                         : each.hint == HeadingHint::None  ? 3
                                                           : 1;
        if (rank > bestRank)
            best = static_cast<int>(i);
        bestRank = std::max(bestRank, rank);
    }
    return best;
}

void take(TableLayout& layout, int index, Role role)
{
    if (index >= 0)
        layout.columns[static_cast<std::size_t>(index)].role = role;
}

int find(const std::vector<ColumnProfile>& profiles, const TableLayout& layout, auto test)
{
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isUnassigned(layout.columns[i]) && test(profiles[i]))
            return static_cast<int>(i);
    return -1;
}

/// "January" beside a column that says 1 tells nothing new.
void ignoreMonthNames(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isUnassigned(layout.columns[i]) && profiles[i].isMonthName())
            layout.columns[i].role = Role::Note;
}

/// Year and month, quarter or week in columns of their own.
void assignParts(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    int year = find(profiles, layout, [](const auto& each) {
        return each.hint == HeadingHint::Year && (each.isYear() || each.isPeriod());
    });
    if (year < 0)
        year = find(profiles, layout, [](const auto& each) {
            return each.isYear() && each.hint == HeadingHint::None && each.heading.empty();
        });
    if (year < 0)
        year = find(profiles, layout, [](const auto& each) { return each.isYear() && each.hint == HeadingHint::None; });
    if (year < 0)
        return;
    take(layout, year, Role::Year);
    const int month = find(profiles, layout, [](const auto& each) {
        return each.isMonthName() || (each.hint == HeadingHint::Month && each.smallNumbers == each.filled);
    });
    take(layout, month, Role::Month);
    if (month >= 0)
        return ignoreMonthNames(profiles, layout);
    const int week =
        find(profiles, layout, [](const auto& each) { return each.hint == HeadingHint::Week && each.isWeek(); });
    take(layout, week, Role::Week);
    if (week >= 0)
        return;
    take(layout,
         find(profiles, layout, [](const auto& each) { return each.hint == HeadingHint::Quarter && each.filled > 0; }),
         Role::Quarter);
}

/// Year, month and so on beside a column of whole dates tell nothing new.
void ignoreDerivedTimes(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        const bool isPart = profiles[i].hint == HeadingHint::Year || profiles[i].hint == HeadingHint::Month ||
                            profiles[i].hint == HeadingHint::Quarter || profiles[i].hint == HeadingHint::Week;
        if (use.role == Role::Year || use.role == Role::Month || (isUnassigned(use) && isPart))
            use.role = Role::Note;
    }
}

/// Days that are numbered as spreadsheets do are told, since nothing but their size says what they are.
void tellSerialDays(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        if (use.role != Role::Time || !profiles[i].isSerialDay())
            continue;
        use.serialDays = true;
        layout.remarks.push_back({RowMessage::Severity::Warning, "X20", columnPlace(static_cast<int>(i) + 1),
                                  profiles[i].examples.front(),
                                  "these numbers are taken for days as spreadsheets count them from 1900 on",
                                  "Check the first and the last day."});
    }
}

void assignTimes(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    if (!columnWith(layout, Role::Time))
        take(layout, timeColumn(profiles, layout), Role::Time);
    tellSerialDays(profiles, layout);
    if (ColumnUse* time = columnWith(layout, Role::Time)) {
        ignoreDerivedTimes(profiles, layout);
        const auto& own = profiles[static_cast<std::size_t>(time - layout.columns.data())];
        if (own.hint == HeadingHint::Start)
            take(layout,
                 find(profiles, layout,
                      [](const auto& each) { return each.hint == HeadingHint::End && each.filled > 0; }),
                 Role::EndOfTime);
        return;
    }
    if (!columnWith(layout, Role::Year))
        assignParts(profiles, layout);
}

bool isFlagColumn(const ColumnProfile& profile)
{
    return profile.hint == HeadingHint::Flag && !profile.isNumeric() && profile.averageLength < 12;
}

/// Numbers that label rather than count: "round 3", "admin level 1".
bool isNumericLabel(const ColumnProfile& profile)
{
    static const std::set<std::string> words{"code",     "level",   "round", "adminlevel", "roundnumber", "pcode",
                                             "agegroup", "version", "fips",  "zip",        "wave",        "id"};
    static const std::set<std::string> alone{"age", "quarter", "week", "month"};
    const std::string name = dimensionName(profile.heading);
    if (words.contains(name) || alone.contains(name))
        return true;
    const std::size_t last = name.rfind('_');
    return last != std::string::npos && words.contains(name.substr(last + 1));
}

void assignValues(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    if (columnWith(layout, Role::Value))
        return;
    const int named = find(profiles, layout, [](const auto& each) {
        return each.hint == HeadingHint::Value && (each.figures > 0 || each.filled == each.marks);
    });
    if (named >= 0)
        return take(layout, named, Role::Value);
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        const bool hasSlips = each.hint == HeadingHint::None && each.isNumericButForSlips();
        if (isUnassigned(layout.columns[i]) && (each.isNumeric() || hasSlips) && each.hint != HeadingHint::Identifier &&
            each.hint != HeadingHint::Note && each.hint != HeadingHint::OtherTime && !isNumericLabel(each))
            layout.columns[i].role = Role::Value;
    }
}

/// Whether a column of text tells series apart: its texts come again, or there are few of them.
bool repeats(const ColumnProfile& profile, int rows)
{
    return profile.distinct <= 1 || profile.distinct * 2 <= profile.filled || profile.filled < rows / 2 ||
           profile.distinct < 30;
}

/// "geomaster_id" beside "geomaster_name": the number of something that has a name.
bool isIdOfNamed(const std::vector<ColumnProfile>& profiles, std::size_t column)
{
    const std::string name = dimensionName(profiles[column].heading);
    if (!name.ends_with("_id") || !profiles[column].isNumeric())
        return false;
    const std::string stem = name.substr(0, name.size() - 3);
    return std::ranges::any_of(profiles, [&](const ColumnProfile& each) {
        const std::string other = dimensionName(each.heading);
        return other != name && (other == stem || other.starts_with(stem + "_")) && !each.isNumeric();
    });
}

/// A column in which every cell says that there is nothing, by signs ("-", ":") and not by letters that may be codes.
bool saysNothing(const ColumnProfile& profile)
{
    return profile.marks == profile.filled && std::ranges::all_of(profile.examples, [](const std::string& text) {
               return text.find_first_not_of("-.:") == std::string::npos;
           });
}

void assignRest(const std::vector<ColumnProfile>& profiles, RowSpan rows, TableLayout& layout)
{
    const int count = rows.last - rows.first + 1;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        ColumnUse& use = layout.columns[i];
        if (!isUnassigned(use) || each.filled == 0)
            continue;
        if (isFlagColumn(each))
            use.role = Role::Flag;
        else if (each.hint == HeadingHint::Confidential)
            use.role = Role::Confidential;
        else if (each.hint == HeadingHint::OtherTime && each.isPeriod() && dimensionName(each.heading) == "vintage")
            use.role = Role::Dimension;
        else if (each.hint == HeadingHint::Note || each.hint == HeadingHint::Identifier || each.isPeriod() ||
                 each.hint == HeadingHint::OtherTime || each.hint == HeadingHint::Flag ||
                 each.averageLength > longText || each.hint == HeadingHint::Structure)
            use.role = Role::Note;
        else if ((each.isNumeric() && !isNumericLabel(each)) || isIdOfNamed(profiles, i) || saysNothing(each))
            use.role = Role::Note;
        else if (each.heading.empty() && each.filled * 2 < count && layout.headerRow > 0)
            use.role = Role::Note;
        else
            use.role = repeats(each, count) ? Role::Dimension : Role::Note;
    }
}

void nameDimensions(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        if (use.role != Role::Dimension && use.role != Role::Value)
            continue;
        if (use.dimension.empty())
            use.dimension = use.heading.empty() ? "column_" + lowered(columnLetters(static_cast<int>(i) + 1))
                                                : dimensionName(use.heading);
        if (const int times = ++seen[use.dimension]; times > 1)
            use.dimension += "_" + std::to_string(times);
    }
}

void assignTagged(const Table& table, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const HxlTag tag = parseHxlTag(table.at(layout.tagRow, static_cast<int>(i) + 1).text);
        if (layout.columns[i].role == Role::Flag || layout.columns[i].role == Role::Grade)
            continue;
        if (tag.name.empty()) {
            layout.columns[i].role = Role::Note;
            continue;
        }
        if (const auto role = roleOfTag(tag, profiles[i]))
            layout.columns[i].role = profiles[i].filled == 0 && *role != Role::Personal ? Role::Note : *role;
    }
}

} // namespace

void assignRoles(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout,
                 DateOrder)
{
    if (layout.tagRow == 0 && assignSdmxRoles(profiles, layout))
        return;
    assignMarkColumns(table, rows, profiles, layout);
    if (layout.tagRow > 0)
        assignTagged(table, profiles, layout);
    assignTimes(profiles, layout);
    if (layout.tagRow == 0) {
        assignValues(profiles, layout);
        assignRest(profiles, rows, layout);
    }
    nameDimensions(profiles, layout);
}

} // namespace antevia
