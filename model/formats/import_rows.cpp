#include "model/formats/import_rows.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/heading_words.h"
#include "model/formats/import_guess.h"
#include "model/formats/import_headings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;
constexpr double notAvailable = std::numeric_limits<double>::quiet_NaN();
/// More cells than this in a column without a heading are no notes but a column whose heading is missing.
constexpr std::size_t mostNotes = 5;

bool isFilled(const TableCell& cell)
{
    return cell.kind != TableCell::Kind::Empty && (cell.kind != TableCell::Kind::Text || !trimmed(cell.text).empty());
}

std::string cellText(const TableCell& cell)
{
    return cell.kind == TableCell::Kind::NotCalculated ? "(formula without a value)" : shownSafely(trimmed(cell.text));
}

/// "Total", "Ukupno", "Σύνολο": rows that sum up others and are no period.
bool isTotalWord(const std::string& text)
{
    static const std::set<std::string> words{
        "total", "totals", "grand total", "subtotal", "sum",      "average", "mean",   "gesamt", "summe", "ukupno",
        "zbir",  "skupaj", "shuma",       "totali",   "gjithsej", "укупно",  "вкупно", "збир",   "συνολο"};
    return words.contains(comparableHeading(text));
}

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

class RowReader {
public:
    RowReader(const Table& table, const ImportPlan& plan, std::optional<Day> today, MessageLog& log)
        : m_table(table), m_plan(plan), m_today(today), m_log(log)
    {
        m_read.observations.resize(plan.columns.size());
        for (const ColumnMapping& each : plan.columns) {
            m_rules.push_back({plan.dialect, plan.missingWords, each.wholeNumbers});
            m_used.insert(each.column);
        }
        m_used.insert(plan.dateColumn);
        m_textNumbers.resize(plan.columns.size());
        for (int column = 1; column <= table.columnCount(); ++column)
            if (!headingText(table, plan.headerRow, column).empty())
                m_lastHeading = column;
    }

    RowsRead read()
    {
        const int last = static_cast<int>(m_table.rows.size());
        for (int row = std::max(m_plan.headerRow, 0) + 1; row <= last; ++row)
            readRow(row);
        sayLongLayout();
        sayTextNumbers();
        sayNotes();
        sayGaps();
        sayLeftColumns();
        if (m_rowOf.empty() && m_log.errors() == 0)
            m_log.add({Severity::Error, "C2", "", "", "there is no row with a date and figures below the heading",
                       "Check the heading row and the column of dates."});
        return std::move(m_read);
    }

private:
    void readRow(int row)
    {
        const auto& cells = m_table.rows[static_cast<std::size_t>(row - 1)];
        if (std::ranges::none_of(cells, isFilled))
            return;
        if (isTagRow(cells))
            return leaveRow(row, "H1", Severity::Note, "this row of HXL tags is no data");
        noteStrayCells(row);
        const bool hasDate = isFilled(m_table.at(row, m_plan.dateColumn));
        const bool hasFigures = std::ranges::any_of(
            m_plan.columns, [&](const ColumnMapping& each) { return isFilled(m_table.at(row, each.column)); });
        if (!hasDate && !hasFigures)
            return;
        const PeriodReading when =
            readPeriod(m_table.at(row, m_plan.dateColumn), m_plan.dialect.dateForm, m_plan.frequency);
        if (!when.period && !hasFigures)
            return leaveRow(row, "N1", Severity::Note, "this row has neither a date nor figures and is left out");
        if (!when.period && isTotalWord(m_table.at(row, m_plan.dateColumn).text))
            return leaveRow(row, "N2", Severity::Warning, "this row sums up others and is left out");
        if (!when.period)
            return say(Severity::Error, row, m_plan.dateColumn, *when.remark);
        if (hasRightWidth(row))
            takeRow(row, *when.period);
    }

    /// Rows of text files have as many fields as there are headings; nothing is ever shifted.
    bool hasRightWidth(int row)
    {
        const auto width = static_cast<int>(m_table.rows[static_cast<std::size_t>(row - 1)].size());
        if (!m_table.sheet.empty() || m_plan.headerRow < 1)
            return true;
        const auto headings = static_cast<int>(m_table.rows[static_cast<std::size_t>(m_plan.headerRow - 1)].size());
        bool extra = false;
        for (int column = headings + 1; column <= width; ++column)
            extra = extra || isFilled(m_table.at(row, column));
        if (width >= m_lastHeading && !extra)
            return true;
        m_log.add({Severity::Error, "C12", "row " + std::to_string(row), std::to_string(width) + " fields",
                   "the heading has " + std::to_string(m_lastHeading) + " fields, and so must each row",
                   "Put the missing fields in, or quotation marks around text that holds the delimiter."});
        return false;
    }

    void takeRow(int row, Period period)
    {
        sayFuture(row, period);
        std::vector<double> values;
        for (std::size_t i = 0; i < m_plan.columns.size(); ++i)
            values.push_back(figureAt(row, i));
        const auto [first, fresh] = m_rowOf.emplace(period, row);
        m_rowsOfPeriods += 1;
        if (!fresh)
            return sayTwice(first->second, row, period, values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_read.observations[i].push_back({period, values[i]});
            m_read.figures += std::isnan(values[i]) ? 0 : 1;
        }
        m_valuesOf.emplace(row, std::move(values));
    }

    /// NaN: not available, or wrong and said so.
    double figureAt(int row, std::size_t index)
    {
        const int column = m_plan.columns[index].column;
        const TableCell& cell = m_table.at(row, column);
        const FigureReading figure = readFigure(cell, m_rules[index]);
        m_read.missing += figure.missing ? 1 : 0;
        if (figure.remark)
            say(figure.value ? Severity::Warning : Severity::Error, row, column, *figure.remark);
        if (figure.value && cell.kind == TableCell::Kind::Text && !m_table.sheet.empty())
            m_textNumbers[index].push_back(row);
        return figure.value.value_or(notAvailable);
    }

    void sayTwice(int firstRow, int row, Period period, const std::vector<double>& values)
    {
        if (m_plan.columns.empty())
            return;
        const std::vector<double>& before = m_valuesOf.at(firstRow);
        const std::string both = "rows " + std::to_string(firstRow) + " and " + std::to_string(row);
        bool differs = false;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (same(values[i], before[i]))
                continue;
            differs = true;
            const int column = m_plan.columns[i].column;
            m_log.add({Severity::Error, "C19", cellPlace(row, column), cellText(m_table.at(row, column)),
                       both + " both give " + printPeriod(period) + ", with different figures: '" +
                           cellText(m_table.at(firstRow, column)) + "' and '" + cellText(m_table.at(row, column)) + "'",
                       "Keep the row that is right."});
        }
        if (!differs)
            m_log.add({Severity::Warning, "C18", "row " + std::to_string(row), printPeriod(period),
                       both + " give the same figures; they are taken once", "Remove one of them."});
    }

    /// One row per period and place, say: every date stands on many rows, and a series is not a column.
    void sayLongLayout()
    {
        if (m_rowsOfPeriods < 2 * static_cast<int>(m_rowOf.size()) || m_rowsOfPeriods < 4)
            return;
        m_log.add({Severity::Error, "L1", columnPlace(m_plan.dateColumn),
                   std::to_string(m_rowsOfPeriods) + " rows for " + std::to_string(m_rowOf.size()) + " periods",
                   "each period stands on several rows, so the columns are not one series each",
                   "Make it a table of one row per period and one column per series (a pivot table), and load that."});
    }

    void sayFuture(int row, Period period)
    {
        if (m_today && firstDay(period) > *m_today + Days(1))
            m_log.add({Severity::Warning, "C27", cellPlace(row, m_plan.dateColumn), printPeriod(period),
                       "this lies in the future, and was loaded as observed", "Check the date."});
    }

    void say(Severity severity, int row, int column, const CellRemark& remark)
    {
        m_log.add({severity, remark.code, cellPlace(row, column), cellText(m_table.at(row, column)), remark.rule,
                   remark.remedy});
    }

    void leaveRow(int row, const char* code, Severity severity, const std::string& why)
    {
        const auto& cells = m_table.rows[static_cast<std::size_t>(row - 1)];
        const auto first = std::ranges::find_if(cells, isFilled);
        m_log.add({severity, code, "row " + std::to_string(row), cellText(*first), why, ""});
        m_read.leftOut.push_back("row " + std::to_string(row) + " ('" + cellText(*first) + "')");
    }

    void noteStrayCells(int row)
    {
        const auto width = static_cast<int>(m_table.rows[static_cast<std::size_t>(row - 1)].size());
        for (int column = 1; column <= width; ++column)
            if (!m_used.contains(column) && isFilled(m_table.at(row, column)) &&
                headingText(m_table, m_plan.headerRow, column).empty() && isOutside(column))
                m_stray[column].push_back(row);
    }

    /// Fields beyond the headings of a text file are errors of the row (C12), not notes.
    bool isOutside(int column) const
    {
        if (!m_table.sheet.empty() || m_plan.headerRow < 1)
            return true;
        return column <= static_cast<int>(m_table.rows[static_cast<std::size_t>(m_plan.headerRow - 1)].size());
    }

    void sayNotes()
    {
        for (const auto& [column, rows] : m_stray) {
            if (rows.size() > mostNotes) {
                m_log.add({Severity::Warning, "C17", columnPlace(column), "",
                           "the column has no heading and " + std::to_string(rows.size()) + " cells; it is left out",
                           "Give it a heading if it holds figures."});
                m_read.leftOut.push_back(columnPlace(column) + " (no heading)");
                continue;
            }
            for (const int row : rows) {
                const std::string text = cellText(m_table.at(row, column));
                m_log.add({Severity::Note, "N3", cellPlace(row, column), text,
                           "this note stands outside the table and is left out", ""});
                m_read.leftOut.push_back("a note outside the table (" + cellPlace(row, column) + ": '" + text + "')");
            }
        }
    }

    void sayTextNumbers()
    {
        for (std::size_t i = 0; i < m_textNumbers.size(); ++i)
            if (const auto& rows = m_textNumbers[i]; !rows.empty())
                m_log.add({Severity::Warning, "X19", cellPlace(rows.front(), m_plan.columns[i].column),
                           cellText(m_table.at(rows.front(), m_plan.columns[i].column)),
                           std::to_string(rows.size()) +
                               " numbers of this column are stored as text; they were read as " + "the dialect says",
                           "Check the decimal and group marks."});
    }

    void sayGaps()
    {
        if (m_rowOf.size() < 2)
            return;
        const int span = m_rowOf.rbegin()->first.index - m_rowOf.begin()->first.index + 1;
        const int absent = span - static_cast<int>(m_rowOf.size());
        if (absent > 0)
            m_log.add({Severity::Warning, "G1", "", std::to_string(absent) + " of " + std::to_string(span),
                       std::string("so many ") + word(m_plan.frequency) +
                           " periods between the first and the last have no row; they are missing, not 0",
                       "Check that the file is complete."});
    }

    void sayLeftColumns()
    {
        for (int column = 1; column <= m_table.columnCount(); ++column) {
            const std::string heading = headingText(m_table, m_plan.headerRow, column);
            if (m_used.contains(column) || heading.empty())
                continue;
            m_log.add({Severity::Note, "N4", columnPlace(column), shownSafely(heading),
                       "this column is mapped to no series and is left out", ""});
            m_read.leftOut.push_back(columnPlace(column) + " ('" + shownSafely(heading) + "')");
        }
    }

    const Table& m_table;
    const ImportPlan& m_plan;
    std::optional<Day> m_today;
    MessageLog& m_log;
    std::vector<FigureRules> m_rules;
    std::set<int> m_used; ///< columns of dates and series
    int m_lastHeading = 0;
    int m_rowsOfPeriods = 0; ///< rows with a period, those that repeat one too
    std::map<Period, int> m_rowOf;
    std::map<int, std::vector<double>> m_valuesOf; ///< by row
    std::vector<std::vector<int>> m_textNumbers;   ///< rows, by column of the plan
    std::map<int, std::vector<int>> m_stray;       ///< rows, by column of the table
    RowsRead m_read;
};

} // namespace

RowsRead readRows(const Table& table, const ImportPlan& plan, std::optional<Day> today, MessageLog& log)
{
    return RowReader(table, plan, today, log).read();
}

} // namespace antevia
