#include "model/formats/json_records.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/table_blocks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <span>

namespace antevia {
namespace {

using Json = nlohmann::json;
using RecordTaker = std::function<bool(const Json& record)>; ///< false: no more are wanted
constexpr int deepest = 5;                                   ///< lists of records are looked for down to here
constexpr std::size_t recordsTried = 100;

bool isRecords(const Json& value)
{
    return value.is_array() && !value.empty() &&
           std::ranges::all_of(value, [](const Json& each) { return each.is_object() && !each.empty(); });
}

std::size_t numbersIn(const Json& record)
{
    return static_cast<std::size_t>(std::ranges::count_if(record, [](const Json& each) { return each.is_number(); }));
}

/// A list with what it may hold of figures: records, more if they hold numbers ("records" beside "fields").
struct WeighedList {
    RecordList list;
    std::size_t weight = 0;
};

/// The lists below a value, those of one pointer once, the heaviest first among them.
class ListFinder {
public:
    std::vector<WeighedList> find(const Json& value)
    {
        look(value, {""}, deepest);
        std::ranges::stable_sort(m_found, std::ranges::greater(), &WeighedList::weight);
        return std::move(m_found);
    }

private:
    void look(const Json& value, const std::vector<std::string>& steps, int depth)
    {
        const bool isList = isRecords(value);
        if (isList)
            add(value, steps);
        constexpr std::size_t fewParts = 4; // "[{page}, [records]]": an answer in parts, and no list of likes
        if (depth == 0 || !value.is_structured())
            return;
        for (const auto& [key, child] : value.items()) {
            if (!value.is_object() && value.size() > fewParts && &child != &value.front())
                continue;
            std::vector<std::string> below = steps;
            if (isList)
                below.emplace_back();
            else
                below.back() += "/" + escaped(key);
            look(child, below, depth - 1);
        }
    }

    void add(const Json& value, const std::vector<std::string>& steps)
    {
        const std::size_t weight = value.size() * (1 + numbersIn(value.front()));
        const auto [place, fresh] = m_places.try_emplace(steps, m_found.size());
        if (fresh)
            m_found.push_back({{steps, 0, numbersIn(value.front()) > 0}, weight});
        else
            m_found[place->second].weight = std::max(m_found[place->second].weight, weight);
    }

    /// A name as a JSON pointer has it.
    static std::string escaped(const std::string& name)
    {
        std::string out;
        for (const char c : name)
            out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
        return out;
    }

    std::vector<WeighedList> m_found;
    std::map<std::vector<std::string>, std::size_t> m_places; ///< in `m_found`
};

/// A record inside another, with the fields around it; those of one name are told apart by the name of the list.
Json withFieldsAround(const Json& around, const Json& record, const Json::json_pointer& list)
{
    Json out = around;
    for (const auto& [key, value] : record.items())
        out[around.contains(key) ? list.back() + "_" + key : key] = value;
    return out;
}

/// What of a record is repeated for those in it: no lists and no long texts, which describe and tell nothing apart.
Json repeatedFields(const Json& record)
{
    constexpr std::size_t longestText = 256; // bytes
    Json out = Json::object();
    for (const auto& [key, value] : record.items()) {
        const bool isLong = value.is_string() && value.get_ref<const std::string&>().size() > longestText;
        if (!value.is_array() && !isLong)
            out[key] = value.is_object() ? repeatedFields(value) : value;
    }
    return out;
}

/// False if no more are wanted.
bool visitRecords(const Json& value, std::span<const std::string> steps, const RecordTaker& take)
{
    const Json::json_pointer at(steps.front());
    if (!value.contains(at) || !isRecords(value[at]))
        return true;
    if (steps.size() == 1)
        return std::ranges::all_of(value[at], take);
    const Json::json_pointer inner(steps[1]);
    return std::ranges::all_of(value[at], [&](const Json& record) {
        const Json around = repeatedFields(record);
        return visitRecords(record, steps.subspan(1),
                            [&](const Json& each) { return take(withFieldsAround(around, each, inner)); });
    });
}

std::size_t countOfRecords(const Json& value, std::span<const std::string> steps)
{
    const Json::json_pointer at(steps.front());
    if (!value.contains(at) || !isRecords(value[at]))
        return 0;
    if (steps.size() == 1)
        return value[at].size();
    std::size_t count = 0;
    for (const Json& record : value[at])
        count += countOfRecords(record, steps.subspan(1));
    return count;
}

/// Rows below the names of their fields, in the order they were met.
class RecordTable {
public:
    void add(const Json& record)
    {
        m_table.rows.emplace_back();
        addFields(record, {});
    }
    std::size_t records() const { return m_table.rows.size() - 1; }
    std::size_t bytes() const { return m_bytes; }
    Table take() { return std::move(m_table); }

private:
    void addFields(const Json& record, const std::string& prefix)
    {
        for (const auto& [key, value] : record.items()) {
            const std::string name = prefix.empty() ? key : prefix + "_" + key;
            if (value.is_object()) {
                addFields(value, name);
                continue;
            }
            const auto [place, fresh] = m_columns.try_emplace(name, m_columns.size());
            if (fresh)
                m_table.rows.front().push_back({name, TableCell::Kind::Text, 0.0});
            auto& row = m_table.rows.back();
            row.resize(std::max(row.size(), place->second + 1));
            row[place->second] = cellOfJson(value);
            m_bytes += sizeof(TableCell) + row[place->second].text.size();
        }
    }

    Table m_table{{}, {}, {{}}, {}, {}, {}};
    std::map<std::string, std::size_t> m_columns;
    std::size_t m_bytes = 0; ///< of its cells
};

/// Whether the first records of a list are figures by period.
bool holdsFigures(const Json& value, const RecordList& list)
{
    RecordTable table;
    visitRecords(value, list.steps, [&](const Json& record) {
        table.add(record);
        return table.records() < recordsTried;
    });
    return std::ranges::any_of(blocksOf(table.take(), TextDialect(), 0),
                               [](const FigureBlock& block) { return block.layout.kind != TableLayout::Kind::None; });
}

/// Whether a list is the one around another.
bool isAround(const RecordList& outer, const RecordList& inner)
{
    return outer.steps.size() < inner.steps.size() &&
           std::equal(outer.steps.begin(), outer.steps.end(), inner.steps.begin());
}

} // namespace

std::string RecordList::pointer() const
{
    const std::string all = joined(steps, "/*");
    return all.empty() ? "/" : all;
}

TableCell cellOfJson(const Json& value)
{
    const std::string text = value.is_string()           ? value.get<std::string>()
                             : value.is_number_integer() ? value.dump()
                             : value.is_number()         ? printNumber(value.get<double>())
                             : value.is_boolean()        ? std::string(value.get<bool>() ? "true" : "false")
                                                         : std::string();
    return text.empty() ? TableCell{} : TableCell{text, TableCell::Kind::Text, 0.0};
}

std::vector<RecordList> recordListsIn(const Json& value)
{
    std::vector<WeighedList> found = ListFinder().find(value);
    constexpr std::size_t mostTried = 20;
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), mostTried));
    const auto best = found.size() < 2 ? found.begin() : std::find_if(found.begin(), end, [&](const WeighedList& each) {
        return holdsFigures(value, each.list);
    });
    if (best != end)
        std::rotate(found.begin(), best, best + 1);
    std::vector<RecordList> lists;
    for (WeighedList& each : found) {
        if (!lists.empty() && isAround(each.list, lists.front()))
            continue;
        each.list.records = countOfRecords(value, each.list.steps);
        lists.push_back(std::move(each.list));
    }
    return lists;
}

Result<Table> tableOfRecords(const Json& value, const RecordList& list, std::size_t mostBytes)
{
    RecordTable table;
    const bool isWhole = visitRecords(value, list.steps, [&](const Json& record) {
        table.add(record);
        return list.steps.size() == 1 || table.bytes() < mostBytes;
    });
    if (!isWhole)
        return Error{ErrorCode::Format,
                     "the lists at '" + shownSafely(list.pointer()) +
                         "' are too long for the texts around them to be repeated",
                     "Load the list as a table of its own."};
    return table.take();
}

} // namespace antevia
