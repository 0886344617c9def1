#pragma once

#include "app/usecases/chosen_series.h"
#include "app/usecases/dated_deliveries.h"

namespace antevia {

/// Adds an error to a file for each figure that is no count, and each series that would hold real figures and those of
/// an exercise, in whichever of its deliveries they stand.
Result<void> refuseUnfit(const ProjectFile& project, const TakingIn& with, FoundFile& file);

/// What deliveriesIn() gives of a file that is looked at before anything is chosen of it. The newest, the last, gets
/// the errors of refuseUnfit() of all of them. `status` replaces what the file says of its cells.
Result<std::vector<DatedDelivery>> deliveriesToShow(const ProjectFile& project, const std::vector<SeriesInfo>& known,
                                                    std::optional<FigureStatus> status, FoundFile file);

} // namespace antevia
