#pragma once

#include "model/base/result.h"
#include "model/formats/sheet.h"
#include "model/formats/table_out.h"

#include <QString>

#include <functional>

class QAbstractItemModel;
class QWidget;

namespace antevia {

/// A table as it is shown, to be written: columns whose values sort as numbers are numbers, all else is text. With
/// `note`, if there is one, and after it the note on Kosovo* where that is named.
Sheet sheetOf(const QAbstractItemModel& model, const QString& title, const QString& note = {});

/// Asks, without blocking, for a file to write a table into: CSV, XLSX, SDMX-CSV, HXL by its ending.
void askForTableFile(QWidget* parent, const QString& name,
                     std::function<void(const QString& path, TableFormat format)> chosen);
/// Asks for a file and writes the table in the format of its ending: CSV, XLSX, SDMX-CSV, HXL. Says so if it fails.
void exportTable(QWidget* parent, const QAbstractItemModel& model, const QString& title, const QString& note = {});

/// The ending of a chosen file name, by the filter it was chosen with, if it has none.
QString withEnding(const QString& path, const QString& filter);

} // namespace antevia
