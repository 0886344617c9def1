#include "app/gui/dialogs/source_form.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>

namespace antevia {

SourceForm::SourceForm(const QString& document, QWidget* parent)
    : QWidget(parent), m_publisher(textField(QStringLiteral("sourcePublisher"), {})),
      m_document(textField(QStringLiteral("sourceDocument"), fromQt(document))),
      m_date(textField(QStringLiteral("sourceDate"), printDay(localToday()))),
      m_licence(textField(QStringLiteral("sourceLicence"), {})),
      m_published(dateField(QStringLiteral("publishedOn"), toQt(localToday())))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(5);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Publisher"), m_publisher);
    form->addRow(tr("Document"), m_document);
    form->addRow(tr("Date of the document"), m_date);
    form->addRow(tr("Licence"), m_licence);
    form->addRow(tr("Known since"), m_published);
    connect(m_publisher, &QLineEdit::textChanged, this, &SourceForm::changed);
    connect(m_date, &QLineEdit::textChanged, this, &SourceForm::followDate);
}

void SourceForm::followDate(const QString& entered)
{
    if (const auto day = parseDay(fromQt(entered.trimmed())))
        m_published->setDate(toQt(*day));
}

void SourceForm::propose(const Source& source)
{
    if (m_publisher->text().isEmpty())
        m_publisher->setText(QString::fromStdString(source.publisher));
    if (m_licence->text().isEmpty())
        m_licence->setText(QString::fromStdString(source.licence));
}

Source SourceForm::source() const
{
    Source source;
    source.standing = Standing::Cited;
    source.publisher = fromQt(m_publisher->text().trimmed());
    source.document = fromQt(m_document->text());
    source.date = fromQt(m_date->text());
    source.licence = fromQt(m_licence->text());
    return source;
}

Day SourceForm::published() const
{
    return toDay(m_published->date());
}

bool SourceForm::namesPublisher() const
{
    return !m_publisher->text().trimmed().isEmpty();
}

} // namespace antevia
