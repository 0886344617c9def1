#include "model/formats/network_fields.h"

#include "model/base/number.h"
#include "model/base/text.h"

#include <algorithm>

namespace antevia {

Source defaultSource(const std::string& note)
{
    Source source;
    source.note = note;
    return source;
}

Uncertain usual(double low, double central, double high, const std::string& note)
{
    return {low, central, high, defaultSource(note)};
}

std::string NetworkFields::text(const std::string& column) const
{
    const auto found = m_record.values.find(column);
    return found == m_record.values.end() ? std::string() : trimmed(found->second);
}

Result<std::string> NetworkFields::needed(const std::string& column) const
{
    const std::string value = text(column);
    if (value.empty())
        return wrong(column, "is empty", "Give every row one.");
    return value;
}

Result<double> NetworkFields::number(const std::string& column, double otherwise) const
{
    const std::string value = text(column);
    if (value.empty())
        return otherwise;
    const auto parsed = parseNumber(value);
    if (!parsed)
        return wrong(column, "'" + shownSafely(value) + "' is no number", "Write it as 1234.5.");
    return *parsed;
}

Result<std::optional<double>> NetworkFields::maybeNumber(const std::string& column) const
{
    if (text(column).empty())
        return std::optional<double>();
    TRY(const double value, number(column, 0.0));
    return std::optional<double>(value);
}

Result<Uncertain> NetworkFields::uncertain(const std::string& column, const Uncertain& otherwise) const
{
    const std::string value = text(column);
    if (value.empty())
        return otherwise;
    std::vector<double> parts;
    for (std::size_t from = 0; from <= value.size();) {
        const std::size_t end = std::min(value.find('|', from), value.size());
        const auto part = parseNumber(trimmed(std::string_view(value).substr(from, end - from)));
        if (!part)
            return wrong(column, "'" + shownSafely(value) + "' is not one number or low|central|high",
                         "Write 0.5 or 0.2|0.5|1.");
        parts.push_back(*part);
        from = end + 1;
    }
    if (parts.size() == 1)
        return fixedAt(parts[0], source());
    if (parts.size() != 3 || parts[0] < 0.0 || parts[0] > parts[1] || parts[1] > parts[2])
        return wrong(column, "'" + shownSafely(value) + "' is not low|central|high with 0 ≤ low ≤ central ≤ high",
                     "Write 0.5 or 0.2|0.5|1.");
    return Uncertain{parts[0], parts[1], parts[2], source()};
}

Result<void> NetworkFields::onlyKnown(const std::vector<std::string>& columns) const
{
    for (const auto& [column, value] : m_record.values)
        if (std::ranges::find(columns, column) == columns.end())
            return wrong(column, "is not known here", "Columns are: " + joined(columns, ", ") + ".");
    return {};
}

Source NetworkFields::source() const
{
    const std::string said = text("source");
    if (said.empty())
        return defaultSource("from the imported network, no source given");
    Source source;
    source.standing = Standing::Cited;
    source.document = said;
    return source;
}

Error NetworkFields::wrong(const std::string& column, const std::string& what, const std::string& remedy) const
{
    return {ErrorCode::Format, m_record.where + ": '" + shownSafely(column) + "' " + what, remedy};
}

} // namespace antevia
