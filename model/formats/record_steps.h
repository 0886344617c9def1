#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace antevia {

/// The records that stand at one place of a JSON value, and how many things that are no records stand among them.
struct RecordsAt {
    std::vector<const nlohmann::json*> records;
    std::size_t leftOut = 0;
    bool isAlone = false; ///< one record without a list around it
};

/// A name as a JSON pointer has it.
std::string stepOf(const std::string& name);

/// Whether a value is a list with a record in it and no further lists among them; gaps and single values may be.
bool isRecords(const nlohmann::json& value);

/// The first record of a list of records.
const nlohmann::json& firstRecord(const nlohmann::json& list);

/// The records at a JSON pointer. A record that stands there without a list is the only one; nothing, null and empty
/// lists hold none.
RecordsAt recordsAt(const nlohmann::json& value, const std::string& pointer);

/// How many records lists hold whose place is told by such steps (RecordList::steps).
struct RecordCount {
    std::size_t records = 0;
    std::size_t leftOut = 0; ///< things that are no records
    std::size_t alone = 0;   ///< records that stand where others have a list of them
    std::size_t hollow = 0;  ///< records around with numbers of their own, but with none in them
};
RecordCount countRecords(const nlohmann::json& value, std::span<const std::string> steps);

/// What the fields around the innermost records are called beside those, by step: a name that a record further in has
/// too is written behind the name of its list ("reports_date").
std::vector<std::map<std::string, std::string>> namesAround(const nlohmann::json& value,
                                                            std::span<const std::string> steps);

/// By step, the names of the figures of the records around the innermost: numbers that are no years and no codes. They
/// would be counted anew in each record in them.
std::vector<std::set<std::string>> figuresAround(const nlohmann::json& value, std::span<const std::string> steps);
/// What of a record is repeated for those at a JSON pointer in it: no lists, no long texts, none of `figures`, and not
/// these records.
nlohmann::json fieldsAround(const nlohmann::json& record, const std::string& pointer,
                            const std::set<std::string>& figures);

} // namespace antevia
