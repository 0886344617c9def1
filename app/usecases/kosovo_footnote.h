#pragma once

#include "model/formats/table_out.h"

namespace antevia {

/// "Kosovo*" wherever a text names it without its asterisk; the note itself stays as it is.
std::string withKosovoAsterisk(std::string text);

/// The same in every text of a row; whether any of them names Kosovo, by name or by the code XK.
bool setKosovoAsterisks(std::vector<SheetValue>& row);

/// The table with the asterisk wherever a text of it names Kosovo, and the note on it among its notes if any of its
/// cells does, by name or by the code XK.
Sheet withKosovoFootnote(Sheet sheet);

} // namespace antevia
