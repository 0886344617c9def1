#include "model/formats/dimension_subject.h"

#include "model/base/number.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace antevia {
namespace {

using Subject = DimensionSubject;

/// Whole names, separated by blanks.
constexpr std::array<std::pair<Subject, const char*>, 10> wholeNames{
    {{Subject::Place,
      "geo ref_area refarea country coa country_of_asylum asylum_country iso3coa member_state reporting_country "
      "country_territory_of_asylum_residence country_territory_of_asylum iso3 iso2 reporter place location "
      "country_asylum drzava land geopolitical_entity admin0pcode admin0name geomaster destination receiving_country "
      "host_country territorio territoire pays pais paese orszag kraj stat zeme ulke vendi tara χωρα држава страна "
      "държава"},
     {Subject::Origin,
      "citizen citizenship nationality nationalitylong coo origin country_of_origin iso3coo c_birth country_of_birth "
      "iso3_of_origin "
      "country_of_citizenship nationalitat staatsangehorigkeit staatsburgerschaft herkunftsland nation nationalite "
      "nacionalidad nazionalita cittadinanza nacionalidade nationaliteit nazione pop_origin drzavljanstvo "
      "drzava_porekla "
      "држављанство државјанство гражданство националност allampolgarsag obywatelstwo statni_prislusnost "
      "statna_prislusnost obcanstvi cetatenie cetatenia nationalitate uyruk uyrugu shtetesia kombesia υπηκοοτητα "
      "ιθαγενεια εθνικοτητα χωρα_καταγωγησ χωρα_προελευσησ χωρα_ιθαγενειασ medborgarskap statsborgerskab "
      "statsborgerskap kansalaisuus kodakondsus pilietybe valstspiederiba pilsoniba herkunftsstaat herkunftslander "
      "land_van_herkomst herkomstland oprindelsesland drzava_podrijetla drzava_porijekla zemlja_porekla "
      "zemlja_podrijetla zemlja_porijekla drzava_izvora држава_порекла држава_поријекла земља_порекла "
      "земја_на_потекло држава_на_потекло страна_на_произход kraj_pochodzenia kraj_obywatelstwa zeme_puvodu "
      "krajina_povodu tara_de_origine szarmazasi_orszag mense_ulke vendi_i_origjines pais_de_origen "
      "pais_de_nacionalidad pais_de_nacimiento pais_de_origem paese_di_origine paese_di_cittadinanza "
      "paese_di_provenienza pays_de_naissance country_of_birth_nationality co2"},
     {Subject::Partner, "partner c_dest route border neighbour migration_route"},
     {Subject::Sex, "geslacht sukupuoli kon kjonn sex gender gen spol pol geschlecht sexe sesso sexo φυλο пол nem plec "
                    "pohlavi pohlavie cinsiyet gjinia"},
     {Subject::Age, "leeftijd ika alder age age_group agegroup age_class age_range age_band ages alter altersgruppe "
                    "eta edad dob kor wiek vek "
                    "vek_skupina varsta yas mosha ηλικια"},
     {Subject::Unit, "unit unit_measure unit_of_measure uom unit_code um"},
     {Subject::Frequency, "freq frequency frequency_of_observation time_frequency"},
     {Subject::Unaccompanied, "minor unaccompanied uasc uam"},
     {Subject::Kind,
      "asyl_app applicant app_type procedure_type decision indicator population_type application_type series"},
     {Subject::Other, "agedef"}}};

std::unordered_map<std::string, Subject> subjectsByName()
{
    std::unordered_map<std::string, Subject> out;
    for (const auto& [subject, names] : wholeNames) {
        const std::string_view all = names;
        for (std::size_t from = 0; from < all.size();) {
            const std::size_t end = std::min(all.find(' ', from), all.size());
            out.emplace(all.substr(from, end - from), subject);
            from = end + 1;
        }
    }
    return out;
}

/// "country_of_origin_iso" and "geo_labels" without their last words, which say how the thing is written.
std::string withoutForm(std::string dimension)
{
    static const std::set<std::string> forms{"iso",   "iso2", "iso3",  "name",   "names", "code",
                                             "codes", "id",   "label", "labels", "long"};
    for (std::size_t at = dimension.rfind('_'); at != std::string::npos; at = dimension.rfind('_')) {
        if (!forms.contains(dimension.substr(at + 1)))
            break;
        dimension.resize(at);
    }
    return dimension;
}

/// By the words within: "en_country_of_citizenship", "nationality_group".
Subject subjectOfWords(const std::string& dimension)
{
    const auto words = headingWords(dimension);
    const auto has = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::any_of(words,
                                   [&](const auto& each) { return std::ranges::find(names, each) != names.end(); });
    };
    const bool ofArea = std::ranges::any_of(words, [](const auto& each) { return each.starts_with("adm"); });
    const bool namesCountry = has({"country"}); // "region, development group, country or area of origin"
    if (ofArea || has({"type"}) || (has({"region", "subregion", "group"}) && !namesCountry))
        return Subject::Other;
    if (has({"citizenship", "citoyennete", "nationality", "nationalite", "origin", "origine", "drzavljanstvo"}))
        return Subject::Origin;
    if (has({"country", "pays", "state", "location"}) &&
        has({"asylum", "asile", "residence", "destination", "reporting", "host"}))
        return Subject::Place;
    return (namesCountry && has({"region", "area"})) || has({"territorio"}) ? Subject::Place : Subject::Other;
}

} // namespace

DimensionSubject subjectOf(const std::string& dimension)
{
    static const std::unordered_map<std::string, Subject> names = subjectsByName();
    for (const std::string& name : {dimension, withoutForm(dimension)})
        if (const auto found = names.find(name); found != names.end())
            return found->second;
    return subjectOfWords(dimension);
}

bool namesColumn(const std::string& dimension)
{
    return dimension == "indicator" || dimension == "series" || dimension == "measure";
}

namespace {

/// "Under 18", "65 years and over", "18 to 29": the band in figures; empty if words say none.
std::string ageOfWords(const std::string& text)
{
    std::vector<std::string> words = headingWords(text);
    std::erase_if(words, [](const std::string& each) {
        return each == "years" || each == "year" || each == "aged" || each == "ages" || each == "old";
    });
    const auto number = [&](std::size_t at) {
        return at < words.size() && words[at].size() <= 2 ? parseInteger(words[at]).value_or(-1) : -1;
    };
    if (words.size() == 2 && (words[0] == "under" || words[0] == "below") && number(1) > 0)
        return "0-" + printInteger(number(1) - 1);
    const bool isJoined = words.size() == 3 && (words[1] == "to" || words[1] == "and");
    const bool isOpen =
        isJoined && (words[2] == "over" || words[2] == "older" || words[2] == "above" || words[2] == "more");
    if (isOpen && number(0) >= 0)
        return printInteger(number(0)) + "+";
    const auto last = isJoined ? number(2) : words.size() == 2 ? number(1) : -1;
    return number(0) >= 0 && number(0) < last ? printInteger(number(0)) + "-" + printInteger(last) : std::string();
}

} // namespace

std::string ageBand(const std::string& code)
{
    if (const std::string band = ageOfWords(code); !band.empty())
        return band;
    if (isTotalName(code) || code == "_T")
        return "total";
    if (code.starts_with("Y_LT")) {
        const auto below = parseInteger(code.substr(4));
        return below && *below > 0 ? "0-" + printInteger(*below - 1) : code;
    }
    if (code.starts_with("Y_GE"))
        return code.substr(4) + "+";
    if (code.starts_with("Y_GT")) {
        const auto above = parseInteger(code.substr(4));
        return above ? printInteger(*above + 1) + "+" : code;
    }
    return code.size() > 1 && code[0] == 'Y' && code[1] >= '0' && code[1] <= '9' ? code.substr(1) : code;
}

std::string ageInWords(const std::string& heading)
{
    constexpr int oldest = 120;
    const auto words = headingWords(heading);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto from = words[i].size() <= 2 ? parseInteger(words[i]) : std::nullopt;
        const auto to = words[i + 1].size() <= 3 ? parseInteger(words[i + 1]) : std::nullopt;
        if (from && to && *from < *to && *to <= oldest)
            return printInteger(*from) + "-" + printInteger(*to);
    }
    return {};
}

} // namespace antevia
