#pragma once

#include "app/gui/session.h"
#include "app/usecases/network_steps.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace antevia {

class FileChoice;

/// The two buttons by which a corridor comes into the project, with undo, and leaves it as files.
class NetworkExchange : public QWidget {
    Q_OBJECT
public:
    /// `files` outlives it.
    NetworkExchange(Session& session, const FileChoice& files, QWidget* parent);
    void allow(bool exporting, bool importing);

Q_SIGNALS:
    void told(const QString& text);

private:
    QMenu* origins();
    void chooseImport();
    void importFrom(const NetworkOrigin& origin, const QString& name);
    /// `asked`: the network when the import was asked for.
    void keep(const QString& name, const NetworkFile& asked, const Edit<NetworkFile>& made);
    void chooseExport();

    Session& m_session;
    const FileChoice& m_files;
    QPushButton* m_import;
    QPushButton* m_export;
};

} // namespace antevia
