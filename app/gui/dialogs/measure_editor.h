#pragma once

#include "model/places/network.h"
#include "model/scenario/measure.h"

#include <QDialog>

#include <array>
#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace antevia {

/// A measure: what it does and where, from when to when, and how far it leaks.
class MeasureEditor : public QDialog {
    Q_OBJECT
public:
    MeasureEditor(const Measure& measure, const Network& network, const std::vector<Group>& groups, QWidget* parent);
    Measure value() const;

private:
    void fillDates(QFormLayout& form);
    void fillEffect(QFormLayout& form);
    void showKind();
    void showLeakage(const Uncertain& leakage);
    std::array<double, 3> shownLeakage() const;
    void enterLeakage(Uncertain& leakage) const;
    MeasureEffect effect() const;

    Measure m_before;
    Network m_network;
    std::vector<Group> m_groups;
    QLineEdit* m_title;
    QLineEdit* m_decidedBy;
    QDateEdit* m_effective;
    QDateEdit* m_knownFrom;
    QCheckBox* m_hasEnd;
    QDateEdit* m_ends;
    QSpinBox* m_ramp;
    QComboBox* m_kind;
    QComboBox* m_where;
    QComboBox* m_line;
    QComboBox* m_group;
    QDoubleSpinBox* m_amount;
    QLabel* m_amountUnit;
    QListWidget* m_admitted;
    QDoubleSpinBox* m_low;
    QDoubleSpinBox* m_central;
    QDoubleSpinBox* m_high;
    QLineEdit* m_reason;
    // As first shown, rounded: what nobody touched is kept as it was.
    double m_amountBefore = 0.0;
    std::array<double, 3> m_leakageBefore{};
};

} // namespace antevia
