#pragma once

#include "app/gui/job_runner.h"

namespace antevia {

class Session;

/// Looks, in the background and on its own connection, whether a project that was opened is damaged: its pages, which
/// opening leaves out for large files, and each delivery of figures against its check sum. Quiet while all is well.
class DamageCheck : public QObject {
    Q_OBJECT
public:
    explicit DamageCheck(Session& session, QObject* parent = nullptr);
    bool isBusy() const { return m_runner.isBusy(); }

Q_SIGNALS:
    /// What is damaged and the way out, in words; empty if nothing is.
    void checked(const QString& damage);

private:
    void look();
    void tell(const QString& damage);
    Session& m_session;
    bool m_isDamaged = false;
    JobRunner m_runner{1};
};

} // namespace antevia
