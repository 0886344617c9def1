#include "app/gui/widgets/pages_view.h"

#include "app/gui/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace antevia {

namespace {
constexpr int gap = 14;
constexpr int narrowestPage = 320;
constexpr int widestPage = 1100;
constexpr std::size_t mostDrawn = 12;
} // namespace

PagesView::PagesView(QWidget* parent) : QAbstractScrollArea(parent), m_drawing(new QTimer(this))
{
    setObjectName(QStringLiteral("pagesView"));
    setAccessibleName(tr("Pages as printed"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    m_drawing->setSingleShot(true);
    connect(m_drawing, &QTimer::timeout, this, &PagesView::drawNext);
}

void PagesView::show(ReportPages pages)
{
    m_pages = std::make_shared<const ReportPages>(std::move(pages));
    m_drawn.clear();
    layOut();
}

void PagesView::clear()
{
    m_pages.reset();
    m_drawn.clear();
    layOut();
}

void PagesView::setZoom(double zoom)
{
    m_zoom = zoom;
    m_drawn.clear();
    layOut();
}

QSize PagesView::pageSize() const
{
    const QSizeF points = m_pages->sizeInPoints();
    const double wide =
        std::clamp(static_cast<int>((viewport()->width() - 2 * gap) * m_zoom), narrowestPage, widestPage);
    return {static_cast<int>(wide), static_cast<int>(std::ceil(wide * points.height() / points.width()))};
}

QRect PagesView::placeOf(int page) const
{
    const QSize size = pageSize();
    const int left = std::max(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(left, gap + page * (size.height() + gap) - verticalScrollBar()->value()), size};
}

void PagesView::layOut()
{
    const int count = pageCount();
    const QSize size = count > 0 ? pageSize() : QSize();
    verticalScrollBar()->setRange(0, std::max(0, count * (size.height() + gap) + gap - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * gap - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    m_drawing->start(0);
    viewport()->update();
}

int PagesView::firstVisible() const
{
    return std::clamp(verticalScrollBar()->value() / std::max(1, pageSize().height() + gap), 0,
                      std::max(0, pageCount() - 1));
}

void PagesView::drawNext()
{
    if (pageCount() == 0)
        return;
    const int first = firstVisible();
    for (int page = first; page < pageCount() && placeOf(page).top() < viewport()->height(); ++page) {
        if (m_drawn.contains(page))
            continue;
        const double dots = devicePixelRatioF();
        const QSize size = pageSize();
        QPixmap pixmap(size * dots);
        pixmap.fill(Qt::white);
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const double scale = size.width() * dots / m_pages->sizeInPoints().width();
        painter.scale(scale, scale);
        m_pages->paint(page, painter);
        painter.end();
        pixmap.setDevicePixelRatio(dots);
        if (m_drawn.size() >= mostDrawn)
            m_drawn.erase(std::abs(m_drawn.begin()->first - page) > std::abs(std::prev(m_drawn.end())->first - page)
                              ? m_drawn.begin()
                              : std::prev(m_drawn.end()));
        m_drawn.emplace(page, std::move(pixmap));
        viewport()->update();
        m_drawing->start(0);
        return;
    }
}

void PagesView::paintEvent(QPaintEvent*)
{
    const ThemeColours& colours = coloursOf(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    for (int page = 0; page < pageCount(); ++page) {
        const QRect place = placeOf(page);
        if (!place.intersects(viewport()->rect()))
            continue;
        painter.fillRect(place, Qt::white);
        if (const auto drawn = m_drawn.find(page); drawn != m_drawn.end())
            painter.drawPixmap(place, drawn->second);
        painter.setPen(colours.border);
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
}

void PagesView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_drawn.clear();
    layOut();
}

void PagesView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (m_pages) {
        Q_EMIT pageShown(firstVisible());
        m_drawing->start(0);
    }
}

} // namespace antevia
