#pragma once

#include "model/base/result.h"
#include "model/report/document.h"

#include <QPageLayout>

#include <memory>
#include <string>

class QPainter;

namespace antevia {

/// A4 upright with the house's margins.
QPageLayout reportPageLayout();

/// A report laid out in pages: what is shown before printing, printed, and written as PDF is the same. Needs a
/// QApplication (offscreen will do). Every page carries marking, title, edition, "page x of y" and, where it names
/// Kosovo, the note that goes with it.
class ReportPages {
public:
    /// Fails with InvalidInput if the paper leaves too little room for text, with Internal if the fonts are missing.
    static Result<ReportPages> lay(const Document& document, const QPageLayout& paper = reportPageLayout());
    ReportPages(ReportPages&&) noexcept;
    ReportPages& operator=(ReportPages&&) noexcept;
    ~ReportPages();

    int count() const;
    QSizeF sizeInPoints() const; ///< of one page, 1/72 inch
    /// Paints page 0 … count − 1 with its corner at the painter's origin; one painter unit is a point (1/72 inch).
    void paint(int page, QPainter& painter) const;

private:
    struct Layout;
    explicit ReportPages(std::unique_ptr<const Layout> layout);
    std::unique_ptr<const Layout> m_layout;
};

/// How many pages the report fills.
Result<int> pageCount(const Document& document);

struct PdfOptions {
    QPageLayout paper = reportPageLayout();
    std::string author; ///< into the file's properties; empty: the document's footer (centre and edition)
};
/// Writes the report as PDF 1.4 with its fonts inside, whole or not at all. Fails with Io, naming the path.
Result<void> writePdf(const Document& document, const std::string& path, const PdfOptions& options = {});

struct OdtOptions {
    std::string author; ///< into the file's properties; empty: the document's footer (centre and edition)
};
/// Writes the report as OpenDocument text (1.3) with real headings, styles and fields, whole or not at all. Same
/// document, same bytes: time stamps are the document's `madeAt`. Fails with Io, naming the path.
Result<void> writeOdt(const Document& document, const std::string& path, const OdtOptions& options = {});

} // namespace antevia
