#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/gui/theme.h"
#include "app/usecases/look_at_file.h"
#include "app/wording/wording.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace antevia {

/// A row of a file as it stands there, with its number and what it was taken for.
struct HeadLine {
    int number = 0;
    HeadRow kind = HeadRow::Empty;
    std::vector<TableCell> cells;
};
std::vector<HeadLine> headLines(const FileLook& look);
std::vector<Column<HeadLine>> headColumns(const FileLook& look, const ThemeColours& colours);

/// A column of a file and what it was taken for.
struct ColumnLine {
    MappedColumn column;
    bool canChange = false;
};
std::vector<ColumnLine> columnLines(const FileLook& look);
std::vector<Column<ColumnLine>> columnColumns();
/// What columns can be said to hold, in words; the word of the role for one of them.
QStringList roleNames();
QString nameOfRole(const std::string& role);
std::optional<ColumnRole> roleNamed(const QString& name);

/// A name that no dictionary of places has, and the place that a person says it is.
struct PlaceLine {
    KeyPart written;
    std::string code;         ///< empty: kept as it is written
    std::string closest = {}; ///< the place with a name that is almost the same: "Austria (AT)"; empty: none
};
std::vector<PlaceLine> placeLines(const FileLook& look);
std::vector<Column<PlaceLine>> placeColumns();
/// "Austria (AT)", …, and first that the name is kept.
const QStringList& placeChoices();
/// "AT" from "Austria (AT)"; empty from the first.
std::string codeOfChoice(const QString& choice);

/// A series of a file and whether it is to be taken in.
struct SeriesLine {
    SeriesLook look;
    std::size_t index = 0; ///< in FileLook::series
    bool taken = false;
};
std::vector<SeriesLine> seriesLines(const FileLook& look);
std::vector<Column<SeriesLine>> seriesLineColumns(const Wording& wording);

std::vector<Column<RowMessage>> messageColumns();
/// The columns of these, from 0, that hold sentences: what it is about, what to do.
QList<int> sentencesInMessages();
/// What is wrong with a file or worth knowing, then why it was read so, its titles and footnotes and its marks.
std::vector<RowMessage> findingsOf(const FoundFile& file);
/// What was said for the command line, for somebody who has the window before them.
QString remedyInWindow(const RowMessage& message);

/// "Delimited text", "Eurostat's table (TSV)".
QString nameOfFormat(const std::string& format);
/// "one figure a row", "periods across".
QString nameOfLayout(const std::string& layout);
/// "“: c” is kept back (12)", "“<5” is kept back, 0 to 4 (3)", "an empty cell is not available (2)".
QString inWords(const FoundMark& mark);

} // namespace antevia
