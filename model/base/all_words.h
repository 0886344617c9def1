#pragma once

#include "model/base/words.h"

#include <string>

namespace antevia {

/// The words of all values of an enumeration, for a sentence: "external, common, regional".
template <class Enum>
std::string allWords()
{
    std::string out;
    for (const auto& [value, name] : wordsOf<Enum>)
        out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

} // namespace antevia
