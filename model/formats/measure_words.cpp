#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <set>

// Words that say whether figures are counts, which have no fractions, or measured.
namespace antevia {
namespace {

/// As headingWords() writes them.
const std::set<std::string>& fractionWords()
{
    static const std::set<std::string> words{"rate",
                                             "rates",
                                             "share",
                                             "shares",
                                             "percent",
                                             "percentage",
                                             "pct",
                                             "pc",
                                             "ratio",
                                             "average",
                                             "averages",
                                             "avg",
                                             "mean",
                                             "median",
                                             "per",
                                             "proportion",
                                             "anteil",
                                             "quote",
                                             "prozent",
                                             "durchschnitt",
                                             "durchschnittlich",
                                             "durchschnittliche",
                                             "mittelwert",
                                             "stopa",
                                             "stope",
                                             "udio",
                                             "udeo",
                                             "postotak",
                                             "procenat",
                                             "procent",
                                             "procento",
                                             "prosek",
                                             "prosjek",
                                             "prosecno",
                                             "prosecna",
                                             "prosecan",
                                             "prosjecno",
                                             "prosjecna",
                                             "prosjecan",
                                             "стопа",
                                             "удео",
                                             "удел",
                                             "проценат",
                                             "процент",
                                             "просек",
                                             "просечно",
                                             "просечан",
                                             "просјечан",
                                             "просјечно",
                                             "средњи",
                                             "боравак",
                                             "боравка",
                                             "просечна",
                                             "просјек",
                                             "просечен",
                                             "средно",
                                             "среден",
                                             "дял",
                                             "taux",
                                             "moyenne",
                                             "moyen",
                                             "pourcentage",
                                             "proporcion",
                                             "tasso",
                                             "quota",
                                             "percentuale",
                                             "medio",
                                             "tasa",
                                             "promedio",
                                             "porcentaje",
                                             "ποσοστο",
                                             "μεσοσ",
                                             "μεση",
                                             "μεσο",
                                             "δεικτησ",
                                             "arany",
                                             "atlag",
                                             "atlagos",
                                             "szazalek",
                                             "oran",
                                             "orani",
                                             "ortalama",
                                             "yuzde",
                                             "perqindje",
                                             "perqindja",
                                             "mesatare",
                                             "mesatarja",
                                             "mesatar",
                                             "norma",
                                             "stopnja",
                                             "delez",
                                             "odstotek",
                                             "povprecje",
                                             "povprecno",
                                             "povprecna",
                                             "podil",
                                             "podiel",
                                             "prumer",
                                             "prumerna",
                                             "priemer",
                                             "priemerna",
                                             "udzial",
                                             "odsetek",
                                             "srednia",
                                             "srednio",
                                             "wskaznik",
                                             "rata",
                                             "ponderea",
                                             "procente",
                                             "medie",
                                             "density",
                                             "occupancyrate",
                                             "gdp",
                                             "score",
                                             "index"};
    return words;
}

/// How long something takes; a number of days is a count only where people are counted in them.
const std::set<std::string>& durationWords()
{
    static const std::set<std::string> words{"days",     "hours",      "duration",
                                             "stay",     "stays",      "dani",
                                             "dana",     "tage",       "tagen",
                                             "stunden",  "dauer",      "jours",
                                             "duree",    "heures",     "giorni",
                                             "durata",   "dias",       "duracion",
                                             "ημερεσ",   "διαρκεια",   "дана",
                                             "дани",     "дни",        "дена",
                                             "dite",     "napok",      "nap",
                                             "zile",     "dnevi",      "dni",
                                             "gun",      "sure",       "trajanje",
                                             "boravak",  "boravka",    "prestoj",
                                             "престој",  "aufenthalt", "aufenthaltsdauer",
                                             "sejour",   "permanenza", "estancia",
                                             "παραμονη", "παραμονησ",  "qendrimi",
                                             "kalis",    "pobyt",      "bivanje"};
    return words;
}

} // namespace

bool namesFraction(std::string_view heading)
{
    const std::string words = wordsApart(heading);
    return heading.find('%') != std::string_view::npos || hasWord(words, fractionWords()) ||
           (hasWord(words, durationWords()) && !namesCount(heading));
}

bool namesBalance(std::string_view heading)
{
    static const std::set<std::string> balances{"net", "balance", "saldo", "solde", "wanderungssaldo"};
    return !namesFraction(heading) && hasWord(wordsApart(heading), balances);
}

bool namesRate(std::string_view heading)
{
    static const std::set<std::string> changes{"change",    "difference", "diff",        "delta",     "growth",
                                               "variation", "promena",    "veranderung", "differenz", "variazione",
                                               "variacion", "diferencia", "promjena",    "razlika",   "zmiana",
                                               "valtozas",  "μεταβολη",   "degisim"};
    const std::string words = wordsApart(heading);
    return heading.find('%') != std::string_view::npos || hasWord(words, fractionWords()) || hasWord(words, changes) ||
           namesBalance(heading);
}

bool namesCount(std::string_view heading)
{
    static const std::set<std::string> words{
        "person",    "persons",    "people",     "individuals",   "applicants", "applications", "applied",
        "arrivals",  "detections", "departures", "refugees",      "migrants",   "asylum",       "seekers",
        "crossings", "count",      "counts",     "registrations", "decisions",  "beds",         "idps",
        "dolasci",   "osoba",      "lica",       "personen",      "ankunfte",   "antrage",      "individus",
        "personnes", "sbarchi",    "αφιξεισ",    "registered",    "returnees",  "refusals",     "attempts",
        "capacity",  "occupancy",  "affected",   "entries",       "exits",      "anzahl",       "aufgriffe",
        "einreisen", "broj",       "migranti",   "migranata",     "trazilaca",  "zahtjeva",     "zahteva",
        "ulazaka",   "број",       "мигранти",   "αριθμοσ",       "αιτησεισ",   "szama",        "letszam",
        "nombre",    "arrivees",   "sayisi",     "liczba",        "pocet",      "numarul",      "aantal"};
    return hasWord(heading, words);
}

} // namespace antevia
