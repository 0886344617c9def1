#include "model/formats/workbook_parts.h"

#include "model/base/text.h"
#include "model/formats/xml_reader.h"

#include <algorithm>
#include <map>

namespace antevia {
namespace {

struct Relationship {
    std::string type; ///< the last part of its URI: "worksheet"
    std::string target;
    bool external = false;
};
using Relationships = std::map<std::string, Relationship>;

class RelationshipListener : public XmlListener {
public:
    Relationships found;

    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element != "Relationship")
            return {};
        const std::string_view type = attributes.get("Type");
        found[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                                    std::string(attributes.get("Target")),
                                                    attributes.get("TargetMode") == "External"};
        return {};
    }
};

class WorkbookListener : public XmlListener {
public:
    struct Sheet {
        SheetInfo info;
        std::string relationship;
    };
    std::vector<Sheet> sheets;
    bool from1904 = false;

    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element == "workbookPr")
            from1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
        if (element != "sheet")
            return {};
        const std::string_view state = attributes.get("state");
        const auto visibility = state == "veryHidden" ? SheetVisibility::VeryHidden
                                : state == "hidden"   ? SheetVisibility::Hidden
                                                      : SheetVisibility::Visible;
        sheets.push_back({{std::string(attributes.get("name")), visibility}, std::string(attributes.relationshipId())});
        return {};
    }
};

std::string folderOf(const std::string& part)
{
    const std::size_t slash = part.rfind('/');
    return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

/// "xl/worksheets/sheet1.xml" for a target seen from `part`: relative, with "..", or absolute.
std::string resolved(const std::string& part, const std::string& target)
{
    std::string path = target.starts_with('/') ? target.substr(1) : folderOf(part) + target;
    std::vector<std::string> steps;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t end = std::min(path.find('/', from), path.size());
        const std::string step = path.substr(from, end - from);
        if (step == ".." && !steps.empty())
            steps.pop_back();
        else if (step != "." && step != ".." && !step.empty())
            steps.push_back(step);
        from = end + 1;
    }
    return joined(steps, "/");
}

/// The relationships of a part, with the targets that lie inside resolved to names in the archive.
Result<Relationships> relationshipsOf(const ZipArchive& archive, const std::string& part)
{
    const std::string name = archive.find(folderOf(part) + "_rels/" + part.substr(folderOf(part).size()) + ".rels");
    RelationshipListener listener;
    if (name.empty())
        return listener.found;
    TRY(const std::string xml, archive.unpack(name));
    RETURN_IF_ERROR(readXml(xml, name, listener));
    for (auto& [id, each] : listener.found)
        if (!each.external)
            each.target = archive.find(resolved(part, each.target));
    return std::move(listener.found);
}

std::string targetOfType(const Relationships& relationships, std::string_view type)
{
    for (const auto& [id, each] : relationships)
        if (each.type == type && !each.external)
            return each.target;
    return {};
}

std::size_t partsWith(const ZipArchive& archive, std::string_view piece)
{
    const auto names = archive.names();
    return static_cast<std::size_t>(std::ranges::count_if(
        names, [&](const std::string& name) { return lowered(name).find(piece) != std::string::npos; }));
}

/// What else the workbook holds and nobody opens.
std::vector<std::string> ignoredParts(const ZipArchive& archive)
{
    const std::pair<std::string_view, const char*> kinds[] = {
        {"vbaproject.bin", "macros"},        {"externallinks/externallink", "links to other workbooks"},
        {"embeddings/", "embedded objects"}, {"connections.xml", "connections to data outside"},
        {"drawings/drawing", "drawings"},    {"media/", "pictures"}};
    std::vector<std::string> out;
    for (const auto& [piece, what] : kinds)
        if (partsWith(archive, piece) > 0)
            out.push_back(std::string("the workbook holds ") + what + "; they are not opened");
    return out;
}

Result<WorkbookParts> collected(const ZipArchive& archive, const WorkbookListener& workbook,
                                const Relationships& relationships)
{
    WorkbookParts parts;
    parts.from1904 = workbook.from1904;
    parts.sharedStrings = targetOfType(relationships, "sharedStrings");
    parts.styles = targetOfType(relationships, "styles");
    parts.remarks = ignoredParts(archive);
    for (const auto& sheet : workbook.sheets) {
        const auto found = relationships.find(sheet.relationship);
        const std::string shown = "the sheet '" + shownSafely(sheet.info.name) + "'";
        if (found == relationships.end() || found->second.target.empty())
            return Error{ErrorCode::Format, shown + " has no part in the workbook"};
        if (found->second.type != "worksheet") {
            parts.remarks.push_back(shown + " is a " + shownSafely(found->second.type) + " and holds no cells");
            continue;
        }
        if (sheet.info.visibility != SheetVisibility::Visible)
            parts.remarks.push_back(shown + " is " + word(sheet.info.visibility) + "; it is not read unless chosen");
        parts.sheets.push_back({sheet.info, found->second.target});
    }
    return parts;
}

/// Whether the bytes hold a word of the Latin alphabet in UTF-16, little end first, as the directory of an old Office
/// file has the names of its streams.
bool holdsWide(std::string_view bytes, std::string_view word)
{
    std::string wide;
    for (const char c : word)
        wide.append({c, '\0'});
    return bytes.find(wide) != std::string_view::npos;
}

/// Old Office files (compound files): encrypted new workbooks are packed into them as well.
std::string kindOfOldOffice(std::string_view bytes)
{
    if (holdsWide(bytes, "EncryptedPackage"))
        return "the workbook is protected by a password";
    return holdsWide(bytes, "Workbook") || holdsWide(bytes, "Book")
               ? "this is a workbook of the old binary kind (XLS), which is not read"
               : "this is an old Office file (Word or PowerPoint, perhaps), not a workbook";
}

/// What bytes that are no workbook are, as far as their beginning tells.
std::string kindOf(std::string_view bytes)
{
    const std::string head = lowered(trimmed(bytes.substr(0, 512)));
    if (bytes.empty())
        return "the file is empty";
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return kindOfOldOffice(bytes);
    if (head.starts_with("<!doctype html") || head.starts_with("<html"))
        return "this is a web page, not a workbook";
    if (bytes.starts_with("%PDF"))
        return "this is a PDF, not a workbook";
    return "this is no workbook";
}

} // namespace

bool looksLikeWorkbook(std::string_view bytes)
{
    return bytes.starts_with(std::string_view("PK\x03\x04", 4));
}

Result<ZipArchive> openWorkbook(std::string_view bytes)
{
    if (!looksLikeWorkbook(bytes))
        return Error{ErrorCode::Format, kindOf(bytes),
                     "Open it in a spreadsheet program, without a password, and save it as XLSX or CSV."};
    return ZipArchive::make(bytes);
}

Result<WorkbookParts> readWorkbookParts(const ZipArchive& archive)
{
    TRY(const auto outer, relationshipsOf(archive, ""));
    const std::string part = targetOfType(outer, "officeDocument");
    if (part.empty())
        return Error{ErrorCode::Format, "this is a ZIP file, but no workbook: it does not say where its sheets are"};
    TRY(const std::string xml, archive.unpack(part));
    WorkbookListener workbook;
    RETURN_IF_ERROR(readXml(xml, part, workbook));
    TRY(const auto relationships, relationshipsOf(archive, part));
    if (workbook.sheets.empty())
        return Error{ErrorCode::Format, "this is no workbook: it has no sheets"};
    return collected(archive, workbook, relationships);
}

} // namespace antevia
