#include "model/formats/layout_reader.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/figure_scale.h"
#include "model/formats/month_spans.h"
#include "model/formats/table_headings.h"

#include <algorithm>

namespace antevia {

const TableCell& LayoutReader::cellAt(const std::vector<TableCell>& cells, std::size_t column)
{
    static const TableCell none;
    return column < cells.size() ? cells[column] : none;
}

namespace {

using Severity = RowMessage::Severity;

bool isFilled(const TableCell& cell)
{
    return cell.kind != TableCell::Kind::Empty && (cell.kind != TableCell::Kind::Text || !trimmed(cell.text).empty());
}

/// "Total", "Total 2023", "Jan to Apr": the row sums up others.
bool isSumOfRows(const TableCell& cell)
{
    return isTotalName(cell.text) || sumsUpPeriods(cell.text);
}

} // namespace

LayoutReader::LayoutReader(const TableLayout& layout, Setting setting, SeriesCollector& collector, MessageLog& log)
    : m_layout(layout), m_setting(std::move(setting)), m_collector(collector), m_log(log)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns[i].role == ColumnRole::Dimension)
            m_dimensions.push_back(i);
        if (layout.columns[i].role == ColumnRole::Value)
            m_values.push_back(i);
        if (layout.columns[i].role == ColumnRole::Scale && !m_scale)
            m_scale = i;
        const int power = layout.columns[i].role == ColumnRole::Value ? powerInWords(layout.columns[i].heading) : 0;
        m_saidPowers.push_back(power > 0 ? power : layout.power);
        for (const ColumnRole mark : {ColumnRole::Flag, ColumnRole::Confidential, ColumnRole::Grade})
            if (layout.columns[i].role == mark)
                m_marks.push_back(i);
        for (const ColumnRole time : {ColumnRole::Time, ColumnRole::EndOfTime, ColumnRole::Year, ColumnRole::Month,
                                      ColumnRole::Quarter, ColumnRole::Week})
            if (layout.columns[i].role == time)
                m_times.emplace(time, i);
        const ColumnRole role = layout.columns[i].role;
        if ((role == ColumnRole::Ignored || role == ColumnRole::Note) && layout.columns[i].heading.empty())
            m_unnamed.push_back(i);
        if (!layout.columns[i].heading.empty())
            m_lastHeading = static_cast<int>(i) + 1;
    }
}

void LayoutReader::takeRow(const std::vector<TableCell>& cells, int row)
{
    if (row < m_layout.firstRow || (m_layout.lastRow > 0 && row > m_layout.lastRow) ||
        std::ranges::none_of(cells, isFilled))
        return;
    if (!m_layout.splitFirst)
        return read(cells, row);
    m_parted.clear();
    const std::string first = trimmed(cells[0].text);
    for (std::size_t from = 0; from <= first.size();) {
        const std::size_t end = std::min(first.find(',', from), first.size());
        m_parted.push_back({first.substr(from, end - from), TableCell::Kind::Text, 0.0});
        from = end + 1;
    }
    if (m_parted.size() != m_dimensions.size())
        return say(Severity::Error, row, 0, first,
                   {"C12",
                    "the heading names " + std::to_string(m_dimensions.size()) + " dimensions, and so must each row",
                    "Load the file anew from its publisher."});
    m_parted.insert(m_parted.end(), cells.begin() + 1, cells.end());
    read(m_parted, row);
}

void LayoutReader::read(const std::vector<TableCell>& cells, int row)
{
    if (isTagRow(cells))
        return;
    if (m_layout.kind == TableLayout::Kind::Wide)
        readWide(cells, row);
    else
        readDated(cells, row);
}

bool LayoutReader::hasFigures(const std::vector<TableCell>& cells) const
{
    return std::ranges::any_of(m_values, [&](std::size_t column) { return isFilled(cellAt(cells, column)); });
}

void LayoutReader::readWide(const std::vector<TableCell>& cells, int row)
{
    if (!hasFigures(cells)) {
        m_notesBegan = m_rowsRead > 0;
        return leaveRow(cells, row, "this row holds no figures and is left out");
    }
    if (m_notesBegan && explainsSign(cells))
        return leaveRow(cells, row, "this row explains a sign and is left out");
    if (!fitsHeading(cells, row))
        return;
    ++m_rowsRead;
    collectCodes(cells);
    for (const std::size_t column : m_values) {
        const auto period = periodOfCell(cells, column);
        if (!period && std::ranges::any_of(cells, isSumOfRows))
            return leaveRow(cells, row, "this row sums up others and is left out");
        if (!period)
            return say(Severity::Error, row, 0, cellAt(cells, 0).text,
                       {"C26", "the row does not say which year it is of, or which part of it", "Correct the cell."});
        takeFigure(cells, column, *period, row);
    }
    checkNotes(cells, row);
    tellStrayText(cells, row);
}

void LayoutReader::readDated(const std::vector<TableCell>& cells, int row)
{
    PeriodOfRow when = periodOfRow(cells);
    if (m_layout.eventColumn > 0 && when.period && when.period->frequency < Frequency::Monthly)
        when.period = periodOf(firstDay(*when.period), Frequency::Monthly);
    const bool figures = hasFigures(cells);
    if (!when.period && !figures)
        return leaveRow(cells, row, "this row has neither a period nor figures and is left out");
    if (!when.period) {
        const TableCell& cell = cellAt(cells, static_cast<std::size_t>(std::max(when.column, 1) - 1));
        const bool saysWhen = cell.text.find_first_of("0123456789") != std::string::npos; // in a way that is not read
        if (isSumOfRows(cell) || (!saysWhen && std::ranges::any_of(cells, isSumOfRows)))
            return leaveRow(cells, row, "this row sums up others and is left out");
        return say(Severity::Error, row, static_cast<std::size_t>(std::max(when.column, 1) - 1), cell.text,
                   *when.wrong);
    }
    if (!fitsHeading(cells, row))
        return;
    if (isAhead(*when.period) && figures && ++m_rowsAhead == 1) {
        m_firstAhead = row;
        m_firstPeriodAhead = printPeriod(*when.period);
    }
    if (m_layout.eventColumn > 0 && !isNewEvent(cells, row))
        return;
    checkStructure(cells, row);
    collectCodes(cells);
    for (const std::size_t column : m_values)
        takeFigure(cells, column, *when.period, row);
    checkNotes(cells, row);
    tellStrayText(cells, row);
}

bool LayoutReader::isAhead(Period period) const
{
    return m_setting.today && firstDay(period) > *m_setting.today + Days(1);
}

void LayoutReader::say(Severity severity, int row, std::size_t column, const std::string& value,
                       const CellRemark& remark)
{
    m_log.add({severity, remark.code, cellPlace(row, static_cast<int>(column) + 1), shownSafely(trimmed(value)),
               remark.rule, remark.remedy});
}

void LayoutReader::leaveRow(const std::vector<TableCell>& cells, int row, const std::string& why)
{
    const auto first = std::ranges::find_if(cells, isFilled);
    m_log.add({Severity::Note, "N1", "row " + std::to_string(row), shownSafely(trimmed(first->text)), why, ""});
}

void LayoutReader::finish()
{
    if (m_setting.isTyped && m_textNumbers > 0)
        m_log.add({Severity::Warning, "X19", m_firstText, std::to_string(m_textNumbers) + " cells",
                   m_numbers > 0
                       ? "so many numbers are stored as text among others that are not; they are read as text is"
                       : "the numbers of this sheet are stored as text; they are read as text is",
                   "Check their decimal and group marks."});
    if (m_rowsAhead > 0)
        m_log.add({Severity::Warning, "C27", "row " + std::to_string(m_firstAhead), m_firstPeriodAhead,
                   m_rowsAhead == 1 ? "this lies in the future, and was loaded as observed"
                                    : "this and the periods of " + std::to_string(m_rowsAhead - 1) +
                                          " more rows lie in the future, and were loaded as observed",
                   "Check the dates."});
    if (m_multiplied > 0)
        m_log.add({Severity::Warning, "S16", m_firstScaled, shownSafely(m_firstPower),
                   std::to_string(m_multiplied) + " figures are multiplied as this column says",
                   "Compare them with figures that you know."});
    if (m_smallCells > 0)
        m_log.add({Severity::Warning, "C36", "",
                   std::to_string(m_smallCells) + (m_smallCells == 1 ? " cell" : " cells"),
                   "so many figures are 1 to 4: small cells, which rules of sharing protect",
                   "Nothing needs to be done; they are marked where figures leave the project."});
}

} // namespace antevia
