#include "app/usecases/breaks_of_series.h"
#include "app/usecases/chart_parts.h"
#include "app/usecases/charts_of_project.h"
#include "app/usecases/info_as_shown.h"
#include "app/wording/wording.h"

namespace antevia {
namespace {

std::string lowered(std::string text)
{
    if (!text.empty())
        text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
    return text;
}

/// Late reports as they are expected to end up, with their range.
void addNowcast(ChartSpec& chart, const std::vector<NowcastPeriod>& nowcast)
{
    ChartLine line{"Late reports, as completed", ChartRole::Need, {}, false};
    ChartBand range{"Late reports, range 80 %", ChartRole::Band80, {}, {}};
    bool isCompleted = false;
    for (const NowcastPeriod& each : nowcast) {
        isCompleted = isCompleted || each.completed != each.reported;
        line.points.push_back({firstDay(each.period), each.completed});
        range.lower.push_back({firstDay(each.period), each.low});
        range.upper.push_back({firstDay(each.period), each.high});
    }
    if (!isCompleted)
        return;
    chart.bands.push_back(std::move(range));
    chart.lines.push_back(std::move(line));
}

std::string markName(const HistoryBreak& each)
{
    const std::string name = each.kind == BreakKind::LevelShift ? "new level" : "outlier";
    return each.verdict == BreakVerdict::Confirmed ? name : name + "?";
}

/// Breaks that stand out by themselves or were confirmed; those that were refused, and mere dates, are left to the
/// list.
void addBreakMarks(ChartSpec& chart, const std::vector<HistoryBreak>& breaks, Day from, Day until)
{
    for (const HistoryBreak& each : breaks) {
        const Day day = firstDay(each.period);
        const bool stands =
            each.verdict == BreakVerdict::Confirmed || (each.verdict == BreakVerdict::Open && each.sure > 0.0);
        if (stands && day >= from && day <= until)
            chart.marks.push_back({day, markName(each)});
    }
}

} // namespace

Result<ChartSpec> seriesChart(const ProjectFile& project, const SeriesId& id)
{
    TRY(const ProjectInfo info, project.info());
    TRY(const SeriesInfo series, infoAsShown(project, id, info.asOf));
    TRY(const Observations seen, observations(project, id, info.asOf));
    ChartSpec chart = emptyChart("series-" + text(id), series.name, ChartUnit::PeoplePerDay);
    chart.subtitle = capitalised(describe(series.basis));
    chart.unitText = Wording().name(series.basis.unit) + ", " + word(series.frequency);
    if (series.frequency != Frequency::Daily)
        chart.unit = ChartUnit::Other;
    if (!seen.before.empty())
        chart.lines.push_back({"Published figures", ChartRole::Observed, pointsOf(seen.before), false});
    if (!seen.afterwards.empty())
        chart.lines.push_back({"After the as-of date", ChartRole::Afterwards, pointsOf(seen.afterwards), false});
    chart.marks.push_back({info.asOf, "as of " + Wording().shortDate(info.asOf)});
    chart.source = sourceLine(series, info.asOf);
    chart.note = series.qualityNote;
    return chart;
}

Result<ChartSpec> forecastChart(const ProjectFile& project, const SeriesId& id)
{
    TRY(const Kept<Forecast> kept, project.forecast(id));
    const Forecast& forecast = kept.value;
    TRY(const SeriesInfo series, infoAsShown(project, id, forecast.asOf));
    TRY(const Observations seen, observations(project, id, forecast.asOf));
    ChartSpec chart = emptyChart("forecast-" + text(id), "Forecast: " + lowered(series.name), ChartUnit::PeoplePerDay);
    chart.subtitle = "Made from figures up to " + Wording().date(forecast.asOf);
    if (forecast.first.frequency != Frequency::Daily)
        chart.unitText = Wording().name(series.basis.unit) + ", " + word(series.frequency);
    const auto band = [&](const char* name, ChartRole role, double low, double high) {
        ChartBand out{name, role, {}, {}};
        for (int h = 0; h < forecast.horizon(); ++h) {
            const Day day = firstDay(later(forecast.first, h));
            out.lower.push_back({day, forecast.quantiles(h, forecast.levelIndex(low))});
            out.upper.push_back({day, forecast.quantiles(h, forecast.levelIndex(high))});
        }
        chart.bands.push_back(std::move(out));
    };
    band("Range 95 %", ChartRole::Band95, 0.025, 0.975);
    band("Range 80 %", ChartRole::Band80, 0.1, 0.9);
    const auto line = [&](const std::string& name, ChartRole role, const Eigen::VectorXd& values) {
        ChartLine out{name, role, {}, false};
        for (Eigen::Index h = 0; h < values.size(); ++h)
            out.points.push_back({firstDay(later(forecast.first, static_cast<int>(h))), values[h]});
        chart.lines.push_back(std::move(out));
    };
    line("Middle (median)", ChartRole::Median, forecast.quantile(0.5));
    for (const MemberForecast& member : forecast.members)
        if (member.method == ForecastMethod::SeasonalNaive)
            line("Naive forecast (same weekday)", ChartRole::Naive, member.median);
    const Day end = lastDay(later(forecast.first, forecast.horizon() - 1));
    const Day from = forecast.asOf - Days(daysBetween(forecast.asOf, end));
    addObservations(chart, seen, from, end);
    addNowcast(chart, forecast.nowcast);
    TRY(const auto breaks, breaksOfSeries(project, id));
    addBreakMarks(chart, breaks, from, forecast.asOf);
    chart.marks.push_back({forecast.asOf, "as of " + Wording().shortDate(forecast.asOf)});
    chart.source = sourceLine(series, forecast.asOf);
    chart.note = forecast.warnings.empty() ? series.qualityNote : forecast.warnings.front();
    return chart;
}

} // namespace antevia
