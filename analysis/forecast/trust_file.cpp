#include "analysis/forecast/learnt_file.h"
#include "analysis/forecast/part_trust.h"
#include "analysis/forecast/trust_text.h"
#include "model/base/contract.h"

#include <algorithm>
#include <array>
#include <functional>

namespace antevia {

namespace {

constexpr LearntKind kind{"the trust in parts learnt for forecasts", "antevia trust 1", "learn-trust"};
constexpr std::array<std::string_view, allParts.size()> partWords{
    "naive",     "seasonal-naive", "drift",      "mean", "ets", "log-ets",      "theta",  "log-theta", "ces",
    "log-arima", "log-stl",        "damped-log", "tsb",  "sba", "score-driven", "pooled", "leading"};

} // namespace

Result<PartTrust> readPartTrust(std::string_view text)
{
    TRY(const LearntLines learnt, readLearnt(kind, text));
    PartTrust trust;
    trust.origin = learnt.origin;
    std::array<bool, allParts.size()> known{};
    for (const auto& [word, numbers] : learnt.lines) {
        const auto part = std::ranges::find(partWords, word) - partWords.begin();
        if (part < partCount && numbers.size() == 1) {
            trust.trust[part] = numbers[0];
            known[static_cast<std::size_t>(part)] = true;
        } else if (word == "power" && numbers.size() == 2) {
            trust.power = numbers[0];
            trust.fewPoints = numbers[1];
        } else
            return kind.unknownLine(word);
    }
    if (!std::ranges::all_of(known, std::identity()))
        return kind.damaged("not every part has a line");
    if (!trust.trust.isFinite().all() || !(trust.power >= 0.0) || !(trust.fewPoints >= 0.0))
        return kind.damaged("its power is below 0, or a trust is no number");
    return trust;
}

std::string writtenPartTrust(const PartTrust& trust)
{
    LearntLines learnt{trust.origin, {{"power", {trust.power, trust.fewPoints}}}};
    for (const Part part : allParts) {
        const Eigen::Index place = indexOf(part);
        learnt.lines.push_back({std::string(partWords[static_cast<std::size_t>(place)]), {trust.trust[place]}});
    }
    return writtenLearnt(kind, learnt);
}

const PartTrust& learntTrust()
{
    static const PartTrust trust = [] {
        auto read = readPartTrust(trustText());
        EXPECTS(read);
        return *std::move(read);
    }();
    return trust;
}

} // namespace antevia
