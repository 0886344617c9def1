#pragma once

#include <string>
#include <string_view>

namespace antevia {

/// 1 … 12 for the name of a month or its usual short form in one of our languages (en, de, fr, it, es, ro, nl, pt, sr,
/// bs, hr, sl, mk, bg, ru, uk, sq, el, hu, tr, cs, sk, pl), in the nominative or the genitive; 0 if it is none. `word`
/// is as headingWords() gives words: small letters without accents. "listopad" is October, as in Croatian.
int monthOfName(std::string_view word);

/// True for a name that only Czech or Polish has ("říjen", "grudzień"). Beside such a name others mean what they mean
/// in these languages.
bool isWestSlavicMonth(std::string_view word);
/// The text with the names that are another month in Czech and Polish than in Croatian replaced by English ones:
/// "november 2023" for "listopad 2023". Other texts are left as they are.
std::string withEnglishMonths(std::string_view text);

/// "Friday", "Fri", "petak": the name of a day of the week in one of these languages, and nothing beside it.
bool isWeekday(std::string_view text);

} // namespace antevia
