#include "app/charts/chart_files.h"
#include "app/report/odt_parts.h"
#include "app/report/odt_style_names.h"
#include "app/report/odt_tables.h"
#include "app/report/odt_text.h"
#include "app/report/odt_xml.h"
#include "app/report/report_style.h"
#include "app/wording/wording.h"

#include <QXmlStreamWriter>

namespace antevia {
namespace {

const char* styleOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Body: return "Standard";
    case ParagraphStyle::Lead: return "Lead";
    case ParagraphStyle::Note: return "Note";
    case ParagraphStyle::Callout: return "Callout";
    }
    return "Standard";
}

class BodyWriter {
public:
    BodyWriter(QXmlStreamWriter& xml, bool numbered) : m_xml(xml), m_text(xml), m_numbered(numbered) {}

    void operator()(const HeadingBlock& heading)
    {
        breakPage();
        const bool isUnnumbered = !m_numbered || !m_isBody || m_numbers.next(heading).empty();
        const XmlElement element(m_xml, "text:h",
                                 {{"text:style-name", heading.level <= 1 ? odtHeading1 : odtHeading2},
                                  {"text:outline-level", QString::number(heading.level <= 1 ? 1 : 2)},
                                  {"text:is-list-header", isUnnumbered ? "true" : "false"}});
        if (m_isBody)
            writeEmpty(m_xml, "text:bookmark", {{"text:name", odtHeadingMark(m_headings++)}});
        m_text.write(plain(heading.text));
    }
    void operator()(const ParagraphBlock& block) { paragraph(styleOf(block.style), block.text); }
    void operator()(const ListBlock& list)
    {
        breakPage();
        m_text.beginBlock();
        const XmlElement element(m_xml, "text:list", {{"text:style-name", list.numbered ? "Numbers" : "Bullets"}});
        for (const Text& item : list.items) {
            const XmlElement entry(m_xml, "text:list-item");
            const XmlElement paragraphElement(m_xml, "text:p", {{"text:style-name", "ListItem"}});
            m_text.writeOn(item);
        }
    }
    void operator()(const TableBlock& table)
    {
        m_tables += table.caption.empty() ? 0 : 1;
        if (!table.caption.empty())
            paragraph("Caption", plain(tableCaption(table, m_tables)));
        breakPage();
        writeOdtTable(m_xml, m_text, table, nextTableName());
        if (!table.note.empty())
            paragraph("Note", plain(table.note));
    }
    void operator()(const KeyFiguresBlock& block)
    {
        breakPage();
        writeOdtKeyFigures(m_xml, m_text, block, nextTableName());
    }
    void operator()(const SignatureBlock& block)
    {
        breakPage();
        writeOdtSignatures(m_xml, m_text, block, nextTableName());
    }
    void operator()(const ChartBlock& block);
    void operator()(const PageBreakBlock&) { m_breaks = true; }

    void paragraph(const char* style, const Text& text)
    {
        breakPage();
        const XmlElement element(m_xml, "text:p", {{"text:style-name", QLatin1String(style)}});
        m_text.write(text);
    }
    /// From here on headings are numbered and listed in the contents.
    void beginBody()
    {
        m_isBody = true;
        m_tables = 0;
    }
    std::vector<OdtPicture> pictures() && { return std::move(m_pictures); }

private:
    /// An empty paragraph of no height that begins a page, since a break belongs to a style and any style may follow.
    void breakPage()
    {
        if (m_breaks)
            writeEmpty(m_xml, "text:p", {{"text:style-name", "PageBreak"}});
        m_breaks = false;
    }

    QString nextTableName() { return QStringLiteral("Table") + QString::number(++m_tableNames); }

    QXmlStreamWriter& m_xml;
    OdtTextWriter m_text;
    HeadingNumbers m_numbers;
    std::vector<OdtPicture> m_pictures;
    bool m_numbered;
    bool m_isBody = false;
    bool m_breaks = false;
    int m_headings = 0;
    int m_tables = 0;
    int m_tableNames = 0;
};

void BodyWriter::operator()(const ChartBlock& block)
{
    constexpr int chartWidth = 640;      // chart units, 1/96 inch: the width of the text
    constexpr double pageHeight = 920.0; // of the text, chart units
    breakPage();
    const QSize size(chartWidth, static_cast<int>(pageHeight * std::clamp(block.heightShare, 0.16, 0.92)));
    const QString name = QStringLiteral("Pictures/chart") + QString::number(m_pictures.size() / 2 + 1);
    m_pictures.push_back({name + QStringLiteral(".svg"), "image/svg+xml", chartSvg(block.chart, size)});
    m_pictures.push_back({name + QStringLiteral(".png"), "image/png", chartPng(block.chart, size)});
    const XmlElement paragraphElement(m_xml, "text:p", {{"text:style-name", "Chart"}});
    const XmlElement frame(m_xml, "draw:frame",
                           {{"draw:name", toQt(block.chart.id)},
                            {"text:anchor-type", "as-char"},
                            {"svg:width", QString::number(size.width() * 0.75) + "pt"},
                            {"svg:height", QString::number(size.height() * 0.75) + "pt"}});
    for (auto picture = m_pictures.end() - 2; picture != m_pictures.end(); ++picture)
        writeEmpty(m_xml, "draw:image",
                   {{"xlink:href", picture->path},
                    {"xlink:type", "simple"},
                    {"xlink:show", "embed"},
                    {"xlink:actuate", "onLoad"}});
    const auto describe = [this](const char* element, const std::string& text) {
        const XmlElement description(m_xml, element);
        writeOdtText(m_xml, toQt(text));
    };
    describe("svg:title", block.chart.title);
    describe("svg:desc", block.chart.subtitle);
}

void writeCover(BodyWriter& body, const Document& document)
{
    const bool cover = hasCover(document);
    if (cover)
        body.paragraph("CoverSpace", {});
    body.paragraph(cover ? "Title" : "BriefTitle", plain(document.title));
    body.paragraph("Subtitle", plain(document.subtitle));
    for (const std::string& line : document.coverLines)
        body.paragraph("CoverLine", plain(line));
    if (!cover)
        return;
    body.paragraph("Note", plain(printed(document.marking) + ": " + Wording().name(document.marking.tlp)));
    for (const Block& block : document.cover)
        std::visit(body, block);
    body(PageBreakBlock{});
}

void writeContents(QXmlStreamWriter& xml, BodyWriter& body, const std::vector<ContentsEntry>& entries)
{
    if (entries.empty())
        return;
    body.paragraph("ContentsHeading", plain("Contents"));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const OutlineEntry& heading = entries[i].heading;
        const XmlElement paragraph(xml, "text:p",
                                   {{"text:style-name", heading.level <= 1 ? "Contents1" : "Contents2"}});
        writeOdtText(xml, toQt(heading.number.empty() ? heading.text : heading.number + " " + heading.text));
        writeEmpty(xml, "text:tab");
        const XmlElement page(
            xml, "text:bookmark-ref",
            {{"text:reference-format", "page"}, {"text:ref-name", odtHeadingMark(static_cast<int>(i))}});
        xml.writeCharacters(QString::number(entries[i].page));
    }
    body(PageBreakBlock{});
}

void writeImprint(BodyWriter& body, const Document& document)
{
    if (!document.attribution.empty())
        body.paragraph("Note", plain(document.attribution));
    if (!document.madeAt.empty())
        body.paragraph("Note", plain("Made " + Wording().timeStamp(document.madeAt) + " with Antevia."));
}

void writePageBreakStyle(QXmlStreamWriter& xml)
{
    const XmlElement style(xml, "style:style", {{"style:name", "PageBreak"}, {"style:family", "paragraph"}});
    writeEmpty(xml, "style:paragraph-properties",
               {{"fo:break-before", "page"},
                {"fo:margin-top", "0pt"},
                {"fo:margin-bottom", "0pt"},
                {"fo:line-height", "1pt"}});
    writeEmpty(xml, "style:text-properties", {{"fo:font-size", "1pt"}});
}

} // namespace

OdtContent odtContent(const LaidReport& report)
{
    OdtContent content;
    QXmlStreamWriter xml(&content.xml);
    xml.writeStartDocument();
    const auto writeAll = [&] {
        const XmlElement root(xml, "office:document-content");
        writeOdtNameSpaces(xml);
        {
            const XmlElement automatic(xml, "office:automatic-styles");
            writePageBreakStyle(xml);
            writeOdtTableStyles(xml, report.document);
        }
        const XmlElement body(xml, "office:body");
        const XmlElement text(xml, "office:text");
        BodyWriter writer(xml, hasCover(report.document));
        writeCover(writer, report.document);
        writeContents(xml, writer, report.contents);
        writer.beginBody();
        for (const Block& block : report.document.blocks)
            std::visit(writer, block);
        writeImprint(writer, report.document);
        content.pictures = std::move(writer).pictures();
    };
    writeAll();
    xml.writeEndDocument();
    return content;
}

} // namespace antevia
