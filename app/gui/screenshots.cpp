#include "app/gui/screenshots.h"

#include "app/gui/main_window.h"
#include "app/gui/widgets/rail.h"
#include "app/gui/work.h"

#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace antevia {

namespace {
constexpr int settleMilliseconds = 800;
}

Screenshots::Screenshots(MainWindow& window, const QString& folder)
    : QObject(&window), m_window(window), m_folder(folder)
{
}

void Screenshots::start()
{
    QDir().mkpath(m_folder);
    connect(
        &m_window.session().jobs(), &JobRunner::finished, this, [this] { visit(0); }, Qt::SingleShotConnection);
    runAll(m_window.session());
}

void Screenshots::visit(int page)
{
    if (page >= static_cast<int>(allPages.size()))
        return Q_EMIT done();
    const PageId id = allPages[static_cast<std::size_t>(page)];
    m_window.showPage(id);
    saveWhenStill(page);
}

void Screenshots::saveWhenStill(int page)
{
    const PageId id = allPages[static_cast<std::size_t>(page)];
    QTimer::singleShot(settleMilliseconds, this, [this, page, id] {
        if (m_window.session().isReading())
            return saveWhenStill(page);
        m_window.grab().save(
            QStringLiteral("%1/%2-%3.png").arg(m_folder).arg(page + 1, 2, 10, QLatin1Char('0')).arg(nameOf(id)));
        visit(page + 1);
    });
}

} // namespace antevia
