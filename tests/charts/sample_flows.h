#pragma once

#include "model/report/flow_diagram.h"
#include "model/report/small_charts.h"
#include "tests/charts/sample_chart.h"

namespace antevia::sample {

/// 1,000 people come in in Greece; two ways part and meet again; 120 are still on the way, 80 left, 100 stayed.
inline FlowDiagram flows()
{
    FlowDiagram flows;
    flows.id = "flows";
    flows.title = "Who went where";
    flows.subtitle = "17 October to 15 November 2015, people, means over 1,000 simulated courses";
    flows.stops = {{"Greece", 0.5, 50.0, 1000.0, 0.0, 50.0},
                   {"Serbia and Kosovo*", 0.2, 0.0, 0.0, 30.0, 70.0},
                   {"North Macedonia", 0.8, 100.0, 0.0, 50.0, 50.0},
                   {"Austria", 0.5, 0.0, 0.0, 780.0, 0.0}};
    flows.ways = {{0, 1, "Greece – Serbia", 600.0, 560.0, 0.0, 40.0, 500.0, 700.0},
                  {0, 2, "Greece – North Macedonia", 400.0, 360.0, 0.0, 40.0, 300.0, 500.0},
                  {1, 3, "Serbia – Austria", 460.0, 440.0, 0.0, 20.0, 400.0, 520.0},
                  {2, 3, "North Macedonia – Austria", 360.0, 340.0, 0.0, 20.0, 300.0, 420.0}};
    flows.source = "Simulation by Antevia.";
    return flows;
}

/// Six places with a middle, a range and a capacity; one lies ten times as high as the others.
inline SmallCharts smallCharts()
{
    SmallCharts charts;
    charts.id = "by-place";
    charts.title = "People present by place";
    charts.subtitle = "Hungary closes its border with Croatia";
    charts.unitText = "people";
    charts.source = "Simulation by Antevia from figures as of 16 October 2015.";
    for (const char* name : {"Greece", "North Macedonia", "Serbia and Kosovo*", "Croatia", "Slovenia", "Austria"}) {
        const double level = charts.charts.empty() ? 30000.0 : 3000.0;
        ChartSpec chart;
        chart.title = name;
        chart.bands = {band("Range 80 %", ChartRole::Band80, level, level * 0.05)};
        chart.lines = {{"Middle (median)", ChartRole::Median,
                        points(asOf + Days{1}, 30, [=](int day) { return level + day * level * 0.01; })},
                       {"Capacity", ChartRole::Capacity,
                        points(asOf + Days{10}, 20, [=](int day) { return day < 9 ? level : 1.2 * level; })}};
        chart.marks = {{asOf, "as of 16 Oct"}};
        charts.charts.push_back(std::move(chart));
    }
    return charts;
}

} // namespace antevia::sample
