#include "analysis/corridor/outcome.h"
#include "app/usecases/sheets.h"

#include <algorithm>
#include <array>

namespace antevia {
namespace {

constexpr std::array<double, 3> levels{0.1, 0.5, 0.9};

Eigen::MatrixXd quantilesOf(const std::vector<Paths>& byGroup, const std::vector<Group>& groups,
                            double Group::*share)
{
    std::vector<double> shares;
    for (const Group& group : groups)
        shares.push_back(group.*share);
    return dailyQuantiles(partOfGroups(byGroup, shares), levels);
}

void addPlace(Sheet& sheet, const std::string& name, const PlacePaths& place, const std::vector<Group>& groups,
              Day day0)
{
    const Eigen::MatrixXd arriving = quantilesOf(place.arrivalsByGroup, groups, &Group::childShare);
    const Eigen::MatrixXd present = quantilesOf(place.presentByGroup, groups, &Group::childShare);
    const Eigen::MatrixXd alone = quantilesOf(place.presentByGroup, groups, &Group::unaccompaniedShare);
    for (Eigen::Index day = 0; day < present.rows(); ++day) {
        std::vector<SheetValue> row{name, day0 + Days(day)};
        for (const Eigen::MatrixXd* quantiles : {&arriving, &present, &alone})
            for (Eigen::Index level = 0; level < quantiles->cols(); ++level)
                row.emplace_back((*quantiles)(day, level));
        sheet.rows.push_back(std::move(row));
    }
}

} // namespace

std::optional<Sheet> childrenSheet(const Network& network, const Simulation& simulation,
                                   const std::vector<Group>& groups)
{
    const bool isKnown = std::ranges::any_of(groups, [](const Group& group) { return group.childShare > 0.0; });
    const bool sameGroups = std::ranges::equal(groups, simulation.groups, {}, &Group::id);
    if (!isKnown || !sameGroups)
        return std::nullopt;
    Sheet sheet;
    sheet.name = "Children";
    sheet.title = "Children arriving each day and present at its end, by place";
    sheet.notes = {"Worked out from the groups' shares of children, which are assumptions of the corridor. p10, p50, "
                   "p90: one, five, nine in ten simulated courses lie below."};
    sheet.columns = {{"Place", SheetColumn::Kind::Text, 0}, {"Day", SheetColumn::Kind::Date, 0}};
    for (const char* what : {"Children arriving", "Children present", "Unaccompanied children present"})
        for (const char* level : {" p10", " p50", " p90"})
            sheet.columns.push_back({std::string(what) + level, SheetColumn::Kind::Integer, 0});
    for (const PlacePaths& place : simulation.places)
        if (const Place* known = network.find(place.place); known && !place.presentByGroup.empty())
            addPlace(sheet, known->name, place, groups, simulation.day0);
    return sheet;
}

} // namespace antevia
