#include "model/formats/personal_words.h"

#include "model/formats/heading_words.h"

namespace antevia {
namespace {

/// The phrases as headings are compared: without capitals and accents.
std::vector<std::string> comparable(std::vector<std::string> phrases)
{
    for (std::string& phrase : phrases)
        phrase = comparableHeading(phrase);
    return phrases;
}

} // namespace

const std::vector<std::string>& personalWholeHeadings()
{
    static const std::vector<std::string> phrases =
        comparable({// English, German
                    "name", "names", "person", "dob", "born", "pass", "mobile", "address", "adresse", "anschrift",
                    "person name", "name of person", "handy",
                    // Serbian, Croatian, Bosnian, Montenegrin, Slovene
                    "ime", "ime i prezime", "ime in priimek", "adresa", "mobitel", "mobilni",
                    // The same and Macedonian in Cyrillic
                    "име", "име и презиме", "адреса", "мобилни", "мобилен",
                    // Albanian
                    "emri", "emer", "emri dhe mbiemri", "adresa e banimit", "celular", "celulari",
                    // Greek
                    "ονομα", "διευθυνση", "κινητο", "ταυτοτητα"});
    return phrases;
}

const std::vector<std::string>& personalPhrases()
{
    static const std::vector<std::string> phrases = comparable(
        {// English
         "surname", "first name", "last name", "given name", "family name", "full name", "forename", "maiden name",
         "father name", "father s name", "mother name", "mother s name", "firstname", "lastname", "passport",
         "document no", "document nr", "document number", "document id", "doc no", "id no", "id number", "id card",
         "identity card", "identity number", "national id", "person id", "individual id", "case id", "case number",
         "eurodac number", "fingerprint", "fingerprints", "residence permit number", "visa number", "birth date",
         "birthdate", "date of birth", "birthday", "year of birth", "birth year", "place of birth", "phone",
         "telephone", "phone number", "mobile number", "e mail", "email", "home address",
         // German
         "vorname", "nachname", "familienname", "geburtsname", "reisepass", "passnummer", "pass nr", "passnr",
         "ausweis", "ausweisnummer", "personalausweis", "geburtsdatum", "geburtstag", "geburtsjahr", "geburtsort",
         "telefon", "telefonnummer", "handynummer", "mobilnummer", "aktenzeichen", "fingerabdruck",
         // Serbian, Croatian, Bosnian, Montenegrin
         "prezime", "ime oca", "ime majke", "pasos", "broj pasosa", "putovnica", "broj putovnice", "putna isprava",
         "broj putne isprave", "licna karta", "broj licne karte", "osobna iskaznica", "broj dokumenta", "jmbg", "oib",
         "datum rodenja", "datum rodjenja", "godina rodenja", "godina rodjenja", "mesto rodenja", "mjesto rodenja",
         "broj telefona", "e posta", "eposta", "otisak prsta",
         // Slovene
         "priimek", "potni list", "stevilka potnega lista", "osebna izkaznica", "stevilka dokumenta", "emso",
         "datum rojstva", "leto rojstva", "kraj rojstva", "telefonska stevilka", "elektronska posta",
         "elektronski naslov",
         // Serbian in Cyrillic, Macedonian
         "презиме", "име оца", "пасош", "број пасоша", "број на пасош", "лична карта", "број на документ",
         "број документа", "јмбг", "ембг", "датум рођења", "датум на рађање", "датум на раѓање", "година рођења",
         "година на раѓање", "телефон", "број телефона", "телефонски број", "е пошта", "имејл", "е маил",
         // Albanian
         "mbiemri", "mbiemer", "emri i babait", "pasaporta", "pasaporte", "numri i pasaportes", "leternjoftim",
         "leternjoftimi", "karta e identitetit", "numri personal", "nr personal", "datelindja", "data e lindjes",
         "viti i lindjes", "vendlindja", "telefoni", "numri i telefonit", "posta elektronike",
         // Greek
         "επωνυμο", "ονοματεπωνυμο", "πατρωνυμο", "διαβατηριο", "αριθμοσ διαβατηριου", "αριθμοσ ταυτοτητασ",
         "δελτιο ταυτοτητασ", "αριθμοσ εγγραφου", "αφμ", "αμκα", "ημερομηνια γεννησησ", "ημ νια γεννησησ",
         "ετοσ γεννησησ", "τοποσ γεννησησ", "τηλεφωνο", "αριθμοσ τηλεφωνου", "ηλεκτρονικη διευθυνση",
         "ηλεκτρονικο ταχυδρομειο"});
    return phrases;
}

const std::vector<std::string>& birthWords()
{
    static const std::vector<std::string> words =
        comparable({"birth", "birthdate", "birthday", "born", "dob", "geburtsdatum", "geburtsjahr", "rodenja",
                    "rodjenja", "rojstva", "рођења", "рађање", "раѓање", "lindjes", "datelindja", "γεννησησ"});
    return words;
}

const std::vector<std::string>& attributeWords()
{
    static const std::vector<std::string> words = comparable({"sex",          "gender",        "age",
                                                              "nationality",  "citizenship",   "marital",
                                                              "geschlecht",   "alter",         "staatsangehorigkeit",
                                                              "pol",          "spol",          "starost",
                                                              "dob",          "drzavljanstvo", "drzavljanin",
                                                              "пол",          "старост",       "возраст",
                                                              "држављанство", "gjinia",        "mosha",
                                                              "shtetesia",    "kombesia",      "φυλο",
                                                              "ηλικια",       "ιθαγενεια",     "υπηκοοτητα"});
    return words;
}

} // namespace antevia
