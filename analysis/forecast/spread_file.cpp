#include "analysis/forecast/learnt_file.h"
#include "analysis/forecast/spread_model.h"
#include "analysis/forecast/spread_text.h"
#include "model/base/contract.h"

#include <algorithm>
#include <functional>

namespace antevia {

namespace {

constexpr LearntKind kind{"the spread learnt for forecasts", "antevia spread 1", "learn-spread"};

bool areLevels(const std::vector<double>& levels)
{
    return levels.size() > 1 && std::ranges::adjacent_find(levels, std::greater_equal<>()) == levels.end() &&
           levels.front() > 0.0 && levels.back() < 1.0;
}

Eigen::VectorXd vectorOf(const std::vector<double>& numbers)
{
    return Eigen::Map<const Eigen::VectorXd>(numbers.data(), static_cast<Eigen::Index>(numbers.size()));
}

} // namespace

Result<SpreadModel> readSpreadModel(std::string_view text)
{
    TRY(const LearntLines learnt, readLearnt(kind, text));
    SpreadModel model;
    model.origin = learnt.origin;
    std::vector<double> shape;
    std::vector<double> shapeOfZeros;
    for (const auto& [word, numbers] : learnt.lines) {
        if (word == "terms" && numbers.size() == SpreadModel::termCount)
            model.terms = vectorOf(numbers);
        else if (word == "disagreement" && numbers.size() == 1)
            model.usualDisagreement = numbers[0];
        else if (word == "level" && numbers.size() == 3) {
            model.levels.push_back(numbers[0]);
            shape.push_back(numbers[1]);
            shapeOfZeros.push_back(numbers[2]);
        } else
            return kind.unknownLine(word);
    }
    if (!areLevels(model.levels))
        return kind.damaged("its levels do not ascend between 0 and 1");
    model.shape = vectorOf(shape);
    model.shapeOfZeros = vectorOf(shapeOfZeros);
    return model;
}

std::string writtenSpreadModel(const SpreadModel& model)
{
    LearntLines learnt{
        model.origin,
        {{"terms", {model.terms.begin(), model.terms.end()}}, {"disagreement", {model.usualDisagreement}}}};
    for (std::size_t i = 0; i < model.levels.size(); ++i) {
        const auto place = static_cast<Eigen::Index>(i);
        learnt.lines.push_back({"level", {model.levels[i], model.shape[place], model.shapeOfZeros[place]}});
    }
    return writtenLearnt(kind, learnt);
}

const SpreadModel& learntSpread()
{
    static const SpreadModel model = [] {
        auto read = readSpreadModel(spreadText());
        EXPECTS(read);
        return *std::move(read);
    }();
    return model;
}

} // namespace antevia
