#pragma once

#include "analysis/forecast/lag_polynomial.h"

namespace antevia {

/// A stationary process φ(B) (w − mean) = θ(B) e in innovations e.
struct ArmaModel {
    LagPolynomial autoregression; ///< φ(B) = 1 − Σ weight B^lag
    LagPolynomial movingAverage;  ///< θ(B), as φ: weights have the sign opposite to the usual
};

struct ArmaScore {
    double deviance = 0.0; ///< −2 log likelihood / n with the best mean and variance, up to a constant of n
    double variance = 0.0; ///< of the innovations, maximum likelihood
    double mean = 0.0;
};

/// Exact Gaussian likelihood of a stationary ARMA process. What happened before the first period enters the residuals
/// linearly through as many numbers as the longest lag; they are integrated out with their covariance under the
/// model, as in Ljung, Box (1979), The likelihood function of stationary autoregressive-moving average models,
/// Biometrika 66(2), and Tunnicliffe Wilson's remark that the covariance follows from that of the autoregression. With
/// r the longest lag and k terms a value costs n k + n r + r³ operations. Mean and variance are solved for.
class ArmaLikelihood {
public:
    /// `values` (periods, no missing values); `hasMean`: else the mean is 0.
    ArmaLikelihood(const VectorRef& values, bool hasMean);

    /// Deviance +infinity where the model is not stationary or the numbers fail.
    ArmaScore score(const ArmaModel& model);
    /// Expected innovations (periods) given all values, for a given mean.
    Eigen::VectorXd innovations(const ArmaModel& model, double mean);

private:
    struct Presample {
        Eigen::VectorXd response;    ///< periods; of the residuals to one unit in the first period, 1 / θ(B)
        Eigen::MatrixXd covariance;  ///< r × r, of the presample's part in the first r periods
        Eigen::MatrixXd spread;      ///< I + covariance · products of the responses
        double logDeterminant = 0.0; ///< of `spread`
    };
    Eigen::VectorXd residuals(const ArmaModel& model, const VectorRef& values) const;
    Presample presample(const ArmaModel& model, Eigen::Index longest) const;

    Eigen::VectorXd m_values;
    Eigen::VectorXd m_ones; ///< empty without a mean
};

} // namespace antevia
