#pragma once

#include "model/formats/network_file.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace antevia {

/// What a file says of one place or link, by the names of the columns.
struct NetworkRecord {
    std::string where; ///< "places.csv, row 3"
    std::map<std::string, std::string> values;
};

/// The columns that networkFromCsv knows, in the order in which they are written.
const std::vector<std::string>& placeColumns();
const std::vector<std::string>& linkColumns();

/// Makes a network of records. Fails naming the record and the column.
Result<NetworkFile> networkFromRecords(const std::vector<NetworkRecord>& places,
                                       const std::vector<NetworkRecord>& links);

/// A place or link as a record; numbers that are defaults are written like others.
NetworkRecord recordOf(const NetworkFile& file, const Place& place);
NetworkRecord recordOf(const NetworkFile& file, const Link& link);

} // namespace antevia
