#include "model/store/entities.h"

#include "model/base/text.h"
#include "model/store/database_error.h"
#include "model/store/document_values.h"
#include "model/store/documents.h"
#include "model/store/figure_rows.h"
#include "model/store/project_file.h"
#include "model/store/state.h"

#include <type_traits>

namespace antevia {

template <class T>
Result<std::vector<T>> ProjectFile::all() const
{
    return allOf<T>(m_state->database);
}

template <class T>
Result<T> ProjectFile::get(const std::string& id) const
{
    return oneOf<T>(m_state->database, id);
}

template <class T>
Result<void> ProjectFile::put(const T& entity)
{
    if (idOf(entity).empty())
        return Error{ErrorCode::InvalidInput, std::string("a ") + tableOf<T> + " needs an id to be kept"};
    if constexpr (std::is_same_v<T, Correction>)
        RETURN_IF_ERROR(checkCorrection(entity));
    return m_state->change([&] { return putEntity(m_state->database, entity); });
}

template <class T>
Result<void> ProjectFile::remove(const std::string& id)
{
    return m_state->change([&]() -> Result<void> {
        if constexpr (std::is_same_v<T, SeriesInfo>)
            RETURN_IF_ERROR(checkHasNoFigures(m_state->database, id));
        return removeDocument(m_state->database, tableOf<T>, id);
    });
}

#define ANTEVIA_KEPT_BY_ID(T)                                                                                          \
    template Result<std::vector<T>> ProjectFile::all<T>() const;                                                       \
    template Result<T> ProjectFile::get<T>(const std::string&) const;                                                  \
    template Result<void> ProjectFile::put<T>(const T&);                                                               \
    template Result<void> ProjectFile::remove<T>(const std::string&);

ANTEVIA_KEPT_BY_ID(Measure)
ANTEVIA_KEPT_BY_ID(Scenario)
ANTEVIA_KEPT_BY_ID(Site)
ANTEVIA_KEPT_BY_ID(StandardsProfile)
ANTEVIA_KEPT_BY_ID(Plan)
ANTEVIA_KEPT_BY_ID(InitialStock)
ANTEVIA_KEPT_BY_ID(SeriesInfo)
ANTEVIA_KEPT_BY_ID(Correction)
ANTEVIA_KEPT_BY_ID(OutsideForecast)

} // namespace antevia
