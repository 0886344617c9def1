#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// Collects the text of a string item: plain, or in runs; what is said for pronunciation (rPh) is passed over.
class StringItem {
public:
    void start(std::string_view element);
    void text(std::string_view piece);
    void end(std::string_view element);
    /// The text so far, with "_x000D_" escapes undone; and begins anew.
    std::string take();
    std::size_t bytes() const { return m_text.size(); }

private:
    std::string m_text;
    bool m_inText = false;
    int m_phonetic = 0;
};

} // namespace antevia
