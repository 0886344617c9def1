#include "analysis/displacement/ways.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <limits>

namespace antevia {
namespace {

constexpr double noWay = std::numeric_limits<double>::infinity();

/// What can be passed on one day.
struct OpenRoutes {
    struct Way {
        int to = 0;
        double lengthKm = 0.0;
    };
    std::vector<std::vector<Way>> from; ///< by place
    std::vector<bool> isClosed;         ///< by place
};

bool joins(const std::string& a, const std::string& b, const DisplacementClosure& closure)
{
    return (a == closure.first && b == closure.second) || (a == closure.second && b == closure.first);
}

bool shuts(const DisplacementClosure& closure, const DisplacementPlace& from, const DisplacementPlace& to)
{
    switch (closure.kind) {
    case DisplacementClosure::Kind::Border: return joins(from.country, to.country, closure);
    case DisplacementClosure::Kind::Route: return joins(from.name, to.name, closure);
    case DisplacementClosure::Kind::Place: return from.name == closure.first || to.name == closure.first;
    }
    return false;
}

OpenRoutes routesOpenOn(const DisplacementInstance& instance, int day)
{
    OpenRoutes open{std::vector<std::vector<OpenRoutes::Way>>(instance.places.size()),
                    std::vector<bool>(instance.places.size())};
    const auto place = [&](int i) -> const DisplacementPlace& { return instance.places[static_cast<std::size_t>(i)]; };
    for (const DisplacementRoute& route : instance.routes) {
        const bool isShut = std::ranges::any_of(instance.closures, [&](const DisplacementClosure& closure) {
            return closure.isInForce(day) && shuts(closure, place(route.from), place(route.to));
        });
        if (isShut)
            continue;
        open.from[static_cast<std::size_t>(route.from)].push_back({route.to, route.lengthKm});
        open.from[static_cast<std::size_t>(route.to)].push_back({route.from, route.lengthKm});
    }
    for (std::size_t i = 0; i < instance.places.size(); ++i)
        open.isClosed[i] = std::ranges::any_of(instance.closures, [&](const DisplacementClosure& closure) {
            return closure.isInForce(day) && closure.kind == DisplacementClosure::Kind::Place &&
                   closure.first == instance.places[i].name;
        });
    return open;
}

/// From `start` to every place; routes are used both ways, so that it is the way back too.
Eigen::VectorXd lengthsFrom(const OpenRoutes& routes, int start)
{
    using Reached = std::pair<double, int>;
    Eigen::VectorXd lengths = Eigen::VectorXd::Constant(static_cast<int>(routes.from.size()), noWay);
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> next;
    lengths(start) = 0.0;
    next.push({0.0, start});
    while (!next.empty()) {
        const auto [length, place] = next.top();
        next.pop();
        if (length > lengths(place))
            continue;
        for (const OpenRoutes::Way& way : routes.from[static_cast<std::size_t>(place)]) {
            if (length + way.lengthKm >= lengths(way.to))
                continue;
            lengths(way.to) = length + way.lengthKm;
            next.push({lengths(way.to), way.to});
        }
    }
    return lengths;
}

} // namespace

Eigen::MatrixXd waysToCampsKm(const DisplacementInstance& instance, int day)
{
    const OpenRoutes routes = routesOpenOn(instance, day);
    Eigen::MatrixXd ways = Eigen::MatrixXd::Constant(static_cast<int>(instance.places.size()),
                                                     static_cast<int>(instance.camps.size()), noWay);
    for (std::size_t camp = 0; camp < instance.camps.size(); ++camp)
        if (const int place = instance.camps[camp].place; !routes.isClosed[static_cast<std::size_t>(place)])
            ways.col(static_cast<int>(camp)) = lengthsFrom(routes, place);
    return ways;
}

std::vector<int> daysOfChange(const DisplacementInstance& instance, int days)
{
    std::vector<int> changes{0};
    for (const DisplacementClosure& closure : instance.closures) {
        changes.push_back(closure.firstDay);
        changes.push_back(closure.endDay.value_or(0));
    }
    std::erase_if(changes, [&](int day) { return day < 0 || day >= days; });
    std::ranges::sort(changes);
    const auto repeated = std::ranges::unique(changes);
    changes.erase(repeated.begin(), repeated.end());
    return changes;
}

} // namespace antevia
