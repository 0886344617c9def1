#pragma once

#include "model/base/result.h"

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
    /// Why there is nothing: `title` and `text` where it was not found, else what went wrong and what to do.
    void say(const Error& error, const QString& title, const QString& text, const QString& buttonText = {});

Q_SIGNALS:
    void asked();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace antevia
