#include "model/formats/delimited.h"

#include "model/formats/limits.h"

namespace antevia {
namespace {

/// Cuts decoded text into cells, a character at a time (RFC 4180; line ends may be LF, CRLF or CR).
class Cutter {
public:
    Cutter(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    Result<Table> cut()
    {
        while (m_at < m_text.size())
            RETURN_IF_ERROR(takeRow());
        if (m_linesDiffer)
            m_table.lines = std::move(m_lines);
        return std::move(m_table);
    }

private:
    Result<void> takeRow()
    {
        m_linesDiffer = m_linesDiffer || m_line != static_cast<int>(m_table.rows.size()) + 1;
        m_lines.push_back(m_line);
        auto& row = m_table.rows.emplace_back();
        do {
            if (row.size() == static_cast<std::size_t>(limits::columns))
                return fault("there are more than " + std::to_string(limits::columns) + " columns");
            if (++m_cells > limits::cells)
                return fault("the table has more than " + std::to_string(limits::cells) + " cells");
            TRY(std::string text, takeField());
            row.push_back({std::move(text), TableCell::Kind::Text, 0.0});
            if (row.back().text.empty())
                row.back().kind = TableCell::Kind::Empty;
        } while (tookDelimiter());
        if (row.size() == 1 && row.front().kind == TableCell::Kind::Empty)
            row.clear();
        return takeLineEnd();
    }

    Result<std::string> takeField()
    {
        if (m_at < m_text.size() && m_text[m_at] == '"')
            return takeQuoted();
        const std::size_t from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            ++m_at;
        return withinLimit(std::string(m_text.substr(from, m_at - from)));
    }

    Result<std::string> takeQuoted()
    {
        const int openedIn = m_line;
        std::string out;
        for (++m_at;; ++m_at) {
            if (m_at >= m_text.size())
                return Error{ErrorCode::Format,
                             "the quote opened in line " + std::to_string(openedIn) + " is never closed",
                             "Close it, or double the quotation marks that belong to the text."};
            if (out.size() > limits::fieldBytes)
                return withinLimit(std::move(out));
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
        return withinLimit(std::move(out));
    }

    Result<std::string> withinLimit(std::string field) const
    {
        if (field.size() > limits::fieldBytes)
            return fault("the field is longer than 1 MiB");
        return field;
    }

    bool tookDelimiter()
    {
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            return false;
        ++m_at;
        return true;
    }

    Result<void> takeLineEnd()
    {
        if (m_at < m_text.size() && m_text[m_at] == '\r')
            ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '\n')
            ++m_at;
        ++m_line;
        return {};
    }

    Error fault(const std::string& what) const
    {
        const auto& rows = m_table.rows;
        return {ErrorCode::Format,
                "line " + std::to_string(m_line) + ", " +
                    cellPlace(static_cast<int>(rows.size()), static_cast<int>(rows.back().size()) + 1) + ": " + what};
    }

    std::string_view m_text;
    char m_delimiter;
    std::size_t m_at = 0;
    std::size_t m_cells = 0;
    int m_line = 1;
    bool m_linesDiffer = false;
    std::vector<int> m_lines;
    Table m_table;
};

} // namespace

Result<Table> readDelimited(std::string_view bytes, const TextDialect& dialect)
{
    if (bytes.empty())
        return Error{ErrorCode::Format, "the file is empty"};
    TRY(const std::string text, decodeText(bytes, dialect.encoding));
    return Cutter(text, dialect.delimiter).cut();
}

} // namespace antevia
