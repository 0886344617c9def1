#pragma once

#include "analysis/base/vectors.h"
#include "analysis/displacement/arrival_shares.h"
#include "model/displacement/displacement.h"

#include <Eigen/Core>

namespace antevia {

/// A report has to be this old, in days, before a prediction may see it.
inline constexpr int reportDelayDays = 30;

/// People by day and camp (days × camps; each row sums to the day's total) from day 0, the total up to each day, and
/// the camps' capacities. New people go where ArrivalShares says; room is what is left to the smaller of the capacity
/// and today's total; when the total falls all camps lose the same share. No count after day 0 is used, no report.
/// Misleads where people move between camps.
Eigen::MatrixXd splitByRoom(const DisplacementInstance& instance, const DisplacementGiven& given,
                            const DisplacementParameters& parameters = {});

/// People by day and camp from day 0, the total up to each day, and reports that are at least reportDelayDays old.
/// Capacities are not looked at. Each camp has the people of its last report (a report that is put right later: its
/// share of the total of that day, within bounds); those who came since, known by the total, are shared by the ways
/// open to them, by the time since the report, and by what was there. Without reports it is a split by ways.
Eigen::MatrixXd carryReportsForward(const DisplacementInstance& instance, const DisplacementGiven& given,
                                    const DisplacementParameters& parameters = {});

/// The instance as it is without anybody saying how much room there is.
DisplacementInstance withoutCapacities(DisplacementInstance instance);

/// Averaged relative difference: mean over days of Σ_camps |predicted − observed| / Σ observed, with each day's
/// prediction scaled to the observed sum; a day without anybody counts 0. Suleimenova, Bell, Groen (2017), A
/// generalized simulation development approach for predicting refugee destinations, Scientific Reports 7:13377.
double averagedRelativeDifference(const Eigen::MatrixXd& predicted, const Eigen::MatrixXd& observed);

} // namespace antevia
