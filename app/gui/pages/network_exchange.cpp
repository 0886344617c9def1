#include "app/gui/pages/network_exchange.h"

#include "app/gui/file_choice.h"
#include "app/gui/qt_values.h"
#include "app/gui/widgets/labels.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace antevia {

namespace {

NetworkOrigin shippedOrigin(const std::string& name)
{
    NetworkOrigin origin;
    origin.shipped = name;
    return origin;
}

} // namespace

NetworkExchange::NetworkExchange(Session& session, const FileChoice& files, QWidget* parent)
    : QWidget(parent), m_session(session), m_files(files),
      m_import(plainButton(tr("Import …"), QStringLiteral("importNetwork"), this)),
      m_export(plainButton(tr("Export …"), QStringLiteral("exportNetwork"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_import);
    row->addWidget(m_export);
    m_import->setMenu(origins());
    connect(m_export, &QPushButton::clicked, this, &NetworkExchange::chooseExport);
}

void NetworkExchange::allow(bool exporting, bool importing)
{
    m_export->setEnabled(exporting);
    m_import->setEnabled(importing);
}

QMenu* NetworkExchange::origins()
{
    auto* menu = new QMenu(m_import);
    connect(menu->addAction(tr("From files (two CSV tables, GeoJSON, network.json) …")), &QAction::triggered, this,
            &NetworkExchange::chooseImport);
    for (const std::string& name : shippedNetworks())
        connect(menu->addAction(tr("%1, which comes with the program").arg(toQt(name))), &QAction::triggered, this,
                [this, name] { importFrom(shippedOrigin(name), toQt(name)); });
    return menu;
}

void NetworkExchange::chooseImport()
{
    const FileQuestion question{
        tr("Import a network"), tr("Network (*.csv *.geojson *.json)"), {}, {}, {}, false, false};
    m_files.askMany(this, question, [this](const QStringList& paths) {
        std::vector<std::string> chosen;
        for (const QString& path : paths)
            chosen.push_back(fromQt(path));
        const auto origin = networkOriginOf(chosen);
        origin ? importFrom(*origin, paths.first().section(u'/', -1)) : m_session.report(origin.error());
    });
}

void NetworkExchange::importFrom(const NetworkOrigin& origin, const QString& name)
{
    const auto before = networkOfProject(m_session.project());
    if (!before)
        return m_session.report(before.error());
    const auto verb = [origin](const ProjectFile& project, const RunContext&) {
        return networkImport(project, origin);
    };
    m_session.start(tr("Reading a network"), std::nullopt, this, verb,
                    [this, name, asked = *before](const Edit<NetworkFile>& made) { keep(name, asked, made); });
}

void NetworkExchange::keep(const QString& name, const NetworkFile& asked, const Edit<NetworkFile>& made)
{
    const auto now = networkOfProject(m_session.project());
    if (!now)
        return m_session.report(now.error());
    if (*now != asked || made.before != asked)
        return m_session.report(
            Error{ErrorCode::Conflict, "the corridor changed while a network was read", "Import the network again."});
    m_session.edit(tr("Import network %1").arg(name), made.before, made.after);
    Q_EMIT told(tr("The network was imported; undo takes it back. Look at what was found beside the rows."));
}

void NetworkExchange::chooseExport()
{
    const FileQuestion question{tr("Export the network into a folder"), {}, {}, {}, {}, false, true};
    m_files.ask(this, question, [this](const QString& folder) {
        const auto verb = [folder = fromQt(folder)](const ProjectFile& project, const RunContext&) {
            return exportNetwork(project, folder);
        };
        m_session.start(
            tr("Exporting the network"), std::nullopt, this, verb, [this](const std::vector<std::string>& written) {
                Q_EMIT told(tr("%1 files were written beside %2.").arg(written.size()).arg(toQt(written.front())));
            });
    });
}

} // namespace antevia
