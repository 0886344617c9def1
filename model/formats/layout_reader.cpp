#include "model/formats/layout_reader.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/figure_scale.h"
#include "model/formats/heading_words.h"
#include "model/formats/table_headings.h"
#include "model/indicators/confidentiality.h"

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

/// "AT: Austria" in its two parts.
std::string codeOf(const TableCell& cell, const ColumnUse& use)
{
    const std::string text = trimmed(cell.text);
    return use.codeAndWords ? trimmed(text.substr(0, text.find(": "))) : text;
}

std::string wordsAfterCode(const TableCell& cell)
{
    const std::string text = trimmed(cell.text);
    const std::size_t colon = text.find(": ");
    return colon == std::string::npos ? std::string() : trimmed(text.substr(colon + 2));
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
        if (!period && std::ranges::any_of(cells, [](const auto& each) { return isTotalName(each.text); }))
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
        if (isTotalName(cell.text) ||
            (!saysWhen && std::ranges::any_of(cells, [](const auto& each) { return isTotalName(each.text); })))
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

void LayoutReader::collectCodes(const std::vector<TableCell>& cells)
{
    m_codes.clear();
    for (const KeyPart& part : m_setting.extraKey)
        m_codes.append(part.code).push_back(SeriesCollector::keyMark);
    for (const std::size_t column : m_dimensions) {
        m_codes += codeOf(cellAt(cells, column), m_layout.columns[column]);
        m_codes += SeriesCollector::keyMark;
    }
}

std::string LayoutReader::nameOfValues() const
{
    const bool isTaken = std::ranges::any_of(
        m_dimensions, [&](std::size_t column) { return m_layout.columns[column].dimension == "indicator"; });
    return m_dimensions.empty() ? "series" : isTaken ? "measure" : "indicator";
}

std::vector<KeyPart> LayoutReader::keyOf(const std::vector<TableCell>& cells, std::size_t valueColumn) const
{
    std::vector<KeyPart> key = m_setting.extraKey;
    for (const std::size_t column : m_dimensions) {
        const ColumnUse& use = m_layout.columns[column];
        KeyPart part{use.dimension, codeOf(cellAt(cells, column), use), {}};
        if (use.codeAndWords)
            part.label = wordsAfterCode(cellAt(cells, column));
        for (std::size_t i = 0; i < m_layout.columns.size() && part.label.empty(); ++i)
            if (m_layout.columns[i].role == ColumnRole::Label &&
                m_layout.columns[i].dimensionColumn == static_cast<int>(column) + 1)
                part.label = trimmed(cellAt(cells, i).text);
        key.push_back(std::move(part));
    }
    const bool namesValue = m_layout.kind != TableLayout::Kind::Wide && (m_values.size() > 1 || m_dimensions.empty());
    if (const ColumnUse& use = m_layout.columns[valueColumn]; !use.part.empty())
        key.push_back({use.dimension, use.part, {}});
    if (m_layout.kind == TableLayout::Kind::Wide && key.empty())
        key.push_back({"series", m_layout.title.empty() ? "figures" : m_layout.title, {}});
    if (namesValue)
        key.push_back({nameOfValues(),
                       m_layout.columns[valueColumn].heading.empty() ? m_layout.columns[valueColumn].dimension
                                                                     : m_layout.columns[valueColumn].heading,
                       {}});
    return key;
}

void LayoutReader::takeFigure(const std::vector<TableCell>& cells, std::size_t column, Period period, int row)
{
    const ColumnUse& use = m_layout.columns[column];
    const bool isNaN = m_layout.format.starts_with("sdmx") && cellAt(cells, column).text == "NaN"; // SDMX's "missing"
    const bool isWhole = use.wholeNumbers && !m_scale && m_saidPowers[column] == 0;
    MarkedFigure figure = isNaN ? MarkedFigure{} : figureOf(cellAt(cells, column), isWhole);
    figure.saidPower = m_saidPowers[column];
    if (!figure.wrong)
        applyColumnFlags(cells, column, figure);
    if (use.status && figure.status == FigureStatus::Final)
        figure.status = *use.status;
    if (figure.wrong)
        return say(Severity::Error, row, column, cellAt(cells, column).text, *figure.wrong);
    if (figure.warning)
        say(Severity::Warning, row, column, cellAt(cells, column).text, *figure.warning);
    if (figure.state == CellState::Figure)
        countKind(cellAt(cells, column), column, row);
    if (m_scale && multiply(figure, powerOfRow(cells, row)) && ++m_multiplied == 1) {
        m_firstPower = trimmed(cellAt(cells, *m_scale).text);
        m_firstScaled = cellPlace(row, static_cast<int>(*m_scale) + 1);
    }
    if (figure.saidFinal && figure.state == CellState::Figure && isAhead(period))
        return say(Severity::Error, row, column, printPeriod(period),
                   {"C27", "this lies in the future, and its status says that it was observed", "Correct the date."});
    if (figure.state == CellState::Missing && m_setting.today && lastDay(period) >= *m_setting.today)
        figure.state = CellState::NotYetDue;
    m_smallCells +=
        figure.state == CellState::Figure && isSmallCount(figure.value) && isWhole && m_layout.eventColumn == 0 ? 1 : 0;
    const std::size_t length = m_codes.size();
    if (m_layout.kind != TableLayout::Kind::Wide && m_values.size() > 1)
        m_codes += use.dimension;
    m_codes += use.part;
    m_collector.add(m_codes, period, figure, row, cellAt(cells, column).text,
                    [&] { return conforming(keyOf(cells, column), row); });
    if (m_layout.eventColumn > 0)
        m_collector.addUpLastSeries();
    m_codes.resize(length);
}

MarkedFigure LayoutReader::figureOf(const TableCell& cell, bool wholeNumbers) const
{
    const auto sign = m_setting.legend.empty() || cell.kind != TableCell::Kind::Text
                          ? m_setting.legend.end()
                          : m_setting.legend.find(trimmed(cell.text));
    return sign != m_setting.legend.end() ? sign->second : readMarkedFigure(cell, m_setting.dialect, wholeNumbers);
}

int LayoutReader::powerOfRow(const std::vector<TableCell>& cells, int row)
{
    const std::string text = trimmed(cellAt(cells, *m_scale).text);
    const auto power = powerOfMultiplier(text);
    if (!power)
        say(Severity::Error, row, *m_scale, text,
            {"S16", "this is no multiplier: a power of ten, or units, thousands, millions", "Correct the cell."});
    return power.value_or(0);
}

void LayoutReader::applyColumnFlags(const std::vector<TableCell>& cells, std::size_t column, MarkedFigure& figure) const
{
    for (const std::size_t i : m_marks) {
        const ColumnUse& use = m_layout.columns[i];
        const bool own = m_layout.columns[column].flagColumn == static_cast<int>(i) + 1;
        const bool common = m_layout.kind != TableLayout::Kind::Wide &&
                            (use.role == ColumnRole::Flag || use.role == ColumnRole::Confidential);
        const std::string text = trimmed(cellAt(cells, i).text);
        if (use.role == ColumnRole::Grade) {
            const AdmiraltyGrade grade = gradeOf(text);
            figure.grade.reliability = grade.reliability != 0 ? grade.reliability : figure.grade.reliability;
            figure.grade.credibility = grade.credibility != 0 ? grade.credibility : figure.grade.credibility;
        }
        if (!own && !common)
            continue;
        const std::string flags = trimmed(text.substr(0, text.find(": ")));
        if (use.role == ColumnRole::Confidential)
            applyConfidentiality(flags, figure);
        else
            applyFlags(flags, figure);
    }
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

void LayoutReader::countKind(const TableCell& cell, std::size_t column, int row)
{
    if (cell.kind != TableCell::Kind::Text) {
        ++m_numbers;
        return;
    }
    if (++m_textNumbers == 1)
        m_firstText = cellPlace(row, static_cast<int>(column) + 1);
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
