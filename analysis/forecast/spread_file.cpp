#include "analysis/forecast/spread_model.h"
#include "analysis/forecast/spread_text.h"
#include "model/base/contract.h"
#include "model/base/number.h"

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {

constexpr std::string_view firstLine = "antevia spread 1";

Error damaged(const std::string& what)
{
    return {ErrorCode::Format, "the spread learnt for forecasts cannot be read: " + what,
            "Learn it again with antevia-bench learn-spread."};
}

/// Splits off what stands before the next `end` of a text, and the end.
std::string_view taken(std::string_view& text, char end)
{
    const auto size = std::min(text.find(end), text.size());
    const std::string_view found = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    return found;
}

/// The numbers of a line after its word; fails where one is none.
Result<std::vector<double>> numbersOf(std::string_view line)
{
    std::vector<double> numbers;
    while (!line.empty()) {
        const std::string word(taken(line, ' '));
        const auto number = parseNumber(word);
        if (!number)
            return damaged("'" + word + "' is no number");
        numbers.push_back(*number);
    }
    return numbers;
}

Result<void> takeLine(SpreadModel& model, std::vector<Eigen::Vector2d>& shapes, std::string_view line)
{
    std::string_view rest = line;
    const std::string_view word = taken(rest, ' ');
    if (word == "#") {
        model.origin.emplace_back(rest);
        return {};
    }
    TRY(const auto numbers, numbersOf(rest));
    if (word == "terms" && numbers.size() == SpreadModel::termCount)
        model.terms = Eigen::Map<const Eigen::VectorXd>(numbers.data(), SpreadModel::termCount);
    else if (word == "disagreement" && numbers.size() == 1)
        model.usualDisagreement = numbers[0];
    else if (word == "level" && numbers.size() == 3) {
        model.levels.push_back(numbers[0]);
        shapes.emplace_back(numbers[1], numbers[2]);
    } else
        return damaged("'" + std::string(line) + "' is no line of this version's");
    return {};
}

bool areLevels(const std::vector<double>& levels)
{
    return levels.size() > 1 && std::ranges::adjacent_find(levels, std::greater_equal<>()) == levels.end() &&
           levels.front() > 0.0 && levels.back() < 1.0;
}

} // namespace

Result<SpreadModel> readSpreadModel(std::string_view text)
{
    if (taken(text, '\n') != firstLine)
        return damaged("it does not begin with '" + std::string(firstLine) + "'");
    SpreadModel model;
    std::vector<Eigen::Vector2d> shapes;
    while (!text.empty())
        RETURN_IF_ERROR(takeLine(model, shapes, taken(text, '\n')));
    if (!areLevels(model.levels))
        return damaged("its levels do not ascend between 0 and 1");
    const auto count = static_cast<Eigen::Index>(shapes.size());
    model.shape.resize(count);
    model.shapeOfZeros.resize(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        model.shape[i] = shapes[static_cast<std::size_t>(i)][0];
        model.shapeOfZeros[i] = shapes[static_cast<std::size_t>(i)][1];
    }
    return model;
}

std::string writtenSpreadModel(const SpreadModel& model)
{
    std::string text = std::string(firstLine) + "\n";
    for (const std::string& line : model.origin)
        text += "# " + line + "\n";
    text += "terms";
    for (const double each : model.terms)
        text += " " + printNumber(each);
    text += "\ndisagreement " + printNumber(model.usualDisagreement) + "\n";
    for (std::size_t i = 0; i < model.levels.size(); ++i)
        text += "level " + printNumber(model.levels[i]) + " " + printNumber(model.shape[static_cast<Eigen::Index>(i)]) +
                " " + printNumber(model.shapeOfZeros[static_cast<Eigen::Index>(i)]) + "\n";
    return text;
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
