#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/pages/page.h"
#include "app/usecases/edit_network.h"
#include "app/usecases/network_steps.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace antevia {

class DataTable;
class NetworkSketch;

/// The corridor as data: its places and the ways between them in tables with a sketch, checked row by row; added,
/// changed, removed and imported with undo, and exported.
class NetworkPage : public Page {
    Q_OBJECT
public:
    NetworkPage(Session& session, QWidget* parent);

    /// A place as its table shows it.
    struct PlaceRow {
        Place place;
        QString stay;
        QString room;
        std::vector<NetworkFinding> findings;
    };
    struct LinkRow {
        Link link;
        QString from;
        QString to;
        QString days;
        std::vector<NetworkFinding> findings;
    };
    struct Read {
        NetworkFile file;
        std::vector<NetworkFinding> findings;
    };

protected:
    void refresh() override;

private:
    QLayout* buttons();
    QWidget* tables();
    void take(const Result<Read>& read);
    void sayFindings();
    bool showsLinks() const;
    void add();
    void edit();
    void remove();
    void openPlace(const Place& place, bool isNew);
    void openLink(const Link& link, bool isNew);
    /// Keeps a changed corridor, or says why it cannot be.
    void keep(const QString& name, const Result<NetworkFile>& after);
    void chooseImport();
    void importFrom(const NetworkOrigin& origin, const QString& name);
    void importFiles(const QStringList& paths);
    void chooseExport();
    void showRow();

    Read m_read;
    QTabWidget* m_tabs;
    ListTableModel<PlaceRow>* m_places;
    ListTableModel<LinkRow>* m_links;
    DataTable* m_placeTable;
    DataTable* m_linkTable;
    NetworkSketch* m_sketch;
    QLabel* m_findings;
    QList<QPushButton*> m_editing;
    QPushButton* m_export = nullptr;
};

} // namespace antevia
