#pragma once

#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// People on one day: the middle and the central 80 % of the ensemble. A published figure has low = middle = high; NaN
/// is not known.
struct PictureFigure {
    double low = 0.0;
    double middle = 0.0;
    double high = 0.0;
};

struct PictureOfPlace {
    PlaceId place;
    std::vector<PictureFigure> arrivals; ///< one a day: published up to the as-of day, simulated after it
    std::vector<PictureFigure> present;  ///< not known before the as-of day
    std::vector<double> capacity;        ///< people that the tightest line allows; NaN: not known
    std::vector<CapacityLine> tightest;
    std::optional<Day> breachDay; ///< of reception, by the kept needs
};

struct PictureOfLink {
    LinkId link;
    std::vector<PictureFigure> departures; ///< not known before the as-of day
};

/// The corridor day by day: what was published before the as-of day, and what the ensemble gives after it.
struct CorridorPicture {
    Day firstDay;
    Day asOf;
    int days = 0;                       ///< of each list below
    bool isSimulated = false;           ///< else only the published days are there
    std::vector<PictureOfPlace> places; ///< in the network's order
    std::vector<PictureOfLink> links;
    std::string source; ///< of the published figures
};

/// The picture from `daysBefore` days before the project's as-of day to the end of the kept simulation of `scenario`.
Result<CorridorPicture> pictureOfCorridor(const ProjectFile& project, const ScenarioId& scenario, int daysBefore = 14);

} // namespace antevia
