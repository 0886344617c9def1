#pragma once

#include "analysis/forecast/ets_coordinates.h"

#include <array>

namespace antevia {

/// Normal equations of one step of Fisher's scoring: squares · step = cross. For additive errors this is the method of
/// Gauss and Newton; for multiplicative ones the forecasts' gradients are taken relative to the forecasts, and the part
/// of the information that a spread in proportion to the forecast holds is added.
struct EtsNormalEquations {
    using Square = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, mostEtsCoordinates, mostEtsCoordinates>;
    Square squares; ///< lower half, coordinates × coordinates
    EtsCoordinates cross;
};

/// Works the normal equations out: the recursion is run together with its derivatives by every coordinate. Good where
/// the errors are small beside the forecasts' gradients, slow where they are not: there EtsSearch learns the rest.
class EtsScoring {
public:
    EtsScoring(const VectorRef& history, const EtsForm& form, const EtsCoordinateSystem& system);

    EtsNormalEquations at(const EtsCoordinates& point, double sse);

private:
    using Gradient = Eigen::Array<double, Eigen::Dynamic, 1, 0, mostEtsCoordinates, 1>;

    void reset();
    template <EtsSeason kind>
    void run(const EtsCoordinates& point);
    template <EtsSeason kind>
    void move(Eigen::Index t, EtsRing& ring, const EtsParameters& parameters, const EtsCoordinates& point);
    void weigh(double sse);
    EtsNormalEquations products() const;

    VectorRef m_history;
    EtsForm m_form;
    const EtsCoordinateSystem& m_system;
    Eigen::Index m_width;        ///< coordinates, one more if they are odd
    Eigen::ArrayXXd m_gradients; ///< width × periods, these rounded up to fours: of the forecasts
    Eigen::ArrayXd m_errors;     ///< periods
    Eigen::ArrayXd m_forecasts;
    Gradient m_level, m_slope, m_base;
    std::array<Gradient, longestEtsSeason> m_places;
};

} // namespace antevia
