#include "tests/benchmarks/learn_network.h"

#include "analysis/base/random.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr float firstMemory = 0.9f;
constexpr float secondMemory = 0.999f;
constexpr double warmShare = 0.05; // of the steps, in which the rate rises

Random drawsOf(std::uint64_t seed, int purpose, std::uint32_t i)
{
    return {seed, Stream::Test, static_cast<std::uint32_t>(purpose), i};
}

PooledNetwork randomNetwork(const LearningPlan& plan)
{
    std::vector<Eigen::Index> widths{pooledInputs};
    widths.insert(widths.end(), plan.hidden.begin(), plan.hidden.end());
    widths.push_back(pooledHorizon * pooledLevelCount);
    PooledNetwork network;
    Random random = drawsOf(plan.seed, 10, 0);
    for (std::size_t i = 1; i < widths.size(); ++i) {
        const double size = std::sqrt((i + 1 < widths.size() ? 2.0 : 0.2) / static_cast<double>(widths[i - 1]));
        NetworkLayer layer{Eigen::MatrixXf(widths[i], widths[i - 1]), Eigen::VectorXf::Zero(widths[i])};
        for (float& weight : layer.weights.reshaped())
            weight = static_cast<float>(size * random.normal());
        network.push_back(std::move(layer));
    }
    for (Eigen::Index i = 0; i < network.back().offsets.size(); ++i)
        network.back().offsets[i] =
            static_cast<float>(normalQuantile(pooledLevels[static_cast<std::size_t>(i % pooledLevelCount)]));
    return network;
}

/// Moving moments of one array of weights.
template <class Values>
class Steps {
public:
    explicit Steps(const Values& values) : m_mean(Values::Zero(values.rows(), values.cols())), m_square(m_mean) {}

    void take(Values& values, const Values& gradient, float rate, float decay, int step)
    {
        m_mean = firstMemory * m_mean + (1.0f - firstMemory) * gradient;
        m_square.array() = secondMemory * m_square.array() + (1.0f - secondMemory) * gradient.array().square();
        const float first = 1.0f / (1.0f - std::pow(firstMemory, static_cast<float>(step)));
        const float second = 1.0f / (1.0f - std::pow(secondMemory, static_cast<float>(step)));
        values.array() -= rate * (first * m_mean.array() / ((second * m_square.array()).sqrt() + 1e-7f) +
                                  decay * values.array());
    }

private:
    Values m_mean;
    Values m_square;
};

class Learner {
public:
    explicit Learner(const LearningPlan& plan) : m_network(randomNetwork(plan))
    {
        for (const NetworkLayer& layer : m_network) {
            m_weightSteps.emplace_back(layer.weights);
            m_offsetSteps.emplace_back(layer.offsets);
        }
    }

    void step(const Eigen::MatrixXf& inputs, const Eigen::MatrixXf& targets, const Eigen::VectorXf& shares, float rate,
              float decay)
    {
        ++m_steps;
        std::vector<Eigen::MatrixXf> values{inputs};
        for (std::size_t i = 0; i < m_network.size(); ++i) {
            Eigen::MatrixXf next = m_network[i].weights * values.back();
            next.colwise() += m_network[i].offsets;
            values.push_back(i + 1 < m_network.size() ? next.cwiseMax(0.0f) : next);
        }
        Eigen::MatrixXf gradient = lossGradient(values.back(), targets, shares);
        for (std::size_t i = m_network.size(); i-- > 0;) {
            const Eigen::MatrixXf weights = gradient * values[i].transpose();
            const Eigen::VectorXf offsets = gradient.rowwise().sum();
            if (i > 0)
                gradient = (values[i].array() > 0.0f)
                               .select(Eigen::MatrixXf(m_network[i].weights.transpose() * gradient), 0.0f)
                               .eval();
            m_weightSteps[i].take(m_network[i].weights, weights, rate, decay, m_steps);
            m_offsetSteps[i].take(m_network[i].offsets, offsets, rate, 0.0f, m_steps);
        }
    }

    PooledNetwork done() { return std::move(m_network); }

private:
    /// Of the mean quantile loss over what is known, by output.
    static Eigen::MatrixXf lossGradient(const Eigen::MatrixXf& outputs, const Eigen::MatrixXf& targets,
                                        const Eigen::VectorXf& shares)
    {
        Eigen::MatrixXf gradient(outputs.rows(), outputs.cols());
        for (Eigen::Index column = 0; column < outputs.cols(); ++column)
            for (Eigen::Index h = 0; h < targets.rows(); ++h)
                for (Eigen::Index k = 0; k < pooledLevelCount; ++k) {
                    const Eigen::Index row = h * pooledLevelCount + k;
                    const auto level = static_cast<float>(pooledLevels[static_cast<std::size_t>(k)]);
                    const float target = targets(h, column);
                    const float slope = target < outputs(row, column) ? 1.0f - level : -level;
                    gradient(row, column) = std::isnan(target) ? 0.0f : shares[column] * slope;
                }
        return gradient / static_cast<float>(outputs.cols());
    }

    PooledNetwork m_network;
    std::vector<Steps<Eigen::MatrixXf>> m_weightSteps;
    std::vector<Steps<Eigen::VectorXf>> m_offsetSteps;
    int m_steps = 0;
};

/// The windows that a network sees.
std::vector<Eigen::Index> seenBy(const LearningWindows& windows, const LearningPlan& plan)
{
    std::vector<Eigen::Index> seen;
    for (Eigen::Index i = 0; i < windows.size(); ++i)
        if (drawsOf(plan.seed, 11, windows.kin[static_cast<std::size_t>(i)]).uniform() < plan.seriesShare)
            seen.push_back(i);
    return seen;
}

void shuffle(std::vector<Eigen::Index>& order, Random random)
{
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[std::min(i - 1, static_cast<std::size_t>(random.uniform() * static_cast<double>(i)))]);
}

double rateAt(double done, double largest)
{
    return largest * (done < warmShare ? done / warmShare : 0.5 * (1.0 + std::cos(M_PI * done)));
}

} // namespace

Result<PooledNetwork> learnNetwork(const LearningWindows& windows, const LearningPlan& plan, const RunContext& run)
{
    Learner learner(plan);
    std::vector<Eigen::Index> order = seenBy(windows, plan);
    const std::size_t batch = static_cast<std::size_t>(plan.batch);
    const std::size_t steps = order.size() / batch;
    for (int round = 0; round < plan.rounds; ++round) {
        RETURN_IF_ERROR(run.checkpoint());
        shuffle(order, drawsOf(plan.seed, 12, static_cast<std::uint32_t>(round)));
        for (std::size_t step = 0; step < steps; ++step) {
            const std::vector<Eigen::Index> chosen(order.begin() + static_cast<long>(step * batch),
                                                   order.begin() + static_cast<long>((step + 1) * batch));
            const double done = (round + static_cast<double>(step + 1) / static_cast<double>(steps)) / plan.rounds;
            learner.step(windows.inputs(Eigen::all, chosen), windows.targets(Eigen::all, chosen),
                         windows.shares(chosen), static_cast<float>(rateAt(done, plan.rate)),
                         static_cast<float>(plan.decay));
        }
    }
    return learner.done();
}

} // namespace antevia
