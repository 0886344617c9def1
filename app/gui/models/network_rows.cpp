#include "app/gui/models/network_rows.h"

#include "app/gui/models/answer_words.h"
#include "app/gui/theme.h"
#include "app/usecases/edit_network.h"

#include <QCoreApplication>

#include <algorithm>

namespace antevia {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Network", text);
}

QString roleShown(PlaceRole role)
{
    switch (role) {
    case PlaceRole::Entry: return say("entry");
    case PlaceRole::Transit: return say("transit");
    case PlaceRole::Exit: return say("exit");
    }
    return {};
}

QString findingShown(const NetworkFinding& finding)
{
    return toQt(capitalised(finding.what)) + QStringLiteral(". ") + toQt(finding.remedy);
}

QString findingsShown(const std::vector<NetworkFinding>& findings)
{
    QStringList lines;
    for (const NetworkFinding& finding : findings)
        lines << findingShown(finding);
    return lines.isEmpty() ? say("nothing found") : lines.join(u' ');
}

template <class Row>
Column<Row> findingColumn(const QWidget* themed)
{
    const auto colour = [themed](const Row& row) {
        return row.findings.empty() ? QColor() : coloursOf(themed->palette()).caution;
    };
    return Column<Row>(say("Check"), [](const Row& row) { return findingsShown(row.findings); }).inColour(colour);
}

template <class Row>
Column<Row> textColumn(const QString& heading, std::function<std::string(const Row&)> text)
{
    return Column<Row>(heading, [text](const Row& row) { return toQt(text(row)); });
}

QString middleShown(const Uncertain& value)
{
    return toQt(Wording().number(value.central, 1));
}

QString bedsShown(const NetworkFile& file, const PlaceId& place)
{
    double beds = 0.0;
    bool isKnown = false;
    for (const Site& site : file.sites)
        for (const CapacityFigure& figure : site.lines)
            if (site.place == place && figure.line == CapacityLine::Beds && figure.kind != CapacityKind::Planned) {
                beds += figure.amount;
                isKnown = true;
            }
    return isKnown ? toQt(Wording().number(beds)) : say("not known");
}

} // namespace

std::vector<Column<NetworkPlaceRow>> networkPlaceColumns(const QWidget* themed)
{
    using Row = NetworkPlaceRow;
    const auto takeName = [](Row& row, const QVariant& entry) {
        row.place.name = fromQt(entry.toString().trimmed());
        return !row.place.name.empty();
    };
    return {textColumn<Row>(say("Id"), [](const Row& row) { return row.place.id.value; }),
            textColumn<Row>(say("Name"), [](const Row& row) { return row.place.name; })
                .editedFrom([](const Row& row) { return QVariant(toQt(row.place.name)); }, takeName),
            Column<Row>(say("Role"), [](const Row& row) { return roleShown(row.place.role); }),
            textColumn<Row>(say("Counted by"), [](const Row& row) { return row.place.observed.value; }),
            Column<Row>(say("Stay, days"), [](const Row& row) { return row.stay; }).right(),
            Column<Row>(say("Beds"), [](const Row& row) { return row.room; }).right(),
            findingColumn<Row>(themed)};
}

std::vector<Column<NetworkLinkRow>> networkLinkColumns(const QWidget* themed)
{
    using Row = NetworkLinkRow;
    const auto takeSection = [](Row& row, const QVariant& entry) {
        row.link.section = fromQt(entry.toString().trimmed());
        return true;
    };
    return {Column<Row>(say("From"), [](const Row& row) { return row.from; }),
            Column<Row>(say("To"), [](const Row& row) { return row.to; }),
            Column<Row>(say("Days on the way"), [](const Row& row) { return row.days; }).right(),
            textColumn<Row>(say("Crossing and means"), [](const Row& row) { return row.link.section; })
                .editedFrom([](const Row& row) { return QVariant(toQt(row.link.section)); }, takeSection),
            findingColumn<Row>(themed)};
}

std::vector<NetworkPlaceRow> networkPlaceRows(const NetworkRead& read)
{
    std::vector<NetworkPlaceRow> rows;
    const auto& all = read.file.parameters.places;
    for (const Place& place : read.file.network.places()) {
        const auto found = std::ranges::find(all, place.id, &PlaceParameters::place);
        rows.push_back({place, found == all.end() ? QStringLiteral("–") : middleShown(found->stayDays),
                        bedsShown(read.file, place.id), findingsOf(place.id, read.findings, read.file)});
    }
    return rows;
}

std::vector<NetworkLinkRow> networkLinkRows(const NetworkRead& read)
{
    std::vector<NetworkLinkRow> rows;
    const Network& network = read.file.network;
    const auto& all = read.file.parameters.links;
    for (const Link& link : network.links()) {
        const auto found = std::ranges::find(all, link.id, &LinkParameters::link);
        rows.push_back({link, placeName(network, link.from), placeName(network, link.to),
                        found == all.end() ? QStringLiteral("–") : middleShown(found->transitDays),
                        findingsOf(link.id, read.findings)});
    }
    return rows;
}

QString findingsBesideNoRow(const NetworkRead& read)
{
    const auto places = networkPlaceRows(read);
    const auto links = networkLinkRows(read);
    QStringList others;
    int ofRows = 0;
    for (const NetworkFinding& finding : read.findings) {
        const auto isIn = [&](const auto& row) {
            return std::ranges::find(row.findings, finding) != row.findings.end();
        };
        if (std::ranges::any_of(places, isIn) || std::ranges::any_of(links, isIn))
            ++ofRows;
        else
            others << (finding.stopsRuns ? say("Stops runs: %1").arg(findingShown(finding)) : findingShown(finding));
    }
    others.prepend(read.findings.empty() ? say("Checked: nothing found.")
                                         : say("Checked: %1 findings beside the rows, %2 on the rest of the corridor.")
                                               .arg(ofRows)
                                               .arg(others.size()));
    return others.join(u'\n');
}

Details detailsOfFindings(const std::string& name, const std::vector<NetworkFinding>& findings)
{
    Details details{toQt(name), {}};
    for (const NetworkFinding& finding : findings)
        details.sections.push_back({finding.stopsRuns ? say("Stops runs") : say("Found"),
                                    {{QString(), toQt(finding.what)}, {say("What to do"), toQt(finding.remedy)}}});
    if (findings.empty())
        details.sections.push_back({say("Check"), {{QString(), say("Nothing found.")}}});
    return details;
}

} // namespace antevia
