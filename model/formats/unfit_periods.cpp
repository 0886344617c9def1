#include "model/formats/unfit_periods.h"

#include "model/base/text.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/month_spans.h"
#include "model/formats/running_total.h"

#include <algorithm>

namespace antevia {
namespace {

const char* const ofTwelveMonths = "these are twelve months that are no year of the calendar, which fit no period";
const char* const ofSomeMonths = "these are some months of a year together, which fit no period";
const char* const loadByMonths = "Load the publisher's table by months, quarters or calendar years.";

/// What is wrong with a text as a period, and what can be done about it; null: nothing.
struct Unfitness {
    const char* rule = nullptr;
    const char* remedy = nullptr;
};

Unfitness unfitnessOf(const std::string& text)
{
    if (isUnfitSpan(text))
        return {"these days are together no week, month, quarter or year, so they fit no period",
                "Load the publisher's table by days, weeks or months."};
    if (isSpanOfMonths(text) || hasWord(text, {"fytd"}))
        return {ofSomeMonths, loadByMonths};
    if (isSpanOfYears(text))
        return {"these are several years together, which fit no period", "Load the publisher's table by single years."};
    return namesOtherYear(text) || isDoubleYear(text) ? Unfitness{ofTwelveMonths, loadByMonths} : Unfitness{};
}

} // namespace

void tellOtherYears(const Table& table, int firstRow, int lastRow, TableLayout& layout)
{
    constexpr int rowsSeen = 60;
    for (int row = firstRow; row <= std::min(lastRow, firstRow + rowsSeen); ++row)
        for (int column = 1; column <= table.columnCount(); ++column) {
            const std::string text = trimmed(table.at(row, column).text);
            const Unfitness unfit = unfitnessOf(text);
            if (unfit.rule == nullptr)
                continue;
            layout.remarks.push_back({RowMessage::Severity::Error, "Y1", cellPlace(row, column), shownSafely(text),
                                      unfit.rule, unfit.remedy});
            return;
        }
}

namespace {

/// Tells the first cell of the rows that says so; false if none does.
bool tellFirst(const Table& table, RowSpan rows, auto saysSo, const char* rule, TableLayout& layout)
{
    for (int row = rows.first; row <= rows.last; ++row)
        for (int column = 1; column <= table.columnCount(); ++column) {
            const std::string text = trimmed(table.at(row, column).text);
            if (!saysSo(text))
                continue;
            layout.remarks.push_back(
                {RowMessage::Severity::Error, "Y1", cellPlace(row, column), shownSafely(text), rule, loadByMonths});
            return true;
        }
    return false;
}

} // namespace

bool tellPartsOfYears(const Table& table, int firstRow, int headerRow, TableLayout& layout)
{
    const auto isOfSomeMonths = [](std::string_view text) {
        const RunningTotalName sum = runningTotalName(std::string(text)); // "acumulado desde el 1 de enero"
        return namesSpanOfMonths(text) || (sum.isNamed && sum.startMonth > 0 && !sum.neverRestarts);
    };
    return tellFirst(table, {0, firstRow, headerRow - 1}, isOfSomeMonths, ofSomeMonths, layout);
}

bool tellTwelveMonths(const Table& table, int firstRow, int headerRow, TableLayout& layout)
{
    return tellFirst(table, {0, firstRow, headerRow}, namesTwelveMonths, ofTwelveMonths, layout);
}

void tellOtherPeriods(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const auto words = headingWords(profiles[i].heading);
        const bool isRead =
            layout.columns[i].role == ColumnRole::Dimension || layout.columns[i].role == ColumnRole::Note;
        const auto other = std::ranges::find_if(profiles[i].examples, namesOtherYear);
        if (isRead && std::ranges::find(words, "period") != words.end() && other != profiles[i].examples.end())
            layout.remarks.push_back({RowMessage::Severity::Error, "Y1", columnPlace(static_cast<int>(i) + 1),
                                      shownSafely(*other), ofTwelveMonths, loadByMonths});
    }
}

void tellUnreadTimes(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles,
                     const TextDialect& dialect, TableLayout& layout)
{
    const auto times = std::ranges::find_if(profiles, [](const auto& each) {
        return each.filled > 0 && (each.hint == HeadingHint::Time || each.hint == HeadingHint::Start);
    });
    if (times == profiles.end() || times->isPeriod() || times->isNumeric())
        return;
    const int column = static_cast<int>(times - profiles.begin()) + 1;
    for (int row = rows.first; row <= rows.last; ++row)
        if (const TableCell& cell = table.at(row, column);
            !trimmed(cell.text).empty() && !isClearPeriod(cell, dialect.dateForm)) {
            layout.remarks.push_back({RowMessage::Severity::Error, "C26", cellPlace(row, column),
                                      shownSafely(trimmed(cell.text)),
                                      "a date or a period is expected here, in a form that is known",
                                      "Write it as 2024-01-31, 2024-01 or 2024-W05."});
            return;
        }
}

} // namespace antevia
