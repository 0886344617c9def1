#include "app/usecases/merged_delivery.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace antevia {
namespace {

std::map<Period, CellMark> byPeriod(std::vector<CellMark> marks)
{
    std::map<Period, CellMark> out;
    for (CellMark& mark : marks)
        out.emplace(mark.period, std::move(mark));
    return out;
}

} // namespace

SeriesFigures mergedOver(const SeriesFigures& earlier, SeriesFigures later)
{
    EXPECTS(earlier.series.frequency() == later.series.frequency());
    const Period first = std::min(earlier.series.first(), later.series.first());
    const Period last = std::max(earlier.series.last(), later.series.last());
    auto marks = byPeriod(std::move(later.marks));
    const auto earlierMarks = byPeriod(earlier.marks);
    later.marks.clear();
    Eigen::VectorXd values(last.index - first.index + 1);
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        const Period period = antevia::later(first, static_cast<int>(i));
        const auto own = marks.find(period);
        const auto before = earlierMarks.find(period);
        values[i] = later.series.at(period);
        if (own != marks.end()) {
            later.marks.push_back(std::move(own->second));
        } else if (std::isnan(values[i])) {
            values[i] = earlier.series.at(period);
            if (before != earlierMarks.end())
                later.marks.push_back(before->second);
        }
    }
    later.series = Series(first, std::move(values));
    return later;
}

Result<SeriesFigures> mergedOverNewest(const ProjectFile& project, SeriesFigures later)
{
    auto newest = project.figuresAsKnown(later.info.id, std::nullopt);
    if (!newest && newest.error().code == ErrorCode::NotFound)
        return later;
    RETURN_IF_ERROR(newest);
    if (newest->delivered.frequency() != later.series.frequency())
        return later; // which the store refuses by name
    return mergedOver({later.info, newest->vintage, std::move(newest->delivered), std::move(newest->marks)},
                      std::move(later));
}

} // namespace antevia
