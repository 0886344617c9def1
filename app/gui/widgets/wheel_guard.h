#pragma once

#include <QObject>

namespace antevia {

/// Keeps the wheel from changing what stands in a field while somebody only scrolls past it: in an area that scrolls,
/// choices, numbers and dates leave the wheel to the area. Installed on the application.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace antevia
