#pragma once

#include "model/base/result.h"

#include <Eigen/Core>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What a network gives for each period ahead, ascending.
inline constexpr std::array pooledLevels{0.01, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.99};
inline constexpr auto pooledLevelCount = static_cast<Eigen::Index>(pooledLevels.size());

/// outputs = weights · inputs + offsets
struct NetworkLayer {
    Eigen::MatrixXf weights; ///< outputs × inputs
    Eigen::VectorXf offsets; ///< outputs
};

/// Layers with max(0, ·) between them. From pooledInputs to pooledHorizon × pooledLevels, the levels of one period
/// ahead standing together.
using PooledNetwork = std::vector<NetworkLayer>;

/// Networks of one shape whose outputs are averaged, and where they come from.
struct PooledNetworks {
    std::vector<std::string> origin; ///< what they were learnt from; lines for people
    std::vector<PooledNetwork> networks;
};

/// Mean of the networks' first `horizon` × levels outputs: horizon × levels. Summed in one order, in single precision:
/// the same bits on every processor.
Eigen::MatrixXf pooledOutputs(const PooledNetworks& networks, const Eigen::VectorXf& inputs, int horizon);

/// The file they are kept in: lines of text ("antevia pooled networks 1", then the origin, "networks 4" and
/// "layers 66 96 96 198"), an empty line, then for each layer the size of the largest weight (a float) and the weights,
/// column by column, and the same for the offsets, as 16-bit shares of that largest one; all with the lowest byte
/// first. Fails with Format where it is anything else.
Result<PooledNetworks> readPooledNetworks(std::string_view bytes);
std::string writtenPooledNetworks(const PooledNetworks& networks);

/// Those that come with the program (resources/forecast/pooled.networks).
const PooledNetworks& shippedPooledNetworks();

} // namespace antevia
