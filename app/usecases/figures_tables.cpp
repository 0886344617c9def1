#include "app/usecases/figures_tables.h"

#include "app/usecases/keyed_series.h"
#include "app/usecases/kosovo_footnote.h"
#include "app/usecases/published_figures.h"
#include "app/wording/wording.h"
#include "model/base/text.h"
#include "model/formats/own_figures.h"
#include "model/report/marking.h"

#include <cmath>
#include <functional>
#include <memory>
#include <span>

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

using MakeCell = std::function<std::string(const LeavingFigure& figure, const OwnHeading& heading)>;

/// Makes the rows of a table of figures.
struct RowMaker {
    LeavingFigures figures;
    std::span<const OwnHeading> headings;
    MakeCell cell;
    RunContext run;

    std::vector<SheetValue> row(const LeavingFigure& figure) const
    {
        std::vector<SheetValue> out;
        out.reserve(headings.size());
        for (const OwnHeading& heading : headings)
            out.push_back(heading.column == OwnColumn::Value ? valueOf(figure) : SheetValue(cell(figure, heading)));
        return out;
    }
};

/// What the notes of a table have to say of its figures.
struct Remarkable {
    bool isExercise = false;
    bool namesKosovo = false;
};

/// Of a series without marks and with one origin the texts of the first row are those of all.
Result<Remarkable> remarkableIn(const RowMaker& maker)
{
    Remarkable found;
    SeriesId series;
    VintageId origin;
    const auto look = [&](const LeavingFigure& figure) -> Result<void> {
        RETURN_IF_ERROR(maker.run.checkpoint());
        found.isExercise = found.isExercise || (figure.mark && figure.mark->status == FigureStatus::Exercise);
        const VintageId& from = figure.known.origin(figure.period).vintage;
        if (figure.info.id == series && from == origin && !figure.mark)
            return {};
        series = figure.info.id;
        origin = from;
        auto row = maker.row(figure);
        found.namesKosovo = setKosovoAsterisks(row) || found.namesKosovo;
        return {};
    };
    RETURN_IF_ERROR(maker.figures.forEach(look));
    return found;
}

/// The head of the table of these rows: its notes, and what goes with exercises and Kosovo*.
Result<Sheet> headOf(const ProjectInfo& info, const FiguresExport& request, const RowMaker& maker)
{
    TRY(const Remarkable remarkable, remarkableIn(maker));
    Sheet head;
    head.name = "Figures";
    head.title = "Published figures";
    head.notes = notesOf(info, request);
    for (const OwnHeading& heading : maker.headings)
        head.columns.push_back(columnOf(heading));
    if (remarkable.isExercise)
        markExercise(head);
    if (remarkable.namesKosovo)
        head.notes.emplace_back(kosovoNote);
    return withKosovoFootnote(std::move(head));
}

/// The whole table; with `notesInRows` the last cell of each row has its notes.
Result<FedSheet> tableOf(const ProjectInfo& info, const FiguresExport& request, RowMaker made, bool notesInRows)
{
    const auto maker = std::make_shared<const RowMaker>(std::move(made)); // held by every copy of the rows
    TRY(Sheet head, headOf(info, request, *maker));
    const std::string title = head.title.starts_with("EXERCISE") ? head.title + ". " : "";
    const std::string note = notesInRows ? title + joined(head.notes, " ") : "";
    const auto rows = [maker, note](const SheetRowUse& use) {
        return maker->figures.forEach([&](const LeavingFigure& figure) -> Result<void> {
            RETURN_IF_ERROR(maker->run.checkpoint());
            auto row = maker->row(figure);
            setKosovoAsterisks(row);
            if (!note.empty())
                row.back() = note;
            return use(row);
        });
    };
    return FedSheet{std::move(head), rows};
}

} // namespace

Result<FedSheet> figuresTable(const ProjectFile& project, const FiguresExport& request, const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    TRY(LeavingFigures figures, LeavingFigures::make(project, request));
    const auto cell = [](const LeavingFigure& figure, const OwnHeading& heading) {
        return cellText(figure, heading.column.value_or(OwnColumn::Value));
    };
    return tableOf(info, request, {std::move(figures), ownHeadings(), cell, run}, false);
}

Result<FedSheet> figuresAsSdmx(const ProjectFile& project, const FiguresExport& request, const RunContext& run)
{
    TRY(const ProjectInfo info, project.info());
    TRY(LeavingFigures figures, LeavingFigures::make(project, request));
    const auto cell = [](const LeavingFigure& figure, const OwnHeading& heading) {
        return sdmxCell(figure, heading.text, heading.column);
    };
    return tableOf(info, request, {std::move(figures), ownSdmxHeadings(), cell, run}, true);
}

void markExercise(Sheet& sheet)
{
    sheet.title = "EXERCISE – " + sheet.title;
    sheet.notes.insert(sheet.notes.begin(), "EXERCISE: these figures are made up for training; they describe nothing "
                                            "that happened.");
}

} // namespace antevia
