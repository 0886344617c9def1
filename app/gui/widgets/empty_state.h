#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace antevia {

/// What a page shows while there is nothing to show: what is missing and the button that gets it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);
    void say(const QString& title, const QString& text, const QString& buttonText = {});

Q_SIGNALS:
    void asked();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace antevia
