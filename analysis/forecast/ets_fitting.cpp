#include "analysis/forecast/ets_fitting.h"

#include "analysis/base/stable_math.h"
#include "analysis/forecast/ets_start.h"
#include "analysis/forecast/scale.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace antevia {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int seasonsNeeded = 3;
// Of the deviance, in one step. Differences below 1 hardly tell one form from another.
constexpr double roughTolerance = 0.05;
constexpr int trialSteps = 5;    // from each start; the best one goes on
constexpr int patientSteps = 60; // the same, if there is one form only
constexpr double fineTolerance = 1e-9;
constexpr double hopeless = 15.0;   // of AICc behind the best, after the trial steps
constexpr double withinReach = 2.0; // of AICc, after a rough search

// A level that follows slowly; a fast season on a still level; a level that follows at once, with its slope; and, for a
// form searched alone, a slow level with a lively slope and everything in the middle.
constexpr std::array firstTries{EtsParameters{0.3, 0.03, 0.05, 0.95}, EtsParameters{0.03, 0.005, 0.5, 0.95},
                                EtsParameters{0.9, 0.7, 0.02, 0.82}, EtsParameters{0.1, 0.09, 0.1, 0.9},
                                EtsParameters{0.5, 0.2, 0.3, 0.97}};

/// How many of them are worth their time.
std::size_t triesFor(const EtsForm& form, bool isAlone)
{
    if (isAlone)
        return firstTries.size();
    if (form.season == EtsSeason::None)
        return 3;
    // With an additive season the fit with additive errors is a good start already.
    return form.error == EtsError::Multiplicative && form.season == EtsSeason::Additive ? 1 : 2;
}

/// Those that may be chosen; a form comes after the simpler ones that lend it their states.
std::vector<EtsForm> formsOf(EtsTrends trends, EtsKinds kinds)
{
    std::vector<EtsForm> forms;
    for (const EtsSeason season : {EtsSeason::None, EtsSeason::Additive, EtsSeason::Multiplicative})
        for (const EtsTrend trend : {EtsTrend::None, EtsTrend::Additive, EtsTrend::Damped})
            for (const EtsError error : {EtsError::Additive, EtsError::Multiplicative}) {
                const EtsForm form{error, trend, season};
                const bool isUnstable = error == EtsError::Additive && season == EtsSeason::Multiplicative;
                const bool isUnwanted = (kinds == EtsKinds::AdditiveOnly && isMultiplicative(form)) ||
                                        (trends == EtsTrends::DampedOnly && trend == EtsTrend::Additive);
                if (!isUnstable && !isUnwanted)
                    forms.push_back(form);
            }
    return forms;
}

/// Infinity if the history is too short for it.
double aicc(double deviance, Eigen::Index periods, int counted)
{
    const auto n = static_cast<double>(periods);
    const auto k = static_cast<double>(counted);
    return n - k - 1.0 <= 0.0 ? infinity : deviance + 2.0 * k * n / (n - k - 1.0);
}

} // namespace

EtsFitting::EtsFitting(const VectorRef& history, int season)
    : m_scale(powerOfTwoAbove(history)), m_history(history / m_scale), m_season(season),
      m_isPositive(history.minCoeff() > 0.0)
{
    EXPECTS(history.size() > 0);
}

bool EtsFitting::canHave(const EtsForm& form) const
{
    EXPECTS(form.error == EtsError::Multiplicative || form.season != EtsSeason::Multiplicative);
    const bool knowsSeason =
        m_season >= 2 && m_season <= longestEtsSeason && m_history.size() / m_season >= seasonsNeeded;
    if ((form.season != EtsSeason::None && !knowsSeason) || (isMultiplicative(form) && !m_isPositive))
        return false;
    return aicc(0.0, m_history.size(), EtsCoordinateSystem(form, seasonOf(form)).counted()) < infinity;
}

EtsStates EtsFitting::scaled(EtsStates states, const EtsForm& form, double factor) const
{
    states.level *= factor;
    states.slope *= factor;
    if (form.season == EtsSeason::Additive)
        states.season *= factor;
    return states;
}

EtsFit EtsFitting::made(const EtsForm& form, const EtsSearch& search, const EtsPoint& point) const
{
    const EtsCoordinateSystem& system = search.system();
    const double errorScale = form.error == EtsError::Additive ? m_scale : 1.0;
    const auto n = static_cast<double>(m_history.size());
    const double deviance = point.deviance + 2.0 * n * stableLog(m_scale);
    EtsFit fit;
    fit.form = form;
    fit.parameters = system.parameters(point.at);
    fit.first = scaled(system.ring(point.at).states(form.season), form, m_scale);
    fit.last = scaled(point.last.states(form.season), form, m_scale);
    fit.periods = static_cast<int>(m_history.size());
    fit.sse = point.sse * errorScale * errorScale; // in this order: 0 stays 0 where the square is infinite
    fit.logLikelihood = -0.5 * deviance;
    fit.aicc = aicc(deviance, m_history.size(), system.counted());
    return fit;
}

std::vector<EtsStart> EtsFitting::starts(const EtsForm& form, const std::vector<Candidate>& known,
                                         std::size_t tries) const
{
    const EtsStates rough = roughStates(m_history, seasonOf(form), form);
    std::vector<EtsStart> all;
    for (std::size_t i = 0; i < tries; ++i)
        all.push_back({firstTries[i], rough});
    for (const Candidate& each : known) {
        if (each.form.trend != form.trend)
            continue;
        if (each.form.season == form.season)
            all.push_back(each.found);
        else if (form.season == EtsSeason::Multiplicative && each.form.season == EtsSeason::Additive)
            if (const auto states = asMultiplicative(each.found.first))
                all.push_back({each.found.parameters, *states});
    }
    return all;
}

std::optional<EtsFitting::Candidate> EtsFitting::candidate(const EtsForm& form, const std::vector<EtsStart>& starts,
                                                           int trialSteps, double hopelessAbove)
{
    EtsSearch search(m_history, form, seasonOf(form));
    EtsPoint best;
    best.deviance = infinity;
    for (const EtsStart& start : starts)
        if (EtsPoint found = search.from(start, roughTolerance, trialSteps); found.deviance < best.deviance)
            best = found;
    if (best.deviance == infinity)
        return std::nullopt;
    if (aicc(best.deviance, m_history.size(), search.system().counted()) <= hopelessAbove)
        best = search.onward(best, roughTolerance);
    m_evaluations += search.passes();
    const EtsCoordinateSystem& system = search.system();
    return Candidate{form,
                     {system.parameters(best.at), system.ring(best.at).states(form.season)},
                     aicc(best.deviance, m_history.size(), system.counted())};
}

std::optional<EtsFit> EtsFitting::refined(const Candidate& rough)
{
    EtsSearch search(m_history, rough.form, seasonOf(rough.form));
    EtsFit fit = made(rough.form, search, search.from(rough.found, fineTolerance));
    m_evaluations += search.passes();
    fit.evaluations = m_evaluations;
    return fit;
}

std::optional<EtsFit> EtsFitting::fit(const EtsForm& form)
{
    if (!canHave(form))
        return std::nullopt;
    const auto rough = candidate(form, starts(form, {}, triesFor(form, true)), patientSteps, infinity);
    return rough ? refined(*rough) : std::nullopt;
}

std::optional<EtsFit> EtsFitting::fitFrom(const EtsForm& form, const EtsStart& start)
{
    if (!canHave(form) || start.first.season.size() != (form.season == EtsSeason::None ? 0 : m_season))
        return std::nullopt;
    EtsSearch search(m_history, form, seasonOf(form));
    const EtsPoint found = search.from({start.parameters, scaled(start.first, form, 1.0 / m_scale)}, fineTolerance);
    if (found.deviance == infinity)
        return fit(form);
    EtsFit fit = made(form, search, found);
    fit.evaluations = search.passes();
    return fit;
}

std::optional<EtsFit> EtsFitting::fitWith(const EtsForm& form, const EtsParameters& parameters)
{
    if (!canHave(form))
        return std::nullopt;
    EtsSearch search(m_history, form, seasonOf(form), parameters);
    const EtsPoint found = search.from({parameters, roughStates(m_history, seasonOf(form), form)}, fineTolerance);
    if (found.deviance == infinity)
        return std::nullopt;
    return made(form, search, found);
}

EtsFit EtsFitting::meanFit() const
{
    EtsFit fit;
    fit.parameters.alpha = 0.0;
    fit.first.level = fit.last.level = m_history.mean() * m_scale;
    fit.periods = static_cast<int>(m_history.size());
    fit.sse = (m_history.array() - m_history.mean()).square().sum() * m_scale * m_scale;
    fit.logLikelihood = -infinity;
    fit.aicc = infinity;
    return fit;
}

std::vector<EtsFitting::Candidate> EtsFitting::candidates(std::vector<EtsForm> forms,
                                                          const std::optional<EtsFit>& earlier)
{
    std::erase_if(forms, [&](const EtsForm& form) { return !canHave(form); });
    const auto isEarlier = [&](const EtsForm& form) {
        return earlier && earlier->form == form && earlier->aicc < infinity;
    };
    std::ranges::stable_partition(forms, isEarlier);
    std::vector<Candidate> found;
    double lowest = infinity;
    for (const EtsForm& form : forms) {
        const std::size_t tries = earlier ? 1 : triesFor(form, found.empty());
        const std::vector<EtsStart> from =
            isEarlier(form)
                ? std::vector<EtsStart>{{earlier->parameters, scaled(earlier->first, form, 1.0 / m_scale)}}
                : starts(form, found, tries);
        if (auto each = candidate(form, from, trialSteps, lowest + hopeless)) {
            lowest = std::min(lowest, each->aicc);
            found.push_back(std::move(*each));
        }
    }
    return found;
}

EtsFit EtsFitting::best(EtsTrends trends, EtsKinds kinds, const std::optional<EtsFit>& earlier)
{
    const std::vector<Candidate> known = candidates(formsOf(trends, kinds), earlier);
    const double lowest = known.empty() ? infinity : std::ranges::min(known, {}, &Candidate::aicc).aicc;
    EtsFit best = meanFit();
    for (const Candidate& each : known)
        if (each.aicc <= lowest + withinReach)
            if (auto fit = refined(each); fit->aicc < best.aicc)
                best = std::move(*fit);
    best.evaluations = m_evaluations;
    return best;
}

} // namespace antevia
