#include "model/formats/record_steps.h"

#include "model/formats/cell_value.h"
#include "model/formats/column_vocabulary.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

using Json = nlohmann::json;
using Names = std::set<std::string>;

bool isRecord(const Json& value)
{
    return value.is_object() && !value.empty();
}

bool hasNumber(const Json& record)
{
    return std::ranges::any_of(record, [](const Json& each) { return each.is_number(); });
}

/// The names of the fields at each step.
void collectNames(const Json& value, std::span<const std::string> steps, std::span<Names> names)
{
    for (const Json* record : recordsAt(value, steps.front()).records) {
        for (const auto& [key, field] : record->items())
            names.front().insert(key);
        if (steps.size() > 1)
            collectNames(*record, steps.subspan(1), names.subspan(1));
    }
}

/// What a list is called: the last name of its pointer.
std::string nameOfList(const std::string& pointer)
{
    const Json::json_pointer at(pointer);
    return at.empty() ? "outer" : at.back();
}

/// The fields of a record without its lists and long texts, which describe and tell nothing apart.
Json shortFields(const Json& record)
{
    constexpr std::size_t longestText = 256; // bytes
    Json out = Json::object();
    for (const auto& [key, value] : record.items()) {
        const bool isLong = value.is_string() && value.get_ref<const std::string&>().size() > longestText;
        if (!value.is_array() && !isLong)
            out[key] = value.is_object() ? shortFields(value) : value;
    }
    return out;
}

/// The short fields of a record beside the list in it.
Json fieldsBeside(const Json& record, const std::string& pointer)
{
    const Json::json_pointer list(pointer);
    Json out = shortFields(record);
    if (out.contains(list))
        out[list.parent_pointer()].erase(list.back());
    return out;
}

/// Whether a number beside a list of records is a figure, and no year, code or number that tells records apart: it
/// would be counted anew in each of them.
bool isFigureBeside(const std::string& name, const Json& value)
{
    if (!value.is_number())
        return false;
    const HeadingHint hint = hintOf(name);
    const bool isUnnamed = hint == HeadingHint::None || hint == HeadingHint::Value;
    return value.is_number_float() || (isUnnamed && !isYearWord(value.dump()));
}

/// Takes the figures out of fields, and their names to those of others.
void takeFiguresOut(Json& fields, Names& names)
{
    for (auto it = fields.begin(); it != fields.end();) {
        if (it->is_object())
            takeFiguresOut(*it, names);
        if (!isFigureBeside(it.key(), *it)) {
            ++it;
            continue;
        }
        names.insert(it.key());
        it = fields.erase(it);
    }
}

void collectFigures(const Json& value, std::span<const std::string> steps, Names& names)
{
    if (steps.size() == 1)
        return;
    for (const Json* record : recordsAt(value, steps.front()).records) {
        Json fields = fieldsBeside(*record, steps[1]);
        takeFiguresOut(fields, names);
        collectFigures(*record, steps.subspan(1), names);
    }
}

} // namespace

std::string stepOf(const std::string& name)
{
    std::string out;
    for (const char c : name)
        out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

bool isRecords(const Json& value)
{
    return value.is_array() && std::ranges::any_of(value, isRecord) &&
           std::ranges::none_of(value, [](const Json& each) { return each.is_array(); });
}

const Json& firstRecord(const Json& list)
{
    return *std::ranges::find_if(list, isRecord);
}

RecordsAt recordsAt(const Json& value, const std::string& pointer)
{
    const Json::json_pointer at(pointer);
    if (!value.contains(at))
        return {};
    const Json& there = value[at];
    if (isRecord(there))
        return {{&there}, 0, true};
    if (!there.is_array())
        return {{}, there.is_null() || there.is_object() ? std::size_t{0} : std::size_t{1}, false};
    RecordsAt found;
    for (const Json& each : there)
        if (isRecord(each))
            found.records.push_back(&each);
    found.leftOut = there.size() - found.records.size();
    return found;
}

RecordCount countRecords(const Json& value, std::span<const std::string> steps)
{
    const RecordsAt found = recordsAt(value, steps.front());
    RecordCount count{found.records.size(), found.leftOut, found.isAlone ? std::size_t{1} : std::size_t{0}, 0};
    if (steps.size() == 1)
        return count;
    count.records = 0;
    for (const Json* record : found.records) {
        const RecordCount inner = countRecords(*record, steps.subspan(1));
        count.records += inner.records;
        count.leftOut += inner.leftOut;
        count.alone += inner.alone;
        count.hollow += inner.hollow + (inner.records == 0 && inner.hollow == 0 && hasNumber(*record) ? 1 : 0);
    }
    return count;
}

std::vector<std::map<std::string, std::string>> namesAround(const Json& value, std::span<const std::string> steps)
{
    std::vector<Names> names(steps.size());
    collectNames(value, steps, names);
    Names taken = names.back();
    std::vector<std::map<std::string, std::string>> around(steps.size() - 1);
    for (std::size_t i = around.size(); i-- > 0;) {
        for (const std::string& key : names[i]) {
            std::string name = key;
            while (taken.contains(name) || (name != key && names[i].contains(name)))
                name = nameOfList(steps[i]) + "_" + name;
            around[i][key] = name;
        }
        for (const auto& [key, name] : around[i])
            taken.insert(name);
    }
    return around;
}

Json fieldsAround(const Json& record, const std::string& pointer)
{
    Json fields = fieldsBeside(record, pointer);
    Names figures;
    takeFiguresOut(fields, figures);
    return fields;
}

std::vector<std::string> figuresAround(const Json& value, std::span<const std::string> steps)
{
    Names names;
    collectFigures(value, steps, names);
    return {names.begin(), names.end()};
}

} // namespace antevia
