#include "model/formats/wide_roles.h"

#include "model/base/text.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/message_log.h"
#include "model/formats/period_marks.h"
#include "model/formats/table_headings.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

/// A column without a heading right of a period whose cells are flags belongs to it (Eurostat's workbooks).
bool isFlagsOf(const ColumnProfile& profile, const ColumnUse& left)
{
    return (left.period || !left.partOfYear.empty()) && profile.heading.empty() && profile.flagLike == profile.filled &&
           profile.figures == 0;
}

/// The heading of a column that the row of periods leaves empty stands below or above it ("GEO (Labels)").
std::string headingNear(const Table& table, const WideHeader& header, int column)
{
    if (const std::string own = headingText(table, header.row, column); !own.empty() && own != "TIME")
        return own;
    if (header.firstRow < header.row) // merged over all rows of headings
        if (const std::string above = headingText(table, header.firstRow, column); !above.empty())
            return above;
    if (isUpperHeading(table, header))
        if (const std::string above = headingText(table, header.firstRow - 1, column);
            !above.empty() && !header.columns[static_cast<std::size_t>(column - 1)].isFigures())
            return above;
    for (const int row : {header.row + 1, header.row - 1}) {
        const auto& cells = row >= 1 && row <= static_cast<int>(table.rows.size())
                                ? table.rows[static_cast<std::size_t>(row - 1)]
                                : std::vector<TableCell>{};
        const bool figures =
            std::ranges::any_of(cells, [](const auto& cell) { return cell.kind == TableCell::Kind::Number; });
        if (const std::string text = headingText(table, row, column); !text.empty() && !figures && row > 0) {
            bool beside = false;
            for (std::size_t i = 0; i < header.columns.size(); ++i)
                beside = beside || (header.columns[i].isFigures() &&
                                    !trimmed(table.at(row, static_cast<int>(i) + 1).text).empty());
            if (!beside)
                return text;
        }
    }
    return headingText(table, header.row, column);
}

/// "1.", "2." under "No": they number the rows and name nothing.
bool isRowNumber(const ColumnProfile& profile, HeadingHint hint)
{
    return hint == HeadingHint::Identifier && std::ranges::all_of(profile.examples, [](const std::string& text) {
               return text.find_first_not_of("0123456789.") == std::string::npos;
           });
}

/// Numbers before the periods that are no codes ("capacity") tell no series apart if words do.
bool countsBeside(const std::vector<ColumnProfile>& profiles, std::size_t column, std::size_t firstPeriod)
{
    const auto isWords = [](const ColumnProfile& each) { return each.filled > 0 && each.figures == 0; };
    return profiles[column].isNumeric() && !profiles[column].isYear() && !isNumericLabel(profiles[column]) &&
           profiles[column].hint == HeadingHint::None && !profiles[column].heading.empty() &&
           std::any_of(profiles.begin(), profiles.begin() + static_cast<std::ptrdiff_t>(firstPeriod), isWords);
}

/// Figures right of the periods under a heading that is none ("Arp 2023") are left out, which is told unless they are
/// totals, changes or shares.
void tellLeftOut(const ColumnProfile& profile, const ColumnUse& use, std::size_t column, TableLayout& layout)
{
    static const std::set<std::string> derived{
        "change",     "difference", "diff", "variation", "variazione", "variacion",  "veranderung", "differenz",
        "evolution",  "share",      "rate", "ratio",     "percent",    "percentage", "anteil",      "ytd",
        "cumulative", "average",    "mean", "rank",      "razlika",    "promjena",   "udio",        "year",
        "trend",      "population", "per",  "annual",    "jahr",       "sum",        "total"};
    const bool isDerived = profile.isShare() || profile.fractions > 0 || profile.negatives > 0 ||
                           use.heading.find('%') != std::string::npos || isTotalName(use.heading) ||
                           hasWord(use.heading, derived);
    if (!isDerived && !use.heading.empty() && profile.figures > 0)
        layout.remarks.push_back({RowMessage::Severity::Warning, "C2", columnPlace(static_cast<int>(column) + 1),
                                  shownSafely(use.heading),
                                  "this heading is no period that is known; the " + std::to_string(profile.figures) +
                                      " figures below it are left out",
                                  "Correct the heading if it is meant to be one."});
}

} // namespace

bool isUpperHeading(const Table& table, const WideHeader& header)
{
    const int row = header.firstRow - 1;
    std::vector<int> filled;
    for (int column = 1; row >= 1 && column <= static_cast<int>(header.columns.size()); ++column)
        if (!headingText(table, row, column).empty())
            filled.push_back(column);
    if (filled.size() != 2 || !headingText(table, header.row, filled[0]).empty() ||
        header.columns[static_cast<std::size_t>(filled[0] - 1)].isFigures() ||
        !header.columns[static_cast<std::size_t>(filled[1] - 1)].isFigures())
        return false;
    const DimensionSubject subject = subjectOf(dimensionName(headingText(table, row, filled[0])));
    const bool isOfWhom = subject == DimensionSubject::Place || subject == DimensionSubject::Origin ||
                          subject == DimensionSubject::Partner;
    return isOfWhom && namesCount(headingText(table, row, filled[1]));
}

void assignWideRoles(const Table& table, const WideHeader& header, const std::vector<ColumnProfile>& profiles,
                     TableLayout& layout)
{
    const auto firstPeriod =
        static_cast<std::size_t>(std::ranges::find_if(header.columns, &WideColumn::isFigures) - header.columns.begin());
    const bool namesFollow =
        std::ranges::none_of(profiles.begin(), profiles.begin() + static_cast<std::ptrdiff_t>(firstPeriod),
                             [](const ColumnProfile& each) { return each.filled > 0; });
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        use.heading = headingNear(table, header, static_cast<int>(i) + 1);
        if (i < header.columns.size() && header.columns[i].isFigures()) {
            use.role = ColumnRole::Value;
            use.period = header.columns[i].period;
            use.partOfYear = header.columns[i].partOfYear;
            use.part = header.columns[i].part;
            use.status = use.part.empty() ? statusBehind(use.heading) : std::nullopt;
            continue;
        }
        if (profiles[i].filled == 0)
            continue;
        if (i > 0 && isFlagsOf(profiles[i], layout.columns[i - 1])) {
            use.role = ColumnRole::Flag;
            layout.columns[i - 1].flagColumn = static_cast<int>(i) + 1;
            continue;
        }
        // The heading of a column may stand in another row than those of the periods.
        const HeadingHint hint = profiles[i].heading.empty() ? hintOf(use.heading) : profiles[i].hint;
        const bool isFigure = profiles[i].isNumeric() && i > firstPeriod;
        const bool isCoordinate = hint == HeadingHint::Identifier && profiles[i].fractions > 0;
        const bool isLabel = !isFigure && !isCoordinate && !isRowNumber(profiles[i], hint) &&
                             !countsBeside(profiles, i, firstPeriod) && hint != HeadingHint::Note &&
                             hint != HeadingHint::OtherTime &&
                             (i < firstPeriod + 1 || (namesFollow && profiles[i].figures == 0));
        use.role = isLabel ? ColumnRole::Dimension : ColumnRole::Note;
        if (isFigure)
            tellLeftOut(profiles[i], use, i, layout);
        use.dimension = use.heading.empty() ? "column_" + lowered(columnLetters(static_cast<int>(i) + 1))
                                            : dimensionName(use.heading);
    }
}

} // namespace antevia
