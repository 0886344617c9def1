#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/widgets/inspector.h"
#include "app/usecases/network_steps.h"

namespace antevia {

// A corridor as the tables of its page show it.

/// The project's network with what was found in it.
struct NetworkRead {
    NetworkFile file;
    std::vector<NetworkFinding> findings;
};

struct NetworkPlaceRow {
    Place place;
    QString stay;
    QString room;
    std::vector<NetworkFinding> findings; ///< that name it or a site in it
};
struct NetworkLinkRow {
    Link link;
    QString from;
    QString to;
    QString days;
    std::vector<NetworkFinding> findings; ///< that name it
};

std::vector<Column<NetworkPlaceRow>> networkPlaceColumns(const QWidget* themed);
std::vector<Column<NetworkLinkRow>> networkLinkColumns(const QWidget* themed);
std::vector<NetworkPlaceRow> networkPlaceRows(const NetworkRead& read);
std::vector<NetworkLinkRow> networkLinkRows(const NetworkRead& read);

/// How many findings stand beside rows, then those that stand beside none, each on a line.
QString findingsBesideNoRow(const NetworkRead& read);
/// What was found in a row, with what to do.
Details detailsOfFindings(const std::string& name, const std::vector<NetworkFinding>& findings);

} // namespace antevia
