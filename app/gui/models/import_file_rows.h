#pragma once

#include "app/gui/models/list_table_model.h"
#include "app/usecases/look_at_files.h"

#include <QString>

#include <vector>

namespace antevia {

/// A file of many and how far it is.
struct ImportFileLine {
    FileLine file;
    QString outcome; ///< of the import; empty before
};
std::vector<Column<ImportFileLine>> importFileColumns();

} // namespace antevia
