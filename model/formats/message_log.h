#pragma once

#include "model/formats/row_message.h"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace antevia {

/// Collects messages: all are counted, the first hundred of each severity are kept, and the first of each code and
/// severity.
class MessageLog {
public:
    static constexpr std::size_t mostShown = 100;

    void add(RowMessage message);
    int errors() const { return count(RowMessage::Severity::Error); }
    int warnings() const { return count(RowMessage::Severity::Warning); }
    bool has(const std::string& code) const;
    /// Takes back all messages but those of one code.
    void keepOnly(const std::string& code);
    /// Errors, then warnings, then notes; a hundred at most in all.
    std::vector<RowMessage> shown() const;
    /// How many were added and are not in shown().
    int notShown() const;

private:
    int count(RowMessage::Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }

    std::array<std::vector<RowMessage>, 3> m_kept;
    std::array<int, 3> m_counts{};
    std::array<std::set<std::string>, 3> m_codes; ///< of all that were added, by severity
};

} // namespace antevia
