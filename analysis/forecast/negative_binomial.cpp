#include "analysis/forecast/negative_binomial.h"

#include "analysis/base/stable_math.h"
#include "model/base/contract.h"

#include <cmath>

namespace antevia {

double stableLogGamma(double x)
{
    EXPECTS(x > 0.0);
    constexpr double halfLogTwoPi = 0.91893853320467274178;
    double product = 1.0;
    for (; x < 10.0; x += 1.0)
        product *= x;
    const double square = 1.0 / (x * x);
    const double series =
        (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0)))) / x;
    return (x - 0.5) * stableLog(x) - x + halfLogTwoPi + series - stableLog(product);
}

NegativeBinomial::NegativeBinomial(double dispersion)
    : m_dispersion(dispersion), m_size(1.0 / dispersion), m_logGamma(stableLogGamma(m_size))
{
}

double NegativeBinomial::logProbability(double count, double mean) const
{
    const double gammas = count > 0.0 ? stableLogGamma(count + m_size) - m_logGamma : 0.0;
    const double whole = m_size + mean;
    return gammas - m_size * stableLog1p(mean * m_dispersion) + (count > 0.0 ? count * stableLog(mean / whole) : 0.0);
}

double NegativeBinomial::pearson(double count, double mean) const
{
    return (count - mean) / std::sqrt(mean + m_dispersion * mean * mean);
}

} // namespace antevia
