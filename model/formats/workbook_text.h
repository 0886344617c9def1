#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// Text that stands raised: its digits as those of footnotes ("345" and a raised "2" are "345²"), single signs in
/// brackets ("345 [a]"), endings of ordinals as they are ("1st").
std::string raisedText(std::string_view text);

/// Collects the text of a string item: plain, or in runs; what is said for pronunciation (rPh) is passed over. Raised
/// runs beside others are written as raisedText.
class StringItem {
public:
    /// `value` is the attribute "val" of the element, if it has one.
    void start(std::string_view element, std::string_view value = {});
    void text(std::string_view piece);
    void end(std::string_view element);
    /// The text so far, with "_x000D_" escapes undone; and begins anew.
    std::string take();
    std::size_t bytes() const { return m_text.size() + m_raised.size(); }

private:
    void closeRun();
    std::string m_text;
    std::string m_raised; ///< of the run, if it is raised
    bool m_isRaised = false;
    bool m_inText = false;
    int m_phonetic = 0;
};

} // namespace antevia
