#include "model/formats/ods.h"
#include "model/formats/understanding.h"

namespace antevia {

Result<void> readOdsFile(Understanding& reading, const ImportBytes& file)
{
    reading.file.format = "ods";
    TRY(std::vector<Table> tables, readOds(file.bytes));
    if (!reading.options.sheet.empty())
        std::erase_if(tables, [&](const Table& each) { return each.sheet != reading.options.sheet; });
    if (tables.empty())
        return Error{ErrorCode::NotFound, "the spreadsheet has no such sheet", "Choose one of its sheets."};
    return readSheets(reading, std::move(tables));
}

} // namespace antevia
