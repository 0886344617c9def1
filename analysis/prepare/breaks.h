#pragma once

#include "model/forecast/history_break.h"
#include "model/time/series.h"

#include <vector>

namespace antevia {

/// Outliers and level shifts of a history (counts ≥ 0; NaN missing), in the order of time.
///
/// Model: on the scale on which counts have one spread (forecast/count_scale.h), less a robust season where there is
/// one, the history is a level that wanders, seen with noise: ARIMA(0,1,1), whose moving average is chosen by the
/// least absolute errors. Each period is tried as an outlier and as a shift by the size of the effect over its standard
/// error; the largest that is too large for chance over all trials is noted, its effect is taken out, and the rest is
/// looked at again. A wandering history so needs a larger step than a steady one. Fails where growth itself speeds up:
/// each step of a surge may be called a shift. The last period is called Recent: it has no successor to tell by. Chen,
/// Liu (1993), Joint estimation of model parameters and outlier effects in time series, JASA 88, §2, with the median
/// absolute deviation as scale.
///
/// Nothing is found in fewer than eight values.
std::vector<HistoryBreak> findBreaks(const Series& history, int season);

/// The median of up to six values from `period` on less that of up to six before it; NaN where there are none.
double levelChange(const Series& history, Period period);

} // namespace antevia
