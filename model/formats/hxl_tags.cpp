#include "model/formats/hxl_tags.h"

#include "model/base/text.h"
#include "model/formats/layout_columns.h"
#include "model/formats/table_headings.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr int rowsSearched = 25;

const std::set<std::string>& figureTags()
{
    static const std::set<std::string> names{"affected", "population", "inneed", "targeted", "reached", "value",
                                             "capacity", "need",       "output", "refugees", "idps",    "people"};
    return names;
}

const std::set<std::string>& placeTags()
{
    static const std::set<std::string> names{"country", "adm1", "adm2", "adm3", "adm4", "adm5",   "adm0",  "adm",
                                             "region",  "loc",  "geo",  "from", "to",   "origin", "asylum"};
    return names;
}

const std::set<std::string>& textTags()
{
    static const std::set<std::string> names{"meta", "description", "note", "link", "contact", "code"};
    return names;
}

} // namespace

HxlTag parseHxlTag(std::string_view text)
{
    HxlTag tag;
    const std::string plain = lowered(trimmed(text));
    if (plain.size() < 2 || plain.front() != '#')
        return tag;
    std::string part;
    const auto close = [&] {
        const std::string word = trimmed(part);
        if (tag.name.empty())
            tag.name = word;
        else if (!word.empty())
            tag.attributes.insert(word);
        part.clear();
    };
    for (const char c : std::string_view(plain).substr(1)) {
        if (c == '+')
            close();
        else
            part += c;
    }
    close();
    const bool proper = std::ranges::all_of(
        tag.name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    return proper ? tag : HxlTag{};
}

int findTagRow(const Table& table, int firstRow, int lastRow)
{
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsSearched - 1); ++row) {
        const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
        if (isTagRow(cells))
            return row;
    }
    return 0;
}

bool namesThings(const HxlTag& tag)
{
    static const std::set<std::string> things{"sector",  "subsector", "activity",  "crisis",   "item",
                                              "service", "output",    "indicator", "currency", "modality",
                                              "org",     "cluster",   "cause",     "commodity"};
    static const std::set<std::string> persons{"contact", "victim", "person",  "beneficiary", "lead",   "staff",
                                               "focal",   "name_f", "partner", "head",        "member", "user"};
    const bool isOfPerson =
        std::ranges::any_of(tag.attributes, [&](const std::string& attribute) { return persons.contains(attribute); });
    return !isOfPerson && (things.contains(tag.name) || placeTags().contains(tag.name));
}

std::optional<ColumnRole> roleOfTag(const HxlTag& tag, const ColumnProfile& profile)
{
    const auto has = [&](const char* attribute) { return tag.attributes.contains(attribute); };
    if (tag.name == "contact" || has("email") || has("phone"))
        return ColumnRole::Personal;
    if ((tag.name == "beneficiary" || tag.name == "person") && (has("name") || has("id") || has("code")))
        return ColumnRole::Personal;
    if (tag.name == "date") {
        if (has("year"))
            return ColumnRole::Year;
        if (has("month"))
            return ColumnRole::Month;
        return has("created") || has("updated") ? ColumnRole::Note
               : has("end")                     ? ColumnRole::EndOfTime
                                                : ColumnRole::Time;
    }
    if (tag.name == "period_date" || tag.name == "report_date") // as the first drafts of the standard had them
        return ColumnRole::Time;
    if (has("code") && placeTags().contains(tag.name))
        return ColumnRole::Dimension;
    if ((tag.name == "geo" && (has("lat") || has("lon"))) || (tag.name == "age" && (has("min") || has("max"))))
        return ColumnRole::Note;
    const bool isNumbers = tag.name == "indicator" && has("value") && has("num"); // "24.8M" is told cell by cell
    if (isNumbers || ((figureTags().contains(tag.name) || (tag.name == "indicator" && (has("num") || has("value")))) &&
                      profile.isNumeric()))
        return ColumnRole::Value;
    if (textTags().contains(tag.name) && !has("origin"))
        return has("id") || tag.name != "code" ? ColumnRole::Note : ColumnRole::Dimension;
    if (tag.name == "id" || (has("id") && tag.name == "meta"))
        return ColumnRole::Note;
    if (tag.name.empty())
        return std::nullopt;
    if (has("id"))
        return ColumnRole::Note;
    // Tags of one's own ("#permits"), "#event+num", "#fatality": numbers that are neither codes nor places are figures.
    const bool counts = profile.isNumeric() && !has("code") && !isNumericLabel(profile);
    if (counts && !placeTags().contains(tag.name))
        return ColumnRole::Value;
    return profile.isNumeric() && profile.fractions > 0 ? ColumnRole::Note : ColumnRole::Dimension;
}

} // namespace antevia
