#include "app/report/odt_page.h"

#include "app/report/odt_xml.h"
#include "app/report/page_furniture.h"
#include "app/report/report_style.h"
#include "app/wording/wording.h"

#include <QXmlStreamWriter>

namespace antevia {
namespace {

void writeMarking(QXmlStreamWriter& xml, const Marking& marking)
{
    if (marking.exercise) {
        const XmlElement span(xml, "text:span", {{"text:style-name", "MarkingExercise"}});
        xml.writeCharacters(QStringLiteral(" EXERCISE ·"));
    }
    const XmlElement span(xml, "text:span", {{"text:style-name", "MarkingTlp"}});
    xml.writeCharacters(QStringLiteral(" ") + QLatin1String(word(marking.tlp)) + QStringLiteral(" "));
}

void writePageNumber(QXmlStreamWriter& xml)
{
    xml.writeCharacters(QStringLiteral("page "));
    {
        const XmlElement number(xml, "text:page-number", {{"text:select-page", "current"}});
        xml.writeCharacters(QStringLiteral("1"));
    }
    xml.writeCharacters(QStringLiteral(" of "));
    const XmlElement count(xml, "text:page-count");
    xml.writeCharacters(QStringLiteral("1"));
}

} // namespace

void writeOdtPageLayout(QXmlStreamWriter& xml)
{
    const XmlElement layout(xml, "style:page-layout", {{"style:name", "Page"}});
    writeEmpty(xml, "style:page-layout-properties",
               {{"fo:page-width", "21cm"},
                {"fo:page-height", "29.7cm"},
                {"style:print-orientation", "portrait"},
                {"fo:margin-top", "1.4cm"},
                {"fo:margin-bottom", "1.2cm"},
                {"fo:margin-left", "2.1cm"},
                {"fo:margin-right", "2.1cm"}});
    for (const bool header : {true, false}) {
        const XmlElement part(xml, header ? "style:header-style" : "style:footer-style");
        writeEmpty(xml, "style:header-footer-properties",
                   {{"fo:min-height", "1cm"},
                    {header ? "fo:margin-bottom" : "fo:margin-top", "0.4cm"},
                    {header ? "fo:border-bottom" : "fo:border-top", "0.5pt solid " + house::hairline().name()},
                    {"fo:padding", "3pt"}});
    }
}

void writeOdtMasterPage(QXmlStreamWriter& xml, const Document& document)
{
    const XmlElement page(xml, "style:master-page", {{"style:name", "Standard"}, {"style:page-layout-name", "Page"}});
    {
        const XmlElement header(xml, "style:header");
        {
            const XmlElement paragraph(xml, "text:p", {{"text:style-name", "Furniture"}});
            writeMarking(xml, document.marking);
        }
        const XmlElement paragraph(xml, "text:p", {{"text:style-name", "FurnitureRight"}});
        writeOdtText(xml, toQt(document.title));
    }
    const XmlElement footer(xml, "style:footer");
    {
        const XmlElement paragraph(xml, "text:p", {{"text:style-name", "FurnitureCentre"}});
        writeMarking(xml, document.marking);
    }
    {
        const XmlElement paragraph(xml, "text:p", {{"text:style-name", "FurnitureRight"}});
        writeOdtText(xml, toQt(document.footer.empty() ? "" : document.footer + " · "));
        writePageNumber(xml);
    }
    if (furnitureNamesKosovo(document)) {
        const XmlElement paragraph(xml, "text:p", {{"text:style-name", "Furniture"}});
        writeOdtText(xml, toQt(kosovoNote));
    }
}

} // namespace antevia
