#include "analysis/corridor/outcome.h"
#include "app/usecases/sheets.h"
#include "app/wording/wording.h"

#include <cmath>

namespace antevia {
namespace {

using Kind = SheetColumn::Kind;

std::string placeName(const Network& network, const PlaceId& id)
{
    const Place* place = network.find(id);
    return place ? place->name : text(id);
}

SheetValue number(double value)
{
    return std::isnan(value) ? SheetValue() : SheetValue(value);
}

SheetColumn column(const char* heading, Kind kind = Kind::Text, int decimals = 0)
{
    return {heading, kind, decimals};
}

std::vector<SheetValue> quantileCells(const Paths& paths, const Eigen::MatrixXd& quantiles, int day)
{
    if (paths.size() == 0)
        return {{}, {}, {}};
    return {quantiles(day, 0), quantiles(day, 1), quantiles(day, 2)};
}

Eigen::MatrixXd quantilesOf(const Paths& paths)
{
    constexpr std::array<double, 3> levels{0.1, 0.5, 0.9};
    return paths.size() == 0 ? Eigen::MatrixXd() : dailyQuantiles(paths, levels);
}

void addPlace(Sheet& sheet, const Network& network, const PlacePaths& place, const PublishedFigures& published,
              const Simulation& simulation)
{
    const Place* known = network.find(place.place);
    const SeriesId observed = known ? known->observed : SeriesId{};
    const Eigen::MatrixXd arrivals = quantilesOf(place.arrivals);
    const Eigen::MatrixXd present = quantilesOf(place.present);
    for (int day = 0; day <= simulation.days; ++day) {
        const Day date = simulation.day0 + Days(day);
        const SheetValue seen = published.at(observed, periodOf(date, Frequency::Daily));
        std::vector<SheetValue> row{placeName(network, place.place), date};
        row.push_back(day == 0 ? seen : SheetValue());
        for (const SheetValue& cell : quantileCells(place.arrivals, arrivals, day))
            row.push_back(cell);
        for (const SheetValue& cell : quantileCells(place.present, present, day))
            row.push_back(cell);
        row.push_back(day > 0 ? seen : SheetValue());
        sheet.rows.push_back(std::move(row));
    }
}

} // namespace

Sheet figuresSheet(const std::vector<FigureTrace>& traces)
{
    Sheet sheet;
    sheet.name = "Figures";
    sheet.title = "Figures printed in the plan, by reference";
    sheet.columns = {column("Reference"),  column("Figure"), column("Value", Kind::Number, 4),
                     column("As printed"), column("Unit"),   column("How it is worked out")};
    for (const FigureTrace& trace : traces)
        sheet.rows.push_back({trace.ref, trace.label, number(trace.value), trace.shown, trace.unit, trace.rule});
    return sheet;
}

Sheet flowsSheet(const Network& network, const Simulation& simulation, const PublishedFigures& published)
{
    Sheet sheet;
    sheet.name = "Flows and people present";
    sheet.title = "Arrivals each day and people present at its end, by place";
    sheet.notes = {"p10, p50, p90: one, five, nine in ten simulated courses lie below. Empty: not known."};
    sheet.columns = {column("Place"),
                     column("Day", Kind::Date),
                     column("Arrivals published", Kind::Integer),
                     column("Arrivals p10", Kind::Integer),
                     column("Arrivals p50", Kind::Integer),
                     column("Arrivals p90", Kind::Integer),
                     column("Present p10", Kind::Integer),
                     column("Present p50", Kind::Integer),
                     column("Present p90", Kind::Integer),
                     column("What happened (not known then)", Kind::Integer)};
    if (published.withholdsAny())
        sheet.notes.emplace_back(withheldNote);
    for (const PlacePaths& place : simulation.places)
        addPlace(sheet, network, place, published, simulation);
    return sheet;
}

Sheet needsSheet(const Network& network, const NeedsResult& needs)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Needs";
    sheet.title = "Needs against what is in hand, by place, line and day";
    sheet.notes = {"Empty in hand: not known; never taken as zero."};
    sheet.columns = {column("Place"),
                     column("Day", Kind::Date),
                     column("Line"),
                     column("Unit"),
                     column("Need p50", Kind::Number, 0),
                     column("Need p90", Kind::Number, 0),
                     column("In hand", Kind::Number, 0),
                     column("Gap p50", Kind::Number, 0),
                     column("Gap p90", Kind::Number, 0),
                     column("Norm")};
    for (const NeedRow& row : needs.rows)
        sheet.rows.push_back({placeName(network, row.place), row.day, wording.lineName(row.line),
                              wording.lineUnit(row.line), number(row.needP50), number(row.needP90), number(row.inHand),
                              number(row.gapP50), number(row.gapP90), row.normId});
    return sheet;
}

Sheet capacitiesSheet(const Network& network, const NeedsResult& needs)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Capacities";
    sheet.title = "People that each place can hold: the tightest known line";
    sheet.columns = {column("Place"), column("Day", Kind::Date), column("People", Kind::Integer),
                     column("Tightest line"), column("Lines not known")};
    for (const PlaceCapacity& row : needs.capacities) {
        std::string unknown;
        for (const CapacityLine line : row.unknownLines)
            unknown += (unknown.empty() ? "" : ", ") + wording.lineName(line);
        sheet.rows.push_back({placeName(network, row.place), row.day, number(row.persons),
                              std::isnan(row.persons) ? std::string() : wording.lineName(row.tightest), unknown});
    }
    return sheet;
}

Sheet breachesSheet(const Network& network, const NeedsResult& needs)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Breaches";
    sheet.title = "Probability that capacity is passed";
    sheet.columns = {column("Place"),
                     column("What runs out"),
                     column("Day", Kind::Date),
                     column("On the day", Kind::Percent, 1),
                     column("By the day", Kind::Percent, 1),
                     column("Capacity", Kind::Integer)};
    for (const BreachCurve& curve : needs.breaches)
        for (Eigen::Index day = 0; day < curve.byDay.size(); ++day)
            sheet.rows.push_back({placeName(network, curve.place), wording.name(curve.kind),
                                  needs.day0 + Days(static_cast<int>(day)), number(curve.onDay[day]),
                                  number(curve.byDay[day]), number(curve.capacity)});
    return sheet;
}

Sheet decisionsSheet(const Network& network, const NeedsResult& needs)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Decisions";
    sheet.title = "By when who must decide";
    sheet.columns = {column("Place"),
                     column("What runs out"),
                     column("Action"),
                     column("Owner"),
                     column("Lead time, days", Kind::Integer),
                     column("Adds", Kind::Integer),
                     column("Runs out", Kind::Date),
                     column("Decide by", Kind::Date),
                     column("Days late", Kind::Integer),
                     column("Probability", Kind::Percent, 0)};
    for (const DecideBy& row : needs.decisions)
        sheet.rows.push_back({placeName(network, row.place), wording.name(row.kind), row.action, row.owner,
                              static_cast<double>(row.leadTimeDays), row.adds, row.breachDay, row.decideBy,
                              static_cast<double>(row.daysLate), row.probability});
    return sheet;
}

Sheet forecastsSheet(const std::vector<Forecast>& forecasts)
{
    Sheet sheet;
    sheet.name = "Forecasts";
    sheet.title = "Forecasts by series and period";
    sheet.columns = {column("Series"),
                     column("As of", Kind::Date),
                     column("Period"),
                     column("p2.5", Kind::Number, 0),
                     column("p10", Kind::Number, 0),
                     column("p50", Kind::Number, 0),
                     column("p90", Kind::Number, 0),
                     column("p95", Kind::Number, 0),
                     column("p97.5", Kind::Number, 0),
                     column("p99", Kind::Number, 0)};
    for (const Forecast& forecast : forecasts)
        for (int h = 0; h < forecast.horizon(); ++h) {
            std::vector<SheetValue> row{text(forecast.series), forecast.asOf, printPeriod(later(forecast.first, h))};
            for (const double level : {0.025, 0.1, 0.5, 0.9, 0.95, 0.975, 0.99})
                row.push_back(number(forecast.quantiles(h, forecast.levelIndex(level))));
            sheet.rows.push_back(std::move(row));
        }
    return sheet;
}

Sheet backtestsSheet(const std::vector<Forecast>& forecasts)
{
    const Wording wording;
    Sheet sheet;
    sheet.name = "Backtests";
    sheet.title = "How each method did on the series' own past";
    sheet.notes = {"MASE: mean absolute error over that of the seasonal naive method in the past; below 1 is better."};
    sheet.columns = {column("Series"),
                     column("Method"),
                     column("Origins", Kind::Integer),
                     column("Points", Kind::Integer),
                     column("MAE", Kind::Number, 0),
                     column("MASE", Kind::Number, 3),
                     column("WQL", Kind::Number, 3),
                     column("Inside 80 % range", Kind::Percent, 0),
                     column("Inside 95 % range", Kind::Percent, 0)};
    for (const Forecast& forecast : forecasts)
        for (const BacktestRow& row : forecast.backtest)
            sheet.rows.push_back({text(forecast.series), wording.name(row.method), static_cast<double>(row.origins),
                                  static_cast<double>(row.points), number(row.mae), number(row.mase), number(row.wql),
                                  number(row.coverage80), number(row.coverage95)});
    return sheet;
}

} // namespace antevia
