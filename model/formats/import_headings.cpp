#include "model/formats/import_headings.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_guess.h"
#include "model/formats/personal_data.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

void checkColumns(const Table& table, const ImportPlan& plan, MessageLog& log)
{
    const int last = table.columnCount();
    if (plan.dateColumn < 1 || plan.dateColumn > last)
        log.add(
            {Severity::Error, "P1", "", "", "no column of dates is chosen", "Choose the column that holds the dates."});
    if (plan.columns.empty())
        log.add({Severity::Error, "P2", "", "", "no column is mapped to a series",
                 "Map at least one column, or add the series it holds."});
    std::set<int> columns{plan.dateColumn};
    std::set<SeriesId> series;
    for (const ColumnMapping& each : plan.columns) {
        if (each.column < 1 || each.column > last)
            log.add({Severity::Error, "P4", columnPlace(each.column), "", "the table has no such column",
                     "Map a column of the table."});
        else if (!columns.insert(each.column).second)
            log.add({Severity::Error, "P3", columnPlace(each.column), "", "the column is used twice", "Use it once."});
        if (!series.insert(each.info.id).second)
            log.add({Severity::Error, "C16", columnPlace(each.column), shownSafely(each.info.id.value),
                     "two columns are mapped to this series", "Map one of them to another series, or leave it out."});
    }
}

bool hasControl(const std::string& text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

void checkHeading(const Table& table, const ImportPlan& plan, int column, MessageLog& log)
{
    const std::string heading = headingText(table, plan.headerRow, column);
    const std::string shown = shownSafely(heading);
    if (hasControl(heading))
        log.add({Severity::Error, "C17", cellPlace(plan.headerRow, column), shown,
                 "the heading holds control characters", "Type the heading anew."});
    else if (shownSafely(heading, heading.size() + 1) != heading)
        log.add({Severity::Warning, "C32", cellPlace(plan.headerRow, column), shown,
                 "the heading holds characters that cannot be seen", "Check that it is what it seems to be."});
}

void checkAlike(const Table& table, const ImportPlan& plan, MessageLog& log)
{
    std::map<std::string, int> seen;
    std::map<std::string, int> alike;
    for (int column = 1; column <= table.columnCount(); ++column) {
        const std::string heading = headingText(table, plan.headerRow, column);
        if (heading.empty())
            continue;
        const std::string place = cellPlace(plan.headerRow, column);
        const auto [same, fresh] = seen.emplace(heading, column);
        if (!fresh)
            log.add({Severity::Warning, "C16", place, shownSafely(heading),
                     columnPlace(same->second) + " has the same heading", "Give the columns different headings."});
        const auto [like, isNew] = alike.emplace(lookAlikeForm(heading), column);
        if (fresh && !isNew &&
            comparableHeading(headingText(table, plan.headerRow, like->second)) != comparableHeading(heading))
            log.add({Severity::Warning, "C33", place, shownSafely(heading),
                     columnPlace(like->second) + " has a heading that looks the same in other letters",
                     "Check that both are meant."});
    }
}

} // namespace

std::string columnPlace(int column)
{
    return "column " + columnLetters(column);
}

void checkPlan(const Table& table, const ImportPlan& plan, MessageLog& log)
{
    for (const PersonalColumn& each : personalColumns(table, plan.headerRow, plan.dateColumn))
        log.add({Severity::Error, "C35", each.column == 0 ? "" : columnPlace(each.column),
                 each.column == 0 ? "" : shownSafely(headingText(table, plan.headerRow, each.column)),
                 each.why + "; data of single persons are never taken in",
                 "Count them by day and place, remove what is personal, and load the counts."});
    checkColumns(table, plan, log);
    if (plan.headerRow < 1)
        return;
    for (const ColumnMapping& each : plan.columns)
        checkHeading(table, plan, each.column, log);
    checkAlike(table, plan, log);
}

} // namespace antevia
