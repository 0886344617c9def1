#include "app/report/odt_page.h"
#include "app/report/odt_parts.h"
#include "app/report/odt_style_names.h"
#include "app/report/odt_xml.h"
#include "app/report/report_style.h"
#include "app/wording/wording.h"

#include <QXmlStreamWriter>

namespace antevia {
namespace {

QString inPoints(double count)
{
    return QString::number(count) + QStringLiteral("pt");
}

/// What a paragraph style adds to a look.
struct ParagraphForm {
    double above = 0.0; ///< points
    double below = 0.0;
    bool keepWithNext = false;
    const char* align = "start";
    int outlineLevel = 0;
};

class StyleWriter {
public:
    explicit StyleWriter(QXmlStreamWriter& xml) : m_xml(xml) {}

    void paragraph(const char* name, const TextLook& look, const ParagraphForm& form)
    {
        const QString styleName = QLatin1String(name);
        const XmlElement style(m_xml, "style:style", {{"style:name", styleName}, {"style:family", "paragraph"}});
        if (styleName.contains("_20_")) // how the format writes a space in a name
            m_xml.writeAttribute("style:display-name", QString(styleName).replace("_20_", " "));
        if (form.outlineLevel > 0)
            m_xml.writeAttribute("style:default-outline-level", QString::number(form.outlineLevel));
        paragraphProperties(look, form);
        textProperties(look);
    }

    /// A box with a bar at its left.
    void callout()
    {
        const XmlElement style(m_xml, "style:style", {{"style:name", "Callout"}, {"style:family", "paragraph"}});
        writeEmpty(m_xml, "style:paragraph-properties",
                   {{"fo:margin-top", "9pt"},
                    {"fo:margin-bottom", "4pt"},
                    {"fo:padding", "6pt"},
                    {"fo:background-color", house::paleFill().name()},
                    {"fo:border-left", "3pt solid " + house::accent().name()},
                    {"fo:border-right", "none"},
                    {"fo:border-top", "none"},
                    {"fo:border-bottom", "none"},
                    {"style:line-height-at-least", inPoints(14.2)}});
        textProperties(house::body());
    }

    void character(const char* name, const TextLook& look, bool raised = false)
    {
        const XmlElement style(m_xml, "style:style", {{"style:name", QLatin1String(name)}, {"style:family", "text"}});
        m_xml.writeEmptyElement("style:text-properties");
        m_xml.writeAttribute("fo:color", look.colour.name());
        m_xml.writeAttribute("fo:font-weight", look.strong ? "bold" : "normal");
        if (raised)
            m_xml.writeAttribute("style:text-position", "super 58%");
    }

    void bold(const char* name)
    {
        const XmlElement style(m_xml, "style:style", {{"style:name", QLatin1String(name)}, {"style:family", "text"}});
        writeEmpty(m_xml, "style:text-properties", {{"fo:font-weight", "bold"}});
    }

    /// White or coloured on black, as TLP 2.0 has it.
    void marking(const char* name, const QColor& colour)
    {
        const XmlElement style(m_xml, "style:style", {{"style:name", QLatin1String(name)}, {"style:family", "text"}});
        writeEmpty(m_xml, "style:text-properties",
                   {{"fo:color", colour.name()},
                    {"fo:background-color", "#000000"},
                    {"fo:font-size", "12pt"},
                    {"fo:font-weight", "bold"}});
    }

private:
    void paragraphProperties(const TextLook& look, const ParagraphForm& form)
    {
        m_xml.writeEmptyElement("style:paragraph-properties");
        m_xml.writeAttribute("fo:margin-top", inPoints(form.above));
        m_xml.writeAttribute("fo:margin-bottom", inPoints(form.below));
        m_xml.writeAttribute("style:line-height-at-least", inPoints(look.lineHeight));
        m_xml.writeAttribute("fo:text-align", QLatin1String(form.align));
        m_xml.writeAttribute("fo:orphans", "2");
        m_xml.writeAttribute("fo:widows", "2");
        if (form.keepWithNext)
            m_xml.writeAttribute("fo:keep-with-next", "always");
    }

    void textProperties(const TextLook& look)
    {
        writeEmpty(m_xml, "style:text-properties",
                   {{"fo:font-size", inPoints(look.size)},
                    {"fo:font-weight", look.strong ? "bold" : "normal"},
                    {"fo:color", look.colour.name()}});
    }

    QXmlStreamWriter& m_xml;
};

void writeFontFaces(QXmlStreamWriter& xml)
{
    const XmlElement faces(xml, "office:font-face-decls");
    writeEmpty(xml, "style:font-face",
               {{"style:name", "Noto Sans"},
                {"svg:font-family", "'Noto Sans'"},
                {"style:font-family-generic", "swiss"},
                {"style:font-pitch", "variable"}});
}

void writeDefaults(QXmlStreamWriter& xml)
{
    const XmlElement style(xml, "style:default-style", {{"style:family", "paragraph"}});
    writeEmpty(xml, "style:paragraph-properties", {{"style:tab-stop-distance", "35pt"}});
    writeEmpty(xml, "style:text-properties",
               {{"style:font-name", "Noto Sans"},
                {"fo:font-size", "10pt"},
                {"fo:language", "en"},
                {"fo:country", "GB"},
                {"fo:color", house::ink().name()}});
}

void writeParagraphStyles(StyleWriter& styles)
{
    TextLook figure = house::figureValue();
    styles.paragraph("Standard", house::body(), {.above = 6});
    styles.paragraph("Title", house::title(), {.above = 16, .below = 6});
    styles.paragraph("BriefTitle", {.size = 19, .lineHeight = 25, .strong = true, .colour = house::accent()}, {});
    styles.paragraph("Subtitle", house::subtitle(), {.below = 8});
    styles.paragraph("CoverLine", house::coverLine(), {});
    styles.paragraph("CoverSpace", house::body(), {.above = 90});
    styles.paragraph(odtHeading1, house::heading(1),
                     {.above = 22, .below = 5, .keepWithNext = true, .outlineLevel = 1});
    styles.paragraph(odtHeading2, house::heading(2),
                     {.above = 15, .below = 3, .keepWithNext = true, .outlineLevel = 2});
    styles.paragraph("ContentsHeading", house::heading(1), {.below = 6, .keepWithNext = true});
    styles.paragraph("Lead", house::lead(), {.above = 6});
    styles.paragraph("Note", house::note(), {.above = 4});
    styles.paragraph("ListItem", house::body(), {.above = 3});
    styles.paragraph("Caption", house::caption(), {.above = 13, .below = 4, .keepWithNext = true});
    styles.paragraph("TableHeading", house::tableHeading(), {});
    styles.paragraph("TableHeadingRight", house::tableHeading(), {.align = "end"});
    styles.paragraph("TableHeadingCentre", house::tableHeading(), {.align = "center"});
    styles.paragraph("TableText", house::tableCell(), {});
    styles.paragraph("TableTextRight", house::tableCell(), {.align = "end"});
    styles.paragraph("TableTextCentre", house::tableCell(), {.align = "center"});
    styles.paragraph("FigureLabel", house::figureLabel(), {});
    styles.paragraph("FigureValue", figure, {});
    styles.paragraph("Chart", house::body(), {.above = 8, .below = 6});
    styles.paragraph("Furniture", house::furniture(), {});
    styles.paragraph("FurnitureRight", house::furniture(), {.align = "end"});
    styles.paragraph("FurnitureCentre", house::furniture(), {.align = "center"});
    styles.paragraph("Footnote", house::note(), {});
    styles.callout();
}

void writeTextStyles(StyleWriter& styles, const Marking& marking)
{
    styles.bold("Strong");
    styles.character("Reference", {.colour = house::faintInk()}, true);
    for (const auto& [emphasis, name] : odtEmphasisStyles)
        styles.character(name, {.strong = true, .colour = house::emphasisInk(emphasis)});
    styles.marking("MarkingExercise", QColor(Qt::white));
    styles.marking("MarkingTlp", house::tlpColour(marking.tlp));
}

void writeContentsStyles(QXmlStreamWriter& xml)
{
    for (const int level : {1, 2}) {
        const XmlElement style(xml, "style:style",
                               {{"style:name", "Contents" + QString::number(level)}, {"style:family", "paragraph"}});
        {
            const XmlElement properties(
                xml, "style:paragraph-properties",
                {{"fo:margin-top", level == 1 ? "6pt" : "1pt"}, {"fo:margin-left", level == 1 ? "0pt" : "30pt"}});
            const XmlElement stops(xml, "style:tab-stops");
            writeEmpty(xml, "style:tab-stop",
                       {{"style:position", level == 1 ? "476pt" : "446pt"}, {"style:type", "right"}});
        }
        writeEmpty(xml, "style:text-properties", {{"fo:font-weight", level == 1 ? "bold" : "normal"}});
    }
}

void writeOutlineNumbers(QXmlStreamWriter& xml, bool numbered)
{
    const XmlElement outline(xml, "text:outline-style", {{"style:name", "Outline"}});
    for (const int level : {1, 2}) {
        const XmlElement number(xml, "text:outline-level-style",
                                {{"text:level", QString::number(level)},
                                 {"style:num-format", numbered ? "1" : ""},
                                 {"text:display-levels", QString::number(level)}});
        const XmlElement properties(xml, "style:list-level-properties",
                                    {{"text:list-level-position-and-space-mode", "label-alignment"}});
        writeEmpty(xml, "style:list-level-label-alignment",
                   {{"text:label-followed-by", numbered ? "space" : "nothing"}});
    }
}

void writeListStyle(QXmlStreamWriter& xml, bool numbered)
{
    const XmlElement style(xml, "text:list-style", {{"style:name", numbered ? "Numbers" : "Bullets"}});
    const XmlElement level(xml, numbered ? "text:list-level-style-number" : "text:list-level-style-bullet",
                           {{"text:level", "1"},
                            numbered ? XmlAttribute{"style:num-format", "1"} : XmlAttribute{"text:bullet-char", "•"},
                            {"style:num-suffix", numbered ? "." : ""}});
    const XmlElement properties(xml, "style:list-level-properties",
                                {{"text:list-level-position-and-space-mode", "label-alignment"}});
    writeEmpty(xml, "style:list-level-label-alignment",
               {{"text:label-followed-by", "listtab"},
                {"text:list-tab-stop-position", "16pt"},
                {"fo:text-indent", "-16pt"},
                {"fo:margin-left", "16pt"}});
}

} // namespace

QByteArray odtStyles(const Document& document)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    const auto writeAll = [&] {
        const XmlElement root(xml, "office:document-styles");
        writeOdtNameSpaces(xml);
        writeFontFaces(xml);
        {
            const XmlElement styles(xml, "office:styles");
            StyleWriter writer(xml);
            writeDefaults(xml);
            writeParagraphStyles(writer);
            writeTextStyles(writer, document.marking);
            writeContentsStyles(xml);
            writeOutlineNumbers(xml, hasCover(document));
            writeListStyle(xml, false);
            writeListStyle(xml, true);
        }
        {
            const XmlElement automatic(xml, "office:automatic-styles");
            writeOdtPageLayout(xml);
        }
        const XmlElement masters(xml, "office:master-styles");
        writeOdtMasterPage(xml, document);
    };
    writeAll();
    xml.writeEndDocument();
    return bytes;
}

} // namespace antevia
