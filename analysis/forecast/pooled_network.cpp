#include "analysis/forecast/pooled_network.h"

#include "analysis/forecast/pooled_window.h"
#include "model/base/contract.h"

namespace antevia {

namespace {

/// The first `count` outputs of a layer.
Eigen::VectorXf outputsOf(const NetworkLayer& layer, const Eigen::VectorXf& inputs, Eigen::Index count)
{
    Eigen::VectorXf outputs = layer.offsets.head(count);
    for (Eigen::Index i = 0; i < inputs.size(); ++i)
        if (inputs[i] != 0.0f)
            outputs += inputs[i] * layer.weights.col(i).head(count);
    return outputs;
}

} // namespace

Eigen::MatrixXf pooledOutputs(const PooledNetworks& networks, const Eigen::VectorXf& inputs, int horizon)
{
    EXPECTS(inputs.size() == pooledInputs && horizon > 0 && horizon <= pooledHorizon && !networks.networks.empty());
    Eigen::VectorXf sum = Eigen::VectorXf::Zero(horizon * pooledLevelCount);
    for (const PooledNetwork& network : networks.networks) {
        Eigen::VectorXf values = inputs;
        for (std::size_t i = 0; i + 1 < network.size(); ++i)
            values = outputsOf(network[i], values, network[i].offsets.size()).cwiseMax(0.0f);
        sum += outputsOf(network.back(), values, sum.size());
    }
    sum /= static_cast<float>(networks.networks.size());
    return sum.reshaped(pooledLevelCount, horizon).transpose();
}

} // namespace antevia
