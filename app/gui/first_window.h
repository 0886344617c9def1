#pragma once

#include <QObject>

class QWidget;

namespace antevia {

/// Prints how much processor time the program has used once a window is painted, and ends the program: a figure that a
/// loaded machine does not change much.
class FirstWindow : public QObject {
public:
    explicit FirstWindow(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();
    QWidget& m_window;
};

} // namespace antevia
