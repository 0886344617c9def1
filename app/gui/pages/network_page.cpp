#include "app/gui/pages/network_page.h"

#include "app/gui/dialogs/link_dialog.h"
#include "app/gui/dialogs/place_dialog.h"
#include "app/gui/theme.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/network_sketch.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace antevia {

namespace {

QString roleShown(PlaceRole role)
{
    switch (role) {
    case PlaceRole::Entry: return NetworkPage::tr("entry");
    case PlaceRole::Transit: return NetworkPage::tr("transit");
    case PlaceRole::Exit: return NetworkPage::tr("exit");
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
    return lines.isEmpty() ? NetworkPage::tr("nothing found") : lines.join(u' ');
}

template <class Row>
Column<Row> findingColumn(const QWidget* themed)
{
    const auto colour = [themed](const Row& row) {
        return row.findings.empty() ? QColor() : coloursOf(themed->palette()).caution;
    };
    return Column<Row>(NetworkPage::tr("Check"), [](const Row& row) { return findingsShown(row.findings); })
        .inColour(colour);
}

template <class Row>
Column<Row> textColumn(const QString& heading, std::function<std::string(const Row&)> text)
{
    return Column<Row>(heading, [text](const Row& row) { return toQt(text(row)); });
}

std::vector<Column<NetworkPage::PlaceRow>> placeColumns(const QWidget* themed)
{
    using Row = NetworkPage::PlaceRow;
    const auto takeName = [](Row& row, const QVariant& entry) {
        row.place.name = fromQt(entry.toString().trimmed());
        return !row.place.name.empty();
    };
    return {textColumn<Row>(NetworkPage::tr("Id"), [](const Row& row) { return row.place.id.value; }),
            textColumn<Row>(NetworkPage::tr("Name"), [](const Row& row) { return row.place.name; })
                .editedFrom([](const Row& row) { return QVariant(toQt(row.place.name)); }, takeName),
            Column<Row>(NetworkPage::tr("Role"), [](const Row& row) { return roleShown(row.place.role); }),
            textColumn<Row>(NetworkPage::tr("Counted by"), [](const Row& row) { return row.place.observed.value; }),
            Column<Row>(NetworkPage::tr("Stay, days"), [](const Row& row) { return row.stay; }).right(),
            Column<Row>(NetworkPage::tr("Beds"), [](const Row& row) { return row.room; }).right(),
            findingColumn<Row>(themed)};
}

std::vector<Column<NetworkPage::LinkRow>> linkColumns(const QWidget* themed)
{
    using Row = NetworkPage::LinkRow;
    const auto takeSection = [](Row& row, const QVariant& entry) {
        row.link.section = fromQt(entry.toString().trimmed());
        return true;
    };
    return {Column<Row>(NetworkPage::tr("From"), [](const Row& row) { return row.from; }),
            Column<Row>(NetworkPage::tr("To"), [](const Row& row) { return row.to; }),
            Column<Row>(NetworkPage::tr("Days on the way"), [](const Row& row) { return row.days; }).right(),
            textColumn<Row>(NetworkPage::tr("Crossing and means"), [](const Row& row) { return row.link.section; })
                .editedFrom([](const Row& row) { return QVariant(toQt(row.link.section)); }, takeSection),
            findingColumn<Row>(themed)};
}

NetworkOrigin shippedOrigin(const std::string& name)
{
    NetworkOrigin origin;
    origin.shipped = name;
    return origin;
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
    return isKnown ? toQt(Wording().number(beds)) : NetworkPage::tr("not known");
}

std::vector<NetworkPage::PlaceRow> placeRows(const NetworkPage::Read& read)
{
    std::vector<NetworkPage::PlaceRow> rows;
    for (const Place& place : read.file.network.places()) {
        const auto& all = read.file.parameters.places;
        const auto found = std::ranges::find(all, place.id, &PlaceParameters::place);
        rows.push_back({place, found == all.end() ? QStringLiteral("–") : middleShown(found->stayDays),
                        bedsShown(read.file, place.id), findingsOf(place.id, read.findings, read.file)});
    }
    return rows;
}

std::vector<NetworkPage::LinkRow> linkRows(const NetworkPage::Read& read)
{
    std::vector<NetworkPage::LinkRow> rows;
    const auto nameOfPlace = [&](const PlaceId& id) { return toQt(read.file.network.find(id)->name); };
    for (const Link& link : read.file.network.links()) {
        const auto& all = read.file.parameters.links;
        const auto found = std::ranges::find(all, link.id, &LinkParameters::link);
        rows.push_back({link, nameOfPlace(link.from), nameOfPlace(link.to),
                        found == all.end() ? QStringLiteral("–") : middleShown(found->transitDays),
                        findingsOf(link.id, read.findings)});
    }
    return rows;
}

} // namespace

NetworkPage::NetworkPage(Session& session, QWidget* parent)
    : Page(session, QStringLiteral("networkPage"), parent), m_tabs(new QTabWidget(this)),
      m_places(new ListTableModel<PlaceRow>(placeColumns(this), this)),
      m_links(new ListTableModel<LinkRow>(linkColumns(this), this)),
      m_placeTable(new DataTable(QStringLiteral("networkPlaces"), tr("Places"), this)),
      m_linkTable(new DataTable(QStringLiteral("networkLinks"), tr("Ways"), this)), m_sketch(new NetworkSketch(this)),
      m_findings(plainLabel({}, this))
{
    auto* column =
        startLayout(tr("Network"), tr("The places of the corridor and the ways between them. How long people "
                                      "stay and travel is under Scenarios, Assumptions; beds are under "
                                      "Needs."));
    column->addLayout(buttons());
    column->addWidget(tables(), 1);
    m_findings->setObjectName(QStringLiteral("networkFindings"));
    column->addWidget(m_findings);
    m_places->onEdited([this](const PlaceRow&, const PlaceRow& after) {
        keep(tr("Change place %1").arg(toQt(after.place.name)), withPlace(m_read.file, after.place));
    });
    m_links->onEdited([this](const LinkRow&, const LinkRow& after) {
        keep(tr("Change way %1").arg(toQt(after.link.name)), withLink(m_read.file, after.link));
    });
    connect(m_placeTable, &DataTable::currentRowChanged, this, &NetworkPage::showRow);
    connect(m_linkTable, &DataTable::currentRowChanged, this, &NetworkPage::showRow);
    connect(m_sketch, &NetworkSketch::placeChosen, this, [this](const PlaceId& id) {
        const int index = m_read.file.network.indexOf(id);
        m_tabs->setCurrentIndex(0);
        m_placeTable->chooseRow(index);
    });
}

QLayout* NetworkPage::buttons()
{
    auto* row = new QHBoxLayout;
    auto* add = plainButton(tr("Add …"), QStringLiteral("addToNetwork"), this);
    auto* edit = plainButton(tr("Edit …"), QStringLiteral("editNetwork"), this);
    auto* remove = plainButton(tr("Remove"), QStringLiteral("removeFromNetwork"), this);
    auto* import = plainButton(tr("Import …"), QStringLiteral("importNetwork"), this);
    m_export = plainButton(tr("Export …"), QStringLiteral("exportNetwork"), this);
    auto* shipped = new QMenu(import);
    connect(shipped->addAction(tr("From files (two CSV tables, GeoJSON, network.json) …")), &QAction::triggered, this,
            &NetworkPage::chooseImport);
    for (const std::string& name : shippedNetworks())
        connect(shipped->addAction(tr("%1, which comes with the program").arg(toQt(name))), &QAction::triggered, this,
                [this, name] { importFrom(shippedOrigin(name), toQt(name)); });
    import->setMenu(shipped);
    for (QPushButton* each : {add, edit, remove, import})
        row->addWidget(each);
    row->addWidget(m_export);
    row->addStretch(1);
    m_editing << add << edit << remove << import;
    connect(add, &QPushButton::clicked, this, &NetworkPage::add);
    connect(edit, &QPushButton::clicked, this, &NetworkPage::edit);
    connect(remove, &QPushButton::clicked, this, &NetworkPage::remove);
    connect(m_export, &QPushButton::clicked, this, &NetworkPage::chooseExport);
    return row;
}

QWidget* NetworkPage::tables()
{
    auto* split = new QSplitter(Qt::Horizontal, this);
    m_tabs->setObjectName(QStringLiteral("networkTabs"));
    m_tabs->setDocumentMode(true);
    m_placeTable->show(m_places, false);
    m_linkTable->show(m_links, false);
    m_tabs->addTab(m_placeTable, tr("Places"));
    m_tabs->addTab(m_linkTable, tr("Ways"));
    split->addWidget(m_tabs);
    split->addWidget(m_sketch);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({580, 300});
    return split;
}

bool NetworkPage::showsLinks() const
{
    return m_tabs->currentIndex() == 1;
}

void NetworkPage::refresh()
{
    const bool editable = session().isEditable();
    for (QPushButton* button : m_editing)
        button->setEnabled(editable);
    m_export->setEnabled(session().isOpen());
    m_places->setEditable(editable);
    m_links->setEditable(editable);
    if (!session().isOpen())
        return take(Error{ErrorCode::NotFound, {}});
    const auto read = [scenario = session().scenario()](const ProjectFile& project) -> Result<Read> {
        Read made;
        TRY(made.file, networkOfProject(project));
        TRY(made.findings, checkProjectNetwork(project, scenario));
        return made;
    };
    session().read(QStringLiteral("network"), this, read, [this](const Result<Read>& made) { take(made); });
}

void NetworkPage::take(const Result<Read>& read)
{
    m_read = read ? *read : Read();
    m_places->setRows(placeRows(m_read));
    m_links->setRows(linkRows(m_read));
    m_sketch->show(m_read.file.network);
    m_sketch->choose(session().place());
    sayFindings();
}

void NetworkPage::sayFindings()
{
    if (!session().isOpen())
        return m_findings->setText(tr("No project is open. Open the sample case or your own project on the start "
                                      "page."));
    if (m_read.file.network.places().empty())
        return m_findings->setText(tr("This project has no network yet. Import one, or take the one that comes with "
                                      "the program."));
    QStringList others;
    int ofRows = 0;
    for (const NetworkFinding& finding : m_read.findings) {
        const auto isIn = [&](const auto& row) {
            return std::ranges::find(row.findings, finding) != row.findings.end();
        };
        if (std::ranges::any_of(m_places->rows(), isIn) || std::ranges::any_of(m_links->rows(), isIn))
            ++ofRows;
        else
            others << (finding.stopsRuns ? tr("Stops runs: %1").arg(findingShown(finding)) : findingShown(finding));
    }
    others.prepend(m_read.findings.empty() ? tr("Checked: nothing found.")
                                           : tr("Checked: %1 findings beside the rows, %2 on the rest of the corridor.")
                                                 .arg(ofRows)
                                                 .arg(others.size()));
    m_findings->setText(others.join(u'\n'));
}

void NetworkPage::showRow()
{
    const auto detailsOf = [](const std::string& name, const std::vector<NetworkFinding>& findings) {
        Details details{toQt(name), {}};
        for (const NetworkFinding& finding : findings)
            details.sections.push_back({finding.stopsRuns ? tr("Stops runs") : tr("Found"),
                                        {{QString(), toQt(finding.what)}, {tr("What to do"), toQt(finding.remedy)}}});
        if (findings.empty())
            details.sections.push_back({tr("Check"), {{QString(), tr("Nothing found.")}}});
        return details;
    };
    if (showsLinks()) {
        if (const LinkRow* row = m_links->row(m_linkTable->currentInModel()))
            Q_EMIT inspect(detailsOf(row->link.name, row->findings));
    } else if (const PlaceRow* row = m_places->row(m_placeTable->currentInModel())) {
        m_sketch->choose(row->place.id);
        Q_EMIT inspect(detailsOf(row->place.name, row->findings));
    }
}

void NetworkPage::keep(const QString& name, const Result<NetworkFile>& after)
{
    if (!after) {
        refresh(); // the table shows what is kept
        return session().report(after.error());
    }
    session().change(name, m_read.file, *after);
}

void NetworkPage::add()
{
    if (showsLinks())
        return openLink(Link(), true);
    Place place;
    place.x = place.y = 0.5;
    openPlace(place, true);
}

void NetworkPage::edit()
{
    const LinkRow* link = m_links->row(m_linkTable->currentInModel());
    const PlaceRow* place = m_places->row(m_placeTable->currentInModel());
    if (showsLinks() && link)
        openLink(link->link, false);
    if (!showsLinks() && place)
        openPlace(place->place, false);
}

void NetworkPage::openPlace(const Place& place, bool isNew)
{
    const auto series = session().project().all<SeriesInfo>();
    auto* dialog = new PlaceDialog(place, isNew, series ? *series : std::vector<SeriesInfo>{}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] {
        const Place after = dialog->value();
        if (isNew && m_read.file.network.find(after.id))
            return session().report(Error{ErrorCode::Conflict, "there is a place '" + text(after.id) + "' already",
                                          "Give the new place another short name, or edit the one there is."});
        keep(isNew ? tr("Add place %1").arg(toQt(after.name)) : tr("Change place %1").arg(toQt(after.name)),
             withPlace(m_read.file, after));
    });
    dialog->open();
}

void NetworkPage::openLink(const Link& link, bool isNew)
{
    auto* dialog = new LinkDialog(link, isNew, m_read.file.network, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] {
        const Link after = dialog->value();
        if (isNew && m_read.file.network.find(after.id))
            return session().report(
                Error{ErrorCode::Conflict, "there is a way '" + after.name + "' already", "Edit the one there is."});
        keep(isNew ? tr("Add way %1").arg(toQt(after.name)) : tr("Change way %1").arg(toQt(after.name)),
             withLink(m_read.file, after));
    });
    dialog->open();
}

void NetworkPage::remove()
{
    const LinkRow* link = m_links->row(m_linkTable->currentInModel());
    const PlaceRow* place = m_places->row(m_placeTable->currentInModel());
    if (showsLinks() && link)
        keep(tr("Remove way %1").arg(toQt(link->link.name)), withoutLink(m_read.file, link->link.id));
    if (!showsLinks() && place)
        keep(tr("Remove place %1").arg(toQt(place->place.name)), withoutPlace(m_read.file, place->place.id));
}

void NetworkPage::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import a network"));
    dialog->setObjectName(QStringLiteral("networkFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Network (*.csv *.geojson *.json)"));
    connect(dialog, &QFileDialog::filesSelected, this, &NetworkPage::importFiles);
    dialog->open();
}

void NetworkPage::importFiles(const QStringList& paths)
{
    NetworkOrigin origin;
    for (const QString& path : paths) {
        const QString name = path.section(u'/', -1).toLower();
        if (name.endsWith(QStringLiteral(".geojson")))
            origin.geoJson = fromQt(path);
        else if (name.endsWith(QStringLiteral(".json")))
            origin.file = fromQt(path);
        else if (name.contains(QStringLiteral("link")) || name.contains(QStringLiteral("way")))
            origin.links = fromQt(path);
        else
            origin.places = fromQt(path);
    }
    if (origin.geoJson.empty() && origin.file.empty() && (origin.places.empty() || origin.links.empty()))
        return session().report(Error{ErrorCode::InvalidInput, "a network in CSV is two tables",
                                      "Choose both at once: one of places, and one whose name has 'links' in it."});
    importFrom(origin, paths.first().section(u'/', -1));
}

void NetworkPage::importFrom(const NetworkOrigin& origin, const QString& name)
{
    const auto verb = [origin](ProjectFile& project, const RunContext&) -> Result<NetworkFile> {
        TRY(NetworkFile had, networkOfProject(project));
        TRY(NetworkChange read, readNetworkFor(project, origin));
        for (const Site& site : had.sites)
            if (std::ranges::find(read.network.sites, site.id, &Site::id) == read.network.sites.end())
                read.network.sites.push_back(site);
        return std::move(read.network);
    };
    session().start(tr("Reading a network"), Change::Network, this, verb, [this, name](const NetworkFile& after) {
        keep(tr("Import network %1").arg(name), after);
        Q_EMIT told(tr("The network was imported; undo takes it back. Look at what was found beside the rows."));
    });
}

void NetworkPage::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the network into a folder"));
    dialog->setObjectName(QStringLiteral("networkFolder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        const auto verb = [folder = fromQt(folder)](ProjectFile& project, const RunContext&) {
            return exportNetwork(project, folder);
        };
        session().start(
            tr("Exporting the network"), Change::Info, this, verb, [this](const std::vector<std::string>& written) {
                Q_EMIT told(tr("%1 files were written beside %2.").arg(written.size()).arg(toQt(written.front())));
            });
    });
    dialog->open();
}

} // namespace antevia
