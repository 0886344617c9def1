#pragma once

#include "model/time/date.h"

#include <Eigen/Core>

#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// A town, a place of fighting, a camp or a point on the way.
struct DisplacementPlace {
    std::string name;
    std::string country;
    bool isCamp = false;
    std::optional<double> capacity; ///< of a camp, persons; none: no limit known
    bool operator==(const DisplacementPlace&) const = default;
};

/// A road between two places, used both ways.
struct DisplacementRoute {
    int from = 0; ///< position in DisplacementInstance::places
    int to = 0;
    double lengthKm = 0.0;
    bool operator==(const DisplacementRoute&) const = default;
};

/// Something that cannot be passed on some days. Days count from the first day of the instance.
struct DisplacementClosure {
    enum class Kind {
        Border, ///< all routes between the countries `first` and `second`
        Place,  ///< all routes of the place `first`, which takes nobody in
        Route   ///< the route between the places `first` and `second`
    };
    Kind kind = Kind::Border;
    std::string first;
    std::string second;
    int firstDay = 0;
    std::optional<int> endDay; ///< first day on which it is open again; none: never
    bool operator==(const DisplacementClosure&) const = default;

    bool isInForce(int day) const { return day >= firstDay && (!endDay || day < *endDay); }
};

/// A count of one camp, or of a part of one, as it was published.
struct CampReport {
    int day = 0; ///< from the first day of the instance; negative if earlier
    double people = 0.0;
    bool operator==(const CampReport&) const = default;
};

/// The camps that take people in, in the order of the columns of all matrices.
struct DisplacementCamp {
    int place = 0;                                ///< position in DisplacementInstance::places
    std::vector<std::vector<CampReport>> reports; ///< of each part that is counted apart, by day
    std::vector<int> correctionDays;              ///< on which the registration of earlier days was put right
    bool operator==(const DisplacementCamp&) const = default;
};

/// A displacement crisis: where it is fought, where people can go and by which ways. Holds no truth to be predicted,
/// apart from what the reports say by their date.
struct DisplacementInstance {
    std::string name;
    Day firstDay;
    std::vector<DisplacementPlace> places;
    std::vector<DisplacementRoute> routes;
    std::vector<DisplacementClosure> closures;
    Eigen::MatrixXd conflict; ///< days × places, intensity 0 … 1; the last row holds for all later days
    std::vector<DisplacementCamp> camps;
    std::vector<std::string> remarks; ///< what was read in another way than it is written, or passed over
};

/// What a prediction is told of the people: all of them by day, and where they were on day 0.
struct DisplacementGiven {
    Eigen::VectorXd dayZero; ///< persons, camps
    Eigen::VectorXd total;   ///< persons, days
};

/// Persons by day and camp as counted afterwards, to judge by. No model sees it.
struct DisplacementObserved {
    Eigen::MatrixXd people; ///< days × camps
    Eigen::VectorXd total;  ///< days

    DisplacementGiven given() const { return {people.row(0).transpose(), total}; }
};

} // namespace antevia
