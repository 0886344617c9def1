#pragma once

#include "model/base/words.h"

#include <array>
#include <string>

namespace antevia {

/// The bytes of a file (or of pasted text, or of a test); `name` stands for it in messages.
struct ImportBytes {
    std::string name;
    std::string bytes;
};

/// Something to tell about one place of a file.
struct RowMessage {
    enum class Severity { Error, Warning, Note };
    Severity severity = Severity::Error;
    std::string code;   ///< stable: "C22" as in the catalogue of bad input
    std::string place;  ///< "row 17, column E"; empty if it is about the whole file
    std::string value;  ///< what stands there, safe to show, at most 60 characters
    std::string rule;   ///< what is expected there
    std::string remedy; ///< what to do
    bool operator==(const RowMessage&) const = default;
};
template <>
inline constexpr auto wordsOf<RowMessage::Severity> =
    std::array{std::pair{RowMessage::Severity::Error, "error"}, std::pair{RowMessage::Severity::Warning, "warning"},
               std::pair{RowMessage::Severity::Note, "note"}};

} // namespace antevia
