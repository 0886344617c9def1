#include "model/base/text.h"
#include "model/formats/figure_scale.h"
#include "model/formats/layout_columns.h"
#include "model/formats/layout_roles.h"
#include "model/formats/marked_figure.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr int sampleRows = 500;

/// Whether the column has cells, and `fits` holds for each of them.
bool allCells(const Table& table, RowSpan rows, int column, auto fits)
{
    int filled = 0;
    const int last = std::min(rows.last, rows.first + sampleRows);
    for (int row = rows.first; row <= last; ++row) {
        const std::string text = trimmed(table.at(row, column).text);
        if (text.empty())
            continue;
        if (!fits(text))
            return false;
        ++filled;
    }
    return filled > 0;
}

bool namesGrade(const std::string& heading)
{
    static const std::set<std::string> names{"grade",
                                             "grading",
                                             "admiralty",
                                             "admiralty_code",
                                             "admiralty_grade",
                                             "reliability",
                                             "source_reliability",
                                             "credibility",
                                             "information_credibility",
                                             "source_grade",
                                             "reliability_of_source",
                                             "credibility_of_information",
                                             "evaluation_code"};
    return names.contains(heading);
}

bool namesStatus(const std::string& heading)
{
    static const std::set<std::string> names{"status",         "data_status",    "figure_status",
                                             "figures_status", "status_of_data", "obs_status",
                                             "validation",     "data_quality",   "codes"};
    return names.contains(heading);
}

/// "..", "x", "E": marks of one or two letters or points beside figures, too short for codes of anything else.
bool isShortMark(const std::string& text)
{
    return text == "..." || (text.size() <= 2 && text.find_first_of("0123456789") == std::string::npos);
}

} // namespace

void assignMarkColumns(const Table& table, RowSpan rows, const std::vector<ColumnProfile>& profiles,
                       TableLayout& layout)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        const std::string name = dimensionName(profiles[i].heading);
        const int column = static_cast<int>(i) + 1;
        if (use.role != ColumnRole::Ignored || !use.dimension.empty())
            continue;
        if (profiles[i].hint == HeadingHint::Scale &&
            allCells(table, rows, column, [](const auto& text) { return powerOfMultiplier(text).has_value(); }))
            use.role = columnWith(layout, ColumnRole::Scale) == nullptr ? ColumnRole::Scale : ColumnRole::Note;
        else if (namesGrade(name) &&
                 allCells(table, rows, column, [](const auto& text) { return gradeOf(text).isGiven(); }))
            use.role = ColumnRole::Grade;
        else if (namesStatus(name) &&
                 (allCells(table, rows, column, [](const auto& text) { return isStatusText(text); }) ||
                  allCells(table, rows, column, isShortMark)))
            use.role = ColumnRole::Flag;
    }
}

} // namespace antevia
