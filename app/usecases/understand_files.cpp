#include "app/usecases/understand_files.h"

#include "app/usecases/dated_deliveries.h"
#include "app/usecases/saved_mappings.h"
#include "model/base/text.h"
#include "model/formats/file.h"
#include "model/formats/limits.h"
#include "resources/embedded_files.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace antevia {
namespace {

namespace fs = std::filesystem;

/// Files that describe the others.
bool describesOthers(const fs::path& path)
{
    const std::string name = lowered(path.filename().string());
    return name.starts_with("readme") || name.starts_with("licen") || name.ends_with(".md");
}

/// The files of a folder and below it that describe the others, or those that do not; hidden ones are none.
std::vector<std::string> filesBelow(const fs::path& folder, bool describing)
{
    std::vector<std::string> inside;
    std::error_code failure;
    for (const auto& entry :
         fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, failure))
        if (entry.is_regular_file(failure) && !entry.path().filename().string().starts_with('.') &&
            describesOthers(entry.path()) == describing)
            inside.push_back(entry.path().string());
    std::ranges::sort(inside);
    return inside;
}

/// Whether a file, by its first bytes, defines what SDMX messages hold.
bool definesStructures(const std::string& path)
{
    constexpr std::size_t beginning = 1'024;
    bool defines = false;
    const auto looked = readBlocks(path, beginning, limits::textBytes, [&](std::string_view block) -> Result<bool> {
        defines = isSdmxStructureMessage(block);
        return false;
    });
    return looked && defines;
}

/// Files beside a message of SDMX whose names say that they define it.
std::vector<std::string> definitionsBeside(const std::string& path)
{
    std::vector<std::string> out;
    if (!lowered(path).ends_with(".xml"))
        return out;
    std::error_code failure;
    const fs::path folder = fs::path(path).parent_path();
    for (const auto& entry : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, failure)) {
        const std::string name = lowered(entry.path().filename().string());
        const bool isNamedSo = name.find("dsd") != std::string::npos || name.find("structure") != std::string::npos;
        if (entry.is_regular_file(failure) && name.ends_with(".xml") && isNamedSo)
            out.push_back(entry.path().string());
    }
    std::ranges::sort(out);
    return out;
}

/// The definitions in the named files and beside them; a file that cannot be read tells so where it is read itself.
std::vector<SdmxStructure> structuresFor(const std::vector<std::string>& paths)
{
    std::set<std::string> files;
    for (const std::string& path : paths) {
        files.insert(path);
        const auto beside = definitionsBeside(path);
        files.insert(beside.begin(), beside.end());
    }
    std::vector<SdmxStructure> out;
    for (const std::string& path : files) {
        if (!definesStructures(path))
            continue;
        auto bytes = readFile(path);
        if (!bytes)
            continue;
        if (const auto found = readSdmxStructures({path, *std::move(bytes)}))
            out.insert(out.end(), found->begin(), found->end());
    }
    return out;
}

/// Reads a file by the dictionary of places, with the names that a person gave beside it.
Result<FoundFile> understandWithPlaces(const std::string& path, UnderstandOptions options, const RunContext& run)
{
    if (options.placeNames.empty())
        return understandFile(path, options, run);
    TRY(const PlaceDictionary named, options.places->withNames(options.placeNames));
    options.places = &named;
    return understandFile(path, options, run);
}

PlaceDictionary loadedPlaces()
{
    const auto files = embeddedPlaces();
    EXPECTS(!files.empty());
    auto places = PlaceDictionary::make(files.front().bytes);
    EXPECTS(places.hasValue());
    return *std::move(places);
}

} // namespace

const PlaceDictionary& builtInPlaces()
{
    static const PlaceDictionary places = loadedPlaces();
    return places;
}

std::vector<std::string> filesIn(const std::vector<std::string>& paths)
{
    std::vector<std::string> out;
    for (const std::string& path : paths) {
        std::error_code failure;
        if (!fs::is_directory(path, failure)) {
            out.push_back(path);
            continue;
        }
        const auto inside = filesBelow(path, false);
        out.insert(out.end(), inside.begin(), inside.end());
    }
    return out;
}

std::vector<std::string> passedOverIn(const std::vector<std::string>& paths)
{
    std::vector<std::string> out;
    for (const std::string& path : paths) {
        const auto inside = filesBelow(path, true); // of a file: none
        out.insert(out.end(), inside.begin(), inside.end());
    }
    return out;
}

Result<FoundFile> understandOneFile(const std::string& path, UnderstandOptions options, const RunContext& run)
{
    if (options.places == nullptr)
        options.places = &builtInPlaces();
    std::vector<SdmxStructure> beside;
    if (options.structures == nullptr) {
        beside = structuresFor({path});
        options.structures = &beside;
    }
    auto file = understandWithPlaces(path, options, run);
    if (file)
        tellDeliveries(*file);
    return file;
}

Result<std::vector<FoundFile>> understandFiles(const std::vector<std::string>& paths, const UnderstandOptions& options,
                                               const RunContext& run, const std::vector<SavedMapping>& mappings)
{
    std::vector<FoundFile> out;
    const std::vector<SdmxStructure> structures = structuresFor(paths);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        run.report(static_cast<double>(i) / static_cast<double>(paths.size()), paths[i]);
        const auto mapping = mappingFor(mappings, paths[i]);
        UnderstandOptions how = mapping ? laidOn(*mapping, options) : options;
        how.structures = &structures;
        TRY(FoundFile file, understandOneFile(paths[i], how, run));
        if (mapping)
            tellMapping(*mapping, file);
        out.push_back(std::move(file));
    }
    run.report(1.0, "read");
    return out;
}

} // namespace antevia
