#pragma once

#include "analysis/corridor/calibrate.h"
#include "analysis/corridor/free_parameters.h"
#include "analysis/corridor/simulate.h"

#include <string>

namespace antevia::corridor {

/// An arrival figure that is compared.
struct CalibrationFigure {
    std::size_t place = 0; ///< position in the network
    int day = 1;           ///< after the start
    double people = 0.0;
};

/// What the members of a calibration share.
struct CalibrationFit {
    CorridorAssumptions prior; ///< of the measures those in force on a day that is compared
    SimulationInput run;       ///< with everything but the member's assumptions
    std::vector<CalibrationFigure> figures; ///< by place, then by day
    Eigen::VectorXd seen;                   ///< figures, on the count scale
    Day start;
    int days = 0;
};

/// "cannot calibrate: …".
Error calibrationError(const std::string& what, const std::string& remedy);

/// Fails as `calibrate` says of the figures.
Result<CalibrationFit> calibrationFit(const CalibrationInput& input, int mostDays);

/// The share of a standard normal score, closely enough for a prior.
double shareOfScore(double score);

/// Arrivals at the figures, persons, under each member's scores (members × parameters): members × figures.
Result<Eigen::MatrixXd> arrivalsUnder(const CalibrationFit& fit, const Eigen::MatrixXd& scores, const RunContext& run);

/// How far figures lie from what is (figures, on the count scale): what the best of the members (× figures, on the
/// count scale) leaves in each place.
Eigen::VectorXd figureErrors(const CalibrationFit& fit, const Eigen::MatrixXd& predicted);

} // namespace antevia::corridor
