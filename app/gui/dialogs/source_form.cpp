#include "app/gui/dialogs/source_form.h"

#include "app/gui/dialogs/form_fields.h"
#include "app/gui/qt_values.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace antevia {

namespace {

/// A choice whose first entry, "not given", says nothing.
QComboBox* choice(const QString& objectName, const QString& notGiven)
{
    auto* box = new QComboBox;
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->addItem(notGiven);
    return box;
}

char letterIn(const QComboBox* box)
{
    return box->currentIndex() > 0 ? box->currentText().front().toLatin1() : '\0';
}

void chooseLetter(QComboBox* box, char letter)
{
    if (letter != '\0' && box->currentIndex() == 0)
        box->setCurrentIndex(std::max(0, box->findText(QString(QLatin1Char(letter)), Qt::MatchStartsWith)));
}

} // namespace

SourceForm::SourceForm(const QString& document, QWidget* parent)
    : QWidget(parent), m_publisher(textField(QStringLiteral("sourcePublisher"), {})),
      m_document(textField(QStringLiteral("sourceDocument"), fromQt(document))),
      m_date(textField(QStringLiteral("sourceDate"), printDay(localToday()))),
      m_licence(textField(QStringLiteral("sourceLicence"), {})),
      m_published(dateField(QStringLiteral("publishedOn"), toQt(localToday()))),
      m_reliability(choice(QStringLiteral("reliability"), tr("not given"))),
      m_credibility(choice(QStringLiteral("credibility"), tr("not given"))),
      m_status(choice(QStringLiteral("figureStatus"), tr("as the file says")))
{
    addGrades();
    addStatuses();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(5);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Publisher"), m_publisher);
    form->addRow(tr("Document"), m_document);
    form->addRow(tr("Date of the document"), m_date);
    form->addRow(tr("Licence"), m_licence);
    form->addRow(tr("Known since"), m_published);
    form->addRow(tr("The figures are"), m_status);
    form->addRow(tr("How reliable the source is"), m_reliability);
    form->addRow(tr("How credible the figures are"), m_credibility);
    connect(m_publisher, &QLineEdit::textChanged, this, &SourceForm::changed);
    connect(m_date, &QLineEdit::textChanged, this, &SourceForm::followDate);
}

/// The Admiralty code (NATO STANAG 2511), in its own words.
void SourceForm::addGrades()
{
    m_reliability->addItems({tr("A completely reliable"), tr("B usually reliable"), tr("C fairly reliable"),
                             tr("D not usually reliable"), tr("E unreliable"), tr("F cannot be judged")});
    m_credibility->addItems({tr("1 confirmed by other sources"), tr("2 probably true"), tr("3 possibly true"),
                             tr("4 doubtful"), tr("5 improbable"), tr("6 cannot be judged")});
}

void SourceForm::addStatuses()
{
    for (const auto& [status, name] : wordsOf<FigureStatus>)
        m_status->addItem(QString::fromLatin1(name), static_cast<int>(status));
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
    chooseLetter(m_reliability, source.grade.reliability);
    chooseLetter(m_credibility, source.grade.credibility);
}

Source SourceForm::source() const
{
    Source source;
    source.standing = Standing::Cited;
    source.publisher = fromQt(m_publisher->text().trimmed());
    source.document = fromQt(m_document->text());
    source.date = fromQt(m_date->text());
    source.licence = fromQt(m_licence->text());
    source.grade = {letterIn(m_reliability), letterIn(m_credibility)};
    return source;
}

Day SourceForm::published() const
{
    return toDay(m_published->date());
}

std::optional<FigureStatus> SourceForm::status() const
{
    return m_status->currentIndex() > 0 ? std::optional(static_cast<FigureStatus>(m_status->currentData().toInt()))
                                        : std::nullopt;
}

bool SourceForm::namesPublisher() const
{
    return !m_publisher->text().trimmed().isEmpty();
}

} // namespace antevia
