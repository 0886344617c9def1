#pragma once

#include <QByteArray>

#include <string>

namespace antevia {

/// What a PDF says about itself.
struct PdfProperties {
    std::string title;
    std::string author;
    std::string subject;
    std::string madeAt; ///< UTC, "2026-11-22T09:00:00Z"
};

/// `pdf`, as QPdfWriter wrote it, with these properties added as an update at its end (PDF 1.4, 3.4.5 "Incremental
/// updates"), since QPdfWriter can say neither author nor time. The time at which QPdfWriter ran is overwritten by
/// `madeAt`, so that the same report has the same bytes. Bytes that do not look as expected are given back as they are.
QByteArray withProperties(QByteArray pdf, const PdfProperties& properties);

} // namespace antevia
