#pragma once

#include <QDialog>

namespace antevia {

class Session;

/// Every result with its state: up to date, out of date and why, still to run.
class ChecksDialog : public QDialog {
    Q_OBJECT
public:
    ChecksDialog(Session& session, QWidget* parent);
};

} // namespace antevia
