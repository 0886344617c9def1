#include "app/usecases/kosovo_footnote.h"

#include "model/report/marking.h"

#include <algorithm>

namespace antevia {
namespace {

constexpr std::string_view name = "Kosovo";

/// Sets the asterisks; true if the text names Kosovo.
bool mark(std::string& text)
{
    const bool isNamed = namesKosovo(text);
    if (isNamed)
        text = withKosovoAsterisk(std::move(text));
    return isNamed || text == "XK";
}

bool markAll(Sheet& sheet)
{
    bool isNamed = mark(sheet.title);
    for (std::string& note : sheet.notes)
        isNamed = mark(note) || isNamed;
    for (SheetColumn& column : sheet.columns)
        isNamed = mark(column.heading) || isNamed;
    for (auto& row : sheet.rows)
        isNamed = setKosovoAsterisks(row) || isNamed;
    return isNamed;
}

} // namespace

std::string withKosovoAsterisk(std::string text)
{
    if (text.find(kosovoNote) != std::string::npos)
        return text;
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + name.size()))
        if (text.compare(at + name.size(), 1, "*") != 0)
            text.insert(at + name.size(), "*");
    return text;
}

bool setKosovoAsterisks(std::vector<SheetValue>& row)
{
    bool isNamed = false;
    for (SheetValue& value : row)
        if (auto* text = std::get_if<std::string>(&value))
            isNamed = mark(*text) || isNamed;
    return isNamed;
}

Sheet withKosovoFootnote(Sheet sheet)
{
    const bool isNamed = markAll(sheet);
    const bool hasNote = std::ranges::find(sheet.notes, std::string(kosovoNote)) != sheet.notes.end();
    if (!hasNote && isNamed)
        sheet.notes.emplace_back(kosovoNote);
    return sheet;
}

} // namespace antevia
