#pragma once

#include "model/report/document.h"
#include "tests/charts/sample_chart.h"

#include <string>

namespace antevia::sample {

inline Span span(std::string text)
{
    Span made;
    made.text = std::move(text);
    return made;
}

inline Span figure(std::string text, std::string reference)
{
    return {std::move(text), true, std::move(reference)};
}

inline TableCellText cell(std::string text, Emphasis emphasis = Emphasis::None)
{
    return {plain(std::move(text)), emphasis};
}

inline TableBlock needsTable()
{
    TableBlock table;
    table.caption = "Needs against what is in hand, Slovenia, on the worst day of the brief";
    table.columns = {{"Line", Align::Left, 2.2},          {"Unit", Align::Left, 1.3},
                     {"Need, middle", Align::Right, 1.2}, {"Need, 9 in 10", Align::Right, 1.2},
                     {"In hand", Align::Right, 1.1},      {"Shortfall", Align::Right, 1.2}};
    table.rows = {
        {cell("Beds"),
         cell("beds"),
         {{figure("9,400", "F21")}},
         cell("14,200"),
         cell("3,200"),
         cell("11,000 short", Emphasis::Alarm)},
        {cell("Covered space"), cell("m²"), cell("32,900"), cell("49,700"), cell("not known"),
         cell("not known", Emphasis::Caution)},
        {cell("Water"), cell("litres a day"), cell("141,000"), cell("213,000"), cell("250,000"),
         cell("none", Emphasis::Good)},
        {cell("Toilets"), cell("toilets"), cell("188"), cell("284"), cell("120"), cell("164 short", Emphasis::Alarm)},
        {cell("Registration posts"), cell("staffed posts"), cell("62"), cell("81"), cell("50"),
         cell("31 short", Emphasis::Alarm)}};
    table.note = "Standards: Sphere 2018, transit regime. “Not known” is never counted as zero.";
    return table;
}

/// Long enough for three pages; every fifth row has three lines.
inline TableBlock longTable()
{
    TableBlock table;
    table.caption = "Measures in the order in which they must be decided";
    table.columns = {{"No", Align::Right, 0.4},
                     {"Measure", Align::Left, 3.0},
                     {"Owner", Align::Left, 1.8},
                     {"Lead time", Align::Right, 0.9},
                     {"Decide by", Align::Left, 1.0}};
    for (int row = 1; row <= 70; ++row) {
        const std::string number = std::to_string(row);
        const std::string begin = "ROW" + number + "BEGIN open a reception site";
        const std::string more = " with heated tents, separate places for families and unaccompanied children, "
                                 "interpreters for three languages and a health post that is staffed day and night";
        table.rows.push_back({cell(number), cell(begin + (row % 5 == 0 ? more : "") + " ROW" + number + "END"),
                              cell("Ministry of the Interior"), cell(std::to_string(row % 9 + 1) + " days"),
                              cell("Fri 23 Oct")});
    }
    table.note = "Lead times are the owners' own statements.";
    return table;
}

inline std::vector<Block> situation()
{
    return {HeadingBlock{1, "Situation and question"},
            ParagraphBlock{{span("If Hungary closes its border with Croatia on 17 October, "), figure("7,400", "F1"),
                            span(" people a day must be expected in Slovenia, likely between "),
                            figure("5,100 and 9,900", "F2"), span(". Reception places run out within "),
                            figure("4 days", "F3"), span(".")},
                           ParagraphStyle::Lead},
            KeyFiguresBlock{
                {{"Arrivals a day, middle of the range", {figure("7,400", "F1")}, plain("likely range 5,100 to 9,900")},
                 {"People present at the peak", {figure("14,200", "F4")}, plain("9 in 10 runs stay below"), Emphasis::Caution},
                 {"Reception places in hand", {figure("3,200", "F5")}, plain("as of 13 October 2015")},
                 {"Decide at the latest", {figure("Wed 14 Oct", "F6")}, plain("2 days late"), Emphasis::Alarm}}},
            ParagraphBlock{
                {span("Until 16 October nobody had been counted entering Slovenia in numbers. The figures of the other "
                      "partners rose from 3,000 to 7,300 people a day within four weeks. The model sees only what was "
                      "known on that day; what came afterwards is shown for comparison and was never used.")}},
            ParagraphBlock{{span("Decide today: "),
                            span("open the second reception centre and hire 40 coaches. Each day of delay leaves "
                                 "about 3,300 more people without a bed.")},
                           ParagraphStyle::Callout},
            ChartBlock{forecastChart(), 0.38},
            HeadingBlock{2, "What the figures rest on"},
            ListBlock{{{span("Daily arrivals as published by UNHCR; estimates, in multiples of 50.")},
                       {span("Capacities as stated by the partners on 13 October 2015; a line that nobody stated is "),
                        {"not known", true, ""},
                        span(", never zero, and is listed as a gap in knowledge that somebody has to close.")},
                       {span("One thousand replicates, seed 20151016.")}}},
            HeadingBlock{2, "Steps taken"},
            ListBlock{{plain("Check the figures of both sides of each border."),
                       plain("Run the scenario; shortfall = need − in hand."), plain("Agree with neighbours.")},
                      true}};
}

inline std::vector<Block> rest()
{
    return {HeadingBlock{1, "Needs and capacity"},
            ParagraphBlock{plain("What people need is worked out for each day and line from the people present.")},
            needsTable(),
            ChartBlock{needsChart(), 0.33},
            ParagraphBlock{plain("Shortfalls are those of the 90th percentile: nine runs in ten stay below."),
                           ParagraphStyle::Note},
            PageBreakBlock{},
            HeadingBlock{1, "Measures"},
            longTable(),
            HeadingBlock{1, "Partners"},
            ParagraphBlock{
                plain("The plan was shared with Serbia, Croatia, North Macedonia and Kosovo* before it was signed.")},
            PageBreakBlock{},
            HeadingBlock{1, "Protection"},
            ParagraphBlock{plain("Unaccompanied children are received apart, on the day of arrival, by a guardian.")},
            HeadingBlock{1, "Annex A: Indicators"},
            ParagraphBlock{plain("Arrivals: people counted entering, by day of entry.")}};
}

/// A plan with every kind of block, a cover, a table of contents and a page that names Kosovo*.
inline Document plan()
{
    Document document;
    document.title = "Contingency plan for a large influx";
    document.subtitle = "Slovenia: if Hungary closes its border with Croatia";
    document.coverLines = {"National coordination centre, edition 1", "As of 16 October 2015",
                           "Valid 17 October to 15 November 2015"};
    document.marking = {Tlp::Amber, true};
    document.footer = "NCC Slovenia, edition 1";
    document.madeAt = "2026-11-22T09:00:00Z";
    document.attribution = "Figures: UNHCR, Daily estimated arrivals per country, CC BY 4.0.";
    document.cover = {SignatureBlock{{{"Prepared by", "Risk analysis unit"},
                                      {"Approved by", "Head of the national coordination centre"}}},
                      ParagraphBlock{plain("Distribution: neighbouring coordination centres, Frontex, EUAA, UNHCR."),
                                     ParagraphStyle::Note}};
    document.blocks = situation();
    for (Block& block : rest())
        document.blocks.push_back(std::move(block));
    return document;
}

/// One page, no cover.
inline Document brief()
{
    Document document = plan();
    document.title = "Slovenia has 4 days";
    document.cover.clear();
    document.marking = {Tlp::AmberStrict, false};
    document.blocks = situation();
    document.blocks.resize(6);
    return document;
}

} // namespace antevia::sample
