#include "app/report/column_widths.h"

#include "app/report/laid_text.h"

#include <algorithm>
#include <numeric>

namespace antevia {
namespace {

std::vector<double> leastWidths(const TableBlock& table, double padding)
{
    std::vector<double> least;
    for (const TableColumn& column : table.columns)
        least.push_back(widestWord(plain(column.heading), house::tableHeading()) + padding);
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.size(), least.size()); ++i) {
            TextLook look = house::tableCell();
            look.strong = row[i].emphasis != Emphasis::None;
            least[i] = std::max(least[i], widestWord(row[i].text, look) + padding);
        }
    for (double& each : least)
        each += 1.0; // rounding
    return least;
}

double sumOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Gives each column not yet fixed its part of what is left by weight; fixes those that would be too narrow.
/// True if one was fixed.
bool fixNarrowColumns(const std::vector<double>& weights, const std::vector<double>& least, double width,
                      std::vector<bool>& fixed, std::vector<double>& widths)
{
    double left = width;
    double weight = 0.0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        left -= fixed[i] ? widths[i] : 0.0;
        weight += fixed[i] ? 0.0 : weights[i];
    }
    bool fixedOne = false;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (fixed[i])
            continue;
        widths[i] = left * weights[i] / weight;
        if (widths[i] < least[i]) {
            widths[i] = least[i];
            fixed[i] = fixedOne = true;
        }
    }
    return fixedOne;
}

/// Widths at which no cell is broken, at most `most`.
std::vector<double> unbrokenWidths(const TableBlock& table, double padding, double most)
{
    constexpr double endless = points(10'000);
    std::vector<double> widths;
    for (const TableColumn& column : table.columns)
        widths.push_back(LaidText(plain(column.heading), house::tableHeading(), endless).widest());
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
            TextLook look = house::tableCell();
            look.strong = row[i].emphasis != Emphasis::None;
            widths[i] = std::max(widths[i], LaidText(row[i].text, look, endless).widest());
        }
    for (double& each : widths)
        each = std::min(each + padding + 1.0, most);
    return widths;
}

/// Columns with room to spare give it to those whose cells are broken.
void shareRoom(const std::vector<double>& wanted, std::vector<double>& widths)
{
    double spare = 0.0;
    double lacking = 0.0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        spare += std::max(0.0, widths[i] - wanted[i]);
        lacking += std::max(0.0, wanted[i] - widths[i]);
    }
    const double given = std::min(spare, lacking);
    if (given <= 0.0)
        return;
    for (std::size_t i = 0; i < widths.size(); ++i)
        widths[i] += widths[i] > wanted[i] ? -(widths[i] - wanted[i]) * given / spare
                                           : (wanted[i] - widths[i]) * given / lacking;
}

} // namespace

std::vector<double> columnWidths(const TableBlock& table, double width, double padding)
{
    std::vector<double> weights;
    for (const TableColumn& column : table.columns)
        weights.push_back(column.width > 0.0 ? column.width : 1.0);
    std::vector<double> widths(weights.size(), 0.0);
    std::vector<double> least = leastWidths(table, padding);
    if (sumOf(least) > width)
        least.assign(least.size(), 0.0); // words are broken
    std::vector<bool> fixed(weights.size(), false);
    while (fixNarrowColumns(weights, least, width, fixed, widths)) {
    }
    constexpr double mostShare = 0.5; // prose is broken anyway
    std::vector<double> wanted = unbrokenWidths(table, padding, width * mostShare);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        wanted[i] = std::max(wanted[i], least[i]);
    shareRoom(wanted, widths);
    return widths;
}

} // namespace antevia
