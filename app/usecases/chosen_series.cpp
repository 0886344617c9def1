#include "app/usecases/chosen_series.h"

#include "app/usecases/found_figures.h"
#include "app/usecases/merged_delivery.h"
#include "app/usecases/saved_mappings.h"
#include "app/usecases/vintages_of_project.h"
#include "model/base/all_words.h"
#include "model/base/text.h"

#include <algorithm>

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
    return ChosenSeries(project, file, with, std::move(choice));
}

ChosenSeries::ChosenSeries(const ProjectFile& project, const FoundFile& file, const TakingIn& with, FoundChoice choice)
    : m_project(project), m_file(file), m_with(with), m_choice(std::move(choice))
{
    const bool knownOnly = isForKnownColumns(file, with.known);
    for (const FoundSeries& series : file.series)
        if (m_choice.holds(series) && !isLeftOut(series, m_choice, with, knownOnly))
            m_chosen.push_back(&series);
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
    ++report.series;
    report.taken.push_back(m_figures.info.id);
    report.notFigures += m_figures.series.missing();
    report.observations += m_figures.series.size() - m_figures.series.missing();
    return &m_figures;
}

std::optional<SeriesInfo> ChosenSeries::seriesFor(const FoundSeries& series) const
{
    const auto named = m_choice.takenAs.find(keyText(series.key));
    if (named == m_choice.takenAs.end())
        return knownAs(series, m_with.known);
    const auto known = std::ranges::find(m_with.known, named->second, &SeriesInfo::id);
    return known == m_with.known.end() ? std::nullopt : std::optional(*known);
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
    SeriesInfo info = infoOf(m_file, series, m_with.network, m_with.request.source, columns.unit);
    const SeriesId plain{plainIdOfFound(series)};
    if (isNamed)
        info.id = named->second;
    else if (columns.addUnknown && !plain.empty() &&
             std::ranges::find(m_with.known, plain, &SeriesInfo::id) == m_with.known.end())
        info.id = plain;
    info.basis.scope = columns.scope.value_or(info.basis.scope);
    return info;
}

Result<void> ChosenSeries::compareWithKnown(const SeriesInfo& known, const FoundSeries& series,
                                            TakeInFoundReport& report)
{
    RETURN_IF_ERROR(checkCountsTheSame(known, series));
    if (m_with.request.merge) {
        TRY(m_figures, mergedOverNewest(m_project, std::move(m_figures)));
    }
    TRY(const auto differences, differenceFromNewest(m_project, {m_figures}));
    for (const SeriesDifference& difference : differences)
        for (const std::string& warning : difference.warnings)
            report.doubtful.push_back(magnitudeMessage(difference, warning));
    return {};
}

} // namespace antevia
