#pragma once

#include "model/report/chart_spec.h"

#include <cmath>
#include <functional>
#include <limits>

namespace antevia::sample {

inline const Day asOf = makeDay(2015, 10, 16);

inline std::vector<ChartPoint> points(Day first, int days, const std::function<double(int)>& value)
{
    std::vector<ChartPoint> made;
    for (int day = 0; day < days; ++day)
        made.push_back({first + Days{day}, value(day)});
    return made;
}

inline ChartBand band(const std::string& name, ChartRole role, double middle, double spread)
{
    const Day first = asOf + Days{1};
    return {name, role, points(first, 30, [=](int day) { return middle - spread * std::sqrt(day + 1.0); }),
            points(first, 30, [=](int day) { return middle + spread * 1.3 * std::sqrt(day + 1.0); })};
}

inline double observedValue(int day)
{
    const bool isMissing = day == 6 || day == 7;
    return isMissing ? std::numeric_limits<double>::quiet_NaN() : 1500 + 230.0 * day + 500 * std::sin(day * 1.1);
}

/// A forecast with a gap in what was observed, two ranges, a comparison, marks close to each other and two levels.
inline ChartSpec forecastChart()
{
    const Day first = asOf + Days{1};
    ChartSpec chart;
    chart.id = "si-arrivals";
    chart.title = "Arrivals in Slovenia: 7,400 people a day expected from 17 October";
    chart.subtitle = "People arriving per day, scenario “Hungary closes its border with Croatia”";
    chart.unit = ChartUnit::PeoplePerDay;
    chart.unitText = "people per day";
    chart.bands = {band("Likely range (80 %)", ChartRole::Band80, 7400, 380),
                   band("Wide range (95 %)", ChartRole::Band95, 7400, 720)};
    chart.lines = {{"Observed", ChartRole::Observed, points(makeDay(2015, 9, 20), 27, observedValue)},
                   {"Central estimate", ChartRole::Median,
                    points(first, 30, [](int day) { return 7400 + 60 * std::sin(day / 3.0); })},
                   {"Comparison: border stays open", ChartRole::Comparison,
                    points(first, 30, [](int day) { return 2900 + 25.0 * day; })},
                   {"Naive forecast", ChartRole::Naive, points(first, 30, [](int) { return 7600.0; })},
                   {"Observed afterwards, not used", ChartRole::Afterwards,
                    points(first, 30, [](int day) { return 6100 + 1800 * std::sin(day * 0.7); })}};
    chart.marks = {
        {asOf, "As of 16 Oct"}, {first, "Hungary – Croatia closed"}, {makeDay(2015, 10, 21), "Decide by 21 Oct"}};
    chart.levels = {{6000, "Registration in hand: 6,000 people a day"}, {90000, "Beds in the whole region"}};
    chart.source = "UNHCR, Daily estimated arrivals per country, 2016-09-21 (CC BY 4.0); data to 16 October 2015.";
    chart.note = "Ranges from 1,000 replicates, seed 20151016.";
    return chart;
}

/// Probabilities of three places, told apart by dashes and markers.
inline ChartSpec probabilityChart()
{
    const auto rising = [](double middle) {
        return [=](int day) { return 1.0 / (1.0 + std::exp(-(day - middle) / 3.0)); };
    };
    ChartSpec chart;
    chart.id = "breach";
    chart.title = "Reception places run out first in Slovenia";
    chart.subtitle = "Probability that people present exceed capacity, by day";
    chart.unit = ChartUnit::Percent;
    chart.unitText = "probability";
    chart.lines = {{"Slovenia", ChartRole::Probability, points(asOf, 31, rising(8))},
                   {"Croatia", ChartRole::Probability, points(asOf, 31, rising(16))},
                   {"Serbia and Kosovo*", ChartRole::Probability, points(asOf, 31, rising(24))}};
    chart.levels = {{0.5, "Breach counts from 50 %"}};
    chart.source = "Antevia simulation, 16 October 2015.";
    return chart;
}

/// Needs as bars against what is in hand.
inline ChartSpec needsChart()
{
    ChartSpec chart;
    chart.id = "needs";
    chart.title = "Shortfall of beds";
    chart.subtitle = "Slovenia, end of day, 90th percentile";
    chart.unit = ChartUnit::People;
    chart.unitText = "beds";
    chart.lines = {
        {"Shortfall", ChartRole::Gap, points(asOf, 31, [](int day) { return std::max(0.0, day * 320.0 - 1800); }),
         true},
        {"Need", ChartRole::Need, points(asOf, 31, [](int day) { return 1400 + day * 320.0; })},
        {"In hand", ChartRole::Capacity, points(asOf, 31, [](int day) { return day < 12 ? 3200.0 : 5200.0; })}};
    chart.source = "Sphere Handbook 2018; site figures as of 13 October 2015.";
    return chart;
}

} // namespace antevia::sample
