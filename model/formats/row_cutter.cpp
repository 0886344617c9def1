#include "model/formats/row_cutter.h"

#include "model/formats/formula_guard.h"
#include "model/formats/limits.h"

namespace antevia {

Result<void> RowCutter::feed(std::string_view piece)
{
    if (m_kept.empty())
        return cutAll(piece, false);
    std::string text = std::move(m_kept);
    text += piece;
    return cutAll(text, false);
}

Result<void> RowCutter::finish()
{
    const std::string text = std::move(m_kept);
    return cutAll(text, true);
}

Result<void> RowCutter::cutAll(std::string_view text, bool isLast)
{
    m_text = text;
    m_isLast = isLast;
    m_at = 0;
    std::size_t rowBegin = 0;
    while (m_at < m_text.size()) {
        const int begunIn = m_line;
        TRY(const Cut cut, cutRow());
        if (cut == Cut::NeedsMore) {
            m_line = begunIn;
            break;
        }
        rowBegin = m_at;
        RETURN_IF_ERROR(m_take(m_cells, ++m_row, begunIn));
    }
    m_kept.assign(text.substr(rowBegin));
    if (m_kept.size() > limits::rowBytes)
        return fault("the row is longer than 16 MiB");
    return {};
}

Result<RowCutter::Cut> RowCutter::cutRow()
{
    m_fields = 0;
    for (;;) {
        if (m_fields == static_cast<std::size_t>(limits::columns))
            return fault("there are more than " + std::to_string(limits::columns) + " columns");
        if (m_fields == m_cells.size())
            m_cells.emplace_back();
        TableCell& cell = m_cells[m_fields];
        TRY(const Cut cut, cutField(cell.text));
        if (cut == Cut::NeedsMore)
            return cut;
        if (cell.text.starts_with('\''))
            cell.text = unguardedText(std::move(cell.text));
        cell.kind = cell.text.empty() ? TableCell::Kind::Empty : TableCell::Kind::Text;
        ++m_fields;
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    if (cutLineEnd() == Cut::NeedsMore)
        return Cut::NeedsMore;
    const bool isBlank = m_fields == 1 && m_cells.front().kind == TableCell::Kind::Empty;
    m_cells.resize(isBlank ? 0 : m_fields);
    return Cut::Whole;
}

Result<RowCutter::Cut> RowCutter::cutField(std::string& out)
{
    out.clear();
    if (m_at < m_text.size() && m_text[m_at] == '"')
        return cutQuoted(out);
    const std::size_t from = m_at;
    while (m_at < m_text.size() && !endsHere(m_text[m_at]))
        ++m_at;
    RETURN_IF_ERROR(withinLimit(m_at - from));
    if (m_at >= m_text.size() && !m_isLast)
        return Cut::NeedsMore;
    out.assign(m_text.substr(from, m_at - from));
    return Cut::Whole;
}

Result<RowCutter::Cut> RowCutter::cutQuoted(std::string& out)
{
    const int openedIn = m_line;
    for (++m_at;; ++m_at) {
        RETURN_IF_ERROR(withinLimit(out.size()));
        const bool hasNext = m_at + 1 < m_text.size();
        if (!hasNext && !m_isLast)
            return Cut::NeedsMore;
        if (m_at >= m_text.size())
            return Error{ErrorCode::Format, "the quote opened in line " + std::to_string(openedIn) + " is never closed",
                         "Close it, or double the quotation marks that belong to the text."};
        const char c = m_text[m_at];
        if (c == '"' && !(hasNext && m_text[m_at + 1] == '"'))
            break;
        m_at += c == '"' ? 1 : 0;
        m_line += c == '\n' || (c == '\r' && !(hasNext && m_text[m_at + 1] == '\n')) ? 1 : 0;
        out += c;
    }
    ++m_at;
    if (m_at < m_text.size() && !endsHere(m_text[m_at]))
        return fault("there is text after the closing quote");
    return Cut::Whole;
}

RowCutter::Cut RowCutter::cutLineEnd()
{
    if (m_at < m_text.size() && m_text[m_at] == '\r')
        ++m_at;
    if (m_at >= m_text.size() && !m_isLast)
        return Cut::NeedsMore; // a line feed may come
    if (m_at < m_text.size() && m_text[m_at] == '\n')
        ++m_at;
    ++m_line;
    return Cut::Whole;
}

Result<void> RowCutter::withinLimit(std::size_t size) const
{
    if (size > limits::fieldBytes)
        return fault("the field is longer than 1 MiB");
    return {};
}

Error RowCutter::fault(const std::string& what) const
{
    return {ErrorCode::Format, "line " + std::to_string(m_line) + ", " +
                                   cellPlace(m_row + 1, static_cast<int>(m_fields) + 1) + ": " + what};
}

} // namespace antevia
