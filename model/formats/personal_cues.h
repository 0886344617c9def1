#pragma once

#include "model/formats/personal_names.h"

namespace antevia {

// Words of a free text behind which something personal stands, in the languages of the region.

bool isBirthCue(const WrittenWord& word);    ///< "born", "geb", "rođen", "γεννήθηκε", "doğum"
bool isDocumentCue(const WrittenWord& word); ///< "passport", "pasoš", "διαβατήριο", "JMBG", "kimlik"
bool isIdCue(const WrittenWord& word);       ///< "ID", "no" of anything: personal before long numbers only
bool isPhoneCue(const WrittenWord& word);    ///< "tel", "gsm", "τηλ"
/// "mobile", "phone": a number behind them is one that is dialled only if it begins with 0 or +.
bool isMobileCue(const WrittenWord& word);
bool isFormOfAddress(const WrittenWord& word); ///< "Mr", "Frau", "gospodin", "κυρία"
bool isPersonNoun(const WrittenWord& word);    ///< "man", "woman", "minor": "a man named …"
bool isNamingCue(const WrittenWord& word);     ///< "named", "namens", "po imenu"
bool isOfficeTitle(const WrittenWord& word);   ///< "president", "minister"
bool isContactCue(const WrittenWord& word);    ///< "contact", "prepared", "author", "press"
bool isOfDataset(const WrittenWord& word);     ///< what has a number without being a person: "dataset", "table"
/// What may stand between a cue and its number: "no", "nr", "broj", "number".
bool isNumberWord(const WrittenWord& word);

} // namespace antevia
