#pragma once

#include "model/store/database.h"

#include <cstdint>
#include <string>

namespace antevia {

/// Notices rows that were lost, doubled or renamed. Check sums of values cannot: what is not read is not checked.
class ListingMark {
public:
    void add(std::string_view id, std::int64_t position);
    std::int64_t value() const { return m_value; }

private:
    std::int64_t m_value = 0;
};

/// Enters a row that is new in a table, or strikes out one that is there no longer: twice is as if never.
Result<void> toggleListed(const Database& database, const std::string& kind, std::string_view id,
                          std::int64_t position);

/// The mark that was entered for a table. As long as the statement lives, rows that are read are of the same moment,
/// whatever others write meanwhile.
Result<Statement> enteredMark(const Database& database, const std::string& kind);
/// Fails with Format unless `found`, the mark of all rows of a table, is what was entered.
Result<void> checkListing(const Statement& entered, const std::string& kind, const ListingMark& found);

/// The same for a table of documents (columns id and position), read for it.
Result<void> checkListingOf(const Database& database, const std::string& table);
/// The same for the deliveries.
Result<void> checkDeliveryListing(const Database& database);

} // namespace antevia
