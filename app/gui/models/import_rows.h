#pragma once

#include "app/gui/models/list_table_model.h"
#include "model/formats/import.h"

#include <QString>

#include <vector>

namespace antevia {

/// A row of a file as it is previewed, with its number.
struct PreviewRow {
    int number = 0;
    std::vector<TableCell> cells;
};
std::vector<PreviewRow> previewRows(const Table& table);
std::vector<Column<PreviewRow>> previewColumns(const Table& table);

/// What a person decides about one column of a file.
struct MappingRow {
    PreviewColumn column;
    bool taken = false;
    bool described = false; ///< somebody said what one unit is; known series are
    ColumnMapping mapping;
};
/// A row a column: those of the plan are taken, the others could be.
std::vector<MappingRow> mappingRows(const ImportPreview& preview, const std::vector<SeriesInfo>& known);
std::vector<Column<MappingRow>> mappingColumns(const std::vector<SeriesInfo>& known);

std::vector<Column<RowMessage>> messageColumns();

} // namespace antevia
