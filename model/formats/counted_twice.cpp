#include "model/formats/counted_twice.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/heading_words.h"
#include "model/formats/place_groups.h"
#include "model/formats/sex_words.h"
#include "model/formats/total_columns.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

using Severity = RowMessage::Severity;

/// How many series have another code than `total` in its dimension.
std::ptrdiff_t seriesBeside(const KeyPart& total, const std::vector<FoundSeries>& series)
{
    return std::ranges::count_if(series, [&](const FoundSeries& each) {
        return std::ranges::any_of(each.key, [&](const KeyPart& part) {
            return part.dimension == total.dimension && part.code != total.code;
        });
    });
}

/// The value that sums up the others; "Total individuals" does so beside "Females" and "Males".
std::vector<KeyPart>::const_iterator totalOf(const SeriesDimension& dimension)
{
    const auto total = std::ranges::find_if(dimension.values, [](const KeyPart& part) {
        return isTotalName(part.label.empty() ? part.code : part.label) || part.code == "TOTAL" || part.code == "_T";
    });
    if (total != dimension.values.end() ||
        std::ranges::count_if(dimension.values, [](const auto& part) { return !sexOfWords(part.code).empty(); }) < 2)
        return total;
    return std::ranges::find_if(
        dimension.values, [](const auto& part) { return beginsWithTotal(part.code) && sexOfWords(part.code).empty(); });
}

void tellTotal(const SeriesDimension& dimension, const std::string& total, MessageLog& log)
{
    log.add({Severity::Warning, "T1", "dimension " + dimension.name, shownSafely(total),
             "a total stands beside its parts; adding them all would count everything twice",
             "Choose the total or the parts, for instance --where " + dimension.name + "=" + shownSafely(total) + "."});
}

/// "admin_level" 0 and 1: figures of whole countries stand beside those of their parts.
void tellLevels(const SeriesDimension& dimension, MessageLog& log)
{
    const std::string& name = dimension.name;
    const bool isLevel = name.ends_with("level") && (name.starts_with("adm") || name.find("_adm") != std::string::npos);
    if (isLevel && dimension.values.size() > 1)
        log.add({Severity::Warning, "T1", "dimension " + name, shownSafely(dimension.values.front().code),
                 "figures of wider areas stand beside those of the areas within them; adding them all would count "
                 "everything twice",
                 "Choose one level, for instance --where " + name + "=" + shownSafely(dimension.values.front().code) +
                     "."});
}

} // namespace

Result<void> tellTotals(const std::vector<SeriesDimension>& dimensions, std::vector<FoundSeries>& series,
                        MessageLog& log, const RunContext& run)
{
    for (const SeriesDimension& each : dimensions) {
        const auto total = totalOf(each);
        const bool isTold = total != each.values.end() && seriesBeside(*total, series) >= 2;
        if (isTold)
            tellTotal(each, total->code, log);
        tellLevels(each, log);
        if (!namesColumn(each.name))
            continue;
        TRY(const std::set<std::string> sums, columnsThatAddUp(each, series, run));
        for (const std::string& sum : sums)
            if (!isTold || sum != total->code)
                tellTotal(each, sum, log);
        for (FoundSeries& one : series)
            one.meaning.isTotal = one.meaning.isTotal || std::ranges::any_of(one.key, [&](const KeyPart& part) {
                                      return part.dimension == each.name && sums.contains(part.code);
                                  });
    }
    return {};
}

void tellAgeOverlaps(const SeriesDimension& ages, MessageLog& log)
{
    std::vector<std::pair<int, int>> bands;
    for (const KeyPart& part : ages.values) {
        const std::string band = ageBand(part.code);
        const std::size_t dash = band.find('-');
        const auto from = parseInteger(band.substr(0, std::min(dash, band.find('+'))));
        const auto open = band.find('+') != std::string::npos ? std::optional<std::int64_t>(200) : from;
        const auto to = dash == std::string::npos ? open : parseInteger(band.substr(dash + 1));
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

void tellGroupsOfPlaces(const std::string& dimension, const PlaceColumn& column, MessageLog& log)
{
    for (const auto& [text, group] : column.codes) {
        if (!column.known.contains(text) || !isGroupOfPlaces(group))
            continue;
        const auto within = std::ranges::count_if(column.codes, [&](const auto& other) {
            return other.second != group && column.known.contains(other.first) && mayLieIn(other.second, group);
        });
        if (within >= (hasKnownMembers(group) ? 1 : 2))
            tellTotal({dimension, {}}, text, log);
    }
}

namespace {

/// "Folgeanträge", "subsequent applications": of those who have applied before.
bool namesRepeats(const std::string& text)
{
    const auto words = headingWords(text);
    return std::ranges::any_of(words, [](const std::string& each) {
        return each.starts_with("folge") || each.starts_with("repeat") || each.starts_with("subsequent") ||
               each.starts_with("reexam") || each.starts_with("ponov") || each.starts_with("herhaald");
    });
}

/// The code of a dimension under which all applications stand, if another has only the first; empty if none does.
std::string codeOfAllApplications(const std::string& dimension, const std::vector<FoundSeries>& series)
{
    std::string all;
    bool first = false;
    for (const FoundSeries& each : series) {
        const auto part = std::ranges::find(each.key, dimension, &KeyPart::dimension);
        if (part == each.key.end() || !each.meaning.unit)
            continue;
        first = first || *each.meaning.unit == CountingUnit::FirstApplication;
        if (all.empty() && *each.meaning.unit == CountingUnit::Application && each.meaning.unitText == "applications" &&
            !namesRepeats(part->code))
            all = part->code;
    }
    return first ? all : std::string();
}

/// Whether a dimension has first applications under other codes than all of them.
bool tellsApplicationsApart(const std::string& dimension, const std::string& all,
                            const std::vector<FoundSeries>& series)
{
    return std::ranges::none_of(series, [&](const FoundSeries& each) {
        const auto part = std::ranges::find(each.key, dimension, &KeyPart::dimension);
        return part != each.key.end() && part->code == all && each.meaning.unit == CountingUnit::FirstApplication;
    });
}

} // namespace

void tellKindsOfApplications(const std::vector<SeriesDimension>& dimensions, const std::vector<FoundSeries>& series,
                             MessageLog& log)
{
    for (const SeriesDimension& each : dimensions) {
        const bool hasTotal = totalOf(each) != each.values.end();
        const std::string all = hasTotal ? std::string() : codeOfAllApplications(each.name, series);
        if (!all.empty() && tellsApplicationsApart(each.name, all, series))
            tellTotal(each, all, log);
    }
}

} // namespace antevia
