#include "model/formats/delimited.h"

#include "model/formats/limits.h"

namespace antevia {
namespace {

/// Cuts decoded text into cells, a character at a time (RFC 4180; line ends may be LF, CRLF or CR).
class Cutter {
public:
    Cutter(std::string_view text, char delimiter, const RowTaker& take)
        : m_text(text), m_delimiter(delimiter), m_take(take)
    {
    }

    Result<void> cut()
    {
        while (m_at < m_text.size())
            RETURN_IF_ERROR(takeRow());
        return {};
    }

private:
    Result<void> takeRow()
    {
        const int begunIn = m_line;
        ++m_row;
        m_fields = 0;
        do {
            if (m_fields == static_cast<std::size_t>(limits::columns))
                return fault("there are more than " + std::to_string(limits::columns) + " columns");
            if (m_fields == m_cells.size())
                m_cells.emplace_back();
            TableCell& cell = m_cells[m_fields];
            RETURN_IF_ERROR(takeField(cell.text));
            cell.kind = cell.text.empty() ? TableCell::Kind::Empty : TableCell::Kind::Text;
            ++m_fields;
        } while (tookDelimiter());
        const bool isBlank = m_fields == 1 && m_cells.front().kind == TableCell::Kind::Empty;
        m_cells.resize(isBlank ? 0 : m_fields);
        takeLineEnd();
        return m_take(m_cells, m_row, begunIn);
    }

    Result<void> takeField(std::string& out)
    {
        out.clear();
        if (m_at < m_text.size() && m_text[m_at] == '"')
            return takeQuoted(out);
        const std::size_t from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            ++m_at;
        out.assign(m_text.substr(from, m_at - from));
        return withinLimit(out);
    }

    Result<void> takeQuoted(std::string& out)
    {
        const int openedIn = m_line;
        for (++m_at;; ++m_at) {
            if (m_at >= m_text.size())
                return Error{ErrorCode::Format,
                             "the quote opened in line " + std::to_string(openedIn) + " is never closed",
                             "Close it, or double the quotation marks that belong to the text."};
            if (out.size() > limits::fieldBytes)
                return withinLimit(out);
            const char c = m_text[m_at];
            if (c == '"' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"'))
                break;
            m_at += c == '"' ? 1 : 0;
            m_line += c == '\n' || (c == '\r' && !m_text.substr(m_at + 1).starts_with('\n')) ? 1 : 0;
            out += c;
        }
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            return fault("there is text after the closing quote");
        return withinLimit(out);
    }

    Result<void> withinLimit(const std::string& field) const
    {
        if (field.size() > limits::fieldBytes)
            return fault("the field is longer than 1 MiB");
        return {};
    }

    bool tookDelimiter()
    {
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            return false;
        ++m_at;
        return true;
    }

    void takeLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
    }

    Error fault(const std::string& what) const
    {
        return {ErrorCode::Format, "line " + std::to_string(m_line) + ", " +
                                       cellPlace(m_row, static_cast<int>(m_fields) + 1) + ": " + what};
    }

    std::string_view m_text;
    char m_delimiter;
    const RowTaker& m_take;
    std::vector<TableCell> m_cells;
    std::size_t m_fields = 0; ///< of the row being cut
    std::size_t m_at = 0;
    int m_row = 0;
    int m_line = 1;
};

} // namespace

Result<void> cutRows(std::string_view text, char delimiter, const RowTaker& take)
{
    return Cutter(text, delimiter, take).cut();
}

Result<Table> readDelimited(std::string_view bytes, const TextDialect& dialect)
{
    if (bytes.empty())
        return Error{ErrorCode::Format, "the file is empty"};
    TRY(const std::string text, decodeText(bytes, dialect.encoding));
    Table table;
    std::size_t cells = 0;
    bool linesDiffer = false;
    RETURN_IF_ERROR(cutRows(text, dialect.delimiter, [&](const auto& row, int number, int line) -> Result<void> {
        cells += row.size();
        if (cells > limits::cells)
            return Error{ErrorCode::Format, "the table has more than " + std::to_string(limits::cells) + " cells"};
        linesDiffer = linesDiffer || line != number;
        table.rows.push_back(row);
        table.lines.push_back(line);
        return {};
    }));
    if (!linesDiffer)
        table.lines.clear();
    return table;
}

} // namespace antevia
