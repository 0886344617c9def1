#include "app/gui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollArea>

namespace antevia {

namespace {

bool isField(const QObject* object)
{
    return qobject_cast<const QComboBox*>(object) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(object) != nullptr;
}

bool isInScrollArea(const QObject* object)
{
    for (const QObject* around = object->parent(); around != nullptr; around = around->parent())
        if (qobject_cast<const QScrollArea*>(around) != nullptr)
            return true;
    return false;
}

} // namespace

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || !isField(watched) || !isInScrollArea(watched))
        return false;
    event->ignore(); // goes on to the area
    return true;
}

} // namespace antevia
