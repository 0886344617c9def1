#pragma once

#include "model/indicators/correction.h"
#include "model/indicators/quality.h"

#include <QDialog>

class QLineEdit;

namespace antevia {

/// Asks why figures are read otherwise, or what explains a finding, and who says so; where they are replaced, also by
/// what.
class CorrectionDialog : public QDialog {
    Q_OBJECT
public:
    CorrectionDialog(const QualityFinding& finding, Correction::Kind kind, QWidget* parent);

    std::string reason() const;
    std::string author() const;
    /// One a period; empty unless figures are replaced. Nothing if what was typed is no number.
    std::vector<double> values() const;

private:
    bool isComplete() const;

    Correction::Kind m_kind;
    Eigen::Index m_periods;
    QLineEdit* m_values;
    QLineEdit* m_reason;
    QLineEdit* m_author;
};

} // namespace antevia
