#include "model/base/text.h"
#include "model/formats/figure_scale.h"
#include "model/formats/layout_reader.h"
#include "model/indicators/confidentiality.h"

// What one cell says: a figure with its marks, its multiplier and its flags.
namespace antevia {
namespace {

using Severity = RowMessage::Severity;

} // namespace

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

void LayoutReader::countKind(const TableCell& cell, std::size_t column, int row)
{
    if (cell.kind != TableCell::Kind::Text) {
        ++m_numbers;
        return;
    }
    if (++m_textNumbers == 1)
        m_firstText = cellPlace(row, static_cast<int>(column) + 1);
}

} // namespace antevia
