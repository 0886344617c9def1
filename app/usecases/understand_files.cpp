#include "app/usecases/understand_files.h"

#include "app/usecases/saved_mappings.h"
#include "model/base/text.h"
#include "resources/embedded_files.h"

#include <algorithm>
#include <filesystem>

namespace antevia {
namespace {

namespace fs = std::filesystem;

/// Files that describe the others.
bool describesOthers(const fs::path& path)
{
    const std::string name = lowered(path.filename().string());
    return name.starts_with("readme") || name.starts_with("licen") || name.ends_with(".md");
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
        std::vector<std::string> inside;
        for (const auto& entry :
             fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied, failure))
            if (entry.is_regular_file(failure) && !entry.path().filename().string().starts_with('.') &&
                !describesOthers(entry.path()))
                inside.push_back(entry.path().string());
        std::ranges::sort(inside);
        out.insert(out.end(), inside.begin(), inside.end());
    }
    return out;
}

Result<FoundFile> understandOneFile(const std::string& path, UnderstandOptions options, const RunContext& run)
{
    if (options.places == nullptr)
        options.places = &builtInPlaces();
    if (options.placeNames.empty())
        return understandFile(path, options, run);
    TRY(const PlaceDictionary named, options.places->withNames(options.placeNames));
    options.places = &named;
    return understandFile(path, options, run);
}

Result<std::vector<FoundFile>> understandFiles(const std::vector<std::string>& paths, const UnderstandOptions& options,
                                               const RunContext& run, const std::vector<SavedMapping>& mappings)
{
    std::vector<FoundFile> out;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        run.report(static_cast<double>(i) / static_cast<double>(paths.size()), paths[i]);
        const auto mapping = mappingFor(mappings, paths[i]);
        TRY(FoundFile file, understandOneFile(paths[i], mapping ? laidOn(*mapping, options) : options, run));
        if (mapping)
            tellMapping(*mapping, file);
        out.push_back(std::move(file));
    }
    run.report(1.0, "read");
    return out;
}

} // namespace antevia
