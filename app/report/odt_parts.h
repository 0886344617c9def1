#pragma once

#include "app/report/report_layout.h"
#include "model/report/document.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace antevia {

/// A picture in the package: "Pictures/chart1.svg".
struct OdtPicture {
    QString path;
    QString mediaType;
    QByteArray bytes;
};

struct OdtContent {
    QByteArray xml;
    std::vector<OdtPicture> pictures;
};

/// content.xml: the report itself. Each block that names Kosovo carries the note as a footnote, so that it stands on
/// the page on which the block does.
OdtContent odtContent(const LaidReport& report);
/// styles.xml: the look of everything, and header and footer with marking, title, edition and page numbers as fields.
QByteArray odtStyles(const Document& document);
/// meta.xml
QByteArray odtProperties(const Document& document, const std::string& author);
/// META-INF/manifest.xml
QByteArray odtManifest(const std::vector<OdtPicture>& pictures);

} // namespace antevia
