#pragma once

#include "model/base/result.h"

#include <expat.h>

#include <string>
#include <string_view>

namespace antevia {

/// The attributes of an element, by their names without a namespace.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : m_pairs(pairs) {}
    /// The value of an attribute that has no namespace; empty if there is none.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    /// The value of an attribute by its name alone, whatever its namespace.
    std::string_view getLocal(std::string_view name) const;
    /// Calls `take` with the local name and the value of each attribute.
    template <class Take>
    void each(Take take) const
    {
        for (auto pair = m_pairs; *pair != nullptr; pair += 2) {
            const std::string_view name(*pair);
            take(name.substr(name.rfind('|') + 1), std::string_view(pair[1]));
        }
    }
    /// The "r:id" that points into the relationships of a part.
    std::string_view relationshipId() const;

private:
    const char* const* m_pairs; ///< name, value, name, value, nullptr
};

/// What a reader of one kind of XML part does with what it sees. A virtual interface, because expat calls back from C
/// and the parser must not be compiled once per reader. With XmlNames::OfRoot, elements of other namespaces than the
/// root's are not told; with XmlNames::Expanded all are, as "namespace|name".
class XmlListener {
public:
    virtual ~XmlListener() = default;
    virtual Result<void> start(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual Result<void> text(std::string_view) { return {}; }
    virtual Result<void> end(std::string_view) { return {}; }
};

enum class XmlNames { OfRoot, Expanded };

/// Tells `listener` what stands in `xml`. Fails with Format if it is not well-formed, at any DOCTYPE (so no entity is
/// ever read), beyond the depth and attributes of limits.h, and with what the listener fails with; `part` is named.
Result<void> readXml(std::string_view xml, const std::string& part, XmlListener& listener,
                     XmlNames names = XmlNames::OfRoot);

} // namespace antevia
