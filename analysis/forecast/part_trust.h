#pragma once

#include "analysis/forecast/parts.h"
#include "model/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// What was forecast from one earlier end of a history, part by part.
struct PartsAtOrigin {
    int known = 0;             ///< periods known at the origin
    Eigen::MatrixXd forecasts; ///< allParts × horizon; NaN rows for parts that could not be had
    Eigen::MatrixXd spread;    ///< horizon × levels: Parts::learntSpread
};

/// What is known of the errors that parts made on one history.
struct PartRecord {
    Eigen::ArrayXd errors; ///< allParts: mean absolute error in the usual spread of counts; those of the worst where a
                           ///< part has none; 1 where there is no error at all
    double points = 0.0;   ///< how many errors of one part the means come from, old ones counting less
};

/// Errors on the periods among `values` (NaN missing) that were known; those of old origins count less.
PartRecord partRecord(std::span<const PartsAtOrigin> origins, const VectorRef& values, int season);

/// How much each part of the combination counts before anything is known of its errors on a series, and how fast what
/// becomes known of them counts instead; learnt over many series. The logarithm of a weight is the part's trust, less
/// that of its errors times `power`, which grows with the errors known. In the spirit of Bates, Granger (1969), The
/// combination of forecasts, OR Quarterly 20(4), drawn to weights that serve everywhere as in Diebold, Pauly (1990),
/// The use of prior information in forecast combination, Int. J. Forecasting 6(4). Fails on series of a kind that was
/// not among those learnt from, until their own record says so.
struct PartTrust {
    std::vector<std::string> origin; ///< what it was learnt from: sets, publishers, day; one line each
    Eigen::ArrayXd trust = Eigen::ArrayXd::Zero(partCount); ///< allParts
    double power = 2.0;                                     ///< of the errors, once many are known
    double fewPoints = 0.0;                                 ///< errors at which half of it is reached

    /// allParts, sum 1.
    Eigen::VectorXd weights(const PartRecord& record) const;
};

/// Fails with Format, naming the line.
Result<PartTrust> readPartTrust(std::string_view text);
std::string writtenPartTrust(const PartTrust& trust);

/// That of resources/forecast/trust.txt, compiled in.
const PartTrust& learntTrust();

} // namespace antevia
