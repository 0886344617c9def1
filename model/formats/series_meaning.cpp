#include "model/formats/series_meaning.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/counted_unit.h"
#include "model/formats/heading_words.h"
#include "model/formats/place_column.h"
#include "model/formats/sex_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// The distinct codes and labels that the series have in one dimension, in the order met.
struct Dimension {
    std::string name;
    std::vector<KeyPart> values;
};

std::vector<Dimension> dimensionsOf(const std::vector<FoundSeries>& series)
{
    std::vector<Dimension> out;
    std::map<std::string, std::size_t> places;
    std::map<std::string, std::set<std::string>> seen;
    for (const FoundSeries& each : series)
        for (const KeyPart& part : each.key) {
            const auto [place, fresh] = places.try_emplace(part.dimension, out.size());
            if (fresh)
                out.push_back({part.dimension, {}});
            if (seen[part.dimension].insert(part.code).second)
                out[place->second].values.push_back(part);
        }
    return out;
}

std::string sexOf(const KeyPart& part)
{
    const std::string sex = sexOfName(part.label.empty() ? part.code : part.label);
    return sex.empty() ? part.code : sex;
}

/// How many series have another code than `total` in its dimension.
std::ptrdiff_t seriesBeside(const KeyPart& total, const std::vector<FoundSeries>& series)
{
    return std::ranges::count_if(series, [&](const FoundSeries& each) {
        return std::ranges::any_of(each.key, [&](const KeyPart& part) {
            return part.dimension == total.dimension && part.code != total.code;
        });
    });
}

void tellTotals(const std::vector<Dimension>& dimensions, const std::vector<FoundSeries>& series, MessageLog& log)
{
    for (const Dimension& each : dimensions) {
        const auto total = std::ranges::find_if(each.values, [](const KeyPart& part) {
            return isTotalName(part.label.empty() ? part.code : part.label) || part.code == "TOTAL" ||
                   part.code == "_T";
        });
        if (total == each.values.end() || seriesBeside(*total, series) < 2)
            continue;
        log.add({Severity::Warning, "T1", "dimension " + each.name, shownSafely(total->code),
                 "a total stands beside its parts; adding them all would count everything twice",
                 "Choose the total or the parts, for instance --where " + each.name + "=" + shownSafely(total->code) +
                     "."});
    }
}

/// Names that look the same in letters of other scripts: "Αustria" with a Greek capital.
void tellLookAlikes(const Dimension& dimension, MessageLog& log)
{
    std::map<std::string, std::string> seen;
    for (const KeyPart& part : dimension.values) {
        const auto [before, fresh] = seen.emplace(lookAlikeForm(part.code), part.code);
        if (!fresh && comparableHeading(before->second) != comparableHeading(part.code))
            log.add({Severity::Warning, "C33", "dimension " + dimension.name, shownSafely(part.code),
                     "this looks the same as another name and is written in other letters",
                     "Check that both are meant."});
    }
}

void tellAgeOverlaps(const Dimension& ages, MessageLog& log)
{
    std::vector<std::pair<int, int>> bands;
    for (const KeyPart& part : ages.values) {
        const std::string band = ageBand(part.code);
        const std::size_t dash = band.find('-');
        const auto from = parseInteger(band.substr(0, std::min(dash, band.find('+'))));
        const auto to =
            dash == std::string::npos ? std::optional<std::int64_t>(200) : parseInteger(band.substr(dash + 1));
        if (from && to)
            bands.emplace_back(static_cast<int>(*from), static_cast<int>(*to));
    }
    std::ranges::sort(bands);
    for (std::size_t i = 1; i < bands.size(); ++i)
        if (bands[i].first <= bands[i - 1].second)
            return log.add({Severity::Warning, "T2", "dimension " + ages.name, "",
                            "age groups overlap (" + std::to_string(bands[i - 1].first) + "-" +
                                std::to_string(bands[i - 1].second) + " and those from " +
                                std::to_string(bands[i].first) + " on); adding them would count some people twice",
                            "Choose groups that do not overlap."});
}

void tellPlaces(const PlaceColumn& column, const std::string& dimension, MessageLog& log)
{
    const std::string place = "dimension " + dimension;
    if (!column.unknown.empty())
        log.add({Severity::Warning, "C29", place, shownSafely(joined(column.unknown, ", ")),
                 "these are in no dictionary of places and are kept as they are written",
                 "Check their spelling; nothing is lost."});
    if (!column.old.empty())
        log.add({Severity::Note, "C29", place, shownSafely(joined(column.old, ", ")),
                 "these are older names or codes, read as those of today", ""});
    if (!column.combined.empty())
        log.add({Severity::Note, "C29", place, shownSafely(joined(column.combined, ", ")),
                 "these count several places together and are kept so", ""});
    if (column.namesKosovo)
        log.add(
            {Severity::Note, "K0", place, "Kosovo*",
             "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and "
             "the ICJ Opinion on the Kosovo declaration of independence.",
             ""});
}

/// In a file that names no subject, the first column of places is where, the second whose.
std::map<std::string, DimensionSubject> subjectsOf(const std::vector<Dimension>& dimensions,
                                                   const PlaceDictionary& places)
{
    std::map<std::string, DimensionSubject> out;
    bool hasPlace = false;
    for (const Dimension& each : dimensions) {
        out[each.name] = subjectOf(each.name);
        hasPlace = hasPlace || out[each.name] == DimensionSubject::Place;
    }
    for (const Dimension& each : dimensions) {
        const bool named = each.name == "series" || each.name == "indicator" || each.name == "vintage";
        if (named || out[each.name] != DimensionSubject::Other || !holdsPlaces(each.values, places))
            continue;
        out[each.name] = hasPlace ? DimensionSubject::Origin : DimensionSubject::Place;
        hasPlace = true;
    }
    return out;
}

void applyPart(const KeyPart& part, DimensionSubject subject, const PlaceColumn* column, SeriesMeaning& meaning)
{
    const std::string& text = part.label.empty() ? part.code : part.label;
    const std::string place = column != nullptr ? column->codes.at(part.code) : part.code;
    switch (subject) {
    case DimensionSubject::Place: meaning.place = place; break;
    case DimensionSubject::Origin: meaning.origin = place; break;
    case DimensionSubject::Partner: meaning.partner = place; break;
    case DimensionSubject::Sex: meaning.sex = sexOf(part); break;
    case DimensionSubject::Age: meaning.age = ageBand(part.code); break;
    case DimensionSubject::Unaccompanied:
        meaning.unaccompanied = part.code == "UAM" || part.code == "UNACC" || part.code == "Y" ||
                                lowered(text) == "yes" || lowered(text).starts_with("unaccompanied");
        break;
    case DimensionSubject::Unit:
    case DimensionSubject::Kind:
    case DimensionSubject::Frequency:
    case DimensionSubject::Other: break;
    }
    meaning.isTotal = meaning.isTotal || isTotalName(text) || part.code == "TOTAL";
}

} // namespace

DimensionSubject subjectOf(const std::string& dimension)
{
    using Subject = DimensionSubject;
    static const std::map<std::string, Subject> names{{"geo", Subject::Place},
                                                      {"ref_area", Subject::Place},
                                                      {"refarea", Subject::Place},
                                                      {"country", Subject::Place},
                                                      {"coa", Subject::Place},
                                                      {"coa_iso", Subject::Place},
                                                      {"coa_name", Subject::Place},
                                                      {"country_of_asylum", Subject::Place},
                                                      {"asylum_country", Subject::Place},
                                                      {"country_of_asylum_iso", Subject::Place},
                                                      {"iso3coa", Subject::Place},
                                                      {"member_state", Subject::Place},
                                                      {"reporting_country", Subject::Place},
                                                      {"country_territory_of_asylum_residence", Subject::Place},
                                                      {"country_territory_of_asylum", Subject::Place},
                                                      {"iso3", Subject::Place},
                                                      {"iso2", Subject::Place},
                                                      {"country_code", Subject::Place},
                                                      {"country_name", Subject::Place},
                                                      {"reporter", Subject::Place},
                                                      {"place", Subject::Place},
                                                      {"location", Subject::Place},
                                                      {"country_asylum", Subject::Place},
                                                      {"drzava", Subject::Place},
                                                      {"land", Subject::Place},
                                                      {"geopolitical_entity", Subject::Place},
                                                      {"admin0pcode", Subject::Place},
                                                      {"admin0name", Subject::Place},
                                                      {"geo_labels", Subject::Place},
                                                      {"geomaster_name", Subject::Place},
                                                      {"geo_codes", Subject::Place},
                                                      {"destination", Subject::Place},
                                                      {"citizen", Subject::Origin},
                                                      {"citizenship", Subject::Origin},
                                                      {"nationality", Subject::Origin},
                                                      {"nationalitat", Subject::Origin},
                                                      {"nationalitylong", Subject::Origin},
                                                      {"coo", Subject::Origin},
                                                      {"coo_iso", Subject::Origin},
                                                      {"coo_name", Subject::Origin},
                                                      {"origin", Subject::Origin},
                                                      {"country_of_origin", Subject::Origin},
                                                      {"country_of_origin_iso", Subject::Origin},
                                                      {"iso3coo", Subject::Origin},
                                                      {"c_birth", Subject::Origin},
                                                      {"country_of_birth", Subject::Origin},
                                                      {"iso3_of_origin", Subject::Origin},
                                                      {"drzavljanstvo", Subject::Origin},
                                                      {"staatsangehorigkeit", Subject::Origin},
                                                      {"herkunftsland", Subject::Origin},
                                                      {"pop_origin_name", Subject::Origin},
                                                      {"country_of_citizenship", Subject::Origin},
                                                      {"citizen_labels", Subject::Origin},
                                                      {"nazionalita", Subject::Origin},
                                                      {"partner", Subject::Partner},
                                                      {"c_dest", Subject::Partner},
                                                      {"route", Subject::Partner},
                                                      {"border", Subject::Partner},
                                                      {"neighbour", Subject::Partner},
                                                      {"sex", Subject::Sex},
                                                      {"gender", Subject::Sex},
                                                      {"spol", Subject::Sex},
                                                      {"pol", Subject::Sex},
                                                      {"age", Subject::Age},
                                                      {"age_group", Subject::Age},
                                                      {"agegroup", Subject::Age},
                                                      {"agedef", Subject::Other},
                                                      {"age_class", Subject::Age},
                                                      {"unit", Subject::Unit},
                                                      {"unit_measure", Subject::Unit},
                                                      {"unit_of_measure", Subject::Unit},
                                                      {"freq", Subject::Frequency},
                                                      {"frequency", Subject::Frequency},
                                                      {"minor", Subject::Unaccompanied},
                                                      {"unaccompanied", Subject::Unaccompanied},
                                                      {"uasc", Subject::Unaccompanied},
                                                      {"asyl_app", Subject::Kind},
                                                      {"applicant", Subject::Kind},
                                                      {"app_type", Subject::Kind},
                                                      {"procedure_type", Subject::Kind},
                                                      {"decision", Subject::Kind},
                                                      {"indicator", Subject::Kind},
                                                      {"population_type", Subject::Kind}};
    const auto found = names.find(dimension);
    return found == names.end() ? Subject::Other : found->second;
}

std::string ageBand(const std::string& code)
{
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

namespace {

/// Columns without headings that hold places are named for what they are.
void nameColumns(FoundFile& file, const PlaceDictionary& places)
{
    std::map<std::string, std::string> names;
    const auto dimensions = dimensionsOf(file.series);
    const auto subjects = subjectsOf(dimensions, places);
    std::set<std::string> used;
    for (const Dimension& each : dimensions) {
        const DimensionSubject subject = subjects.at(each.name);
        if (!each.name.starts_with("column_") ||
            (subject != DimensionSubject::Place && subject != DimensionSubject::Origin))
            continue;
        const std::string name = subject == DimensionSubject::Place ? "place" : "origin";
        if (used.insert(name).second)
            names.emplace(each.name, name);
    }
    for (FoundSeries& series : file.series)
        for (KeyPart& part : series.key)
            if (const auto name = names.find(part.dimension); name != names.end())
                part.dimension = name->second;
    for (MappedColumn& column : file.mapping)
        if (const auto name = names.find(column.dimension); name != names.end())
            column.dimension = name->second;
}

/// "Arrivals to North Macedonia": the place at the end of a heading, or the code that the heading is; empty if none.
std::string placeInHeading(const std::string& heading, const PlaceDictionary& places)
{
    for (const CodeList list : {CodeList::Iso2, CodeList::Eurostat, CodeList::Iso3})
        if (const auto* place = places.ofCode(heading, list))
            return place->code;
    const std::vector<std::string> words = headingWords(heading);
    for (std::size_t from = 0; from < words.size(); ++from) {
        const auto* place =
            places.ofName(joined({words.begin() + static_cast<std::ptrdiff_t>(from), words.end()}, " "));
        if (place != nullptr && (place->kind == PlaceKind::Country || place->kind == PlaceKind::Territory ||
                                 place->kind == PlaceKind::Combined))
            return place->code;
    }
    return {};
}

} // namespace

void findMeaning(FoundFile& file, const PlaceDictionary& places, MessageLog& log)
{
    nameColumns(file, places);
    const std::vector<Dimension> dimensions = dimensionsOf(file.series);
    const auto subjects = subjectsOf(dimensions, places);
    std::map<std::string, PlaceColumn> columns;
    for (const Dimension& each : dimensions) {
        const DimensionSubject subject = subjects.at(each.name);
        const bool named = subject == DimensionSubject::Place || subject == DimensionSubject::Origin;
        if (!named)
            continue;
        columns.emplace(each.name, placesOf(each.values, places, each.name));
        tellPlaces(columns.at(each.name), each.name, log);
        for (const std::string& name : columns.at(each.name).unknown)
            file.unknownPlaces.push_back({each.name, name, {}});
    }
    tellTotals(dimensions, file.series, log);
    for (const Dimension& each : dimensions) {
        tellLookAlikes(each, log);
        if (subjects.at(each.name) == DimensionSubject::Age)
            tellAgeOverlaps(each, log);
    }
    for (FoundSeries& series : file.series) {
        for (const KeyPart& part : series.key) {
            const auto column = columns.find(part.dimension);
            applyPart(part, subjects.at(part.dimension), column == columns.end() ? nullptr : &column->second,
                      series.meaning);
            if (part.dimension == "series" || part.dimension == "indicator") {
                const std::string place = placeInHeading(part.code, places);
                series.meaning.place = place.empty() ? series.meaning.place : place;
                series.meaning.sex = series.meaning.sex.empty() ? sexOfWords(part.code) : series.meaning.sex;
            }
        }
        findCountedUnit(file, series);
    }
}

} // namespace antevia
