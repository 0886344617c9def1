#include "model/formats/json_stat.h"

#include "model/base/digits.h"
#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/figure_scale.h"
#include "model/formats/period_text.h"

#include <algorithm>

namespace antevia {
namespace {

using Json = nlohmann::json;

constexpr std::size_t mostCategories = 1'000'000; ///< of all dimensions together

/// The codes of a dimension in their order, with their words.
struct Axis {
    std::string name;
    std::vector<KeyPart> values;
    bool isTime = false;
};

Error shapeError(const std::string& pointer, const std::string& what)
{
    return {ErrorCode::Format, "at '" + pointer + "': " + what, "Load the data set anew from its publisher."};
}

/// The period of a code, or of its words where the code is the publisher's own.
std::optional<Period> periodOf(const KeyPart& part)
{
    const auto period = parsePeriodText(part.code, DateOrder::Iso);
    return period ? period : parsePeriodText(part.label, DateOrder::Iso);
}

/// "thousand persons" as the unit of a code goes into its words, where it says how its figures are written.
void sayScale(const Json& category, Axis& axis)
{
    const Json units = category.value("unit", Json());
    for (KeyPart& value : axis.values)
        if (units.is_object() && units.contains(value.code) && units[value.code].is_object()) {
            const Json base = units[value.code].value("base", Json());
            if (base.is_string() && powerInWords(base.get<std::string>()) > 0)
                value.label = (value.label.empty() ? value.code : value.label) + " (" + base.get<std::string>() + ")";
        }
}

Result<Axis> axisOf(const Json& root, const std::string& name, std::size_t size)
{
    const std::string pointer = "/dimension/" + name + "/category";
    const Json* category = nullptr;
    if (root["dimension"].is_object() && root["dimension"].contains(name) && root["dimension"][name].is_object() &&
        root["dimension"][name].contains("category"))
        category = &root["dimension"][name]["category"];
    if (category == nullptr || !category->is_object())
        return shapeError(pointer, "the dimension has no categories");
    Axis axis{lowered(name), std::vector<KeyPart>(size, KeyPart{lowered(name), {}, {}})};
    const Json index = category->value("index", Json());
    if (index.is_object()) {
        for (const auto& [code, place] : index.items()) {
            if (!place.is_number_unsigned() || place.get<std::size_t>() >= size)
                return shapeError(pointer + "/index/" + code, "a place outside the dimension");
            axis.values[place.get<std::size_t>()].code = code;
        }
    } else if (index.is_array() && index.size() == size) {
        for (std::size_t i = 0; i < size; ++i)
            axis.values[i].code = index[i].is_string() ? index[i].get<std::string>() : index[i].dump();
    } else if (!index.is_null()) {
        return shapeError(pointer + "/index", "it has another length than the dimension");
    }
    if (category->contains("label") && (*category)["label"].is_object())
        for (const auto& [code, label] : (*category)["label"].items())
            for (KeyPart& value : axis.values)
                if (value.code == code || (size == 1 && value.code.empty()))
                    value = {lowered(name), code, label.is_string() ? label.get<std::string>() : std::string()};
    sayScale(*category, axis);
    return axis;
}

/// The axis of periods: the one whose role or name says so, else the first whose codes are nothing else.
void findTime(const Json& root, std::vector<Axis>& axes)
{
    const Json roles = root.value("role", Json());
    const Json times = roles.is_object() ? roles.value("time", Json()) : Json();
    const auto isNamed = [&](const Axis& axis) {
        const bool hasRole = std::ranges::any_of(
            times, [&](const Json& each) { return each.is_string() && lowered(each.get<std::string>()) == axis.name; });
        return hasRole || (times.empty() && (axis.name == "time" || axis.name == "time_period" || axis.name == "year"));
    };
    const auto holdsPeriods = [](const Axis& axis) {
        return std::ranges::all_of(axis.values, [](const KeyPart& each) { return periodOf(each).has_value(); });
    };
    auto found = std::ranges::find_if(axes, isNamed);
    if (found == axes.end())
        found = std::ranges::find_if(axes, holdsPeriods);
    if (found != axes.end())
        found->isTime = true;
}

Result<std::vector<Axis>> axesOf(const Json& root)
{
    std::vector<Axis> out;
    const Json& ids = root["id"];
    const Json& sizes = root["size"];
    if (!ids.is_array() || !sizes.is_array() || ids.size() != sizes.size() || ids.empty())
        return shapeError("/size", "it must name as many sizes as there are dimensions");
    std::size_t all = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::size_t size = sizes[i].is_number_unsigned() ? sizes[i].get<std::size_t>() : 0;
        all += std::min(size, mostCategories + 1);
        if (!ids[i].is_string() || size == 0 || all > mostCategories)
            return shapeError("/size/" + std::to_string(i), "a size is expected here");
        TRY(Axis axis, axisOf(root, ids[i].get<std::string>(), sizes[i].get<std::size_t>()));
        out.push_back(std::move(axis));
    }
    findTime(root, out);
    return out;
}

/// "p|C" says how settled a figure is before the bar, and behind it that it is confidential.
void applyStatus(const std::string& status, MarkedFigure& figure)
{
    const std::size_t bar = status.find('|');
    if (bar == std::string::npos || status.find('|', bar + 1) != std::string::npos) // a mark of ours has more parts
        return applyFlags(status, figure);
    applyConfidentiality(std::string_view(status).substr(bar + 1), figure);
    applyFlags(std::string_view(status).substr(0, bar), figure);
}

/// A number, or a text that is read as in a table: "453", "-", ":C".
MarkedFigure figureOf(const Json& value)
{
    MarkedFigure figure;
    if (value.is_number()) {
        figure.state = CellState::Figure;
        figure.value = value.get<double>();
    } else if (value.is_string()) {
        const std::string text = value.get<std::string>();
        figure = readMarkedFigure({text == ":C" ? ":c" : text, TableCell::Kind::Text, 0.0}, TextDialect{}, false);
    }
    return figure;
}

/// Adds one cell, `place` counted over all dimensions, the last running fastest.
Result<void> addCell(Understanding& reading, const std::vector<Axis>& axes, std::size_t place, const Json& value,
                     const std::string& status)
{
    std::vector<KeyPart> key(axes.size());
    std::size_t rest = place;
    for (std::size_t i = axes.size(); i-- > 0;) {
        const std::size_t size = axes[i].values.size();
        key[i] = axes[i].values[rest % size];
        rest /= size;
    }
    if (rest > 0)
        return shapeError("/value/" + std::to_string(place), "it lies outside the dimensions");
    std::optional<Period> period;
    std::string codes;
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (axes[i].isTime)
            period = periodOf(key[i]);
        else
            codes += key[i].code + SeriesCollector::keyMark;
    if (!period)
        return shapeError("/dimension/time", "a dimension of periods is expected");
    std::erase_if(key, [&](const KeyPart& part) {
        return std::ranges::any_of(axes, [&](const Axis& axis) { return axis.isTime && axis.name == part.dimension; });
    });
    if (!value.is_number() && !value.is_string() && !value.is_null())
        return shapeError("/value/" + std::to_string(place), "a number is expected here");
    MarkedFigure figure = figureOf(value);
    const bool isWord = figure.wrong && value.is_string() && std::ranges::none_of(value.get<std::string>(), isDigit);
    if (figure.wrong && !isWord)
        return shapeError("/value/" + std::to_string(place), "a number is expected here");
    if (isWord) { // "KG" among quantities
        reading.log.add({RowMessage::Severity::Note, figure.wrong->code, "/value/" + std::to_string(place),
                         shownSafely(value.get<std::string>()), "this is a word and no figure; it is left out", ""});
        return {};
    }
    applyStatus(status, figure);
    reading.collector.add(codes, *period, figure, static_cast<int>(place) + 1, {}, [&] { return key; });
    return {};
}

/// Cells that a sparse list of values leaves out and of which a status says why.
Result<void> addStatusesAlone(Understanding& reading, const std::vector<Axis>& axes, const Json& values,
                              const Json& statuses)
{
    for (const auto& [key, status] : statuses.items()) {
        const auto place = parseInteger(key);
        if (values.contains(key) || !status.is_string())
            continue;
        if (!place || *place < 0)
            return shapeError("/status/" + key, "a place is expected here");
        RETURN_IF_ERROR(addCell(reading, axes, static_cast<std::size_t>(*place), nullptr, status.get<std::string>()));
    }
    return {};
}

} // namespace

bool isJsonStat(const Json& root)
{
    return root.is_object() && root.contains("id") && root.contains("size") && root.contains("dimension") &&
           root.contains("value");
}

std::optional<Json> jsonStatOfFirstVersion(const Json& root)
{
    if (!root.is_object() || root.size() != 1 || !root.front().is_object())
        return std::nullopt;
    const Json& inner = root.front();
    if (!inner.contains("dimension") || !inner["dimension"].is_object() || !inner.contains("value"))
        return std::nullopt;
    Json set = inner;
    for (const char* member : {"id", "size", "role"})
        if (set["dimension"].contains(member)) {
            set[member] = set["dimension"][member];
            set["dimension"].erase(member);
        }
    return isJsonStat(set) ? std::optional(std::move(set)) : std::nullopt;
}

Result<void> readJsonStat(Understanding& reading, const Json& root, const std::string& format)
{
    reading.file.format = format;
    reading.file.layout = "long";
    TRY(const auto axes, axesOf(root));
    if (root.contains("label") && root["label"].is_string())
        reading.file.notes.push_back(root["label"].get<std::string>());
    for (const Axis& axis : axes)
        reading.file.mapping.push_back({0, axis.name, axis.isTime ? "time" : "dimension", axis.name});
    const Json& values = root["value"];
    const Json statuses = root.value("status", Json());
    const auto statusOf = [&](std::size_t place) -> std::string {
        const std::string key = std::to_string(place);
        if (statuses.is_object() && statuses.contains(key) && statuses[key].is_string())
            return statuses[key].get<std::string>();
        if (statuses.is_array() && place < statuses.size() && statuses[place].is_string())
            return statuses[place].get<std::string>();
        return {};
    };
    if (!values.is_array() && !values.is_object())
        return shapeError("/value", "a list of values is expected here");
    if (values.empty() && statuses.empty())
        return Error{ErrorCode::Format, "at '/value': the data set holds no figures",
                     "Ask the publisher for a selection in which there are some."};
    std::size_t position = 0;
    for (const auto& [key, value] : values.items()) {
        const auto place = values.is_array() ? std::optional<std::int64_t>(position++) : parseInteger(key);
        if (!place || *place < 0)
            return shapeError("/value/" + key, "a place is expected here");
        RETURN_IF_ERROR(addCell(reading, axes, static_cast<std::size_t>(*place), value,
                                statusOf(static_cast<std::size_t>(*place))));
    }
    return values.is_object() && statuses.is_object() ? addStatusesAlone(reading, axes, values, statuses)
                                                      : Result<void>();
}

} // namespace antevia
