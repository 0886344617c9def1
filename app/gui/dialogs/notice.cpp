#include "app/gui/dialogs/notice.h"

#include "app/wording/wording.h"

#include <QMessageBox>
#include <QPushButton>

namespace antevia {

namespace {
QMessageBox* boxOf(QWidget* parent, const QString& title, const QString& text, QMessageBox::Icon icon)
{
    auto* box = new QMessageBox(icon, title, {}, QMessageBox::NoButton, parent);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setObjectName(QStringLiteral("notice"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}
} // namespace

QMessageBox* showError(QWidget* parent, const Error& error)
{
    const ErrorSentence said = Wording().error(error);
    QMessageBox* box = boxOf(parent, said.title,
                             said.title + QStringLiteral(".\n\n") + said.text + QStringLiteral("\n\n") + said.remedy,
                             QMessageBox::Warning);
    box->addButton(QMessageBox::tr("Close"), QMessageBox::RejectRole);
    box->open();
    return box;
}

QMessageBox* showNotice(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox* box = boxOf(parent, title, text, QMessageBox::Information);
    box->addButton(QMessageBox::tr("Close"), QMessageBox::RejectRole);
    box->open();
    return box;
}

QMessageBox* askFirst(QWidget* parent, const QString& title, const QString& text, const QString& yesText,
                      std::function<void()> yes)
{
    QMessageBox* box = boxOf(parent, title, text, QMessageBox::Question);
    QPushButton* agree = box->addButton(yesText, QMessageBox::AcceptRole);
    agree->setObjectName(QStringLiteral("agree"));
    box->addButton(QMessageBox::tr("Cancel"), QMessageBox::RejectRole);
    QObject::connect(agree, &QPushButton::clicked, parent, [yes = std::move(yes)] { yes(); });
    box->open();
    return box;
}

} // namespace antevia
