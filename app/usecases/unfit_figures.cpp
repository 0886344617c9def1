#include "app/usecases/unfit_figures.h"

#include "app/usecases/exercise_figures.h"

#include <span>

namespace antevia {
namespace {

/// Calls `refuse` for each delivery, and lets `told` have the errors that it adds.
template <class Refuse>
Result<void> refuseInEach(std::span<DatedDelivery> deliveries, FoundFile& told, const Refuse& refuse)
{
    for (DatedDelivery& each : deliveries) {
        FoundFile& delivery = each.file;
        delivery.messages.clear(); // those of the whole file, which `told` keeps
        delivery.errors = 0;
        RETURN_IF_ERROR(refuse(delivery));
        told.messages.insert(told.messages.begin(), delivery.messages.begin(), delivery.messages.end());
        told.errors += delivery.errors;
    }
    return {};
}

} // namespace

Result<void> refuseUnfit(const ProjectFile& project, const TakingIn& with, FoundFile& file)
{
    const auto refuse = [&](FoundFile& delivery) -> Result<void> {
        TRY(const ChosenSeries chosen, ChosenSeries::make(project, delivery, with));
        refuseNoCounts(delivery, with.known, chosen.choice().takenAs);
        return refuseExercises(project, chosen.series(), with.request.status, delivery);
    };
    if (!isDated(file))
        return refuse(file);
    auto deliveries = deliveriesIn(file);
    return refuseInEach(deliveries, file, refuse);
}

Result<std::vector<DatedDelivery>> deliveriesToShow(const ProjectFile& project, const std::vector<SeriesInfo>& known,
                                                    std::optional<FigureStatus> status, FoundFile file)
{
    const auto refuse = [&](FoundFile& delivery) {
        refuseNoCounts(delivery, known);
        return refuseExercises(project, seriesOf(delivery, known), status, delivery);
    };
    std::vector<DatedDelivery> deliveries = deliveriesIn(std::move(file));
    FoundFile& newest = deliveries.back().file;
    RETURN_IF_ERROR(refuse(newest));
    RETURN_IF_ERROR(refuseInEach(std::span(deliveries).first(deliveries.size() - 1), newest, refuse));
    return deliveries;
}

} // namespace antevia
