#pragma once

#include "app/gui/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace antevia {

/// What the program remembers of its user: no secrets, and no file that is opened unasked.
class Settings {
public:
    Settings();

    ThemeKind theme() const;
    void setTheme(ThemeKind kind);
    /// Newest first, at most eight, only files that are still there.
    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    bool opensAfterExport() const;
    void setOpensAfterExport(bool opens);
    QString lastFolder() const;
    void setLastFolder(const QString& folder);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings m_store;
};

} // namespace antevia
