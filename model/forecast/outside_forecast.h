#pragma once

#include "model/base/id.h"
#include "model/indicators/source.h"
#include "model/time/period.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace antevia {

/// A forecast of a series that somebody else made, kept as it came.
struct OutsideForecast {
    OutsideForecastId id; ///< "frontex SI 2015-10-16": who, of what, made when
    SeriesId series;
    Day madeOn;                 ///< what came later was not known to it
    Period first;               ///< first period forecast
    std::vector<double> levels; ///< ascending, in (0, 1); empty: means only
    Eigen::MatrixXd quantiles;  ///< horizon × levels, none below 0, not falling along a row
    Eigen::VectorXd mean;       ///< horizon; NaN or empty where none was given
    Source source;              ///< its publisher made it
    std::string takenInAt;      ///< UTC
    std::string fileHash;       ///< SHA-256 of the file it came in, hexadecimal

    int horizon() const { return static_cast<int>(quantiles.rows() > 0 ? quantiles.rows() : mean.size()); }
    bool operator==(const OutsideForecast& other) const;
};

} // namespace antevia
