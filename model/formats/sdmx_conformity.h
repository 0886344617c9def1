#pragma once

#include "model/formats/message_log.h"
#include "model/formats/sdmx_structure.h"

#include <string>
#include <utility>
#include <vector>

namespace antevia {

/// Holds the observations of a message against the definition that it follows, if that is at hand.
class SdmxConformity {
public:
    using Values = std::vector<std::pair<std::string, std::string>>; ///< codes by dimension, in small letters

    /// `known` may be null and must live longer.
    explicit SdmxConformity(const std::vector<SdmxStructure>* known) : m_known(known) {}

    /// The message says that it follows this definition or data flow; no id: it does not say. Tells what it means if
    /// there is none at hand, or another, be it of another agency or version.
    void follow(const SdmxReference& referenced, MessageLog& log);
    bool isSettled() const { return m_followed != nullptr; } ///< a definition is at hand, and followed
    /// Whether the definition has it as an attribute, which tells no series apart. `id` in small letters.
    bool isAttribute(const std::string& id) const;
    /// `key` without attributes and in the order of the definition. False if it has a dimension or a code that the
    /// definition does not have, or lacks one, which is told of `place`.
    bool settle(Values& key, const std::string& place, MessageLog& log) const;
    /// What a code means; empty if it is not known.
    std::string words(const std::string& dimension, const std::string& code) const;

private:
    const std::vector<SdmxStructure>* m_known;
    const SdmxStructure* m_followed = nullptr;
};

} // namespace antevia
