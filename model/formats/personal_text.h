#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace antevia {

/// What of one person a text can hold.
enum class PersonalTrace {
    Name,     ///< a given name with a surname or an initial, or what follows "Mr", "gospođa", "Herr"
    Birth,    ///< a date beside "born", "geb.", "рођен", "γεννήθηκε", "doğum tarihi"
    Document, ///< a number behind "passport" or "ID", or one that proves itself (isPersonalNumber)
    Phone,    ///< "+381 64 123 4567", or a number behind "tel"
    Email
};

/// What a free text holds of one person where a rule can be sure. Addresses of web pages are passed over.
std::set<PersonalTrace> personalTraces(std::string_view text);

/// One sentence on the first of them; nothing if there are none. The words of the text are not in it.
std::optional<std::string> personalText(std::string_view text);
/// The same of a text that may name officials and say how to reach them: author, publisher, who decided.
std::optional<std::string> personalTextOfOffice(std::string_view text);
/// The same of a title or footnote: as of an office where it says that it is a contact ("Contact: …", "Prepared by …").
std::optional<std::string> personalTitle(std::string_view text);

/// The shape of a text in place of it: "Xxxxx Xxxxxx" for a name, "X0000000" for a passport. Says nothing of anybody.
std::string maskedText(std::string_view text);

} // namespace antevia
