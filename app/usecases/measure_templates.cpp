#include "app/usecases/measure_templates.h"

#include "model/base/text.h"
#include "model/formats/json_text.h"
#include "model/formats/json_values.h"
#include "resources/embedded_files.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

template <class Effect>
constexpr bool hasLink = requires(Effect& effect) { effect.link; };
template <class Effect>
constexpr bool hasPlace = requires(Effect& effect) { effect.place; };
template <class Effect>
constexpr bool needsGroup = std::same_as<Effect, ScaleGroup> || std::same_as<Effect, FilterGroups>;

Result<MeasureTemplate> templateOf(const std::string& id)
{
    TRY(const std::vector<MeasureTemplate> all, measureTemplates());
    std::vector<std::string> known;
    for (const MeasureTemplate& each : all) {
        if (each.id == id)
            return each;
        known.push_back(each.id);
    }
    return Error{ErrorCode::NotFound, "there is no template '" + id + "'", "Templates are: " + joined(known, ", ") + "."};
}

/// What the template's measures are laid on, as it is in the project.
struct Ground {
    Network network;
    CorridorParameters parameters;
    std::vector<Site> sites;
    std::set<std::string> taken; ///< ids of measures
};

Result<Ground> groundOf(const ProjectFile& project)
{
    Ground ground;
    TRY(ground.network, project.network());
    TRY(ground.parameters, project.parameters());
    TRY(ground.sites, project.all<Site>());
    TRY(const std::vector<Measure> measures, project.all<Measure>());
    for (const Measure& measure : measures)
        ground.taken.insert(measure.id.value);
    return ground;
}

Error missing(const MeasureTemplate& from, const std::string& what, const std::string& option)
{
    return {ErrorCode::InvalidInput, "'" + from.title + "' needs " + what, "Choose one (on the command line with " + option + ")."};
}

Result<void> checkChoice(const MeasureTemplate& from, const Ground& ground, const TemplateRequest& request)
{
    for (const LinkId& link : request.links)
        if (!ground.network.find(link))
            return Error{ErrorCode::InvalidInput, "the network has no link '" + text(link) + "'"};
    for (const PlaceId& place : request.places)
        if (!ground.network.find(place))
            return Error{ErrorCode::InvalidInput, "the network has no place '" + text(place) + "'"};
    if (!request.group.empty() &&
        std::ranges::find(ground.parameters.groups, request.group, &Group::id) == ground.parameters.groups.end())
        return Error{ErrorCode::InvalidInput, "there is no group '" + text(request.group) + "'"};
    for (const TemplateNeed need : needsOf(from)) {
        if (need == TemplateNeed::Link && request.links.empty())
            return missing(from, "a link", "--link");
        if (need == TemplateNeed::Place && request.places.empty())
            return missing(from, "a place", "--place");
        if (need == TemplateNeed::Group && request.group.empty())
            return missing(from, "a group", "--group");
    }
    return {};
}

/// The day from which the measures are known: the scenario's day 0, so that the run sees them.
Result<Day> knownFrom(const ProjectFile& project, const TemplateRequest& request)
{
    if (request.scenario.empty())
        return request.start;
    TRY(const Scenario scenario, project.get<Scenario>(request.scenario.value));
    if (request.start > scenario.asOf)
        return scenario.asOf;
    return Error{ErrorCode::InvalidInput,
                 "the start, " + printDay(request.start) + ", is not after day 0 of the scenario, " +
                     printDay(scenario.asOf),
                 "Choose a later day: what happened up to day 0 is in the figures already."};
}

/// What a place has of a line in hand, all sites together.
double capacityOf(const Ground& ground, const PlaceId& place, CapacityLine line)
{
    double amount = 0.0;
    for (const Site& site : ground.sites)
        for (const CapacityFigure& figure : site.lines)
            if (site.place == place && figure.line == line && figure.kind != CapacityKind::Planned)
                amount += figure.amount;
    return amount;
}

std::string replaced(std::string sentence, const std::string& what, const std::string& with)
{
    const auto found = sentence.find(what);
    return found == std::string::npos ? sentence : sentence.replace(found, what.size(), with);
}

/// Turns a step of a template into measures on whatever the request names.
class Laying {
public:
    Laying(const MeasureTemplate& from, const TemplateRequest& request, Day known, Ground ground)
        : m_from(from), m_request(request), m_known(known), m_ground(std::move(ground))
    {
    }

    std::vector<Measure> all()
    {
        for (const TemplateStep& step : m_from.steps)
            std::visit([&](const auto& effect) { lay(step, effect); }, step.effect);
        return std::move(m_made);
    }

private:
    template <class Effect>
    void lay(const TemplateStep& step, Effect effect)
    {
        if constexpr (requires { effect.group; })
            effect.group = m_request.group;
        if constexpr (requires { effect.admitted; })
            effect.admitted = {m_request.group};
        if constexpr (hasLink<Effect>) {
            for (const LinkId& link : m_request.links) {
                effect.link = link;
                add(step, effect, link.value, m_ground.network.find(link)->name);
            }
        } else if constexpr (hasPlace<Effect>) {
            for (const PlaceId& place : m_request.places) {
                effect.place = place;
                if constexpr (std::same_as<Effect, ChangeCapacity>)
                    effect.amount += step.shareOfCapacity * capacityOf(m_ground, place, effect.line);
                add(step, effect, place.value, m_ground.network.find(place)->name);
            }
        } else {
            add(step, effect, "", "");
        }
    }

    void add(const TemplateStep& step, const MeasureEffect& effect, const std::string& where, const std::string& name)
    {
        Measure measure;
        measure.id = {freeId(m_from.id + (where.empty() ? "" : "-" + where))};
        measure.title = replaced(step.title, "{where}", name.empty() ? where : name);
        measure.effective = m_request.start + Days(step.startsAfterDays);
        measure.knownFrom = m_known;
        if (step.lastsDays)
            measure.ends = measure.effective + Days(*step.lastsDays);
        measure.rampDays = step.rampDays;
        measure.effect = effect;
        measure.source = m_from.source;
        measure.source.note = m_from.magnitude;
        m_made.push_back(std::move(measure));
    }

    std::string freeId(const std::string& wanted)
    {
        std::string id = wanted;
        for (int number = 2; m_ground.taken.contains(id); ++number)
            id = wanted + "-" + std::to_string(number);
        m_ground.taken.insert(id);
        return id;
    }

    const MeasureTemplate& m_from;
    const TemplateRequest& m_request;
    Day m_known;
    Ground m_ground;
    std::vector<Measure> m_made;
};

} // namespace

Result<std::vector<MeasureTemplate>> measureTemplates()
{
    std::vector<MeasureTemplate> all;
    for (const EmbeddedFile& file : embeddedMeasures()) {
        TRY(const nlohmann::json parsed, readJson(file.bytes));
        TRY(MeasureTemplate made, fromJson<MeasureTemplate>(parsed));
        all.push_back(std::move(made));
    }
    std::ranges::sort(all, {}, &MeasureTemplate::title);
    return all;
}

std::vector<TemplateNeed> needsOf(const MeasureTemplate& from)
{
    std::set<TemplateNeed> needs;
    for (const TemplateStep& step : from.steps)
        std::visit(
            [&]<class Effect>(const Effect&) {
                if constexpr (hasLink<Effect>)
                    needs.insert(TemplateNeed::Link);
                if constexpr (hasPlace<Effect>)
                    needs.insert(TemplateNeed::Place);
                if constexpr (needsGroup<Effect>)
                    needs.insert(TemplateNeed::Group);
            },
            step.effect);
    return {needs.begin(), needs.end()};
}

Result<std::vector<Measure>> measuresFromTemplate(const ProjectFile& project, const TemplateRequest& request)
{
    TRY(const MeasureTemplate from, templateOf(request.id));
    TRY(Ground ground, groundOf(project));
    RETURN_IF_ERROR(checkChoice(from, ground, request));
    TRY(const Day known, knownFrom(project, request));
    return Laying(from, request, known, std::move(ground)).all();
}

Result<std::vector<Measure>> addFromTemplate(ProjectFile& project, const TemplateRequest& request)
{
    TRY(std::vector<Measure> made, measuresFromTemplate(project, request));
    const auto put = [&]() -> Result<void> {
        for (const Measure& measure : made)
            RETURN_IF_ERROR(project.put(measure));
        if (request.scenario.empty())
            return {};
        TRY(Scenario scenario, project.get<Scenario>(request.scenario.value));
        for (const Measure& measure : made)
            scenario.measures.push_back(measure.id);
        return project.put(scenario);
    };
    RETURN_IF_ERROR(project.inTransaction(put));
    return made;
}

} // namespace antevia
