#include "model/formats/sdmx_conformity.h"

#include "model/base/text.h"

#include <algorithm>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// Always false, so that what is told ends the settling.
bool refused(const std::string& place, const std::string& value, const std::string& rule, MessageLog& log)
{
    log.add({Severity::Error, "S7", place, shownSafely(value), rule,
             "Load the message and its structure definition anew, of one version."});
    return false;
}

} // namespace

void SdmxConformity::follow(const SdmxReference& referenced, MessageLog& log)
{
    if (m_known == nullptr || m_known->empty()) {
        log.add({Severity::Note, "S6", "", shownSafely(text(referenced)),
                 "no structure definition is at hand: codes are not checked and have no words",
                 "Load the publisher's structure message (DSD) together with the data."});
        return;
    }
    const auto found = std::ranges::find_if(*m_known, [&](const SdmxStructure& each) {
        return refersTo(referenced, each.name) ||
               std::ranges::any_of(each.flows, [&](const auto& flow) { return refersTo(referenced, flow); });
    });
    if (found != m_known->end())
        m_followed = &*found;
    else if (referenced.id.empty() && m_known->size() == 1)
        m_followed = &m_known->front();
    else
        log.add({Severity::Warning, "S6", "", shownSafely(text(referenced)),
                 "the structure definition at hand is another one (" + shownSafely(text(m_known->front().name)) +
                     "); codes are not checked",
                 "Load the definition that the message names."});
}

bool SdmxConformity::isAttribute(const std::string& id) const
{
    return m_followed != nullptr && m_followed->attributes.contains(id) && m_followed->find(id) == nullptr;
}

bool SdmxConformity::settle(Values& key, const std::string& place, MessageLog& log) const
{
    if (m_followed == nullptr)
        return true;
    std::erase_if(key, [&](const auto& each) { return m_followed->attributes.contains(each.first); });
    for (const auto& [id, code] : key) {
        const SdmxDimension* dimension = m_followed->find(id);
        if (dimension == nullptr)
            return refused(place, id, "the structure definition has no such dimension", log);
        if (!dimension->words.empty() && !dimension->words.contains(code))
            return refused(place, id + "=" + code, "the code list of the dimension has no such code", log);
    }
    Values ordered;
    for (const SdmxDimension& each : m_followed->dimensions) {
        const auto found =
            std::ranges::find(key, each.id, [](const auto& part) -> const std::string& { return part.first; });
        if (found != key.end())
            ordered.push_back(*found);
        else if (!each.isTime)
            return refused(place, each.id, "the observation lacks this dimension of the structure definition", log);
    }
    key = std::move(ordered);
    return true;
}

std::string SdmxConformity::words(const std::string& dimension, const std::string& code) const
{
    const SdmxDimension* known = m_followed == nullptr ? nullptr : m_followed->find(dimension);
    if (known == nullptr)
        return {};
    const auto found = known->words.find(code);
    return found == known->words.end() ? std::string() : found->second;
}

} // namespace antevia
