#include "model/formats/record_steps.h"

#include "model/formats/cell_value.h"
#include "model/formats/column_vocabulary.h"
#include "model/formats/dimension_subject.h"
#include "model/formats/heading_words.h"
#include "model/formats/layout_columns.h"
#include "model/formats/unit_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
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

/// Whether a number beside a list of records may be a figure, and no year or code by its name.
bool mayBeFigure(const std::string& name, const Json& value)
{
    if (!value.is_number())
        return false;
    ColumnProfile named;
    named.heading = name;
    const HeadingHint hint = hintOf(name);
    const bool isUnnamed = (hint == HeadingHint::None || hint == HeadingHint::Value) &&
                           subjectOf(dimensionName(name)) == DimensionSubject::Other && !isNumericLabel(named);
    const bool isWhole = value.is_number_integer() || value.get<double>() == std::floor(value.get<double>());
    return !isWhole || (isUnnamed && !isYearWord(value.dump()));
}

/// Takes fields out by name, those within fields too.
void takeOut(Json& fields, const Names& names)
{
    for (auto it = fields.begin(); it != fields.end();) {
        if (it->is_object())
            takeOut(*it, names);
        it = it->is_number() && names.contains(it.key()) ? fields.erase(it) : std::next(it);
    }
}

void collectNumbers(const Json& fields, Names& names)
{
    for (const auto& [key, field] : fields.items()) {
        if (field.is_object())
            collectNumbers(field, names);
        else if (mayBeFigure(key, field))
            names.insert(key);
    }
}

/// The fields beside the lists in all records at one step, and the number of the record around each.
struct FieldsOfStep {
    std::vector<Json> fields;
    std::vector<std::size_t> around;
};

/// Whether records differ from one another without the fields of these names.
bool differWithout(const FieldsOfStep& step, const Names& names)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < step.fields.size(); ++i) {
        Json kept = step.fields[i];
        takeOut(kept, names);
        if (!seen.insert(std::to_string(step.around[i]) + kept.dump()).second)
            return false;
    }
    return true;
}

bool countsSomething(const std::string& name)
{
    return namesCount(name) || namesRate(name) || hintOf(name) == HeadingHint::Value ||
           unitIn(asWords(name)) != nullptr || isTotalName(name) || hasWord(name, {"count", "number", "sum", "n"});
}

/// The names of the figures: where records differ by one number only, it is a code.
Names figuresOf(const FieldsOfStep& step)
{
    Names names;
    for (const Json& each : step.fields)
        collectNumbers(each, names);
    if (names.empty() || differWithout(step, names))
        return names;
    for (const std::string& name : Names(names)) {
        if (countsSomething(name))
            continue;
        Names others = names;
        others.erase(name);
        if (differWithout(step, others))
            return others;
    }
    return names;
}

void collectFields(const Json& value, std::span<const std::string> steps, std::size_t around,
                   std::span<FieldsOfStep> out)
{
    if (steps.size() == 1)
        return;
    for (const Json* record : recordsAt(value, steps.front()).records) {
        out.front().fields.push_back(fieldsBeside(*record, steps[1]));
        out.front().around.push_back(around);
        collectFields(*record, steps.subspan(1), out.front().fields.size(), out.subspan(1));
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

std::vector<std::set<std::string>> figuresAround(const Json& value, std::span<const std::string> steps)
{
    std::vector<FieldsOfStep> all(steps.size() - 1);
    collectFields(value, steps, 0, all);
    std::vector<Names> names;
    for (const FieldsOfStep& each : all)
        names.push_back(figuresOf(each));
    return names;
}

Json fieldsAround(const Json& record, const std::string& pointer, const std::set<std::string>& figures)
{
    Json fields = fieldsBeside(record, pointer);
    takeOut(fields, figures);
    return fields;
}

} // namespace antevia
