#include "app/charts/chart_files.h"
#include "app/wording/wording.h"
#include "model/report/marking.h"

#include <algorithm>
#include <cmath>
#include <map>

// The figures behind a picture, as a table.

namespace antevia {
namespace {

/// A column of the sheet and the points it takes its values from.
struct FigureColumn {
    std::string heading;
    const std::vector<ChartPoint>* points = nullptr;
};

std::vector<FigureColumn> figureColumns(const ChartSpec& spec, const std::string& before = {})
{
    const Wording wording;
    const auto heading = [&](const std::string& name, ChartRole role) {
        return before + (name.empty() ? wording.name(role) : name);
    };
    std::vector<FigureColumn> columns;
    for (const ChartLine& line : spec.lines)
        columns.push_back({heading(line.name, line.role), &line.points});
    for (const ChartBand& band : spec.bands) {
        columns.push_back({heading(band.name, band.role) + ", from", &band.lower});
        columns.push_back({heading(band.name, band.role) + ", to", &band.upper});
    }
    return columns;
}

void addNote(std::vector<std::string>& notes, const std::string& text)
{
    if (!text.empty())
        notes.push_back(text);
}

std::string sourceNote(const std::string& source)
{
    return source.empty() || source.starts_with("Source") ? source : "Source: " + source;
}

std::vector<std::string> notesOf(const ChartSpec& spec)
{
    const Wording wording;
    std::vector<std::string> notes;
    addNote(notes, spec.subtitle);
    addNote(notes, spec.unitText.empty() ? "" : "Unit: " + spec.unitText);
    for (const ChartMark& mark : spec.marks)
        addNote(notes, printDay(mark.day) + ": " + mark.label);
    for (const ChartLevel& level : spec.levels)
        addNote(notes, level.label + ": " + wording.number(level.value));
    addNote(notes, sourceNote(spec.source));
    addNote(notes, spec.note);
    addNote(notes, needsKosovoNote(spec) ? kosovoNote : "");
    return notes;
}

Sheet sheetOfDays(Sheet sheet, const std::vector<FigureColumn>& figures, ChartUnit unit)
{
    const auto kind = unit == ChartUnit::Percent ? SheetColumn::Kind::Percent : SheetColumn::Kind::Number;
    sheet.columns = {{"Day", SheetColumn::Kind::Date}};
    std::map<Day, std::vector<SheetValue>> rows;
    for (std::size_t column = 0; column < figures.size(); ++column) {
        sheet.columns.push_back({figures[column].heading, kind});
        for (const ChartPoint& point : *figures[column].points) {
            auto& row = rows.try_emplace(point.day, figures.size() + 1).first->second;
            row[0] = point.day;
            row[column + 1] = std::isfinite(point.value) ? SheetValue(point.value) : SheetValue();
        }
    }
    for (auto& [day, row] : rows)
        sheet.rows.push_back(std::move(row));
    return sheet;
}

Sheet sheetOf(const ChartSpec& spec)
{
    return sheetOfDays({spec.id, spec.title, notesOf(spec), {}, {}}, figureColumns(spec), spec.unit);
}

Sheet sheetOf(const SmallCharts& charts)
{
    std::vector<FigureColumn> figures;
    bool namesKosovo = false;
    for (const ChartSpec& chart : charts.charts) {
        namesKosovo = namesKosovo || needsKosovoNote(chart);
        std::ranges::copy(figureColumns(chart, chart.title + ": "), std::back_inserter(figures));
    }
    std::vector<std::string> notes;
    addNote(notes, charts.subtitle);
    addNote(notes, charts.unitText.empty() ? "" : "Unit: " + charts.unitText);
    addNote(notes, sourceNote(charts.source));
    addNote(notes, charts.note);
    addNote(notes, namesKosovo ? kosovoNote : "");
    return sheetOfDays({charts.id, charts.title, notes, {}, {}}, figures, charts.unit);
}

Sheet sheetOf(const FlowDiagram& flows)
{
    using Kind = SheetColumn::Kind;
    Sheet sheet{flows.id, flows.title, {}, {{"From", Kind::Text}, {"To", Kind::Text}}, {}};
    for (const char* heading : {"Set out", "Set out, from", "Set out, to", "Arrived"})
        sheet.columns.push_back({heading, Kind::Number});
    bool namesKosovo = false;
    const auto add = [&](const std::string& from, const std::string& to, std::vector<SheetValue> figures) {
        figures.insert(figures.begin(), {SheetValue(from), SheetValue(to)});
        sheet.rows.push_back(std::move(figures));
        namesKosovo = namesKosovo || needsKosovoNote(from + to);
    };
    for (const FlowWay& way : flows.ways)
        add(flows.stops[way.from].name, flows.stops[way.to].name, {way.setOut, way.low, way.high, way.arrived});
    for (const FlowStop& stop : flows.stops) {
        add("there at the start", stop.name, {SheetValue(), SheetValue(), SheetValue(), stop.before});
        add("came in here", stop.name, {SheetValue(), SheetValue(), SheetValue(), stop.entered});
        add(stop.name, "left the corridor here", {stop.left, SheetValue(), SheetValue(), SheetValue()});
        add(stop.name, "there at the end", {stop.after, SheetValue(), SheetValue(), SheetValue()});
    }
    addNote(sheet.notes, flows.subtitle);
    addNote(sheet.notes, sourceNote(flows.source));
    addNote(sheet.notes, flows.note);
    addNote(sheet.notes, namesKosovo ? kosovoNote : "");
    return sheet;
}

} // namespace

Sheet pictureSheet(const Picture& picture)
{
    return std::visit([](const auto& each) { return sheetOf(each); }, picture);
}

} // namespace antevia
