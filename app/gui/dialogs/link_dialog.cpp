#include "app/gui/dialogs/link_dialog.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/wording/wording.h"

#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace antevia {

namespace {
QComboBox* placeBox(const QString& objectName, const Network& network, const PlaceId& chosen)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    for (const Place& place : network.places())
        box->addItem(toQt(place.name), toQt(place.id.value));
    box->setCurrentIndex(std::max(0, box->findData(toQt(chosen.value))));
    return box;
}
} // namespace

LinkDialog::LinkDialog(const Link& link, bool isNew, const Network& network, QWidget* parent)
    : QDialog(parent), m_before(link), m_isNew(isNew), m_from(placeBox(QStringLiteral("linkFrom"), network, link.from)),
      m_to(placeBox(QStringLiteral("linkTo"), network, link.to)),
      m_name(textField(QStringLiteral("linkName"), link.name)),
      m_section(textField(QStringLiteral("linkSection"), link.section))
{
    setObjectName(QStringLiteral("linkDialog"));
    setWindowTitle(isNew ? tr("New way") : tr("Way"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_name->setPlaceholderText(tr("the names of its two places"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Crossing and means"), m_section);
    addKeepAndCancel(*form, *this);
}

Link LinkDialog::value() const
{
    Link link = m_before;
    link.from.value = fromQt(m_from->currentData().toString());
    link.to.value = fromQt(m_to->currentData().toString());
    link.name = fromQt(m_name->text().trimmed());
    link.section = fromQt(m_section->text().trimmed());
    if (m_isNew)
        link.id.value = link.from.value + "-" + link.to.value;
    if (link.name.empty())
        link.name = fromQt(m_from->currentText() + QStringLiteral(" – ") + m_to->currentText());
    return link;
}

} // namespace antevia
