#pragma once

#include "app/gui/models/network_rows.h"
#include "app/gui/pages/page.h"

#include <functional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace antevia {

class DataTable;
class FileChoice;
class NetworkExchange;
class NetworkSketch;

/// The corridor as data: its places and the ways between them in tables with a sketch, checked row by row; added,
/// changed, removed and imported with undo, and exported.
class NetworkPage : public Page {
    Q_OBJECT
public:
    /// `files` outlives the page.
    NetworkPage(Session& session, const FileChoice& files, QWidget* parent);

protected:
    void refresh() override;

private:
    QLayout* buttons();
    QWidget* tables();
    void take(const Result<NetworkRead>& read);
    void sayFindings();
    bool showsLinks() const;
    void add();
    void edit();
    void remove();
    void openPlace(const Place& place, bool isNew);
    void openLink(const Link& link, bool isNew);
    /// Makes another corridor of the one that the project holds now.
    using ChangeOfNetwork = std::function<Result<NetworkFile>(const NetworkFile& now)>;
    /// Keeps the changed corridor, or says why it cannot be.
    void keep(const QString& name, const ChangeOfNetwork& change);
    void keepPlace(const Place& place, bool isNew);
    void keepLink(const Link& link, bool isNew);
    void showRow();

    NetworkRead m_read;
    QTabWidget* m_tabs;
    ListTableModel<NetworkPlaceRow>* m_places;
    ListTableModel<NetworkLinkRow>* m_links;
    DataTable* m_placeTable;
    DataTable* m_linkTable;
    NetworkSketch* m_sketch;
    QLabel* m_findings;
    QList<QPushButton*> m_editing;
    NetworkExchange* m_exchange;
};

} // namespace antevia
