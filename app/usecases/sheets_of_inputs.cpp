#include "app/usecases/sheets.h"
#include "app/wording/wording.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

SheetColumn column(const char* heading, Kind kind = Kind::Text, int decimals = 0)
{
    return {heading, kind, decimals};
}

std::string nameOf(const Network& network, const PlaceId& id)
{
    const Place* place = network.find(id);
    return place ? place->name : text(id);
}

std::string nameOf(const Network& network, const LinkId& id)
{
    const Link* link = network.find(id);
    return link ? link->name : text(id);
}

void addUncertain(Sheet& sheet, const std::string& where, const char* what, const Uncertain& value)
{
    sheet.rows.push_back({where, std::string(what), value.low, value.central, value.high,
                          std::string(word(value.source.standing)), cite(value.source)});
}

} // namespace

Sheet measuresSheet(const std::vector<Measure>& measures, const Scenario& scenario)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Measures";
    sheet.title = "Measures and shocks";
    sheet.columns = {column("Measure"),
                     column("Effect"),
                     column("Decided by"),
                     column("Effective", Kind::Date),
                     column("Known from", Kind::Date),
                     column("In this scenario"),
                     column("Source"),
                     column("Observed afterwards (not used)")};
    for (const Measure& measure : measures) {
        const bool chosen = std::ranges::find(scenario.measures, measure.id) != scenario.measures.end();
        sheet.rows.push_back({measure.title, wording.effectName(measure.effect), measure.decidedBy, measure.effective,
                              measure.knownFrom, std::string(chosen ? "yes" : "no"), cite(measure.source),
                              measure.observedAfterwards});
    }
    return sheet;
}

Sheet assumptionsSheet(const Network& network, const CorridorParameters& parameters)
{
    Sheet sheet;
    sheet.name = "Assumptions";
    sheet.title = "What the corridor model assumes: low, central, high";
    sheet.columns = {column("Where"),
                     column("What"),
                     column("Low", Kind::Number, 3),
                     column("Central", Kind::Number, 3),
                     column("High", Kind::Number, 3),
                     column("Standing"),
                     column("Source")};
    for (const PlaceParameters& each : parameters.places) {
        const std::string where = nameOf(network, each.place);
        addUncertain(sheet, where, "registrations a day (0: no limit)", each.registrationPerDay);
        addUncertain(sheet, where, "mean stay, days", each.stayDays);
        addUncertain(sheet, where, "share who apply for asylum here", each.asylumShare);
        addUncertain(sheet, where, "share of people without a way on who turn back, per day", each.strandedTurnBack);
        addUncertain(sheet, where, "share of arrivals not counted upstream", each.unrecordedEntryShare);
    }
    for (const LinkParameters& each : parameters.links) {
        const std::string where = nameOf(network, each.link);
        addUncertain(sheet, where, "days on the way", each.transitDays);
        addUncertain(sheet, where, "people a day that transport can carry (0: no limit known)", each.capacityPerDay);
        addUncertain(sheet, where, "attraction", each.attraction);
        addUncertain(sheet, where, "share who pass though closed", each.leakage);
    }
    addUncertain(sheet, "Corridor", "days until people turned away take another way", parameters.diversionDelayDays);
    for (const Group& group : parameters.groups)
        addUncertain(sheet, "Corridor", ("share of " + group.name).c_str(), fixedAt(group.share, group.source));
    return sheet;
}

Sheet normsSheet(const StandardsProfile& profile)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Standards";
    sheet.title = "Standards: " + profile.name;
    sheet.columns = {
        column("Id"),       column("Line"),   column("Counted on"), column("People per unit", Kind::Number, 4),
        column("Standard"), column("Regime"), column("Standing"),   column("Source")};
    for (const Norm& norm : profile.norms)
        sheet.rows.push_back({norm.id, wording.lineName(norm.line), wording.name(norm.driver), norm.personsPerUnit,
                              norm.statement, wording.name(norm.regime), std::string(word(norm.source.standing)),
                              cite(norm.source)});
    return sheet;
}

Sheet sitesSheet(const Network& network, const std::vector<Site>& sites)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Sites";
    sheet.title = "What sites have";
    sheet.columns = {column("Place"), column("Site"),  column("Line"),     column("Amount", Kind::Number, 0),
                     column("Kind"),  column("As of"), column("Standing"), column("Source")};
    for (const Site& site : sites)
        for (const CapacityFigure& figure : site.lines)
            sheet.rows.push_back({nameOf(network, site.place), site.name, wording.lineName(figure.line), figure.amount,
                                  wording.name(figure.kind), figure.source.date,
                                  std::string(word(figure.source.standing)), cite(figure.source)});
    return sheet;
}

Sheet seriesSheet(const std::vector<SeriesInfo>& series)
{
    Sheet sheet;
    sheet.name = "Series";
    sheet.title = "Series and what they count. Series that count different things are never added.";
    sheet.columns = {column("Id"),        column("Series"), column("Counts"),
                     column("Frequency"), column("Source"), column("Quality")};
    for (const SeriesInfo& info : series)
        sheet.rows.push_back({text(info.id), info.name, describe(info.basis), std::string(word(info.frequency)),
                              cite(info.source), info.qualityNote});
    return sheet;
}

Sheet vintagesSheet(const std::vector<Vintage>& vintages)
{
    Sheet sheet;
    sheet.name = "Deliveries";
    sheet.title = "Deliveries of figures";
    sheet.columns = {column("Id"),
                     column("Taken in (UTC)"),
                     column("From"),
                     column("Sheet"),
                     column("Figures", Kind::Integer),
                     column("Not available", Kind::Integer),
                     column("Left out"),
                     column("Source"),
                     column("SHA-256 of the figures"),
                     column("SHA-256 of the file")};
    for (const Vintage& vintage : vintages)
        sheet.rows.push_back({text(vintage.id), vintage.recordedAt, vintage.origin, vintage.sheet,
                              static_cast<double>(vintage.observations), static_cast<double>(vintage.missing),
                              vintage.leftOut, cite(vintage.source), vintage.contentHash, vintage.fileHash});
    return sheet;
}

Sheet observationsSheet(const PublishedFigures& published)
{
    Sheet sheet;
    sheet.name = "Published figures";
    sheet.title = "Published figures by period and series";
    sheet.notes = {"Empty: not available; that is not 0."};
    if (published.withholdsAny())
        sheet.notes.emplace_back(withheldNote);
    sheet.columns = {column("Period")};
    std::vector<Period> periods;
    for (const SeriesFigures& each : published.series()) {
        sheet.columns.push_back({text(each.info.id), Kind::Number, 0});
        for (int i = 0; i < each.series.size(); ++i)
            periods.push_back(later(each.series.first(), i));
    }
    std::ranges::sort(periods);
    periods.erase(std::ranges::unique(periods).begin(), periods.end());
    for (const Period period : periods) {
        std::vector<SheetValue> row{printPeriod(period)};
        for (const SeriesFigures& each : published.series())
            row.push_back(published.at(each.info.id, period));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace antevia
