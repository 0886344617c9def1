#include "app/gui/pages/network_page.h"

#include "app/gui/dialogs/link_dialog.h"
#include "app/gui/dialogs/place_dialog.h"
#include "app/gui/pages/network_exchange.h"
#include "app/gui/widgets/data_table.h"
#include "app/gui/widgets/labels.h"
#include "app/gui/widgets/network_sketch.h"
#include "app/usecases/edit_network.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace antevia {

NetworkPage::NetworkPage(Session& session, const FileChoice& files, QWidget* parent)
    : Page(session, QStringLiteral("networkPage"), parent), m_tabs(new QTabWidget(this)),
      m_places(new ListTableModel<NetworkPlaceRow>(networkPlaceColumns(this), this)),
      m_links(new ListTableModel<NetworkLinkRow>(networkLinkColumns(this), this)),
      m_placeTable(new DataTable(QStringLiteral("networkPlaces"), tr("Places"), this)),
      m_linkTable(new DataTable(QStringLiteral("networkLinks"), tr("Ways"), this)), m_sketch(new NetworkSketch(this)),
      m_findings(plainLabel({}, this)), m_exchange(new NetworkExchange(session, files, this))
{
    auto* column =
        startLayout(tr("Network"), tr("The places of the corridor and the ways between them. How long people "
                                      "stay and travel is under Scenarios, Assumptions; beds are under "
                                      "Needs."));
    column->addLayout(buttons());
    column->addWidget(tables(), 1);
    m_findings->setObjectName(QStringLiteral("networkFindings"));
    column->addWidget(m_findings);
    m_places->onEdited([this](const NetworkPlaceRow&, const NetworkPlaceRow& after) { keepPlace(after.place, false); });
    m_links->onEdited([this](const NetworkLinkRow&, const NetworkLinkRow& after) { keepLink(after.link, false); });
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
    for (QPushButton* each : {add, edit, remove})
        row->addWidget(each);
    row->addWidget(m_exchange);
    row->addStretch(1);
    m_editing << add << edit << remove;
    connect(add, &QPushButton::clicked, this, &NetworkPage::add);
    connect(edit, &QPushButton::clicked, this, &NetworkPage::edit);
    connect(remove, &QPushButton::clicked, this, &NetworkPage::remove);
    connect(m_exchange, &NetworkExchange::told, this, &NetworkPage::told);
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
    m_exchange->allow(session().isOpen(), editable);
    m_places->setEditable(editable);
    m_links->setEditable(editable);
    if (!session().isOpen())
        return take(Error{ErrorCode::NotFound, {}});
    const auto read = [scenario = session().scenario()](const ProjectFile& project) -> Result<NetworkRead> {
        NetworkRead made;
        TRY(made.file, networkOfProject(project));
        TRY(made.findings, checkProjectNetwork(project, scenario));
        return made;
    };
    session().read(QStringLiteral("network"), this, read, [this](const Result<NetworkRead>& made) { take(made); });
}

void NetworkPage::take(const Result<NetworkRead>& read)
{
    m_read = read ? *read : NetworkRead();
    m_places->setRows(networkPlaceRows(m_read));
    m_links->setRows(networkLinkRows(m_read));
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
    m_findings->setText(findingsBesideNoRow(m_read));
}

void NetworkPage::showRow()
{
    if (showsLinks()) {
        if (const NetworkLinkRow* row = m_links->row(m_linkTable->currentInModel()))
            Q_EMIT inspect(detailsOfFindings(row->link.name, row->findings));
    } else if (const NetworkPlaceRow* row = m_places->row(m_placeTable->currentInModel())) {
        m_sketch->choose(row->place.id);
        Q_EMIT inspect(detailsOfFindings(row->place.name, row->findings));
    }
}

void NetworkPage::keep(const QString& name, const ChangeOfNetwork& change)
{
    const auto before = networkOfProject(session().project());
    const auto after = before ? change(*before) : before;
    if (after)
        return session().change(name, *before, *after);
    refresh(); // the table shows what is kept
    session().report(after.error());
}

void NetworkPage::keepPlace(const Place& place, bool isNew)
{
    const auto change = [&](const NetworkFile& now) -> Result<NetworkFile> {
        if (isNew && now.network.find(place.id))
            return Error{ErrorCode::Conflict, "there is a place '" + text(place.id) + "' already",
                         "Give the new place another short name, or edit the one there is."};
        return withPlace(now, place);
    };
    keep((isNew ? tr("Add place %1") : tr("Change place %1")).arg(toQt(place.name)), change);
}

void NetworkPage::keepLink(const Link& link, bool isNew)
{
    const auto change = [&](const NetworkFile& now) -> Result<NetworkFile> {
        if (isNew && now.network.find(link.id))
            return Error{ErrorCode::Conflict, "there is a way '" + link.name + "' already", "Edit the one there is."};
        return withLink(now, link);
    };
    keep((isNew ? tr("Add way %1") : tr("Change way %1")).arg(toQt(link.name)), change);
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
    const NetworkLinkRow* link = m_links->row(m_linkTable->currentInModel());
    const NetworkPlaceRow* place = m_places->row(m_placeTable->currentInModel());
    if (showsLinks() && link)
        openLink(link->link, false);
    if (!showsLinks() && place)
        openPlace(place->place, false);
}

void NetworkPage::openPlace(const Place& place, bool isNew)
{
    const auto series = session().project().all<SeriesInfo>();
    auto* dialog = new PlaceDialog(place, isNew, series ? *series : std::vector<SeriesInfo>{}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] { keepPlace(dialog->value(), isNew); });
    dialog->open();
}

void NetworkPage::openLink(const Link& link, bool isNew)
{
    auto* dialog = new LinkDialog(link, isNew, m_read.file.network, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] { keepLink(dialog->value(), isNew); });
    dialog->open();
}

void NetworkPage::remove()
{
    const NetworkLinkRow* link = m_links->row(m_linkTable->currentInModel());
    const NetworkPlaceRow* place = m_places->row(m_placeTable->currentInModel());
    if (showsLinks() && link)
        keep(tr("Remove way %1").arg(toQt(link->link.name)),
             [id = link->link.id](const NetworkFile& now) { return withoutLink(now, id); });
    if (!showsLinks() && place)
        keep(tr("Remove place %1").arg(toQt(place->place.name)),
             [id = place->place.id](const NetworkFile& now) { return withoutPlace(now, id); });
}

} // namespace antevia
