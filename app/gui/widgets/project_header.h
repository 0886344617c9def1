#pragma once

#include <QFrame>

class QLabel;

namespace antevia {

class Session;

/// The line above the page: the project, the day its figures are as of, and its marking.
class ProjectHeader : public QFrame {
    Q_OBJECT
public:
    explicit ProjectHeader(Session& session, QWidget* parent = nullptr);

private:
    void refresh();
    Session& m_session;
    QLabel* m_title;
    QLabel* m_asOf;
    QLabel* m_marking;
};

} // namespace antevia
