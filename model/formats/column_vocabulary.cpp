#include "model/formats/column_vocabulary.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace antevia {
namespace {

using Hints = std::unordered_map<std::string, HeadingHint>;

void put(Hints& hints, HeadingHint hint, std::string_view headings)
{
    for (std::size_t from = 0; from <= headings.size();) {
        const std::size_t end = std::min(headings.find('|', from), headings.size());
        hints.emplace(comparableHeading(headings.substr(from, end - from)), hint);
        from = end + 1;
    }
}

/// Whole headings, as comparableHeading() writes them.
const Hints& wholeHeadings()
{
    static const Hints hints = [] {
        Hints out;
        put(out, HeadingHint::Time,
            "time|time period|date|dates|period|day|reference date|reporting date|report date|data date|datum|dan|"
            "data|giorno|giornata|fecha|dato|jour|ημερομηνία|ημερα|датум|дан|дата|денят|tarih|dátum|nap|dita|d|"
            "as of|as of date|obs time|date reported|datereported|date reporting|ref date|refdate|observation date|"
            "zeit|stichtag|stanje na dan|reportingdate|periudha|razdoblje|obdobje|период|περίοδος|zeitraum|tag|időszak|"
            "időpont|perioden|période|periods|perioade|ani|tid|timeperiod|date "
            "value|month "
            "year|monthyear|year month|yearmonth|mes ano");
        put(out, HeadingHint::OtherTime,
            "last update|last updated|lastupdate|updated|update|vintage|known from|published|publication date|"
            "release date|extraction date|date extracted|created|created at|modified|date updated|updated at|"
            "as known on|unix timestamp|retrieved at|retrieved|built at|fetched at|scraped at|downloaded at|generated "
            "at|"
            "processed at|accessed|accessed at|date accessed|access date|date retrieved|retrieval date|valid "
            "from|valid to|upload date|date of upload");
        put(out, HeadingHint::Start,
            "start|start date|date start|date from|from|from date|begin|period start|startdate|"
            "week start|start of period|datum od|od|von|du|dal|date begin|week beginning|reference period start|"
            "from year|year from|start year|year start|begin year");
        put(out, HeadingHint::End,
            "end|end date|date end|date to|to date|period end|enddate|week end|end of period|"
            "datum do|do|bis|au|al|until|week ending|reference period end|to year|year to|end year|year end|until "
            "year");
        put(out, HeadingHint::Year,
            "year|yr|godina|god|jahr|anno|année|annee|an|año|ano|έτος|година|година|год|rok|rík|"
            "jaar|år|ár|aar|vuosi|aasta|metai|gads|"
            "viti|yıl|yil|év|leto|rik|year reported|reporting year|data year|yearreportingdate|"
            "ref year|refyear|time year|cal year|calendar year|berichtsjahr|anul|miesiac rok|vit");
        put(out, HeadingHint::FiscalYear,
            "fiscal year|fiscal years|financial year|fy|fiscal yr|tax year|exercice|exercice financier|budget year");
        put(out, HeadingHint::Month,
            "month|mon|mjesec|mesec|monat|mese|mois|mes|μήνας|месец|мјесец|muaji|ay|hónap|"
            "luna|měsíc|mesiac|miesiąc|месяц|maand|kuukausi|måned|månad|kuu|mėnuo|mēnesis|month name|monthname|month "
            "abbv|month abbreviation|month number|data "
            "month|monthreportingdate|month no|"
            "reporting month|calendar month|berichtsmonat");
        put(out, HeadingHint::Quarter,
            "quarter|qtr|quartal|kvartal|trimestre|tromjesečje|τρίμηνο|тримесечие|negyedév|"
            "tromesečje|тромесечје|тримесечје|četrtletje|čtvrtletí|štvrťrok|kwartał|trimestrul|tremujori|çeyrek");
        put(out, HeadingHint::Week,
            "week|wk|woche|kalenderwoche|kw|tjedan|nedelja|sedmica|semaine|settimana|εβδομάδα|"
            "недеља|седмица|teden|týden|týždeň|tydzień|semana|săptămâna|java|hafta|hét|viikko|vecka|uge|uke|nädal|"
            "savaitė|nedēļa|iso week|epi week|week "
            "number|weeknumber");
        put(out, HeadingHint::Value,
            "obs value|obsvalue|value|values|observation value|observation|vrijednost|vrednost|"
            "вредност|wert|valeur|valore|valor|τιμή|vlera|değer|érték|valoare|стойност");
        put(out, HeadingHint::Flag,
            "obs flag|obs status|flag|flags|flag and footnotes|observation status|status flag|"
            "obsflag|obsstatus|symbol|observation status flag v2 structure|flags and footnotes|"
            "value flag|status code|value status|flag codes|flag code|obs status label");
        put(out, HeadingHint::Confidential,
            "conf status|confidentiality status|confidentiality status flag|confidentiality|"
            "obs conf");
        put(out, HeadingHint::Scale,
            "unit mult|unit multiplier|unitmult|scalar factor|scalar id|powercode|power code|powercode code|scale|"
            "multiplier|unit multiple|magnitude");
        put(out, HeadingHint::Note,
            "note|notes|comment|comments|remark|remarks|source|sources|url|link|footnote|"
            "footnotes|description|napomena|napomene|bemerkung|anmerkung|quelle|izvor|извор|"
            "напомена|opis|observations|πηγή|σημείωση|source url|source note|capacity note|"
            "source link|fonte|note e commenti|remarque|observed afterwards|sources notes|"
            "date source|data source|methodology|start time|end time|time of day|month grouping|min age|max age|"
            "age min|age max|minimum age|maximum age|source quality|data quality|display date|"
            "valueattribute|value attribute|stringvalue|string value|dguid|uom "
            "id|decimals|terminated|coordinate|vector|color|colour|numchildren");
        put(out, HeadingHint::Identifier,
            "id|uid|guid|objectid|object id|fid|index|idx|row|row number|nb|nr|no|rank|ranking|lat|latitude|lon|lng|long|"
            "longitude|x|y|geoname id|geonameid|redni broj|rb|r br|lfd nr|lp|l p|s no|sl no|sr no|item no|nr crt|p č|"
            "por č|р бр|αα|α α|sıra|sıra no|serial|serial number|x coord|y coord|"
            "unix|timestamp|centroid lat|centroid lon|centroid lng|key|sort|sort order|order");
        put(out, HeadingHint::Structure,
            "dataflow|structure|structure id|structure name|action|last update|"
            "dataflow id|datastructure");
        return out;
    }();
    return hints;
}

} // namespace

HeadingHint hintOf(std::string_view heading)
{
    if (heading == "TIME_PERIOD" || heading == "TIME" || heading == "time_period")
        return HeadingHint::Time;
    if (heading == "LAST UPDATE" || heading == "LAST_UPDATE")
        return HeadingHint::Structure;
    const auto& hints = wholeHeadings();
    const auto found = hints.find(comparableHeading(heading));
    if (found != hints.end())
        return found->second;
    if (hasWord(heading, {"lat", "latitude", "lon", "lng", "longitude", "coordinates", "centroid"}))
        return HeadingHint::Identifier;
    if (hasWord(heading, {"url", "http", "https", "comments", "footnote", "footnotes", "remarks"}))
        return HeadingHint::Note;
    const auto words = headingWords(heading);
    if (words.size() > 1 && (words.back() == "source" || words.back() == "sources"))
        return HeadingHint::Note;
    return HeadingHint::None;
}

std::string dimensionName(std::string_view heading)
{
    std::string out;
    for (const std::string& part : headingWords(heading))
        out += (out.empty() ? "" : "_") + part;
    return out.empty() ? "column" : out;
}

std::string wordsApart(std::string_view heading)
{
    std::string out;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto isSmall = [&](std::size_t at) { return heading[at] >= 'a' && heading[at] <= 'z'; };
        const bool isCapital = heading[i] >= 'A' && heading[i] <= 'Z';
        if (i > 0 && isCapital && isSmall(i - 1))
            out += ' ';
        out += heading[i];
    }
    return out;
}

namespace {

const std::set<std::string>& totalNames()
{
    static const std::set<std::string> names = [] {
        std::set<std::string> out;
        for (const char* each :
             {"total",     "totals",     "grand total", "subtotal",      "sum",    "all",     "gesamt", "insgesamt",
              "summe",     "ukupno",     "zbir",        "svega",         "skupaj", "shuma",   "totali", "gjithsej",
              "укупно",    "вкупно",     "збир",        "общо",          "σύνολο", "totale",  "totaux", "összesen",
              "toplam",    "sveukupno",  "ensemble",    "total general", "skupno", "t",       "celkem", "spolu",
              "razem",     "ogolem",     "osszesen",    "genel toplam",  "итого",  "всього",  "tot",    "yhteensä",
              "totalt",    "i alt",      "totaal",      "kokku",         "kopā",   "iš viso", "alls",   "ambos sexos",
              "total age", "total ages", "all ages",    "both sexes"})
            out.insert(comparableHeading(each));
        return out;
    }();
    return names;
}

} // namespace

bool isTotalName(std::string_view text)
{
    const auto& names = totalNames();
    if (text.starts_with('@') || text.starts_with('=') || text.starts_with('+')) // the text of a formula
        return false;
    const std::string_view first = text.substr(0, std::min(text.find_first_of(",(:"), text.find(" - ")));
    const auto words = headingWords(first); // of "Total, all countries or areas", "Total - Gender"
    return names.contains(joined(words, " ")) || names.contains(comparableHeading(text)) ||
           (words.size() > 1 && std::ranges::all_of(words, [&](const auto& each) { return names.contains(each); }));
}

bool beginsWithTotal(std::string_view text)
{
    const auto words = headingWords(text);
    return !words.empty() && words.front().size() > 1 && totalNames().contains(words.front());
}

} // namespace antevia
