#include "app/usecases/saved_mappings.h"

#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/file_head.h"
#include "model/formats/gzip.h"
#include "model/formats/workbook.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <fstream>

namespace antevia {
namespace {

constexpr std::size_t mostMappings = 500;
constexpr std::size_t mostBytes = std::size_t{16} << 20;
constexpr std::size_t beginningBytes = std::size_t{1} << 18;

Result<void> write(const std::string& path, const std::vector<SavedMapping>& mappings)
{
    const QString folder = QFileInfo(QString::fromStdString(path)).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Io, "the folder " + folder.toStdString() + " cannot be made",
                     "Check that you may write there."};
    return writeFileAtomically(path, printSavedMappings(mappings));
}

} // namespace

std::string savedMappingsPath()
{
    return (QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
            QStringLiteral("/antevia-mappings.json"))
        .toStdString();
}

Result<std::vector<SavedMapping>> savedMappings(const std::string& path)
{
    const auto bytes = readFile(path, mostBytes);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return std::vector<SavedMapping>();
    if (!bytes)
        return bytes.error();
    auto mappings = parseSavedMappings(*bytes);
    if (!mappings)
        return Error{mappings.error().code,
                     "the saved mappings in " + path + " cannot be read: " + mappings.error().detail,
                     "Put the file right, or delete it; then files are read as they are understood."};
    return mappings;
}

Result<void> saveMapping(const std::string& path, const SavedMapping& mapping)
{
    TRY(auto mappings, savedMappings(path));
    std::erase_if(mappings, [&](const SavedMapping& each) { return each.fingerprint == mapping.fingerprint; });
    mappings.insert(mappings.begin(), mapping);
    mappings.front().how.places = nullptr;
    mappings.front().how.today.reset();
    if (mappings.size() > mostMappings)
        mappings.resize(mostMappings);
    return write(path, mappings);
}

Result<void> forgetMapping(const std::string& path, const std::string& fingerprint)
{
    TRY(auto mappings, savedMappings(path));
    const auto gone =
        std::erase_if(mappings, [&](const SavedMapping& each) { return each.fingerprint == fingerprint; });
    return gone == 0 ? Result<void>() : write(path, mappings);
}

std::string fingerprintOfFile(const std::string& path)
{
    std::string beginning(beginningBytes, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    if (!looksLikeWorkbook(beginning) && !isGzip(beginning))
        return fingerprintOf({path, std::move(beginning)});
    auto whole = readUnpacked(path);
    return whole ? fingerprintOf({path, *std::move(whole)}) : std::string();
}

std::optional<SavedMapping> mappingFor(const std::vector<SavedMapping>& mappings, const std::string& path)
{
    if (mappings.empty())
        return std::nullopt;
    const std::string fingerprint = fingerprintOfFile(path);
    const auto found = std::ranges::find(mappings, fingerprint, &SavedMapping::fingerprint);
    return found == mappings.end() || fingerprint.empty() ? std::nullopt : std::optional(*found);
}

UnderstandOptions laidOn(const SavedMapping& mapping, const UnderstandOptions& said)
{
    UnderstandOptions how = mapping.how;
    how.places = said.places;
    how.today = said.today;
    const auto lay = [](auto& into, const auto& on) {
        if (on)
            into = on;
    };
    lay(how.delimiter, said.delimiter);
    lay(how.decimalMark, said.decimalMark);
    lay(how.groupMark, said.groupMark);
    lay(how.dateForm, said.dateForm);
    lay(how.unit, said.unit);
    lay(how.scope, said.scope);
    lay(how.headerRow, said.headerRow);
    lay(how.fiscalYearStart, said.fiscalYearStart);
    how.encoding = said.encoding.empty() ? how.encoding : said.encoding;
    how.sheet = said.sheet.empty() ? how.sheet : said.sheet;
    how.dailyFromCumulative = how.dailyFromCumulative || said.dailyFromCumulative;
    how.columns.insert(how.columns.end(), said.columns.begin(), said.columns.end());
    how.placeNames.insert(how.placeNames.end(), said.placeNames.begin(), said.placeNames.end());
    return how;
}

void tellMapping(const SavedMapping& mapping, FoundFile& file)
{
    file.messages.push_back(
        {RowMessage::Severity::Note, "M1", "", shownSafely(mapping.file),
         "read as was saved on " + mapping.savedAt.substr(0, 10) + " for files with the same heading",
         "It can be read by what stands in it alone (--no-saved-mappings on the command line)."});
}

} // namespace antevia
