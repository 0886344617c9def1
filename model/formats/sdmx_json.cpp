#include "model/formats/sdmx_json.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/figure_scale.h"
#include "model/formats/period_text.h"

#include <algorithm>

namespace antevia {
namespace {

using Json = nlohmann::json;

/// A dimension or attribute: its name and the values that positions in keys stand for.
struct Component {
    std::string id;
    std::vector<KeyPart> values;
};

/// What positions in the keys and the lists of a data set stand for.
struct MessageStructure {
    std::vector<Component> series;       ///< dimensions of a series' key
    std::vector<Component> observations; ///< dimensions of an observation's key
    std::vector<Component> attributes;   ///< of an observation, in the order of its list
    std::vector<Component> ofSeries;     ///< the attributes of a series, likewise
    std::vector<Component> ofDataSet;
    bool isSecond = false; ///< SDMX-JSON 2.0
};

Error shapeError(const std::string& pointer, const std::string& what)
{
    return {ErrorCode::Format, "at '" + pointer + "': " + what, "Load the message anew from its publisher."};
}

/// A member of an object; null if it is not there.
const Json& member(const Json& object, const char* name)
{
    static const Json none;
    if (!object.is_object())
        return none;
    const auto found = object.find(name);
    return found == object.end() ? none : *found;
}

std::string textOf(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : std::string();
}

/// "name": a text, or in 2.0 texts by language, of which the first is taken.
std::string nameOf(const Json& value)
{
    const std::string plain = textOf(member(value, "name"));
    if (!plain.empty())
        return plain;
    const Json& names = member(value, "names");
    return names.is_object() && !names.empty() ? textOf(names.front()) : std::string();
}

std::vector<Component> componentsOf(const Json& list)
{
    std::vector<Component> out;
    for (const Json& each : list.is_array() ? list : Json::array()) {
        Component component{lowered(textOf(member(each, "id"))), {}};
        const Json& values = member(each, "values");
        for (const Json& value : values.is_array() ? values : Json::array()) {
            const std::string id = textOf(member(value, "id"));
            component.values.push_back({component.id, id.empty() ? textOf(member(value, "value")) : id, nameOf(value)});
        }
        out.push_back(std::move(component));
    }
    return out;
}

/// The message's parts stand in "data", or at the top in the first drafts.
const Json& dataOf(const Json& root)
{
    return member(root, "data").is_object() ? member(root, "data") : root;
}

Result<MessageStructure> structureOf(const Json& root)
{
    const Json& data = dataOf(root);
    const Json& structures = member(data, "structures");
    const bool isSecond = structures.is_array() && !structures.empty();
    const Json& structure = isSecond ? structures.front() : member(data, "structure");
    const Json& dimensions = member(structure, "dimensions");
    MessageStructure out;
    out.series = componentsOf(member(dimensions, "series"));
    out.observations = componentsOf(member(dimensions, "observation"));
    out.attributes = componentsOf(member(member(structure, "attributes"), "observation"));
    out.ofSeries = componentsOf(member(member(structure, "attributes"), "series"));
    out.ofDataSet = componentsOf(member(member(structure, "attributes"), "dataSet"));
    out.isSecond = isSecond;
    if (out.observations.empty())
        return shapeError("/data/structure/dimensions", "the message does not say what its keys stand for");
    return out;
}

/// "0:3:1" as coordinates.
Result<std::vector<KeyPart>> coordinates(const std::string& key, const std::vector<Component>& components,
                                         const std::string& pointer)
{
    std::vector<KeyPart> out;
    std::size_t from = 0;
    for (const Component& component : components) {
        const std::size_t end = std::min(key.find(':', from), key.size());
        const auto place =
            from <= key.size() ? parseInteger(std::string_view(key).substr(from, end - from)) : std::nullopt;
        if (!place || *place < 0 || static_cast<std::size_t>(*place) >= component.values.size())
            return shapeError(pointer + "/" + key, "an index outside the dimension " + shownSafely(component.id));
        out.push_back(component.values[static_cast<std::size_t>(*place)]);
        from = end + 1;
    }
    if (from <= key.size())
        return shapeError(pointer + "/" + key, "it has more places than there are dimensions");
    return out;
}

/// The power of ten that the attributes of a series or a data set say its figures are to be multiplied by; 0: none.
int powerIn(const Json& places, const std::vector<Component>& attributes)
{
    for (std::size_t i = 0; places.is_array() && i < places.size() && i < attributes.size(); ++i)
        if (attributes[i].id == "unit_mult" && places[i].is_number_unsigned() &&
            places[i].get<std::size_t>() < attributes[i].values.size())
            return powerOfMultiplier(attributes[i].values[places[i].get<std::size_t>()].code).value_or(0);
    return 0;
}

bool isTime(const KeyPart& part)
{
    return part.dimension == "time_period" || part.dimension == "time";
}

/// An observation: its value, then the places of its attributes' values.
Result<MarkedFigure> figureOf(const Json& cells, const MessageStructure& structure, const std::string& pointer)
{
    MarkedFigure figure;
    const Json value = cells.is_array() ? (cells.empty() ? Json() : cells.front()) : cells;
    const auto number = value.is_number() ? std::optional(value.get<double>()) : parseNumber(textOf(value));
    if (number) {
        figure.state = CellState::Figure;
        figure.value = *number;
    } else if (!value.is_null() && textOf(value) != "NaN") {
        return shapeError(pointer, "a number is expected here");
    }
    for (std::size_t i = 1; cells.is_array() && i < cells.size() && i <= structure.attributes.size(); ++i) {
        const Component& attribute = structure.attributes[i - 1];
        if (!cells[i].is_number_unsigned())
            continue;
        const auto place = cells[i].get<std::size_t>();
        if (place >= attribute.values.size())
            return shapeError(pointer, "an index outside the attribute " + shownSafely(attribute.id));
        const std::string& code = attribute.values[place].code;
        if (attribute.id == "obs_status" || attribute.id == "obs_flag")
            applyFlags(code, figure);
        else if (attribute.id == "conf_status")
            applyConfidentiality(code, figure);
        else if (attribute.id == "unit_mult")
            figure.power = powerOfMultiplier(code).value_or(0);
    }
    if (figure.wrong)
        return shapeError(pointer, figure.wrong->rule);
    return figure;
}

/// Reads the data sets of one message, counting observations as rows.
class DataSetReader {
public:
    DataSetReader(Understanding& reading, const MessageStructure& structure)
        : m_reading(reading), m_structure(structure)
    {
    }

    Result<void> read(const Json& dataSet, const std::string& pointer)
    {
        if (lowered(textOf(member(dataSet, "action"))) == "delete")
            return shapeError(pointer + "/action", "the message says that figures are to be deleted");
        const Json& series = member(dataSet, "series");
        const int power = powerIn(member(dataSet, "attributes"), m_structure.ofDataSet);
        m_power = power;
        if (!series.is_object())
            return readObservations({}, member(dataSet, "observations"), pointer + "/observations");
        for (const auto& [key, one] : series.items()) {
            TRY(const auto parts, coordinates(key, m_structure.series, pointer + "/series"));
            m_power = std::max(power, powerIn(member(one, "attributes"), m_structure.ofSeries));
            RETURN_IF_ERROR(readObservations(parts, member(one, "observations"), pointer + "/series/" + key));
        }
        return {};
    }

    void finish() const
    {
        if (m_multiplied > 0)
            m_reading.log.add({RowMessage::Severity::Warning, "S16", "", "UNIT_MULT",
                               std::to_string(m_multiplied) + " figures are multiplied as this attribute says",
                               "Compare them with figures that you know."});
    }

private:
    Result<void> readObservations(const std::vector<KeyPart>& ofSeries, const Json& list, const std::string& pointer)
    {
        if (!list.is_object())
            return list.is_null() ? Result<void>() : shapeError(pointer, "observations by key are expected here");
        for (const auto& [key, cells] : list.items()) {
            TRY(auto parts, coordinates(key, m_structure.observations, pointer));
            parts.insert(parts.begin(), ofSeries.begin(), ofSeries.end());
            TRY(MarkedFigure figure, figureOf(cells, m_structure, pointer + "/" + key));
            m_multiplied += multiply(figure, std::max(m_power, figure.power)) ? 1 : 0;
            RETURN_IF_ERROR(add(std::move(parts), figure, pointer + "/" + key));
            if (m_row % 4096 == 0)
                RETURN_IF_ERROR(m_reading.run.checkpoint());
        }
        return {};
    }

    Result<void> add(std::vector<KeyPart> parts, const MarkedFigure& figure, const std::string& pointer)
    {
        const auto time = std::ranges::find_if(parts, isTime);
        const auto period = time == parts.end() ? std::nullopt : parsePeriodText(time->code, DateOrder::Iso);
        if (!period)
            return shapeError(pointer, "there is no period of SDMX");
        parts.erase(time);
        std::string codes;
        for (const KeyPart& part : parts)
            codes += part.code + SeriesCollector::keyMark;
        m_reading.collector.add(codes, *period, figure, ++m_row, {}, [&] { return parts; });
        return {};
    }

    Understanding& m_reading;
    const MessageStructure& m_structure;
    int m_row = 0;
    int m_power = 0; ///< of ten, by which the figures of the series are to be multiplied
    int m_multiplied = 0;
};

} // namespace

bool isSdmxJson(const Json& root)
{
    const Json& data = dataOf(root);
    return member(data, "dataSets").is_array() &&
           (member(data, "structure").is_object() || member(data, "structures").is_array());
}

Result<void> readSdmxJson(Understanding& reading, const Json& root)
{
    TRY(const MessageStructure structure, structureOf(root));
    reading.file.format = structure.isSecond ? "sdmx-json-2.0" : "sdmx-json-1.0";
    reading.file.layout = "long";
    for (const auto* components : {&structure.series, &structure.observations})
        for (const Component& each : *components)
            reading.file.mapping.push_back({0, each.id, each.id.starts_with("time") ? "time" : "dimension", each.id});
    DataSetReader reader(reading, structure);
    const Json& dataSets = member(dataOf(root), "dataSets");
    for (std::size_t i = 0; i < dataSets.size(); ++i)
        RETURN_IF_ERROR(reader.read(dataSets[i], "/data/dataSets/" + std::to_string(i)));
    reader.finish();
    return {};
}

} // namespace antevia
