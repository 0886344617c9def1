#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/cell_value.h"
#include "model/formats/fiscal_years.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_reader.h"
#include "model/formats/month_names.h"
#include "model/formats/month_spans.h"
#include "model/formats/period_text.h"
#include "model/formats/table_headings.h"
#include "model/formats/workbook_styles.h"

#include <algorithm>

// Which period a row is of: from a column of dates or periods, or from a year with a month, week or quarter.
namespace antevia {
namespace {

constexpr std::size_t mostPeriodsKept = 100'000;

int wholeNumber(const TableCell& cell)
{
    const auto number = parseNumber(trimmed(cell.text));
    return number && *number >= 0 && *number < 10'000 ? static_cast<int>(*number) : -1;
}

/// The number of "KW 7", "Week 7", "W07" or "7"; -1 if there is none, or more than one.
int weekOf(const TableCell& cell)
{
    const std::string text = trimmed(cell.text);
    const std::size_t begin = text.find_first_of("0123456789");
    const std::size_t end = text.find_first_not_of("0123456789", begin);
    if (begin == std::string::npos || (end != std::string::npos && text.find_first_of("0123456789", end) < text.size()))
        return wholeNumber(cell);
    return wholeNumber({text.substr(begin, end - begin), TableCell::Kind::Text, 0.0});
}

/// The day that a spreadsheet means by a number: 44927 is 1 January 2023.
std::optional<Period> dayOfSerial(const std::string& text)
{
    const auto serial = parseNumber(text);
    const auto day = serial ? serialDayText(*serial, false) : std::nullopt;
    return day ? parsePeriodText(*day, DateOrder::Iso) : std::nullopt;
}

/// "2020-53" and "202053" as a week.
std::optional<Period> weekOfYear(const std::string& text)
{
    const std::size_t at = text.size() > 4 && text[4] == '-' ? 5 : 4;
    return text.size() < 5 ? std::nullopt : parsePeriodText(text.substr(0, 4) + "-W" + text.substr(at), DateOrder::Iso);
}

int monthOf(const TableCell& cell, bool westSlavic)
{
    const int number = wholeNumber(cell);
    if (number >= 1 && number <= 12)
        return number;
    int month = 0;
    for (const std::string& word : headingWords(westSlavic ? withEnglishMonths(cell.text) : cell.text)) {
        const int named = monthOfName(word);
        if (named > 0 && month > 0 && named != month) // "January to April"
            return 0;
        month = named > 0 ? named : month;
    }
    return month;
}

} // namespace

const TableCell* LayoutReader::timeCell(const std::vector<TableCell>& cells, ColumnRole role) const
{
    const auto found = m_times.find(role);
    return found == m_times.end() ? nullptr : &cellAt(cells, found->second);
}

std::optional<Period> LayoutReader::periodOfCell(const std::vector<TableCell>& cells, std::size_t column) const
{
    const ColumnUse& use = m_layout.columns[column];
    if (m_times.empty())
        return use.period;
    if (!use.period) {
        const TableCell* cell = timeCell(cells, ColumnRole::Year);
        const int year = cell == nullptr ? 0 : yearNamed(cell->text);
        return year == 0
                   ? std::nullopt
                   : parsePeriodText(std::to_string(year - use.yearsBefore) + "-" + use.partOfYear, DateOrder::Iso);
    }
    const std::string year = printPeriod(*use.period);
    if (const TableCell* month = timeCell(cells, ColumnRole::Month)) {
        const int number = monthOf(*month, m_layout.westSlavicMonths);
        return number == 0 ? std::nullopt : parsePeriodText(year + "-M" + std::to_string(number), DateOrder::Iso);
    }
    if (const TableCell* week = timeCell(cells, ColumnRole::Week))
        return parsePeriodText(year + "-W" + std::to_string(weekOf(*week)), DateOrder::Iso);
    if (const TableCell* quarter = timeCell(cells, ColumnRole::Quarter)) {
        const std::string text = trimmed(quarter->text);
        auto period = parsePeriodText(year + " " + text, DateOrder::Iso);
        if (!period) // "III"
            period = parsePeriodText(year + " q " + text, DateOrder::Iso);
        return period && period->frequency == Frequency::Quarterly ? period : std::nullopt;
    }
    return use.period;
}

std::optional<Period> LayoutReader::cachedPeriod(const TableCell& cell, TimeForm form)
{
    if (const auto found = m_periods.find(cell.text); found != m_periods.end())
        return found->second;
    const DateOrder order = cell.kind == TableCell::Kind::Date ? DateOrder::Iso : m_setting.dialect.dateForm;
    const std::string text = m_layout.westSlavicMonths ? withEnglishMonths(trimmed(cell.text)) : trimmed(cell.text);
    auto period = form == TimeForm::SerialDays  ? dayOfSerial(text)
                  : form == TimeForm::YearWeeks ? weekOfYear(text)
                                                : parsePeriodText(text, order);
    if (!period && text.find(": ") != std::string::npos)
        period = parsePeriodText(text.substr(0, text.find(": ")), order);
    if (!period)
        period = parseCompactMonth(text);
    if (!period)
        period = parsePeriodText(withoutFootnoteMarks(text), order);
    if (isSpanOfMonths(text)) // "2023 [until 30 June]"
        period.reset();
    if (m_periods.size() < mostPeriodsKept)
        m_periods.emplace(cell.text, period);
    return period;
}

namespace {

/// Of periods of a frequency that together are no longer one.
CellRemark noPeriodTogether(Frequency frequency)
{
    if (frequency == Frequency::Yearly)
        return {"Y1", "these years are several, and figures of several years fit no period",
                "Load the publisher's table by years, or leave the row out."};
    return {"Y1", "these days are together no week, month, quarter or year, so they fit no period",
            "Load the publisher's table by days, weeks or months."};
}

} // namespace

LayoutReader::PeriodOfRow LayoutReader::periodOfRow(const std::vector<TableCell>& cells)
{
    if (m_times.empty() && !m_values.empty() && m_layout.columns[m_values.front()].period)
        return {m_layout.columns[m_values.front()].period, {}, 0}; // as titles say
    const auto time = m_times.find(ColumnRole::Time);
    if (time == m_times.end())
        return periodOfParts(cells);
    const std::size_t at = time->second;
    PeriodOfRow out{{}, {}, static_cast<int>(at) + 1};
    const TableCell& cell = cellAt(cells, at);
    out.period = cachedPeriod(cell, m_layout.columns[at].timeForm);
    if (!out.period) {
        out.wrong = readPeriod(cell, m_setting.dialect.dateForm, Frequency::Daily).remark;
        if (!out.wrong)
            out.wrong = CellRemark{"C26", "there is no such period", "Correct the cell."};
        if (m_layout.format.starts_with("sdmx"))
            out.wrong = CellRemark{"S15", "this is no period of SDMX", "Correct the period."};
        return out;
    }
    const auto end = m_times.find(ColumnRole::EndOfTime);
    if (end == m_times.end())
        return out;
    const auto last = cachedPeriod(cellAt(cells, end->second), m_layout.columns[end->second].timeForm);
    if (!last)
        return out;
    if (firstDay(*last) < firstDay(*out.period))
        return {{}, CellRemark{"H8", "the period ends before it begins", "Correct the dates."}, out.column};
    if (const auto whole =
            parsePeriodText(printDay(firstDay(*out.period)) + "/" + printDay(lastDay(*last)), DateOrder::Iso))
        out.period = whole;
    else if (firstDay(*last) > firstDay(*out.period) && m_layout.eventColumn == 0 && !m_layout.isEventList)
        out = {{}, noPeriodTogether(last->frequency), out.column};
    return out;
}

LayoutReader::PeriodOfRow LayoutReader::periodOfParts(const std::vector<TableCell>& cells) const
{
    const std::size_t none = m_layout.columns.size();
    const auto columnOf = [&](ColumnRole role) {
        const auto found = m_times.find(role);
        return found == m_times.end() ? none : found->second;
    };
    const std::size_t yearColumn = columnOf(ColumnRole::Year);
    PeriodOfRow out{
        {}, CellRemark{"C26", "a year is expected here", "Correct the cell."}, static_cast<int>(yearColumn) + 1};
    if (yearColumn == none && m_layout.year == 0)
        return out;
    const std::string yearText =
        yearColumn == none ? std::to_string(m_layout.year) : trimmed(cellAt(cells, yearColumn).text);
    auto year = parsePeriodText(yearText.substr(0, yearText.find('.')), DateOrder::Iso);
    if (const int named = m_layout.fiscalYears ? yearNamed(yearText) : 0; named > 0)
        year = periodOf(makeDay(named, 1, 1), Frequency::Yearly);
    if (!year || year->frequency != Frequency::Yearly)
        return out;
    const std::string number = printPeriod(*year);
    const int start = m_layout.fiscalYears ? m_layout.fiscalYearStart : 1;
    const auto part = [&](ColumnRole role, auto make) {
        const std::size_t column = columnOf(role);
        if (column == none)
            return false;
        out.column = static_cast<int>(column) + 1;
        out.period = make(cellAt(cells, column));
        if (!out.period)
            out.wrong = CellRemark{"C26", std::string("the year has no such ") + word(role), "Correct the cell."};
        return true;
    };
    if (part(ColumnRole::Month, [&](const TableCell& cell) {
            const int month = monthOf(cell, m_layout.westSlavicMonths);
            const bool isBefore = start > 1 && month >= start; // October of fiscal year 2023 is that of 2022
            const std::string ofMonth = isBefore ? printPeriod({Frequency::Yearly, year->index - 1}) : number;
            return month == 0 ? std::nullopt : parsePeriodText(ofMonth + "M" + std::to_string(month), DateOrder::Iso);
        }))
        return out;
    if (part(ColumnRole::Week, [&](const TableCell& cell) {
            return parsePeriodText(number + "-W" + std::to_string(weekOf(cell)), DateOrder::Iso);
        }))
        return out;
    if (part(ColumnRole::Quarter, [&](const TableCell& cell) {
            const std::string text = trimmed(cell.text);
            const std::size_t digit = text.find_first_of("1234");
            return digit == std::string::npos ? std::nullopt
                                              : parsePeriodText(number + "-Q" + text[digit], DateOrder::Iso);
        }))
        return out;
    out.period = year;
    return out;
}

} // namespace antevia
