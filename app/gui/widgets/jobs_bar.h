#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace antevia {

class Session;

/// The line at the foot of the window: what runs, how far it is, how long it will take, and its stop button; at the
/// right, how many results are out of date.
class JobsBar : public QFrame {
    Q_OBJECT
public:
    explicit JobsBar(Session& session, QWidget* parent = nullptr);
    /// For a moment: "The plan was written to …".
    void say(const QString& text);

Q_SIGNALS:
    void checksAsked();

private:
    void showProgress(double share, const QString& what, int secondsLeft);
    void showIdle();
    void showChecks();

    Session& m_session;
    QLabel* m_text;
    QProgressBar* m_progress;
    QLabel* m_left;
    QPushButton* m_cancel;
    QPushButton* m_checks;
    QString m_said;
};

} // namespace antevia
