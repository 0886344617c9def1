#pragma once

#include "model/base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace antevia {

/// The one place in which texts that people type or files bring are looked at before a project keeps them, whichever
/// program, window or command they come from: every text of a value, at any depth. Fails with InvalidInput, naming the
/// field, if one holds a name, a date of birth or a number of a person (personalText); the text itself is not in the
/// message. Members that say which office or official spoke (author, publisher, decidedBy, owner, role, …) may name
/// people and how to reach them. `what` names the value in the message.
Result<void> checkFreeTexts(const nlohmann::json& value, const std::string& what);

/// A name of a value for messages; its shape if it is personal itself ("Xxxxx Xxxxxx").
std::string nameToShow(std::string_view name);

} // namespace antevia
