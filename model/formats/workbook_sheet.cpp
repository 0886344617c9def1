#include "model/formats/workbook_sheet.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/formula_guard.h"
#include "model/formats/limits.h"
#include "model/formats/workbook_styles.h"
#include "model/formats/workbook_text.h"
#include "model/formats/xml_reader.h"

#include <cmath>

namespace antevia {
namespace {

Error sheetError(const std::string& what)
{
    return {ErrorCode::Format, what, "Open the workbook in a spreadsheet program and save it anew."};
}

class SharedStringListener : public XmlListener {
public:
    std::vector<std::string> strings;

    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        m_item.start(element, attributes.get("val"));
        return {};
    }
    Result<void> text(std::string_view piece) override
    {
        m_item.text(piece);
        if (m_item.bytes() > limits::fieldBytes)
            return sheetError("a text of the workbook is longer than 1 MiB");
        return {};
    }
    Result<void> end(std::string_view element) override
    {
        m_item.end(element);
        if (element == "si")
            strings.push_back(m_item.take());
        if (strings.size() > limits::cells)
            return sheetError("the workbook has more than " + std::to_string(limits::cells) + " texts");
        return {};
    }

private:
    StringItem m_item;
};

/// A cell reference "AC17", both 1-based; zeros if it is none.
struct Reference {
    int row = 0;
    int column = 0;
};

Reference parseReference(std::string_view text)
{
    Reference out;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && out.column <= limits::sheetColumns; ++at)
        out.column = out.column * 26 + (text[at] - 'A' + 1);
    const auto row = parseInteger(text.substr(at));
    if (at == 0 || !row || *row < 1 || *row > limits::sheetRows || out.column > limits::sheetColumns)
        return {};
    out.row = static_cast<int>(*row);
    return out;
}

/// A cell as the XML has it, before its type is understood.
struct RawCell {
    Reference place;
    std::string type;
    std::size_t style = 0;
    std::string value;
    bool hasValue = false;
    bool hasFormula = false;
    std::string inlineText;
};

class SheetListener : public XmlListener {
public:
    explicit SheetListener(const SheetContext& context) : m_context(context) {}

    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element == "row")
            return startRow(attributes);
        if (element == "c")
            return startCell(attributes);
        if (element == "col" && attributes.get("hidden") == "1")
            ++m_hiddenColumnRanges;
        if (element == "mergeCell")
            m_merged.emplace_back(attributes.get("ref"));
        if (element == "autoFilter")
            m_filtered = true;
        m_inValue = element == "v";
        m_cell.hasFormula = m_cell.hasFormula || element == "f";
        m_item.start(element, attributes.get("val"));
        return {};
    }

    Result<void> text(std::string_view piece) override
    {
        if (m_inValue)
            m_cell.value.append(piece);
        m_item.text(piece);
        if (m_cell.value.size() + m_item.bytes() > limits::fieldBytes)
            return sheetError("a cell in row " + std::to_string(m_row) + " is longer than 1 MiB");
        return {};
    }

    Result<void> end(std::string_view element) override
    {
        m_item.end(element);
        m_inValue = false;
        if (element == "v")
            m_cell.hasValue = true;
        if (element == "is")
            m_cell.inlineText = m_item.take();
        return element == "c" ? endCell() : Result<void>();
    }

    Table takeTable()
    {
        addRemarks();
        return std::move(m_table);
    }

private:
    Result<void> startRow(const XmlAttributes& attributes)
    {
        if (attributes.has("r")) {
            const auto row = parseInteger(attributes.get("r"));
            if (!row || *row < 1 || *row > limits::sheetRows)
                return sheetError("there is no row " + shownSafely(attributes.get("r")) + " in a sheet");
            m_row = static_cast<int>(*row);
        } else if (++m_row > limits::sheetRows) {
            return sheetError("the sheet has too many rows");
        }
        m_column = 0;
        m_hiddenRows += attributes.get("hidden") == "1" ? 1 : 0;
        return {};
    }

    Result<void> startCell(const XmlAttributes& attributes)
    {
        m_cell = {};
        m_item.take();
        m_cell.place = attributes.has("r") ? parseReference(attributes.get("r")) : Reference{m_row, m_column + 1};
        if (m_cell.place.row == 0 || m_cell.place.column > limits::sheetColumns || m_cell.place.row != m_row)
            return sheetError("there is no cell " + shownSafely(attributes.get("r")) + " in row " +
                              std::to_string(m_row));
        m_column = m_cell.place.column;
        m_cell.type = std::string(attributes.get("t"));
        const auto style = parseInteger(attributes.get("s"));
        m_cell.style = style && *style >= 0 ? static_cast<std::size_t>(*style) : 0;
        return {};
    }

    Result<void> endCell()
    {
        TRY(TableCell cell, understood());
        if (cell.kind == TableCell::Kind::Empty)
            return {};
        const auto row = static_cast<std::size_t>(m_cell.place.row);
        const auto column = static_cast<std::size_t>(m_cell.place.column);
        if (m_table.rows.size() < row)
            m_table.rows.resize(row);
        auto& cells = m_table.rows[row - 1];
        if (cells.size() < column) {
            m_cells += column - cells.size();
            if (m_cells > limits::cells)
                return sheetError("the sheet has more than " + std::to_string(limits::cells) + " cells");
            cells.resize(column);
        }
        if (cells[column - 1].kind != TableCell::Kind::Empty)
            return sheetError("the cell at " + here() + " stands twice in the sheet");
        cells[column - 1] = std::move(cell);
        return {};
    }

    std::string here() const { return cellPlace(m_cell.place.row, m_cell.place.column); }

    Result<TableCell> understood() const
    {
        using Kind = TableCell::Kind;
        if (m_cell.type == "inlineStr")
            return textCell(m_cell.inlineText);
        if (m_cell.hasFormula && (!m_cell.hasValue || (m_cell.value.empty() && m_cell.type != "str")))
            return TableCell{"", Kind::NotCalculated, 0.0};
        if (!m_cell.hasValue || m_cell.value.empty())
            return TableCell{};
        if (m_cell.type == "s")
            return sharedText();
        if (m_cell.type == "str")
            return textCell(m_cell.value);
        if (m_cell.type == "e")
            return TableCell{m_cell.value, Kind::Error, 0.0};
        if (m_cell.type == "b")
            return TableCell{m_cell.value == "1" ? "TRUE" : "FALSE", Kind::Boolean, 0.0};
        if (m_cell.type == "d")
            return isoDate();
        return numberOrDate();
    }

    static TableCell textCell(const std::string& text)
    {
        const std::string plain = unguardedText(text);
        return {plain, plain.empty() ? TableCell::Kind::Empty : TableCell::Kind::Text, 0.0};
    }

    Result<TableCell> sharedText() const
    {
        const auto index = parseInteger(m_cell.value);
        if (!index || *index < 0 || static_cast<std::size_t>(*index) >= m_context.sharedStrings.size())
            return sheetError("the cell at " + here() + " points to a text that the workbook does not have");
        return textCell(m_context.sharedStrings[static_cast<std::size_t>(*index)]);
    }

    TableCell isoDate() const
    {
        std::string text = m_cell.value;
        if (text.size() > 10 && text[10] == 'T')
            text[10] = ' ';
        return {text.ends_with(" 00:00:00") ? text.substr(0, 10) : text, TableCell::Kind::Date, 0.0};
    }

    Result<TableCell> numberOrDate() const
    {
        const auto number = parseNumber(trimmed(m_cell.value));
        if (!number)
            return sheetError("the cell at " + here() + " should be a number and is '" + shownSafely(m_cell.value) +
                              "'");
        const auto& dates = m_context.dateStyles;
        if (m_cell.style >= dates.size() || !dates[m_cell.style])
            return TableCell{printNumber(*number), TableCell::Kind::Number, *number};
        if (const auto day = serialDayText(*number, m_context.from1904))
            return TableCell{*day, TableCell::Kind::Date, *number};
        return TableCell{printNumber(*number) + " as a date", TableCell::Kind::Error, *number};
    }

    void addRemarks()
    {
        const auto remark = [&](const std::string& text) { m_table.remarks.push_back(text); };
        constexpr std::size_t most = 10; // ranges named; a sheet may have thousands
        if (m_merged.size() > most)
            remark(std::to_string(m_merged.size()) + " ranges of cells are merged; each is read at its first cell");
        else if (!m_merged.empty())
            remark("merged cells are read at their first cell: " + shownSafely(joined(m_merged, ", "), 200));
        if (m_hiddenRows > 0)
            remark(std::to_string(m_hiddenRows) + " hidden rows are read like the others");
        if (m_hiddenColumnRanges > 0)
            remark("hidden columns are read like the others");
        if (m_filtered)
            remark("the sheet has a filter; rows that it hides are read like the others");
    }

    const SheetContext& m_context;
    Table m_table;
    RawCell m_cell;
    StringItem m_item;
    std::vector<std::string> m_merged;
    std::size_t m_cells = 0;
    int m_row = 0;
    int m_column = 0;
    int m_hiddenRows = 0;
    int m_hiddenColumnRanges = 0;
    bool m_filtered = false;
    bool m_inValue = false;
};

} // namespace

Result<std::vector<std::string>> readSharedStrings(const std::string& xml, const std::string& part)
{
    SharedStringListener listener;
    RETURN_IF_ERROR(readXml(xml, part, listener));
    return std::move(listener.strings);
}

Result<Table> readSheetPart(const std::string& xml, const std::string& part, const SheetContext& context)
{
    SheetListener listener(context);
    RETURN_IF_ERROR(readXml(xml, part, listener));
    return listener.takeTable();
}

} // namespace antevia
