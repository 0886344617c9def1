#include "analysis/forecast/loess.h"

#include "model/base/contract.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

/// Weighted sums around one place.
struct Neighbourhood {
    double weight = 0.0;   ///< sum of the weights
    double distance = 0.0; ///< weighted sum of x − place
    double square = 0.0;   ///< of (x − place)²
    double value = 0.0;    ///< of y
    double product = 0.0;  ///< of y (x − place)

    void add(double w, double x, double y)
    {
        weight += w;
        distance += w * x;
        square += w * x * x;
        value += w * y;
        product += w * x * y;
    }

    /// The local polynomial at the place itself.
    double fitted(int degree) const
    {
        const double spread = weight * square - distance * distance;
        const bool isLine = degree == 1 && spread > 1e-9 * weight * weight; // else the points are all but one
        return isLine ? (square * value - distance * product) / spread : value / weight;
    }
};

double tricube(double share)
{
    const double rest = 1.0 - share * share * share;
    return rest * rest * rest;
}

double loessAt(double place, const VectorRef& values, const VectorRef& robustness, const LoessWindow& window)
{
    const auto n = static_cast<int>(values.size());
    const int width = std::min(window.width, n);
    const int first = std::clamp(static_cast<int>(place) - width / 2, 0, n - width);
    const double reach = std::max(place - first, first + width - 1 - place) + 0.5 * (window.width - width);
    Neighbourhood near;
    for (int t = first; t < first + width; ++t) {
        const double share = std::abs(t - place) / std::max(reach, 1.0);
        if (share < 0.999) // beyond it the weight is rounding
            near.add(share < 0.001 ? robustness[t] : robustness[t] * tricube(share), t - place, values[t]);
    }
    const int nearest = std::clamp(static_cast<int>(place), 0, n - 1);
    return near.weight > 0.0 ? near.fitted(window.degree) : values[nearest];
}

} // namespace

Eigen::VectorXd loess(const VectorRef& values, const VectorRef& robustness, const LoessWindow& window, int before,
                      int after)
{
    EXPECTS(values.size() > 0 && robustness.size() == values.size() && window.width > 0);
    Eigen::VectorXd result(before + values.size() + after);
    for (Eigen::Index i = 0; i < result.size(); ++i)
        result[i] = loessAt(static_cast<double>(i - before), values, robustness, window);
    return result;
}

} // namespace antevia
