#include "app/report/pdf_properties.h"
#include "app/report/report.h"
#include "app/report/report_style.h"
#include "app/wording/wording.h"
#include "model/formats/file.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace antevia {
namespace {

QByteArray pdfBytes(const ReportPages& pages, const QPageLayout& paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(unitsPerInch);
    writer.setPageLayout(paper);
    writer.setPageMargins(QMarginsF()); // the pages have their own
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            writer.newPage();
        pages.paint(page, painter);
    }
    painter.end();
    return bytes;
}

} // namespace

Result<void> writePdf(const Document& document, const std::string& path, const PdfOptions& options)
{
    TRY(const auto pages, ReportPages::lay(document, options.paper));
    const PdfProperties properties{document.title, options.author.empty() ? document.footer : options.author,
                                   printed(document.marking), document.madeAt};
    const QByteArray bytes = withProperties(pdfBytes(pages, options.paper), properties);
    return writeFileAtomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace antevia
