#include "app/gui/dialogs/form_fields.h"

#include "app/wording/wording.h"

#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>

namespace antevia {

QDateEdit* dateField(const QString& objectName, QDate date)
{
    auto* field = new QDateEdit(date);
    field->setObjectName(objectName);
    field->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    field->setLocale(QLocale(QLocale::English));
    field->setCalendarPopup(true);
    return field;
}

QLineEdit* textField(const QString& objectName, const std::string& text)
{
    auto* field = new QLineEdit(toQt(text));
    field->setObjectName(objectName);
    field->setCursorPosition(0);
    return field;
}

QDoubleSpinBox* numberField(const QString& objectName, double value, double lowest, double highest, int decimals)
{
    auto* field = new QDoubleSpinBox;
    field->setObjectName(objectName);
    field->setLocale(QLocale::c());
    field->setDecimals(decimals);
    field->setRange(lowest, highest);
    field->setValue(value);
    return field;
}

QSpinBox* wholeField(const QString& objectName, int value, int lowest, int highest)
{
    auto* field = new QSpinBox;
    field->setObjectName(objectName);
    field->setRange(lowest, highest);
    field->setValue(value);
    return field;
}

void addKeepAndCancel(QFormLayout& form, QDialog& dialog)
{
    auto* buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(QDialog::tr("Keep"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialog::tr("Cancel"), QDialogButtonBox::RejectRole);
    form.addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
}

} // namespace antevia
