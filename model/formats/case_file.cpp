#include "model/formats/case_file.h"

#include "model/formats/json_fields.h"
#include "model/formats/json_text.h"
#include "model/formats/json_values.h"
#include "model/formats/network_file.h"

#include <algorithm>
#include <cmath>

namespace antevia {
namespace {

constexpr int caseVersion = 1;
/// Shares are written with few decimals.
constexpr double shareTolerance = 1e-6;

struct CaseSeries {
    SeriesInfo info;
    Period first;
    Eigen::VectorXd values;
};
template <class V, json::Is<CaseSeries> T>
void fields(V& v, T& x)
{
    v.need("info", x.info);
    v.need("first", x.first);
    v.need("values", x.values);
}

struct CaseDelivery {
    Vintage vintage;
    std::vector<CaseSeries> series;
};
template <class V, json::Is<CaseDelivery> T>
void fields(V& v, T& x)
{
    v.need("vintage", x.vintage);
    v.need("series", x.series);
}

struct CaseParts {
    std::string format;
    int version = 0;
    ProjectInfo info;
    CorridorParameters parameters;
    std::vector<Measure> measures;
    std::vector<Site> sites;
    std::vector<InitialStock> stocks;
    std::vector<StandardsProfile> profiles;
    std::vector<Scenario> scenarios;
    std::vector<Plan> plans;
    std::vector<CaseDelivery> vintages;
    std::vector<std::string> shippedProfiles;
};
template <class V, json::Is<CaseParts> T>
void fields(V& v, T& x)
{
    v.need("format", x.format);
    v.need("version", x.version);
    v.need("info", x.info);
    v.need("parameters", x.parameters);
    v.may("measures", x.measures);
    v.may("sites", x.sites);
    v.may("stocks", x.stocks);
    v.may("profiles", x.profiles);
    v.may("scenarios", x.scenarios);
    v.may("plans", x.plans);
    v.may("vintages", x.vintages);
    v.may("shippedProfiles", x.shippedProfiles);
    v.ignore("network");
}

Error misfit(const std::string& what)
{
    return Error{ErrorCode::InvalidInput, what, "Correct the case file; nothing was taken in."};
}

std::optional<LinkId> linkOf(const MeasureEffect& effect)
{
    return std::visit(
        [](const auto& each) -> std::optional<LinkId> {
            if constexpr (requires { each.link; })
                return each.link;
            return std::nullopt;
        },
        effect);
}

std::optional<PlaceId> placeOf(const MeasureEffect& effect)
{
    return std::visit(
        [](const auto& each) -> std::optional<PlaceId> {
            if constexpr (requires { each.place; })
                return each.place;
            return std::nullopt;
        },
        effect);
}

Result<void> checkMeasures(const Case& made)
{
    for (const Measure& measure : made.measures) {
        const auto link = linkOf(measure.effect);
        if (link && !made.network.find(*link))
            return misfit("measure '" + text(measure.id) + "' acts on link '" + text(*link) +
                          "', which the network lacks");
        const auto place = placeOf(measure.effect);
        if (place && !made.network.find(*place))
            return misfit("measure '" + text(measure.id) + "' acts on place '" + text(*place) +
                          "', which the network lacks");
        if (measure.ends && *measure.ends <= measure.effective)
            return misfit("measure '" + text(measure.id) + "' ends before it takes effect");
    }
    return {};
}

Result<void> checkScenarios(const Case& made)
{
    for (const Scenario& scenario : made.scenarios) {
        for (const MeasureId& id : scenario.measures)
            if (std::ranges::find(made.measures, id, &Measure::id) == made.measures.end())
                return misfit("scenario '" + text(scenario.id) + "' names measure '" + text(id) +
                              "', which is not there");
        if (scenario.days < 1 || scenario.replicates < 1)
            return misfit("scenario '" + text(scenario.id) + "' needs at least one day and one replicate");
    }
    return {};
}

Result<void> checkUncertain(const Uncertain& value, const std::string& what)
{
    if (!(value.low <= value.central && value.central <= value.high) || value.low < 0)
        return misfit(what + ": 0 ≤ low ≤ central ≤ high is expected");
    return {};
}

Result<void> checkParameters(const Case& made)
{
    double shares = 0.0;
    for (const Group& group : made.parameters.groups)
        shares += group.share;
    if (std::abs(shares - 1.0) > shareTolerance)
        return misfit("the shares of the groups add up to " + std::to_string(shares) + " instead of 1");
    for (const PlaceParameters& each : made.parameters.places) {
        if (!made.network.find(each.place))
            return misfit("parameters are given for place '" + text(each.place) + "', which the network lacks");
        for (const Uncertain* value : {&each.registrationPerDay, &each.stayDays, &each.asylumShare,
                                       &each.strandedTurnBack, &each.unrecordedEntryShare})
            RETURN_IF_ERROR(checkUncertain(*value, "a parameter of place '" + text(each.place) + "'"));
    }
    for (const LinkParameters& each : made.parameters.links) {
        if (!made.network.find(each.link))
            return misfit("parameters are given for link '" + text(each.link) + "', which the network lacks");
        for (const Uncertain* value : {&each.transitDays, &each.capacityPerDay, &each.attraction, &each.leakage})
            RETURN_IF_ERROR(checkUncertain(*value, "a parameter of link '" + text(each.link) + "'"));
    }
    return {};
}

Result<void> checkPlaces(const Case& made)
{
    for (const Site& site : made.sites)
        if (!made.network.find(site.place))
            return misfit("site '" + text(site.id) + "' is in place '" + text(site.place) +
                          "', which the network lacks");
    for (const Plan& plan : made.plans)
        if (!made.network.find(plan.partner))
            return misfit("plan '" + text(plan.id) + "' is for '" + text(plan.partner) + "', which the network lacks");
    for (const InitialStock& stock : made.stocks)
        if (!made.network.find(stock.place))
            return misfit("a stock is given for '" + text(stock.place) + "', which the network lacks");
    return {};
}

std::vector<CaseVintage> vintagesOf(std::vector<CaseDelivery> deliveries)
{
    std::vector<CaseVintage> out;
    for (CaseDelivery& delivery : deliveries) {
        CaseVintage vintage{std::move(delivery.vintage), {}};
        for (CaseSeries& series : delivery.series) {
            series.info.frequency = series.first.frequency;
            vintage.figures.push_back({series.info, {}, Series(series.first, std::move(series.values))});
        }
        out.push_back(std::move(vintage));
    }
    return out;
}

} // namespace

Result<Case> readCase(std::string_view text)
{
    TRY(const nlohmann::json parsed, readJson(text));
    CaseParts parts;
    RETURN_IF_ERROR(json::read(parsed, "", parts));
    if (parts.format != "antevia-case" || parts.version != caseVersion)
        return Error{ErrorCode::Format,
                     "this is no case file of version 1 (\"format\": \"antevia-case\", \"version\": 1)"};
    TRY(Network network, networkIn(parsed));
    Case made{std::move(parts.info),           std::move(network),
              std::move(parts.parameters),     std::move(parts.measures),
              std::move(parts.sites),          std::move(parts.stocks),
              std::move(parts.profiles),       std::move(parts.scenarios),
              std::move(parts.plans),          vintagesOf(std::move(parts.vintages)),
              std::move(parts.shippedProfiles)};
    RETURN_IF_ERROR(checkParameters(made));
    RETURN_IF_ERROR(checkMeasures(made));
    RETURN_IF_ERROR(checkScenarios(made));
    RETURN_IF_ERROR(checkPlaces(made));
    return made;
}

} // namespace antevia
