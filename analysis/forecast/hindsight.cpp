#include "analysis/forecast/hindsight.h"

#include "analysis/base/parallel.h"
#include "analysis/forecast/outside.h"
#include "analysis/forecast/score_sheet.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

constexpr std::array sources{ForecastMethod::Combination, ForecastMethod::Naive, ForecastMethod::SeasonalNaive};

/// A forecast of each source, from one day.
using Made = std::array<Forecast, sources.size()>;

Result<Made> forecastsOn(const SeriesId& series, const KnownOnDay& day, ForecastOptions options)
{
    options.likeSeries = day.likeSeries;
    const std::vector<ForecastMethod> all = options.methods;
    Made made;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        options.methods = sources[i] == ForecastMethod::Combination ? all : std::vector{sources[i]};
        TRY(made[i], forecast(series, day.history, day.day, options, {}));
    }
    return made;
}

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

std::vector<SourceScore> scoresOfDays(const std::vector<KnownOnDay>& days, const std::vector<Made>& made,
                                      const Series& actual)
{
    const bool onlyOutside = std::ranges::any_of(days, [](const KnownOnDay& each) { return !each.outside.empty(); });
    std::vector<std::pair<std::string, ScoreSheet>> sheets;
    for (const ForecastMethod source : sources)
        sheets.emplace_back(word(source), ScoreSheet(word(source)));
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Points points(days[i], actual, onlyOutside);
        for (std::size_t source = 0; source < sources.size(); ++source)
            points.add(sheets[source].second, made[i][source]);
        for (const OutsideForecast& outside : days[i].outside)
            points.add(sheetOf(outside.source.publisher, sheets), outside, made[i].front());
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
    std::vector<Made> made(usable.size());
    const auto forecastDay = [&](int i) -> Result<void> {
        const auto slot = static_cast<std::size_t>(i);
        TRY(made[slot], forecastsOn(series, usable[slot], options));
        return {};
    };
    RETURN_IF_ERROR(parallelFor(static_cast<int>(usable.size()), forecastDay, run));
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
