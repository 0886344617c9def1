#include "tests/architecture/layers.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Layers = std::set<std::string>;

/// What each layer may include, besides itself. Inner layers first.
const std::map<std::string, Layers>& allowedIncludes()
{
    static const std::map<std::string, Layers> table{
        {"resources", {}},
        {"model", {}},
        {"model/formats", {"model"}},
        {"model/store", {"model", "resources"}},
        {"analysis", {"model"}},
        {"app/wording", {"model"}},
        {"app/charts", {"model", "model/formats", "app/wording"}},
        {"app/report", {"model", "model/formats", "app/wording", "app/charts"}},
        {"app/usecases",
         {"model", "model/formats", "model/store", "analysis", "app/wording", "app/charts", "app/report", "resources"}},
        {"app/cli", {"model", "model/formats", "model/store", "app/wording", "app/usecases"}},
        {"app/gui",
         {"model", "model/formats", "model/store", "app/wording", "app/charts", "app/report", "app/usecases"}},
    };
    return table;
}

/// The store keeps values as the JSON that files hold too, and marks them with the same check sum, so that there is
/// one way to do each; nothing else of the formats is its business.
bool isSharedWithStore(const std::string& layer, const std::string& include)
{
    return layer == "model/store" && (include.starts_with("model/formats/json_") || include == "model/formats/hash.h");
}

/// Text decoding and check sums: all of Qt that model/formats may name.
const Layers coreHeaders{"QCryptographicHash", "QByteArray",     "QByteArrayView", "QChar",      "QString",
                         "QStringConverter",   "QStringDecoder", "QStringEncoder", "QStringView"};

bool isBelow(const std::string& path, const std::string& folder)
{
    return path.starts_with(folder + "/");
}

bool isGeneratedByMoc(const std::string& path)
{
    return path.ends_with(".moc");
}

} // namespace

std::string described(const std::vector<Violation>& violations)
{
    std::string out;
    for (const Violation& each : violations)
        out += each.path + ":" + std::to_string(each.line) + ": " + each.why + "\n";
    return out;
}

std::string layerOf(const std::string& path)
{
    std::string deepest;
    for (const auto& [layer, allowed] : allowedIncludes())
        if (isBelow(path, layer) && layer.size() > deepest.size())
            deepest = layer;
    return deepest;
}

std::vector<Violation> outwardIncludes(const SourceFile& file)
{
    const std::string layer = layerOf(file.path);
    if (layer.empty())
        return {{file.path, 0, "lies in no layer of the table"}};
    const Layers& allowed = allowedIncludes().at(layer);
    std::vector<Violation> found;
    for (const Include& include : includes(file, false)) {
        if (isGeneratedByMoc(include.path))
            continue;
        const std::string target = layerOf(include.path);
        if (target.empty())
            found.push_back(
                {file.path, include.line, "'" + include.path + "' is not written from the root of the tree"});
        else if (target != layer && !allowed.contains(target) && !isSharedWithStore(layer, include.path))
            found.push_back({file.path, include.line, layer + " may not include " + target});
    }
    return found;
}

std::vector<Violation> forbiddenQt(const SourceFile& file)
{
    const std::string layer = layerOf(file.path);
    if (layer != "analysis" && !layer.starts_with("model"))
        return {};
    std::vector<Violation> found;
    for (const Include& include : includes(file, true)) {
        const bool isCore = include.path.starts_with("QtCore/") || coreHeaders.contains(include.path);
        if (include.path.starts_with("Q") && !(layer == "model/formats" && isCore))
            found.push_back({file.path, include.line, layer + " may not use Qt (" + include.path + ")"});
    }
    return found;
}

} // namespace antevia
