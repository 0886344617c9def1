#include "model/formats/message_log.h"

#include <algorithm>

namespace antevia {

void MessageLog::add(RowMessage message)
{
    const auto severity = static_cast<std::size_t>(message.severity);
    ++m_counts[severity];
    const bool isNew = m_codes[severity].insert(message.code).second;
    if (isNew || m_kept[severity].size() < mostShown)
        m_kept[severity].push_back(std::move(message));
}

bool MessageLog::has(const std::string& code) const
{
    return std::ranges::any_of(m_codes, [&](const auto& codes) { return codes.contains(code); });
}

void MessageLog::keepOnly(const std::string& code)
{
    for (std::size_t severity = 0; severity < m_kept.size(); ++severity) {
        std::erase_if(m_kept[severity], [&](const RowMessage& message) { return message.code != code; });
        m_counts[severity] = static_cast<int>(m_kept[severity].size());
        std::erase_if(m_codes[severity], [&](const std::string& each) { return each != code; });
    }
}

std::vector<RowMessage> MessageLog::shown() const
{
    std::vector<RowMessage> out;
    for (const auto& kept : m_kept)
        for (const RowMessage& message : kept)
            if (out.size() < mostShown)
                out.push_back(message);
    return out;
}

int MessageLog::notShown() const
{
    return m_counts[0] + m_counts[1] + m_counts[2] - static_cast<int>(shown().size());
}

} // namespace antevia
