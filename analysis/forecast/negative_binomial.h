#pragma once

namespace antevia {

/// log Γ(x), x > 0, relative error about 1e-12; the same bits everywhere. Stirling's series after moving up to 10:
/// Abramowitz, Stegun (1964), 6.1.15 and 6.1.41.
double stableLogGamma(double x);

/// Negative-binomial counts of variance mean + dispersion · mean².
class NegativeBinomial {
public:
    /// dispersion > 0.
    explicit NegativeBinomial(double dispersion);

    /// Log probability of a count ≥ 0, mean > 0, without the term that only depends on the count.
    double logProbability(double count, double mean) const;
    /// (count − mean) over the standard deviation.
    double pearson(double count, double mean) const;

private:
    double m_dispersion;
    double m_size; ///< 1 / dispersion
    double m_logGamma;
};

} // namespace antevia
