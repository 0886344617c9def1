#include "app/report/report.h"
#include "app/report/report_layout.h"
#include "model/base/contract.h"

#include <QPainter>

namespace antevia {

struct ReportPages::Layout : LaidReport {};

QPageLayout reportPageLayout()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(21, 29, 21, 24),
                       QPageLayout::Millimeter);
}

ReportPages::ReportPages(std::unique_ptr<const Layout> layout) : m_layout(std::move(layout)) {}
ReportPages::ReportPages(ReportPages&&) noexcept = default;
ReportPages& ReportPages::operator=(ReportPages&&) noexcept = default;
ReportPages::~ReportPages() = default;

Result<ReportPages> ReportPages::lay(const Document& document, const QPageLayout& paper)
{
    TRY(auto report, layReport(document, paper));
    return ReportPages(std::make_unique<const Layout>(Layout{std::move(report)}));
}

int ReportPages::count() const
{
    return static_cast<int>(m_layout->pages.size());
}

QSizeF ReportPages::sizeInPoints() const
{
    return m_layout->places.whole.size() / unitsPerPoint;
}

void ReportPages::paint(int page, QPainter& painter) const
{
    EXPECTS(page >= 0 && page < count());
    painter.save();
    painter.scale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const LaidPage& laid = m_layout->pages[static_cast<std::size_t>(page)];
    paintFurniture(painter, m_layout->document, m_layout->places, {page + 1, count()}, laid.namesKosovo);
    for (const Drawing& drawing : laid.drawings)
        antevia::paint(moved(drawing, m_layout->places.text.topLeft()), painter);
    painter.restore();
}

Result<int> pageCount(const Document& document)
{
    TRY(const auto pages, ReportPages::lay(document));
    return pages.count();
}

} // namespace antevia
