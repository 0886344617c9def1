#include "model/formats/whole_numbers.h"

#include "model/base/text.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/figure_scale.h"

#include <algorithm>

namespace antevia {
namespace {

/// Whether the lines above say that people are counted, and neither they nor the names of rows speak of rates.
bool saysCounts(const std::vector<ColumnProfile>& profiles, const TableLayout& layout)
{
    std::string said = layout.title;
    for (const KeyPart& part : layout.constants)
        said += " " + part.code;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (layout.columns[i].role == ColumnRole::Dimension &&
            std::ranges::any_of(profiles[i].examples, [](const std::string& text) { return namesRate(text); }))
            return false;
    return namesCount(said) && !namesRate(said) && layout.power == 0;
}

} // namespace

void settleWholeNumbersByHeading(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    const bool isScaled = std::ranges::any_of(profiles, [](const ColumnProfile& each) {
        return subjectOf(dimensionName(each.heading)) == DimensionSubject::Unit &&
               std::ranges::any_of(each.examples, [](const auto& text) { return powerInWords(text) > 0; });
    });
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        ColumnUse& use = layout.columns[i];
        const ColumnProfile& each = profiles[i];
        if (use.role != ColumnRole::Value)
            continue;
        const bool fractions = each.fractions * 10 > each.figures && !namesCount(use.heading);
        const bool negatives = each.negatives * 10 > each.figures && (!namesCount(use.heading) || each.negatives >= 3);
        if (negatives && namesCount(use.heading))
            layout.remarks.push_back({RowMessage::Severity::Warning, "C20", columnPlace(static_cast<int>(i) + 1),
                                      shownSafely(use.heading),
                                      "so many of its figures are below 0 that they are taken as balances, not as "
                                      "counts of people",
                                      "Correct the signs if people are counted."});
        const bool isShare = each.isShare() && (!namesCount(use.heading) || namesRate(use.heading));
        use.wholeNumbers = !isScaled && !namesRate(use.heading) && !isShare && !fractions && !negatives;
        if (isShare && !namesRate(use.heading))
            layout.remarks.push_back({RowMessage::Severity::Warning, "C22", columnPlace(static_cast<int>(i) + 1),
                                      shownSafely(use.heading), "the figures of this column are shares, in percent",
                                      "Leave the column out if numbers of people are meant."});
    }
}

void settleWholeNumbersByTitle(const std::vector<ColumnProfile>& profiles, TableLayout& layout)
{
    constexpr int fewestBalances = 3;
    const bool areCounted = saysCounts(profiles, layout);
    const auto isCount = [&](std::size_t i) {
        const std::string& part = layout.columns[i].part;
        return layout.columns[i].role == ColumnRole::Value && (!profiles[i].isShare() || namesCount(part)) &&
               !namesRate(part);
    };
    int figures = 0;
    int fractions = 0;
    int negatives = 0;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        if (isCount(i)) {
            figures += profiles[i].figures;
            fractions += profiles[i].fractions;
            negatives += profiles[i].negatives;
        }
    const bool areBalances = negatives * 10 > figures && (!areCounted || negatives >= fewestBalances);
    const bool areWhole = (fractions * 10 <= figures || areCounted) && !areBalances;
    for (std::size_t i = 0; i < profiles.size(); ++i)
        layout.columns[i].wholeNumbers = (isCount(i) || layout.columns[i].role != ColumnRole::Value) && areWhole;
    if (areBalances && areCounted)
        layout.remarks.push_back(
            {RowMessage::Severity::Warning, "C20", "row " + std::to_string(layout.headerRow), shownSafely(layout.title),
             "so many figures are below 0 that they are taken as balances, not as counts of people",
             "Correct the signs if people are counted."});
}

} // namespace antevia
