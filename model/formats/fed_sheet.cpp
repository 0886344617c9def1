#include "model/formats/fed_sheet.h"

#include "model/base/text.h"

namespace antevia {

FedSheet fedFrom(const Sheet& sheet)
{
    const auto rows = [&sheet](const SheetRowUse& use) -> Result<void> {
        for (const auto& row : sheet.rows)
            RETURN_IF_ERROR(use(row));
        return {};
    };
    return {{sheet.name, sheet.title, sheet.notes, sheet.columns, {}}, rows};
}

Result<Sheet> gathered(const FedSheet& sheet, std::size_t mostRows)
{
    Sheet whole = sheet.head;
    RETURN_IF_ERROR(sheet.rows([&](const std::vector<SheetValue>& row) -> Result<void> {
        if (whole.rows.size() == mostRows)
            return Error{ErrorCode::InvalidInput,
                         "the table '" + shownSafely(whole.name) + "' is too large for this format",
                         "Write it as CSV, or only some of its series."};
        whole.rows.push_back(row);
        return {};
    }));
    return whole;
}

} // namespace antevia
