#pragma once

#include <string>

namespace antevia {

/// A title without the years and numbers of laws and the dates of publication in it, which are none of its figures:
/// "1951 Convention", "Directive 2001/55/EC", "Regulation (EU) No 604/2013", "Gesetz vom 12.05.2004", "Agenda 2030",
/// "© 2019", "Published 24 August 2023". What else stands in it stays: "© 2019 Office; Arrivals 2023" keeps 2023.
std::string withoutLawsAndPublication(const std::string& title);

} // namespace antevia
