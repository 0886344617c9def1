#include "model/formats/settled_dialect.h"

#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/dialect_findings.h"
#include "model/formats/settled_encoding.h"
#include "model/formats/settled_marks.h"

#include <algorithm>
#include <map>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// Whether the days of a column follow each other evenly: by the same number of days, or by months.
bool isEven(const std::vector<Day>& days)
{
    if (days.size() < 4)
        return false;
    std::map<int, int> gaps;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const int gap = daysBetween(days[i - 1], days[i]);
        ++gaps[gap >= 28 && gap <= 31 ? 30 : gap];
    }
    gaps.erase(0);
    int total = 0;
    int most = 0;
    for (const auto& [gap, times] : gaps) {
        total += times;
        most = gap > 0 ? std::max(most, times) : most;
    }
    return total > 0 && most * 10 >= total * 9;
}

/// The days of the first column that has any, in an order of day and month.
std::vector<Day> daysIn(const Table& table, DateOrder order)
{
    for (int column = 1; column <= std::min(table.columnCount(), 20); ++column) {
        std::vector<Day> days;
        for (int row = 1; row <= std::min(static_cast<int>(table.rows.size()), 5'000); ++row)
            if (const std::string text = trimmed(table.at(row, column).text); looksLikeDate(text))
                if (const auto day = parseWrittenDay(text, order))
                    days.push_back(*day);
        if (days.size() >= 2)
            return days;
    }
    return {};
}

bool settleDateForm(const Table& table, DetectedDialect& detected)
{
    const bool dayFirst = isEven(daysIn(table, DateOrder::DayMonthYear));
    const bool monthFirst = isEven(daysIn(table, DateOrder::MonthDayYear));
    if (dayFirst == monthFirst)
        return false;
    detected.dialect.dateForm = dayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    detected.reasons.push_back(std::string("Read as ") + word(detected.dialect.dateForm) +
                               ", the dates follow each other evenly.");
    return true;
}

bool isAnswered(const Doubt& doubt, const UnderstandOptions& options)
{
    return (doubt.setting == "encoding" && !options.encoding.empty()) || (doubt.setting == "delimiter") ||
           (doubt.setting == "decimal-mark" && (options.decimalMark || options.groupMark)) ||
           (doubt.setting == "group-mark" && options.groupMark) || (doubt.setting == "date-form" && options.dateForm);
}

void applyOptions(const UnderstandOptions& options, TextDialect& dialect)
{
    dialect.delimiter = options.delimiter.value_or(dialect.delimiter);
    dialect.decimalMark = options.decimalMark.value_or(dialect.decimalMark);
    dialect.groupMark = options.groupMark.value_or(dialect.groupMark);
    dialect.dateForm = options.dateForm.value_or(dialect.dateForm);
    if (options.groupMark && !options.decimalMark && *options.groupMark == dialect.decimalMark)
        dialect.decimalMark = *options.groupMark == '.' ? ',' : '.';
    if (options.decimalMark && !options.groupMark && dialect.groupMark == dialect.decimalMark)
        dialect.groupMark = 0;
}

const char* codeOf(const Doubt& doubt)
{
    return doubt.setting == "encoding" ? "C5" : doubt.setting == "date-form" ? "C25" : "C8";
}

void ask(const Doubt& doubt, MessageLog& log)
{
    log.add({Severity::Error, codeOf(doubt), "", "", doubt.question,
             "Say it with --" + doubt.setting + " " + joined(doubt.choices, " or --" + doubt.setting + " ") + "."});
}

} // namespace

void settleDoubts(std::span<const Table> tables, const UnderstandOptions& options, DetectedDialect& detected,
                  MessageLog& log)
{
    std::vector<Doubt> open;
    for (const Doubt& doubt : detected.doubts) {
        const auto settles = [&](const Table& table) {
            return (doubt.setting == "decimal-mark" && settleDecimalMark(table, detected)) ||
                   (doubt.setting == "date-form" && settleDateForm(table, detected));
        };
        if (isAnswered(doubt, options) || std::ranges::any_of(tables, settles))
            continue;
        if (doubt.setting != "encoding")
            ask(doubt, log);
        open.push_back(doubt);
    }
    applyOptions(options, detected.dialect);
    detected.doubts = std::move(open);
}

namespace {

/// The first line of Eurostat's TSV: codes separated by commas, a backslash before the name of time, tabs.
bool isEurostatTsv(std::string_view bytes)
{
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    const std::size_t slash = line.find('\\');
    return slash != std::string_view::npos && line.find('\t', slash) != std::string_view::npos &&
           lowered(line.substr(slash + 1, 4)) == "time";
}

/// Looks at the cells anew, as another delimiter cuts them.
Result<void> cutBy(char delimiter, std::string_view bytes, DetectedDialect& detected)
{
    DetectedDialect anew;
    anew.dialect.encoding = detected.dialect.encoding;
    anew.dialect.delimiter = delimiter;
    TRY(const Table table, readDelimited(dialectSample(bytes), anew.dialect));
    findNumberForm(table, anew);
    findDateForm(table, anew);
    detected = std::move(anew);
    return {};
}

} // namespace

Result<DetectedDialect> settledDialect(std::string_view bytes, const UnderstandOptions& options, MessageLog& log)
{
    TRY(DetectedDialect detected, detectDialect(bytes));
    const auto doubt = std::ranges::find(detected.doubts, "encoding", &Doubt::setting);
    if (!options.encoding.empty())
        detected.dialect.encoding = options.encoding;
    else if (doubt != detected.doubts.end() && !settleEncoding(dialectSample(bytes), options, detected, log))
        ask(*doubt, log);
    if (options.delimiter)
        RETURN_IF_ERROR(cutBy(*options.delimiter, bytes, detected));
    else if (isEurostatTsv(bytes))
        RETURN_IF_ERROR(cutBy('\t', bytes, detected));
    TRY(const Table sample, readDelimited(dialectSample(bytes), detected.dialect));
    settleDoubts({&sample, 1}, options, detected, log);
    return detected;
}

} // namespace antevia
