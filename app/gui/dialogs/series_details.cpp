#include "app/gui/dialogs/series_details.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"
#include "app/wording/wording.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace antevia {

SeriesDetailsDialog::SeriesDetailsDialog(const SeriesInfo& series, QWidget* parent)
    : QDialog(parent), m_before(series), m_name(textField(QStringLiteral("seriesName"), series.name)),
      m_place(textField(QStringLiteral("seriesPlace"), series.place.value)),
      m_unit(choiceOf(QStringLiteral("seriesUnit"), series.basis.unit,
                      [](CountingUnit unit) { return toQt(Wording().name(unit)); })),
      m_scope(choiceOf(QStringLiteral("seriesScope"), series.basis.scope,
                       [](BorderScope scope) { return toQt(Wording().name(scope)); })),
      m_where(textField(QStringLiteral("seriesWhere"), series.basis.where)),
      m_once(new QCheckBox(tr("one person counts once in a period"))),
      m_publisher(textField(QStringLiteral("seriesPublisher"), series.source.publisher)),
      m_document(textField(QStringLiteral("seriesDocument"), series.source.document)),
      m_date(textField(QStringLiteral("seriesDate"), series.source.date)),
      m_quality(textField(QStringLiteral("seriesQuality"), series.qualityNote))
{
    setObjectName(QStringLiteral("seriesDetails"));
    setWindowTitle(tr("Describe the series"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    m_once->setChecked(series.basis.deduplicated);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Place of the network"), m_place);
    form->addRow(tr("One unit is one of"), m_unit);
    form->addRow(tr("Counted at"), m_scope);
    form->addRow(tr("Where"), m_where);
    form->addRow(QString(), m_once);
    form->addRow(tr("Publisher"), m_publisher);
    form->addRow(tr("Document"), m_document);
    form->addRow(tr("Date of the document"), m_date);
    form->addRow(tr("Quality"), m_quality);
    addKeepAndCancel(*form, *this);
}

SeriesInfo SeriesDetailsDialog::value() const
{
    SeriesInfo after = m_before;
    after.name = fromQt(m_name->text());
    after.place.value = fromQt(m_place->text());
    after.basis.unit = chosenIn<CountingUnit>(m_unit);
    after.basis.scope = chosenIn<BorderScope>(m_scope);
    after.basis.where = fromQt(m_where->text());
    after.basis.deduplicated = m_once->isChecked();
    after.source.publisher = fromQt(m_publisher->text());
    after.source.document = fromQt(m_document->text());
    after.source.date = fromQt(m_date->text());
    after.qualityNote = fromQt(m_quality->text());
    return after;
}

} // namespace antevia
