#include "tests/formats/made_workbook.h"

#include <zlib.h>

#include <array>

namespace antevia::test {

std::string deflated(const std::string& content, int windowBits)
{
    constexpr int usualMemory = 8;
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, windowBits, usualMemory, Z_DEFAULT_STRATEGY);
    std::string in = content;
    std::string out(deflateBound(&stream, in.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

namespace {

std::string number(std::uint64_t value, int width)
{
    std::string out;
    for (int i = 0; i < width; ++i)
        out += static_cast<char>((value >> (8 * i)) & 0xFF);
    return out;
}

constexpr int rawWindow = -15; ///< of zlib: 32 KiB, and neither header nor check sum

std::string packed(const MadeEntry& entry)
{
    return entry.deflated ? deflated(entry.content, rawWindow) : entry.content;
}

/// The fields that both headers of an entry share: flags … name length.
std::string sharedFields(const MadeEntry& entry, const std::string& data)
{
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef*>(entry.content.data()), static_cast<uInt>(entry.content.size()));
    const auto size = entry.declaredBytes < 0 ? entry.content.size() : static_cast<std::uint64_t>(entry.declaredBytes);
    return number(20, 2) + number(entry.flags, 2) + number(entry.deflated ? 8 : 0, 2) + number(0, 2) + number(0x21, 2) +
           number(sum + entry.checkSumChange, 4) + number(data.size(), 4) + number(size, 4) +
           number(entry.name.size(), 2) + number(0, 2);
}

} // namespace

std::string madeZip(const std::vector<MadeEntry>& entries)
{
    std::string out;
    std::string directory;
    for (const MadeEntry& entry : entries) {
        const std::string data = packed(entry);
        const std::uint64_t offset = entry.offset < 0 ? out.size() : static_cast<std::uint64_t>(entry.offset);
        const std::string fields = sharedFields(entry, data);
        directory += "PK\x01\x02" + number(0x0314, 2) + fields + number(0, 2) + number(0, 2) + number(0, 2) +
                     number(entry.externalAttributes, 4) + number(offset, 4) + entry.name;
        out += "PK\x03\x04" + fields + entry.name + data;
    }
    const std::string end = std::string("PK\x05\x06") + number(0, 4) + number(entries.size(), 2) +
                            number(entries.size(), 2) + number(directory.size(), 4) + number(out.size(), 4) +
                            number(0, 2);
    return out + directory + end;
}

namespace {

/// As an attribute of XML.
std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '"' ? "&quot;" : std::string(1, c);
    return out;
}

} // namespace

std::string madeWorkbook(const MadeWorkbook& made)
{
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relationship = [&](const std::string& id, const std::string& type, const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"/>";
    };
    std::string strings;
    for (const std::string& each : made.sharedStrings)
        strings += "<si><t>" + each + "</t></si>";
    // The first tab lies in the part called sheet2, as spreadsheet programs do after tabs were moved.
    const bool second = !made.secondSheetState.empty();
    std::vector<MadeEntry> entries{
        {"_rels/.rels", "<Relationships xmlns=\"" + package + "\">" +
                            relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + made.workbookProperties +
             "<sheets><sheet name=\"" + escaped(made.sheetName) + "\" sheetId=\"7\" r:id=\"rId9\"/>" +
             (second ? "<sheet name=\"Aside\" sheetId=\"8\" state=\"" + made.secondSheetState + "\" r:id=\"rId8\"/>"
                     : "") +
             "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships xmlns=\"" + package + "\">" + relationship("rId9", "worksheet", "/xl/worksheets/sheet2.xml") +
             (second ? relationship("rId8", "worksheet", "worksheets/sheet1.xml") : "") +
             (strings.empty() ? "" : relationship("rId3", "sharedStrings", "sharedStrings.xml")) +
             relationship("rId4", "styles", "styles.xml") + "</Relationships>"},
        {"xl/worksheets/sheet2.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + made.sheetData + "</sheetData>" +
                                         made.afterSheetData + "</worksheet>"},
        {"xl/styles.xml",
         "<styleSheet xmlns=\"" + main + "\"><numFmts>" + made.numberFormats +
             "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>" +
             made.cellFormats + "</cellXfs></styleSheet>"}};
    if (second)
        entries.push_back({"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData/></worksheet>"});
    if (!strings.empty())
        entries.push_back({"xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\">" + strings + "</sst>"});
    for (const auto& [name, content] : made.moreParts)
        entries.push_back({name, content});
    for (MadeEntry& entry : entries)
        entry.deflated = true;
    return madeZip(entries);
}

std::string workbookOfRows(const std::string& sheetData)
{
    return madeWorkbook({.sheetData = sheetData});
}

} // namespace antevia::test
