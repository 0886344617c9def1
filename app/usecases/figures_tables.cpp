#include "app/usecases/figures_tables.h"

#include "app/usecases/keyed_series.h"
#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/published_figures.h"
#include "app/wording/wording.h"
#include "model/base/text.h"
#include "model/formats/own_figures.h"

#include <cmath>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

std::string asOfText(const ProjectInfo& info, const FiguresExport& request)
{
    return request.asOf ? "Figures as known on " + Wording().date(*request.asOf) + "."
                        : "The newest figures; the project stands on " + Wording().date(info.asOf) + ".";
}

std::vector<std::string> notesOf(const ProjectInfo& info, const FiguresExport& request)
{
    std::vector<std::string> notes{(info.title.empty() ? "" : info.title + ". ") + asOfText(info, request),
                                   "Empty: not available or withheld; that is not 0. Series that count different "
                                   "things are never added."};
    if (request.smallCells == SmallCells::Withheld)
        notes.emplace_back(withheldNote);
    else
        notes.emplace_back("Figures of 1 to 4 people are shown on purpose; those given in confidence are withheld.");
    if (request.asDelivered)
        notes.emplace_back("As delivered: corrections are not applied.");
    if (!info.attribution.empty())
        notes.push_back(info.attribution);
    return notes;
}

/// "yes", "no"; empty where nobody says.
std::string unaccompaniedText(const PeopleOfSeries& people)
{
    return !people.unaccompanied ? "" : *people.unaccompanied ? "yes" : "no";
}

/// Code list CL_FREQ.
std::string frequencyCode(Frequency frequency)
{
    switch (frequency) {
    case Frequency::Daily: return "D";
    case Frequency::Weekly: return "W";
    case Frequency::Monthly: return "M";
    case Frequency::Quarterly: return "Q";
    case Frequency::HalfYearly: return "S";
    case Frequency::Yearly: return "A";
    }
    return "";
}

/// Code list CL_SEX; other words as they are.
std::string sexCode(const std::string& sex)
{
    return sex == "female" ? "F" : sex == "male" ? "M" : sex == "total" ? "_T" : sex;
}

/// Where a series counts; of one without a place of its own what its counting basis says, unless that is its key.
std::string placeText(const LeavingFigure& figure)
{
    if (!figure.people.place.empty())
        return placeName(figure.people.place);
    const std::string& where = figure.info.basis.where;
    return where.find('=') == std::string::npos ? withKosovoAsterisk(where) : std::string();
}

/// A code that the dictionary has, of the series' own place or of that of the corridor.
std::string areaOf(const LeavingFigure& figure)
{
    const std::string code = knownPlaceCode(figure.people.place);
    return code.empty() ? knownPlaceCode(figure.info.place.value) : code;
}

/// "XK" as a name is Kosovo*.
std::string nameText(const SeriesInfo& info)
{
    return info.name == "XK" ? placeName(info.name) : info.name;
}

std::string cellText(const LeavingFigure& figure, OwnColumn column)
{
    const SeriesInfo& info = figure.info;
    const PeopleOfSeries& people = figure.people;
    switch (column) {
    case OwnColumn::Period: return printPeriod(figure.period);
    case OwnColumn::Series: return text(info.id);
    case OwnColumn::Name: return nameText(info);
    case OwnColumn::Place: return placeText(figure);
    case OwnColumn::PlaceCode: return people.place;
    case OwnColumn::Area: return areaOf(figure);
    case OwnColumn::Origin: return placeName(people.origin);
    case OwnColumn::OriginCode: return people.origin;
    case OwnColumn::Partner: return people.partner;
    case OwnColumn::Sex: return people.sex;
    case OwnColumn::Age: return people.age;
    case OwnColumn::Unaccompanied: return unaccompaniedText(people);
    case OwnColumn::Frequency: return word(info.frequency);
    case OwnColumn::Unit: return word(info.basis.unit);
    case OwnColumn::Border: return word(info.basis.scope);
    case OwnColumn::CountedOnce: return info.basis.deduplicated ? "yes" : "no";
    case OwnColumn::CountedAt: return info.basis.where;
    case OwnColumn::Status: return statusText(figure);
    case OwnColumn::Flag: return figure.mark ? figure.mark->flags : "";
    case OwnColumn::Mark: return markText(figure);
    case OwnColumn::PartOf: return text(info.partOf);
    case OwnColumn::Delivery: return text(figure.known.origin(figure.period).vintage);
    case OwnColumn::KnownFrom: return printDay(figure.known.origin(figure.period).knownOn);
    case OwnColumn::Source: return cite(figure.known.origin(figure.period).source);
    case OwnColumn::Value: return {};
    }
    return {};
}

/// The cell of SDMX-CSV where it differs from that of the plain table.
std::string sdmxCell(const LeavingFigure& figure, const std::string& heading, std::optional<OwnColumn> column)
{
    if (heading == "STRUCTURE")
        return "dataflow";
    if (heading == "STRUCTURE_ID")
        return "ANTEVIA:FIGURES(1.0)";
    if (heading == "ACTION")
        return "I";
    if (heading == "FREQ")
        return frequencyCode(figure.info.frequency);
    if (heading == "SEX")
        return sexCode(figure.people.sex);
    if (heading == "OBS_STATUS")
        return statusCode(figure);
    if (heading == "CONF_STATUS")
        return confidentialityCode(figure);
    return column ? cellText(figure, *column) : std::string();
}

SheetValue valueOf(const LeavingFigure& figure)
{
    return std::isnan(figure.value) ? SheetValue() : SheetValue(figure.value);
}

SheetColumn columnOf(const OwnHeading& heading)
{
    if (heading.column == OwnColumn::Value)
        return {heading.text, Kind::Number, 0};
    return {heading.text, Kind::Text, 0};
}

/// The table with the rows that `cell` makes, its notes and what goes with exercises and Kosovo*.
template <class Cell>
Result<Sheet> tableWith(const ProjectFile& project, const FiguresExport& request, std::span<const OwnHeading> headings,
                        const Cell& cell)
{
    TRY(const ProjectInfo info, project.info());
    Sheet sheet;
    sheet.name = "Figures";
    sheet.title = "Published figures";
    sheet.notes = notesOf(info, request);
    for (const OwnHeading& heading : headings)
        sheet.columns.push_back(columnOf(heading));
    bool isExercise = false;
    RETURN_IF_ERROR(forEachLeaving(project, request, [&](const LeavingFigure& figure) {
        isExercise = isExercise || (figure.mark && figure.mark->status == FigureStatus::Exercise);
        std::vector<SheetValue> row;
        for (const OwnHeading& heading : headings)
            row.push_back(heading.column == OwnColumn::Value ? valueOf(figure) : SheetValue(cell(figure, heading)));
        sheet.rows.push_back(std::move(row));
    }));
    if (isExercise)
        markExercise(sheet);
    return withKosovoFootnote(std::move(sheet));
}

} // namespace

Result<Sheet> figuresTable(const ProjectFile& project, const FiguresExport& request)
{
    return tableWith(project, request, ownHeadings(), [](const LeavingFigure& figure, const OwnHeading& heading) {
        return cellText(figure, heading.column.value_or(OwnColumn::Value));
    });
}

Result<Sheet> figuresAsSdmx(const ProjectFile& project, const FiguresExport& request)
{
    TRY(Sheet sheet,
        tableWith(project, request, ownSdmxHeadings(), [](const LeavingFigure& figure, const OwnHeading& heading) {
            return sdmxCell(figure, heading.text, heading.column);
        }));
    const std::string note = joined(sheet.notes, " ");
    for (auto& row : sheet.rows)
        row.back() = (sheet.title.starts_with("EXERCISE") ? sheet.title + ". " : "") + note;
    return sheet;
}

void markExercise(Sheet& sheet)
{
    sheet.title = "EXERCISE – " + sheet.title;
    sheet.notes.insert(sheet.notes.begin(), "EXERCISE: these figures are made up for training; they describe nothing "
                                            "that happened.");
}

} // namespace antevia
