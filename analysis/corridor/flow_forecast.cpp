#include "analysis/corridor/flow_forecast.h"

#include "analysis/base/stable_math.h"
#include "analysis/corridor/flow_regression.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace antevia {
namespace {

// Chosen on the daily corridor of 2015–16, whose figures they flatter a little; errors are flat around them: half the
// memory or twice, one day less or two more, change the mean error by about 2 %.
constexpr double smoothing = 0.3;      // of a place's own level
constexpr double entrySmoothing = 0.2; // where nobody is upstream
constexpr int linksUp = 3;
constexpr int ownDays = 2;
constexpr int firstDayLearnt = 4;
constexpr double beforeBreak = 0.3; // what a day before a measure counts against one after it
constexpr double largestRise = 2.0; // over the highest count ever seen

/// What is known at the origin.
struct Known {
    const Eigen::MatrixXd& counts;
    const std::vector<FlowBreak>& breaks;
};

/// One way to learn from the past.
struct Learning {
    int lags = 3;          ///< days on which people upstream may have been counted, the day itself included
    double halfLife = 7.0; ///< days after which a day counts half
};
constexpr std::array learnings{Learning{3, 7.0}, Learning{3, 14.0}, Learning{8, 7.0}, Learning{8, 14.0}};

/// Counts without gaps and their smoothed levels: days known, then days worked out.
struct Course {
    Eigen::MatrixXd counts;
    Eigen::MatrixXd levels;
    int known = 0;
};

double firstKnown(const Eigen::MatrixXd& counts, Eigen::Index place)
{
    for (const double value : counts.col(place))
        if (!std::isnan(value))
            return value;
    EXPECTS(false);
    return 0.0;
}

/// A missing figure is taken to be the level of the day before.
Course courseOf(const Eigen::MatrixXd& counts, int horizon, double weight)
{
    const Eigen::Index days = counts.rows();
    Course course{Eigen::MatrixXd::Zero(days + horizon, counts.cols()),
                  Eigen::MatrixXd::Zero(days + horizon, counts.cols()), static_cast<int>(days)};
    for (Eigen::Index place = 0; place < counts.cols(); ++place) {
        double level = firstKnown(counts, place);
        for (Eigen::Index day = 0; day < days; ++day) {
            const double value = std::isnan(counts(day, place)) ? level : counts(day, place);
            level += weight * (value - level);
            course.counts(day, place) = value;
            course.levels(day, place) = level;
        }
    }
    return course;
}

/// A place and those upstream whose figures tell of it.
struct Inflow {
    int place = 0;
    std::vector<int> upstream;
    std::vector<int> firstLag; ///< by upstream place: 0, or 1 where its figure of the day is not worked out before
    int lags = 3;

    Eigen::Index features() const { return 1 + ownDays + static_cast<Eigen::Index>(upstream.size()) * lags; }
};

Inflow inflowOf(const FlowNetwork& network, int place, int lags)
{
    Inflow inflow{place, network.upstream(place, linksUp), {}, lags};
    for (const int each : inflow.upstream)
        inflow.firstLag.push_back(network.isBefore(each, place) ? 0 : 1);
    return inflow;
}

/// What the arrivals of a day are added up from.
Eigen::VectorXd featuresOf(const Course& course, const Inflow& inflow, int day)
{
    Eigen::VectorXd features(inflow.features());
    Eigen::Index next = 0;
    features[next++] = course.levels(day - 1, inflow.place);
    for (int back = 1; back <= ownDays; ++back)
        features[next++] = course.counts(std::max(0, day - back), inflow.place);
    for (std::size_t i = 0; i < inflow.upstream.size(); ++i)
        for (int lag = 0; lag < inflow.lags; ++lag)
            features[next++] = course.counts(std::max(0, day - lag - inflow.firstLag[i]), inflow.upstream[i]);
    return features;
}

/// What a day counts among the days learnt from.
double dayWeight(const Known& known, int place, int day, double halfLife)
{
    double weight = stablePower(0.5, (static_cast<double>(known.counts.rows()) - 1.0 - day) / halfLife);
    for (const FlowBreak& each : known.breaks)
        if (each.place == place && day < each.firstDay)
            weight *= beforeBreak;
    return weight;
}

RegressionData learnt(const Course& course, const Known& known, const Inflow& inflow, double halfLife)
{
    std::vector<int> days;
    for (int day = firstDayLearnt; day < course.known; ++day)
        if (!std::isnan(known.counts(day, inflow.place)))
            days.push_back(day);
    const auto rows = static_cast<Eigen::Index>(days.size());
    RegressionData data{Eigen::MatrixXd(rows, inflow.features()), Eigen::VectorXd(rows), Eigen::VectorXd(rows)};
    for (Eigen::Index i = 0; i < rows; ++i) {
        const int day = days[static_cast<std::size_t>(i)];
        data.features.row(i) = featuresOf(course, inflow, day).transpose();
        data.response[i] = known.counts(day, inflow.place);
        data.weights[i] = dayWeight(known, inflow.place, day, halfLife);
    }
    return data;
}

/// Weights of the features; the smoothed level alone where too little is known.
Eigen::VectorXd weightsOf(const Course& course, const Known& known, const Inflow& inflow, double halfLife)
{
    const RegressionData data = learnt(course, known, inflow, halfLife);
    if (data.response.size() < flowDaysNeeded || inflow.upstream.empty())
        return Eigen::VectorXd::Unit(inflow.features(), 0);
    return nonnegativeWeights(data);
}

/// Works out the days after those known.
Eigen::MatrixXd courseAhead(const FlowNetwork& network, const Known& known, int horizon, Learning learning)
{
    Course course = courseOf(known.counts, horizon, smoothing);
    const Course entries = courseOf(known.counts, 0, entrySmoothing);
    std::vector<Inflow> inflows;
    std::vector<Eigen::VectorXd> weights;
    for (int place = 0; place < network.size(); ++place) {
        inflows.push_back(inflowOf(network, place, learning.lags));
        weights.push_back(weightsOf(course, known, inflows.back(), learning.halfLife));
    }
    const Eigen::RowVectorXd highest = largestRise * course.counts.colwise().maxCoeff();
    for (int day = course.known; day < course.known + horizon; ++day) {
        for (const int place : network.order()) {
            const Inflow& inflow = inflows[static_cast<std::size_t>(place)];
            const double sum = inflow.upstream.empty()
                                   ? entries.levels(course.known - 1, place)
                                   : weights[static_cast<std::size_t>(place)].dot(featuresOf(course, inflow, day));
            course.counts(day, place) = std::min(sum, highest[place]);
        }
        course.levels.row(day) = (1.0 - smoothing) * course.levels.row(day - 1) + smoothing * course.counts.row(day);
    }
    return course.counts.bottomRows(horizon);
}

} // namespace

Eigen::MatrixXd flowMedians(const FlowNetwork& network, const Eigen::MatrixXd& counts,
                            const std::vector<FlowBreak>& breaks, int horizon)
{
    EXPECTS(counts.cols() == network.size() && counts.rows() > 0 && horizon > 0);
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(horizon, counts.cols());
    for (const Learning& learning : learnings)
        sum += courseAhead(network, {counts, breaks}, horizon, learning);
    return sum / static_cast<double>(learnings.size());
}

} // namespace antevia
