#include "app/usecases/plan_numbers.h"
#include "app/usecases/plan_sections.h"
#include "app/usecases/plan_text.h"
#include "app/usecases/record_of_forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace antevia {
namespace {

bool isNaive(ForecastMethod method)
{
    return method == ForecastMethod::Naive || method == ForecastMethod::SeasonalNaive;
}

/// A number of a backtest row; "not known" without a reference if it is missing.
struct Score {
    std::string what;
    double value = 0.0;
    std::string shown;
    std::string unit;
};

TableCellText scoreCell(const PlanContext& context, const Forecast& forecast, const BacktestRow& row,
                        const Score& score)
{
    if (std::isnan(score.value))
        return cell("not known");
    PrintedFigure figure;
    figure.label = "Record of " + text(forecast.series) + ", " + context.words.name(row.method) + ": " + score.what;
    figure.value = score.value;
    figure.shown = score.shown;
    figure.unit = score.unit;
    figure.rule = "Series' own past forecast again from " + context.words.count(row.origins, "origin", "origins");
    figure.inputs = inputsOf(forecast);
    return cell(context.figures.figure(figure));
}

std::vector<TableCellText> recordRow(const PlanContext& context, const Forecast& forecast, const BacktestRow& row)
{
    const Wording& words = context.words;
    std::string name = capitalised(words.name(row.method));
    if (row.method == forecast.method)
        name += " (used)";
    return {
        cell(name), scoreCell(context, forecast, row, {"mean error", row.mae, words.roughly(row.mae), "a period"}),
        scoreCell(context, forecast, row, {"error against naive (MASE)", row.mase, words.number(row.mase, 2), "ratio"}),
        scoreCell(context, forecast, row,
                  {"share inside the 80\u00A0% range", row.coverage80, words.percent(row.coverage80), "share"}),
        scoreCell(context, forecast, row,
                  {"points compared", static_cast<double>(row.points), words.number(row.points), "points"})};
}

/// One score of our method or a naive one so many periods ahead.
TableCellText horizonCell(const PlanContext& context, const Forecast& forecast, const HorizonRow& row,
                          const Score& score)
{
    if (std::isnan(score.value))
        return cell("–");
    PrintedFigure figure;
    figure.label = "Record of " + text(forecast.series) + ", " + context.words.count(row.ahead, "period", "periods") +
                   " ahead: " + score.what;
    figure.value = score.value;
    figure.shown = score.shown;
    figure.unit = score.unit;
    figure.rule = "Series' own past forecast again; mean over " + context.words.count(row.points, "point", "points");
    figure.inputs = inputsOf(forecast);
    return cell(context.figures.figure(figure));
}

std::vector<TableCellText> horizonTableRow(const PlanContext& context, const Forecast& forecast, const HorizonRow& row)
{
    const Wording& words = context.words;
    const auto scaled = [&](const char* what, double value) {
        return horizonCell(context, forecast, row, {what, value, words.number(value, 2), "ratio"});
    };
    return {cell(words.number(row.ahead)),
            horizonCell(context, forecast, row, {"mean error", row.error, words.roughly(row.error), "a period"}),
            scaled("error against naive (MASE), method used", row.mase),
            scaled("MASE of the naive forecast", row.naiveMase),
            scaled("MASE of the seasonal naive forecast", row.seasonalMase),
            horizonCell(context, forecast, row,
                        {"share inside the 80\u00A0% range", row.inside80, words.percent(row.inside80), "share"})};
}

/// Horizons that a short table shows: the first, about a week, a fortnight and a month of days, or the last.
bool isShown(const HorizonRow& row, int longest)
{
    constexpr std::array shown{1, 3, 7, 14, 30};
    return row.ahead == longest || std::ranges::find(shown, row.ahead) != shown.end();
}

std::optional<TableBlock> scorecardOf(const PlanContext& context, const Forecast& forecast)
{
    const std::vector<HorizonRow> rows = horizonRows(ownRecord(forecast));
    if (rows.empty())
        return std::nullopt;
    TableBlock table;
    table.caption = "The same by how far ahead was forecast";
    table.columns = {numbers("Periods ahead", 0.9), numbers("Mean error", 0.9),     numbers("MASE", 0.8),
                     numbers("Naive", 0.8),         numbers("Seasonal naive", 1.0), numbers("In 80\u00A0% range", 0.9)};
    for (const HorizonRow& row : rows)
        if (isShown(row, rows.back().ahead))
            table.rows.push_back(horizonTableRow(context, forecast, row));
    return table;
}

std::string seriesName(const PlanContext& context, const Forecast& forecast)
{
    const SeriesFacts* series = context.series(forecast.series);
    return series ? series->info.name : text(forecast.series);
}

std::vector<Block> recordOf(const PlanContext& context, const Forecast& forecast)
{
    TableBlock table;
    table.caption = "Record of the forecast of “" + seriesName(context, forecast) + "” on its own past";
    table.columns = {words("Method", 2.2), numbers("Mean error", 0.9), numbers("MASE", 0.8),
                     numbers("In 80\u00A0% range", 0.9), numbers("Points", 0.7)};
    for (const BacktestRow& row : forecast.backtest)
        if (row.method == forecast.method || isNaive(row.method))
            table.rows.push_back(recordRow(context, forecast, row));
    std::vector<Block> blocks;
    if (forecast.naiveIsBetter)
        blocks.push_back(
            paragraph("On “" + seriesName(context, forecast) +
                          "” the naive forecast did better on the series' own past. Trust the range rather than "
                          "the middle.",
                      ParagraphStyle::Callout));
    if (table.rows.empty())
        blocks.push_back(
            paragraph("The forecast of “" + seriesName(context, forecast) +
                          "” has no record: the series is too short to be forecast again from its own past.",
                      ParagraphStyle::Note));
    else
        blocks.push_back(std::move(table));
    if (auto scorecard = scorecardOf(context, forecast))
        blocks.push_back(*std::move(scorecard));
    for (const std::string& warning : forecast.warnings)
        blocks.push_back(paragraph(capitalised(warning) + ".", ParagraphStyle::Note));
    return blocks;
}

} // namespace

std::vector<Block> forecastRecord(const PlanContext& context)
{
    const PlanFacts& facts = context.facts;
    std::vector<Block> blocks;
    if (facts.entryForecast)
        append(blocks, recordOf(context, *facts.entryForecast));
    if (facts.ownForecast && (!facts.entryForecast || facts.ownForecast->series != facts.entryForecast->series))
        append(blocks, recordOf(context, *facts.ownForecast));
    if (blocks.empty())
        return {};
    blocks.insert(blocks.begin(),
                  {heading(2, "How good the forecasts were before"),
                   paragraph("MASE below 1 is better than the naive forecast on the series' past. A well set "
                             "80\u00A0% range holds about 80 % of the points.")});
    return blocks;
}

} // namespace antevia
