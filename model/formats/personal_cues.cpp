#include "model/formats/personal_cues.h"

#include <unordered_set>

namespace antevia {
namespace {

using Words = std::unordered_set<std::string>;

Words wordsOf(std::string_view text)
{
    Words out;
    for (const WrittenWord& word : writtenWords(text))
        out.insert(word.folded);
    return out;
}

} // namespace

bool isBirthCue(const WrittenWord& word)
{
    static const Words words = wordsOf(
        "born birth birthdate birthday dob geb geboren geburtsdatum geburtstag rođen rođena rodjen rodjena rođ rođenja "
        "rodjenja rojen rojena rojstva рођен рођена рођења роден родена рождения рожд lindur lindja lindjes datelindja "
        "datëlindja γεννήθηκε γεννηθείς γεννηθείσα γέννησης γεν doğum doğumlu dogum né née naissance nato nata nascita "
        "nacido nacida nacimiento născut născută nașterii született urodzony urodzona urodzenia تولد الميلاد مولود "
        "مواليد");
    return words.contains(word.folded);
}

bool isDocumentCue(const WrittenWord& word)
{
    static const Words words = wordsOf(
        "passport pasoš pasos pasosa pasoša putovnica putovnice reisepass ausweis personalausweis пасош пасоша "
        "διαβατήριο διαβατηρίου pasaport pasaporta pasaportë paspor passeport passaporto pasaporte útlevél jmbg јмбг "
        "embg "
        "ембг emšo oib αμκα amka αφμ ταυτότητα ταυτότητας αδτ kimlik tc pesel cnp егн egn lična osobna iskaznica "
        "leternjoftim letërnjoftim eurodac iban fingerprint dossier aktenzeichen جواز");
    return words.contains(word.folded);
}

bool isIdCue(const WrittenWord& word)
{
    static const Words words = wordsOf("id identity identification personal case");
    return words.contains(word.folded);
}

bool isPhoneCue(const WrittenWord& word)
{
    static const Words words =
        wordsOf("tel telephone telefon telefonu telefoni τηλ τηλέφωνο тел телефон gsm whatsapp viber telefonla هاتف");
    return words.contains(word.folded);
}

bool isMobileCue(const WrittenWord& word)
{
    static const Words words = wordsOf("phone mob mobile mobil handy cell κινητό");
    return words.contains(word.folded);
}

bool isFormOfAddress(const WrittenWord& word)
{
    static const Words words =
        wordsOf("mr mrs mister herr herrn frau gospodin gospodina gospođa gospođe gospođu gospa gosp gđa gdin gdja "
                "господин госпођа госпожа κύριος κυρία κος κον zoti zonja znj sayın bayan monsieur madame mme signor "
                "signora señor "
                "señora domnul doamna pani السيد السيدة");
    if (word.folded == "ms" || word.folded == "miss") // "MS Estonia", "to miss Vienna"
        return word.capital && !word.allCapitals;
    return words.contains(word.folded);
}

bool isPersonNoun(const WrittenWord& word)
{
    static const Words words = wordsOf(
        "man woman boy girl child minor national refugee migrant person applicant mother father brother sister son "
        "daughter mann frau kind junge mädchen muškarac žena dečak devojčica dijete dete άνδρας γυναίκα παιδί");
    return words.contains(word.folded);
}

bool isNamingCue(const WrittenWord& word)
{
    static const Words words = wordsOf("named called namens imenom imenu ονόματι adlı isimli");
    return words.contains(word.folded);
}

bool isOfficeTitle(const WrittenWord& word)
{
    static const Words words =
        wordsOf("president minister speaker chairman chair director secretary ambassador commissioner "
                "prime general chancellor bundeskanzler bundeskanzlerin präsident predsednik ministar");
    return words.contains(word.folded);
}

bool isContactCue(const WrittenWord& word)
{
    static const Words words = wordsOf(
        "contact contacts kontakt kontakte επικοινωνία enquiries inquiries queries press media author authors "
        "autor editor prepared compiled created published publisher verantwortlich herausgeber auskunft feedback "
        "support helpdesk info statistician responsible information copyright контакт iletişim");
    return words.contains(word.folded);
}

bool isOfDataset(const WrittenWord& word)
{
    static const Words words =
        wordsOf("dataset data table series resource event page indicator source file project query "
                "report doc document figure matrix cube row record place station incident");
    return words.contains(word.folded);
}

bool isNumberWord(const WrittenWord& word)
{
    static const Words words =
        wordsOf("no nr num number numbers br broj nomor αρ αριθμός број numri numër nummer card karta "
                "kartë karte is je ist file id tc n vize sayılı numarası numara");
    return words.contains(word.folded);
}

} // namespace antevia
