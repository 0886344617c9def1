#include "model/formats/layout_roles.h"

#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/hxl_tags.h"
#include "model/formats/layout_columns.h"
#include "model/formats/marked_figure.h"
#include "model/formats/table_headings.h"
#include "model/formats/telling_columns.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Role = ColumnRole;
constexpr double longText = 60.0;

bool isFlagColumn(const ColumnProfile& profile)
{
    return profile.hint == HeadingHint::Flag && !profile.isNumeric() && profile.averageLength < 12;
}

/// "n_month", "end_year": numbers that say when and count nothing, unlike "boats per day".
bool isPartOfDate(const ColumnProfile& profile)
{
    static const std::set<std::string> before{"n",        "no",     "nr",        "start",          "end",
                                              "begin",    "report", "reporting", "reference",      "ref",
                                              "calendar", "iso",    "epi",       "epidemiological"};
    const auto words = headingWords(profile.heading);
    if (words.size() != 2 || !before.contains(words.front()))
        return false;
    const std::string& last = words.back();
    const bool isPart = last == "month" || last == "quarter" || last == "week" || last == "day" || last == "weekday";
    return (last == "year" && profile.isYear()) || (isPart && profile.smallNumbers == profile.filled);
}

void assignValues(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    if (columnWith(layout, Role::Value))
        return;
    const int named = findColumn(profiles, layout, [](const auto& each) {
        return each.hint == HeadingHint::Value && (each.figures > 0 || each.filled == each.marks);
    });
    if (named >= 0)
        return take(layout, named, Role::Value);
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        const bool hasSlips = each.hint == HeadingHint::None && each.isNumericButForSlips();
        if (isUnassigned(layout.columns[i]) && (each.isNumeric() || hasSlips) && each.hint != HeadingHint::Identifier &&
            each.hint != HeadingHint::Note && each.hint != HeadingHint::OtherTime && !isNumericLabel(each) &&
            !isPartOfDate(each) && !(i == 0 && each.numbersRows()))
            layout.columns[i].role = Role::Value;
    }
}

/// "0x10", "3-", "ca. 500", "-": a figure, a wrong one or what stands for none, and no words.
bool looksLikeFigure(const std::string& text)
{
    constexpr std::size_t longest = 20;
    return text.size() <= longest && (isNoFigureMark(text) || text.find_first_of("0123456789") != std::string::npos);
}

/// Columns of figures most of which cannot be read: their cells are told one by one, where they are what the table
/// counts by their heading, or the only thing that is left beside its dates.
void assignBrokenValues(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    if (columnWith(layout, Role::Value) || !(columnWith(layout, Role::Time) || columnWith(layout, Role::Year)))
        return;
    const auto left = std::ranges::count_if(profiles, [&](const ColumnProfile& each) {
        return each.filled > 0 && isUnassigned(layout.columns[static_cast<std::size_t>(&each - profiles.data())]);
    });
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        const bool isNamed = namesCount(each.heading) || namesRate(each.heading);
        const auto alike = std::ranges::count_if(each.examples, looksLikeFigure);
        if (isUnassigned(layout.columns[i]) && each.hint == HeadingHint::None && !each.isPeriod() &&
            !isNumericLabel(each) && (isNamed || left == 1) &&
            alike * 2 >= static_cast<std::ptrdiff_t>(each.examples.size()) && alike > 0)
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
    bool hasValues = false;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        ColumnUse& use = layout.columns[i];
        hasValues =
            hasValues || use.role == Role::Value; // "NA" after figures stands for none, before them it may be a code
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
                 each.averageLength > longText || each.hint == HeadingHint::Structure || each.isUniqueId())
            use.role = Role::Note;
        else if ((each.isNumeric() && !isNumericLabel(each)) || isIdOfNamed(profiles, i) || saysNothing(each) ||
                 (each.marks == each.filled && hasValues))
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

/// Of several columns tagged as dates one is the figures': that of no begin or end, else the first begin with its end.
void settleTaggedTimes(const Table& table, TableLayout& layout)
{
    const auto isPlain = [&](std::size_t i) {
        const HxlTag tag = parseHxlTag(table.at(layout.tagRow, static_cast<int>(i) + 1).text);
        return !tag.attributes.contains("start") && tag.name != "report_date";
    };
    std::size_t kept = layout.columns.size();
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (layout.columns[i].role == Role::Time && (kept == layout.columns.size() || (isPlain(i) && !isPlain(kept))))
            kept = i;
    if (kept == layout.columns.size())
        return;
    bool needsEnd = !isPlain(kept);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        const bool isEnd = use.role == Role::EndOfTime;
        if ((use.role == Role::Time && i != kept) || (isEnd && !needsEnd))
            use.role = Role::Note;
        needsEnd = needsEnd && !isEnd;
    }
}

} // namespace

bool isNumericLabel(const ColumnProfile& profile)
{
    static const std::set<std::string> words{
        "code", "level", "round",  "adminlevel", "roundnumber", "pcode", "agegroup", "version",
        "fips", "zip",   "wave",   "id",         "iso",         "m49",   "ls",       "landerschlussel",
        "type", "codi",  "codigo", "codice",     "kode",        "kodea", "kod",      "kodi",
        "koda", "kodu",  "cod",    "sifra",      "код",         "шифра", "κωδικοσ",  "schlussel"};
    static const std::set<std::string> alone{"age", "quarter", "week", "month"};
    const std::string name = dimensionName(profile.heading);
    const DimensionSubject subject = subjectOf(name);
    if (words.contains(name) || alone.contains(name) || subject == DimensionSubject::Sex ||
        subject == DimensionSubject::Age || subject == DimensionSubject::Frequency || profile.isPaddedCode())
        return true;
    const std::string apart = dimensionName(wordsApart(profile.heading)); // "WorkflowId"
    const std::size_t last = apart.rfind('_');
    const bool isWithout =
        hasWord(profile.heading, {"without", "no", "ohne", "sans", "sin", "sem", "senza", "bez", "без"});
    const bool isKind =
        apart.ends_with("_type") && hasWord(profile.heading, {"by", "all", "per", "of"}); // "Permits by type"
    return last != std::string::npos && words.contains(apart.substr(last + 1)) && !isWithout && !isKind;
}

void assignRoles(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout,
                 DateOrder order)
{
    if (layout.tagRow == 0 && assignSdmxRoles(profiles, layout))
        return;
    assignMarkColumns(table, rows, profiles, layout);
    if (layout.tagRow > 0) {
        assignTagged(table, profiles, layout);
        settleTaggedTimes(table, layout);
    }
    assignTimes(table, profiles, layout);
    if (layout.tagRow == 0) {
        ignoreSaidPeriods(table, rows, profiles, order, layout);
        assignValues(profiles, layout);
        assignBrokenValues(profiles, layout);
        assignRest(profiles, rows, layout);
        takeTellingTexts(table, rows, profiles, layout);
        takeTellingCodes(table, rows, profiles, layout);
    }
    nameDimensions(profiles, layout);
}

} // namespace antevia
