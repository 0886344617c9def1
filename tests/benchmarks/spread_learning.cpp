#include "tests/benchmarks/spread_learning.h"

#include "analysis/base/random.h"
#include "analysis/forecast/blend.h"
#include "analysis/forecast/count_scale.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace antevia {

namespace {

constexpr int rounds = 12; // times each example is seen
constexpr std::size_t batchSize = 64;
constexpr double largestStep = 0.02;
constexpr double smallestStep = 0.0005;
constexpr double shrinkage = 1e-3; // of the terms that tell kinds of series apart
constexpr Eigen::Index firstKind = 8;
constexpr double shareOfCoverage = 0.8; // of the two aims
constexpr double tailWeight = 3.0;      // of the levels below 0.1 and above 0.9
constexpr double usualZeros = 0.2;
constexpr double largestSlope = 2.0;

/// A quantile of the record, shared with what the networks say, as blendedQuantiles does it.
double blended(double recorded, double median, double learnt)
{
    const double middle = onCountScale(median);
    return fromCountScale(middle + (1.0 - learntShare) * (onCountScale(recorded) - middle) + learntShare * learnt);
}

/// By how much it moves with the record's.
double blendedSlope(double recorded, double bound)
{
    const auto peoplePerScale = [](double count) { return std::sqrt(count * (50.0 + count)) + 1.0; };
    return std::min(largestSlope, (1.0 - learntShare) * peoplePerScale(bound) / peoplePerScale(recorded));
}

/// Terms, shape and shape of zeros in one vector.
class SpreadLearning {
public:
    SpreadLearning(const std::vector<SpreadExample>& examples, SpreadModel model)
        : m_examples(examples), m_model(std::move(model)), m_levels(static_cast<Eigen::Index>(m_model.levels.size())),
          m_point(Eigen::VectorXd::Zero(terms + 2 * m_levels)), m_mean(m_point), m_square(m_point)
    {
        m_point[1] = 1.0;                           // the spread is that of the own errors, …
        m_point[4] = 0.3;                           // … grows with the horizon, …
        for (Eigen::Index i = 0; i < m_levels; ++i) // … and errors are normal
            m_point[terms + i] = 1.25 * normalQuantile(m_model.levels[static_cast<std::size_t>(i)]);
    }

    SpreadModel learnt()
    {
        std::vector<std::size_t> order(m_examples.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (int round = 0; round < rounds; ++round) {
            shuffle(order, round);
            const double step = largestStep * (1.0 - static_cast<double>(round) / rounds) + smallestStep;
            for (std::size_t first = 0; first < order.size(); first += batchSize)
                move(gradient(order, first, std::min(first + batchSize, order.size())), step);
        }
        m_model.terms = m_point.head(terms);
        m_model.shape = m_point.segment(terms, m_levels);
        m_model.shapeOfZeros = m_point.tail(m_levels);
        return m_model;
    }

private:
    static constexpr Eigen::Index terms = SpreadModel::termCount;

    static void shuffle(std::vector<std::size_t>& order, int round)
    {
        Random random(1, Stream::Test, static_cast<std::uint32_t>(round), 0);
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[static_cast<std::size_t>(random.uniform() * static_cast<double>(i))]);
    }

    Eigen::VectorXd gradient(const std::vector<std::size_t>& order, std::size_t first, std::size_t last) const
    {
        Eigen::VectorXd sum = Eigen::VectorXd::Zero(m_point.size());
        for (std::size_t i = first; i < last; ++i)
            addExample(sum, m_examples[order[i]]);
        sum /= static_cast<double>(last - first);
        sum.segment(firstKind, terms - firstKind) += shrinkage * m_point.segment(firstKind, terms - firstKind);
        return sum;
    }

    void addExample(Eigen::VectorXd& sum, const SpreadExample& example) const
    {
        for (Eigen::Index h = 0; h < example.actual.size(); ++h)
            if (!std::isnan(example.actual[h]))
                addPoint(sum, example, h);
    }

    void addPoint(Eigen::VectorXd& sum, const SpreadExample& example, Eigen::Index h) const
    {
        const double spread = std::exp(std::min(m_point.head(terms).dot(example.terms.row(h)), 5.0));
        const double unit = countSpread(example.median[h]);
        const double zeros = example.zeros - usualZeros;
        const double points = static_cast<double>(example.actual.size() * m_levels);
        const double weight =
            (shareOfCoverage * example.share / (3.0 * spread) + (1.0 - shareOfCoverage) * example.lossWeight * unit) /
            points;
        for (Eigen::Index i = 0; i < m_levels; ++i) {
            const double level = m_model.levels[static_cast<std::size_t>(i)];
            const double shape = m_point[terms + i] + zeros * m_point[terms + m_levels + i];
            const double recorded = std::max(0.0, example.median[h] + spread * unit * shape);
            const double shared = blended(recorded, example.median[h], example.learnt(h, i));
            const double bound = std::max(0.0, example.median[h] + example.width * (shared - example.median[h]));
            if ((recorded <= 0.0 || bound <= 0.0) && example.actual[h] <= bound)
                continue; // it cannot fall further
            const double missed = (example.actual[h] >= bound ? 0.0 : 1.0) - level;
            const double moved = example.width * blendedSlope(recorded, shared);
            const double pull = missed * weight * spread * moved * (level < 0.1 || level > 0.9 ? tailWeight : 1.0);
            sum.head(terms) += pull * shape * example.terms.row(h).transpose();
            sum[terms + i] += pull;
            sum[terms + m_levels + i] += pull * zeros;
        }
    }

    void move(const Eigen::VectorXd& gradient, double step)
    {
        ++m_moves;
        m_mean = 0.9 * m_mean + 0.1 * gradient;
        m_square = 0.999 * m_square + 0.001 * gradient.cwiseAbs2();
        const Eigen::ArrayXd mean = m_mean.array() / (1.0 - std::pow(0.9, m_moves));
        const Eigen::ArrayXd square = m_square.array() / (1.0 - std::pow(0.999, m_moves));
        m_point.array() -= step * mean / (square.sqrt() + 1e-9);
    }

    const std::vector<SpreadExample>& m_examples;
    SpreadModel m_model;
    Eigen::Index m_levels;
    Eigen::VectorXd m_point;
    Eigen::VectorXd m_mean;
    Eigen::VectorXd m_square;
    int m_moves = 0;
};

} // namespace

SpreadModel learntFrom(const std::vector<SpreadExample>& examples, SpreadModel model)
{
    return SpreadLearning(examples, std::move(model)).learnt();
}

} // namespace antevia
