#include "analysis/planning/thresholds.h"

#include "model/base/contract.h"

#include <cmath>

namespace antevia {

std::optional<Period> firstActivation(const Series& series, double level, int persistence)
{
    EXPECTS(persistence >= 1);
    int run = 0;
    for (int i = 0; i < series.size(); ++i) {
        run = series.values()[i] >= level ? run + 1 : 0; // a missing value compares false
        if (run == persistence)
            return later(series.first(), i);
    }
    return std::nullopt;
}

Eigen::VectorXd activatedBy(const Paths& persons, const Eigen::VectorXd& capacity, double level, int persistence)
{
    EXPECTS(persistence >= 1 && persons.cols() == capacity.size() && persons.rows() > 0);
    Eigen::ArrayXi run = Eigen::ArrayXi::Zero(persons.rows());
    Eigen::ArrayXi reached = Eigen::ArrayXi::Zero(persons.rows());
    Eigen::VectorXd share(persons.cols());
    for (Eigen::Index day = 0; day < persons.cols(); ++day) {
        const double from = level * capacity[day];
        for (Eigen::Index i = 0; i < persons.rows(); ++i) {
            run[i] = persons(i, day) >= from ? run[i] + 1 : 0;
            reached[i] |= run[i] >= persistence ? 1 : 0;
        }
        share[day] = reached.cast<double>().mean();
    }
    return share;
}

} // namespace antevia
