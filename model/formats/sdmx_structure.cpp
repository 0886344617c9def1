#include "model/formats/sdmx_structure.h"

#include "model/base/text.h"
#include "model/formats/sdmx_names.h"
#include "model/formats/xml_reader.h"

#include <algorithm>

namespace antevia {
namespace {

/// Code lists and definitions as they come; dimensions name their list by its id.
class StructureListener : public XmlListener {
public:
    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        const std::string name = sdmxElement(element).local;
        const std::string id(attributes.getLocal("id"));
        m_text.clear();
        if (name == "Codelist") {
            m_list = &m_lists[id];
        } else if (name == "Code" && m_list != nullptr) {
            m_code = id;
            m_list->emplace(id, "");
        } else if (name == "Name") {
            m_isEnglish = attributes.getLocal("lang") == "en";
        } else if (name == "Dataflow") {
            m_flow = {std::string(attributes.getLocal("agencyID")), id, std::string(attributes.getLocal("version"))};
        } else if (name == "Ref" && !m_flow.id.empty()) {
            m_flows[id].push_back(m_flow);
        } else {
            startOfDefinition(name, id, attributes);
        }
        return {};
    }

    Result<void> text(std::string_view piece) override
    {
        m_text += piece;
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        const std::string name = sdmxElement(element).local;
        if (name == "Codelist")
            m_list = nullptr;
        else if (name == "Code")
            m_code.clear();
        else if (name == "Name" && m_list != nullptr && !m_code.empty())
            keepWords((*m_list)[m_code]);
        else if (name == "Dataflow")
            m_flow = {};
        else if (name == "Structure" && !m_flow.id.empty() && !sdmxReference(m_text).id.empty())
            m_flows[sdmxReference(m_text).id].push_back(m_flow);
        else if (name == "DimensionList" || name == "AttributeList")
            m_part.clear();
        else if (name == "Enumeration" && m_part == "DimensionList" && !sdmxReference(m_text).id.empty())
            m_listOf[dimensionKey()] = sdmxReference(m_text).id;
        m_inEnumeration = m_inEnumeration && name != "Enumeration";
        m_text.clear();
        return {};
    }

    /// The definitions with what they name; called once all has been read.
    std::vector<SdmxStructure> take()
    {
        for (std::size_t i = 0; i < m_structures.size(); ++i) {
            m_structures[i].flows = m_flows[m_structures[i].name.id];
            for (std::size_t j = 0; j < m_structures[i].dimensions.size(); ++j)
                if (const auto list = m_listOf.find({i, j}); list != m_listOf.end())
                    m_structures[i].dimensions[j].words = m_lists[list->second];
        }
        return std::move(m_structures);
    }

private:
    using DimensionKey = std::pair<std::size_t, std::size_t>; ///< of a structure, and in it
    DimensionKey dimensionKey() const { return {m_structures.size() - 1, m_structures.back().dimensions.size() - 1}; }

    void startOfDefinition(const std::string& name, const std::string& id, const XmlAttributes& attributes)
    {
        if (name == "DataStructure" && !id.empty()) {
            m_structures.emplace_back().name = {std::string(attributes.getLocal("agencyID")), id,
                                                std::string(attributes.getLocal("version"))};
            return;
        }
        if (m_structures.empty())
            return;
        SdmxStructure& open = m_structures.back();
        const bool isDimension = name == "Dimension" || name == "TimeDimension" || name == "MeasureDimension";
        if (name == "DimensionList" || name == "AttributeList")
            m_part = name;
        else if (m_part == "DimensionList" && isDimension && !id.empty())
            open.dimensions.push_back({lowered(id), {}, name == "TimeDimension"});
        else if (m_part == "AttributeList" && name == "Attribute" && !id.empty())
            open.attributes.insert(lowered(id));
        else if (m_part == "DimensionList" && name == "Enumeration" && !open.dimensions.empty())
            m_inEnumeration = true;
        else if (m_inEnumeration && name == "Ref")
            m_listOf[dimensionKey()] = id;
    }

    void keepWords(std::string& words)
    {
        if (words.empty() || m_isEnglish)
            words = trimmed(m_text);
    }

    std::map<std::string, std::map<std::string, std::string>> m_lists;
    std::map<std::string, std::vector<SdmxReference>> m_flows; ///< by definition
    std::map<DimensionKey, std::string> m_listOf;
    std::vector<SdmxStructure> m_structures;
    std::map<std::string, std::string>* m_list = nullptr; ///< the one that is open
    std::string m_code;
    SdmxReference m_flow;
    std::string m_part;
    std::string m_text;
    bool m_isEnglish = false;
    bool m_inEnumeration = false;
};

} // namespace

const SdmxDimension* SdmxStructure::find(std::string_view dimension) const
{
    const auto found =
        std::ranges::find_if(dimensions, [&](const SdmxDimension& each) { return each.id == dimension; });
    return found == dimensions.end() ? nullptr : &*found;
}

bool isSdmxStructureMessage(std::string_view bytes)
{
    const std::string_view begin = bytes.substr(0, 1'024);
    const std::size_t at = begin.find("/message");
    if (at == std::string_view::npos || begin.find("sdmx.org/resources/sdmxml") == std::string_view::npos)
        return false;
    std::size_t root = begin.find('<');
    while (root != std::string_view::npos && root + 1 < begin.size() &&
           (begin[root + 1] == '?' || begin[root + 1] == '!'))
        root = begin.find('<', root + 1);
    if (root == std::string_view::npos)
        return false;
    std::string_view name = begin.substr(root + 1, begin.find_first_of(" \t\r\n>", root) - root - 1);
    name.remove_prefix(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    return name == "Structure";
}

Result<std::vector<SdmxStructure>> readSdmxStructures(const ImportBytes& file)
{
    StructureListener listener;
    RETURN_IF_ERROR(readXml(file.bytes, file.name, listener, XmlNames::Expanded));
    return listener.take();
}

SdmxReference sdmxReference(std::string_view written)
{
    const std::string whole = trimmed(written);
    const std::size_t mark = whole.rfind('=');
    const std::string name = mark == std::string::npos ? whole : whole.substr(mark + 1);
    const std::size_t colon = name.find(':');
    const std::size_t open = name.find('(', colon == std::string::npos ? name.size() : colon);
    if (open == std::string::npos || name.back() != ')')
        return {};
    return {name.substr(0, colon), name.substr(colon + 1, open - colon - 1),
            name.substr(open + 1, name.size() - open - 2)};
}

std::string text(const SdmxReference& reference)
{
    return (reference.agency.empty() ? "" : reference.agency + ":") + reference.id +
           (reference.version.empty() ? "" : "(" + reference.version + ")");
}

bool refersTo(const SdmxReference& reference, const SdmxReference& name)
{
    const auto agree = [](const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; };
    const auto plain = [](std::string version) {
        while (version.ends_with(".0"))
            version.resize(version.size() - 2);
        return version;
    };
    const bool anyVersion =
        reference.version == "*" || reference.version == "latest" || reference.version.find('+') != std::string::npos;
    return reference.id == name.id && agree(reference.agency, name.agency) &&
           (anyVersion || agree(plain(reference.version), plain(name.version)));
}

} // namespace antevia
