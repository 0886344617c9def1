#include "app/gui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace antevia {

namespace {
constexpr int mostRecentFiles = 8;
const QString themeKey = QStringLiteral("theme");
const QString recentKey = QStringLiteral("recentFiles");
const QString openKey = QStringLiteral("opensAfterExport");
const QString folderKey = QStringLiteral("lastFolder");
const QString geometryKey = QStringLiteral("windowGeometry");

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/antevia.ini");
}
} // namespace

Settings::Settings() : m_store(settingsFile(), QSettings::IniFormat) {}

ThemeKind Settings::theme() const
{
    return fromWord<ThemeKind>(m_store.value(themeKey).toString().toStdString()).value_or(ThemeKind::Light);
}

void Settings::setTheme(ThemeKind kind)
{
    m_store.setValue(themeKey, QString::fromLatin1(word(kind)));
}

QStringList Settings::recentFiles() const
{
    QStringList there;
    for (const QString& path : m_store.value(recentKey).toStringList())
        if (QFileInfo::exists(path))
            there << path;
    return there;
}

void Settings::addRecentFile(const QString& path)
{
    QStringList files = recentFiles();
    const QString whole = QFileInfo(path).absoluteFilePath();
    files.removeAll(whole);
    files.prepend(whole);
    m_store.setValue(recentKey, QStringList(files.mid(0, mostRecentFiles)));
}

bool Settings::opensAfterExport() const
{
    return m_store.value(openKey, true).toBool();
}

void Settings::setOpensAfterExport(bool opens)
{
    m_store.setValue(openKey, opens);
}

QString Settings::lastFolder() const
{
    const QString folder = m_store.value(folderKey).toString();
    return QDir(folder).exists() && !folder.isEmpty()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setLastFolder(const QString& folder)
{
    m_store.setValue(folderKey, folder);
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store.setValue(geometryKey, geometry);
}

} // namespace antevia
