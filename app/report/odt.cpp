#include "app/report/odt_parts.h"
#include "app/report/odt_xml.h"
#include "app/report/report.h"
#include "app/report/zip_writer.h"
#include "app/wording/wording.h"
#include "model/base/version.h"
#include "model/formats/file.h"

#include <QXmlStreamWriter>

namespace antevia {
namespace {

const QString odtMediaType = QStringLiteral("application/vnd.oasis.opendocument.text");

void writeElement(QXmlStreamWriter& xml, const char* name, const std::string& text)
{
    const XmlElement element(xml, name);
    writeOdtText(xml, toQt(text));
}

} // namespace

QByteArray odtProperties(const Document& document, const std::string& author)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    const auto writeAll = [&] {
        const XmlElement root(xml, "office:document-meta");
        writeOdtNameSpaces(xml);
        const XmlElement meta(xml, "office:meta");
        writeElement(xml, "meta:generator", std::string("Antevia/") + programVersion);
        writeElement(xml, "dc:title", document.title);
        writeElement(xml, "dc:subject", printed(document.marking));
        writeElement(xml, "meta:initial-creator", author);
        writeElement(xml, "dc:creator", author);
        if (document.madeAt.empty())
            return;
        writeElement(xml, "meta:creation-date", document.madeAt);
        writeElement(xml, "dc:date", document.madeAt);
    };
    writeAll();
    xml.writeEndDocument();
    return bytes;
}

QByteArray odtManifest(const std::vector<OdtPicture>& pictures)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    const auto entry = [&](const QString& path, const QString& mediaType) {
        writeEmpty(xml, "manifest:file-entry", {{"manifest:full-path", path}, {"manifest:media-type", mediaType}});
    };
    const auto writeAll = [&] {
        const XmlElement root(
            xml, "manifest:manifest",
            {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}, {"manifest:version", "1.3"}});
        entry("/", odtMediaType);
        for (const char* part : {"content.xml", "styles.xml", "meta.xml"})
            entry(QLatin1String(part), "text/xml");
        for (const OdtPicture& picture : pictures)
            entry(picture.path, picture.mediaType);
    };
    writeAll();
    xml.writeEndDocument();
    return bytes;
}

Result<void> writeOdt(const Document& document, const std::string& path, const OdtOptions& options)
{
    TRY(const auto report, layReport(document, reportPageLayout()));
    const OdtContent content = odtContent(report);
    std::vector<ZipPart> entries{
        {"mimetype", odtMediaType.toUtf8(), false},
        {"content.xml", content.xml, true},
        {"styles.xml", odtStyles(document), true},
        {"meta.xml", odtProperties(document, options.author.empty() ? document.footer : options.author), true}};
    for (const OdtPicture& picture : content.pictures)
        entries.push_back({picture.path.toStdString(), picture.bytes, true});
    entries.push_back({"META-INF/manifest.xml", odtManifest(content.pictures), true});
    TRY(const auto bytes, zipBytes(entries, document.madeAt));
    return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace antevia
