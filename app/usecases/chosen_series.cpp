#include "app/usecases/chosen_series.h"

#include "app/usecases/found_figures.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/vintages_of_project.h"
#include "model/base/all_words.h"
#include "model/base/text.h"
#include "model/formats/personal_text.h"

#include <algorithm>
#include <utility>

namespace antevia {
namespace {

/// What was asked for, or, if nothing was, the series that were taken when the mapping was saved.
Result<FoundChoice> choiceFor(const FoundFile& file, const TakingIn& with)
{
    const TakeInFoundRequest& request = with.request;
    FoundChoice choice{{request.series.begin(), request.series.end()}, request.where};
    TRY(choice.takenAs, seriesByKey(file, request.columns));
    if (!choice.series.empty() || !choice.where.empty() || !choice.takenAs.empty())
        return choice;
    const auto mapping = mappingFor(with.mappings, file.name);
    if (!mapping || mapping->series.empty())
        return choice;
    const FoundChoice remembered{{mapping->series.begin(), mapping->series.end()}};
    const bool any = std::ranges::any_of(file.series, [&](const FoundSeries& each) { return remembered.holds(each); });
    return any ? remembered : choice;
}

/// Whether a series that was not asked for by name is left out: beside named columns all that are the project's, and
/// all others where the file has columns of its own for the project's series.
bool isLeftOut(const FoundSeries& series, const FoundChoice& choice, const TakingIn& with, bool knownOnly)
{
    if (choice.takenAs.contains(keyText(series.key)) || !choice.series.empty() || !choice.where.empty())
        return false;
    const bool addUnknown = with.request.columns.addUnknown;
    if (!choice.takenAs.empty())
        return !addUnknown || knownAs(series, with.known).has_value();
    return knownOnly && !addUnknown && !knownAs(series, with.known);
}

/// What the file says of what it counts must not contradict what the series is known to count.
Result<void> checkCountsTheSame(const SeriesInfo& known, const FoundSeries& series)
{
    CountingBasis delivered = known.basis;
    delivered.unit = series.meaning.unit.value_or(known.basis.unit);
    delivered.scope = series.meaning.scope;
    if (!contradict(known.basis, delivered))
        return {};
    return Error{ErrorCode::Conflict,
                 "series '" + shownSafely(text(known.id)) + "' counts " + describe(known.basis) +
                     "; the delivery counts " + describe(delivered),
                 "Give the new series another id, or say of the series what it counts."};
}

std::optional<SeriesInfo> infoWith(const std::vector<SeriesInfo>& known, const SeriesId& id)
{
    const auto found = std::ranges::find(known, id, &SeriesInfo::id);
    return found == known.end() ? std::nullopt : std::optional(*found);
}

} // namespace

Result<TakingIn> TakingIn::make(const ProjectFile& project, const TakeInFoundRequest& request)
{
    std::vector<SavedMapping> mappings;
    if (!request.mappings.empty()) {
        TRY(mappings, savedMappings(request.mappings));
    }
    TRY(auto known, project.all<SeriesInfo>());
    TRY(Network network, project.network());
    return TakingIn{request, std::move(mappings), std::move(known), std::move(network)};
}

Result<ChosenSeries> ChosenSeries::make(const ProjectFile& project, const FoundFile& file, const TakingIn& with)
{
    TRY(FoundChoice choice, choiceFor(file, with));
    ChosenSeries chosen(project, file, with, std::move(choice));
    RETURN_IF_ERROR(chosen.matchKnown());
    return chosen;
}

ChosenSeries::ChosenSeries(const ProjectFile& project, const FoundFile& file, const TakingIn& with, FoundChoice choice)
    : m_project(project), m_file(file), m_with(with), m_choice(std::move(choice))
{
    const bool knownOnly = isForKnownColumns(file, with.known);
    for (const FoundSeries& series : file.series)
        if (m_choice.holds(series) && !isLeftOut(series, m_choice, with, knownOnly))
            m_chosen.push_back(&series);
}

Result<void> ChosenSeries::settleCoverage(TakeInFoundReport& report)
{
    TRY(m_coverage,
        coverageOf(m_project, m_file.name, series(), antevia::knownOn(m_with.request), m_with.request.coverage));
    if (m_coverage.leftOut == 0)
        return {};
    report.coverages.push_back(m_coverage);
    if (m_coverage.coverage == Coverage::Whole)
        report.doubtful.push_back(coverageMessage(m_coverage));
    return {};
}

Result<const SeriesFigures*> ChosenSeries::next(TakeInFoundReport& report)
{
    if (m_next == m_chosen.size())
        return nullptr;
    const FoundSeries& series = *m_chosen[m_next++];
    TRY(m_figures, figuresOf(m_file, series, m_with.request.status));
    if (const auto known = seriesFor(series)) {
        m_figures.info = *known;
        RETURN_IF_ERROR(compareWithKnown(*known, series, report));
    } else {
        TRY(m_figures.info, infoOfNew(series));
    }
    tellPublisher(series, m_figures.info.id, report);
    ++report.series;
    report.taken.push_back(m_figures.info.id);
    report.notFigures += m_figures.series.missing();
    report.observations += m_figures.series.size() - m_figures.series.missing();
    return &m_figures;
}

Result<void> ChosenSeries::matchKnown()
{
    const std::string& publisher = m_with.request.source.publisher;
    for (const FoundSeries* each : m_chosen) {
        const auto named = m_choice.takenAs.find(keyText(each->key));
        const bool isNamed = named != m_choice.takenAs.end();
        auto known = isNamed ? infoWith(m_with.known, named->second) : knownAs(*each, m_with.known);
        if (!known)
            continue;
        TRY(const std::string before, m_project.publisherOf(known->id));
        if (!before.empty() && !publisher.empty() && !isSamePublisher(before, publisher)) {
            const bool isKeptApart = !isNamed && isFoundByKey(*each, known->id);
            if (isKeptApart)
                known = infoWith(m_with.known, SeriesId{idOfFound(*each, publisher)});
            if (!isKeptApart || !known)
                m_otherPublisher.emplace(each, before);
        }
        if (known)
            m_known.emplace(each, *std::move(known));
    }
    return {};
}

std::optional<SeriesInfo> ChosenSeries::seriesFor(const FoundSeries& series) const
{
    const auto known = m_known.find(&series);
    return known == m_known.end() ? std::nullopt : std::optional(known->second);
}

std::vector<SeriesOfFile> ChosenSeries::series() const
{
    std::vector<SeriesOfFile> out;
    for (const FoundSeries* each : m_chosen) {
        const auto known = m_known.find(each);
        out.emplace_back(each, known == m_known.end() ? idOfNew(*each) : known->second.id);
    }
    return out;
}

SeriesId ChosenSeries::idOfNew(const FoundSeries& series) const
{
    const auto named = m_choice.takenAs.find(keyText(series.key));
    if (named != m_choice.takenAs.end())
        return named->second;
    if (m_otherPublisher.contains(&series))
        return SeriesId{idOfFound(series, m_with.request.source.publisher)};
    const SeriesId plain{plainIdOfFound(series)};
    const bool takesPlain = m_with.request.columns.addUnknown && !plain.empty() && !infoWith(m_with.known, plain);
    return takesPlain ? plain : SeriesId{idOfFound(series)};
}

Result<SeriesInfo> ChosenSeries::infoOfNew(const FoundSeries& series) const
{
    const NamedColumns& columns = m_with.request.columns;
    const auto named = m_choice.takenAs.find(keyText(series.key));
    const bool isNamed = named != m_choice.takenAs.end();
    if ((isNamed || columns.addUnknown) && !series.meaning.unit && !columns.unit)
        return Error{ErrorCode::InvalidInput,
                     "column '" + shownSafely(series.key.back().code) +
                         "' is to be a new series, and what it counts is not said",
                     "Say what one unit of it is (--unit on the command line): " + allWords<CountingUnit>() +
                         "; and, if known, where it is counted (--scope): " + allWords<BorderScope>() + "."};
    SeriesInfo info = infoOf(series, m_with.network, m_with.request.source, columns.unit);
    info.id = idOfNew(series);
    const std::string& publisher = m_with.request.source.publisher;
    if (!isNamed && m_otherPublisher.contains(&series) && !personalText(publisher)) // names of persons are no titles
        info.name += " (" + publisher + ")";
    info.basis.scope = columns.scope.value_or(info.basis.scope);
    return info;
}

void ChosenSeries::tellPublisher(const FoundSeries& series, const SeriesId& id, TakeInFoundReport& report)
{
    const auto other = m_otherPublisher.find(&series);
    if (other == m_otherPublisher.end() || std::exchange(m_toldPublisher, true))
        return;
    const bool isApart = id.value == idOfFound(series, m_with.request.source.publisher);
    report.doubtful.push_back(publisherMessage({isApart ? idOfFound(series) : text(id), other->second,
                                                m_with.request.source.publisher, isApart ? text(id) : ""}));
}

Result<void> ChosenSeries::compareWithKnown(const SeriesInfo& known, const FoundSeries& series,
                                            TakeInFoundReport& report)
{
    RETURN_IF_ERROR(checkCountsTheSame(known, series));
    TRY(const auto difference, differenceFromKnown(m_project, m_figures, antevia::knownOn(m_with.request), coverage()));
    for (const std::string& warning : difference ? difference->warnings : std::vector<std::string>{})
        report.doubtful.push_back(magnitudeMessage(*difference, warning));
    return {};
}

} // namespace antevia
