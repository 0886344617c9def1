#pragma once

#include "analysis/prepare/small_cells.h"
#include "model/formats/sheet.h"
#include "model/store/project_file.h"

#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace antevia {

/// The newest figures of a project as they may leave it: small cells, and those that would give them away, are
/// withheld.
class PublishedFigures {
public:
    explicit PublishedFigures(std::vector<SeriesFigures> figures);
    static Result<PublishedFigures> of(const ProjectFile& project);

    const std::vector<SeriesFigures>& series() const { return m_series; }
    /// The figure; nothing where there is none or where it is withheld.
    SheetValue at(const SeriesId& id, Period period) const;
    bool withholdsAny() const { return !m_withheld.empty(); }

private:
    std::vector<SeriesFigures> m_series;
    std::map<SeriesId, std::size_t> m_places; ///< in m_series
    std::set<CellOfSeries> m_withheld;
};

/// What a table says below it where figures are withheld.
inline constexpr const char* withheldNote =
    "Figures of 1 to 4 people are withheld, and others where a total would give them away.";

} // namespace antevia
