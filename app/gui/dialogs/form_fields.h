#pragma once

#include "model/base/words.h"

#include <QComboBox>

class QDateEdit;
class QDialog;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace antevia {

/// A box to choose a value of an enumeration from; `named(value)` is what it shows.
template <class Enum, class Named>
QComboBox* choiceOf(const QString& objectName, Enum current, Named named)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    for (const auto& [value, name] : wordsOf<Enum>) {
        box->addItem(named(value), static_cast<int>(value));
        if (value == current)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}
template <class Enum>
Enum chosenIn(const QComboBox* box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

QDateEdit* dateField(const QString& objectName, class QDate date);
QLineEdit* textField(const QString& objectName, const std::string& text);
QDoubleSpinBox* numberField(const QString& objectName, double value, double lowest, double highest, int decimals);
QSpinBox* wholeField(const QString& objectName, int value, int lowest, int highest);
/// The end of a form that is kept or left: its two buttons.
void addKeepAndCancel(QFormLayout& form, QDialog& dialog);

} // namespace antevia
