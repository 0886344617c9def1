#include "model/formats/json_records.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/table_blocks.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace antevia {
namespace {

using Json = nlohmann::json;
using RecordTaker = std::function<bool(const Json& record)>; ///< false: no more are wanted
constexpr int deepest = 5;                                   ///< lists of records are looked for down to here
constexpr std::size_t recordsTried = 100;
constexpr std::size_t mostTried = 20; ///< lists of which the one with figures is chosen

/// The numbers of a record, those of fields inside its fields too.
std::size_t numbersIn(const Json& record)
{
    std::size_t count = 0;
    for (const Json& each : record)
        count += each.is_number() ? 1 : each.is_object() ? numbersIn(each) : 0;
    return count;
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
        if (depth == 0 || !value.is_structured())
            return;
        for (const auto& [key, child] : value.items()) {
            if (!child.is_structured())
                continue;
            std::vector<std::string> below = steps;
            if (isList)
                below.emplace_back();
            else
                below.back() += "/" + stepOf(key);
            look(child, below, depth - 1);
        }
    }

    void add(const Json& value, const std::vector<std::string>& steps)
    {
        const std::size_t numbers = numbersIn(firstRecord(value));
        const std::size_t weight = value.size() * (1 + numbers);
        if (m_found.size() == mostRecordLists && !m_places.contains(steps))
            return;
        const auto [place, fresh] = m_places.try_emplace(steps, m_found.size());
        if (fresh)
            m_found.push_back({{steps, {}, numbers > 0}, weight});
        else
            m_found[place->second].weight = std::max(m_found[place->second].weight, weight);
    }

    std::vector<WeighedList> m_found;
    std::map<std::vector<std::string>, std::size_t> m_places; ///< in `m_found`
};

/// Visits the innermost records of a list, with the fields around them.
class RecordVisitor {
public:
    RecordVisitor(const Json& value, const RecordList& list, RecordTaker take)
        : m_steps(list.steps), m_names(namesAround(value, list.steps)), m_figures(figuresAround(value, list.steps)),
          m_take(std::move(take))
    {
    }

    /// False if no more are wanted.
    bool visit(const Json& value, const Json& around = Json::object(), std::size_t step = 0) const
    {
        return std::ranges::all_of(recordsAt(value, m_steps[step]).records, [&](const Json* record) {
            Json all = around;
            if (step + 1 == m_steps.size()) {
                all.update(*record);
                return m_take(all);
            }
            const Json fields = fieldsAround(*record, m_steps[step + 1], m_figures[step]);
            for (const auto& [key, field] : fields.items())
                all[m_names[step].at(key)] = field;
            return visit(*record, all, step + 1);
        });
    }

private:
    std::vector<std::string> m_steps;
    std::vector<std::map<std::string, std::string>> m_names;
    std::vector<std::set<std::string>> m_figures; ///< by step, which are not repeated
    RecordTaker m_take;
};

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
    /// `path` tells fields apart whose names come out as one ("a_b" beside "b" in "a").
    void addFields(const Json& record, const std::string& prefix, const std::string& path = {})
    {
        for (const auto& [key, value] : record.items()) {
            const std::string name = prefix.empty() ? key : prefix + "_" + key;
            const std::string own = path + "/" + stepOf(key);
            if (value.is_object()) {
                addFields(value, name, own);
                continue;
            }
            const auto [place, fresh] = m_columns.try_emplace(own, m_columns.size());
            if (fresh)
                m_table.rows.front().push_back({freshName(name), TableCell::Kind::Text, 0.0});
            auto& row = m_table.rows.back();
            row.resize(std::max(row.size(), place->second + 1));
            row[place->second] = cellOfJson(value);
            m_bytes += sizeof(TableCell) + row[place->second].text.size();
        }
    }

    std::string freshName(std::string name)
    {
        while (!m_names.insert(name).second)
            name += "_other";
        return name;
    }

    Table m_table{{}, {}, {{}}, {}, {}, {}};
    std::map<std::string, std::size_t> m_columns; ///< by path
    std::set<std::string> m_names;                ///< of the columns
    std::size_t m_bytes = 0;                      ///< of its cells
};

/// Whether the first records of a list are figures by period.
bool holdsFigures(const Json& value, const RecordList& list)
{
    RecordTable table;
    RecordVisitor(value, list, [&](const Json& record) {
        table.add(record);
        return table.records() < recordsTried;
    }).visit(value);
    return std::ranges::any_of(blocksOf(table.take(), TextDialect(), 0),
                               [](const FigureBlock& block) { return block.layout.kind != TableLayout::Kind::None; });
}

/// Whether a list is the one around another.
bool isAround(const RecordList& outer, const RecordList& inner)
{
    return outer.steps.size() < inner.steps.size() &&
           std::equal(outer.steps.begin(), outer.steps.end(), inner.steps.begin());
}

using FoundList = std::vector<WeighedList>::iterator;

/// A record that stands where others have a list of them looks like fields of the record around: then the list in it
/// is meant, if it holds figures.
FoundList innerWithLoneRecords(const Json& value, FoundList best, FoundList end)
{
    for (FoundList each = best; each != end; ++each)
        if (isAround(best->list, each->list) && countRecords(value, each->list.steps).alone > 0 &&
            holdsFigures(value, each->list))
            return each;
    return best;
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
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), mostTried));
    auto best = found.size() < 2 ? found.begin() : std::find_if(found.begin(), end, [&](const WeighedList& each) {
        return holdsFigures(value, each.list);
    });
    if (best != end)
        best = innerWithLoneRecords(value, best, end);
    if (best != end)
        std::rotate(found.begin(), best, best + 1);
    std::vector<RecordList> lists;
    for (WeighedList& each : found) {
        if (!lists.empty() && isAround(each.list, lists.front()))
            continue;
        each.list.count = countRecords(value, each.list.steps);
        lists.push_back(std::move(each.list));
    }
    return lists;
}

Result<Table> tableOfRecords(const Json& value, const RecordList& list, std::size_t mostBytes)
{
    RecordTable table;
    const RecordVisitor visitor(value, list, [&](const Json& record) {
        table.add(record);
        return list.steps.size() == 1 || table.bytes() < mostBytes;
    });
    const bool isWhole = visitor.visit(value);
    if (!isWhole)
        return Error{ErrorCode::Format,
                     "the lists at '" + shownSafely(list.pointer()) +
                         "' are too long for the texts around them to be repeated",
                     "Load the list as a table of its own."};
    return table.take();
}

} // namespace antevia
