#pragma once

#include "model/formats/delimited.h"

#include <string>
#include <string_view>
#include <vector>

namespace antevia {

/// Cuts decoded text into rows of cells (RFC 4180; line ends may be LF, CRLF or CR). The text comes in pieces of any
/// size: a row that a piece does not end is kept until the next, so that no more than a row and a piece are in memory.
class RowCutter {
public:
    /// `take` must live longer.
    RowCutter(char delimiter, const RowTaker& take) : m_delimiter(delimiter), m_take(take) {}

    /// Hands out each row that is whole now. Fails as readDelimited does, at a row over 16 MiB, and as the taker.
    Result<void> feed(std::string_view piece);
    /// The text has ended: the last row needs no line end.
    Result<void> finish();

private:
    enum class Cut { Whole, NeedsMore };
    Result<void> cutAll(std::string_view text, bool isLast);
    Result<Cut> cutRow();
    Result<Cut> cutField(std::string& out);
    Result<Cut> cutQuoted(std::string& out);
    Result<void> withinLimit(std::size_t size) const;
    Cut cutLineEnd();
    bool endsHere(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }
    Error fault(const std::string& what) const;

    char m_delimiter;
    const RowTaker& m_take;
    std::string m_kept;        ///< the beginning of a row that has not ended
    std::string_view m_text;   ///< being cut
    bool m_isLast = false;     ///< nothing comes after m_text
    std::vector<TableCell> m_cells;
    std::size_t m_fields = 0; ///< of the row being cut
    std::size_t m_at = 0;
    int m_row = 0;
    int m_line = 1;
};

} // namespace antevia
