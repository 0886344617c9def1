#include "model/store/listing.h"

#include "model/base/contract.h"
#include "model/formats/hash.h"
#include "model/store/database_error.h"

#include <charconv>

namespace antevia {
namespace {

std::int64_t markOf(std::string_view id, std::int64_t position)
{
    const std::string digits = sha256Hex(std::string(id) + "\n" + std::to_string(position)).substr(0, 16);
    std::uint64_t mark = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), mark, 16);
    return static_cast<std::int64_t>(mark);
}

/// `select` gives id and position of each row.
Result<void> checkRows(const Database& database, const std::string& kind, const std::string& select)
{
    TRY(const Statement entered, enteredMark(database, kind));
    TRY(Statement statement, database.prepare(select));
    ListingMark found;
    for (;;) {
        TRY(const bool row, statement.next());
        if (!row)
            return checkListing(entered, kind, found);
        found.add(statement.text(0), statement.integer(1));
    }
}

} // namespace

void ListingMark::add(std::string_view id, std::int64_t position)
{
    m_value ^= markOf(id, position);
}

Result<void> toggleListed(const Database& database, const std::string& kind, std::string_view id, std::int64_t position)
{
    // SQLite has no exclusive or; the difference is the same.
    return database.run("INSERT INTO listing (kind, mark) VALUES (?, ?) ON CONFLICT (kind)"
                        " DO UPDATE SET mark = (mark | excluded.mark) - (mark & excluded.mark)",
                        kind, markOf(id, position));
}

Result<Statement> enteredMark(const Database& database, const std::string& kind)
{
    TRY(Statement statement, database.prepare("SELECT coalesce((SELECT mark FROM listing WHERE kind = ?), 0)"));
    RETURN_IF_ERROR(statement.bindAll(kind));
    TRY(const bool row, statement.next());
    EXPECTS(row);
    return statement;
}

Result<void> checkListing(const Statement& entered, const std::string& kind, const ListingMark& found)
{
    if (entered.integer(0) == found.value())
        return {};
    return damaged("the list of kind '" + kind + "'");
}

Result<void> checkListingOf(const Database& database, const std::string& table)
{
    return checkRows(database, table, "SELECT id, position FROM " + table);
}

Result<void> checkDeliveryListing(const Database& database)
{
    return checkRows(database, "delivery", "SELECT vintage || ' ' || series, position FROM delivery");
}

} // namespace antevia
