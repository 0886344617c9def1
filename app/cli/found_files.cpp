#include "app/cli/found_files.h"

#include "app/wording/wording.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/figure_scale.h"
#include "model/formats/found_totals.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using Json = nlohmann::json;
constexpr std::size_t seriesShown = 20;

std::string periodText(const FoundSeries& series, std::int32_t index)
{
    return printPeriod({series.frequency, index});
}

/// JSON has whole numbers as such, so that sums of counts read as counts.
Json number(double value)
{
    if (value == std::floor(value) && std::abs(value) < 9e15)
        return Json(static_cast<std::int64_t>(value));
    return Json(std::round(value * 1e9) / 1e9);
}

Json keyJson(const FoundSeries& series)
{
    Json out = Json::object();
    for (const KeyPart& part : series.key)
        out[part.dimension] = part.code;
    return out;
}

Json optionalText(const std::string& text)
{
    return text.empty() ? Json() : Json(text);
}

void addStatuses(const FoundFile& file, const FoundSeries& series, Json& out)
{
    Json statuses = Json::object();
    Json flags = Json::object();
    for (const FoundObservation& cell : series.observations) {
        if (cell.status != FigureStatus::Final)
            statuses[word(cell.status)] = statuses.value(word(cell.status), 0) + 1;
        if (cell.flags != 0)
            flags[file.flagTexts[cell.flags]] = flags.value(file.flagTexts[cell.flags], 0) + 1;
    }
    out["statuses"] = statuses;
    out["flags"] = flags;
}

Json seriesJson(const FoundFile& file, const FoundSeries& series)
{
    const FoundTotals totals = totalsOf(series);
    const auto& cells = series.observations;
    const SeriesMeaning& meaning = series.meaning;
    Json out{{"key", keyText(series.key)},
             {"dimensions", keyJson(series)},
             {"title", series.title},
             {"place", optionalText(meaning.place)},
             {"origin", optionalText(meaning.origin)},
             {"partner", optionalText(meaning.partner)},
             {"sex", optionalText(meaning.sex)},
             {"age", optionalText(meaning.age)},
             {"unaccompanied", meaning.unaccompanied ? Json(*meaning.unaccompanied) : Json()},
             {"unit", optionalText(meaning.unitText)},
             {"multiplier", timesPower(1.0, series.power)},
             {"scope", word(meaning.scope)},
             {"total", meaning.isTotal},
             {"frequency", word(series.frequency)},
             {"first", cells.empty() ? Json() : Json(periodText(series, cells.front().index))},
             {"last", cells.empty() ? Json() : Json(periodText(series, cells.back().index))},
             {"count", totals.figures},
             {"sum", number(totals.sum)},
             {"missing", totals.missing},
             {"suppressed", totals.suppressed},
             {"notApplicable", totals.notApplicable},
             {"belowRounding", totals.belowRounding},
             {"notYetDue", totals.notYetDue}};
    if (totals.suppressed > 0)
        out["suppressedRange"] = {number(totals.suppressedLow), number(totals.suppressedHigh)};
    addStatuses(file, series, out);
    return out;
}

Json messageJson(const RowMessage& message)
{
    return {{"code", message.code},
            {"place", message.place},
            {"value", message.value},
            {"rule", message.rule},
            {"remedy", message.remedy}};
}

Json messagesOf(const FoundFile& file, RowMessage::Severity severity)
{
    Json list = Json::array();
    for (const RowMessage& message : file.messages)
        if (message.severity == severity)
            list.push_back(messageJson(message));
    return list;
}

std::string markText(char mark)
{
    return mark == 0 ? "" : mark == '\t' ? "tab" : std::string(1, mark);
}

Json dialectJson(const FoundFile& file)
{
    const TextDialect& dialect = file.dialect.dialect;
    const bool isText = file.format != "xlsx" && file.format != "ods" && !file.format.starts_with("sdmx-ml");
    return {{"delimiter", isText ? Json(markText(dialect.delimiter)) : Json()},
            {"decimal", markText(dialect.decimalMark)},
            {"thousands", optionalText(markText(dialect.groupMark))},
            {"date_form", word(dialect.dateForm)},
            {"header_row", file.headerRow},
            {"sheet", optionalText(file.sheet)},
            {"reasons", file.dialect.reasons}};
}

Json marksJson(const FoundFile& file)
{
    Json list = Json::array();
    for (const FoundMark& each : file.marks)
        list.push_back({{"text", each.text},
                        {"means", word(each.state)},
                        {"low", each.high > 0 ? Json(each.low) : Json()},
                        {"high", each.high > 0 ? Json(each.high) : Json()},
                        {"count", each.count}});
    return list;
}

Json mappingJson(const FoundFile& file)
{
    Json columns = Json::array();
    Json dimensions = Json::array();
    for (const MappedColumn& each : file.mapping) {
        columns.push_back({{"column", each.column},
                           {"heading", each.heading},
                           {"role", each.role},
                           {"dimension", optionalText(each.dimension)}});
        if (each.role == "dimension")
            dimensions.push_back(each.dimension);
    }
    return {{"columns", columns}, {"dimensions", dimensions}};
}

Json fileJson(const FoundFile& file)
{
    Json series = Json::array();
    if (file.errors == 0)
        for (const FoundSeries& each : file.series)
            series.push_back(seriesJson(file, each));
    return {{"file", file.name},
            {"format", file.format},
            {"layout", file.layout},
            {"encoding", file.dialect.dialect.encoding},
            {"dialect", dialectJson(file)},
            {"mapping", mappingJson(file)},
            {"marks", marksJson(file)},
            {"series", series},
            {"notes", file.notes},
            {"remarks", messagesOf(file, RowMessage::Severity::Note)},
            {"warnings", messagesOf(file, RowMessage::Severity::Warning)},
            {"errors", messagesOf(file, RowMessage::Severity::Error)},
            {"errorCount", file.errors},
            {"warningCount", file.warnings},
            {"importable", file.errors == 0}};
}

/// Titles, footnotes, hidden rows and sheets: what stands around the figures.
std::string notesText(const FoundFile& file)
{
    constexpr std::size_t notesShown = 12;
    std::string out;
    for (std::size_t i = 0; i < std::min(file.notes.size(), notesShown); ++i)
        out += "  of the file: " + shownSafely(file.notes[i], 200) + "\n";
    if (file.notes.size() > notesShown)
        out += "  … and " + std::to_string(file.notes.size() - notesShown) + " more notes (all with --json)\n";
    return out;
}

std::string fileText(const FoundFile& file)
{
    std::string out = file.name + ": " + file.format + (file.layout.empty() ? "" : ", " + file.layout) + ", " +
                      std::to_string(file.series.size()) + " series" +
                      (file.errors > 0 ? ", not importable (" + std::to_string(file.errors) + " errors)" : "") + "\n";
    for (std::size_t i = 0; i < std::min(file.series.size(), seriesShown) && file.errors == 0; ++i) {
        const FoundSeries& series = file.series[i];
        const FoundTotals totals = totalsOf(series);
        out += "  " + shownSafely(keyText(series.key), 200) + ": " + word(series.frequency) + " " +
               periodText(series, series.observations.front().index) + " to " +
               periodText(series, series.observations.back().index) + ", " + std::to_string(totals.figures) +
               (totals.figures == 1 ? " figure, sum " : " figures, sum ") + printNumber(totals.sum) + ", " +
               std::to_string(totals.missing) + " missing, " + std::to_string(totals.suppressed) + " suppressed\n";
    }
    if (file.series.size() > seriesShown && file.errors == 0)
        out += "  … and " + std::to_string(file.series.size() - seriesShown) + " more (all with --json)\n";
    for (const RowMessage& message : file.messages)
        out += "  " + messageLine(message);
    return out + notesText(file);
}

} // namespace

std::string messageLine(const RowMessage& message)
{
    std::string line = std::string(word(message.severity)) + " " + message.code;
    line += message.place.empty() ? "" : ", " + message.place;
    line += message.value.empty() ? "" : ": '" + message.value + "'";
    line += ". " + capitalised(message.rule);
    if (!message.remedy.empty())
        line += (line.ends_with('.') || line.ends_with('?') ? " " : ". ") + message.remedy;
    return line + "\n";
}

Json messagesJson(const std::vector<RowMessage>& messages)
{
    Json list = Json::array();
    for (const RowMessage& each : messages) {
        Json message = messageJson(each);
        message["severity"] = word(each.severity);
        list.push_back(std::move(message));
    }
    return list;
}

Json foundFilesJson(const std::vector<FoundFile>& files)
{
    Json list = Json::array();
    for (const FoundFile& file : files)
        list.push_back(fileJson(file));
    return {{"files", list}};
}

std::string foundFilesText(const std::vector<FoundFile>& files)
{
    std::string out;
    for (const FoundFile& file : files)
        out += fileText(file);
    return out;
}

} // namespace antevia
