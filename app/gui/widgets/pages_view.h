#pragma once

#include "app/report/report.h"

#include <QAbstractScrollArea>
#include <QPixmap>

#include <map>
#include <memory>

class QTimer;

namespace antevia {

/// The pages of a report exactly as they will be printed, one below the other. Pages are drawn one at a time as they
/// come into view, so that no turn of the event loop takes long.
class PagesView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PagesView(QWidget* parent = nullptr);
    void show(ReportPages pages);
    using QWidget::show;
    void clear();
    bool hasPages() const { return m_pages != nullptr; }
    /// They may be printed while others are shown already.
    std::shared_ptr<const ReportPages> pages() const { return m_pages; }
    int pageCount() const { return m_pages ? m_pages->count() : 0; }
    /// Width of a page as a share of the view's.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }

Q_SIGNALS:
    void pageShown(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void layOut();
    void drawNext();
    QSize pageSize() const;
    QRect placeOf(int page) const;
    int firstVisible() const;

    std::shared_ptr<const ReportPages> m_pages;
    std::map<int, QPixmap> m_drawn;
    QTimer* m_drawing;
    double m_zoom = 1.0;
};

} // namespace antevia
