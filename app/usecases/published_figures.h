#pragma once

#include "analysis/prepare/small_cells.h"
#include "model/formats/sheet.h"
#include "model/store/project_file.h"

#include <cstddef>
#include <map>
#include <vector>

namespace antevia {

/// The newest figures of a project as they may leave it: small and confidential cells, and those that would give them
/// away, are withheld.
class PublishedFigures {
public:
    explicit PublishedFigures(std::vector<SeriesFigures> figures);
    static Result<PublishedFigures> of(const ProjectFile& project);

    const std::vector<SeriesFigures>& series() const { return m_series; }
    /// The figure; nothing where there is none or where it is withheld.
    SheetValue at(const SeriesId& id, Period period) const;
    bool isWithheld(const SeriesId& id, Period period) const { return m_withheld.contains({id, period}); }
    bool withholdsAny() const { return !m_withheld.empty(); }

private:
    std::vector<SeriesFigures> m_series;
    std::map<SeriesId, std::size_t> m_places; ///< in m_series
    WithheldCells m_withheld;
};

/// What a table says below it where figures are withheld.
inline constexpr const char* withheldNote =
    "Figures of 1 to 4 people and those given in confidence are withheld, and others with which they could be worked "
    "out along the totals of this project.";

} // namespace antevia
