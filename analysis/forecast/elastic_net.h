#pragma once

#include "analysis/base/vectors.h"

namespace antevia {

/// A linear regression with rows in time.
struct RegressionData {
    Eigen::MatrixXd features; ///< rows × features, no missing values
    Eigen::VectorXd response; ///< rows
    Eigen::VectorXd weights;  ///< rows; what each counts, none below 0, some above
};

struct ElasticNetFit {
    Eigen::VectorXd weights; ///< features; response per unit of the feature; 0 where left out

    double predicted(const VectorRef& features) const { return weights.dot(features); }
};

/// Weighted least squares without a constant, with a penalty that draws weights to 0 and leaves features out: the
/// adaptive elastic net of Zou, Zhang (2009), Annals of Statistics 37(4), eq. 1.3, by coordinate descent on the
/// products of the features (Friedman, Hastie, Tibshirani (2010), JSS 33(1), §2.2). The weights are the mean over all
/// strengths of the penalty, from the one that leaves everything out to one that hardly matters: with few rows that
/// depend on each other the mean predicts better than any strength chosen by its errors. Assumes that what held in
/// the window still holds; fails at breaks and where a feature leaves the range it had. With fewer than twelve rows
/// all weights are 0.
ElasticNetFit fitElasticNet(const RegressionData& data);

} // namespace antevia
