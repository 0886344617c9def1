#include "tests/benchmarks/learning_series.h"

#include "analysis/base/random.h"
#include "analysis/forecast/gaps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {

namespace {

Random drawsOf(std::uint64_t seed, int purpose, int i)
{
    return {seed, Stream::Test, static_cast<std::uint32_t>(purpose), static_cast<std::uint32_t>(i)};
}

int below(Random& random, int count)
{
    return std::min(count - 1, static_cast<int>(random.uniform() * count));
}

double between(Random& random, double low, double high)
{
    return low + (high - low) * random.uniform();
}

/// Additive to a logarithm; a few waves, or a few places that stand out.
Eigen::VectorXd randomSeason(Random& random, int season)
{
    Eigen::VectorXd places = Eigen::VectorXd::Zero(season);
    if (season == 1 || random.uniform() < 0.3)
        return places;
    const double size = std::exp(between(random, std::log(0.03), std::log(0.6)));
    for (int wave = 1; wave <= std::min(4, season / 2); ++wave) {
        const double a = random.normal() / wave;
        const double b = random.normal() / wave;
        for (int i = 0; i < season; ++i)
            places[i] += a * std::cos(2.0 * M_PI * wave * i / season) + b * std::sin(2.0 * M_PI * wave * i / season);
    }
    if (random.uniform() < 0.4)
        places[below(random, season)] += 3.0 * random.normal();
    return size * (places.array() - places.mean());
}

LearningSeries simulatedOne(std::uint64_t seed, int i)
{
    constexpr std::array seasons{1, 4, 7, 12, 12, 52};
    Random random = drawsOf(seed, 1, i);
    LearningSeries made;
    made.season = seasons[static_cast<std::size_t>(below(random, seasons.size()))];
    const int periods = made.season == 52 ? 150 + below(random, 150) : 20 + below(random, 150);
    const Eigen::VectorXd season = randomSeason(random, made.season);
    const double wander = random.uniform() < 0.2 ? 0.0 : std::exp(between(random, std::log(0.01), std::log(0.25)));
    const double damping = between(random, 0.8, 1.0);
    const double slopeNoise = random.uniform() < 0.5 ? 0.0 : between(random, 0.0, 0.02);
    const double reverting = random.uniform() < 0.3 ? between(random, 0.7, 0.98) : 1.0;
    const double dispersion = random.uniform() < 0.3 ? 0.0 : std::exp(between(random, std::log(0.001), std::log(0.5)));
    const double outliers = random.uniform() < 0.3 ? between(random, 0.0, 0.05) : 0.0;
    const double breaks = random.uniform() < 0.3 ? between(random, 0.0, 0.03) : 0.0;
    const double start = between(random, std::log(0.3), std::log(5000.0));
    double level = start;
    double slope = 0.02 * random.normal() * (random.uniform() < 0.5 ? 1.0 : 0.0);
    made.values.resize(periods);
    for (int t = 0; t < periods; ++t) {
        slope = damping * slope + slopeNoise * random.normal();
        level = start + reverting * (level - start) + slope + wander * random.normal();
        if (random.uniform() < breaks)
            level += 0.7 * random.normal();
        level = std::clamp(level, -3.0, 12.0);
        const double jump = random.uniform() < outliers ? random.normal() : 0.0;
        const double mean = std::exp(std::min(13.0, level + season[t % made.season] + jump));
        made.values[t] = static_cast<double>(random.negativeBinomial(mean, dispersion));
    }
    return made;
}

} // namespace

std::vector<LearningSeries> trainingParts(const std::vector<BenchmarkSeries>& set, std::uint32_t firstKin, float share)
{
    std::vector<LearningSeries> parts;
    for (const BenchmarkSeries& each : set)
        parts.push_back({filled(each.training.values(), each.season).cwiseMax(0.0), each.season,
                         static_cast<int>(each.actual.size()), firstKin++, share,
                         static_cast<int>(each.actual.size())});
    return parts;
}

std::vector<LearningSeries> aggregated(const std::vector<LearningSeries>& series, int periods, int fewest, float share)
{
    std::vector<LearningSeries> sums;
    for (const LearningSeries& each : series) {
        const Eigen::Index count = each.values.size() / periods;
        if (count < fewest)
            continue;
        LearningSeries sum = each;
        sum.values = each.values.tail(count * periods).reshaped(periods, count).colwise().sum().transpose();
        sum.season = each.season % periods == 0 ? each.season / periods : 1;
        sum.share = share;
        sum.heldBack = each.heldBack / periods;
        sums.push_back(std::move(sum));
    }
    return sums;
}

std::vector<LearningSeries> mixed(const std::vector<LearningSeries>& series, int count, std::uint64_t seed, float share)
{
    std::vector<LearningSeries> sums;
    for (int i = 0; i < count; ++i) {
        Random random = drawsOf(seed, 2, i);
        const auto any = [&]() -> const LearningSeries& {
            return series[static_cast<std::size_t>(below(random, static_cast<int>(series.size())))];
        };
        LearningSeries sum = any();
        const double mean = std::max(sum.values.mean(), 0.1);
        sum.share = share;
        const int others = 1 + below(random, 2);
        for (int k = 0; k < others; ++k) {
            const LearningSeries& other = any();
            const double otherMean = other.values.mean();
            if (other.season != sum.season || otherMean <= 0.0)
                continue;
            const Eigen::Index periods = std::min(sum.values.size(), other.values.size());
            const double weight = between(random, 0.2, 0.8);
            sum.values =
                ((1.0 - weight) * sum.values.tail(periods) + weight * mean / otherMean * other.values.tail(periods))
                    .eval();
        }
        sums.push_back(std::move(sum));
    }
    return sums;
}

std::vector<LearningSeries> simulated(int count, std::uint64_t seed, std::uint32_t firstKin, float share)
{
    std::vector<LearningSeries> made;
    for (int i = 0; i < count; ++i) {
        made.push_back(simulatedOne(seed, i));
        made.back().kin = firstKin++;
        made.back().share = share;
        made.back().heldBack = static_cast<int>(made.back().values.size());
    }
    return made;
}

} // namespace antevia
