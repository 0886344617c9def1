#include "analysis/forecast/pooled_window.h"

#include "analysis/forecast/pooled_season.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {

namespace {

constexpr Eigen::Index lags = 24;              // values seen one by one
constexpr Eigen::Index longestMemory = 120;    // periods, or ten seasons
constexpr Eigen::Index seasonsRemembered = 10;
constexpr Eigen::Index changesSeen = 48;
constexpr Eigen::Index lastChanges = 8;
constexpr double centreShare = 0.3;      // of the last value in the centre
constexpr double largestInput = 8.0;     // in scales
constexpr std::array olderBlocks{24, 36, 60, 120}; // ages that bound the means of older values
constexpr std::array smoothingShares{0.05, 0.1, 0.2, 0.6};
constexpr std::array slopeSpans{6, 12, 36};

double smoothed(const VectorRef& values, double share)
{
    double level = values[0];
    double weight = 1.0; // starts as a plain mean
    for (Eigen::Index t = 1; t < values.size(); ++t) {
        weight = std::max(share, 1.0 / static_cast<double>(t + 1));
        level += weight * (values[t] - level);
    }
    return level;
}

double slopeOf(const VectorRef& values)
{
    const auto size = static_cast<double>(values.size());
    if (values.size() < 3)
        return 0.0;
    double sum = 0.0;
    for (Eigen::Index t = 0; t < values.size(); ++t)
        sum += (static_cast<double>(t) - 0.5 * (size - 1.0)) * values[t];
    return 12.0 * sum / (size * (size * size - 1.0));
}

double meanAbsolute(const VectorRef& values)
{
    return values.size() == 0 ? 0.0 : values.cwiseAbs().mean();
}

Eigen::VectorXd lastOf(const VectorRef& values, Eigen::Index most)
{
    return values.tail(std::min(most, values.size()));
}

/// Fills the inputs one after the other.
class Inputs {
public:
    explicit Inputs(double scale) : m_inputs(Eigen::VectorXf::Zero(pooledInputs)), m_scale(scale) {}

    void add(double value) { m_inputs[m_next++] = static_cast<float>(value); }
    void addScaled(double value) { add(std::clamp(value / m_scale, -largestInput, largestInput)); }
    Eigen::VectorXf done()
    {
        EXPECTS(m_next == pooledInputs);
        return m_inputs;
    }

private:
    Eigen::VectorXf m_inputs;
    double m_scale;
    Eigen::Index m_next = 0;
};

/// Values off the centre, the last first; 0 before the history begins.
void addValues(Inputs& inputs, const Eigen::VectorXd& adjusted, double centre)
{
    const Eigen::Index size = adjusted.size();
    for (Eigen::Index age = 0; age < lags; ++age)
        inputs.addScaled(age < size ? adjusted[size - 1 - age] - centre : 0.0);
    for (std::size_t i = 0; i + 1 < olderBlocks.size(); ++i) {
        const Eigen::Index begin = std::max<Eigen::Index>(0, size - olderBlocks[i + 1]);
        const Eigen::Index end = size - olderBlocks[i];
        inputs.addScaled(end > begin ? adjusted.segment(begin, end - begin).mean() - centre : 0.0);
    }
    for (const double share : smoothingShares)
        inputs.addScaled(smoothed(adjusted, share) - centre);
    for (const int span : slopeSpans)
        inputs.addScaled(span * slopeOf(lastOf(adjusted, span)));
}

void addSeason(Inputs& inputs, const ShrunkSeason& season, int periods)
{
    for (int h = 0; h < pooledHorizon; ++h)
        inputs.addScaled(season.next[h % season.next.size()]);
    inputs.addScaled(season.past[season.past.size() - 1]);
    inputs.add(season.strength);
    inputs.add(1.0 / periods);
}

void addKind(Inputs& inputs, const VectorRef& scaled, const Eigen::VectorXd& changes, double centre, double scale)
{
    const auto size = static_cast<double>(scaled.size());
    const Eigen::VectorXd last = lastOf(scaled, lags);
    const double recent = meanAbsolute(lastOf(changes, lastChanges));
    const double product = changes.size() < 2
                               ? 0.0
                               : changes.head(changes.size() - 1).dot(changes.tail(changes.size() - 1));
    inputs.add(std::abs(centre) / (1.0 + std::abs(centre)));
    inputs.add(scale / (scale + 0.1));
    inputs.add(scale / (scale + std::abs(centre)));
    inputs.add((last.array() == 0.0).cast<double>().mean());
    inputs.add(static_cast<double>((scaled.array() == 0.0).count()) / size);
    inputs.add(size / (size + 24.0));
    inputs.add(static_cast<double>(last.size()) / static_cast<double>(lags));
    inputs.add(recent / (recent + scale));
    inputs.add(changes.squaredNorm() > 0.0 ? product / changes.squaredNorm() : 0.0);
    inputs.add(changes.size() == 0 ? 0.0 : scale / (scale + std::sqrt(changes.array().square().mean())));
    inputs.add(scaled.maxCoeff() > 0.0 ? std::clamp(centre / scaled.maxCoeff(), -1.0, 2.0) : 0.0);
}

} // namespace

PooledWindow pooledWindow(const VectorRef& scaled, int season)
{
    EXPECTS(scaled.size() > 0 && season > 0);
    const Eigen::VectorXd seen = lastOf(scaled, std::max<Eigen::Index>(longestMemory, seasonsRemembered * season));
    const ShrunkSeason split = shrunkSeason(seen, season);
    const Eigen::VectorXd adjusted = lastOf(seen - split.past, longestMemory);
    const Eigen::Index size = adjusted.size();
    const Eigen::VectorXd changes = lastOf(adjusted.tail(size - 1) - adjusted.head(size - 1), changesSeen);
    PooledWindow window;
    window.centre = smoothed(adjusted, centreShare);
    window.scale = meanAbsolute(changes);
    window.season = split.next;
    const double unit = std::max(smallestScale, window.scale);
    Inputs inputs(unit);
    addValues(inputs, adjusted, window.centre);
    addSeason(inputs, split, season);
    addKind(inputs, lastOf(seen, longestMemory), changes, window.centre, unit);
    window.inputs = inputs.done();
    return window;
}

} // namespace antevia
