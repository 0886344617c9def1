#include "model/formats/json_free_texts.h"

#include "model/formats/personal_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace antevia {
namespace {

/// Members that may name officials.
bool namesOfficials(std::string_view member)
{
    static constexpr std::array<std::string_view, 7> members{"author", "publisher", "decidedBy",   "owner",
                                                             "role",   "centre",    "distribution"};
    return std::ranges::find(members, member) != members.end();
}

/// Check sums are hexadecimal digits that could look like anything.
bool isCheckSum(std::string_view member)
{
    return member.ends_with("Hash") || member == "hash";
}

Result<void> checkText(const std::string& text, const std::string& member, const std::string& what)
{
    const auto why = namesOfficials(member) ? personalTextOfOffice(text) : personalText(text);
    if (!why || isCheckSum(member))
        return {};
    return Error{ErrorCode::InvalidInput,
                 "the field '" + member + "' of " + what + " cannot be kept: " + *why +
                     ", and data of single persons are never kept",
                 "Write it without what is personal: \"one person\", or the office instead of the name. If it is the "
                 "name of a place or a ship, say so beside it (\"camp …\", \"ship …\")."};
}

Result<void> checkMember(const nlohmann::json& value, const std::string& member, const std::string& what)
{
    if (value.is_string())
        return checkText(value.get_ref<const std::string&>(), member, what);
    if (value.is_array())
        for (const nlohmann::json& each : value)
            RETURN_IF_ERROR(checkMember(each, member, what));
    if (value.is_object())
        return checkFreeTexts(value, what);
    return {};
}

} // namespace

Result<void> checkFreeTexts(const nlohmann::json& value, const std::string& what)
{
    for (const auto& [member, each] : value.items())
        RETURN_IF_ERROR(checkMember(each, member, what));
    return {};
}

std::string nameToShow(std::string_view name)
{
    return personalText(name) ? maskedText(name) : std::string(name);
}

} // namespace antevia
