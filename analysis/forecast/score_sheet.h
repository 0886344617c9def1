#pragma once

#include "analysis/forecast/accuracy.h"
#include "model/forecast/scorecard.h"

#include <map>
#include <span>
#include <string>

namespace antevia {

/// Forecasts of one source and what came, added one by one.
class ScoreSheet {
public:
    explicit ScoreSheet(std::string source) : m_source(std::move(source)) {}

    /// `quantiles` (levels) of a period so many periods ahead. `levels` hold 0.1, 0.2 … 0.9. `scale` is the mean
    /// absolute error of the seasonal naive method on what was known; at 0 or NaN the point counts in no MASE. A
    /// missing `actual` (NaN) is left out.
    void add(int ahead, const VectorRef& quantiles, std::span<const double> levels, double actual, double scale);

    SourceScore score() const;

private:
    struct Sums {
        int points = 0;
        int scaled = 0;
        double error = 0.0;
        double scaledError = 0.0;
        QuantileScore quantiles;

        HorizonScore score(int ahead) const;
    };

    std::string m_source;
    std::map<int, Sums> m_byHorizon;
    Sums m_all;
};

} // namespace antevia
