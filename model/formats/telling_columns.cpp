#include "model/formats/telling_columns.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"

#include <set>
#include <string>

namespace antevia {
namespace {

using Role = ColumnRole;

/// How many rows of a hundred say when and whose they are as no other row does.
std::size_t rowsToldApart(const Table& table, RowSpan rows, const TableLayout& layout)
{
    std::set<std::string> keys;
    std::size_t filled = 0;
    for (int row = rows.first; row <= rows.last; ++row) {
        std::string key;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const Role role = layout.columns[i].role;
            if (role == Role::Time || role == Role::Year || role == Role::Month || role == Role::Quarter ||
                role == Role::Week || role == Role::Dimension)
                key += trimmed(table.at(row, static_cast<int>(i) + 1).text) + '\x1F';
        }
        filled += key.find_first_not_of('\x1F') == std::string::npos ? 0 : 1;
        keys.insert(std::move(key));
    }
    return filled == 0 ? 100 : keys.size() * 100 / filled;
}

/// Whether a heading says that numbers count something.
bool countsThings(const std::string& heading)
{
    return namesCount(heading) || namesRate(heading) ||
           hasWord(heading, {"target", "population", "beds", "capacity", "previous", "total", "number", "count", "sum",
                             "amount", "planned", "expected", "places", "plan"});
}

} // namespace

void takeTellingTexts(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    constexpr std::size_t mostToldApart = 90;
    constexpr double longestName = 40.0;
    if (!columnWith(layout, Role::Value) || rowsToldApart(table, rows, layout) > mostToldApart)
        return;
    bool hasValues = false;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        hasValues = hasValues || layout.columns[i].role == Role::Value; // texts behind figures need a heading
        const bool isRemark = each.hint == HeadingHint::Note && each.figures == 0 && each.periods == 0 &&
                              each.averageLength < longestName && each.distinct > 1 &&
                              each.filled == rows.last - rows.first + 1 && each.distinct * 2 <= each.filled;
        const bool isText = each.figures == 0 && each.periods == 0 && each.averageLength < longestName &&
                            (!each.heading.empty() || !hasValues) && each.hint == HeadingHint::None &&
                            !each.isUniqueId();
        const bool tells = isRemark || (isText && each.distinct * 2 > each.filled);
        if (layout.columns[i].role == Role::Note && tells)
            layout.columns[i].role = Role::Dimension;
    }
}

void takeTellingCodes(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    constexpr std::size_t mostToldApart = 90;
    const ColumnUse* value = columnWith(layout, Role::Value);
    if (value == nullptr ||
        profiles[static_cast<std::size_t>(value - layout.columns.data())].hint != HeadingHint::Value ||
        rowsToldApart(table, rows, layout) > mostToldApart)
        return;
    const TableLayout before = layout;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const ColumnProfile& each = profiles[i];
        const bool areWhole = each.isNumeric() && each.fractions == 0 && each.negatives == 0;
        if (layout.columns[i].role != Role::Note || !areWhole || each.hint != HeadingHint::None || each.isPeriod() ||
            each.heading.empty() || each.distinct < 2 || each.distinct * 2 > each.filled || countsThings(each.heading))
            continue;
        layout.columns[i].role = Role::Dimension;
        if (rowsToldApart(table, rows, layout) > mostToldApart)
            return;
    }
    layout = before; // they do not suffice, and may be figures
}

} // namespace antevia
