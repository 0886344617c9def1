#include "app/usecases/kosovo_footnote.h"

#include "app/wording/wording.h"

#include <algorithm>

namespace antevia {
namespace {

bool namesKosovo(const Sheet& sheet)
{
    for (const auto& row : sheet.rows)
        for (const SheetValue& value : row)
            if (const auto* cell = std::get_if<std::string>(&value); cell && (*cell == "XK" || needsKosovoNote(*cell)))
                return true;
    return needsKosovoNote(sheet.title);
}

} // namespace

Sheet withKosovoFootnote(Sheet sheet)
{
    const bool hasNote = std::ranges::find(sheet.notes, std::string(kosovoNote)) != sheet.notes.end();
    if (!hasNote && namesKosovo(sheet))
        sheet.notes.emplace_back(kosovoNote);
    return sheet;
}

} // namespace antevia
