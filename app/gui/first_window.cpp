#include "app/gui/first_window.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace antevia {

FirstWindow::FirstWindow(QWidget& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
    window.update();
}

bool FirstWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        QTimer::singleShot(0, this, &FirstWindow::tell); // what lies on the window is painted in the same turn
    }
    return QObject::eventFilter(watched, event);
}

void FirstWindow::tell()
{
    const double seconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    std::printf("first window after %.2f s of CPU\n", seconds);
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace antevia
