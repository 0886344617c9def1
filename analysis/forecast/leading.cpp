#include "analysis/forecast/leading.h"

#include "analysis/base/stable_math.h"
#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr double smoothing = 0.3;     // of the level the forecast is relative to
constexpr double slowSmoothing = 0.1; // of a level to compare it with
constexpr int indicatorLags = 3;      // 0, 1 and 2 periods before the origin
constexpr int ownLags = 2;
constexpr int longestSeason = 12; // more places than this are too many for a window
constexpr int seasonsNeeded = 6;
constexpr double largestRise = 2.0;
constexpr double holidayWeight = 0.25; // that of two half-lives
constexpr int smoothedLag = -1;

/// Values with each missing one replaced by the last known, those before the first by the first; 0 if none is known.
Eigen::VectorXd carriedForward(const Eigen::VectorXd& values)
{
    Eigen::VectorXd result = values;
    const auto first = std::find_if(values.begin(), values.end(), [](double value) { return !std::isnan(value); });
    double last = first == values.end() ? 0.0 : *first;
    for (double& value : result) {
        if (std::isnan(value))
            value = last;
        last = value;
    }
    return result;
}

Eigen::VectorXd smoothed(const Eigen::VectorXd& values, double weight)
{
    Eigen::VectorXd result = values;
    for (Eigen::Index t = 1; t < values.size(); ++t)
        result[t] = result[t - 1] + weight * (values[t] - result[t - 1]);
    return result;
}

/// A series on the log scale with its smoothed level.
struct Track {
    Eigen::VectorXd logs;
    Eigen::VectorXd level;
};

Track trackOf(const Eigen::VectorXd& values, double unit)
{
    const Eigen::VectorXd known = carriedForward(values);
    const Eigen::VectorXd logs = known.unaryExpr([&](double value) { return stableLog1p(value / unit); });
    const Eigen::VectorXd level = smoothed(known, smoothing); // of counts: its logarithm is not drawn down by zeros
    return {logs, level.unaryExpr([&](double value) { return stableLog1p(value / unit); })};
}

double knownMean(const Eigen::VectorXd& values, int window)
{
    double sum = 0.0;
    double count = 0.0;
    for (const double value : values.tail(std::min<Eigen::Index>(window, values.size()))) {
        sum += std::isnan(value) ? 0.0 : value;
        count += std::isnan(value) ? 0.0 : 1.0;
    }
    return count > 0.0 ? sum / count : 0.0;
}

/// Everything the features of any origin are made of.
class FeatureTable {
public:
    FeatureTable(const LeadingInput& input, double unit, int places)
        : m_input(input), m_places(places), m_target(trackOf(input.target, unit)),
          m_slow(smoothed(m_target.logs, slowSmoothing))
    {
        for (const Indicator& each : input.indicators) {
            EXPECTS(each.values.size() == input.target.size());
            m_indicators.push_back(trackOf(each.values, unit));
        }
    }

    const Track& target() const { return m_target; }

    /// Name and lag of each feature, in the order of `at`.
    std::vector<LeadingTerm> terms() const
    {
        std::vector<LeadingTerm> terms;
        const auto add = [&](const std::string& name, int lag) { terms.push_back({name, lag, 0.0, 0.0}); };
        for (int lag = 0; lag < ownLags; ++lag)
            add("own past", lag);
        add("own past", smoothedLag);
        for (const Indicator& each : m_input.indicators) {
            for (int lag = 0; lag < indicatorLags; ++lag)
                add(each.name, lag);
            add(each.name, smoothedLag);
        }
        for (int place = 0; place < m_places; ++place)
            add("place in the season", place);
        for (const DatedMeasure& each : m_input.measures)
            add(each.name, 0);
        return terms;
    }

    /// Of the forecast made at `origin` for `ahead` periods on, with the measures that were known then.
    Eigen::VectorXd asKnown(Eigen::Index origin, int ahead) const
    {
        Eigen::VectorXd features = at(origin, ahead);
        const auto count = static_cast<Eigen::Index>(m_input.measures.size());
        for (Eigen::Index i = 0; i < count; ++i)
            if (m_input.measures[static_cast<std::size_t>(i)].knownFrom > origin)
                features[features.size() - count + i] = 0.0;
        return features;
    }

    /// The same with the measures as they came, to learn from.
    Eigen::VectorXd at(Eigen::Index origin, int ahead) const
    {
        std::vector<double> features;
        for (int lag = 0; lag < ownLags; ++lag)
            features.push_back(lagged(m_target, origin, lag) - m_target.level[origin]);
        features.push_back(m_target.level[origin] - m_slow[origin]);
        for (const Track& each : m_indicators) {
            for (int lag = 0; lag < indicatorLags; ++lag)
                features.push_back(lagged(each, origin, lag) - each.level[origin]);
            features.push_back(each.level[origin] - m_target.level[origin]);
        }
        const auto when = static_cast<int>(origin) + ahead;
        for (int place = 0; place < m_places; ++place)
            features.push_back(when % m_input.season == place ? 1.0 : 0.0);
        for (const DatedMeasure& each : m_input.measures)
            features.push_back(each.at(when) - each.at(static_cast<int>(origin)));
        return Eigen::Map<const Eigen::VectorXd>(features.data(), static_cast<Eigen::Index>(features.size()));
    }

private:
    static double lagged(const Track& track, Eigen::Index origin, int lag)
    {
        return track.logs[std::max<Eigen::Index>(0, origin - lag)];
    }

    const LeadingInput& m_input;
    int m_places;
    Track m_target;
    Eigen::VectorXd m_slow;
    std::vector<Track> m_indicators;
};

/// Whether a holiday begins or ends between an origin and what is forecast from there.
bool touchesHoliday(const LeadingInput& input, Eigen::Index origin, int ahead)
{
    const auto from = static_cast<int>(origin);
    return std::ranges::any_of(input.measures, [&](const DatedMeasure& each) {
        return each.isHoliday && each.at(from) != each.at(from + ahead);
    });
}

/// How much an origin counts: the latest most; one with a holiday at least so much however old it is, for they are few.
double weightOf(const LeadingInput& input, const LeadingOptions& options, Eigen::Index origin, int ahead)
{
    const auto age = static_cast<double>(input.target.size() - ahead - 1 - origin);
    const double latest = age < options.window ? stableExp(-0.6931471805599453 * age / options.halfLife) : 0.0;
    return touchesHoliday(input, origin, ahead) ? std::max(latest, holidayWeight) : latest;
}

/// The origins that count and whose outcome is known.
RegressionData trainingRows(const FeatureTable& table, const LeadingInput& input, const LeadingOptions& options,
                            int ahead)
{
    const Eigen::Index end = input.target.size() - ahead;
    std::vector<Eigen::Index> origins;
    for (Eigen::Index t = indicatorLags; t < end; ++t)
        if (!std::isnan(input.target[t + ahead]) && weightOf(input, options, t, ahead) > 0.0)
            origins.push_back(t);
    const auto rows = static_cast<Eigen::Index>(origins.size());
    RegressionData data{
        {rows, static_cast<Eigen::Index>(table.terms().size())}, Eigen::VectorXd(rows), Eigen::VectorXd(rows)};
    for (Eigen::Index i = 0; i < rows; ++i) {
        const Eigen::Index origin = origins[static_cast<std::size_t>(i)];
        data.features.row(i) = table.at(origin, ahead);
        data.response[i] = table.target().logs[origin + ahead] - table.target().level[origin];
        data.weights[i] = weightOf(input, options, origin, ahead);
    }
    return data;
}

/// Places in the season that have a feature; 0 if the season is long or the history short.
int placesOf(const LeadingInput& input)
{
    const bool isShort = input.season > 1 && input.season <= longestSeason;
    return isShort && input.target.size() >= seasonsNeeded * input.season ? input.season : 0;
}

double highestOf(const Eigen::VectorXd& values)
{
    double highest = 0.0;
    for (const double value : values)
        highest = std::isnan(value) ? highest : std::max(highest, value);
    return highest;
}

} // namespace

double DatedMeasure::at(int period) const
{
    double strength = 0.0;
    for (const MeasureSpan& span : spans)
        if (period >= span.first && period <= span.last)
            strength = std::max(strength, std::min(1.0, (period - span.first + 1.0) / (rampPeriods + 1.0)));
    return strength;
}

LeadingFit fitLeading(const LeadingInput& input, const LeadingOptions& options)
{
    EXPECTS(input.target.size() > 0 && !input.target.array().isNaN().all() && input.season > 0);
    EXPECTS(options.horizon > 0 && options.window > 0 && options.halfLife > 0.0);
    LeadingFit fit;
    fit.options = options;
    fit.unit = std::max(1.0, knownMean(input.target, options.window));
    fit.places = placesOf(input);
    const FeatureTable table(input, fit.unit, fit.places);
    fit.terms = table.terms();
    for (int ahead = 1; ahead <= options.horizon; ++ahead)
        fit.horizons.push_back(fitElasticNet(trainingRows(table, input, options, ahead)));
    return fit;
}

Eigen::VectorXd leadingForecast(const LeadingFit& fit, const LeadingInput& input)
{
    const FeatureTable table(input, fit.unit, fit.places);
    EXPECTS(table.terms().size() == fit.terms.size());
    const Eigen::Index origin = input.target.size() - 1;
    const double top = largestRise * highestOf(input.target);
    Eigen::VectorXd forecast(fit.options.horizon);
    for (int ahead = 1; ahead <= fit.options.horizon; ++ahead) {
        const auto& model = fit.horizons[static_cast<std::size_t>(ahead - 1)];
        const double log = table.target().level[origin] + model.predicted(table.asKnown(origin, ahead));
        forecast[ahead - 1] = std::clamp(fit.unit * (stableExp(std::min(log, 600.0)) - 1.0), 0.0, top);
    }
    return forecast;
}

std::vector<LeadingTerm> leadingTerms(const LeadingFit& fit, const LeadingInput& input, int ahead)
{
    EXPECTS(ahead >= 1 && ahead <= fit.options.horizon);
    const auto slot = static_cast<std::size_t>(ahead - 1);
    const FeatureTable table(input, fit.unit, fit.places);
    const Eigen::VectorXd features = table.asKnown(input.target.size() - 1, ahead);
    std::vector<LeadingTerm> moving;
    for (std::size_t i = 0; i < fit.terms.size(); ++i) {
        const auto j = static_cast<Eigen::Index>(i);
        LeadingTerm term = fit.terms[i];
        term.weight = fit.horizons[slot].weights[j];
        term.contribution = term.weight * features[j];
        if (term.weight != 0.0)
            moving.push_back(std::move(term));
    }
    std::ranges::stable_sort(moving, std::ranges::greater{},
                             [](const LeadingTerm& term) { return std::abs(term.contribution); });
    return moving;
}

} // namespace antevia
