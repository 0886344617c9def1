#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;
class QTemporaryDir;

namespace antevia {

/// A table that was copied elsewhere, as text: what a spreadsheet copies (cells separated by tabs), the cells of an
/// HTML table, or any other text of at least two lines. Nothing if there is none of these.
std::optional<QByteArray> pastedTable(const QMimeData& data);

/// The cells of the first table in `html`, separated by tabs, a line a row; empty if there is none. Markup inside cells
/// is left out; nothing that it names is loaded.
QString textOfHtmlTable(const QString& html);

/// A pasted table as a file in a folder of its own, which goes with the pointer.
struct PastedFile {
    QString path;
    std::shared_ptr<QTemporaryDir> folder;
};
std::optional<PastedFile> keptAsFile(const QByteArray& table, const QString& name);

} // namespace antevia
