#pragma once

#include <string_view>

namespace antevia {

/// A number of a person that proves itself by its date of birth or its check digits, written without gaps: JMBG, EMBG
/// and EMŠO (13 digits, modulo 11), CNP (13), EGN (10), AMKA and PESEL (11, a date and a check digit), TC kimlik
/// (11, two check digits), an IBAN (ISO 13616, modulo 97), a line of a travel document for machines (ICAO 9303).
bool isPersonalNumber(std::string_view token);
/// The same and OIB (11 digits, ISO 7064 MOD 11,10), which one number in ten fits: for columns, not for single texts.
bool mayBePersonalNumber(std::string_view token);

/// The form alone of an IBAN: two letters, two digits, 11 to 30 letters and digits.
bool hasFormOfIban(std::string_view text);
/// "74cdbe77-0a0b-441b-9535-bacc263be2a8": of a record in some database.
bool isUuid(std::string_view text);
/// Thirty-two or more hexadecimal digits, a UUID, or twenty or more mixed letters and digits without a gap.
bool looksLikeHash(std::string_view text);
/// One to three letters and six to thirteen digits: passports, and the numbers of Eurodac.
bool looksLikeDocument(std::string_view text);
bool looksLikeEmail(std::string_view text);
/// "@name" of an account.
bool looksLikeAccount(std::string_view text);
/// Nine to eleven digits behind a 0: a number as it is dialled within a country.
bool looksLikeLocalPhone(std::string_view text);
/// "+381 64 123 4567", "00386 40 123 456", "(01) 234-5678": a number of 8 to 15 digits that is written like a phone's.
bool looksLikePhone(std::string_view text);
/// A count: digits with marks between them, too few to be a document's number.
bool looksLikeCount(std::string_view text);

} // namespace antevia
