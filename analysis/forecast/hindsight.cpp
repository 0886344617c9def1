#include "analysis/forecast/hindsight.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/outside.h"
#include "analysis/forecast/rolling_forecast.h"
#include "analysis/forecast/score_sheet.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

constexpr std::array sources{ForecastMethod::Combination, ForecastMethod::Naive, ForecastMethod::SeasonalNaive};

/// What a source forecast from each of the days. Where a day's figures go on from those of the day before, its forecast
/// is updated; else it is made anew.
Result<std::vector<Forecast>> forecastsFrom(const SeriesId& series, const std::vector<KnownOnDay>& days,
                                            ForecastOptions options, const RunContext& run)
{
    std::vector<Forecast> made;
    std::optional<RollingForecast> rolling;
    for (const KnownOnDay& day : days) {
        RETURN_IF_ERROR(run.checkpoint());
        if (rolling && day.likeSeries.empty() && day.leadingSeries.empty() && day.measures.empty()) {
            RETURN_IF_ERROR(rolling->update(day.history, day.day, {}));
        } else {
            options.likeSeries = day.likeSeries;
            options.leadingSeries = day.leadingSeries;
            options.measures = day.measures;
            TRY(rolling, RollingForecast::make(series, day.history, day.day, options, {}));
        }
        made.push_back(rolling->latest());
    }
    return made;
}

/// By source.
using Made = std::array<std::vector<Forecast>, sources.size()>;

/// One day's points: what came, and which periods count.
class Points {
public:
    Points(const KnownOnDay& day, const Series& actual, bool onlyOutside)
        : m_day(day), m_actual(actual), m_onlyOutside(onlyOutside),
          m_scale(naiveScale(day.history.values(), seasonLength(actual.frequency())))
    {
    }

    void add(ScoreSheet& sheet, const Forecast& made) const
    {
        for (int h = 0; h < made.horizon(); ++h)
            if (const Period period = later(made.first, h); counts(period))
                sheet.add(h + 1, made.quantiles.row(h).transpose(), made.levels, m_actual.at(period), m_scale);
    }

    void add(ScoreSheet& sheet, const OutsideForecast& outside, const Forecast& ours) const
    {
        for (int h = 0; h < outside.horizon(); ++h) {
            const Period period = later(outside.first, h);
            const int ahead = period.index - ours.first.index + 1;
            if (ahead >= 1 && ahead <= ours.horizon())
                sheet.add(ahead, quantilesOf(outside, h, ours.levels), ours.levels, m_actual.at(period), m_scale);
        }
    }

private:
    bool counts(Period period) const
    {
        return !m_onlyOutside || std::ranges::any_of(m_day.outside, [&](const OutsideForecast& each) {
            const int at = period.index - each.first.index;
            return at >= 0 && at < each.horizon();
        });
    }

    const KnownOnDay& m_day;
    const Series& m_actual;
    bool m_onlyOutside;
    double m_scale;
};

/// The sheet of an outside source, new if it is the first of it.
ScoreSheet& sheetOf(const std::string& publisher, std::vector<std::pair<std::string, ScoreSheet>>& sheets)
{
    const auto found = std::ranges::find(sheets, publisher, &std::pair<std::string, ScoreSheet>::first);
    return found != sheets.end() ? found->second : sheets.emplace_back(publisher, ScoreSheet(publisher)).second;
}

std::vector<SourceScore> scoresOfDays(const std::vector<KnownOnDay>& days, const Made& made,
                                      const Series& actual)
{
    const bool onlyOutside = std::ranges::any_of(days, [](const KnownOnDay& each) { return !each.outside.empty(); });
    std::vector<std::pair<std::string, ScoreSheet>> sheets;
    for (const ForecastMethod source : sources)
        sheets.emplace_back(word(source), ScoreSheet(word(source)));
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Points points(days[i], actual, onlyOutside);
        for (std::size_t source = 0; source < sources.size(); ++source)
            points.add(sheets[source].second, made[source][i]);
        for (const OutsideForecast& outside : days[i].outside)
            points.add(sheetOf(outside.source.publisher, sheets), outside, made.front()[i]);
    }
    std::vector<SourceScore> scores;
    for (const auto& [name, sheet] : sheets)
        scores.push_back(sheet.score());
    return scores;
}

} // namespace

Result<Scorecard> scoredInHindsight(const SeriesId& series, const std::vector<KnownOnDay>& days, const Series& actual,
                                    const ForecastOptions& options, const RunContext& run)
{
    std::vector<KnownOnDay> usable;
    for (const KnownOnDay& day : days)
        if (day.history.size() > day.history.missing())
            usable.push_back(day);
    Made made;
    const auto forecastSource = [&](int i) -> Result<void> {
        const auto source = static_cast<std::size_t>(i);
        ForecastOptions own = options;
        if (sources[source] != ForecastMethod::Combination)
            own.methods = {sources[source]};
        TRY(made[source], forecastsFrom(series, usable, std::move(own), run));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(sources.size()), forecastSource, run));
    Scorecard card;
    card.series = series;
    card.scores = scoresOfDays(usable, made, actual);
    for (const KnownOnDay& day : usable) {
        card.origins.push_back(day.day);
        card.knownThen += day.isOfThatTime ? 1 : 0;
    }
    card.naiveIsBetter = std::min(card.scores[1].all.mae, card.scores[2].all.mae) < card.scores[0].all.mae;
    return card;
}

} // namespace antevia
