#include "app/gui/models/import_rows.h"
#include "model/base/text.h"
#include "model/formats/column_wishes.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace antevia {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Import", text);
}

QString named(const std::map<std::string, const char*>& names, const std::string& key)
{
    const auto found = names.find(key);
    return found == names.end() ? toQt(key) : say(found->second);
}

} // namespace

QString nameOfRole(const std::string& role)
{
    static const std::map<std::string, const char*> names{
        {"ignored", QT_TRANSLATE_NOOP("Import", "nothing that is taken")},
        {"time", QT_TRANSLATE_NOOP("Import", "the period")},
        {"end-of-time", QT_TRANSLATE_NOOP("Import", "the period's last day")},
        {"year", QT_TRANSLATE_NOOP("Import", "the year")},
        {"month", QT_TRANSLATE_NOOP("Import", "the month")},
        {"quarter", QT_TRANSLATE_NOOP("Import", "the quarter")},
        {"week", QT_TRANSLATE_NOOP("Import", "the week")},
        {"value", QT_TRANSLATE_NOOP("Import", "figures")},
        {"period", QT_TRANSLATE_NOOP("Import", "figures of one period")},
        {"dimension", QT_TRANSLATE_NOOP("Import", "what tells series apart")},
        {"label", QT_TRANSLATE_NOOP("Import", "words for a code")},
        {"flag", QT_TRANSLATE_NOOP("Import", "marks (provisional, estimated …)")},
        {"confidentiality", QT_TRANSLATE_NOOP("Import", "whether it is confidential")},
        {"note", QT_TRANSLATE_NOOP("Import", "notes")},
        {"structure", QT_TRANSLATE_NOOP("Import", "the name of the data set")},
        {"action", QT_TRANSLATE_NOOP("Import", "what is done with the row")},
        {"personal", QT_TRANSLATE_NOOP("Import", "data of persons: refused")}};
    return named(names, role);
}

QStringList roleNames()
{
    QStringList all;
    for (const ColumnRole role : rolesToChoose())
        all << nameOfRole(word(role));
    return all;
}

std::optional<ColumnRole> roleNamed(const QString& name)
{
    const auto roles = rolesToChoose();
    const auto found = std::ranges::find_if(roles, [&](ColumnRole role) { return nameOfRole(word(role)) == name; });
    return found == roles.end() ? std::nullopt : std::optional(*found);
}

QString nameOfFormat(const std::string& format)
{
    static const std::map<std::string, const char*> names{
        {"delimited-text", QT_TRANSLATE_NOOP("Import", "Delimited text")},
        {"xlsx", QT_TRANSLATE_NOOP("Import", "Workbook (XLSX)")},
        {"ods", QT_TRANSLATE_NOOP("Import", "Workbook (ODS)")},
        {"json", QT_TRANSLATE_NOOP("Import", "Records (JSON)")},
        {"json-stat-2.0", QT_TRANSLATE_NOOP("Import", "Statistics (JSON-stat)")},
        {"eurostat-tsv", QT_TRANSLATE_NOOP("Import", "Eurostat's table (TSV)")},
        {"eurostat-tsv-old", QT_TRANSLATE_NOOP("Import", "Eurostat's table of before 2020 (TSV)")},
        {"eurostat-data-explorer-csv", QT_TRANSLATE_NOOP("Import", "Eurostat's Data Explorer (CSV)")},
        {"sdmx-csv-1.0", QT_TRANSLATE_NOOP("Import", "SDMX-CSV 1.0")},
        {"sdmx-csv-2.0", QT_TRANSLATE_NOOP("Import", "SDMX-CSV 2.0")},
        {"sdmx-ml-2.1-generic", QT_TRANSLATE_NOOP("Import", "SDMX-ML 2.1, generic")},
        {"sdmx-ml-2.1-structure-specific", QT_TRANSLATE_NOOP("Import", "SDMX-ML 2.1, structure-specific")},
        {"sdmx-ml-3.0-generic", QT_TRANSLATE_NOOP("Import", "SDMX-ML 3.0, generic")},
        {"sdmx-ml-3.0-structure-specific", QT_TRANSLATE_NOOP("Import", "SDMX-ML 3.0, structure-specific")},
        {"geojson", QT_TRANSLATE_NOOP("Import", "Map (GeoJSON)")},
        {"topojson", QT_TRANSLATE_NOOP("Import", "Map (TopoJSON)")},
        {"hxl", QT_TRANSLATE_NOOP("Import", "HXL-tagged table")},
        {"unhcr-population-csv", QT_TRANSLATE_NOOP("Import", "UNHCR's Refugee Data Finder (CSV)")},
        {"unhcr-popstats-csv", QT_TRANSLATE_NOOP("Import", "UNHCR's popstats (CSV)")},
        {"frontex-monthly-workbook", QT_TRANSLATE_NOOP("Import", "Frontex's monthly workbook")}};
    return named(names, format);
}

QString nameOfLayout(const std::string& layout)
{
    static const std::map<std::string, const char*> names{
        {"long", QT_TRANSLATE_NOOP("Import", "one figure a row")},
        {"wide", QT_TRANSLATE_NOOP("Import", "periods across")},
        {"periods-down", QT_TRANSLATE_NOOP("Import", "one period a row")},
        {"mixed", QT_TRANSLATE_NOOP("Import", "several tables")},
        {"events", QT_TRANSLATE_NOOP("Import", "a list of events")},
        {"reference", QT_TRANSLATE_NOOP("Import", "a list of codes or standards")},
        {"outlines", QT_TRANSLATE_NOOP("Import", "outlines of a map")},
        {"none", QT_TRANSLATE_NOOP("Import", "no table of figures")},
        {"", QT_TRANSLATE_NOOP("Import", "no table of figures")}};
    return named(names, layout);
}

QString remedyInWindow(const RowMessage& message)
{
    if (message.code == "T1" || message.code == "T2" || message.code == "T3")
        return say("Tick under “Series” what belongs together; leave out what counts the same people twice.");
    if (message.code == "M1")
        return say("“Read it afresh” above reads the file by what stands in it alone.");
    const QString remedy = toQt(message.remedy);
    if (message.code == "C29" && message.severity == RowMessage::Severity::Warning)
        return say("Say under “Columns” which places are meant, or leave them as they are written.");
    if (!remedy.contains(QStringLiteral("--")))
        return remedy;
    if (remedy.contains(QStringLiteral("--header-row")))
        return say("Say at the left in which row the headings are, or under “Columns” what each column holds.");
    if (remedy.contains(QStringLiteral("--sheet")))
        return say("Choose the sheet at the left.");
    if (remedy.contains(QStringLiteral("--fiscal-year-start")))
        return say("Choose at the left in which month fiscal years begin: January if they are calendar years.");
    return say("Say it at the left, under “How the file is read”.");
}

std::vector<RowMessage> findingsOf(const FoundFile& file)
{
    std::vector<RowMessage> all = file.messages;
    const auto note = [&](const QString& place, const std::string& text) {
        all.push_back({RowMessage::Severity::Note, {}, fromQt(place), {}, shownSafely(text, 300), {}});
    };
    for (const std::string& reason : file.dialect.reasons)
        note(say("How it is written"), reason);
    for (const std::string& text : file.notes)
        note(say("Title or footnote"), text);
    std::vector<std::string> marks = file.flagTexts;
    std::erase(marks, std::string());
    if (!marks.empty())
        note(say("Marks beside figures"), joined(marks, ", "));
    return all;
}

QString inWords(const FoundMark& mark)
{
    static const std::map<std::string, const char*> names{
        {"missing", QT_TRANSLATE_NOOP("Import", "not available")},
        {"suppressed", QT_TRANSLATE_NOOP("Import", "kept back")},
        {"not-applicable", QT_TRANSLATE_NOOP("Import", "not applicable")},
        {"below-rounding", QT_TRANSLATE_NOOP("Import", "less than the unit")},
        {"not-yet-due", QT_TRANSLATE_NOOP("Import", "not yet due")}};
    const QString written =
        mark.text.empty() ? say("an empty cell") : QStringLiteral("“%1”").arg(toQt(shownSafely(mark.text, 30)));
    const QString range = mark.high > 0 ? say(", %1 to %2").arg(mark.low).arg(mark.high) : QString();
    return say("%1 is %2%3 (%4)").arg(written, named(names, word(mark.state)), range).arg(mark.count);
}

} // namespace antevia
