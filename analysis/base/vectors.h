#pragma once

#include <Eigen/Core>

namespace antevia {

/// A column of numbers that is only read: a vector, or a part or column of something larger.
using VectorRef = Eigen::Ref<const Eigen::VectorXd>;

} // namespace antevia
