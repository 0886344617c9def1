#include "app/report/odt_tables.h"

#include "app/report/column_widths.h"
#include "app/report/odt_style_names.h"
#include "app/report/odt_xml.h"
#include "app/report/report_style.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace antevia {
namespace {

constexpr double textWidth = points(476); // 21 cm less margins of 2.1 cm

QString columnStyle(const QString& table, std::size_t column)
{
    return table + QStringLiteral(".C") + QString::number(column + 1);
}

const char* emphasisStyle(Emphasis emphasis)
{
    for (const auto& [each, name] : odtEmphasisStyles)
        if (each == emphasis)
            return name;
    return nullptr;
}

QString cellStyle(Emphasis emphasis)
{
    const char* name = emphasisStyle(emphasis);
    return name ? QStringLiteral("Cell") + QLatin1String(name) : QStringLiteral("Cell");
}

QString textStyle(const char* begin, Align align)
{
    const char* end = align == Align::Right ? "Right" : align == Align::Centre ? "Centre" : "";
    return QLatin1String(begin) + QString(QLatin1String(end));
}

void writeTableStyle(QXmlStreamWriter& xml, const QString& name, const std::vector<double>& widths)
{
    {
        const XmlElement style(xml, "style:style", {{"style:name", name}, {"style:family", "table"}});
        writeEmpty(xml, "style:table-properties",
                   {{"style:width", "476pt"},
                    {"table:align", "margins"},
                    {"table:border-model", "collapsing"},
                    {"fo:margin-top", "4pt"}});
    }
    for (std::size_t column = 0; column < widths.size(); ++column) {
        const XmlElement style(xml, "style:style",
                               {{"style:name", columnStyle(name, column)}, {"style:family", "table-column"}});
        writeEmpty(
            xml, "style:table-column-properties",
            {{"style:column-width", QString::number(widths[column] / unitsPerPoint, 'f', 1) + QStringLiteral("pt")}});
    }
}

std::vector<double> evenWidths(std::size_t columns)
{
    return std::vector<double>(columns, textWidth / static_cast<double>(std::max<std::size_t>(columns, 1)));
}

struct TableWidths {
    std::vector<double> operator()(const TableBlock& table) const { return columnWidths(table, textWidth, points(9)); }
    std::vector<double> operator()(const KeyFiguresBlock& block) const { return evenWidths(block.figures.size()); }
    std::vector<double> operator()(const SignatureBlock&) const
    {
        return {textWidth * 0.34, textWidth * 0.45, textWidth * 0.21};
    }
    template <class Other>
    std::vector<double> operator()(const Other&) const
    {
        return {};
    }
};

struct CellLook {
    const char* name;
    QColor fill;
    QString top;
    QString bottom;
};

void writeCellStyle(QXmlStreamWriter& xml, const CellLook& look)
{
    const XmlElement style(xml, "style:style",
                           {{"style:name", QLatin1String(look.name)}, {"style:family", "table-cell"}});
    xml.writeEmptyElement("style:table-cell-properties");
    xml.writeAttribute("fo:padding", "3.5pt");
    if (look.fill.isValid())
        xml.writeAttribute("fo:background-color", look.fill.name());
    xml.writeAttribute("fo:border-left", "none");
    xml.writeAttribute("fo:border-right", "none");
    xml.writeAttribute("fo:border-top", look.top);
    xml.writeAttribute("fo:border-bottom", look.bottom);
}

void writeColumns(QXmlStreamWriter& xml, const QString& name, std::size_t columns)
{
    for (std::size_t column = 0; column < columns; ++column)
        writeEmpty(xml, "table:table-column", {{"table:style-name", columnStyle(name, column)}});
}

void writeHeadingRow(QXmlStreamWriter& xml, OdtTextWriter& text, const TableBlock& table)
{
    const XmlElement rows(xml, "table:table-header-rows");
    const XmlElement row(xml, "table:table-row", {{"table:style-name", "Row"}});
    for (const TableColumn& column : table.columns) {
        const XmlElement cell(xml, "table:table-cell",
                              {{"table:style-name", "CellHeading"}, {"office:value-type", "string"}});
        const XmlElement paragraph(xml, "text:p", {{"text:style-name", textStyle("TableHeading", column.align)}});
        text.writeOn(plain(column.heading));
    }
}

void writeRow(QXmlStreamWriter& xml, OdtTextWriter& text, const TableBlock& table,
              const std::vector<TableCellText>& cells)
{
    const XmlElement row(xml, "table:table-row", {{"table:style-name", "Row"}});
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const TableCellText shown = i < cells.size() ? cells[i] : TableCellText{};
        const XmlElement cell(xml, "table:table-cell",
                              {{"table:style-name", cellStyle(shown.emphasis)}, {"office:value-type", "string"}});
        const XmlElement paragraph(xml, "text:p",
                                   {{"text:style-name", textStyle("TableText", table.columns[i].align)}});
        if (const char* style = emphasisStyle(shown.emphasis))
            text.writeOn(shown.text, style);
        else
            text.writeOn(shown.text);
    }
}

/// A cell with one paragraph of one style.
void writeCell(QXmlStreamWriter& xml, OdtTextWriter& text, const char* cellName,
               std::initializer_list<std::pair<const char*, Text>> paragraphs)
{
    const XmlElement cell(xml, "table:table-cell",
                          {{"table:style-name", QLatin1String(cellName)}, {"office:value-type", "string"}});
    for (const auto& [style, content] : paragraphs) {
        const XmlElement paragraph(xml, "text:p", {{"text:style-name", QLatin1String(style)}});
        text.writeOn(content);
    }
}

void writeFigureCell(QXmlStreamWriter& xml, OdtTextWriter& text, const KeyFigure& figure)
{
    const XmlElement cell(xml, "table:table-cell",
                          {{"table:style-name", figure.emphasis == Emphasis::Alarm ? "CellFigureAlarm" : "CellFigure"},
                           {"office:value-type", "string"}});
    const auto paragraph = [&](const char* style, const Text& content, const char* characters) {
        const XmlElement element(xml, "text:p", {{"text:style-name", QLatin1String(style)}});
        if (characters)
            text.writeOn(content, characters);
        else
            text.writeOn(content);
    };
    paragraph("FigureLabel", plain(figure.label), nullptr);
    paragraph("FigureValue", figure.value, emphasisStyle(figure.emphasis));
    paragraph("Note", figure.note, nullptr);
}

} // namespace

void writeOdtTableStyles(QXmlStreamWriter& xml, const Document& document)
{
    int tables = 0;
    for (const auto* blocks : {&document.cover, &document.blocks})
        for (const Block& block : *blocks)
            if (const auto widths = std::visit(TableWidths{}, block); !widths.empty())
                writeTableStyle(xml, QStringLiteral("Table") + QString::number(++tables), widths);
    {
        const XmlElement style(xml, "style:style", {{"style:name", "Row"}, {"style:family", "table-row"}});
        writeEmpty(xml, "style:table-row-properties", {{"fo:keep-together", "always"}});
    }
    const QString hairline = QStringLiteral("0.4pt solid ") + house::hairline().name();
    const QString accent = QStringLiteral(" solid ") + house::accent().name();
    const QString none = QStringLiteral("none");
    writeCellStyle(xml, {"Cell", {}, none, hairline});
    writeCellStyle(xml, {"CellHeading", house::paleFill(), none, QStringLiteral("1pt") + accent});
    writeCellStyle(xml, {"CellPlain", {}, none, none});
    writeCellStyle(xml, {"CellLine", {}, none, QStringLiteral("0.5pt solid ") + house::quietInk().name()});
    writeCellStyle(xml, {"CellFigure", {}, QStringLiteral("2.2pt") + accent, none});
    writeCellStyle(
        xml,
        {"CellFigureAlarm", {}, QStringLiteral("2.2pt solid ") + house::emphasisInk(Emphasis::Alarm).name(), none});
    for (const auto& [emphasis, name] : odtEmphasisStyles)
        writeCellStyle(xml, {(std::string("Cell") + name).c_str(), house::emphasisFill(emphasis), none, hairline});
}

void writeOdtTable(QXmlStreamWriter& xml, OdtTextWriter& text, const TableBlock& table, const QString& name)
{
    if (table.columns.empty())
        return;
    text.beginBlock();
    const XmlElement element(xml, "table:table", {{"table:name", name}, {"table:style-name", name}});
    writeColumns(xml, name, table.columns.size());
    writeHeadingRow(xml, text, table);
    for (const auto& row : table.rows)
        writeRow(xml, text, table, row);
}

void writeOdtKeyFigures(QXmlStreamWriter& xml, OdtTextWriter& text, const KeyFiguresBlock& block, const QString& name)
{
    if (block.figures.empty())
        return;
    text.beginBlock();
    const XmlElement element(xml, "table:table", {{"table:name", name}, {"table:style-name", name}});
    writeColumns(xml, name, block.figures.size());
    const XmlElement row(xml, "table:table-row", {{"table:style-name", "Row"}});
    for (const KeyFigure& figure : block.figures)
        writeFigureCell(xml, text, figure);
}

void writeOdtSignatures(QXmlStreamWriter& xml, OdtTextWriter& text, const SignatureBlock& block, const QString& name)
{
    text.beginBlock();
    const XmlElement element(xml, "table:table", {{"table:name", name}, {"table:style-name", name}});
    writeColumns(xml, name, 3);
    for (const SignatureBlock::Line& line : block.lines) {
        const XmlElement row(xml, "table:table-row", {{"table:style-name", "Row"}});
        writeCell(xml, text, "CellPlain", {{"Caption", plain(line.purpose)}, {"Note", plain(line.role)}});
        writeCell(xml, text, "CellLine", {{"Caption", {}}, {"Note", plain("Name and signature")}});
        writeCell(xml, text, "CellLine", {{"Caption", {}}, {"Note", plain("Date")}});
    }
}

} // namespace antevia
