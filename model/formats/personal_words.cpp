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
                    "name", "names", "person", "dob", "yob", "born", "d o b", "full name and surname", "eurodac",
                    "eurodac id", "iban", "birth", "byear", "birth yr", "name surname", "jahrgang", "pass", "mobile",
                    "address", "adresse", "anschrift", "person name", "name of person", "handy",
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
         "eurodac number", "eurodac no", "eurodac nr", "year birth", "whatsapp", "viber", "fingerprint", "fingerprints",
         "residence permit number", "visa number", "birth date", "birthdate", "date of birth", "birthday",
         "year of birth", "birth year", "phone", "telephone", "phone number", "mobile number", "e mail", "email",
         "home address",
         // German
         "vorname", "nachname", "familienname", "geburtsname", "reisepass", "passnummer", "pass nr", "passnr",
         "ausweis", "ausweisnummer", "personalausweis", "geburtsdatum", "geburtstag", "geburtsjahr", "telefon",
         "telefonnummer", "handynummer", "mobilnummer", "aktenzeichen", "fingerabdruck",
         // Serbian, Croatian, Bosnian, Montenegrin
         "prezime", "ime oca", "ime majke", "pasos", "broj pasosa", "putovnica", "broj putovnice", "putna isprava",
         "broj putne isprave", "licna karta", "broj licne karte", "osobna iskaznica", "broj dokumenta", "jmbg", "oib",
         "datum rodenja", "datum rodjenja", "godina rodenja", "godina rodjenja", "broj telefona", "e posta", "eposta",
         "otisak prsta",
         // Slovene
         "priimek", "potni list", "stevilka potnega lista", "osebna izkaznica", "stevilka dokumenta", "emso",
         "datum rojstva", "leto rojstva", "telefonska stevilka", "elektronska posta", "elektronski naslov",
         // Serbian in Cyrillic, Macedonian
         "презиме", "име оца", "пасош", "број пасоша", "број на пасош", "лична карта", "број на документ",
         "број документа", "јмбг", "ембг", "датум рођења", "датум на рађање", "датум на раѓање", "година рођења",
         "година на раѓање", "телефон", "број телефона", "телефонски број", "е пошта", "имејл", "е маил",
         // Albanian
         "mbiemri", "mbiemer", "emri i babait", "pasaporta", "pasaporte", "numri i pasaportes", "leternjoftim",
         "leternjoftimi", "karta e identitetit", "numri personal", "nr personal", "datelindja", "data e lindjes",
         "viti i lindjes", "telefoni", "numri i telefonit", "posta elektronike",
         // Greek
         "επωνυμο", "ονοματεπωνυμο", "πατρωνυμο", "διαβατηριο", "αριθμοσ διαβατηριου", "αριθμοσ ταυτοτητασ",
         "δελτιο ταυτοτητασ", "αριθμοσ εγγραφου", "αφμ", "αμκα", "ημερομηνια γεννησησ", "ημ νια γεννησησ",
         "ετοσ γεννησησ", "τηλεφωνο", "αριθμοσ τηλεφωνου", "ηλεκτρονικη διευθυνση", "ηλεκτρονικο ταχυδρομειο"});
    return phrases;
}

const std::vector<std::string>& birthWords()
{
    static const std::vector<std::string> words =
        comparable({"birth", "birthplace", "geburtsort", "vendlindja", "birthdate", "birthday", "born", "dob",
                    "geburtsdatum", "geburtsjahr", "rodenja", "rodjenja", "rojstva", "рођења", "рађање", "раѓање",
                    "lindjes", "datelindja", "γεννησησ"});
    return words;
}

const std::vector<std::string>& attributeWords()
{
    static const std::vector<std::string> words = comparable({"sex",
                                                              "nat",
                                                              "cinsiyet",
                                                              "yas",
                                                              "uyruk",
                                                              "vozrast",
                                                              "gender",
                                                              "age",
                                                              "birthplace",
                                                              "geburtsort",
                                                              "vendlindja",
                                                              "nationality",
                                                              "citizenship",
                                                              "marital",
                                                              "geschlecht",
                                                              "alter",
                                                              "staatsangehorigkeit",
                                                              "pol",
                                                              "spol",
                                                              "starost",
                                                              "dob",
                                                              "drzavljanstvo",
                                                              "drzavljanin",
                                                              "пол",
                                                              "старост",
                                                              "возраст",
                                                              "држављанство",
                                                              "gjinia",
                                                              "mosha",
                                                              "shtetesia",
                                                              "kombesia",
                                                              "φυλο",
                                                              "ηλικια",
                                                              "ιθαγενεια",
                                                              "υπηκοοτητα"});
    return words;
}

const std::vector<std::string>& ageWords()
{
    static const std::vector<std::string> words =
        comparable({"age", "alter", "starost", "dob", "старост", "возраст", "mosha", "ηλικια", "yas"});
    return words;
}

const std::vector<std::string>& thingHeadings()
{
    static const std::vector<std::string> words =
        comparable({"place",        "location",  "site",       "camp",    "city",        "town",      "village",
                    "municipality", "district",  "province",   "region",  "governorate", "admin",     "adm",
                    "admin1",       "admin2",    "admin3",     "adm1",    "adm2",        "adm3",      "area",
                    "state",        "county",    "settlement", "island",  "port",        "crossing",  "border",
                    "point",        "route",     "country",    "station", "airport",     "centre",    "center",
                    "facility",     "hotspot",   "vessel",     "ship",    "boat",        "operation", "organisation",
                    "organization", "publisher", "source",     "partner", "donor",       "agency",    "indicator",
                    "measure",      "variable",  "geo",        "shelter", "department",  "commune",   "wilaya",
                    "woreda",       "oblast",    "raion",      "hromada", "geomaster",   "geography", "ort",
                    "gemeinde",     "bezirk",    "kreis",      "lager",   "schiff",      "mesto",     "mjesto",
                    "opstina",      "opcina",    "obcina",     "grad",    "kraj",        "lokacija",  "okrug",
                    "zupanija",     "kamp",      "granica",    "место",   "општина",     "град",      "локација",
                    "камп",         "граница",   "qyteti",     "komuna",  "vendi",       "kampi",     "τοπος",
                    "δημοσ",        "νησι",      "περιοχη",    "δομη",    "sehir",       "il",        "ilce",
                    "konum",        "yer",       "lieu",       "ville",   "luogo",       "comune",    "lugar",
                    "municipio"});
    return words;
}

const std::vector<std::string>& foundingWords()
{
    static const std::vector<std::string> words =
        comparable({"established", "founded", "opened", "since", "adopted", "signed", "force", "accession", "ratified",
                    "updated", "release"});
    return words;
}

const std::vector<std::string>& codedThingWords()
{
    static const std::vector<std::string> words =
        comparable({"event", "incident", "resource", "dataset", "vector", "series", "release", "file", "checksum"});
    return words;
}

} // namespace antevia
