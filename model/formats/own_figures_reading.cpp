#include "model/base/text.h"
#include "model/formats/formula_guard.h"
#include "model/formats/own_figures.h"
#include "model/formats/understanding.h"

#include <algorithm>
#include <map>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// One row of our own export.
class OwnRow {
public:
    OwnRow(const OwnColumns& columns, const std::vector<TableCell>& cells) : m_columns(columns), m_cells(cells) {}

    const TableCell& cell(OwnColumn column) const
    {
        static const TableCell nothing;
        const auto place = static_cast<std::size_t>(m_columns.at(column));
        return place == 0 || place > m_cells.size() ? nothing : m_cells[place - 1];
    }
    std::string text(OwnColumn column) const { return cell(column).text; }

    /// What the row says of its series.
    Result<SeriesInfo> info() const
    {
        SeriesInfo info;
        info.id.value = text(OwnColumn::Series);
        info.name = text(OwnColumn::Name);
        const auto unit = fromWord<CountingUnit>(text(OwnColumn::Unit));
        const auto scope = fromWord<BorderScope>(text(OwnColumn::Border));
        if (info.id.empty() || !unit || !scope)
            return Error{ErrorCode::Format, "a series needs its id, a unit and a border, as they were written"};
        info.basis = {*unit, *scope, text(OwnColumn::CountedOnce) == "yes", text(OwnColumn::CountedAt)};
        info.partOf.value = text(OwnColumn::PartOf);
        return info;
    }

    /// What it says of whom the series counts.
    SeriesMeaning meaning(const SeriesInfo& info) const
    {
        SeriesMeaning meaning;
        meaning.place = text(OwnColumn::PlaceCode);
        meaning.origin = text(OwnColumn::OriginCode);
        meaning.partner = text(OwnColumn::Partner);
        meaning.sex = text(OwnColumn::Sex);
        meaning.age = text(OwnColumn::Age);
        if (const std::string alone = text(OwnColumn::Unaccompanied); !alone.empty())
            meaning.unaccompanied = alone == "yes";
        meaning.unit = info.basis.unit;
        meaning.unitText = std::string(word(info.basis.unit)) + "s";
        meaning.scope = info.basis.scope;
        meaning.isTotal = meaning.sex == "total" || meaning.age == "total";
        return meaning;
    }

private:
    const OwnColumns& m_columns;
    const std::vector<TableCell>& m_cells;
};

void tellMapping(FoundFile& file, const OwnColumns& columns, const std::vector<TableCell>& headings)
{
    const auto roleOf = [](OwnColumn column) {
        return column == OwnColumn::Period  ? "time"
               : column == OwnColumn::Value ? "value"
               : column == OwnColumn::Mark  ? "flag"
                                            : "dimension";
    };
    for (const OwnHeading& heading : ownHeadings())
        if (const int place = columns.at(*heading.column); place > 0)
            file.mapping.push_back(
                {place, headings[static_cast<std::size_t>(place) - 1].text, roleOf(*heading.column), ""});
}

/// Reads rows one after the other; what does not fit is told with its place.
class OwnReader {
public:
    OwnReader(Understanding& reading, const OwnColumns& columns) : m_reading(reading), m_columns(columns) {}

    void take(const std::vector<TableCell>& cells, int row)
    {
        const OwnRow own(m_columns, cells);
        const auto period = parsePeriod(trimmed(own.cell(OwnColumn::Period).text));
        if (!period)
            return wrong(row, OwnColumn::Period, own, "C25", "a period is expected here");
        const std::string id = own.text(OwnColumn::Series);
        if (!m_series.contains(id)) {
            auto info = own.info();
            if (!info)
                return wrong(row, OwnColumn::Series, own, "C21", info.error().detail);
            info->frequency = period->frequency;
            SeriesMeaning meaning = own.meaning(*info);
            m_series.emplace(id, OwnSeries{*std::move(info), std::move(meaning)});
        }
        MarkedFigure figure = readMarkedFigure(own.cell(OwnColumn::Value), m_reading.file.dialect.dialect, false);
        if (const std::string mark = own.text(OwnColumn::Mark); !figure.wrong && !mark.empty())
            applyFlags(mark, figure);
        if (figure.wrong)
            return wrong(row, OwnColumn::Value, own, figure.wrong->code, figure.wrong->rule);
        m_reading.collector.add(id, *period, figure, row, own.cell(OwnColumn::Value).text,
                                [&] { return ownKey(m_series.at(id).info); });
    }

    /// What the series are, by id.
    std::map<std::string, OwnSeries> takeSeries() { return std::move(m_series); }

private:
    void wrong(int row, OwnColumn column, const OwnRow& own, const std::string& code, const std::string& rule)
    {
        m_reading.log.add({Severity::Error, code, cellPlace(row, m_columns.at(column)),
                           shownSafely(own.cell(column).text), rule, "Correct the cell, or export the table anew."});
    }

    Understanding& m_reading;
    const OwnColumns& m_columns;
    std::map<std::string, OwnSeries> m_series;
};

} // namespace

Result<void> readOwnFigures(Understanding& reading, const OwnColumns& columns, const BlockReading& block,
                            const RowFeed& rows)
{
    const int headerRow = block.layout.headerRow;
    reading.file.layout = "long";
    reading.file.headerRow = headerRow;
    tellMapping(reading.file, columns, block.sample.rows[static_cast<std::size_t>(headerRow) - 1]);
    OwnReader reader(reading, columns);
    RETURN_IF_ERROR(rows([&](const std::vector<TableCell>& cells, int row, int) -> Result<void> {
        const bool isFilled = std::ranges::any_of(cells, [](const TableCell& cell) { return !cell.text.empty(); });
        if (row > headerRow && row != block.layout.tagRow && isFilled)
            reader.take(cells, row);
        return row % 4096 == 0 ? reading.run.checkpoint() : Result<void>();
    }));
    reading.ownSeries = reader.takeSeries();
    return {};
}

void settleOwnSeries(FoundFile& file, const std::map<std::string, OwnSeries>& own)
{
    for (FoundSeries& series : file.series)
        if (const auto info = ownInfoOf(series))
            if (const auto found = own.find(info->id.value); found != own.end()) {
                series.title = found->second.info.name;
                series.meaning = found->second.meaning;
            }
}

} // namespace antevia
