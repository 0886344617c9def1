#pragma once

#include <string_view>

namespace antevia {

/// 1 … 12 for the name of a month or its usual short form in one of our languages (en, de, fr, it, es, ro, nl, pt, sr,
/// bs, hr, sl, mk, bg, ru, uk, sq, el, hu, tr), in the nominative or the genitive; 0 if it is none. `word` is as
/// headingWords() gives words: small letters without accents.
int monthOfName(std::string_view word);

} // namespace antevia
