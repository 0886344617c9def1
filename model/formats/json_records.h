#pragma once

#include "model/base/result.h"
#include "model/formats/record_steps.h"
#include "model/formats/table.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace antevia {

/// A list of records in a JSON value: what an API calls "items", "data", "timeseries". Records inside records of
/// another list ("countries": [{"name": …, "years": […]}]) are one list, of which each record has the fields around it
/// too.
struct RecordList {
    std::vector<std::string> steps; ///< JSON pointers: to the outermost list, then from a record to the list in it
    RecordCount count{};            ///< in all
    bool hasNumbers = false;        ///< the first record has some
    std::string pointer() const;    ///< "/countries/*/years", "/" for the value itself
};

constexpr std::size_t mostRecordLists = 50; ///< so many lists of a value are found at most

/// The lists of records that a value holds, as far as five levels down, that one first which holds figures by period,
/// else the one with most records and numbers. A list whose records are part of those of the first is none of its own.
std::vector<RecordList> recordListsIn(const nlohmann::json& value);

/// The records of a list as rows below the names of their fields; fields inside a field are named "outer_inner", and a
/// field around that has the name of one further in "list_name". Fails
/// with Format if the cells of a list inside records, with the fields around it in each row, take more than
/// `mostBytes`.
Result<Table> tableOfRecords(const nlohmann::json& value, const RecordList& list,
                             std::size_t mostBytes = std::size_t{128} << 20);
/// How a value is written; lists are nothing.
TableCell cellOfJson(const nlohmann::json& value);

} // namespace antevia
