#include "analysis/corridor/hindcast.h"

#include "analysis/base/parallel.h"
#include "analysis/base/stable_math.h"
#include "analysis/corridor/flow_forecast.h"
#include "analysis/corridor/hindcast_scores.h"
#include "analysis/forecast/count_scale.h"
#include "analysis/forecast/history_features.h"
#include "analysis/forecast/intervals.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace antevia {
namespace {

constexpr int recordDays = 60;        // earlier origins whose errors are known
constexpr Eigen::Index lowColumn = 3; // of the central 80 % range in hindcastLevels()
constexpr Eigen::Index highColumn = 19;
constexpr double shareMissed = 0.2;
constexpr double adaptation = 0.2; // of the logarithm of the width, per share missed too many
constexpr double mostAdapted = 3.0;
constexpr double highestRise = 4.0;   // of a quantile, over the largest figure ever seen
constexpr double largestError = 20.0; // nearly four times a forecast above it: a way that opens tells no more
constexpr int longestHorizon = 60;
constexpr int daysOfWeek = 7;

Error invalid(const std::string& what, const std::string& remedy)
{
    return {ErrorCode::InvalidInput, "cannot forecast the past again: " + what, remedy};
}

/// All rows as they were known at the end of a row; those after it are not for use.
const Eigen::MatrixXd& tableAt(const HindcastInput& input, int row)
{
    const auto later = input.known.upper_bound(input.first + Days(row));
    return later == input.known.begin() ? input.counts : std::prev(later)->second;
}

/// The first row by which every place has had a figure, or what is wrong with one.
Result<int> firstRowWithFigures(const HindcastInput& input, int lastRow)
{
    int first = 0;
    for (int place = 0; place < input.network.size(); ++place) {
        int row = 0;
        while (row <= lastRow && std::isnan(tableAt(input, lastRow)(row, place)))
            ++row;
        if (row > lastRow)
            return invalid("place '" + text(input.network.places()[static_cast<std::size_t>(place)]) +
                               "' has no figure up to " + printDay(input.first + Days(lastRow)),
                           "Choose a later day, take earlier figures in, or leave the place out.");
        first = std::max(first, row);
    }
    return first;
}

Result<void> checkCounts(const HindcastInput& input, const Eigen::MatrixXd& counts)
{
    EXPECTS(counts.rows() == input.counts.rows() && counts.cols() == input.network.size());
    for (Eigen::Index place = 0; place < counts.cols(); ++place)
        for (Eigen::Index row = 0; row < counts.rows(); ++row)
            if (const double value = counts(row, place); value < 0.0 || std::isinf(value))
                return invalid("place '" + text(input.network.places()[static_cast<std::size_t>(place)]) + "' has " +
                                   printNumber(value) + " arrivals on " + printDay(input.first + Days(row)),
                               "Correct the figure or leave it empty.");
    return {};
}

Result<void> checkCounts(const HindcastInput& input)
{
    RETURN_IF_ERROR(checkCounts(input, input.counts));
    for (const auto& [day, counts] : input.known)
        RETURN_IF_ERROR(checkCounts(input, counts));
    return {};
}

Result<void> checkSpan(const HindcastInput& input, const HindcastOptions& options)
{
    const Day last = input.first + Days(input.counts.rows() - 1);
    if (options.horizon < 1 || options.horizon > longestHorizon)
        return invalid("a horizon of " + printInteger(options.horizon) + " days is not between 1 and " +
                           printInteger(longestHorizon),
                       "Choose one in between.");
    for (const Day origin : {options.firstOrigin, options.lastOrigin})
        if (origin < input.first || origin > last)
            return invalid("the day " + printDay(origin) + " is outside the figures, which go from " +
                               printDay(input.first) + " to " + printDay(last),
                           "Choose a day in between.");
    if (options.lastOrigin < options.firstOrigin)
        return invalid("the last day " + printDay(options.lastOrigin) + " is before the first, " +
                           printDay(options.firstOrigin),
                       "Exchange them.");
    return {};
}

/// Positions of the targets.
Result<std::vector<int>> targetsOf(const HindcastInput& input)
{
    std::vector<int> targets;
    for (const PlaceId& place : input.targets.empty() ? input.network.places() : input.targets) {
        targets.push_back(input.network.indexOf(place));
        if (targets.back() < 0)
            return Error{ErrorCode::NotFound, "place '" + text(place) + "' is not in the network",
                         "Name one of its places."};
    }
    return targets;
}

/// The measures known at the end of a row that are in force on the day after it.
std::vector<FlowBreak> breaksAt(const HindcastInput& input, int row)
{
    const Day origin = input.first + Days(row);
    std::vector<FlowBreak> breaks;
    for (const HindcastMeasure& each : input.measures)
        if (const int place = input.network.indexOf(each.place);
            place >= 0 && each.knownFrom <= origin && each.effective <= origin + Days(1))
            breaks.push_back({place, daysBetween(input.first, each.effective)});
    return breaks;
}

/// Medians from each row of a span; rows count from the first of the data.
struct Record {
    int first = 0;
    std::vector<Eigen::MatrixXd> medians; ///< horizon × places

    int last() const { return first + static_cast<int>(medians.size()) - 1; }
    double median(int row, int ahead, int place) const
    {
        return medians[static_cast<std::size_t>(row - first)](ahead - 1, place);
    }
};

Result<Record> recordOf(const HindcastInput& input, int first, int last, int horizon, const RunContext& run)
{
    Record record{first, std::vector<Eigen::MatrixXd>(static_cast<std::size_t>(last - first + 1))};
    const auto forecastOne = [&](int i) -> Result<void> {
        record.medians[static_cast<std::size_t>(i)] = flowMedians(
            input.network, tableAt(input, first + i).topRows(first + i + 1), breaksAt(input, first + i), horizon);
        return {};
    };
    RETURN_IF_ERROR(parallelFor(last - first + 1, forecastOne, run));
    return record;
}

/// What is known of one target's forecasts.
struct TargetRecord {
    SeriesErrors errors;
    double width = 1.0;                  ///< factor on the intervals that the errors show
    std::vector<Eigen::MatrixXd> issued; ///< quantiles by row of the record, horizon × levels
};

/// Follows the targets' errors from day to day and says what they show by then.
class ErrorKeeper {
public:
    ErrorKeeper(const HindcastInput& input, const Record& record, const std::vector<int>& targets, int horizon)
        : m_input(input), m_record(record), m_targets(targets), m_horizon(horizon), m_known(targets.size())
    {
    }

    /// Takes in what the figures of `row` say of earlier forecasts. Rows come in order.
    void learn(int row)
    {
        for (std::size_t i = 0; i < m_targets.size(); ++i) {
            const double actual = tableAt(m_input, row)(row, m_targets[i]);
            m_known[i].errors.level = meanUpTo(row, m_targets[i]);
            if (std::isnan(actual))
                continue;
            for (int ahead = std::min(m_horizon, row - m_record.first); ahead >= 1; --ahead) {
                const double median = m_record.median(row - ahead, ahead, m_targets[i]);
                const double error = (actual - median) / countSpread(median);
                m_known[i].errors.samples.push_back({row, ahead, std::min(error, largestError)});
            }
            adaptWidth(row, actual, m_known[i]);
        }
    }

    /// Quantiles of the forecast made at the end of `row` for one target (horizon × levels). Rows come in order.
    Eigen::MatrixXd quantilesAt(int row, std::size_t target)
    {
        const int place = m_targets[target];
        std::vector<SeriesErrors> like;
        for (std::size_t i = 0; i < m_known.size(); ++i)
            if (i != target)
                like.push_back(m_known[i].errors);
        const Eigen::VectorXd known = tableAt(m_input, row).col(place).head(row + 1);
        ErrorModel model = fitErrors(historyFeatures(known, daysOfWeek), sinceBreak(row, target), like);
        model.width = m_known[target].width;
        Eigen::VectorXd median(m_horizon);
        for (int ahead = 1; ahead <= m_horizon; ++ahead)
            median[ahead - 1] = m_record.median(row, ahead, place);
        const double highest = highestRise * known.maxCoeff<Eigen::PropagateNumbers>();
        const Eigen::VectorXd oneModel = Eigen::VectorXd::Constant(m_horizon, std::numeric_limits<double>::quiet_NaN());
        m_known[target].issued.push_back(quantilesAround(median, oneModel, model, hindcastLevels(), highest));
        return m_known[target].issued.back();
    }

private:
    double meanUpTo(int row, int place) const
    {
        const auto known = tableAt(m_input, row).col(place).head(row + 1);
        double sum = 0.0;
        int count = 0;
        for (const double people : known)
            if (!std::isnan(people)) {
                sum += people;
                ++count;
            }
        return count > 0 ? sum / count : 0.0;
    }

    /// The errors of forecasts that knew the last measure at the place; others tell of another time.
    SeriesErrors sinceBreak(int row, std::size_t target) const
    {
        SeriesErrors errors = m_known[target].errors;
        for (const FlowBreak& each : breaksAt(m_input, row))
            if (each.place == m_targets[target])
                std::erase_if(errors.samples, [&](const ErrorSample& sample) {
                    return sample.target - sample.ahead < each.firstDay - 1;
                });
        return errors;
    }

    /// Wider after a day that more of its forecasts missed than should, narrower after another: adaptive conformal
    /// inference, Gibbs, Candès (2021), NeurIPS 34, on the logarithm of the width.
    void adaptWidth(int row, double actual, TargetRecord& known) const
    {
        const int forecasts = std::min(m_horizon, row - m_record.first);
        int missed = 0;
        for (int ahead = 1; ahead <= forecasts; ++ahead) {
            const Eigen::MatrixXd& issued = known.issued[static_cast<std::size_t>(row - ahead - m_record.first)];
            missed += actual < issued(ahead - 1, lowColumn) || actual > issued(ahead - 1, highColumn) ? 1 : 0;
        }
        if (forecasts > 0)
            known.width *= stableExp(adaptation * (static_cast<double>(missed) / forecasts - shareMissed));
        known.width = std::clamp(known.width, 1.0 / mostAdapted, mostAdapted);
    }

    const HindcastInput& m_input;
    const Record& m_record;
    const std::vector<int>& m_targets;
    int m_horizon;
    std::vector<TargetRecord> m_known; ///< by target
};

Eigen::VectorXd actualAfter(const HindcastInput& input, int row, int place, int horizon)
{
    Eigen::VectorXd actual = Eigen::VectorXd::Constant(horizon, std::numeric_limits<double>::quiet_NaN());
    const auto known = std::min<Eigen::Index>(horizon, input.counts.rows() - 1 - row);
    actual.head(known) = input.counts.col(place).segment(row + 1, known);
    return actual;
}

} // namespace

Result<Hindcast> hindcast(const HindcastInput& input, const HindcastOptions& options, const RunContext& run)
{
    EXPECTS(input.counts.cols() == input.network.size() && input.counts.rows() > 0);
    RETURN_IF_ERROR(checkSpan(input, options));
    RETURN_IF_ERROR(checkCounts(input));
    TRY(const auto targets, targetsOf(input));
    const int firstOrigin = daysBetween(input.first, options.firstOrigin);
    const int lastOrigin = daysBetween(input.first, options.lastOrigin);
    TRY(const int firstWithFigures, firstRowWithFigures(input, firstOrigin));
    const int begin = std::max({firstWithFigures, std::min(flowDaysNeeded, firstOrigin), firstOrigin - recordDays});
    TRY(const Record record, recordOf(input, begin, lastOrigin, options.horizon, run.stage(0.0, 0.8)));

    Hindcast made{options.firstOrigin, options.lastOrigin, options.horizon, hindcastLevels(), {}, {}};
    ErrorKeeper errors(input, record, targets, options.horizon);
    for (int row = begin; row <= lastOrigin; ++row) {
        errors.learn(row);
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const Eigen::MatrixXd quantiles = errors.quantilesAt(row, i);
            if (row < firstOrigin)
                continue;
            HindcastCase each{input.network.places()[static_cast<std::size_t>(targets[i])], input.first + Days(row),
                              actualAfter(input, row, targets[i], options.horizon), quantiles,
                              simpleMedians(tableAt(input, row).col(targets[i]).head(row + 1), options.horizon)};
            each.medians.col(0) = record.medians[static_cast<std::size_t>(row - begin)].col(targets[i]);
            made.cases.push_back(std::move(each));
        }
        RETURN_IF_ERROR(run.checkpoint());
    }
    std::ranges::stable_sort(made.cases, {},
                             [&](const HindcastCase& each) { return input.network.indexOf(each.place); });
    made.scores = hindcastScores(made.cases, made.levels);
    run.report(1.0);
    return made;
}

} // namespace antevia
