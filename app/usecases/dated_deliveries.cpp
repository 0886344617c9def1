#include "app/usecases/dated_deliveries.h"

#include "model/formats/table_layout.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace antevia {
namespace {

constexpr std::array<std::string_view, 4> datingColumns{"vintage", "data_vintage", "known_from", "as_known_on"};

const KeyPart* datingPart(const FoundSeries& series)
{
    const auto part = std::ranges::find_if(series.key, datesDeliveries, &KeyPart::dimension);
    return part == series.key.end() ? nullptr : &*part;
}

/// The day a series was known from; of a month, its last.
std::optional<Day> knownFrom(const FoundSeries& series)
{
    const KeyPart* part = datingPart(series);
    if (part == nullptr)
        return std::nullopt;
    if (const auto day = parseDay(part->code))
        return day;
    const auto period = parsePeriod(part->code);
    return period ? std::optional(lastDay(*period)) : std::nullopt;
}

void takeOffDate(FoundSeries& series)
{
    const std::string code = datingPart(series)->code;
    series.keyInFile = series.key;
    std::erase_if(series.key, [](const KeyPart& each) { return datesDeliveries(each.dimension); });
    if (series.title.find(code) != std::string::npos)
        series.title.clear();
}

/// Names the series of a file with no coordinates but the date as a file of one delivery names them, so that both find
/// the same series.
void nameByColumn(FoundSeries& series, const std::vector<MappedColumn>& columns)
{
    const bool hasIndicators = std::ranges::any_of(columns, [](const MappedColumn& each) {
        return each.role == word(ColumnRole::Dimension) && each.dimension == "indicator";
    });
    if (series.key.size() == 1 && series.key.front().dimension == "indicator" && !hasIndicators)
        series.key.front().dimension = "series";
    if (!series.key.empty())
        return;
    for (const MappedColumn& each : columns)
        if (each.role == word(ColumnRole::Value))
            series.key = {{"series", each.heading.empty() ? each.dimension : each.heading, {}}};
}

} // namespace

bool datesDeliveries(std::string_view dimension)
{
    return std::ranges::find(datingColumns, dimension) != datingColumns.end();
}

bool isDated(const FoundFile& file)
{
    return file.errors == 0 && !file.series.empty() &&
           std::ranges::all_of(file.series, [](const FoundSeries& each) { return knownFrom(each).has_value(); });
}

std::vector<DatedDelivery> deliveriesIn(FoundFile file)
{
    std::vector<DatedDelivery> deliveries;
    if (!isDated(file)) {
        deliveries.push_back({std::nullopt, std::move(file)});
        return deliveries;
    }
    std::map<Day, std::vector<FoundSeries>> days;
    for (FoundSeries& each : file.series) {
        const Day day = *knownFrom(each);
        takeOffDate(each);
        nameByColumn(each, file.mapping);
        days[day].push_back(std::move(each));
    }
    file.series.clear();
    for (auto& [day, series] : days) {
        deliveries.push_back({day, file});
        deliveries.back().file.series = std::move(series);
    }
    return deliveries;
}

void tellDeliveries(FoundFile& file)
{
    if (!isDated(file))
        return;
    std::set<Day> days;
    for (const FoundSeries& each : file.series)
        days.insert(*knownFrom(each));
    file.messages.push_back({RowMessage::Severity::Note,
                             "V5",
                             {},
                             datingPart(file.series.front())->dimension,
                             "the column says when figures were known: " + std::to_string(days.size()) +
                                 " deliveries, known from " + printDay(*days.begin()) + " to " +
                                 printDay(*days.rbegin()) + ". Each is taken in as a delivery of that day",
                             {}});
}

} // namespace antevia
