#include "model/formats/ods.h"

#include "model/base/number.h"
#include "model/base/text.h"
#include "model/formats/formula_guard.h"
#include "model/formats/limits.h"
#include "model/formats/workbook_text.h"
#include "model/formats/xml_reader.h"
#include "model/formats/zip_archive.h"

#include <algorithm>
#include <set>

namespace antevia {
namespace {

constexpr std::string_view tableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0|";
constexpr std::string_view textSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0|";
constexpr std::string_view officeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0|";
constexpr std::string_view styleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0|";

Error odsError(const std::string& what)
{
    return {ErrorCode::Format, what, "Open the spreadsheet in its program and save it anew."};
}

int timesOf(const XmlAttributes& attributes, std::string_view name)
{
    const auto times = parseInteger(attributes.getLocal(name));
    return times && *times >= 1 && *times <= limits::sheetRows ? static_cast<int>(*times) : 1;
}

class OdsListener : public XmlListener {
public:
    Result<void> start(std::string_view element, const XmlAttributes& attributes) override
    {
        if (element.starts_with(styleSpace))
            startStyle(element.substr(styleSpace.size()), attributes);
        else if (element.starts_with(tableSpace))
            startPart(element.substr(tableSpace.size()), attributes);
        else if (element == std::string(textSpace) + "p" && m_inCell && m_hasText)
            m_text += '\n';
        else if (element == std::string(officeSpace) + "annotation")
            m_inNote = true;
        else if (element == std::string(textSpace) + "span")
            startSpan(attributes);
        m_hasText = m_hasText || element == std::string(textSpace) + "p";
        return {};
    }

    Result<void> text(std::string_view piece) override
    {
        if (m_inCell && !m_inNote)
            m_text += m_raisedDepth > 0 && !m_text.empty() ? raisedText(piece) : std::string(piece);
        return m_text.size() > limits::fieldBytes ? odsError("a cell is longer than 1 MiB") : Result<void>();
    }

    Result<void> end(std::string_view element) override
    {
        if (element == std::string(officeSpace) + "annotation")
            m_inNote = false;
        if (element == std::string(textSpace) + "span" && m_raisedDepth > 0)
            --m_raisedDepth;
        if (!element.starts_with(tableSpace))
            return {};
        const std::string_view part = element.substr(tableSpace.size());
        if (part == "table-cell" || part == "covered-table-cell")
            return endCell();
        if (part == "table-row")
            return endRow();
        return {};
    }

    std::vector<Table> take()
    {
        std::vector<Table> out;
        std::vector<std::string> remarks;
        for (std::size_t i = 0; i < m_tables.size(); ++i) {
            if (m_hidden[i])
                remarks.push_back("the sheet '" + shownSafely(m_tables[i].sheet) + "' is hidden and is not read");
            else
                out.push_back(std::move(m_tables[i]));
        }
        if (!out.empty())
            out.front().remarks = remarks;
        return out;
    }

private:
    void startStyle(std::string_view part, const XmlAttributes& attributes)
    {
        if (part == "style")
            m_style = std::string(attributes.getLocal("name"));
        if (part == "table-properties" && attributes.getLocal("display") == "false")
            m_hiddenStyles.insert(m_style);
        if (part == "text-properties" && attributes.getLocal("text-position").starts_with("super"))
            m_raisedStyles.insert(m_style);
    }

    /// Spans in a raised one are raised too.
    void startSpan(const XmlAttributes& attributes)
    {
        if (m_raisedDepth > 0 || m_raisedStyles.contains(std::string(attributes.getLocal("style-name"))))
            ++m_raisedDepth;
    }

    void startPart(std::string_view part, const XmlAttributes& attributes)
    {
        if (part == "table") {
            m_tables.emplace_back().sheet = std::string(attributes.getLocal("name"));
            m_hidden.push_back(m_hiddenStyles.contains(std::string(attributes.getLocal("style-name"))));
            m_row = 0;
        } else if (part == "table-row") {
            m_rowTimes = timesOf(attributes, "number-rows-repeated");
            m_cells.clear();
            m_pending = 0;
        } else if (part == "table-cell" || part == "covered-table-cell") {
            startCell(attributes);
        }
    }

    void startCell(const XmlAttributes& attributes)
    {
        m_inCell = true;
        m_hasText = false;
        m_text.clear();
        m_cellTimes = timesOf(attributes, "number-columns-repeated");
        m_type = std::string(attributes.getLocal("value-type"));
        m_value = std::string(attributes.getLocal(m_type == "date" ? "date-value" : "value"));
        m_hasFormula = !attributes.getLocal("formula").empty();
    }

    Result<TableCell> understood() const
    {
        using Kind = TableCell::Kind;
        if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
            const auto number = parseNumber(m_value);
            return number ? Result<TableCell>(TableCell{printNumber(*number), Kind::Number, *number})
                          : odsError("a cell should be a number and is '" + shownSafely(m_value) + "'");
        }
        if (m_type == "date") {
            std::string day = m_value.substr(0, m_value.find('T'));
            return TableCell{std::move(day), Kind::Date, 0.0};
        }
        if (m_text.starts_with('#') && m_hasFormula)
            return TableCell{m_text, Kind::Error, 0.0};
        if (m_text.empty())
            return TableCell{"", m_hasFormula && m_type.empty() ? Kind::NotCalculated : Kind::Empty, 0.0};
        return TableCell{unguardedText(m_text), Kind::Text, 0.0};
    }

    Result<void> endCell()
    {
        m_inCell = false;
        TRY(const TableCell cell, understood());
        if (cell.kind == TableCell::Kind::Empty) {
            m_pending += m_cellTimes;
            return {};
        }
        if (m_cells.size() + static_cast<std::size_t>(m_pending + m_cellTimes) >
            static_cast<std::size_t>(limits::sheetColumns))
            return odsError("a row has more than " + std::to_string(limits::sheetColumns) + " cells");
        m_cells.resize(m_cells.size() + static_cast<std::size_t>(m_pending));
        m_pending = 0;
        m_cells.insert(m_cells.end(), static_cast<std::size_t>(m_cellTimes), cell);
        return {};
    }

    Result<void> endRow()
    {
        if (m_tables.empty())
            return odsError("a row stands outside any sheet");
        const int first = m_row + 1;
        m_row += m_rowTimes;
        if (m_cells.empty())
            return {};
        auto& rows = m_tables.back().rows;
        const auto last = static_cast<std::size_t>(first + m_rowTimes - 1);
        m_count += m_cells.size() * static_cast<std::size_t>(m_rowTimes);
        if (m_row > limits::sheetRows || m_count > limits::cells)
            return odsError("the sheet has too many cells");
        rows.resize(last);
        for (std::size_t row = static_cast<std::size_t>(first - 1); row < last; ++row)
            rows[row] = m_cells;
        return {};
    }

    std::vector<Table> m_tables;
    std::vector<bool> m_hidden;
    std::set<std::string> m_raisedStyles;
    int m_raisedDepth = 0;
    std::set<std::string> m_hiddenStyles;
    std::string m_style;
    std::vector<TableCell> m_cells;
    std::string m_text;
    std::string m_type;
    std::string m_value;
    std::size_t m_count = 0;
    int m_row = 0;
    int m_rowTimes = 1;
    int m_cellTimes = 1;
    int m_pending = 0; ///< empty cells not laid down yet
    bool m_inCell = false;
    bool m_inNote = false;
    bool m_hasText = false;
    bool m_hasFormula = false;
};

} // namespace

bool looksLikeOds(std::string_view bytes)
{
    return bytes.starts_with("PK") &&
           bytes.substr(0, 200).find("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") !=
               std::string_view::npos;
}

Result<std::vector<Table>> readOds(std::string_view bytes)
{
    TRY(const ZipArchive archive, ZipArchive::make(bytes));
    const std::string content = archive.find("content.xml");
    if (content.empty())
        return odsError("the spreadsheet has no content");
    TRY(const std::string xml, archive.unpack(content));
    OdsListener listener;
    RETURN_IF_ERROR(readXml(xml, content, listener, XmlNames::Expanded));
    return listener.take();
}

} // namespace antevia
